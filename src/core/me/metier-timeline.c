/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-timeline.h"

#include <string.h>

static void
row_free (gpointer data)
{
  MetierTimelineRow *self = data;

  g_free (self->skill);
  g_free (self->name);
  g_array_unref (self->points);
  g_free (self);
}

static MetierTimelineRow *
row_new (const char *skill, const char *name)
{
  MetierTimelineRow *self = g_new0 (MetierTimelineRow, 1);

  self->skill = g_strdup (skill);
  self->name = g_strdup (name);
  self->points = g_array_new (FALSE, FALSE, sizeof (MetierTimelinePoint));

  return self;
}

/* The day that the person's calendar showed; not valid where no calendar has such a day. */
static GDate
get_day (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);
  GDate date;

  g_date_clear (&date, 1);
  if (time != NULL)
    g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                    (GDateMonth) g_date_time_get_month (time), (GDateYear) g_date_time_get_year (time));

  return date;
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  const MetierSelfRating *one = *(MetierSelfRating *const *) a;
  const MetierSelfRating *other = *(MetierSelfRating *const *) b;

  return (one->at > other->at) - (one->at < other->at);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  const MetierTimelineRow *one = *(MetierTimelineRow *const *) a;
  const MetierTimelineRow *other = *(MetierTimelineRow *const *) b;
  int order = g_utf8_collate (one->name, other->name);

  return order != 0 ? order : strcmp (one->skill, other->skill);
}

static void
add_step_rows (MetierTimeline *self, GHashTable *rows, const MetierPlan *plan)
{
  for (guint i = 0; plan != NULL && i < plan->steps->len; i++)
    {
      const MetierPlanStep *step = g_ptr_array_index (plan->steps, i);
      MetierTimelineRow *row = row_new (step->skill, step->name);

      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (rows, row->skill, row);
    }
}

/* A skill that the plan does not have is called what it was called when it was assessed last. */
static MetierTimelineRow *
find_row (GHashTable *rows, GPtrArray *others, const MetierSelfRating *rating)
{
  MetierTimelineRow *row = g_hash_table_lookup (rows, rating->skill);

  if (row == NULL)
    {
      row = row_new (rating->skill, rating->title);
      g_ptr_array_add (others, row);
      g_hash_table_insert (rows, row->skill, row);
    }
  else if (g_ptr_array_find (others, row, NULL))
    {
      g_free (row->name);
      row->name = g_strdup (rating->title);
    }

  return row;
}

/* What was said later on a day replaces what was said before on it. */
static void
add_point (MetierTimelineRow *self, const GDate *day, guint level)
{
  MetierTimelinePoint point = { *day, MIN (level, METIER_LEVEL_MAX) };
  guint n = self->points->len;

  if (n > 0 && g_date_compare (&g_array_index (self->points, MetierTimelinePoint, n - 1).date, day) == 0)
    g_array_index (self->points, MetierTimelinePoint, n - 1) = point;
  else
    g_array_append_val (self->points, point);
}

/* A clock that was wrong once makes no days to come. */
static void
add_ratings (MetierTimeline *self, GHashTable *rows, GPtrArray *others, GPtrArray *ratings)
{
  GDate previous;

  g_date_clear (&previous, 1);
  for (guint i = 0; i < ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (ratings, i);
      GDate day = get_day (rating->at);

      if (!g_date_valid (&day))
        continue;
      if (g_date_compare (&day, &self->end) > 0)
        day = self->end;
      if (g_date_compare (&day, &self->start) < 0)
        self->start = day;
      if (!g_date_valid (&previous) || g_date_compare (&previous, &day) != 0)
        self->n_days++;
      previous = day;
      add_point (find_row (rows, others, rating), &day, rating->level);
    }
}

/**
 * metier_timeline_new:
 * @ratings: (element-type MetierSelfRating): what somebody said of oneself, in any order
 * @plan: (nullable): gives the order of the skills that it has
 * @today: where the timeline ends, a valid date
 *
 * Lines up how levels changed: a row for each step of the plan, so that it can stand beside the plan, and one
 * for each other skill that was ever assessed.
 *
 * Returns: (transfer full): the timeline
 */
MetierTimeline *
metier_timeline_new (GPtrArray *ratings, const MetierPlan *plan, const GDate *today)
{
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GHashTable) rows = NULL;
  MetierTimeline *self;

  g_return_val_if_fail (ratings != NULL, NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  self = g_atomic_rc_box_new0 (MetierTimeline);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->start = self->end = *today;
  sorted = g_ptr_array_copy (ratings, NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_times_cb);
  others = g_ptr_array_new ();
  rows = g_hash_table_new (g_str_hash, g_str_equal);

  add_step_rows (self, rows, plan);
  add_ratings (self, rows, others, sorted);
  g_ptr_array_sort (others, compare_names_cb);
  g_ptr_array_extend (self->rows, others, NULL, NULL);

  return self;
}

static MetierTimelineRow *
row_copy (const MetierTimelineRow *self)
{
  MetierTimelineRow *copy = g_new (MetierTimelineRow, 1);

  copy->skill = g_strdup (self->skill);
  copy->name = g_strdup (self->name);
  copy->points = g_array_ref (self->points);
  return copy;
}

/**
 * metier_timeline_new_head:
 * @self: a timeline
 * @n_rows: how many rows
 *
 * Keeps the first rows. The days stay those of all rows.
 *
 * Returns: (transfer full): a timeline with at most @n_rows rows
 */
MetierTimeline *
metier_timeline_new_head (const MetierTimeline *self, guint n_rows)
{
  MetierTimeline *head;

  g_return_val_if_fail (self != NULL, NULL);

  head = g_atomic_rc_box_dup (sizeof *self, (gpointer) self);
  head->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < MIN (n_rows, self->rows->len); i++)
    g_ptr_array_add (head->rows, row_copy (g_ptr_array_index (self->rows, i)));

  return head;
}

/**
 * metier_timeline_ref:
 * @self: a timeline
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierTimeline *
metier_timeline_ref (const MetierTimeline *self)
{
  return g_atomic_rc_box_acquire ((MetierTimeline *) self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((MetierTimeline *) data)->rows);
}

/**
 * metier_timeline_unref:
 * @self: (transfer full): a timeline
 *
 * Drops a reference, from any thread, and frees the timeline with the last one.
 */
void
metier_timeline_unref (MetierTimeline *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
