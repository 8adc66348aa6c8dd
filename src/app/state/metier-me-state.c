/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-state.h"

#include "core/values/metier-error.h"
#include "store/library/metier-library-plan.h"

static void
forget_results (MetierMeState *self)
{
  g_clear_pointer (&self->levels, metier_levels_unref);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    g_clear_pointer (&self->gaps[i], metier_gap_unref);
  g_clear_pointer (&self->plan, metier_plan_unref);
  g_clear_pointer (&self->other_plan, metier_plan_unref);
  g_clear_pointer (&self->near, g_ptr_array_unref);
}

/**
 * metier_me_state_free:
 * @self: a state
 *
 * Frees @self.
 */
void
metier_me_state_free (MetierMeState *self)
{
  forget_results (self);
  g_clear_pointer (&self->said, metier_me_said_unref);
  g_clear_pointer (&self->logged, g_hash_table_unref);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      g_clear_pointer (&self->goals[i], metier_me_goal_unref);
      g_free (self->sought[i]);
    }
  g_free (self);
}

static GDate
find_start (const MetierPlanSettings *settings)
{
  GDate start = settings->start;

  if (!g_date_valid (&start))
    g_date_set_time_t (&start, g_get_real_time () / G_USEC_PER_SEC);
  return start;
}

/* Without a pace the plan has its order and no dates. */
static MetierPlan *
make_plan (const MetierMeState *self, guint place)
{
  const MetierPlanSettings *settings = self->said->settings;
  g_autoptr (MetierPace) pace = metier_plan_settings_make_pace (settings, NULL);
  GDate start = find_start (settings);
  GHashTableIter iter;
  gpointer skill;
  gpointer hours;

  g_hash_table_iter_init (&iter, self->logged);
  while (pace != NULL && g_hash_table_iter_next (&iter, &skill, &hours))
    metier_pace_add_logged (pace, skill, *(const double *) hours);

  return metier_plan_new (self->gaps[place], pace, &start, (const char *const *) settings->order);
}

static void
conclude (MetierMeState *self)
{
  double aim = self->said->settings->aim;

  forget_results (self);
  self->levels = metier_me_said_make_levels (self->said);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (self->goals[i] != NULL)
      self->gaps[i] = metier_gap_new (self->goals[i]->role, self->levels, aim);
  if (self->goals[0] == NULL)
    return;

  self->plan = make_plan (self, 0);
  if (self->goals[1] != NULL)
    self->other_plan = make_plan (self, 1);
  self->near = metier_me_state_rank (self, self->goals[0]->roles);
}

/**
 * metier_me_state_rank:
 * @self: the user before a role
 * @roles: the roles of that source or of another
 *
 * Ranks roles by how near they are to the user. A core skill that is only assumed counts as it does for the
 * role that is the target.
 *
 * Returns: (transfer full) (element-type MetierNearRole): best fit first
 */
GPtrArray *
metier_me_state_rank (const MetierMeState *self, const MetierMeRoles *roles)
{
  double mine[METIER_N_CORE_SKILLS];

  metier_me_goal_find_mine (self->gaps[0], self->levels, mine);
  return metier_me_roles_rank (roles, mine, self->said->settings->aim);
}

/**
 * metier_me_state_say:
 * @self: a state
 * @said: what is said now
 *
 * Works out what follows from @said. A target that is given up is so at once; one that is new has to be
 * loaded, and until then the one before stays.
 */
void
metier_me_state_say (MetierMeState *self, const MetierMeSaid *said)
{
  MetierMeSaid *before = self->said;

  self->said = metier_me_said_ref (said);
  metier_me_said_unref (before);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (said->targets[i] == NULL)
      g_clear_pointer (&self->goals[i], metier_me_goal_unref);
  conclude (self);
}

/**
 * metier_me_state_is_assessed:
 * @self: a state
 *
 * Returns: whether the user said anything of their skills
 */
gboolean
metier_me_state_is_assessed (const MetierMeState *self)
{
  return self->said->ratings->len > 0;
}

/**
 * metier_me_state_is_goal_missing:
 * @self: a state
 * @place: 0 for the target, 1 for the one to weigh against it
 *
 * Returns: whether a role is chosen that no open pack has
 */
gboolean
metier_me_state_is_goal_missing (const MetierMeState *self, guint place)
{
  const MetierTarget *target = self->said->targets[place];

  return target != NULL && self->goals[place] == NULL && g_strcmp0 (self->sought[place], target->role) == 0;
}

static gboolean
load_goals (MetierMeState *self, MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    {
      const MetierTarget *target = self->said->targets[i];
      g_autoptr (GError) problem = NULL;

      if (target == NULL)
        continue;
      self->sought[i] = g_strdup (target->role);
      self->goals[i] = metier_me_goal_load (catalogue, library, target->role, &problem);
      if (problem != NULL && !g_error_matches (problem, METIER_ERROR, METIER_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * metier_me_state_new_for:
 * @said: what somebody says of themselves
 * @catalogue: all open packs
 * @library: what the user wrote, for the resources on their shelf
 * @error: return location
 *
 * Works out what follows from @said, whoever said it; no hours are logged. Runs on the worker.
 *
 * Returns: (transfer full): a state, or %NULL
 */
MetierMeState *
metier_me_state_new_for (const MetierMeSaid *said, MetierCatalogue *catalogue, MetierLibrary *library,
                         GError **error)
{
  MetierMeState *self = g_new0 (MetierMeState, 1);

  self->said = metier_me_said_ref (said);
  self->logged = g_hash_table_new (g_str_hash, g_str_equal);
  if (!load_goals (self, catalogue, library, error))
    {
      metier_me_state_free (self);
      return NULL;
    }

  conclude (self);
  return self;
}

static gboolean
load (MetierMeState *self, MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  self->said = metier_me_said_load (library, error);
  if (self->said != NULL)
    self->logged = metier_library_get_logged_hours (library, error);

  return self->logged != NULL && load_goals (self, catalogue, library, error);
}

/**
 * metier_me_state_load:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote
 * @unused: nothing
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Runs on the worker.
 *
 * Returns: (transfer full): a #MetierMeState, or %NULL
 */
gpointer
metier_me_state_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer unused,
                      GCancellable *cancellable, GError **error)
{
  MetierMeState *self;

  if (!metier_library_is_open (library, error))
    return NULL;

  self = g_new0 (MetierMeState, 1);
  if (!load (self, catalogue, library, error))
    {
      metier_me_state_free (self);
      return NULL;
    }

  conclude (self);
  return self;
}
