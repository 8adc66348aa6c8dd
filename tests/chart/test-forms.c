/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-chart.h"

#include <math.h>

static void
test_overview (void)
{
  g_auto (DrawnChart) chart = { NULL };
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
  g_assert_cmpuint (drawn_chart_count_text (&chart, "−3"), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "+3"), ==, 1);
}

/* A heat map's cell without a value has a texture and no number. */
static void
test_heatmap_unknown (void)
{
  static const double one[] = { 5, NAN }, other[] = { 7, 3 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 2, 0);
  guint n_items, n_texts = 0;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  drawn_chart_init (&chart, fixture, METIER_CHART_HEATMAP, METIER_SCOPE_ALL, NULL);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_texts += items[i].mark == 3 && items[i].shape == METIER_SHAPE_TEXT;
  g_assert_cmpuint (n_texts, ==, 0);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "not scored"), ==, 1);
}

static guint
count_turned (const MetierScene *scene)
{
  guint n_items, n = 0;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    n += items[i].shape == METIER_SHAPE_TEXT && items[i].extra != 0;

  return n;
}

/* Heads lie flat where columns are wide, or names short enough for two lines; else all of them are turned. */
static void
test_heatmap_heads (void)
{
  static const struct {
    const char *title;
    double width;
    guint n_turned;
  } heads[]
      = { { "Role", 500, 0 }, { "Infrastructure Manager", 1200, 0 }, { "Infrastructure Manager", 500, 6 } };
  static const double values[] = { 5, 7, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
      MetierChartOptions options = { .kind = METIER_CHART_HEATMAP, .width = heads[i].width };
      g_autoptr (MetierChartData) data = NULL;
      g_autoptr (MetierScene) scene = NULL;

      for (guint role = 0; role < 6; role++)
        chart_fixture_add_role (fixture, heads[i].title, values);
      data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
      scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
      g_assert_cmpuint (count_turned (scene), ==, heads[i].n_turned);
    }
}

/* The pin of the baseline takes no room from its name. */
static void
test_heatmap_pin (void)
{
  static const double values[] = { 5, 7, 3 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
  MetierChartOptions options = { .kind = METIER_CHART_HEATMAP, .width = 700 };
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (MetierScene) scene = NULL;
  g_autofree char *text = NULL;

  for (guint role = 0; role < 5; role++)
    chart_fixture_add_role (fixture, "Engineer", values);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE,
                                 chart_fixture_add_role (fixture, "Engineer", values));
  scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
  text = metier_scene_to_text (scene);
  g_assert_cmpuint (count_turned (scene), ==, 0);
  g_assert_null (strstr (text, "…"));
}

/* Steps of the ramp: round (9 × place). */
static void
test_heatmap_steps (void)
{
  static const double one[] = { 0, 0.04, 0.06, 0.5, 0.94, 1 }, other[] = { 0, 0, 0, 0, 0, 0 };
  static const guint steps[] = { 0, 0, 1, 5, 8, 9 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 6, 0);
  guint n_items;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  drawn_chart_init (&chart, fixture, METIER_CHART_HEATMAP, METIER_SCOPE_ALL, NULL);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (items[i].mark >= 0 && items[i].mark % 3 == 0 && items[i].shape == METIER_SHAPE_RECT)
      g_assert_cmpuint (items[i].token, ==, METIER_TOKEN_RAMP + steps[items[i].mark / 3]);
}

/* What the legend has in a colour. */
static const MetierItem *
find_legend (const MetierScene *scene, MetierShape shape, MetierToken token)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].mark == METIER_NO_MARK && items[i].shape == shape && items[i].token == token)
      return &items[i];

  return NULL;
}

/* The lightest and the darkest colour say what they stand for, however long that is. */
static void
test_heatmap_ends (gconstpointer data)
{
  static const double values[] = { 1, 1 };
  static const char *const ends[][2] = {
    [CHART_FIXTURE_RELEVANCE] = { "0", "9" },
    [CHART_FIXTURE_SHARE] = { "0%", "100%" },
    [CHART_FIXTURE_LEVEL] = { "0", "4" },
    [CHART_FIXTURE_IMPORTANCE] = { "1.0", "5.0" },
  };
  ChartFixtureScale scale = (ChartFixtureScale) GPOINTER_TO_INT (data);
  ChartFixture *fixture = chart_fixture_new (scale, 2, 0);
  g_auto (DrawnChart) chart = { NULL };

  chart_fixture_add_role (fixture, "One", values);
  chart_fixture_add_role (fixture, "Other", values);
  drawn_chart_init (&chart, fixture, METIER_CHART_HEATMAP, METIER_SCOPE_ALL, NULL);
  for (guint end = 0; end < 2; end++)
    {
      guint step = end * (METIER_N_RAMP_STEPS - 1);
      const MetierItem *text = find_legend (chart.scene, METIER_SHAPE_TEXT, METIER_TOKEN_RAMP_TEXT + step);
      const MetierItem *box = find_legend (chart.scene, METIER_SHAPE_RECT, METIER_TOKEN_RAMP + step);

      g_assert_nonnull (text);
      g_assert_cmpstr (text->text, ==, ends[scale][end]);
      g_assert_cmpfloat (text->width, <=, box->width - 4);
      g_assert_cmpfloat (fabs (text->x - (box->x + box->width / 2)), <, 0.01);
    }
}

/* What stands between two heights and belongs to no mark, line by line. */
static char *
dup_texts_between (const MetierScene *scene, double top, double bottom)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      double middle = items[i].y + items[i].height / 2;

      if (items[i].shape == METIER_SHAPE_TEXT && items[i].mark == METIER_NO_MARK && middle > top
          && middle < bottom)
        g_string_append_printf (texts, "%s%s", texts->len > 0 ? " " : "", items[i].text);
    }

  return g_string_free (texts, FALSE);
}

/* In a narrow window with large text names stand above their lanes, on two lines rather than cut, however
 * short the axis is. */
static void
test_names_above (gconstpointer kind)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 4, 0);
  MetierChartOptions options = { .kind = *(const MetierChartKind *) kind, .width = 326, .folded = TRUE };
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (MetierScene) scene = NULL;
  double top = 0;
  guint row = 0;

  for (guint role = 0; role < 3; role++)
    chart_fixture_add_random_role (fixture, "Role", 0.5);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (40));
  for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (scene, i);
      g_autofree char *above = dup_texts_between (scene, top, mark->box.y);

      if (mark->row == row)
        g_assert_true (g_str_has_suffix (above, metier_chart_data_get_row (data, row++)->label));
      else
        g_assert_cmpstr (above, ==, "");
      top = mark->box.y + mark->box.height;
    }
  g_assert_cmpuint (row, ==, 4);
}

/* Where a heat map has more columns than room it says how wide it is, and in that room it is no wider: what
 * lies beyond could not be scrolled to. Large text makes no difference. */
static void
test_heatmap_keeps_its_width (gconstpointer line_height)
{
  const MetierMeasurer *measurer = chart_fixture_get_measurer (GPOINTER_TO_INT (line_height));

  for (guint n_roles = 2; n_roles <= 8; n_roles++)
    {
      g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 12, 3);
      MetierChartOptions options = { .kind = METIER_CHART_HEATMAP, .width = 240, .folded = TRUE };
      g_autoptr (MetierChartData) data = NULL;
      g_autoptr (MetierScene) narrow = NULL;

      for (guint role = 0; role < n_roles; role++)
        chart_fixture_add_random_role (fixture, "A role of some length", 0);
      data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
      narrow = metier_chart_layout (data, &options, measurer);
      options.width = metier_scene_get_width (narrow);
      g_assert_cmpfloat (options.width, >, 240);
      for (guint folded = 0; folded < 2; folded++)
        {
          g_autoptr (MetierScene) scene = NULL;

          options.folded = folded != 0;
          scene = metier_chart_layout (data, &options, measurer);
          g_assert_cmpfloat (metier_scene_get_width (scene), <=, ceil (options.width));
        }
    }
}

/* A value at the end of the axis is named before its mark, because there is no room behind it. */
static void
test_dots_turn_round (void)
{
  static const double one[] = { 4, 9 }, other[] = { 5, 8 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 2, 0);
  guint n_items, n_before = 0;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  drawn_chart_init (&chart, fixture, METIER_CHART_DOTS, METIER_SCOPE_ALL, NULL);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_before
        += items[i].mark >= 0 && items[i].shape == METIER_SHAPE_TEXT && items[i].align == METIER_ALIGN_END
           && metier_scene_get_mark (chart.scene, (guint) items[i].mark)->series != METIER_SERIES_DISTANCE;
  g_assert_cmpuint (n_before, ==, 1);
}

/* A name of two lines makes its row higher. */
static void
test_long_name (void)
{
  static const double values[] = { 4, 9 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 2, 0);
  MetierSkill *skill = g_ptr_array_index (fixture->skills, 1);
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 420 };
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (MetierScene) scene = NULL;

  g_free (skill->name);
  skill->name = g_strdup ("Bridging the technical and the non-technical");
  chart_fixture_add_role (fixture, "Role", values);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
  g_assert_cmpfloat (metier_scene_get_mark (scene, 0)->box.height, ==, 28);
  g_assert_cmpfloat (metier_scene_get_mark (scene, 1)->box.height, >=, 40);
}

/* Names that have no room at the marks go into a legend, whole. */
static void
test_legend (void)
{
  static const double values[] = { 9, 9 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 2, 0);
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 500 };
  g_auto (DrawnChart) chart = { NULL };

  chart_fixture_add_role (fixture, "Geographic Information Systems Technologist", values);
  chart_fixture_add_role (fixture, "Role", values);
  chart.data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  chart.scene = metier_chart_layout (chart.data, &options, chart_fixture_get_measurer (20));
  chart.fixture = g_steal_pointer (&fixture);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "Geographic Information Systems Technologist"), ==, 1);
  g_assert_cmpuint (drawn_chart_count_text (&chart, "Role"), ==, 1);
}

/* In a radar a mark answers at its marker, too, and a line is open where a value is missing. */
static void
test_radar (void)
{
  static const double one[] = { 7, 9, 2, 8 }, other[] = { 3, NAN, 6, 5 };
  g_auto (DrawnChart) chart = { NULL };
  ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 4, 0);
  guint n_items, n_lines = 0;
  const MetierItem *items;

  chart_fixture_add_role (fixture, "One", one);
  chart_fixture_add_role (fixture, "Other", other);
  drawn_chart_init (&chart, fixture, METIER_CHART_RADAR, METIER_SCOPE_ALL, NULL);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    n_lines += items[i].shape == METIER_SHAPE_DASH && items[i].layer == METIER_LAYER_LINE;
  g_assert_cmpuint (n_lines, ==, 4 + 2);
  g_assert_cmpuint (metier_scene_get_n_marks (chart.scene), ==, 8);
  for (guint i = 0; i < 8; i++)
    {
      const MetierBox *anchor = &metier_scene_get_mark (chart.scene, i)->anchor;

      g_assert_cmpint (
          metier_scene_hit (chart.scene, anchor->x + anchor->width / 2, anchor->y + anchor->height / 2), ==,
          (int) i);
    }
}

/* Nothing is drawn that would mislead, and the sentence says why. */
static void
test_refusals (void)
{
  static const struct {
    guint n_roles;
    guint n_skills;
    const char *words;
  } refusals[] = { { 4, 5, "four would hide" },
                   { 2, 2, "two make no shape" },
                   { 2, 9, "could not be told" },
                   { 3, 8, NULL },
                   { 1, 3, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_auto (DrawnChart) chart = { NULL };
      ChartFixture *fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, refusals[i].n_skills, 0);
      const char *refusal;

      for (guint role = 0; role < refusals[i].n_roles; role++)
        chart_fixture_add_random_role (fixture, "Role", 0);
      drawn_chart_init (&chart, fixture, METIER_CHART_RADAR, METIER_SCOPE_ALL, NULL);
      refusal = metier_chart_kind_get_refusal (METIER_CHART_RADAR, chart.data);
      g_assert_cmpint (refusal == NULL, ==, refusals[i].words == NULL);
      g_assert_cmpint (metier_scene_get_n_marks (chart.scene) == 0, ==, refusals[i].words != NULL);
      if (refusal)
        g_assert_nonnull (strstr (refusal, refusals[i].words));
      g_assert_null (metier_chart_kind_get_refusal (METIER_CHART_DOTS, chart.data));
    }
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

/* The legend of an overview names the baseline twice and takes more lines where there is less room. */
static void
test_overview_legend (void)
{
  const MetierMeasurer *measurer = chart_fixture_get_measurer (20);
  g_autoptr (MetierScene) wide = metier_chart_layout_legend ("Data Analyst", 1000, FALSE, measurer);
  g_autoptr (MetierScene) narrow = metier_chart_layout_legend ("Data Analyst", 0, FALSE, measurer);
  g_autofree char *text = metier_scene_to_text (wide);

  g_assert_nonnull (strstr (text, "as for Data Analyst"));
  g_assert_cmpfloat (metier_scene_get_width (wide), <, 1000);
  g_assert_cmpfloat (metier_scene_get_width (narrow), <, metier_scene_get_width (wide) / 2);
  g_assert_cmpfloat (metier_scene_get_height (narrow), ==, 4 * metier_scene_get_height (wide));
  g_assert_cmpuint (metier_scene_get_n_marks (wide), ==, 0);
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
  static const MetierChartKind kinds[] = { METIER_CHART_BARS, METIER_CHART_DOTS };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/forms/heatmap-keeps-its-width", GINT_TO_POINTER (20), test_heatmap_keeps_its_width);
  g_test_add_data_func ("/forms/heatmap-keeps-its-width/large-text", GINT_TO_POINTER (40),
                        test_heatmap_keeps_its_width);
  g_test_add_func ("/forms/overview", test_overview);
  g_test_add_func ("/forms/heatmap/unknown", test_heatmap_unknown);
  g_test_add_func ("/forms/heatmap/heads", test_heatmap_heads);
  g_test_add_func ("/forms/heatmap/pin", test_heatmap_pin);
  g_test_add_func ("/forms/heatmap/steps", test_heatmap_steps);
  g_test_add_data_func ("/forms/heatmap/ends/relevance", GINT_TO_POINTER (CHART_FIXTURE_RELEVANCE),
                        test_heatmap_ends);
  g_test_add_data_func ("/forms/heatmap/ends/share", GINT_TO_POINTER (CHART_FIXTURE_SHARE),
                        test_heatmap_ends);
  g_test_add_data_func ("/forms/heatmap/ends/level", GINT_TO_POINTER (CHART_FIXTURE_LEVEL),
                        test_heatmap_ends);
  g_test_add_data_func ("/forms/heatmap/ends/importance", GINT_TO_POINTER (CHART_FIXTURE_IMPORTANCE),
                        test_heatmap_ends);
  g_test_add_data_func ("/forms/names-above/bars", &kinds[0], test_names_above);
  g_test_add_data_func ("/forms/names-above/dots", &kinds[1], test_names_above);
  g_test_add_func ("/forms/dots-turn-round", test_dots_turn_round);
  g_test_add_func ("/forms/long-name", test_long_name);
  g_test_add_func ("/forms/legend", test_legend);
  g_test_add_func ("/forms/radar/marks", test_radar);
  g_test_add_func ("/forms/radar/refusals", test_refusals);
  g_test_add_func ("/forms/overview-legend", test_overview_legend);
  g_test_add_func ("/forms/micro/edison", test_micro);
  g_test_add_func ("/forms/micro/unknown", test_micro_unknown);

  return g_test_run ();
}
