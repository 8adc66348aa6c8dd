/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-since.h"

#include "core/me/metier-self-rating.h"

/* Since when the user looks at what changed: the end of a day on which they assessed themselves. */

#define KEY "since"

/* The last second of a day, by the local clock. */
static gint64
find_end_of_day (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);
  g_autoptr (GDateTime) start
      = g_date_time_new_local (g_date_time_get_year (time), g_date_time_get_month (time),
                               g_date_time_get_day_of_month (time), 0, 0, 0);
  g_autoptr (GDateTime) next = g_date_time_add_days (start, 1);

  return g_date_time_to_unix (next) - 1;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/**
 * metier_since_list_days:
 * @ratings: (element-type MetierSelfRating): all that was ever said
 *
 * Returns: (transfer full) (element-type gint64): the ends of the days on which anything was assessed, the
 * first first
 */
GArray *
metier_since_list_days (GPtrArray *ratings)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = 0;

  for (guint i = 0; i < ratings->len; i++)
    {
      gint64 end = find_end_of_day (((const MetierSelfRating *) g_ptr_array_index (ratings, i))->at);

      g_array_append_val (days, end);
    }
  g_array_sort (days, compare_cb);
  for (guint i = 0; i < days->len; i++)
    if (n == 0 || g_array_index (days, gint64, i) != g_array_index (days, gint64, n - 1))
      g_array_index (days, gint64, n++) = g_array_index (days, gint64, i);
  g_array_set_size (days, n);

  return days;
}

/**
 * metier_since_get:
 * @settings: (nullable): where the choice is kept
 * @ratings: (element-type MetierSelfRating): all that was ever said
 *
 * Returns: since when: the day that was chosen, else the first; 0 where nothing was said
 */
gint64
metier_since_get (GSettings *settings, GPtrArray *ratings)
{
  g_autoptr (GArray) days = metier_since_list_days (ratings);
  gint64 chosen = settings != NULL ? g_settings_get_int64 (settings, KEY) : 0;

  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, gint64, i) == chosen)
      return chosen;

  return days->len > 0 ? g_array_index (days, gint64, 0) : 0;
}

/**
 * metier_since_set:
 * @settings: (nullable): where the choice is kept
 * @since: a day of metier_since_list_days()
 */
void
metier_since_set (GSettings *settings, gint64 since)
{
  if (settings != NULL)
    g_settings_set_int64 (settings, KEY, since);
}
