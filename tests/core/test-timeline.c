/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-timeline.h"

/* Noon of a day of 2026 in UTC, which is the tests' local time. */
static gint64
get_time (int month, int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, month, day, 12, 0, 0);

  return g_date_time_to_unix (time);
}

static void
rate (GPtrArray *ratings, const char *skill, const char *title, guint level, gint64 at)
{
  MetierSelfRating *rating = metier_self_rating_new (skill, title, level);

  rating->at = at;
  g_ptr_array_add (ratings, rating);
}

static GPtrArray *
make_ratings (void)
{
  GPtrArray *ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);

  rate (ratings, "b", "Baking", 2, get_time (11, 22));
  rate (ratings, "a", "Acting", 1, get_time (1, 10));
  rate (ratings, "b", "Bread", 0, get_time (1, 10));
  rate (ratings, "a", "Acting", 2, get_time (5, 3));
  rate (ratings, "a", "Acting", 3, get_time (5, 3) + 60);

  return ratings;
}

static GDate
make_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 22, G_DATE_NOVEMBER, 2026);

  return today;
}

static const MetierTimelineRow *
get_row (const MetierTimeline *timeline, guint row)
{
  return g_ptr_array_index (timeline->rows, row);
}

static void
assert_point (const MetierTimelineRow *row, guint index, GDateMonth month, GDateDay day, guint level)
{
  const MetierTimelinePoint *point = &g_array_index (row->points, MetierTimelinePoint, index);

  g_assert_cmpuint (index, <, row->points->len);
  g_assert_cmpint (g_date_get_month (&point->date), ==, month);
  g_assert_cmpint (g_date_get_day (&point->date), ==, day);
  g_assert_cmpuint (point->level, ==, level);
}

/* In the order of time, one point a day, under the latest name. */
static void
test_rows (void)
{
  g_autoptr (GPtrArray) ratings = make_ratings ();
  GDate today = make_today ();
  g_autoptr (MetierTimeline) timeline = metier_timeline_new (ratings, NULL, &today);

  g_assert_cmpuint (timeline->rows->len, ==, 2);
  g_assert_cmpuint (timeline->n_days, ==, 3);
  g_assert_cmpint (g_date_get_month (&timeline->start), ==, G_DATE_JANUARY);
  g_assert_cmpstr (get_row (timeline, 0)->name, ==, "Acting");
  g_assert_cmpuint (get_row (timeline, 0)->points->len, ==, 2);
  assert_point (get_row (timeline, 0), 0, G_DATE_JANUARY, 10, 1);
  assert_point (get_row (timeline, 0), 1, G_DATE_MAY, 3, 3);
  g_assert_cmpstr (get_row (timeline, 1)->name, ==, "Baking");
  assert_point (get_row (timeline, 1), 0, G_DATE_JANUARY, 10, 0);
  assert_point (get_row (timeline, 1), 1, G_DATE_NOVEMBER, 22, 2);
}

static MetierPlan *
make_plan (const char *const *skills, const GDate *today)
{
  g_autoptr (MetierGap) gap = g_atomic_rc_box_new0 (MetierGap);

  gap->rows = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; skills[i]; i++)
    {
      MetierGapRow *row = g_new0 (MetierGapRow, 1);

      row->skill = row->name = (char *) skills[i];
      row->gap = 1;
      g_ptr_array_add (gap->rows, row);
    }

  return metier_plan_new (gap, NULL, today, NULL);
}

/* Rows stand beside those of the plan, also where nothing was ever said of a skill. */
static void
test_plan_gives_the_order (void)
{
  static const char *const skills[] = { "never", "b", NULL };
  g_autoptr (GPtrArray) ratings = make_ratings ();
  GDate today = make_today ();
  g_autoptr (MetierPlan) plan = make_plan (skills, &today);
  g_autoptr (MetierTimeline) timeline = metier_timeline_new (ratings, plan, &today);

  g_assert_cmpuint (timeline->rows->len, ==, 3);
  g_assert_cmpstr (get_row (timeline, 0)->skill, ==, "never");
  g_assert_cmpuint (get_row (timeline, 0)->points->len, ==, 0);
  g_assert_cmpstr (get_row (timeline, 1)->skill, ==, "b");
  g_assert_cmpstr (get_row (timeline, 1)->name, ==, "b");
  g_assert_cmpstr (get_row (timeline, 2)->skill, ==, "a");
}

static void
test_clock_was_wrong (void)
{
  g_autoptr (GPtrArray) ratings = make_ratings ();
  GDate today = make_today ();
  g_autoptr (MetierTimeline) timeline = NULL;

  rate (ratings, "a", "Acting", 4, get_time (12, 24));
  rate (ratings, "a", "Acting", 4, G_MAXINT64);
  timeline = metier_timeline_new (ratings, NULL, &today);
  g_assert_cmpuint (get_row (timeline, 0)->points->len, ==, 3);
  assert_point (get_row (timeline, 0), 2, G_DATE_NOVEMBER, 22, 4);
}

static void
test_nothing_yet (void)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  GDate today = make_today ();
  g_autoptr (MetierTimeline) timeline = metier_timeline_new (ratings, NULL, &today);

  g_assert_cmpuint (timeline->rows->len, ==, 0);
  g_assert_cmpuint (timeline->n_days, ==, 0);
  g_assert_cmpint (g_date_compare (&timeline->start, &today), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/timeline/rows", test_rows);
  g_test_add_func ("/timeline/plan-gives-the-order", test_plan_gives_the_order);
  g_test_add_func ("/timeline/clock-was-wrong", test_clock_was_wrong);
  g_test_add_func ("/timeline/nothing-yet", test_nothing_yet);

  return g_test_run ();
}
