/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-levels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _MetierLevels {
  GHashTable *levels;       /* skill → double */
  GHashTable *not_relevant; /* set of skills */
};

static const struct {
  const char *name;
  const char *meaning;
} steps[METIER_LEVEL_MAX + 1] = {
  { NC_ ("level", "none"), N_ ("Has not met it yet.") },
  { NC_ ("level", "awareness"),
    N_ ("Knows the words, has followed along, would need guidance to do it alone.") },
  { NC_ ("level", "working"), N_ ("Does ordinary tasks alone and looks up the rest.") },
  { NC_ ("level", "practitioner"), N_ ("Handles the hard cases, explains choices and helps others.") },
  { NC_ ("level", "expert"), N_ ("Sets the direction, is asked when others are stuck.") },
};

/**
 * metier_level_get_name:
 * @level: a step, 0–4
 *
 * Gets the name of a step of the scale on which people assess themselves.
 *
 * Returns: the translated name, such as "working"
 */
const char *
metier_level_get_name (guint level)
{
  g_return_val_if_fail (level <= METIER_LEVEL_MAX, NULL);

  return g_dpgettext2 (NULL, "level", steps[level].name);
}

/**
 * metier_level_get_meaning:
 * @level: a step, 0–4
 *
 * Gets what it means to be on a step.
 *
 * Returns: a translated sentence
 */
const char *
metier_level_get_meaning (guint level)
{
  g_return_val_if_fail (level <= METIER_LEVEL_MAX, NULL);

  return _ (steps[level].meaning);
}

/**
 * metier_levels_new:
 *
 * Makes levels of which nothing is known yet.
 *
 * Returns: (transfer full): levels
 */
MetierLevels *
metier_levels_new (void)
{
  MetierLevels *self = g_atomic_rc_box_new0 (MetierLevels);

  self->levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->not_relevant = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * metier_levels_ref:
 * @self: levels
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierLevels *
metier_levels_ref (const MetierLevels *self)
{
  return g_atomic_rc_box_acquire ((MetierLevels *) self);
}

static void
clear (gpointer data)
{
  MetierLevels *self = data;

  g_hash_table_unref (self->levels);
  g_hash_table_unref (self->not_relevant);
}

/**
 * metier_levels_unref:
 * @self: (transfer full): levels
 *
 * Drops a reference, from any thread, and frees the levels with the last one.
 */
void
metier_levels_unref (MetierLevels *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_levels_set:
 * @self: levels that are not shared yet
 * @skill: id of a skill
 * @level: 0–4
 *
 * Says how well somebody knows a skill, in place of what was said of it before.
 */
void
metier_levels_set (MetierLevels *self, const char *skill, double level)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (skill != NULL);
  g_return_if_fail (level >= 0.0 && level <= METIER_LEVEL_MAX);

  g_hash_table_insert (self->levels, g_strdup (skill), g_memdup2 (&level, sizeof level));
}

/**
 * metier_levels_set_not_relevant:
 * @self: levels that are not shared yet
 * @skill: id of a skill
 *
 * Says that a skill does not matter to this person, whatever a role asks.
 */
void
metier_levels_set_not_relevant (MetierLevels *self, const char *skill)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (skill != NULL);

  g_hash_table_add (self->not_relevant, g_strdup (skill));
}

/**
 * metier_levels_get:
 * @self: levels
 * @skill: id of a skill
 *
 * Gets what was said of a skill itself.
 *
 * Returns: 0–4, or NaN when nothing was said
 */
double
metier_levels_get (const MetierLevels *self, const char *skill)
{
  const double *level;

  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail (skill != NULL, NAN);

  level = g_hash_table_lookup (self->levels, skill);

  return level != NULL ? *level : NAN;
}

/**
 * metier_levels_is_relevant:
 * @self: levels
 * @skill: id of a skill
 *
 * Tells whether a skill matters to this person: it does unless they say otherwise.
 *
 * Returns: whether it does
 */
gboolean
metier_levels_is_relevant (const MetierLevels *self, const char *skill)
{
  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail (skill != NULL, TRUE);

  return !g_hash_table_contains (self->not_relevant, skill);
}

/* A core skill is known as well as, on average, those of its items are of which something was said. */
static double
get_mean_of_items (const MetierLevels *self, const MetierCoreValue *core_value)
{
  double sum = 0.0;
  guint n = 0;

  for (guint i = 0; i < core_value->items->len; i++)
    {
      const MetierRating *item = g_ptr_array_index (core_value->items, i);
      double level = metier_levels_get (self, item->skill->id);

      if (!isnan (level))
        {
          sum += level;
          n++;
        }
    }

  return n > 0 ? sum / n : NAN;
}

/**
 * metier_levels_conclude:
 * @self: levels
 * @row: a skill of a role; the first role of its comparison counts
 *
 * Gets how well somebody knows a skill. Where they said nothing of the skill itself, it is concluded: a skill
 * is known as well as the core skill it counts for, and a core skill as well as the mean of those of its
 * items that were assessed.
 *
 * Returns: the level, marked where it is concluded
 */
MetierMyLevel
metier_levels_conclude (const MetierLevels *self, const MetierComparisonRow *row)
{
  MetierMyLevel mine = { NAN, FALSE };

  g_return_val_if_fail (self != NULL, mine);
  g_return_val_if_fail (row != NULL, mine);

  mine.level = metier_levels_get (self, row->skill);
  if (!isnan (mine.level))
    return mine;

  if (row->cells[0].core_value != NULL)
    mine.level = get_mean_of_items (self, row->cells[0].core_value);
  else if (row->core != METIER_CORE_SKILL_NONE)
    mine.level = metier_levels_get (self, metier_core_skill_get_id ((MetierCoreSkill) row->core));
  mine.assumed = !isnan (mine.level);

  return mine;
}
