/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-role-menu.h"

#include <glib/gi18n-lib.h>

#include "store/catalogue/metier-own-roles.h"

#include "app/state/metier-popover.h"

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

static void
append_way (GMenu *menu, const char *role)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Ways to Another Role…"), NULL);

  g_menu_item_set_action_and_target (item, "win.show-way", "(ss)", role, "");
  g_menu_append_item (menu, item);
}

/* An underline in a menu stands before a key to press; in a title it is one. */
static char *
escape (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * metier_role_menu_append_role:
 * @menu: a menu
 * @id: id of a role
 * @title: its title
 *
 * Adds what can be done with a role.
 */
void
metier_role_menu_append_role (GMenu *menu, const char *id, const char *title)
{
  g_autofree char *name = escape (title);
  /* Translators: in a menu; %s is a role or a skill. */
  g_autofree char *open = g_strdup_printf (_ ("Open %s"), name);
  /* Translators: in a menu; %s is a role. */
  g_autofree char *compare = g_strdup_printf (_ ("Compare %s"), name);

  append (menu, open, "win.open-role", id);
  append (menu, compare, "win.compare-role", id);
  append (menu, _ ("Set as Target"), "win.set-target", id);
  append (menu, _ ("Weigh Against My Target"), "win.weigh-role", id);
  append_way (menu, id);
  append (menu, _ ("Make a Copy of My Own…"), "win.own-copy", id);
  if (g_str_has_prefix (id, METIER_OWN_SOURCE ":"))
    {
      append (menu, _ ("Edit…"), "win.edit-role", id);
      append (menu, _ ("Delete"), "win.remove-role", id);
    }
}

/**
 * metier_role_menu_append_skill:
 * @menu: a menu
 * @id: id of a skill
 * @title: its name
 *
 * Adds what can be done with a skill.
 */
void
metier_role_menu_append_skill (GMenu *menu, const char *id, const char *title)
{
  g_autofree char *name = escape (title);
  g_autofree char *open = g_strdup_printf (_ ("Open %s"), name);

  append (menu, open, "win.open-skill", id);
}

/* Only a role with ratings can be held against others. */
static void
append_baseline (GMenu *menu, const MetierRole *role)
{
  g_autofree char *title = escape (role->title);
  /* Translators: in a menu; %s is the role that others are held against from now on. */
  g_autofree char *label = g_strdup_printf (_ ("Compare others with %s"), title);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.set-baseline", "(ss)", role->source->id, role->id);
  g_menu_append_item (menu, item);
}

/**
 * metier_role_menu_popup:
 * @parent: on what the menu opens
 * @role: (nullable): a role to open or to compare
 * @skill: (nullable): a skill to open
 * @x: where it points to, in @parent
 * @y: likewise
 *
 * Opens a menu of what can be done with a role and a skill.
 */
void
metier_role_menu_popup (GtkWidget *parent, const MetierRole *role, const MetierSkill *skill, double x,
                        double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (role != NULL)
    metier_role_menu_append_role (menu, role->id, role->title);
  if (role != NULL && role->rated && g_strcmp0 (role->id, role->source->baseline_role) != 0)
    append_baseline (menu, role);
  if (skill != NULL)
    metier_role_menu_append_skill (menu, skill->id, skill->name);
  metier_popover_open_menu (G_MENU_MODEL (menu), parent, x, y);
}
