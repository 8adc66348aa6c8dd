/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/describe/metier-describe.h"

#include <math.h>
#include <string.h>

#define N 5

/* The core values of a role and of its baseline on 0–9, and what is said of them. */
typedef struct {
  const char *name;
  double values[N];
  double baseline[N];
  const char *expected;
} Case;

static const Case cases[] = {
  { "leader",
    { 7, 9, 7, 8, 6 },
    { 6, 7, 6, 7, 6 },
    "Statistics weighs most (9 of 9), then machine learning. Next to Analyst it asks for 2 points more "
    "statistics." },
  { "tie",
    { 7, 9, 7, 9, 6 },
    { 6, 7, 6, 7, 6 },
    "Applying ML and Statistics weigh most (9 of 9 each). Next to Analyst it asks for 2 points more machine "
    "learning "
    "and statistics." },
  { "more-and-fewer",
    { 4, 8, 7, 7, 3 },
    { 6, 7, 7, 7, 6 },
    "Statistics weighs most (8 of 9), then machine learning and modeling. Next to Analyst it asks for 1 "
    "point more "
    "statistics and 3 fewer software engineering." },
  { "fewer",
    { 2, 7, 7, 7, 6 },
    { 6, 7, 7, 7, 6 },
    "Applying ML, Modeling and Statistics weigh most (7 of 9 each). Next to Analyst it asks for 4 points "
    "fewer "
    "programming." },
  { "same",
    { 6, 7, 6, 7, 6 },
    { 6, 7, 6, 7, 6 },
    "Applying ML and Statistics weigh most (7 of 9 each). What was rated shows no clear difference from "
    "Analyst." },
  { "all-tie",
    { 6, 6, 6, 6, 6 },
    { NAN, NAN, NAN, NAN, NAN },
    "All that was rated has the same value (6 of 9)." },
  { "four-tie", { 6, 6, 6, 6, 1 }, { NAN, NAN, NAN, NAN, NAN }, "4 skills weigh most (6 of 9 each)." },
  { "gaps",
    { NAN, 5, NAN, 3, NAN },
    { 9, NAN, NAN, NAN, 9 },
    "Statistics weighs most (5 of 9), then machine learning." },
  { "one", { NAN, 5, NAN, NAN, NAN }, { NAN, NAN, NAN, NAN, NAN }, "Only statistics was rated (5 of 9)." },
  { "none",
    { NAN, NAN, NAN, NAN, NAN },
    { 1, 2, 3, 4, 5 },
    "EDISON lists this role but has no ratings for it." },
};

static void
test_role (gconstpointer user_data)
{
  const Case *test = user_data;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);
  MetierProfile *role = chart_fixture_add_role (fixture, "Role", test->values);
  MetierProfile *baseline = chart_fixture_add_role (fixture, "Analyst", test->baseline);
  g_autofree char *text = metier_describe_role (role, baseline);

  g_assert_cmpstr (text, ==, test->expected);
}

/* A lone value is said without a tie. */
static void
test_role_alone (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  MetierProfile *analyst = g_ptr_array_index (fixture->profiles, 5);
  g_autofree char *alone = metier_describe_role (analyst, NULL);
  g_autofree char *itself = metier_describe_role (analyst, analyst);

  g_assert_cmpstr (alone, ==, "Applying ML and Statistics weigh most (7 of 9 each).");
  g_assert_cmpstr (itself, ==, alone);
}

/* An unreliable value never leads. */
static void
test_role_suppressed (void)
{
  static const double values[] = { 5, 9, 7, 3, 2 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);
  MetierProfile *role = chart_fixture_add_role (fixture, "Role", values);
  g_autofree char *text = NULL;

  chart_fixture_get_rating (role, 1)->flags = METIER_RATING_SUPPRESSED;
  chart_fixture_derive_core (fixture, role);
  text = metier_describe_role (role, NULL);
  g_assert_cmpstr (text, ==, "Modeling weighs most (7 of 9), then programming.");
}

static void
ask (MetierProfile *profile, int n)
{
  for (guint i = 0; i < profile->ratings->len; i++)
    chart_fixture_get_rating (profile, i)->n = n;
}

static void
test_share (void)
{
  static const double values[] = { 0.50, 0.49, 0.48, 0.20, 0.10, 0.96 },
                      others[] = { 0.80, 0.20, 0.14, 0.20, 0.1, 0.83 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 2);
  MetierProfile *role = chart_fixture_add_role (fixture, "Engineer", values);
  MetierProfile *baseline = chart_fixture_add_role (fixture, "Analyst", others);
  g_autofree char *text = NULL;

  ask (role, 1340);
  ask (baseline, 2074);
  text = metier_describe_role (role, baseline);
  g_assert_cmpstr (
      text, ==,
      "About half name Statistics 00, Writing code 01 and Cleaning and joining data 02. Cleaning and "
      "joining data 02 is named more often than for Analyst: 48% against 14%.");
}

/* Twenty people each do not tell 50% from 60%. */
static void
test_share_few_people (void)
{
  static const double values[] = { 0.5 }, others[] = { 0.6 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 1, 0);
  MetierProfile *role = chart_fixture_add_role (fixture, "Engineer", values);
  MetierProfile *baseline = chart_fixture_add_role (fixture, "Analyst", others);
  g_autofree char *text = NULL;

  ask (role, 20);
  ask (baseline, 20);
  text = metier_describe_role (role, baseline);
  g_assert_cmpstr (text, ==,
                   "About half name Statistics 00. What was rated shows no clear difference from Analyst.");
}

/* The mean of two items has no error: only a tenth of the scale is a difference. */
static void
describe_means (double value, double other, char **text)
{
  const double values[] = { 0.5, 0.5, 0.5, 0.5, value, value },
               others[] = { 0.5, 0.5, 0.5, 0.5, other, other };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  MetierProfile *role, *baseline;

  ((MetierSkill *) g_ptr_array_index (fixture->skills, 5))->core = METIER_CORE_SKILL_ENGINEERING;
  role = chart_fixture_add_role (fixture, "Engineer", values);
  baseline = chart_fixture_add_role (fixture, "Analyst", others);
  ask (role, 100000);
  ask (baseline, 100000);
  g_ptr_array_add (roles, role->role);
  *text = metier_describe_overview (roles, baseline->role, METIER_ALL_CORE_SKILLS);
}

static void
test_means (void)
{
  g_autofree char *enough = NULL, *little = NULL;

  describe_means (0.62, 0.5, &enough);
  g_assert_cmpstr (enough, ==, "Next to Analyst, Engineer is asked for 12 points more software engineering.");
  describe_means (0.58, 0.5, &little);
  g_assert_cmpstr (little, ==, "No role is clearly asked for more than Analyst.");
}

static void
test_level (void)
{
  static const double values[] = { 4, 4, 4, 4, 3, 3 }, others[] = { 2, NAN, NAN, NAN, NAN, 2 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_LEVEL, 6, 0);
  MetierProfile *role = chart_fixture_add_role (fixture, "Lead", values);
  MetierProfile *baseline = chart_fixture_add_role (fixture, "Analyst", others);
  g_autofree char *text = metier_describe_role (role, baseline);

  g_assert_cmpstr (text, ==, "Expert in 4 of 6 skills. Analyst shares 2 of them.");
}

static char *
compare (ChartFixtureScale scale, guint n_roles, const double (*values)[N])
{
  static const char *const titles[] = { "A", "B", "C", "D" };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (scale, N, 0);
  g_autoptr (MetierComparison) comparison = NULL;

  for (guint i = 0; i < n_roles; i++)
    chart_fixture_add_role (fixture, titles[i], values[i]);
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  return metier_describe_comparison (comparison);
}

static void
test_comparison (void)
{
  static const double except[][N] = { { 5, 5, 5, 5, 9 }, { 5, 6, 5, 5, 4 } };
  static const double most[][N] = { { 5, 9, 5, 5, 9 }, { 5, 5, 5, 5, 4 } };
  static const double same[][N] = { { 5, 5, 5, 5, 5 }, { 5, 5, 5, 5, 5 } };
  static const double leader[][N] = { { 5, 5, 5, 5, 9 }, { 5, 5, 5, 5, 4 }, { 5, 8, 5, 5, 4 } };
  g_autofree char *one = compare (CHART_FIXTURE_RELEVANCE, 2, except);
  g_autofree char *two = compare (CHART_FIXTURE_RELEVANCE, 2, most);
  g_autofree char *three = compare (CHART_FIXTURE_RELEVANCE, 2, same);
  g_autofree char *four = compare (CHART_FIXTURE_RELEVANCE, 3, leader);

  g_assert_cmpstr (one, ==,
                   "A and B are within 1 point of each other except in software engineering: 9 against 4.");
  g_assert_cmpstr (two, ==, "A and B differ most in software engineering: 9 against 4.");
  g_assert_cmpstr (three, ==, "No clear difference in what was measured.");
  g_assert_cmpstr (four, ==,
                   "A and B are rated the same except in software engineering: 9 against 4. "
                   "C stands out for statistics: 8.");
}

/* 13.4 points are not within 13. */
static void
test_comparison_bounds_are_true (void)
{
  static const double values[][N] = { { 0.5, 0.5, 0.5, 0.634, 0.9 }, { 0.5, 0.5, 0.5, 0.5, 0.2 } };
  g_autofree char *text = compare (CHART_FIXTURE_SHARE, 2, values);

  g_assert_nonnull (strstr (text, "within 14 points"));
}

static void
test_comparison_of_levels (void)
{
  static const double values[][N] = { { 2, 2, 2, 2, 4 }, { 2, 3, 2, 2, 1 } };
  g_autofree char *text = compare (CHART_FIXTURE_LEVEL, 2, values);

  g_assert_cmpstr (
      text, ==,
      "A and B are within 1 level of each other except in software engineering: expert against awareness.");
}

static void
test_comparison_of_many (void)
{
  static const double values[][N]
      = { { 5, 5, 5, 5, 9 }, { 5, 5, 5, 5, 4 }, { 5, 8, 5, 5, 4 }, { 5, 5, 5, 5, 3 } };
  g_autofree char *text = compare (CHART_FIXTURE_RELEVANCE, 4, values);

  g_assert_cmpstr (
      text, ==,
      "Software engineering separates these roles most, from 3 to 9. C stands out for statistics: 8.");
}

static void
test_comparison_without_common_skill (void)
{
  static const double values[][N] = { { 5, NAN, NAN, NAN, NAN }, { NAN, 5, NAN, NAN, NAN } };
  g_autofree char *text = compare (CHART_FIXTURE_RELEVANCE, 2, values);

  g_assert_cmpstr (text, ==, "No skill is rated for two of these roles.");
}

static void
test_comparison_of_sources (void)
{
  g_autoptr (ChartFixture) relevance = chart_fixture_new_edison ();
  g_autoptr (ChartFixture) share = chart_fixture_new (CHART_FIXTURE_SHARE, N, 0);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (profiles, g_ptr_array_index (relevance->profiles, 0));
  g_ptr_array_add (profiles, chart_fixture_add_random_role (share, "Other", 0));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  text = metier_describe_comparison (comparison);
  g_assert_cmpstr (text, ==, "These sources ask different questions; they stand side by side in the table.");
}

/* Ties are said as ties: no skill stands for another that reads the same. */
static void
test_comparison_ties (void)
{
  static const double two[][N] = { { 5, 9, 5, 5, 9 }, { 5, 5, 5, 5, 5 } };
  static const double four[][N] = { { 9, 9, 9, 9, 5 }, { 5, 5, 5, 5, 5 } };
  static const double ranges[][N]
      = { { 5, 3, 5, 5, 9 }, { 5, 9, 5, 5, 4 }, { 5, 4, 5, 5, 3 }, { 5, 5, 5, 5, 4 } };
  static const double leads[][N] = { { 5, 5, 5, 5, 9 }, { 5, 5, 5, 5, 4 }, { 8, 8, 5, 5, 4 } };
  static const double leaders[][N] = { { 5, 5, 5, 5, 9 }, { 8, 5, 5, 5, 4 }, { 5, 8, 5, 5, 4 } };
  g_autofree char *one = compare (CHART_FIXTURE_RELEVANCE, 2, two);
  g_autofree char *many = compare (CHART_FIXTURE_RELEVANCE, 2, four);
  g_autofree char *range = compare (CHART_FIXTURE_RELEVANCE, 4, ranges);
  g_autofree char *lead = compare (CHART_FIXTURE_RELEVANCE, 3, leads);
  g_autofree char *both = compare (CHART_FIXTURE_RELEVANCE, 3, leaders);

  g_assert_cmpstr (one, ==, "A and B differ most in statistics and software engineering, by 4 points each.");
  g_assert_cmpstr (many, ==, "A and B differ most in 4 skills, by 4 points each.");
  g_assert_cmpstr (range, ==,
                   "Statistics and software engineering separate these roles most, by 6 points each.");
  g_assert_nonnull (strstr (lead, "C stands out for programming (8) and statistics (8)."));
  g_assert_nonnull (strstr (both, "B stands out for programming: 8. C stands out for statistics: 8."));
}

/* The widest difference is of few people and unsure; the one that is sure is named. */
static void
test_comparison_prefers_what_is_sure (void)
{
  static const double a[] = { 0.2, 0.5, 0.5, 0.5, 0.5, 0.5 }, b[] = { 0.5, 0.8, 0.5, 0.5, 0.5, 0.5 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);
  MetierProfile *one = chart_fixture_add_role (fixture, "A", a);
  MetierProfile *other = chart_fixture_add_role (fixture, "B", b);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *text = NULL;

  ask (one, 2000);
  ask (other, 2000);
  chart_fixture_get_rating (one, 0)->n = chart_fixture_get_rating (other, 0)->n = 10;
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  text = metier_describe_comparison (comparison);
  g_assert_nonnull (strstr (text, "50% against 80%"));
  g_assert_null (strstr (text, "20%"));
}

static void
test_comparison_leaves_out_what_is_unreliable (void)
{
  static const double a[] = { 9, 5, 5, 5, 7 }, b[] = { 1, 5, 5, 5, 5 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);
  MetierProfile *one = chart_fixture_add_role (fixture, "A", a);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *text = NULL;

  chart_fixture_add_role (fixture, "B", b);
  chart_fixture_get_rating (one, 0)->flags = METIER_RATING_SUPPRESSED;
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  text = metier_describe_comparison (comparison);
  g_assert_nonnull (strstr (text, "are rated the same except in"));
  g_assert_nonnull (strstr (text, "7 against 5"));
}

/* The baseline is not spoken of next to two others; next to one it is. */
static void
test_comparison_beside_a_baseline (void)
{
  static const double a[] = { 5, 5, 5, 5, 9 }, b[] = { 5, 6, 5, 5, 4 }, analyst[] = { 1, 1, 9, 1, 1 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);
  MetierProfile *baseline, *other;
  g_autoptr (MetierComparison) all = NULL, pair = NULL;
  g_autofree char *text = NULL, *held = NULL;

  chart_fixture_add_role (fixture, "A", a);
  other = chart_fixture_add_role (fixture, "B", b);
  baseline = chart_fixture_add_role (fixture, "Analyst", analyst);
  all = chart_fixture_compare (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  pair = metier_comparison_drop_role (all, other->role->id);
  text = metier_describe_comparison_markup (all, baseline);
  held = metier_describe_comparison_markup (pair, baseline);

  g_assert_cmpstr (
      text, ==,
      "A and B are within 1 point of each other except in software engineering: <b>9</b> against "
      "<b>4</b>.");
  g_assert_nonnull (strstr (held, "Analyst"));
}

/* What a table says in its cells. */
static void
test_table (void)
{
  static const double a[] = { 5, NAN, 7 }, b[] = { 8, 5, 7 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
  MetierProfile *one = chart_fixture_add_role (fixture, "A", a);
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *rows[3];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  chart_fixture_add_role (fixture, "B", b);
  chart_fixture_get_rating (one, 2)->flags = METIER_RATING_SUPPRESSED;
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  for (guint i = 0; i < 3; i++)
    {
      rows[i] = g_ptr_array_index (comparison->rows, i);
      g_ptr_array_add (texts, metier_describe_cell (&rows[i]->cells[0]));
      g_ptr_array_add (texts, metier_describe_spread (rows[i], 2));
    }

  g_assert_cmpstr (g_ptr_array_index (texts, 0), ==, "5");
  g_assert_cmpstr (g_ptr_array_index (texts, 1), ==, "3");
  g_assert_cmpstr (g_ptr_array_index (texts, 2), ==, "not scored");
  g_assert_cmpstr (g_ptr_array_index (texts, 3), ==, "");
  g_assert_cmpstr (g_ptr_array_index (texts, 4), ==, "unreliable 7");
  g_assert_cmpstr (g_ptr_array_index (texts, 5), ==, "");
}

/* What belongs to roles is counted; a few skills that all of them have are named. */
static void
test_membership (void)
{
  static const double one[] = { 1, 1, 0, NAN, 1, 1 }, other[] = { 1, NAN, 1, 0, NAN, NAN },
                      far[] = { NAN, NAN, NAN, 1, NAN, NAN };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_MEMBERSHIP, 6, 0);
  MetierProfile *role = chart_fixture_add_role (fixture, "A", one);
  g_autofree char *alone = metier_describe_role (role, NULL), *pair = NULL, *three = NULL, *same = NULL;
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierComparison) more = NULL;
  g_autoptr (MetierComparison) twice = NULL;

  chart_fixture_add_role (fixture, "B", other);
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  pair = metier_describe_comparison (comparison);
  chart_fixture_add_role (fixture, "C", far);
  more = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  three = metier_describe_comparison (more);
  g_ptr_array_set_size (fixture->profiles, 1);
  chart_fixture_add_role (fixture, "D", one);
  twice = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  same = metier_describe_comparison (twice);

  g_assert_cmpstr (alone, ==, "4 skills are essential. 1 skill is optional.");
  g_assert_cmpstr (pair, ==,
                   "2 skills belong to all of these roles: Statistics 00 and Cleaning and joining data 02.");
  g_assert_cmpstr (three, ==, "No skill belongs to all of these roles.");
  g_assert_cmpstr (same, ==, "5 skills belong to all of these roles.");
}

static void
test_samples (void)
{
  static const double values[] = { 0.5, 0.6 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 2, 0);
  MetierProfile *one = chart_fixture_add_role (fixture, "A", values);
  MetierProfile *other = chart_fixture_add_role (fixture, "B", values);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *bare = NULL, *counts = NULL, *both = NULL, *mixed = NULL;

  comparison = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  for (guint i = 0; i < 2; i++)
    chart_fixture_get_rating (one, i)->lo = chart_fixture_get_rating (one, i)->hi = NAN;
  for (guint i = 0; i < 2; i++)
    chart_fixture_get_rating (other, i)->lo = chart_fixture_get_rating (other, i)->hi = NAN;
  ask (one, METIER_RATING_NO_N);
  ask (other, METIER_RATING_NO_N);
  bare = metier_describe_samples (comparison);
  ask (one, 1340);
  ask (other, 611);
  counts = metier_describe_samples (comparison);
  chart_fixture_get_rating (one, 0)->lo = 0.45;
  chart_fixture_get_rating (one, 0)->hi = 0.55;
  both = metier_describe_samples (comparison);
  chart_fixture_get_rating (one, 0)->n = 7;
  mixed = metier_describe_samples (comparison);

  g_assert_cmpstr (bare, ==, "");
  g_assert_cmpstr (counts, ==, "n 1,340, n 611");
  g_assert_cmpstr (both, ==, "Marks with 95% intervals; n 1,340, n 611.");
  g_assert_cmpstr (mixed, ==, "Marks with 95% intervals.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/describe/role/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_role);
    }
  g_test_add_func ("/describe/role/alone", test_role_alone);
  g_test_add_func ("/describe/role/suppressed", test_role_suppressed);
  g_test_add_func ("/describe/share/halves", test_share);
  g_test_add_func ("/describe/share/few-people", test_share_few_people);
  g_test_add_func ("/describe/means", test_means);
  g_test_add_func ("/describe/membership", test_membership);
  g_test_add_func ("/describe/level", test_level);
  g_test_add_func ("/describe/comparison/pairs", test_comparison);
  g_test_add_func ("/describe/comparison/bounds-are-true", test_comparison_bounds_are_true);
  g_test_add_func ("/describe/comparison/levels", test_comparison_of_levels);
  g_test_add_func ("/describe/comparison/many", test_comparison_of_many);
  g_test_add_func ("/describe/comparison/no-common-skill", test_comparison_without_common_skill);
  g_test_add_func ("/describe/comparison/sources", test_comparison_of_sources);
  g_test_add_func ("/describe/comparison/ties", test_comparison_ties);
  g_test_add_func ("/describe/comparison/sure", test_comparison_prefers_what_is_sure);
  g_test_add_func ("/describe/comparison/unreliable", test_comparison_leaves_out_what_is_unreliable);
  g_test_add_func ("/describe/comparison/baseline", test_comparison_beside_a_baseline);
  g_test_add_func ("/describe/table", test_table);
  g_test_add_func ("/describe/samples", test_samples);

  return g_test_run ();
}
