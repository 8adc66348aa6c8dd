/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/layout/metier-chart.h"
#include "chart/output/metier-export.h"
#include "chart/output/metier-table.h"
#include "chart/scene/metier-scene-private.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* What the reader does not want to hear of, and what does not tell the roles apart, is in no kind of chart,
 * in no table and in no file. */

#define N_SKILLS 6
#define LEAST 20.0

/* Skills are called so that no name is a part of another text; the roles are apart by 5, 0, 4, 1, 3 and an
 * unknown part of 9. */
static const char *const names[N_SKILLS] = { "Aardvarks", "Bees", "Cicadas", "Dormice", "Egrets", "Finches" };
static const double one[N_SKILLS] = { 8, 4, 5, 6, 2, 7 }, other[N_SKILLS] = { 3, 4, 9, 7, 5, NAN };

typedef MetierComparison *(*ChooseFunc) (const MetierComparison *all, const ChartFixture *fixture);

static MetierComparison *
drop_two (const MetierComparison *all, const ChartFixture *fixture)
{
  const char *hidden[] = { ((const MetierSkill *) g_ptr_array_index (fixture->skills, 0))->id,
                           ((const MetierSkill *) g_ptr_array_index (fixture->skills, 4))->id, NULL };

  return metier_comparison_drop_skills (all, hidden);
}

static MetierComparison *
keep_distant (const MetierComparison *all, const ChartFixture *fixture)
{
  return metier_comparison_keep_differences (all, LEAST);
}

static MetierComparison *
do_both (const MetierComparison *all, const ChartFixture *fixture)
{
  g_autoptr (MetierComparison) rest = drop_two (all, fixture);

  return keep_distant (rest, fixture);
}

static const struct {
  const char *name;
  ChooseFunc choose;
  const char *left; /* first letters of the skills that are left, in their order */
} choices[] = {
  { "not-relevant", drop_two, "BCDF" },
  { "differences-above", keep_distant, "ACE" },
  { "both", do_both, "C" },
};

static MetierChartData *
make_data (ChartFixture *fixture, ChooseFunc choose)
{
  g_autoptr (MetierComparison) all = NULL;
  g_autoptr (MetierComparison) rest = NULL;

  for (guint i = 0; i < N_SKILLS; i++)
    {
      MetierSkill *skill = g_ptr_array_index (fixture->skills, i);

      g_free (skill->name);
      skill->name = g_strdup (names[i]);
    }
  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  all = chart_fixture_compare (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  rest = choose (all, fixture);

  return metier_chart_data_new (rest, NULL, NULL);
}

/* Of all skills those that are left are named in a text, and no other is. */
static void
assert_left (const char *text, const char *left)
{
  for (guint i = 0; i < N_SKILLS; i++)
    g_assert_true ((strstr (text, names[i]) != NULL) == (strchr (left, names[i][0]) != NULL));
}

typedef struct {
  guint choice;
  MetierChartKind kind;
  gboolean folded;
} Case;

/* Marks are of what is left, and nothing else is written. */
static void
test_kind (gconstpointer user_data)
{
  const Case *test = user_data;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N_SKILLS, 0);
  g_autoptr (MetierChartData) data = make_data (fixture, choices[test->choice].choose);
  MetierChartOptions options
      = { .kind = test->kind, .width = test->folded ? 360 : 1200, .folded = test->folded };
  const char *left = choices[test->choice].left;
  g_autoptr (MetierScene) scene = NULL;
  g_autoptr (GString) marked = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (metier_chart_kind_get_refusal (test->kind, data) != NULL)
    {
      g_assert_cmpuint (strlen (left), <, 3);
      return;
    }
  scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
  text = metier_scene_to_text (scene);
  for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (scene, i);

      g_assert_cmpint (mark->label[0], ==, left[mark->row]);
      if (mark->series == 0)
        g_string_append_c (marked, mark->label[0]);
    }
  g_assert_cmpstr (marked->str, ==, left);
  assert_left (text, left);
}

static void
test_tables (gconstpointer choice)
{
  static const MetierTableFormat formats[] = { METIER_TABLE_CSV, METIER_TABLE_MARKDOWN, METIER_TABLE_JSON };
  const char *left = choices[GPOINTER_TO_UINT (choice)].left;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N_SKILLS, 0);
  g_autoptr (MetierChartData) data = make_data (fixture, choices[GPOINTER_TO_UINT (choice)].choose);
  g_autofree char *tabs = metier_table_to_tabs (data);
  g_autofree char *html = metier_table_to_html (data);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = metier_table_to_text (data, formats[i]);

      assert_left (text, left);
    }
  assert_left (tabs, left);
  assert_left (html, left);
}

/* A file is drawn from the same scene; what is written in one can be read. */
static void
test_file (gconstpointer choice)
{
  const char *left = choices[GPOINTER_TO_UINT (choice)].left;
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, N_SKILLS, 0);
  g_autoptr (MetierChartData) data = make_data (fixture, choices[GPOINTER_TO_UINT (choice)].choose);
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 900 };
  g_autofree char *folder = g_dir_make_tmp ("metier-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *svg = NULL;
  g_autoptr (GError) error = NULL;
  MetierExportResult result;

  g_assert_true (metier_export_chart (data, &options, METIER_THEME_LIGHT, 1, METIER_EXPORT_SVG, path, &result,
                                      NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  assert_left (svg, left);
  g_remove (path);
  g_rmdir (folder);
}

static void
add_kinds (guint choice)
{
  static const struct {
    MetierChartKind kind;
    gboolean folded;
  } kinds[] = {
    { METIER_CHART_BARS, FALSE },  { METIER_CHART_BARS, TRUE },     { METIER_CHART_DOTS, FALSE },
    { METIER_CHART_DOTS, TRUE },   { METIER_CHART_HEATMAP, FALSE }, { METIER_CHART_HEATMAP, TRUE },
    { METIER_CHART_RADAR, FALSE }, { METIER_CHART_RADAR, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/left-out/%s/%s%s", choices[choice].name,
                             metier_chart_kind_to_string (kinds[i].kind), kinds[i].folded ? "-folded" : "");
      Case *test = g_new (Case, 1);

      *test = (Case){ choice, kinds[i].kind, kinds[i].folded };
      g_test_add_data_func_full (path, test, test_kind, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *tables = g_strdup_printf ("/left-out/%s/tables", choices[i].name);
      g_autofree char *file = g_strdup_printf ("/left-out/%s/file", choices[i].name);

      add_kinds (i);
      g_test_add_data_func (tables, GUINT_TO_POINTER (i), test_tables);
      g_test_add_data_func (file, GUINT_TO_POINTER (i), test_file);
    }

  return g_test_run ();
}
