/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/data/metier-chart-data.h"
#include "chart/describe/metier-describe.h"

#include <math.h>

/* The window shows values bold; a name from a pack stays text, whatever is in it. */
static void
test_markup (void)
{
  static const double values[] = { 0.50, 0.20 }, others[] = { 0.80, 0.20 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 2, 0);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;
  MetierSkill *skill = g_ptr_array_index (fixture->skills, 0);
  MetierProfile *role, *baseline;

  g_free (skill->name);
  skill->name = g_strdup ("<i>R&D");
  role = chart_fixture_add_role (fixture, "Engineer", values);
  baseline = chart_fixture_add_role (fixture, "Analyst", others);
  g_ptr_array_add (roles, role);
  comparison = metier_comparison_new (roles, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  data = metier_chart_data_new (comparison, baseline, NULL);
  g_assert_cmpstr (metier_chart_data_get_sentence (data), ==,
                   "About half name <i>R&D. <i>R&D is named less often than for Analyst: 50% against 80%.");
  g_assert_cmpstr (metier_chart_data_get_sentence_markup (data), ==,
                   "About half name &lt;i&gt;R&amp;D. &lt;i&gt;R&amp;D is named less often than for Analyst: "
                   "<b>50%</b> against <b>80%</b>.");
}

/* What people answered is quoted; the name of a language is not. */
static void
test_answers (void)
{
  static const double values[] = { 0.50, 0.49 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 2, 0);
  MetierProfile *role;
  g_autofree char *text = NULL;

  ((MetierSkill *) g_ptr_array_index (fixture->skills, 0))->kind = g_strdup ("activity");
  role = chart_fixture_add_role (fixture, "Engineer", values);
  text = metier_describe_role (role, NULL);
  g_assert_cmpstr (text, ==, "About half name “Statistics 00” and Writing code 01.");
}

static double
get_level (gpointer data, const char *skill)
{
  return g_str_has_suffix (skill, "00") ? 3 : NAN;
}

/* Who does not see my level hears it, where there is one. */
static void
test_my_level (void)
{
  static const double values[] = { 0.50, 0.20 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 2, 0);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierChartData) data = NULL;

  g_ptr_array_add (roles, chart_fixture_add_role (fixture, "Engineer", values));
  comparison = metier_comparison_new (roles, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  data = metier_chart_data_new (comparison, NULL, NULL);
  metier_chart_data_set_my_levels (data, get_level, NULL);
  g_assert_cmpfloat (metier_chart_data_get_row (data, 0)->my_level, ==, 3);
  g_assert_true (
      g_str_has_suffix (metier_chart_data_get_row (data, 0)->cells[0].label, "rank 1 of 2, my level 3 of 4"));
  g_assert_true (g_str_has_suffix (metier_chart_data_get_row (data, 1)->cells[0].label, "rank 2 of 2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/describe-values/markup", test_markup);
  g_test_add_func ("/describe-values/answers", test_answers);
  g_test_add_func ("/describe-values/my-level", test_my_level);
  return g_test_run ();
}
