/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"
#include "chart/output/metier-sheets.h"
#include "me-fixture.h"

#include <string.h>

/* Sheets of paper, in points. */
static const double papers[][2] = { { 595, 842 }, { 612, 792 } };

/* The example person before a role that asks for @n_copies times as many skills. */
static MetierGap *
new_gap (guint n_copies)
{
  MetierGap *gap = me_fixture_new_gap ();

  for (guint i = 1; i < n_copies; i++)
    {
      g_autoptr (MetierGap) more = me_fixture_new_gap ();

      while (more->rows->len > 0)
        g_ptr_array_add (gap->rows, g_ptr_array_steal_index (more->rows, 0));
    }

  return gap;
}

static MetierPlan *
new_plan (const MetierGap *gap)
{
  g_autoptr (MetierPace) pace = metier_pace_new (8, (MetierHours){ 40, 70 }, NULL);
  GDate today = me_fixture_get_today ();

  return metier_plan_new (gap, pace, &today, NULL);
}

static MetierTimeline *
new_timeline (guint n_skills)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  GDate today = me_fixture_get_today ();

  for (guint i = 0; i < n_skills; i++)
    {
      g_autofree char *name = g_strdup_printf ("Skill number %u", i);
      MetierSelfRating *rating = metier_self_rating_new (name, name, i % 5);

      rating->at = 1790000000 + i % 2 * 86400;
      g_ptr_array_add (ratings, rating);
    }

  return metier_timeline_new (ratings, NULL, &today);
}

static guint
count_sheets (const MetierFigure *figure, const double *paper)
{
  MetierChartOptions options = { .width = 900 };
  g_autoptr (MetierSheets) sheets = metier_sheets_new_figure (figure, &options, paper[0], paper[1]);

  return metier_sheets_get_n (sheets);
}

static void
test_one_sheet (gconstpointer data)
{
  guint n_copies = GPOINTER_TO_UINT (data);
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  const MetierRole *role = ((const MetierProfile *) g_ptr_array_index (fixture->profiles, 0))->role;
  g_autoptr (MetierGap) gap = new_gap (n_copies);
  g_autoptr (MetierPlan) plan = new_plan (gap);
  g_autoptr (MetierTimeline) timeline = new_timeline (5 * n_copies);
  GDate today = me_fixture_get_today ();
  g_autoptr (MetierFigure) way = metier_figure_new_way (role, gap, plan, &today);
  g_autoptr (MetierFigure) person = metier_figure_new_person (timeline, role, gap);
  g_autoptr (MetierFigure) alone = metier_figure_new_person (timeline, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_assert_cmpuint (count_sheets (way, papers[i]), ==, 1);
      g_assert_cmpuint (count_sheets (person, papers[i]), ==, 1);
      g_assert_cmpuint (count_sheets (alone, papers[i]), ==, 1);
    }
}

/* What is left out is said, and the figures are those of all skills. */
static void
test_says_what_is_left_out (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  const MetierRole *role = ((const MetierProfile *) g_ptr_array_index (fixture->profiles, 0))->role;
  g_autoptr (MetierGap) small = new_gap (1), large = new_gap (8);
  g_autoptr (MetierPlan) small_plan = new_plan (small), large_plan = new_plan (large);
  GDate today = me_fixture_get_today ();
  g_autoptr (MetierFigure) whole = metier_figure_new_way (role, small, small_plan, &today);
  g_autoptr (MetierFigure) cut = metier_figure_new_way (role, large, large_plan, &today);
  MetierChartOptions options = { .width = 800 };
  g_autoptr (MetierScene) scene = metier_figure_layout (cut, &options, chart_fixture_get_measurer (20));

  g_assert_cmpstr (metier_figure_get_title (whole), ==, role->title);
  g_assert_nonnull (strstr (metier_figure_get_sentence (whole), "8 levels to go."));
  g_assert_null (strstr (metier_figure_get_sentence (whole), "Shown"));
  g_assert_nonnull (strstr (metier_figure_get_sentence (cut), "Shown are the 6 skills"));
  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/person/one-sheet/few-skills", GUINT_TO_POINTER (1), test_one_sheet);
  g_test_add_data_func ("/person/one-sheet/many-skills", GUINT_TO_POINTER (8), test_one_sheet);
  g_test_add_func ("/person/says-what-is-left-out", test_says_what_is_left_out);

  return g_test_run ();
}
