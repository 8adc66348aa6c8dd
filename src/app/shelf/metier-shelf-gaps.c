/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-gaps.h"

#include <math.h>

#include "core/roles/metier-core-skill.h"

static void
gap_free (gpointer data)
{
  MetierShelfGap *gap = data;

  g_free (gap->title);
  g_free (gap);
}

/**
 * metier_shelf_gaps_new:
 * @state: (nullable): how far the user is from their target; %NULL while it is not known
 *
 * Gathers what each skill of the target is worth. Immutable, so that the worker may read it.
 *
 * Returns: (transfer full) (element-type utf8 MetierShelfGap): by id of a skill; those that are assessed, of
 * the first target
 */
GHashTable *
metier_shelf_gaps_new (const MetierMeState *state)
{
  GHashTable *gaps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, gap_free);
  const MetierGap *gap = state != NULL ? state->gaps[0] : NULL;

  for (guint i = 0; gap != NULL && i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i);
      MetierShelfGap *worth;
      MetierCoreSkill core;

      if (isnan (row->score))
        continue;

      worth = g_new (MetierShelfGap, 1);
      worth->title
          = g_strdup (metier_core_skill_from_id (row->skill, &core) ? metier_core_skill_get_short_title (core)
                                                                    : row->name);
      worth->score = row->score;
      g_hash_table_insert (gaps, g_strdup (row->skill), worth);
    }

  return gaps;
}

/**
 * metier_shelf_gaps_equal:
 * @gaps: what skills are worth
 * @other: what skills are worth
 *
 * Returns: whether both say the same
 */
gboolean
metier_shelf_gaps_equal (GHashTable *gaps, GHashTable *other)
{
  GHashTableIter iter;
  gpointer skill, value;

  if (g_hash_table_size (gaps) != g_hash_table_size (other))
    return FALSE;

  g_hash_table_iter_init (&iter, gaps);
  while (g_hash_table_iter_next (&iter, &skill, &value))
    {
      const MetierShelfGap *ours = value;
      const MetierShelfGap *theirs = g_hash_table_lookup (other, skill);

      if (theirs == NULL || theirs->score != ours->score || !g_str_equal (theirs->title, ours->title))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_shelf_gaps_find_widest:
 * @gaps: what skills are worth
 *
 * Returns: (nullable): what is worth most, if it is only one and worth anything
 */
const MetierShelfGap *
metier_shelf_gaps_find_widest (GHashTable *gaps)
{
  const MetierShelfGap *widest = NULL;
  double highest = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, gaps);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const MetierShelfGap *gap = value;

      if (gap->score > highest)
        widest = gap;
      else if (gap->score == highest)
        widest = NULL;
      highest = MAX (highest, gap->score);
    }

  return widest;
}
