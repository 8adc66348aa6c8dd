/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-role-item.h"

/**
 * MetierRoleItem:
 *
 * A line of the role list: a heading, a role with its micro-chart, or a skill that a search found. Made on
 * the worker, read on the main thread, never changed.
 */
struct _MetierRoleItem {
  GObject parent_instance;

  char *heading;          /* (nullable): set for a heading */
  MetierRole *role;       /* (nullable): set for a role */
  MetierSkill *skill;     /* (nullable): set for a skill */
  char *subtitle;         /* (nullable) */
  MetierChartData *micro; /* (nullable) */
  gboolean baseline;
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
  g_clear_pointer (&self->micro, metier_chart_data_unref);

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

static MetierProfile *
wrap_role (const MetierRole *role)
{
  MetierProfile *profile = metier_profile_new ();

  profile->role = metier_role_ref (role);
  return profile;
}

/* A role without core values has no micro-chart, which is no failure. */
static MetierChartData *
build_micro (const MetierRole *role, const MetierRole *baseline)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierProfile) other = baseline != NULL ? wrap_role (baseline) : NULL;
  g_autoptr (MetierComparison) comparison = NULL;

  if (!metier_role_has_core (role))
    return NULL;

  g_ptr_array_add (profiles, wrap_role (role));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  return metier_chart_data_new (comparison, other, NULL);
}

/**
 * metier_role_item_new:
 * @role: a role with its core values
 * @baseline: (nullable): the role that its source holds others against
 * @subtitle: (nullable): what stands under the title
 *
 * Returns: (transfer full): a line for @role
 */
MetierRoleItem *
metier_role_item_new (const MetierRole *role, const MetierRole *baseline, const char *subtitle)
{
  MetierRoleItem *self = g_object_new (METIER_TYPE_ROLE_ITEM, NULL);

  self->role = metier_role_ref (role);
  self->subtitle = g_strdup (subtitle);
  self->baseline = baseline != NULL && g_str_equal (baseline->id, role->id);
  self->micro = build_micro (role, baseline);

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
  else
    metier_role_row_set_role (row, self->role != NULL ? self->role->title : self->skill->name, self->subtitle,
                              self->baseline, self->micro);
}
