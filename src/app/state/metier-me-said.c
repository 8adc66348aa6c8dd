/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-me-said.h"

#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"

/**
 * metier_me_said_new:
 *
 * Returns: (transfer full): what somebody said who said nothing yet
 */
MetierMeSaid *
metier_me_said_new (void)
{
  MetierMeSaid *self = g_atomic_rc_box_new0 (MetierMeSaid);

  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  self->not_relevant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->settings = metier_plan_settings_new ();
  return self;
}

/**
 * metier_me_said_copy:
 * @self: what was said
 *
 * Returns: (transfer full): the same, to be changed
 */
MetierMeSaid *
metier_me_said_copy (const MetierMeSaid *self)
{
  MetierMeSaid *copy = metier_me_said_new ();
  GHashTableIter iter;
  gpointer skill;
  gpointer title;

  for (guint i = 0; i < self->ratings->len; i++)
    g_ptr_array_add (copy->ratings, metier_self_rating_ref (g_ptr_array_index (self->ratings, i)));
  g_hash_table_iter_init (&iter, self->not_relevant);
  while (g_hash_table_iter_next (&iter, &skill, &title))
    g_hash_table_insert (copy->not_relevant, g_strdup (skill), g_strdup (title));
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    metier_me_said_set_target (copy, i, self->targets[i]);
  metier_me_said_set_settings (copy, self->settings);

  return copy;
}

/**
 * metier_me_said_ref:
 * @self: what was said
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierMeSaid *
metier_me_said_ref (const MetierMeSaid *self)
{
  return g_atomic_rc_box_acquire ((MetierMeSaid *) self);
}

static void
clear (gpointer data)
{
  MetierMeSaid *self = data;

  g_ptr_array_unref (self->ratings);
  g_hash_table_unref (self->not_relevant);
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    g_clear_pointer (&self->targets[i], metier_target_unref);
  metier_plan_settings_unref (self->settings);
}

/**
 * metier_me_said_unref:
 * @self: what was said
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_me_said_unref (MetierMeSaid *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_me_said_set_target:
 * @self: what was said, not shared yet
 * @place: 0 for the target, 1 for the one to weigh against it
 * @target: (nullable): the role; %NULL for none
 *
 * Chooses a role.
 */
void
metier_me_said_set_target (MetierMeSaid *self, guint place, const MetierTarget *target)
{
  g_clear_pointer (&self->targets[place], metier_target_unref);
  if (target != NULL)
    self->targets[place] = metier_target_ref (target);
}

/**
 * metier_me_said_set_settings:
 * @self: what was said, not shared yet
 * @settings: what is wanted of a plan
 *
 * Takes @settings in place of those before.
 */
void
metier_me_said_set_settings (MetierMeSaid *self, const MetierPlanSettings *settings)
{
  MetierPlanSettings *before = self->settings;

  self->settings = metier_plan_settings_ref (settings);
  metier_plan_settings_unref (before);
}

/* Of two of the same time the one that was noted down last counts. */
static gboolean
is_newer (const MetierSelfRating *rating, const MetierSelfRating *than)
{
  return than == NULL || rating->at >= than->at;
}

/**
 * metier_me_said_find:
 * @self: what was said
 * @skill: id of a skill
 *
 * Returns: (nullable) (transfer none): what counts now of @skill
 */
const MetierSelfRating *
metier_me_said_find (const MetierMeSaid *self, const char *skill)
{
  const MetierSelfRating *found = NULL;

  for (guint i = 0; i < self->ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (self->ratings, i);

      if (g_str_equal (rating->skill, skill) && is_newer (rating, found))
        found = rating;
    }

  return found;
}

/**
 * metier_me_said_make_levels:
 * @self: what was said
 *
 * Returns: (transfer full): what counts now of every skill
 */
MetierLevels *
metier_me_said_make_levels (const MetierMeSaid *self)
{
  MetierLevels *levels = metier_levels_new_at (self->ratings, G_MAXINT64);
  GHashTableIter iter;
  gpointer skill;

  g_hash_table_iter_init (&iter, self->not_relevant);
  while (g_hash_table_iter_next (&iter, &skill, NULL))
    metier_levels_set_not_relevant (levels, skill);

  return levels;
}

/**
 * metier_me_said_load:
 * @library: what the user wrote
 * @error: return location
 *
 * Runs on the worker.
 *
 * Returns: (transfer full): what the user said; %NULL with @error set
 */
MetierMeSaid *
metier_me_said_load (MetierLibrary *library, GError **error)
{
  g_autoptr (MetierMeSaid) self = metier_me_said_new ();
  g_autoptr (GPtrArray) ratings = metier_library_list_levels (library, NULL, error);
  g_autoptr (GHashTable) not_relevant
      = ratings != NULL ? metier_library_get_not_relevant (library, error) : NULL;
  g_autoptr (MetierPlanSettings) settings
      = not_relevant != NULL ? metier_library_get_plan (library, error) : NULL;

  if (settings == NULL)
    return NULL;

  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (!metier_library_get_target (library, i, &self->targets[i], error))
      return NULL;

  g_ptr_array_unref (self->ratings);
  self->ratings = g_steal_pointer (&ratings);
  g_hash_table_unref (self->not_relevant);
  self->not_relevant = g_steal_pointer (&not_relevant);
  metier_me_said_set_settings (self, settings);

  return g_steal_pointer (&self);
}

static gboolean
write_ratings (const MetierMeSaid *self, const MetierMeSaid *before, MetierLibrary *library, GError **error)
{
  for (guint i = 0; i < before->ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (before->ratings, i);

      if (!g_ptr_array_find (self->ratings, rating, NULL)
          && !metier_library_take_back_level (library, rating, error))
        return FALSE;
    }

  for (guint i = 0; i < self->ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (self->ratings, i);

      if (!g_ptr_array_find (before->ratings, rating, NULL)
          && !metier_library_add_level (library, rating, error))
        return FALSE;
    }

  return TRUE;
}

/* Says of all skills that are in one set and not in the other whether they matter. */
static gboolean
write_relevance (GHashTable *skills, GHashTable *others, gboolean relevant, MetierLibrary *library,
                 GError **error)
{
  GHashTableIter iter;
  gpointer skill;
  gpointer title;

  g_hash_table_iter_init (&iter, skills);
  while (g_hash_table_iter_next (&iter, &skill, &title))
    if (!g_hash_table_contains (others, skill)
        && !metier_library_set_relevant (library, skill, title, relevant, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_all (const MetierMeSaid *self, const MetierMeSaid *before, MetierLibrary *library, GError **error)
{
  for (guint i = 0; i < METIER_N_TARGETS; i++)
    if (self->targets[i] != before->targets[i]
        && !metier_library_set_target (library, i, self->targets[i], error))
      return FALSE;

  return write_ratings (self, before, library, error)
         && write_relevance (self->not_relevant, before->not_relevant, FALSE, library, error)
         && write_relevance (before->not_relevant, self->not_relevant, TRUE, library, error)
         && (self->settings == before->settings || metier_library_set_plan (library, self->settings, error));
}

/**
 * metier_me_said_write:
 * @self: what is said now
 * @before: what was said before
 * @library: what the user wrote
 * @error: return location
 *
 * Writes all that is new in @self, or nothing. Runs on the worker.
 *
 * Returns: whether it is on disk
 */
gboolean
metier_me_said_write (const MetierMeSaid *self, const MetierMeSaid *before, MetierLibrary *library,
                      GError **error)
{
  if (!metier_library_begin (library, error))
    return FALSE;

  if (write_all (self, before, library, error))
    return metier_library_commit (library, error);

  metier_library_roll_back (library);
  return FALSE;
}
