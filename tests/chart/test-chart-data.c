/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "core/values/metier-error.h"

#include <math.h>

static void
test_title (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) many = NULL;
  g_autoptr (MetierChartData) three = NULL;
  g_autoptr (MetierChartData) one = NULL;

  many = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_assert_cmpstr (metier_chart_data_get_title (many), ==, "What each role asks for");
  g_ptr_array_set_size (fixture->profiles, 3);
  three = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_assert_cmpstr (metier_chart_data_get_title (three), ==,
                   "Data Scientist, Application Engineer and Researcher");
  g_ptr_array_set_size (fixture->profiles, 1);
  one = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_assert_cmpstr (metier_chart_data_get_title (one), ==, "Data Scientist");
  g_assert_cmpstr (metier_chart_data_get_credit (one), ==,
                   "Source: EDISON 2017–18, CC-BY-4.0. By the EDISON Community.");
}

/* A baseline that is compared too is drawn once, as the baseline. */
static void
test_baseline_is_no_series (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE,
                                                             g_ptr_array_index (fixture->profiles, 5));

  g_assert_cmpuint (metier_chart_data_get_n_series (data), ==, 5);
  g_assert_cmpstr (metier_chart_data_get_baseline (data)->title, ==, "Data Analyst");
  for (guint i = 0; i < 5; i++)
    g_assert_cmpstr (metier_chart_data_get_series (data, i)->title, !=, "Data Analyst");
  g_assert_cmpstr (metier_chart_data_get_row (data, 0)->baseline->text, ==, "6");
}

/* Held against itself a role has nothing to be held against. */
static void
test_baseline_alone (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierProfile) analyst = metier_profile_ref (g_ptr_array_index (fixture->profiles, 5));
  g_autoptr (MetierChartData) data = NULL;

  g_ptr_array_set_size (fixture->profiles, 0);
  g_ptr_array_add (fixture->profiles, metier_profile_ref (analyst));
  data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, analyst);
  g_assert_cmpuint (metier_chart_data_get_n_series (data), ==, 1);
  g_assert_null (metier_chart_data_get_baseline (data));
  g_assert_null (metier_chart_data_get_row (data, 0)->baseline);
}

static void
test_delta (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE,
                                                             g_ptr_array_index (fixture->profiles, 5));
  const MetierChartRow *engineering = metier_chart_data_get_row (data, 4);

  g_assert_null (engineering->cells[0].delta);
  g_assert_cmpstr (engineering->cells[1].delta, ==, "+3");
  g_assert_cmpstr (engineering->cells[4].delta, ==, "−3");
}

static void
test_spread (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  const MetierChartRow *engineering = metier_chart_data_get_row (data, 4);

  g_assert_cmpfloat_with_epsilon (engineering->spread, 6 / 9.0, 1e-9);
  g_assert_cmpstr (engineering->spread_text, ==, "6 points apart");
  g_assert_cmpstr (engineering->spread_number, ==, "6");
}

/* One value makes no distance. */
static void
test_spread_of_one (void)
{
  static const double one[] = { 5 }, other[] = { NAN };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 1, 0);
  g_autoptr (MetierChartData) data = NULL;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  g_assert_true (isnan (metier_chart_data_get_row (data, 0)->spread));
  g_assert_null (metier_chart_data_get_row (data, 0)->spread_text);
}

static void
test_label (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data
      = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);

  g_assert_cmpstr (metier_chart_data_get_row (data, 1)->cells[0].label, ==,
                   "Statistics, 9 of 9, Data Scientist, EDISON 2017–18, rank 1 of 5");
  g_assert_cmpstr (metier_chart_data_get_row (data, 3)->cells[0].label, ==,
                   "Applying ML, 9 of 9, Data Scientist, EDISON 2017–18, rank 1 of 5");
  g_assert_cmpstr (metier_chart_data_get_row (data, 0)->cells[0].label, ==,
                   "Programming, 7 of 9, Data Scientist, EDISON 2017–18, rank 3 of 5");
}

static const char *
get_label (ChartFixtureScale scale, double value, MetierRatingFlags flags, double lo, double hi, int n,
           char **keep)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (scale, 1, 0);
  MetierRating *rating = chart_fixture_get_rating (chart_fixture_add_role (fixture, "Role", &value), 0);
  g_autoptr (MetierChartData) data = NULL;

  rating->flags = flags;
  rating->lo = lo;
  rating->hi = hi;
  rating->n = n;
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  *keep = g_strdup (metier_chart_data_get_row (data, 0)->cells[0].label);

  return *keep;
}

static void
test_labels_of_ratings (void)
{
  g_autofree char *share = NULL, *level = NULL, *missing = NULL, *unreliable = NULL;

  g_assert_cmpstr (
      get_label (CHART_FIXTURE_SHARE, 0.439, 0, 0.412, 0.466, 340, &share), ==,
      "Statistics 00, 44%, 95% interval 41.2 to 46.6%, n 340, Role, EDISON 2017–18, rank 1 of 1");
  g_assert_cmpstr (get_label (CHART_FIXTURE_LEVEL, 3, 0, NAN, NAN, METIER_RATING_NO_N, &level), ==,
                   "Statistics 00, practitioner, Role, EDISON 2017–18, rank 1 of 1");
  g_assert_cmpstr (get_label (CHART_FIXTURE_RELEVANCE, NAN, 0, NAN, NAN, METIER_RATING_NO_N, &missing), ==,
                   "Statistics 00, not scored, Role, EDISON 2017–18");
  g_assert_cmpstr (
      get_label (CHART_FIXTURE_IMPORTANCE, 4.1, METIER_RATING_SUPPRESSED, NAN, NAN, 8, &unreliable), ==,
      "Statistics 00, unreliable 4.1, n 8, Role, EDISON 2017–18");
}

static void
test_label_of_mean (void)
{
  static const double values[] = { 0.1, 0.2, 0.3, 0.4, 0.5, 0.9 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);
  g_autoptr (MetierChartData) data = NULL;
  const MetierChartCell *cell;

  ((MetierSkill *) g_ptr_array_index (fixture->skills, 5))->core = METIER_CORE_SKILL_ENGINEERING;
  chart_fixture_add_role (fixture, "Role", values);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  cell = &metier_chart_data_get_row (data, 4)->cells[0];
  g_assert_cmpstr (cell->label, ==,
                   "Engineering, 70%, mean of 2 items, from 50% to 90%, Role, EDISON 2017–18, rank 1 of 5");
  g_assert_cmpuint (cell->n_items, ==, 2);
  g_assert_cmpfloat_with_epsilon (cell->items[1], 0.9, 1e-9);
  g_assert_true (isnan (cell->lo));
}

/* Rows of a heading are brought together, sorted within it. */
static void
test_sections (void)
{
  static const double values[] = { 1, 5, 9, 2, 8, 3 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 6, 2);
  MetierProfile *profile = chart_fixture_add_role (fixture, "Role", values);
  g_autoptr (MetierChartData) data = NULL;

  for (guint i = 0; i < 6; i++)
    chart_fixture_get_rating (profile, i)->n = i < 3 ? 200 : 300 + (int) i;
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE, NULL);
  g_assert_cmpuint (metier_chart_data_get_n_sections (data), ==, 2);
  g_assert_cmpstr (metier_chart_data_get_row (data, 0)->cells[0].text, ==, "9");
  g_assert_cmpstr (metier_chart_data_get_row (data, 2)->cells[0].text, ==, "1");
  g_assert_cmpint (metier_chart_data_get_row (data, 2)->section, ==, 0);
  g_assert_cmpint (metier_chart_data_get_row (data, 3)->section, ==, 1);
  g_assert_cmpstr (metier_chart_data_get_row (data, 3)->cells[0].text, ==, "8");
  g_assert_cmpstr (metier_chart_data_get_section (data, 0)->note, ==, "n 200");
  g_assert_null (metier_chart_data_get_section (data, 1)->note);
}

/* A view that shows a part of a heading says so. */
/* Ordered by value or likeness, rows leave their headings. */
static void
test_flat (void)
{
  static const double values[] = { 1, 9, 3, 8 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 4, 2);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;

  chart_fixture_add_role (fixture, "Role", values);
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  data = metier_chart_data_new_flat (comparison, NULL, NULL);
  g_assert_cmpuint (metier_chart_data_get_n_sections (data), ==, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (metier_chart_data_get_row (data, i)->section, ==, -1);
      g_assert_cmpstr (metier_chart_data_get_row (data, i)->skill, ==,
                       ((const MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->skill);
    }
}

static void
test_part_of_section (void)
{
  static const double values[] = { 1, 5, 9 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 1);
  MetierProfile *profile = chart_fixture_add_role (fixture, "Role", values);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;

  for (guint i = 0; i < 3; i++)
    chart_fixture_get_rating (profile, i)->n = 200;
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  g_ptr_array_set_size (comparison->rows, 2);
  data = metier_chart_data_new (comparison, NULL, NULL);
  g_assert_cmpstr (metier_chart_data_get_section (data, 0)->note, ==, "n 200 · 2 of 3");
}

static void
test_marks_core (void)
{
  static const double values[] = { 1, 2, 3, 4, 5, 6 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 6, 0);
  g_autoptr (MetierChartData) all = NULL;
  g_autoptr (MetierChartData) core = NULL;

  chart_fixture_add_role (fixture, "Role", values);
  all = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  core = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  g_assert_true (metier_chart_data_get_row (all, 4)->marks_core);
  g_assert_false (metier_chart_data_get_row (all, 5)->marks_core);
  g_assert_false (metier_chart_data_get_row (core, 0)->marks_core);
}

/* Two questions never share an axis. */
static void
test_two_scales (void)
{
  g_autoptr (ChartFixture) relevance = chart_fixture_new_edison ();
  g_autoptr (ChartFixture) share = chart_fixture_new (CHART_FIXTURE_SHARE, 5, 0);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (profiles, g_ptr_array_index (relevance->profiles, 0));
  g_ptr_array_add (profiles, chart_fixture_add_random_role (share, "Other", 0));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  data = metier_chart_data_new (comparison, NULL, &error);
  g_assert_null (data);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (g_strstr_len (error->message, -1, "ask different questions: "));
  g_assert_nonnull (g_strstr_len (error->message, -1, "relevance, 0–9"));
  g_assert_nonnull (g_strstr_len (error->message, -1, "share of people"));
}

static void
test_baseline_of_another_scale (void)
{
  g_autoptr (ChartFixture) relevance = chart_fixture_new_edison ();
  g_autoptr (ChartFixture) share = chart_fixture_new (CHART_FIXTURE_SHARE, 5, 0);
  MetierProfile *other = chart_fixture_add_random_role (share, "Other", 0);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (GError) error = NULL;

  g_free (other->role->id);
  other->role->id = g_strdup ("fixture:other");
  comparison = chart_fixture_compare (relevance, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  data = metier_chart_data_new (comparison, other, &error);
  g_assert_null (data);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

static void
test_nothing_rated (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 0, 0);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (GError) error = NULL;

  chart_fixture_add_role (fixture, "Role", NULL);
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  data = metier_chart_data_new (comparison, NULL, &error);
  g_assert_null (data);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

/* A membership has marks and no places on an axis, so nothing is ranked, apart or more than another. */
static void
test_membership (void)
{
  static const double one[] = { 1, 0 }, other[] = { 0, NAN };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_MEMBERSHIP, 2, 0);
  MetierProfile *baseline;
  g_autoptr (MetierChartData) data = NULL;
  const MetierChartRow *row;

  chart_fixture_add_role (fixture, "Role", one);
  baseline = chart_fixture_add_role (fixture, "Other", other);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, baseline);

  row = metier_chart_data_get_row (data, 0);
  g_assert_cmpstr (row->cells[0].text, ==, "essential");
  g_assert_cmpstr (row->cells[0].label, ==, "Statistics 00, essential, Role, EDISON 2017–18");
  g_assert_cmpint (row->cells[0].level, ==, 1);
  g_assert_true (isnan (row->cells[0].value));
  g_assert_null (row->cells[0].delta);
  g_assert_true (isnan (row->spread));
  row = metier_chart_data_get_row (data, 1);
  g_assert_cmpstr (row->cells[0].text, ==, "optional");
  g_assert_cmpstr (row->baseline->text, ==, "not listed");
  g_assert_cmpint (row->baseline->level, ==, -1);
}

static void
test_unit (void)
{
  static const double values[] = { 0.4 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 1, 0);
  MetierRating *rating = chart_fixture_get_rating (chart_fixture_add_role (fixture, "Role", values), 0);
  g_autoptr (MetierChartData) plain = NULL;
  g_autoptr (MetierChartData) interval = NULL;

  plain = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  rating->lo = 0.3;
  rating->hi = 0.5;
  interval = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  g_assert_cmpstr (metier_chart_data_get_unit (plain), ==, "share of people");
  g_assert_cmpstr (metier_chart_data_get_unit (interval), ==, "share of people, 95% interval");
}

/* Everything that a scene borrows lives as long as its data. */
static void
test_outlives_its_parts (void)
{
  ChartFixture *fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE,
                                                             g_ptr_array_index (fixture->profiles, 5));

  chart_fixture_free (fixture);
  g_assert_cmpstr (metier_chart_data_get_baseline (data)->title, ==, "Data Analyst");
  g_assert_cmpstr (metier_chart_data_get_row (data, 0)->label, ==, "Programming and CS basics");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/chart-data/title", test_title);
  g_test_add_func ("/chart-data/baseline/is-no-series", test_baseline_is_no_series);
  g_test_add_func ("/chart-data/baseline/alone", test_baseline_alone);
  g_test_add_func ("/chart-data/baseline/of-another-scale", test_baseline_of_another_scale);
  g_test_add_func ("/chart-data/delta", test_delta);
  g_test_add_func ("/chart-data/spread/points", test_spread);
  g_test_add_func ("/chart-data/spread/of-one", test_spread_of_one);
  g_test_add_func ("/chart-data/label/core", test_label);
  g_test_add_func ("/chart-data/label/rating", test_labels_of_ratings);
  g_test_add_func ("/chart-data/label/mean", test_label_of_mean);
  g_test_add_func ("/chart-data/sections/grouped", test_sections);
  g_test_add_func ("/chart-data/sections/part", test_part_of_section);
  g_test_add_func ("/chart-data/sections/flat", test_flat);
  g_test_add_func ("/chart-data/marks-core", test_marks_core);
  g_test_add_func ("/chart-data/refused/two-scales", test_two_scales);
  g_test_add_func ("/chart-data/refused/nothing-rated", test_nothing_rated);
  g_test_add_func ("/chart-data/membership", test_membership);
  g_test_add_func ("/chart-data/unit", test_unit);
  g_test_add_func ("/chart-data/outlives-its-parts", test_outlives_its_parts);

  return g_test_run ();
}
