/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-rating.h"

#include <math.h>

#include "fixture.h"

#define BOTH_FLAGS (METIER_RATING_SUPPRESSED | METIER_RATING_NOT_RELEVANT)

typedef struct {
  const char *name;
  double raw;
  int flags;
  MetierStatus status;
} StatusCase;

static const StatusCase status_cases[] = {
  { "rated", 0.44, 0, METIER_STATUS_RATED },
  { "zero-is-rated", 0.0, 0, METIER_STATUS_RATED },
  { "without-value", NAN, 0, METIER_STATUS_NOT_SCORED },
  { "suppressed", 0.44, METIER_RATING_SUPPRESSED, METIER_STATUS_SUPPRESSED },
  { "suppressed-without-value", NAN, METIER_RATING_SUPPRESSED, METIER_STATUS_NOT_SCORED },
  { "not-relevant", 0.44, METIER_RATING_NOT_RELEVANT, METIER_STATUS_NOT_RELEVANT },
  { "not-relevant-without-value", NAN, METIER_RATING_NOT_RELEVANT, METIER_STATUS_NOT_RELEVANT },
  { "both-flags", 0.44, BOTH_FLAGS, METIER_STATUS_NOT_RELEVANT },
};

static void
test_status (gconstpointer data)
{
  const StatusCase *status_case = data;
  g_autoptr (MetierScale) scale = fixture_scale_new_share ();
  g_autoptr (MetierRating) rating = fixture_rating_new (scale, status_case->raw);

  rating->flags = (MetierRatingFlags)status_case->flags;

  g_assert_cmpint (metier_rating_get_status (rating), ==, status_case->status);
  g_assert_cmpint (rating->flags, ==, status_case->flags);
}

static void
test_status_words (void)
{
  static const char *const words[] = { "rated", "not-collected", "not-scored", "not-relevant", "suppressed" };
  static const char *const titles[]
      = { "rated", "not collected", "not scored", "not relevant", "unreliable" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (metier_status_to_string ((MetierStatus)i), ==, words[i]);
      g_assert_cmpstr (metier_status_get_title ((MetierStatus)i), ==, titles[i]);
    }
}

static void
test_nothing_known (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_share ();
  g_autoptr (MetierSource) source = fixture_source_new ("kaggle-2021", scale->id);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "kaggle:Q7/sql", METIER_CORE_SKILL_NONE);
  g_autoptr (MetierRating) rating = metier_rating_new (skill, scale);

  g_assert_true (rating->skill == skill);
  g_assert_true (rating->scale == scale);
  g_assert_true (isnan (rating->raw));
  g_assert_true (isnan (rating->se));
  g_assert_cmpint (rating->n, ==, METIER_RATING_NO_N);
  g_assert_cmpint (rating->flags, ==, 0);
  g_assert_true (isnan (metier_rating_get_value (rating)));
  g_assert_false (metier_rating_has_interval (rating));
}

static void
test_value_of_suppressed (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_importance ();
  g_autoptr (MetierRating) rating = fixture_rating_new (scale, 2);

  rating->flags = METIER_RATING_SUPPRESSED;

  g_assert_cmpfloat (metier_rating_get_value (rating), ==, 25.0);
}

typedef struct {
  const char *name;
  double lo;
  double hi;
  gboolean has_interval;
} IntervalCase;

static const IntervalCase interval_cases[] = {
  { "both", 0.41, 0.47, TRUE },        { "without-width", 0.44, 0.44, TRUE },
  { "lower-alone", 0.41, NAN, FALSE }, { "upper-alone", NAN, 0.47, FALSE },
  { "neither", NAN, NAN, FALSE },      { "swapped", 0.47, 0.41, FALSE },
};

static void
test_interval (gconstpointer data)
{
  const IntervalCase *interval_case = data;
  g_autoptr (MetierScale) scale = fixture_scale_new_share ();
  g_autoptr (MetierRating) rating = fixture_rating_new (scale, 0.44);

  rating->lo = interval_case->lo;
  rating->hi = interval_case->hi;

  g_assert_true (metier_rating_has_interval (rating) == interval_case->has_interval);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (status_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rating/status/", status_cases[i].name, NULL);

      g_test_add_data_func (path, &status_cases[i], test_status);
    }
  for (guint i = 0; i < G_N_ELEMENTS (interval_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rating/interval/", interval_cases[i].name, NULL);

      g_test_add_data_func (path, &interval_cases[i], test_interval);
    }
  g_test_add_func ("/rating/status-words", test_status_words);
  g_test_add_func ("/rating/nothing-known", test_nothing_known);
  g_test_add_func ("/rating/value-of-suppressed", test_value_of_suppressed);

  return g_test_run ();
}
