/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/describe/metier-describe.h"
#include "chart/me/metier-me-words-private.h"

#include <math.h>
#include <string.h>

#define N 5
#define MOST_ROLES 4

/* No error is given where nobody was asked. */
#define NOBODY METIER_RATING_NO_N
#define MANY 1000000

/* Data of one shape, core skills in their order, and what is said of it. The first role is the baseline. */
typedef struct {
  const char *path;
  ChartFixtureScale scale;
  int n; /* people asked in each role */
  guint n_roles;
  double values[MOST_ROLES][N];
  const char *expected;
} Shape;

static const Shape roles[] = {
  { "five-differences-tie",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { 5, 5, 5, 5, 4 }, { 7, 7, 7, 7, 6 } },
    "4 skills weigh most (7 of 9 each). Next to Analyst it asks for 2 points more machine learning, software "
    "engineering and others." },
  { "partly-collected",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { 5, NAN, 5, NAN, 5 }, { NAN, 9, 7, NAN, NAN } },
    "Statistics weighs most (9 of 9), then modeling. Next to Analyst it asks for 2 points more modeling." },
  { "nothing-in-common",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { 5, NAN, NAN, NAN, NAN }, { NAN, 9, 7, NAN, NAN } },
    "Statistics weighs most (9 of 9), then modeling." },
  { "less-than-a-tenth",
    CHART_FIXTURE_IMPORTANCE,
    NOBODY,
    2,
    { { 3, 3, 3, 3, 3 }, { 3.3, 3, 3, 3, 2.7 } },
    "Programming weighs most (3.3 of 5), then machine learning, modeling and statistics. What was rated "
    "shows no clear difference from Analyst." },
  { "share/nobody",
    CHART_FIXTURE_SHARE,
    MANY,
    2,
    { { 0, 0, 0, 0, 0 }, { 0, 0, 0, 0, 0 } },
    "Nobody named any of it. What was rated shows no clear difference from Analyst." },
  { "share/hardly-anybody",
    CHART_FIXTURE_SHARE,
    MANY,
    1,
    { { 0.004, NAN, NAN, NAN, NAN } },
    "Fewer than 1% name Statistics 00." },
  { "share/too-small-to-be-read",
    CHART_FIXTURE_SHARE,
    MANY,
    2,
    { { 0.436, 0.1, NAN, NAN, NAN }, { 0.444, 0.1, NAN, NAN, NAN } },
    "About 44% name Statistics 00. What was rated shows no clear difference from Analyst." },
  { "share/more-tie",
    CHART_FIXTURE_SHARE,
    MANY,
    2,
    { { 0.6, 0.1, 0.2, NAN, NAN }, { 0.8, 0.3, 0.2, NAN, NAN } },
    "About 80% name Statistics 00. Statistics 00 and Writing code 01 are named more often than for Analyst, "
    "by "
    "20 points each." },
  { "share/fewer-tie",
    CHART_FIXTURE_SHARE,
    MANY,
    2,
    { { 0.81, 0.31, 0.2, NAN, NAN }, { 0.8, 0.3, 0.2, NAN, NAN } },
    "About 80% name Statistics 00. Statistics 00 and Writing code 01 are named less often than for Analyst, "
    "by "
    "1 point each." },
  { "share/both-ways",
    CHART_FIXTURE_SHARE,
    MANY,
    2,
    { { 0.6, 0.3, NAN, NAN, NAN }, { 0.8, 0.1, NAN, NAN, NAN } },
    "About 80% name Statistics 00. Statistics 00 is named more often than for Analyst: 80% against 60%. "
    "Writing "
    "code 01 is named less often than for Analyst: 10% against 30%." },
  { "share/errors-too-large",
    CHART_FIXTURE_SHARE,
    30,
    2,
    { { 0.5, 0.5, NAN, NAN, NAN }, { 0.7, 0.3, NAN, NAN, NAN } },
    "About 70% name Statistics 00. What was rated shows no clear difference from Analyst." },
  { "level/one",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    2,
    { { 3, NAN, NAN, NAN, NAN }, { 3, NAN, NAN, NAN, NAN } },
    "Practitioner in 1 of 1 skill. Analyst shares 1 of them." },
  { "level/none-shared",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    2,
    { { NAN, NAN, 2, NAN, NAN }, { 3, 2, NAN, NAN, NAN } },
    "Practitioner in 1 of 2 skills. Analyst shares none of them." },
  { "level/baseline-not-rated",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    2,
    { { NAN, NAN, NAN, NAN, NAN }, { 3, 2, NAN, NAN, NAN } },
    "Practitioner in 1 of 2 skills." },
  { "level/between-two",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    2,
    { { NAN, NAN, NAN, NAN, NAN }, { 3.5, 10 / 3.0, 3, NAN, NAN } },
    "Between practitioner and expert in 2 of 3 skills." },
};

static const Shape overviews[] = {
  { "no-data",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    3,
    { { 5, 5, 5, 5, 5 }, { NAN, NAN, NAN, NAN, NAN }, { NAN, NAN, NAN, NAN, NAN } },
    "Nothing that was rated can be held against Analyst." },
  { "baseline-without-data",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { NAN, NAN, NAN, NAN, NAN }, { 5, 5, 5, 5, 5 } },
    "Nothing that was rated can be held against Analyst." },
  { "nothing-in-common",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { NAN, 5, NAN, NAN, NAN }, { 5, NAN, 5, 5, 5 } },
    "Nothing that was rated can be held against Analyst." },
  { "only-the-baseline",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    1,
    { { 5, 5, 5, 5, 5 } },
    "Nothing that was rated can be held against Analyst." },
  { "only-fewer",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { 5, 5, 5, 5, 5 }, { 5, 3, NAN, NAN, 1 } },
    "No role is clearly asked for more than Analyst." },
  { "partly-collected",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    3,
    { { 5, NAN, 5, 5, NAN }, { NAN, 9, 6, NAN, 9 }, { NAN, NAN, NAN, NAN, NAN } },
    "Next to Analyst, A is asked for 1 point more modeling." },
  { "five-tie",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { 5, 5, 5, 5, 5 }, { 7, 7, 7, 7, 7 } },
    "Next to Analyst, A is asked for 2 points more programming, statistics, modeling, machine learning and "
    "software engineering." },
  { "one-level",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    2,
    { { 2, 2, 2, 2, 2 }, { 3, 2, 2, 2, 2 } },
    "Next to Analyst, A is asked for 1 level more programming." },
  { "levels",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    3,
    { { 1, 1, 1, 1, 1 }, { 3, 1, 1, 1, 1 }, { 1, 2, 1, 1, 1 } },
    "Next to Analyst, A is asked for 2 levels more programming, B for 1 more statistics." },
  { "same-by-rounding",
    CHART_FIXTURE_SHARE,
    MANY,
    3,
    { { 0.1, 0.5, 0.5, 0.5, 0.5 }, { 0.4, 0.5, 0.5, 0.5, 0.5 }, { 0.4000001, 0.5, 0.5, 0.5, 0.5 } },
    "Next to Analyst, B and A are asked for 30 points more programming." },
  { "errors-too-large",
    CHART_FIXTURE_SHARE,
    20,
    2,
    { { 0.5, 0.5, 0.5, 0.5, 0.5 }, { 0.6, 0.5, 0.5, 0.5, 0.5 } },
    "No role is clearly asked for more than Analyst." },
};

static const Shape comparisons[] = {
  { "no-data",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { NAN, NAN, NAN, NAN, NAN }, { NAN, NAN, NAN, NAN, NAN } },
    "No skill is rated for two of these roles." },
  { "one-without-data",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    3,
    { { 5, 5, 5, 5, 5 }, { NAN, NAN, NAN, NAN, NAN }, { 5, 5, 5, 5, 9 } },
    "Analyst and B are rated the same except in software engineering: 5 against 9." },
  { "too-small-to-be-read",
    CHART_FIXTURE_SHARE,
    MANY,
    2,
    { { 0.436, 0.2, 0.2, 0.2, 0.2 }, { 0.444, 0.2, 0.2, 0.2, 0.2 } },
    "No clear difference in what was measured." },
  { "many-too-small-to-be-read",
    CHART_FIXTURE_SHARE,
    MANY,
    4,
    { { 0.436, 0.2, NAN, NAN, NAN },
      { 0.437, 0.2, NAN, NAN, NAN },
      { 0.438, 0.2, NAN, NAN, NAN },
      { 0.444, 0.2, NAN, NAN, NAN } },
    "No clear difference in what was measured." },
  { "errors-too-large",
    CHART_FIXTURE_SHARE,
    20,
    2,
    { { 0.5, 0.2, 0.2, 0.2, 0.2 }, { 0.6, 0.2, 0.2, 0.2, 0.2 } },
    "No clear difference in what was measured." },
  { "one-point",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    2,
    { { 5, 5, 5, 5, 5 }, { 6, 6, 5, 5, 5 } },
    "Analyst and A differ most in programming and statistics, by 1 point each." },
  { "one-level",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    2,
    { { 2, 2, 2, 2, 2 }, { 3, 3, 2, 2, 2 } },
    "Analyst and A differ most in programming and statistics, by 1 level each." },
  { "many-levels",
    CHART_FIXTURE_LEVEL,
    NOBODY,
    4,
    { { 1, 1, 1, 1, 1 }, { 3, 3, 1, 1, 1 }, { 1, 1, 1, 1, 1 }, { 1, 1, 1, 1, 1 } },
    "Programming and statistics separate these roles most, by 2 levels each." },
  { "leads-in-four",
    CHART_FIXTURE_RELEVANCE,
    NOBODY,
    3,
    { { 5, 5, 5, 5, 9 }, { 5, 5, 5, 5, 4 }, { 8, 8, 8, 8, 4 } },
    "Analyst and A are rated the same except in software engineering: 9 against 4. B stands out for "
    "programming (8), statistics (8) and others." },
};

static void
set_up (ChartFixture *fixture, const Shape *shape)
{
  static const char *const titles[MOST_ROLES] = { "Analyst", "A", "B", "C" };

  for (guint i = 0; i < shape->n_roles; i++)
    {
      MetierProfile *profile = chart_fixture_add_role (fixture, titles[i], shape->values[i]);

      profile->role->rated = FALSE;
      for (guint j = 0; j < N; j++)
        {
          chart_fixture_get_rating (profile, j)->n = shape->n;
          profile->role->rated |= isfinite (shape->values[i][j]);
        }
    }
}

static MetierRole *
get_role (ChartFixture *fixture, guint role)
{
  return ((MetierProfile *) g_ptr_array_index (fixture->profiles, role))->role;
}

static void
test_role (gconstpointer data)
{
  const Shape *shape = data;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (shape->scale, N, 0);
  g_autofree char *text = NULL;

  set_up (fixture, shape);
  text = metier_describe_role (g_ptr_array_index (fixture->profiles, shape->n_roles - 1),
                               g_ptr_array_index (fixture->profiles, 0));
  g_assert_cmpstr (text, ==, shape->expected);
}

static void
test_overview (gconstpointer data)
{
  const Shape *shape = data;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (shape->scale, N, 0);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *text = NULL;

  set_up (fixture, shape);
  for (guint i = 1; i < shape->n_roles; i++)
    g_ptr_array_add (others, get_role (fixture, i));
  text = metier_describe_overview (others, get_role (fixture, 0), METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (text, ==, shape->expected);
}

static void
test_comparison (gconstpointer data)
{
  const Shape *shape = data;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (shape->scale, N, 0);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *text = NULL;

  set_up (fixture, shape);
  comparison = chart_fixture_compare (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  text = metier_describe_comparison (comparison);
  g_assert_cmpstr (text, ==, shape->expected);
}

/* An unreliable surplus leads no overview, and does not count as something that was held against it. */
static void
test_overview_suppressed (void)
{
  static const double baseline[N] = { 5, NAN, NAN, NAN, NAN }, values[N] = { 9, 9, 9, 9, 9 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *text = NULL;
  MetierProfile *profile;

  chart_fixture_add_role (fixture, "Analyst", baseline);
  profile = chart_fixture_add_role (fixture, "A", values);
  chart_fixture_get_rating (profile, 0)->flags = METIER_RATING_SUPPRESSED;
  chart_fixture_derive_core (fixture, profile);
  g_ptr_array_add (others, profile->role);
  text = metier_describe_overview (others, get_role (fixture, 0), METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (text, ==, "Nothing that was rated can be held against Analyst.");
}

/* What the reader calls not relevant is in no sentence, be it a core skill or another. */
static void
test_dropped (gconstpointer data)
{
  static const double values[N] = { 9, 8, 7, 7, 3 }, baseline[N] = { 5, 5, 5, 5, 5 };
  gboolean core = GPOINTER_TO_INT (data);
  const char *skills[] = { core ? "programming" : "fixture:S00", NULL };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);
  g_autoptr (MetierProfile) analyst
      = metier_profile_ref (chart_fixture_add_role (fixture, "Analyst", baseline));
  g_autoptr (MetierComparison) all = NULL, relevant = NULL, ordered = NULL;
  g_autoptr (MetierChartData) chart = NULL;

  g_ptr_array_set_size (fixture->profiles, 0);
  analyst->role->id[strlen (analyst->role->id) - 1] = 'b';
  chart_fixture_add_role (fixture, "A", values);
  all = chart_fixture_compare (fixture, core ? METIER_SCOPE_CORE : METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  relevant = metier_comparison_drop_skills (all, skills);
  ordered = metier_comparison_order_by_similarity (relevant);
  chart = metier_chart_data_new (ordered, analyst, NULL);
  g_assert_cmpstr (
      metier_chart_data_get_sentence (chart), ==,
      core ? "Statistics weighs most (8 of 9), then machine learning and modeling. Next to Analyst "
             "it asks for 3 points more statistics and 2 fewer software engineering."
           : "Writing code 01 weighs most (8 of 9), then Cleaning and joining data 02 and Talking "
             "to people 03. Next to Analyst it asks for 3 points more Writing code 01 and 2 fewer "
             "Running services 04.");
}

/* What several sources put first. */
static const struct {
  const char *path;
  double values[2][N];
  const char *expected;
} sources[] = {
  { "many-tie",
    { { 5, 5, 5, 5, 1 }, { 5, 1, 1, 1, 1 } },
    "EDISON puts 4 skills first. EDISON puts Statistics 00 first." },
  { "other-four",
    { { 5, 5, 5, 5, 1 }, { 1, 5, 5, 5, 5 } },
    "EDISON puts 4 skills first. EDISON puts 4 skills first." },
  { "same-four", { { 5, 5, 5, 5, 1 }, { 7, 7, 7, 7, 1 } }, "All 2 sources put 4 skills first." },
  { "one-without-data",
    { { 5, 4, 1, 1, 1 }, { NAN, NAN, NAN, NAN, 0 } },
    "EDISON puts Statistics 00 first. EDISON puts Running services 04 first." },
};

static void
test_sources (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N, 0);

      chart_fixture_add_role (fixture, "Engineer", sources[index].values[i]);
      g_ptr_array_add (charts, chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL));
    }
  text = metier_chart_describe_sources (charts);
  g_assert_cmpstr (text, ==, sources[index].expected);
}

/* All that a source has may be unreliable. */
static void
test_sources_suppressed (void)
{
  static const double values[] = { 5 };
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 1, 0);
  MetierProfile *profile = chart_fixture_add_role (fixture, "Engineer", values);
  g_autofree char *text = NULL;

  chart_fixture_get_rating (profile, 0)->flags = METIER_RATING_SUPPRESSED;
  g_ptr_array_add (charts, chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL));
  text = metier_chart_describe_sources (charts);
  g_assert_cmpstr (text, ==, "No source has a value of this role that can be relied on.");
}

static const struct {
  const char *path;
  double fit;
  double coverage;
  double levels;
  const char *expected;
} gaps[] = {
  { "not-assessed", NAN, 0, 0, "How far it is cannot be said before a skill is assessed." },
  { "reached", 1, 1, 0, "Every level is reached." },
  { "partly-reached", 1, 0.5, 0, "Every level that is assessed is reached." },
  { "one", 0.5, 1, 1, "1 level to go." },
  { "half", 0.5, 1, 1.5, "1.5 levels to go." },
  { "many", 0.5, 1, 8, "8 levels to go." },
  { "partly", 0.5, 0.5, 8, "8 levels to go at least; not everything is assessed." },
};

static void
test_gap (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  const MetierGap gap = { NULL, gaps[index].fit, gaps[index].coverage, gaps[index].levels };
  g_autofree char *text = metier_me_words_gap_sum (&gap);

  g_assert_cmpstr (text, ==, gaps[index].expected);
}

static void
add_shapes (const char *group, const Shape *shapes, guint n, GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/describe-shapes/%s/%s", group, shapes[i].path);

      g_test_add_data_func (path, &shapes[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add_shapes ("role", roles, G_N_ELEMENTS (roles), test_role);
  add_shapes ("overview", overviews, G_N_ELEMENTS (overviews), test_overview);
  add_shapes ("comparison", comparisons, G_N_ELEMENTS (comparisons), test_comparison);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = g_strconcat ("/describe-shapes/sources/", sources[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sources);
    }
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      g_autofree char *path = g_strconcat ("/describe-shapes/gap/", gaps[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_gap);
    }
  g_test_add_data_func ("/describe-shapes/dropped/core", GINT_TO_POINTER (TRUE), test_dropped);
  g_test_add_data_func ("/describe-shapes/dropped/all", GINT_TO_POINTER (FALSE), test_dropped);
  g_test_add_func ("/describe-shapes/overview/suppressed", test_overview_suppressed);
  g_test_add_func ("/describe-shapes/sources/suppressed", test_sources_suppressed);

  return g_test_run ();
}
