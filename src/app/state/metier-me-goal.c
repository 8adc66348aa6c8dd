/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-goal.h"

#include <math.h>

#include "core/metier-nearest.h"
#include "store/metier-shelf.h"

/* So many resources beside a step of a plan. */
#define FEW_RESOURCES 3

static void
clear (gpointer data)
{
  MetierMeGoal *self = data;

  g_clear_pointer (&self->profile, metier_profile_unref);
  g_clear_pointer (&self->role, metier_comparison_unref);
  g_clear_pointer (&self->scale, metier_scale_unref);
  g_clear_pointer (&self->core, metier_matrix_unref);
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

static MetierScale *
find_core_scale (const MetierRole *role)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (role->core[i] != NULL && role->core[i]->scale != NULL)
      return metier_scale_ref (role->core[i]->scale);

  return NULL;
}

static MetierMatrix *
new_core_matrix (const GPtrArray *roles)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (MetierMatrixCell));
  MetierMatrix *matrix;

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      for (guint j = 0; j < METIER_N_CORE_SKILLS; j++)
        if (role->core[j] != NULL)
          {
            MetierMatrixCell cell = { i, j, metier_core_value_get_value (role->core[j]) };

            g_array_append_val (cells, cell);
          }
    }

  matrix = metier_matrix_new (roles->len, METIER_N_CORE_SKILLS, (const MetierMatrixCell *) (void *) cells->data,
                              cells->len);
  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);

      matrix->roles[i] = g_strdup (role->id);
      matrix->titles[i] = g_strdup (role->title);
    }

  return matrix;
}

/* A source may have no scale, and then there is nothing to rank by. */
static gboolean
load_others (MetierMeGoal *self, MetierCatalogue *catalogue, GError **error)
{
  const MetierRole *role = self->profile->role;
  g_autoptr (GPtrArray) roles = NULL;

  if (!role->rated || metier_profile_get_main_scale (self->profile) == NULL)
    return TRUE;

  self->items = metier_catalogue_load_matrix (catalogue, role->source->id,
                                              metier_profile_get_main_scale (self->profile)->id, error);
  if (self->items == NULL)
    return FALSE;

  self->scale = find_core_scale (role);
  if (self->scale == NULL)
    return TRUE;

  roles = metier_catalogue_list_roles (catalogue, role->source->id, NULL, error);
  if (roles == NULL)
    return FALSE;

  self->core = new_core_matrix (roles);
  return TRUE;
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

/**
 * metier_me_goal_find_demands:
 * @self: a goal
 * @role: id of a role of its source
 * @aim: the level to reach where the source asks for none, 0–4
 * @demands: (out) (array fixed-size=5): what the role wants of each core skill; NaN where that is not known
 */
void
metier_me_goal_find_demands (const MetierMeGoal *self, const char *role, double aim, MetierDemand *demands)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    demands[i] = (MetierDemand){ NAN, NAN, NAN, FALSE };

  for (guint row = 0; self->core != NULL && row < self->core->n_roles; row++)
    for (guint i = 0; i < METIER_N_CORE_SKILLS && g_str_equal (self->core->roles[row], role); i++)
      {
        double value = self->core->values[row * METIER_N_CORE_SKILLS + i];

        if (!isnan (value))
          demands[i] = metier_demand_of (
              self->scale, self->scale->min + value / 100.0 * (self->scale->max - self->scale->min), aim);
      }
}

/**
 * metier_me_goal_rank:
 * @self: a goal
 * @gap: how far it is
 * @levels: what the user said of their skills
 * @aim: the level to reach where the source asks for none, 0–4
 * @limit: the most roles
 *
 * Ranks the roles of the goal's source by how near they are to the user, measured as @gap is.
 *
 * Returns: (transfer full) (element-type MetierNearRole): best fit first
 */
GPtrArray *
metier_me_goal_rank (const MetierMeGoal *self, const MetierGap *gap, const MetierLevels *levels, double aim,
                     guint limit)
{
  double mine[METIER_N_CORE_SKILLS];

  if (self->core == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) metier_near_role_free);

  metier_me_goal_find_mine (gap, levels, mine);
  return metier_nearest_rank (self->core, self->scale, mine, aim, limit);
}
