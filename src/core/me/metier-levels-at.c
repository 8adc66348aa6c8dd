/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-levels.h"

/**
 * metier_levels_new_at:
 * @ratings: (element-type MetierSelfRating): all that was ever said, in the order in which it was
 * @at: UTC seconds since 1970; what was said later does not count
 *
 * Gathers what counted of each skill at a time: what was said last until then, of two at the same time the
 * later one in @ratings.
 *
 * Returns: (transfer full): levels that are not shared yet
 */
MetierLevels *
metier_levels_new_at (GPtrArray *ratings, gint64 at)
{
  g_autoptr (GHashTable) newest = g_hash_table_new (g_str_hash, g_str_equal);
  MetierLevels *levels = metier_levels_new ();

  g_return_val_if_fail (ratings != NULL, levels);

  for (guint i = 0; i < ratings->len; i++)
    {
      MetierSelfRating *rating = g_ptr_array_index (ratings, i);
      const MetierSelfRating *before = g_hash_table_lookup (newest, rating->skill);

      if (rating->at > at || (before != NULL && before->at > rating->at))
        continue;
      g_hash_table_insert (newest, rating->skill, rating);
      metier_levels_set (levels, rating->skill, rating->level);
    }

  return levels;
}
