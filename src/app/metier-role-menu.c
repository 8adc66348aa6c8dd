/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-role-menu.h"

#include <glib/gi18n-lib.h>

/* What had the keyboard before the menu, kept with the popover. */
#define FOCUS "metier-focus"

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

/* An underline in a menu stands before a key to press; in a title it is one. */
static char *
escape (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_role (GMenu *menu, const MetierRole *role)
{
  g_autofree char *title = escape (role->title);
  /* Translators: in a menu; %s is a role or a skill. */
  g_autofree char *open = g_strdup_printf (_ ("Open %s"), title);
  /* Translators: in a menu; %s is a role. */
  g_autofree char *compare = g_strdup_printf (_ ("Compare %s"), title);

  append (menu, open, "win.open-role", role->id);
  append (menu, compare, "win.compare-role", role->id);
}

static void
append_skill (GMenu *menu, const MetierSkill *skill)
{
  g_autofree char *name = escape (skill->name);
  g_autofree char *open = g_strdup_printf (_ ("Open %s"), name);

  append (menu, open, "win.open-skill", skill->id);
}

static GMenuModel *
new_model (const MetierRole *role, const MetierSkill *skill)
{
  GMenu *menu = g_menu_new ();

  if (role != NULL)
    append_role (menu, role);
  if (skill != NULL)
    append_skill (menu, skill);

  return G_MENU_MODEL (menu);
}

static gboolean
remove_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* The popover closes before its item acts, and acts through the widget that it is on. */
static void
closed_cb (GtkWidget *popover)
{
  GtkWidget *focus = g_object_get_data (G_OBJECT (popover), FOCUS);

  if (focus != NULL)
    gtk_widget_grab_focus (focus);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, remove_cb, g_object_ref (popover), g_object_unref);
}

/* Whoever is about to go takes the popover along. */
static void
parent_unrealized_cb (GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/**
 * metier_role_menu_popup:
 * @parent: on what the menu opens
 * @role: (nullable): a role to open or to compare
 * @skill: (nullable): a skill to open
 * @x: where it points to, in @parent
 * @y: likewise
 *
 * Opens a menu of what can be done with a role and a skill. It goes when it closes, and the keyboard is back
 * where it was.
 */
void
metier_role_menu_popup (GtkWidget *parent, const MetierRole *role, const MetierSkill *skill, double x,
                        double y)
{
  g_autoptr (GMenuModel) model = new_model (role, skill);
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (parent));

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), FOCUS, g_object_ref (focus), g_object_unref);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (parent_unrealized_cb), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}
