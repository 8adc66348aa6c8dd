/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/scene/metier-scene-private.h"

#include <math.h>

#define SLACK 0.01

typedef struct {
  const char *name;
  MetierChartKind kind;
  gboolean folded;
  guint max_series;
} Case;

static const Case cases[] = {
  { "bars", METIER_CHART_BARS, FALSE, 1 },         { "bars-folded", METIER_CHART_BARS, TRUE, 1 },
  { "grouped", METIER_CHART_BARS, FALSE, 6 },      { "grouped-folded", METIER_CHART_BARS, TRUE, 6 },
  { "dots", METIER_CHART_DOTS, FALSE, 6 },         { "dots-folded", METIER_CHART_DOTS, TRUE, 6 },
  { "heatmap", METIER_CHART_HEATMAP, FALSE, 6 },   { "heatmap-folded", METIER_CHART_HEATMAP, TRUE, 6 },
  { "overview", METIER_CHART_OVERVIEW, FALSE, 6 }, { "overview-folded", METIER_CHART_OVERVIEW, TRUE, 6 },
  { "radar", METIER_CHART_RADAR, FALSE, 3 },       { "radar-folded", METIER_CHART_RADAR, TRUE, 3 },
};

/* Seeds differ from run to run; -m slow looks longer. */
#define N_ROUNDS (g_test_slow () ? 200 : 12)

static double
get_random_level_cb (gpointer data, const char *skill)
{
  return g_test_rand_bit () ? NAN : g_test_rand_int_range (0, 5);
}

/* Roles by skills as a source might have them: gaps, intervals, unreliable values, one to sixty skills. */
static MetierChartData *
make_random_data (const Case *test, ChartFixture **out)
{
  gboolean radar = test->kind == METIER_CHART_RADAR;
  guint n_skills = (guint) g_test_rand_int_range (radar ? 3 : 5, radar ? 9 : 60),
        n_sections = (guint) g_test_rand_int_range (0, 5);
  guint n_series = test->max_series == 1 ? 1 : (guint) g_test_rand_int_range (2, (int) test->max_series + 1);
  ChartFixture *fixture
      = chart_fixture_new ((ChartFixtureScale) g_test_rand_int_range (0, 4), n_skills, n_sections);
  MetierScope scope = test->kind == METIER_CHART_OVERVIEW ? METIER_SCOPE_CORE : METIER_SCOPE_ALL;
  g_autoptr (MetierProfile) baseline = NULL;
  MetierChartData *data;

  if (g_test_rand_bit ())
    {
      baseline = metier_profile_ref (chart_fixture_add_random_role (fixture, "The baseline role", 0.2));
      if (g_test_rand_bit ())
        g_ptr_array_set_size (fixture->profiles, 0);
      g_free (baseline->role->id);
      baseline->role->id = g_strdup ("fixture:baseline");
    }
  for (guint i = 0; i < n_series; i++)
    chart_fixture_add_random_role (fixture, i % 2 ? "A rather long title of a role" : "Role", 0.2);
  data = chart_fixture_get_data (fixture, scope, METIER_SORT_IMPORTANCE, baseline);
  if (g_test_rand_bit ())
    metier_chart_data_set_my_levels (data, get_random_level_cb, NULL);
  *out = fixture;

  return data;
}

static MetierChartOptions
make_random_options (const Case *test)
{
  return (MetierChartOptions){
    .kind = test->kind,
    .width = g_test_rand_double_range (test->folded ? 300 : 420, 1400),
    .height = g_test_rand_bit () ? 0 : g_test_rand_double_range (100, 2000),
    .folded = test->folded,
    .column = (guint) g_test_rand_int_range (0, 5),
    .difference = g_test_rand_bit (),
  };
}

typedef void (*CheckFunc) (const MetierChartData *data, const MetierChartOptions *options,
                           const MetierScene *scene);

static void
check_many (const Case *test, CheckFunc check)
{
  static const double line_heights[] = { 20, 20, 17, 30, 40 };

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (ChartFixture) fixture = NULL;
      g_autoptr (MetierChartData) data = make_random_data (test, &fixture);
      MetierChartOptions options = make_random_options (test);
      double line = line_heights[g_test_rand_int_range (0, G_N_ELEMENTS (line_heights))];
      g_autoptr (MetierScene) scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (line));

      check (data, &options, scene);
    }
}

static void
check_finite (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  g_assert_true (isfinite (metier_scene_get_width (scene)) && metier_scene_get_width (scene) > 0);
  g_assert_true (isfinite (metier_scene_get_height (scene)) && metier_scene_get_height (scene) > 0);
  for (guint i = 0; i < n_items; i++)
    {
      g_assert_true (isfinite (items[i].x) && isfinite (items[i].y) && isfinite (items[i].extra));
      g_assert_true (isfinite (items[i].width) && isfinite (items[i].height));
      g_assert_cmpfloat (items[i].width, >=, 0);
      g_assert_cmpfloat (items[i].height, >=, 0);
      g_assert_true ((items[i].text != NULL) == (items[i].shape == METIER_SHAPE_TEXT));
    }
}

static void
test_finite (gconstpointer test)
{
  check_many (test, check_finite);
}

static void
check_inside (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      MetierBox box;

      if (items[i].shape != METIER_SHAPE_TEXT)
        continue;
      metier_item_get_bounds (&items[i], &box);
      if (box.x < -SLACK || box.x + box.width > metier_scene_get_width (scene) + SLACK)
        g_test_message ("“%s” reaches from %g to %g of %g", items[i].text, box.x, box.x + box.width,
                        metier_scene_get_width (scene));
      g_assert_cmpfloat (box.x, >=, -SLACK);
      g_assert_cmpfloat (box.y, >=, -SLACK);
      g_assert_cmpfloat (box.x + box.width, <=, metier_scene_get_width (scene) + SLACK);
      g_assert_cmpfloat (box.y + box.height, <=, metier_scene_get_height (scene) + SLACK);
    }
}

static void
test_texts_inside (gconstpointer test)
{
  check_many (test, check_inside);
}

static gboolean
overlap (const MetierBox *a, const MetierBox *b)
{
  /* Lines may stand closer than their full height, of which a fifth is empty. */
  double shared = 0.25 * fmin (a->height, b->height);

  return a->x + a->width > b->x + 1 && b->x + b->width > a->x + 1 && a->y + a->height > b->y + shared
         && b->y + b->height > a->y + shared;
}

/* No text covers another. Heads that are turned lie aslant, so that their boxes say nothing. */
static void
check_apart (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    for (guint j = 0; j < i && items[i].shape == METIER_SHAPE_TEXT && items[i].extra == 0; j++)
      {
        MetierBox one, other;

        if (items[j].shape != METIER_SHAPE_TEXT || items[j].extra != 0)
          continue;
        metier_item_get_bounds (&items[i], &one);
        metier_item_get_bounds (&items[j], &other);
        if (overlap (&one, &other))
          g_test_message ("“%s” at %g,%g %g×%g covers “%s” at %g,%g %g×%g in %g, folded %d", items[i].text,
                          one.x, one.y, one.width, one.height, items[j].text, other.x, other.y, other.width,
                          other.height, options->width, options->folded);
        g_assert_false (overlap (&one, &other));
      }
}

static void
test_texts_apart (gconstpointer test)
{
  check_many (test, check_apart);
}

/* On a telephone, at the usual text size and at twice it. */
static void
test_phone (gconstpointer user_data)
{
  const Case *test = user_data;

  for (guint round = 0; round < N_ROUNDS; round++)
    for (double line = 20; line <= 40; line += 20)
      {
        g_autoptr (ChartFixture) fixture = NULL;
        g_autoptr (MetierChartData) data = make_random_data (test, &fixture);
        MetierChartOptions options = make_random_options (test);
        g_autoptr (MetierScene) scene = NULL;

        options.width = 360;
        scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (line));
        check_inside (data, &options, scene);
        check_apart (data, &options, scene);
        /* Only a heat map may be scrolled sideways. */
        g_assert_true (test->kind == METIER_CHART_HEATMAP || metier_scene_get_width (scene) == 360);
      }
}

static void
check_hits (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierBox *box = &metier_scene_get_mark (scene, i)->box;

      g_assert_cmpint (metier_scene_hit (scene, box->x + box->width / 2, box->y + box->height / 2), ==,
                       (int) i);
      g_assert_cmpfloat (box->width, >=, 24);
    }
}

static void
test_hits (gconstpointer test)
{
  check_many (test, check_hits);
}

static gboolean
shows_baseline (const Case *test)
{
  return test->max_series > 1;
}

/* Each cell that the chart shows has one mark, with the cell's own sentence. */
static void
test_one_mark_each (gconstpointer user_data)
{
  const Case *test = user_data;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (ChartFixture) fixture = NULL;
      g_autoptr (MetierChartData) data = make_random_data (test, &fixture);
      MetierChartOptions options = make_random_options (test);
      g_autoptr (MetierScene) scene = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
      gboolean baseline = shows_baseline (test) && metier_chart_data_get_baseline (data);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      guint n_roles = metier_chart_data_get_n_series (data) + (baseline ? 1 : 0);
      guint n_rows = metier_chart_data_get_n_rows (data), n_distances = 0;

      for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
        {
          const MetierMark *mark = metier_scene_get_mark (scene, i);
          const MetierChartRow *row = metier_chart_data_get_row (data, mark->row);
          const char *label = mark->series == METIER_SERIES_DISTANCE ? row->spread_label
                              : mark->series < 0                     ? row->baseline->label
                                                                     : row->cells[mark->series].label;

          g_assert_nonnull (label);
          g_assert_cmpstr (mark->label, ==, label);
          n_distances += mark->series == METIER_SERIES_DISTANCE;
          g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%u %d", mark->row, mark->series)));
        }
      /* A folded overview shows one skill, and says that it does. */
      if (test->kind == METIER_CHART_OVERVIEW && metier_scene_get_folded (scene))
        n_rows = 1;
      g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, n_rows * n_roles + n_distances);
    }
}

static double
get_bottom (const MetierBox *box)
{
  return box->y + box->height;
}

/* Down the chart, and from left to right on a line; what stands beside several lines follows the last. */
static void
check_reading_order (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  for (guint i = 1; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierBox *before = &metier_scene_get_mark (scene, i - 1)->box;
      const MetierBox *after = &metier_scene_get_mark (scene, i)->box;

      /* A radar is read around the circle. */
      g_assert_true (options->kind == METIER_CHART_RADAR || get_bottom (after) > get_bottom (before) + SLACK
                     || (fabs (get_bottom (after) - get_bottom (before)) < SLACK && after->x > before->x));
    }
}

static void
test_reading_order (gconstpointer test)
{
  check_many (test, check_reading_order);
}

static void
assert_mirrored (const MetierBox *one, const MetierBox *other, double width)
{
  g_assert_cmpfloat_with_epsilon (other->x, width - one->x - one->width, SLACK);
  g_assert_cmpfloat_with_epsilon (other->y, one->y, SLACK);
  g_assert_cmpfloat_with_epsilon (other->width, one->width, SLACK);
  g_assert_cmpfloat_with_epsilon (other->height, one->height, SLACK);
}

static void
check_mirror (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  MetierChartOptions rtl = *options;
  g_autoptr (MetierScene) plain = metier_chart_layout (data, options, chart_fixture_get_measurer (20));
  g_autoptr (MetierScene) mirrored = NULL;
  guint n_items, n_mirrored;
  const MetierItem *items = metier_scene_get_items (plain, &n_items), *others;

  rtl.rtl = TRUE;
  mirrored = metier_chart_layout (data, &rtl, chart_fixture_get_measurer (20));
  others = metier_scene_get_items (mirrored, &n_mirrored);
  g_assert_cmpuint (n_items, ==, n_mirrored);
  for (guint i = 0; i < n_items; i++)
    {
      MetierBox one, other;

      metier_item_get_bounds (&items[i], &one);
      metier_item_get_bounds (&others[i], &other);
      assert_mirrored (&one, &other, metier_scene_get_width (plain));
      g_assert_cmpstr (items[i].text, ==, others[i].text);
    }
  for (guint i = 0; i < metier_scene_get_n_marks (plain); i++)
    assert_mirrored (&metier_scene_get_mark (plain, i)->box, &metier_scene_get_mark (mirrored, i)->box,
                     metier_scene_get_width (plain));
}

static void
test_mirror (gconstpointer test)
{
  check_many (test, check_mirror);
}

/* Rows are not cut: pages may end only between them. */
static void
check_breaks (const MetierChartData *data, const MetierChartOptions *options, const MetierScene *scene)
{
  double room = 150;

  for (double from = 0; from < metier_scene_get_height (scene);)
    {
      double to = metier_scene_get_break (scene, from, room);

      g_assert_cmpfloat (to, >, from);
      for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
        {
          const MetierBox *box = &metier_scene_get_mark (scene, i)->box;

          if (box->height < room / 2 && to < from + room - SLACK)
            g_assert_false (box->y < to - 1 && box->y + box->height > to + 1);
        }
      from = to;
    }
}

static void
test_breaks (gconstpointer test)
{
  check_many (test, check_breaks);
}

static void
test_kind_names (void)
{
  for (guint kind = METIER_CHART_BARS; kind <= METIER_CHART_MICRO; kind++)
    {
      MetierChartKind found;

      g_assert_true (metier_chart_kind_from_string (metier_chart_kind_to_string (kind), &found));
      g_assert_cmpint (found, ==, kind);
    }
  g_assert_false (metier_chart_kind_from_string ("pie", &(MetierChartKind){ 0 }));
}

/* Seven roles in bars would hide each other. */
static void
test_many_series (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 5, 0);
  g_autoptr (MetierChartData) data = NULL;
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = 800 };
  g_autoptr (MetierScene) bars = NULL;
  g_autoptr (MetierScene) heatmap = NULL;
  g_autofree char *one = NULL, *other = NULL;

  for (guint i = 0; i < 7; i++)
    chart_fixture_add_random_role (fixture, "Role", 0);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  bars = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
  options.kind = METIER_CHART_HEATMAP;
  heatmap = metier_chart_layout (data, &options, chart_fixture_get_measurer (20));
  one = metier_scene_to_text (bars);
  other = metier_scene_to_text (heatmap);
  g_assert_cmpstr (one, ==, other);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    GTestDataFunc func;
  } properties[] = {
    { "finite", test_finite },
    { "texts-inside", test_texts_inside },
    { "texts-apart", test_texts_apart },
    { "phone", test_phone },
    { "hits", test_hits },
    { "mirror", test_mirror },
    { "one-mark-each", test_one_mark_each },
    { "reading-order", test_reading_order },
    { "breaks", test_breaks },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autofree char *path = g_strdup_printf ("/layout/%s/%s", properties[i].name, cases[j].name);

        if (properties[i].func != test_phone || cases[j].folded)
          g_test_add_data_func (path, &cases[j], properties[i].func);
      }
  g_test_add_func ("/layout/kind-names", test_kind_names);
  g_test_add_func ("/layout/many-series", test_many_series);

  return g_test_run ();
}
