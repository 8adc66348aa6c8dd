/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/me/metier-figure-private.h"
#include "chart/scene/metier-scene-private.h"

#include <math.h>

/* One role as two sources have it, on two scales. */
typedef struct {
  ChartFixture *fixtures[2];
  GPtrArray *charts;
} Sources;

static void
set_up (Sources *self, gconstpointer data)
{
  static const double relevance[] = { 3, 9, 7, 5, 1 }, shares[] = { 0.2, 0.5, NAN, 0.8, 0.8 };

  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  self->fixtures[0] = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 5, 0);
  self->fixtures[1] = chart_fixture_new (CHART_FIXTURE_SHARE, 5, 0);
  chart_fixture_add_role (self->fixtures[0], "Engineer", relevance);
  chart_fixture_add_role (self->fixtures[1], "Engineer", shares);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (self->charts,
                     chart_fixture_get_data (self->fixtures[i], METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL));
}

static void
tear_down (Sources *self, gconstpointer data)
{
  g_ptr_array_unref (self->charts);
  chart_fixture_free (self->fixtures[0]);
  chart_fixture_free (self->fixtures[1]);
}

/* Each mark is found where it is, and leads to its own chart's row. */
static void
test_parts (Sources *self, gconstpointer data)
{
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 640 };
  g_autoptr (MetierScene) scene
      = metier_chart_layout_sources (self->charts, &options, chart_fixture_get_measurer (20));

  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (scene, i);
      const MetierChartData *chart = g_ptr_array_index (self->charts, mark->part);

      g_assert_cmpuint (mark->part, ==, i / 5);
      g_assert_cmpuint (mark->row, ==, i % 5);
      g_assert_cmpstr (mark->label, ==, metier_chart_data_get_row (chart, mark->row)->cells[0].label);
      g_assert_cmpint (metier_scene_hit (scene, mark->box.x + 5, mark->box.y + mark->box.height / 2), ==,
                       (int) i);
    }
}

static void
test_mirror (Sources *self, gconstpointer data)
{
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 640 };
  g_autoptr (MetierScene) plain
      = metier_chart_layout_sources (self->charts, &options, chart_fixture_get_measurer (20));
  g_autoptr (MetierScene) mirrored = NULL;

  options.rtl = TRUE;
  mirrored = metier_chart_layout_sources (self->charts, &options, chart_fixture_get_measurer (20));
  for (guint i = 0; i < metier_scene_get_n_marks (plain); i++)
    {
      const MetierBox *one = &metier_scene_get_mark (plain, i)->box;
      const MetierBox *other = &metier_scene_get_mark (mirrored, i)->box;

      g_assert_cmpfloat_with_epsilon (other->x, 640 - one->x - one->width, 0.01);
      g_assert_cmpfloat (other->y, ==, one->y);
    }
}

static void
test_sentence (Sources *self, gconstpointer data)
{
  g_autofree char *differ = metier_chart_describe_sources (self->charts);
  const char *first = metier_chart_data_get_row (g_ptr_array_index (self->charts, 0), 1)->label;
  const char *tied[2];
  g_autofree char *alike = NULL, *same = NULL, *expected = NULL;

  tied[0] = metier_chart_data_get_row (g_ptr_array_index (self->charts, 1), 3)->label;
  tied[1] = metier_chart_data_get_row (g_ptr_array_index (self->charts, 1), 4)->label;
  alike = g_strdup_printf ("puts %s and %s first.", tied[0], tied[1]);
  g_assert_true (g_str_has_suffix (differ, alike));
  g_assert_nonnull (strstr (differ, first));
  g_ptr_array_remove_index (self->charts, 1);
  g_ptr_array_add (self->charts, metier_chart_data_ref (g_ptr_array_index (self->charts, 0)));
  same = metier_chart_describe_sources (self->charts);
  expected = g_strdup_printf ("All 2 sources put %s first.", first);
  g_assert_cmpstr (same, ==, expected);
}

/* A figure of them names both titles and credits both sources. */
static void
test_figure (Sources *self, gconstpointer data)
{
  g_autoptr (MetierFigure) figure = metier_figure_new_sources (self->charts, "Each has its own scale.");
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 640 };
  g_autoptr (MetierScene) scene = metier_figure_layout (figure, &options, chart_fixture_get_measurer (20));

  for (guint i = 0; i < self->charts->len; i++)
    {
      const MetierChartData *chart = g_ptr_array_index (self->charts, i);

      g_assert_nonnull (strstr (metier_figure_get_title (figure), metier_chart_data_get_title (chart)));
      g_assert_nonnull (strstr (metier_figure_get_credit (figure), metier_chart_data_get_credit (chart)));
    }
  g_assert_cmpstr (metier_figure_get_sentence (figure), ==, "Each has its own scale.");
  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 5 * self->charts->len);
}

/* What is called the same in each source is called so once. */
static void
test_figure_of_one_title (Sources *self, gconstpointer data)
{
  MetierChartData *first = g_ptr_array_index (self->charts, 0);
  g_autoptr (MetierFigure) figure = NULL;

  g_ptr_array_set_size (self->charts, 1);
  g_ptr_array_add (self->charts, metier_chart_data_ref (first));
  figure = metier_figure_new_sources (self->charts, "The same.");
  g_assert_cmpstr (metier_figure_get_title (figure), ==, metier_chart_data_get_title (first));
  g_assert_cmpstr (metier_figure_get_credit (figure), ==, metier_chart_data_get_credit (first));
}

#define ADD(path, func) g_test_add ("/sources/" path, Sources, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("parts", test_parts);
  ADD ("mirror", test_mirror);
  ADD ("sentence", test_sentence);
  ADD ("figure", test_figure);
  ADD ("figure-of-one-title", test_figure_of_one_title);

  return g_test_run ();
}
