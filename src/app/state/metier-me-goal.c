/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-goal.h"

#include <math.h>

#include "store/shelf/metier-shelf.h"

/* So many resources beside a step of a plan. */
#define FEW_RESOURCES 3

static void
clear (gpointer data)
{
  MetierMeGoal *self = data;

  g_clear_pointer (&self->profile, metier_profile_unref);
  g_clear_pointer (&self->role, metier_comparison_unref);
  g_clear_pointer (&self->roles, metier_me_roles_unref);
  g_clear_pointer (&self->items, metier_matrix_unref);
  g_clear_pointer (&self->resources, g_hash_table_unref);
}

/**
 * metier_me_goal_ref:
 * @self: a goal
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierMeGoal *
metier_me_goal_ref (MetierMeGoal *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * metier_me_goal_unref:
 * @self: a goal
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_me_goal_unref (MetierMeGoal *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* The five core skills are the frame; a role without any value for them is measured by what its source has.
 */
static MetierComparison *
new_comparison (MetierProfile *profile)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();

  g_ptr_array_add (profiles, profile);
  return metier_comparison_new (profiles,
                                metier_role_has_core (profile->role) ? METIER_SCOPE_CORE : METIER_SCOPE_ALL,
                                METIER_SORT_SOURCE);
}

/* A source may have no scale, and then nothing lies between its roles. */
static gboolean
load_others (MetierMeGoal *self, MetierCatalogue *catalogue, GError **error)
{
  const MetierRole *role = self->profile->role;
  const MetierScale *scale = metier_profile_get_main_scale (self->profile);

  self->roles = metier_me_roles_load (catalogue, role->source->id, error);
  if (self->roles == NULL)
    return FALSE;
  if (!role->rated || scale == NULL)
    return TRUE;

  self->items = metier_catalogue_load_matrix (catalogue, role->source->id, scale->id, error);
  return self->items != NULL;
}

static gboolean
load_resources (MetierMeGoal *self, MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  self->resources
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->role->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->role->rows, i);
      GPtrArray *few = metier_shelf_list_few (catalogue, library, row->skill, FEW_RESOURCES, error);

      if (few == NULL)
        return FALSE;
      g_hash_table_insert (self->resources, g_strdup (row->skill), few);
    }

  return TRUE;
}

/**
 * metier_me_goal_load:
 * @catalogue: all open packs
 * @library: what the user wrote
 * @role: id of a role
 * @error: return location; %METIER_ERROR_NOT_FOUND when no open pack has the role
 *
 * Runs on the worker.
 *
 * Returns: (transfer full): the goal; %NULL with @error set
 */
MetierMeGoal *
metier_me_goal_load (MetierCatalogue *catalogue, MetierLibrary *library, const char *role, GError **error)
{
  g_autoptr (MetierMeGoal) self = g_atomic_rc_box_new0 (MetierMeGoal);

  self->profile = metier_catalogue_load_profile (catalogue, role, NULL, error);
  if (self->profile == NULL || !load_others (self, catalogue, error))
    return NULL;

  self->role = new_comparison (self->profile);
  return load_resources (self, catalogue, library, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * metier_me_goal_find_mine:
 * @gap: how far the goal is
 * @levels: what the user said of their skills
 * @mine: (out) (array fixed-size=5): the level of each core skill, NaN where it does not count
 *
 * Finds the levels as @gap counts them, also those that are only assumed.
 */
void
metier_me_goal_find_mine (const MetierGap *gap, const MetierLevels *levels, double *mine)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    mine[i] = metier_levels_get (levels, metier_core_skill_get_id ((MetierCoreSkill) i));
  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i);
      MetierCoreSkill core;

      if (metier_core_skill_from_id (row->skill, &core))
        mine[core] = row->relevant ? row->mine.level : NAN;
    }
}
