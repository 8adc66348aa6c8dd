/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/scene/metier-scene.h"

#include <math.h>

/*
 * Layouts as text, measured without fonts. A change of layout shows as a difference in golden/, to be read in
 * the commit that makes it; METIER_UPDATE_GOLDEN=1 in the environment writes the files anew.
 */

#define N_CONTEXT 2

typedef struct {
  const char *name;
  MetierChartKind kind;
  double width;
  double height;
  double line_height;
  gboolean rtl;
  gboolean folded;
  MetierChartData *(*make) (ChartFixture **fixture);
} Case;

static double
get_level_cb (gpointer data, const char *skill)
{
  return g_str_has_suffix (skill, "2") || g_str_has_suffix (skill, "ing") ? 2 : NAN;
}

static MetierChartData *
make_edison (ChartFixture **fixture)
{
  *fixture = chart_fixture_new_edison ();

  return chart_fixture_get_data (*fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE,
                                 g_ptr_array_index ((*fixture)->profiles, 5));
}

/* One share with everything that can be known about it, under two headings, with my level. */
static MetierChartData *
make_role (ChartFixture **fixture)
{
  static const double values[] = { 0.5, 0.49, NAN, 0.96, 0.2, 0 },
                      others[] = { 0.8, 0.2, 0.1, 0.83, NAN, 0.1 };
  MetierProfile *role;
  g_autoptr (MetierProfile) baseline = NULL;
  MetierChartData *data;

  *fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 2);
  baseline = metier_profile_ref (chart_fixture_add_role (*fixture, "Analyst", others));
  g_ptr_array_set_size ((*fixture)->profiles, 0);
  g_free (baseline->role->id);
  baseline->role->id = g_strdup ("fixture:baseline");
  role = chart_fixture_add_role (*fixture, "Engineer", values);
  chart_fixture_get_rating (role, 0)->lo = 0.47;
  chart_fixture_get_rating (role, 0)->hi = 0.53;
  chart_fixture_get_rating (role, 0)->n = 340;
  chart_fixture_get_rating (role, 1)->flags = METIER_RATING_SUPPRESSED;
  chart_fixture_get_rating (role, 4)->flags = METIER_RATING_NOT_RELEVANT;
  data = chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE, baseline);
  metier_chart_data_set_my_levels (data, get_level_cb, NULL);

  return data;
}

static MetierChartData *
make_level (ChartFixture **fixture)
{
  static const double values[] = { 4, 3, 2, 0 };
  MetierChartData *data;

  *fixture = chart_fixture_new (CHART_FIXTURE_LEVEL, 4, 0);
  chart_fixture_add_role (*fixture, "Lead", values);
  data = chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  metier_chart_data_set_my_levels (data, get_level_cb, NULL);

  return data;
}

static MetierChartData *
make_map (ChartFixture **fixture)
{
  static const double one[] = { 0, 1, 2, 3, 4, 5, NAN }, other[] = { 9, 8, 7, 6, NAN, 5, NAN };

  *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 7, 2);
  chart_fixture_add_role (*fixture, "Data Scientist", one);
  chart_fixture_add_role (*fixture, "Application Engineer", other);
  chart_fixture_add_role (*fixture, "Data Analyst", other);

  return chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE,
                                 g_ptr_array_index ((*fixture)->profiles, 2));
}

/* Two roles and the baseline; one value is missing, so that its line is open. */
static MetierChartData *
make_radar (ChartFixture **fixture)
{
  static const double one[] = { 7, 9, 7, 9, 6 }, other[] = { 3, 4, NAN, 5, 9 },
                      baseline[] = { 3, 8, 5, 6, 4 };

  *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 5, 0);
  chart_fixture_add_role (*fixture, "Data Scientist", one);
  chart_fixture_add_role (*fixture, "Application Engineer", other);
  chart_fixture_add_role (*fixture, "Data Analyst", baseline);

  return chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE,
                                 g_ptr_array_index ((*fixture)->profiles, 2));
}

static MetierChartData *
make_membership (ChartFixture **fixture)
{
  static const double values[] = { 1, 1, 0, 1 };
  MetierChartData *data;

  *fixture = chart_fixture_new (CHART_FIXTURE_MEMBERSHIP, 4, 2);
  chart_fixture_add_role (*fixture, "Developer", values);
  data = chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  metier_chart_data_set_my_levels (data, get_level_cb, NULL);

  return data;
}

static MetierChartData *
make_memberships (ChartFixture **fixture)
{
  static const double one[] = { 1, 1, 0, NAN }, other[] = { NAN, 1, 1, 0 };

  *fixture = chart_fixture_new (CHART_FIXTURE_MEMBERSHIP, 4, 2);
  chart_fixture_add_role (*fixture, "Data Scientist", one);
  chart_fixture_add_role (*fixture, "Application Engineer", other);

  return chart_fixture_get_data (*fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
}

static const Case cases[] = {
  { "bars", METIER_CHART_BARS, 640, 0, 20, FALSE, FALSE, make_role },
  { "bars-high", METIER_CHART_BARS, 640, 600, 20, FALSE, FALSE, make_role },
  { "bars-large-text", METIER_CHART_BARS, 900, 0, 40, FALSE, FALSE, make_role },
  { "bars-rtl", METIER_CHART_BARS, 640, 0, 20, TRUE, FALSE, make_role },
  { "bars-folded", METIER_CHART_BARS, 340, 0, 20, FALSE, TRUE, make_role },
  { "levels", METIER_CHART_BARS, 640, 0, 20, FALSE, FALSE, make_level },
  { "levels-folded", METIER_CHART_BARS, 340, 0, 20, FALSE, TRUE, make_level },
  { "grouped", METIER_CHART_BARS, 640, 0, 20, FALSE, FALSE, make_edison },
  { "grouped-folded", METIER_CHART_BARS, 340, 0, 20, FALSE, TRUE, make_edison },
  { "dots", METIER_CHART_DOTS, 640, 0, 20, FALSE, FALSE, make_edison },
  { "heatmap", METIER_CHART_HEATMAP, 900, 0, 20, FALSE, FALSE, make_map },
  { "heatmap-narrow", METIER_CHART_HEATMAP, 420, 0, 20, FALSE, FALSE, make_map },
  { "radar", METIER_CHART_RADAR, 640, 0, 20, FALSE, FALSE, make_radar },
  { "radar-rtl", METIER_CHART_RADAR, 640, 0, 20, TRUE, FALSE, make_radar },
  { "radar-folded", METIER_CHART_RADAR, 340, 0, 20, FALSE, TRUE, make_radar },
  { "radar-refused", METIER_CHART_RADAR, 340, 0, 20, FALSE, TRUE, make_edison },
  { "overview", METIER_CHART_OVERVIEW, 832, 400, 20, FALSE, FALSE, make_edison },
  { "overview-folded", METIER_CHART_OVERVIEW, 340, 0, 20, FALSE, TRUE, make_edison },
  { "membership", METIER_CHART_BARS, 640, 0, 20, FALSE, FALSE, make_membership },
  { "membership-folded", METIER_CHART_BARS, 340, 0, 20, FALSE, TRUE, make_membership },
  { "membership-rtl", METIER_CHART_BARS, 640, 0, 20, TRUE, FALSE, make_membership },
  { "memberships", METIER_CHART_DOTS, 640, 0, 20, FALSE, FALSE, make_memberships },
  { "memberships-refused", METIER_CHART_RADAR, 340, 0, 20, FALSE, TRUE, make_memberships },
  { "micro", METIER_CHART_MICRO, 38, 21, 20, FALSE, FALSE, make_role },
};

/* The first line that differs, with what stands around it. */
static char *
describe_difference (char **expected, char **found)
{
  GString *text = g_string_new (NULL);
  guint first = 0;

  while (expected[first] && found[first] && g_str_equal (expected[first], found[first]))
    first++;
  for (guint i = first > N_CONTEXT ? first - N_CONTEXT : 0; i < first; i++)
    g_string_append_printf (text, "\n   %u  %s", i + 1, expected[i]);
  for (guint i = first; i <= first + N_CONTEXT && i < g_strv_length (expected); i++)
    g_string_append_printf (text, "\n - %u  %s", i + 1, expected[i]);
  for (guint i = first; i <= first + N_CONTEXT && i < g_strv_length (found); i++)
    g_string_append_printf (text, "\n + %u  %s", i + 1, found[i]);

  return g_string_free (text, FALSE);
}

static void
test_golden (gconstpointer user_data)
{
  const Case *test = user_data;
  MetierChartOptions options = { test->kind, test->width, test->height, test->rtl, test->folded };
  g_autoptr (ChartFixture) fixture = NULL;
  g_autoptr (MetierChartData) data = test->make (&fixture);
  g_autoptr (MetierScene) scene
      = metier_chart_layout (data, &options, chart_fixture_get_measurer (test->line_height));
  g_autofree char *name = g_strconcat (test->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *found = metier_scene_to_text (scene);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("METIER_UPDATE_GOLDEN"))
    {
      g_file_set_contents (path, found, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (expected, found))
    {
      g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
      g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
      g_autofree char *difference = describe_difference (expected_lines, found_lines);

      g_test_message ("%s differs:%s", path, difference);
      g_test_fail ();
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/golden/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_golden);
    }

  return g_test_run ();
}
