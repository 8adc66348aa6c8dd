/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/metier-scene-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 700.0

/* What a single bar with these numbers is made of. */
typedef struct {
  ChartFixture *fixture;
  MetierChartData *data;
  MetierScene *scene;
} Chart;

static void
chart_clear (Chart *self)
{
  metier_scene_unref (self->scene);
  metier_chart_data_unref (self->data);
  chart_fixture_free (self->fixture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, chart_clear)

/* Of the roles in @fixture, which the chart takes over. */
static void
chart_init (Chart *self, ChartFixture *fixture, MetierChartKind kind, MetierScope scope,
            const MetierProfile *baseline)
{
  MetierChartOptions options = { .kind = kind, .width = WIDTH };

  self->fixture = fixture;
  self->data = chart_fixture_get_data (fixture, scope, METIER_SORT_SOURCE, baseline);
  self->scene = metier_chart_layout (self->data, &options, chart_fixture_get_measurer (20));
}

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

static const MetierItem *
find (const Chart *self, MetierShape shape, MetierToken token, guint *n_found)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (self->scene, &n_items), *first = NULL;

  *n_found = 0;
  for (guint i = 0; i < n_items; i++)
    if (items[i].shape == shape && items[i].token == token && items[i].mark != METIER_NO_MARK)
      {
        first = first ? first : &items[i];
        *n_found += 1;
      }

  return first;
}

static guint
count (const Chart *self, MetierShape shape, MetierToken token)
{
  guint n;

  find (self, shape, token, &n);

  return n;
}

static guint
count_text (const Chart *self, const char *text)
{
  guint n_items, n = 0;
  const MetierItem *items = metier_scene_get_items (self->scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].text != NULL && strcmp (items[i].text, text) == 0;

  return n;
}

static double
measure_bar (ChartFixtureScale scale, double value)
{
  g_auto (Chart) chart = { NULL };
  guint n;
  const MetierItem *bar;

  chart_init (&chart, make_one (scale, value, NULL), METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  bar = find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE, &n);
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
      g_auto (Chart) chart = { NULL };
      ChartFixture *fixture = chart_fixture_new (scales[round % G_N_ELEMENTS (scales)], 30, 0);
      double values[30], widths[30];
      guint n_items, n_bars = 0;
      const MetierItem *items;

      for (guint i = 0; i < 30; i++)
        values[i] = g_test_rand_double_range (fixture->scale->min, fixture->scale->max);
      if (round % 2)
        values[0] = fixture->scale->min, values[1] = fixture->scale->min + 1e-9;
      chart_fixture_add_role (fixture, "Role", values);
      chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
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
assert_unknown (const Chart *chart, const char *words)
{
  guint n;
  const MetierItem *hatch = find (chart, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH, &n);
  const MetierBox *body = metier_scene_get_body (chart->scene);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (hatch->variant, ==, METIER_HATCH_UNKNOWN);
  g_assert_cmpfloat (hatch->x, ==, body->x);
  g_assert_cmpfloat (hatch->width, >, WIDTH / 2);
  g_assert_cmpuint (count (chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpuint (count_text (chart, words), ==, 1);
}

static void
test_not_scored (void)
{
  g_auto (Chart) chart = { NULL };

  chart_init (&chart, make_one (CHART_FIXTURE_RELEVANCE, NAN, NULL), METIER_CHART_BARS, METIER_SCOPE_ALL,
              NULL);
  assert_unknown (&chart, "not scored");
}

/* Four of five core skills are asked for by this source. */
static void
test_not_collected (void)
{
  static const double values[] = { 1, 2, 3, 4 };
  g_auto (Chart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 4, 0);

  chart_fixture_add_role (fixture, "Role", values);
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_CORE, NULL);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 4);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH), ==, 1);
  g_assert_cmpuint (count_text (&chart, "not collected"), ==, 1);
}

static void
test_suppressed (void)
{
  g_auto (Chart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_IMPORTANCE, 4.1, &rating);
  guint n;

  rating->flags = METIER_RATING_SUPPRESSED;
  rating->lo = 3.5;
  rating->hi = 4.7;
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpint (find (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_ROLE, &n)->variant, ==,
                   METIER_HATCH_SUPPRESSED);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_FRAME, METIER_TOKEN_ROLE), ==, 1);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 3);
  g_assert_cmpuint (count_text (&chart, "unreliable 4.1"), ==, 1);
}

static void
test_not_relevant (void)
{
  g_auto (Chart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_IMPORTANCE, 1.2, &rating);

  rating->flags = METIER_RATING_NOT_RELEVANT | METIER_RATING_SUPPRESSED;
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_COMMON_EDGE), ==, 1);
  g_assert_cmpuint (count_text (&chart, "not relevant"), ==, 1);
}

static void
test_interval (void)
{
  g_auto (Chart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_SHARE, 0.5, &rating);
  const MetierItem *line, *bar;
  guint n;

  rating->lo = 0.4;
  rating->hi = 0.6;
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  line = find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK, &n);
  g_assert_cmpuint (n, ==, 3);
  bar = find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE, &n);
  g_assert_cmpfloat_with_epsilon (line->width / bar->width, 0.2 / 0.5, 0.001);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_VEIL), ==, 1);
}

/* A bound beyond the scale ends at the axis. */
static void
test_interval_is_clipped (void)
{
  g_auto (Chart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_IMPORTANCE, 4.9, &rating);
  const MetierItem *line, *bar;
  guint n;

  rating->lo = 4.5;
  rating->hi = 5.3;
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  line = find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK, &n);
  bar = find (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE, &n);
  g_assert_cmpfloat_with_epsilon (line->x + line->width, bar->x + bar->width / (3.9 / 4), 0.01);
}

static void
test_interval_without_width (void)
{
  g_auto (Chart) chart = { NULL };
  MetierRating *rating;
  ChartFixture *fixture = make_one (CHART_FIXTURE_SHARE, 0.5, &rating);

  rating->lo = rating->hi = 0.5;
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 0);
}

/* The mean of two items is drawn with both of them, and without caps. */
static void
test_items (void)
{
  static const double values[] = { 0.1, 0.2, 0.3, 0.4, 0.5, 0.9 };
  g_auto (Chart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);

  ((MetierSkill *) g_ptr_array_index (fixture->skills, 5))->core = METIER_CORE_SKILL_ENGINEERING;
  chart_fixture_add_role (fixture, "Role", values);
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_CORE, NULL);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_MARKER, METIER_TOKEN_INK), ==, 2);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 1);
  g_assert_cmpuint (count_text (&chart, "70%"), ==, 1);
}

static void
test_tick (void)
{
  static const double values[] = { 5, 5, 5 }, baseline[] = { 3, NAN, 9 };
  g_auto (Chart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
  g_autoptr (MetierProfile) other
      = metier_profile_ref (chart_fixture_add_role (fixture, "Analyst", baseline));

  g_ptr_array_set_size (fixture->profiles, 0);
  g_free (other->role->id);
  other->role->id = g_strdup ("fixture:baseline");
  chart_fixture_add_role (fixture, "Role", values);
  chart_init (&chart, fixture, METIER_CHART_BARS, METIER_SCOPE_ALL, other);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_INK), ==, 2);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_SURFACE), ==, 2);
  g_assert_cmpuint (count_text (&chart, "Analyst"), ==, 1);
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
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = WIDTH };
  ChartFixture *fixture = chart_fixture_new (scale, 3, 0);
  g_auto (Chart) chart = { fixture };
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
  *n_dots = count (&chart, METIER_SHAPE_MARKER, METIER_TOKEN_COMMON_EDGE);

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
  g_auto (Chart) chart = { NULL };

  chart_init (&chart, make_one (CHART_FIXTURE_LEVEL, 3, NULL), METIER_CHART_BARS, METIER_SCOPE_ALL, NULL);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 3);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_UNFILLED), ==, 1);
  g_assert_cmpuint (count_text (&chart, "practitioner"), ==, 1);
}

static void
test_overview (void)
{
  g_auto (Chart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new_edison ();
  g_autoptr (MetierProfile) analyst = metier_profile_ref (g_ptr_array_index (fixture->profiles, 5));
  guint n_items, n_less = 0, n_more = 0;
  const MetierItem *items;
  MetierChartOptions options = { .kind = METIER_CHART_OVERVIEW, .width = 832 };

  chart.fixture = fixture;
  chart.data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_IMPORTANCE, analyst);
  chart.scene = metier_chart_layout (chart.data, &options, chart_fixture_get_measurer (20));
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      n_less += items[i].shape == METIER_SHAPE_DASH && items[i].variant == METIER_DASH_LESS;
      n_more += items[i].shape == METIER_SHAPE_RECT && items[i].token == METIER_TOKEN_ROLE;
    }
  /* The Business Analyst is asked for less of two skills; ten values are above the analyst's. */
  g_assert_cmpuint (n_less, ==, 4);
  g_assert_cmpuint (n_more, ==, 10);
  g_assert_cmpuint (metier_scene_get_n_marks (chart.scene), ==, 30);
  g_assert_cmpint (metier_scene_get_mark (chart.scene, 0)->series, ==, -1);
  g_assert_cmpuint (count_text (&chart, "−3"), ==, 1);
  g_assert_cmpuint (count_text (&chart, "+3"), ==, 1);
}

/* A heat map's cell without a value has a texture and no number. */
static void
test_heatmap_unknown (void)
{
  static const double one[] = { 5, NAN }, other[] = { 7, 3 };
  g_auto (Chart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 2, 0);
  guint n_items, n_texts = 0;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  chart_init (&chart, fixture, METIER_CHART_HEATMAP, METIER_SCOPE_ALL, NULL);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_texts += items[i].mark == 2 && items[i].shape == METIER_SHAPE_TEXT;
  g_assert_cmpuint (n_texts, ==, 0);
  g_assert_cmpuint (count (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH), ==, 1);
  g_assert_cmpuint (count_text (&chart, "not scored"), ==, 1);
}

/* Steps of the ramp: round (9 × place). */
static void
test_heatmap_steps (void)
{
  static const double one[] = { 0, 0.04, 0.06, 0.5, 0.94, 1 }, other[] = { 0, 0, 0, 0, 0, 0 };
  static const guint steps[] = { 0, 0, 1, 5, 8, 9 };
  g_auto (Chart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);
  guint n_items;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  chart_init (&chart, fixture, METIER_CHART_HEATMAP, METIER_SCOPE_ALL, NULL);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (items[i].mark >= 0 && items[i].mark % 2 == 0 && items[i].shape == METIER_SHAPE_RECT)
      g_assert_cmpuint (items[i].token, ==, METIER_TOKEN_RAMP + steps[items[i].mark / 2]);
}

static void
test_micro (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  const MetierProfile *scientist = g_ptr_array_index (fixture->profiles, 0);
  const MetierProfile *analyst = g_ptr_array_index (fixture->profiles, 5);
  g_autoptr (MetierScene) scene = metier_chart_layout_micro (scientist->role, analyst->role, 1, FALSE);
  guint n_items, n_grey = 0, n_more = 0;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      n_grey += items[i].shape == METIER_SHAPE_RECT && items[i].layer == METIER_LAYER_FILL
                && items[i].token == METIER_TOKEN_MICRO;
      n_more += items[i].token == METIER_TOKEN_ROLE;
    }
  g_assert_cmpuint (n_grey, ==, 5);
  g_assert_cmpuint (n_more, ==, 4);
  g_assert_cmpfloat (metier_scene_get_width (scene), ==, 38);
  g_assert_cmpfloat (metier_scene_get_height (scene), ==, 21);
}

static void
test_micro_unknown (void)
{
  g_autoptr (MetierRole) role = metier_role_new ();
  g_autoptr (MetierScene) scene = metier_chart_layout_micro (role, NULL, 0, TRUE);
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  g_assert_cmpuint (n_items, ==, 6);
  for (guint i = 1; i < n_items; i++)
    g_assert_cmpint (items[i].variant, ==, METIER_MARKER_RING);
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
  g_test_add_func ("/marks/blocks", test_blocks);
  g_test_add_func ("/marks/overview", test_overview);
  g_test_add_func ("/marks/heatmap/unknown", test_heatmap_unknown);
  g_test_add_func ("/marks/heatmap/steps", test_heatmap_steps);
  g_test_add_func ("/marks/micro/edison", test_micro);
  g_test_add_func ("/marks/micro/unknown", test_micro_unknown);

  return g_test_run ();
}
