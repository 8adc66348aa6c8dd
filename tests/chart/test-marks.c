/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-chart.h"

#include <math.h>
#include <string.h>

/* One role with one skill; @rating may be changed before the chart is drawn. */
static ChartFixture *
make_one (ChartFixtureScale scale, double value, MetierRating **rating)
{
  ChartFixture *fixture = chart_fixture_new (scale, 1, 0);
  MetierProfile *profile = chart_fixture_add_role (fixture, "Role", &value);

  if (rating)
    *rating = chart_fixture_get_rating (profile, 0);

  return fixture;
}

static double
measure_bar (ChartFixtureScale scale, double value)
{
  g_auto (DrawnChart) chart = { NULL };
  guint n;
  const MetierItem *bar;

  drawn_chart_init (&chart, make_one (scale, value, NULL), METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  bar = drawn_chart_find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE, &n);
  g_assert_cmpuint (n, ==, 1);

  return bar->width;
}

/* Two values in one chart, so that both are drawn on the same axis. */
static void
test_larger_is_not_shorter (void)
{
  static const ChartFixtureScale scales[]
      = { CHART_FIXTURE_RELEVANCE, CHART_FIXTURE_SHARE, CHART_FIXTURE_IMPORTANCE };

  for (guint round = 0; round < 300; round++)
    {
      g_auto (DrawnChart) chart = { NULL };
      ChartFixture *fixture = chart_fixture_new (scales[round % G_N_ELEMENTS (scales)], 30, 0);
      double values[30], widths[30];
      guint n_items, n_bars = 0;
      const MetierItem *items;

      for (guint i = 0; i < 30; i++)
        values[i] = g_test_rand_double_range (fixture->scale->min, fixture->scale->max);
      if (round % 2)
        values[0] = fixture->scale->min, values[1] = fixture->scale->min + 1e-9;
      chart_fixture_add_role (fixture, "Role", values);
      drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
      items = metier_scene_get_items (chart.scene, &n_items);
      for (guint i = 0; i < n_items; i++)
        if (items[i].shape == METIER_SHAPE_RECT && items[i].token == METIER_TOKEN_ROLE)
          widths[n_bars++] = items[i].width;
      g_assert_cmpuint (n_bars, ==, 30);
      for (guint i = 0; i < 30; i++)
        for (guint j = 0; j < 30; j++)
          if (values[i] > values[j])
            g_assert_cmpfloat (widths[i], >=, widths[j]);
    }
}

static void
test_zero_is_a_line (void)
{
  g_assert_cmpfloat (measure_bar (CHART_FIXTURE_RELEVANCE, 0), ==, 1);
  g_assert_cmpfloat (measure_bar (CHART_FIXTURE_SHARE, 0), ==, 1);
}

/* An importance begins at 1: that is where its bar has no length. */
static void
test_origin_is_the_minimum (void)
{
  g_assert_cmpfloat (measure_bar (CHART_FIXTURE_IMPORTANCE, 1), ==, 1);
  g_assert_cmpfloat_with_epsilon (measure_bar (CHART_FIXTURE_IMPORTANCE, 3) * 2,
                                  measure_bar (CHART_FIXTURE_IMPORTANCE, 5), 0.01);
}

static void
test_little_is_seen (void)
{
  g_assert_cmpfloat (measure_bar (CHART_FIXTURE_SHARE, 0.0001), ==, 2);
}

static void
assert_unknown (const DrawnChart *chart, const char *words)
{
  guint n;
  const MetierItem *hatch = drawn_chart_find (chart, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH, &n);
  const MetierBox *body = metier_scene_get_body (chart->scene);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (hatch->variant, ==, METIER_HATCH_UNKNOWN);
  g_assert_cmpfloat (hatch->x, ==, body->x);
  g_assert_cmpfloat (hatch->width, >, DRAWN_CHART_WIDTH / 2);
  g_assert_cmpuint (drawn_chart_count (chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpuint (drawn_chart_count_text (chart, words), ==, 1);
}

static void
test_not_scored (void)
{
  g_auto (DrawnChart) chart = { NULL };

  drawn_chart_init (&chart, make_one (CHART_FIXTURE_RELEVANCE, NAN, NULL), METIER_CHART_BARS,
                    METIER_SCOPE_ALL, NULL);
  assert_unknown (&chart, "not scored");
}

/* Four of five core skills are asked for by this source. */
static void
test_not_collected (void)
{
  static const double values[] = { 1, 2, 3, 4 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 4, 0);

  chart_fixture_add_role (fixture, "Role", values);
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_CORE, NULL);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 4);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "not collected"), ==, 1);
}

static void
test_suppressed (void)
{
  g_auto (DrawnChart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_IMPORTANCE, 4.1, &rating);
  guint n;

  rating->flags = METIER_RATING_SUPPRESSED;
  rating->lo = 3.5;
  rating->hi = 4.7;
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpint (drawn_chart_find (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_ROLE, &n)->variant, ==,
                   METIER_HATCH_SUPPRESSED);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_FRAME, METIER_TOKEN_ROLE), ==, 1);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 3);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "unreliable 4.1"), ==, 1);
}

static void
test_not_relevant (void)
{
  g_auto (DrawnChart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_IMPORTANCE, 1.2, &rating);

  rating->flags = METIER_RATING_NOT_RELEVANT | METIER_RATING_SUPPRESSED;
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_COMMON_EDGE), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "not relevant"), ==, 1);
}

static void
test_interval (void)
{
  g_auto (DrawnChart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_SHARE, 0.5, &rating);
  const MetierItem *line, *bar;
  guint n;

  rating->lo = 0.4;
  rating->hi = 0.6;
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  line = drawn_chart_find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK, &n);
  g_assert_cmpuint (n, ==, 3);
  bar = drawn_chart_find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE, &n);
  g_assert_cmpfloat_with_epsilon (line->width / bar->width, 0.2 / 0.5, 0.001);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_VEIL), ==, 1);
}

/* A bound beyond the scale ends at the axis. */
static void
test_interval_is_clipped (void)
{
  g_auto (DrawnChart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_IMPORTANCE, 4.9, &rating);
  const MetierItem *line, *bar;
  guint n;

  rating->lo = 4.5;
  rating->hi = 5.3;
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  line = drawn_chart_find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK, &n);
  bar = drawn_chart_find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE, &n);
  g_assert_cmpfloat_with_epsilon (line->x + line->width, bar->x + bar->width / (3.9 / 4), 0.01);
}

static void
test_interval_without_width (void)
{
  g_auto (DrawnChart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_SHARE, 0.5, &rating);

  rating->lo = rating->hi = 0.5;
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 0);
}

/* The mean of two items is drawn with both of them, and without caps. */
static void
test_items (void)
{
  static const double values[] = { 0.1, 0.2, 0.3, 0.4, 0.5, 0.9 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);

  ((MetierSkill *) g_ptr_array_index (fixture->skills, 5))->core = METIER_CORE_SKILL_ENGINEERING;
  chart_fixture_add_role (fixture, "Role", values);
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_CORE, NULL);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_MARKER, METIER_TOKEN_INK), ==, 2);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "70%"), ==, 1);
}

static void
test_tick (void)
{
  static const double values[] = { 5, 5, 5 }, baseline[] = { 3, NAN, 9 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
  g_autoptr (MetierProfile) other
      = metier_profile_ref (chart_fixture_add_role (fixture, "Analyst", baseline));

  g_ptr_array_set_size (fixture->profiles, 0);
  g_free (other->role->id);
  other->role->id = g_strdup ("fixture:baseline");
  chart_fixture_add_role (fixture, "Role", values);
  drawn_chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, other);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 2);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_SURFACE), ==, 2);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "Analyst"), ==, 1);
}

static double
get_level_cb (gpointer data, const char *skill)
{
  const double *level = data;

  return g_str_has_suffix (skill, "S00") ? *level : NAN;
}

static guint
count_diamonds (ChartFixtureScale scale, double level, guint *n_dots)
{
  static const double values[] = { 1, 1, 1 };
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = DRAWN_CHART_WIDTH };
  ChartFixture *fixture = chart_fixture_new (scale, 3, 0);
  g_auto (DrawnChart) chart = { fixture };
  guint n_items, n = 0;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "Role", values);
  chart.data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  metier_chart_data_set_my_levels (chart.data, get_level_cb, &level);
  chart.scene = metier_chart_layout (chart.data, &options, chart_fixture_get_measurer (20));
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n += items[i].shape == METIER_SHAPE_MARKER && items[i].variant == METIER_MARKER_DIAMOND
         && items[i].token == METIER_TOKEN_INK;
  *n_dots = drawn_chart_count (&chart, METIER_SHAPE_MARKER, METIER_TOKEN_COMMON_EDGE);

  return n;
}

/* Beside an importance my level has a lane of its own, where any of it is known. */
static void
test_lane (void)
{
  guint n_dots;

  g_assert_cmpuint (count_diamonds (CHART_FIXTURE_RELEVANCE, 3, &n_dots), ==, 1);
  g_assert_cmpuint (n_dots, ==, 15);
  g_assert_cmpuint (count_diamonds (CHART_FIXTURE_RELEVANCE, NAN, &n_dots), ==, 0);
  g_assert_cmpuint (n_dots, ==, 0);
}

static double
get_level_before_cb (gpointer level, const char *skill)
{
  return *(double *) level - 2;
}

/* Where my level was another before, a line leads from there to where it is now, and it is said. */
static void
test_before (void)
{
  static const double values[] = { 1, 1, 1 };
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = DRAWN_CHART_WIDTH };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
  g_auto (DrawnChart) chart = { fixture };
  double level = 3;
  guint n_items, n_dots = 0, n_said = 0;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "Role", values);
  chart.data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  metier_chart_data_set_my_levels_before (chart.data, get_level_before_cb, &level);
  metier_chart_data_set_my_levels (chart.data, get_level_cb, &level);
  chart.scene = metier_chart_layout (chart.data, &options, chart_fixture_get_measurer (20));
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_dots += items[i].shape == METIER_SHAPE_MARKER && items[i].variant == METIER_MARKER_DISC
              && items[i].token == METIER_TOKEN_INK;
  for (guint i = 0; i < metier_scene_get_n_marks (chart.scene); i++)
    n_said += strstr (metier_scene_get_mark (chart.scene, i)->label, "my level 3 of 4, it was 1") != NULL;
  g_assert_cmpuint (n_dots, ==, 1);
  g_assert_cmpuint (n_said, ==, 1);
}

/* On a level axis it stands on that axis. */
static void
test_level_axis (void)
{
  guint n_dots;

  g_assert_cmpuint (count_diamonds (CHART_FIXTURE_LEVEL, 3, &n_dots), ==, 1);
  g_assert_cmpuint (n_dots, ==, 0);
}

static void
test_blocks (void)
{
  g_auto (DrawnChart) chart = { NULL };

  drawn_chart_init (&chart, make_one (CHART_FIXTURE_LEVEL, 3, NULL), METIER_CHART_BARS, METIER_SCOPE_ALL,
                    NULL);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 3);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_UNFILLED), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "practitioner"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/marks/bar/larger-is-not-shorter", test_larger_is_not_shorter);
  g_test_add_func ("/marks/bar/zero-is-a-line", test_zero_is_a_line);
  g_test_add_func ("/marks/bar/origin-is-the-minimum", test_origin_is_the_minimum);
  g_test_add_func ("/marks/bar/little-is-seen", test_little_is_seen);
  g_test_add_func ("/marks/unknown/not-scored", test_not_scored);
  g_test_add_func ("/marks/unknown/not-collected", test_not_collected);
  g_test_add_func ("/marks/doubtful/suppressed", test_suppressed);
  g_test_add_func ("/marks/doubtful/not-relevant", test_not_relevant);
  g_test_add_func ("/marks/interval/caps", test_interval);
  g_test_add_func ("/marks/interval/clipped", test_interval_is_clipped);
  g_test_add_func ("/marks/interval/without-width", test_interval_without_width);
  g_test_add_func ("/marks/items", test_items);
  g_test_add_func ("/marks/tick", test_tick);
  g_test_add_func ("/marks/my-level/lane", test_lane);
  g_test_add_func ("/marks/my-level/axis", test_level_axis);
  g_test_add_func ("/marks/my-level/before", test_before);
  g_test_add_func ("/marks/blocks", test_blocks);

  return g_test_run ();
}
