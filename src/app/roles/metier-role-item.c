/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-item.h"

#include <glib/gi18n-lib.h>

#include "chart/describe/metier-describe.h"

/**
 * MetierRoleItem:
 *
 * A line of the role list: a heading, a role with its micro-chart, or a skill that a search found. Made on
 * the worker, read on the main thread, never changed.
 */
struct _MetierRoleItem {
  GObject parent_instance;

  char *heading;        /* (nullable): set for a heading */
  MetierRole *role;     /* (nullable): set for a role */
  MetierSkill *skill;   /* (nullable): set for a skill */
  char *subtitle;       /* (nullable) */
  MetierRole *baseline; /* (nullable): what the role is held against */
  double top;           /* the highest core value in the role's source, 0–1 of the axis */
};

G_DEFINE_FINAL_TYPE (MetierRoleItem, metier_role_item, G_TYPE_OBJECT)

static void
metier_role_item_finalize (GObject *object)
{
  MetierRoleItem *self = METIER_ROLE_ITEM (object);

  g_free (self->heading);
  g_clear_pointer (&self->role, metier_role_unref);
  g_clear_pointer (&self->skill, metier_skill_unref);
  g_free (self->subtitle);
  g_clear_pointer (&self->baseline, metier_role_unref);

  G_OBJECT_CLASS (metier_role_item_parent_class)->finalize (object);
}

static void
metier_role_item_class_init (MetierRoleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = metier_role_item_finalize;
}

static void
metier_role_item_init (MetierRoleItem *self)
{
}

/**
 * metier_role_item_new_heading:
 * @heading: what the lines below have in common
 *
 * Returns: (transfer full): a heading
 */
MetierRoleItem *
metier_role_item_new_heading (const char *heading)
{
  MetierRoleItem *self = g_object_new (METIER_TYPE_ROLE_ITEM, NULL);

  self->heading = g_strdup (heading);
  return self;
}

/**
 * metier_role_item_new:
 * @role: a role with its core values
 * @baseline: (nullable): the role that its source holds others against
 * @top: the highest core value in its source, 0–1 of the axis
 * @subtitle: (nullable): what stands under the title
 *
 * Returns: (transfer full): a line for @role
 */
MetierRoleItem *
metier_role_item_new (const MetierRole *role, const MetierRole *baseline, double top, const char *subtitle)
{
  MetierRoleItem *self = g_object_new (METIER_TYPE_ROLE_ITEM, NULL);

  self->role = metier_role_ref (role);
  self->subtitle = g_strdup (subtitle);
  self->baseline = baseline != NULL ? metier_role_ref (baseline) : NULL;
  self->top = top;

  return self;
}

/**
 * metier_role_item_new_skill:
 * @skill: a skill
 * @subtitle: (nullable): what stands under its name
 *
 * Returns: (transfer full): a line for @skill
 */
MetierRoleItem *
metier_role_item_new_skill (const MetierSkill *skill, const char *subtitle)
{
  MetierRoleItem *self = g_object_new (METIER_TYPE_ROLE_ITEM, NULL);

  self->skill = metier_skill_ref (skill);
  self->subtitle = g_strdup (subtitle);

  return self;
}

/**
 * metier_role_item_get_heading:
 * @self: an item
 *
 * Returns: (nullable): its words when it is a heading
 */
const char *
metier_role_item_get_heading (MetierRoleItem *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_ITEM (self), NULL);

  return self->heading;
}

/**
 * metier_role_item_get_role:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): its role when it is none
 */
const MetierRole *
metier_role_item_get_role (MetierRoleItem *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_ITEM (self), NULL);

  return self->role;
}

/**
 * metier_role_item_get_skill:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): its skill when it is one that a search found
 */
const MetierSkill *
metier_role_item_get_skill (MetierRoleItem *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_ITEM (self), NULL);

  return self->skill;
}

static void
show_role (MetierRoleItem *self, MetierRoleRow *row)
{
  gboolean is_baseline = self->baseline != NULL && g_str_equal (self->baseline->id, self->role->id);

  metier_role_row_set_role (row, self->role->title, self->subtitle, is_baseline);
  if (metier_role_has_core (self->role))
    metier_role_row_set_core (row, self->role, self->baseline, self->top);
}

/**
 * metier_role_item_show:
 * @self: an item
 * @row: a row
 *
 * Makes @row show the item.
 */
void
metier_role_item_show (MetierRoleItem *self, MetierRoleRow *row)
{
  g_return_if_fail (METIER_IS_ROLE_ITEM (self));

  if (self->heading != NULL)
    metier_role_row_set_heading (row, self->heading);
  else if (self->skill != NULL)
    metier_role_row_set_role (row, self->skill->name, self->subtitle, FALSE);
  else
    show_role (self, row);
}

static char *
describe_role (MetierRoleItem *self)
{
  const MetierRole *role = self->role;

  if (role->family == NULL)
    /* Translators: what a screen reader says of a role in a list: its title and source. */
    return g_strdup_printf (C_ ("role", "%1$s, %2$s"), role->title, role->source->title);

  /* Translators: what a screen reader says of a role in a list: its title, source and family. */
  return g_strdup_printf (C_ ("role", "%1$s, %2$s, %3$s"), role->title, role->source->title, role->family);
}

/**
 * metier_role_item_describe:
 * @self: an item
 *
 * Returns: (transfer full): its name for a screen reader
 */
char *
metier_role_item_describe (MetierRoleItem *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_ITEM (self), NULL);

  if (self->heading != NULL)
    return g_strdup (self->heading);
  if (self->skill != NULL)
    /* Translators: what a screen reader says of a skill in a list of roles; %s is its name. */
    return g_strdup_printf (_ ("%s, skill"), self->skill->name);

  return describe_role (self);
}

/**
 * metier_role_item_describe_core:
 * @self: an item
 *
 * Returns: (transfer full): in words what its micro-chart shows; empty where there is none
 */
char *
metier_role_item_describe_core (MetierRoleItem *self)
{
  g_return_val_if_fail (METIER_IS_ROLE_ITEM (self), NULL);

  if (self->role == NULL || !metier_role_has_core (self->role))
    return g_strdup ("");

  return metier_describe_core (self->role);
}
