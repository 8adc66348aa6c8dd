/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas.h"

#include <math.h>

#include "chart/scene/metier-scene-private.h"

/* The pointer changes its row and nothing else. */
static void
test_states (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState states[] = { { 1, -1, -1 }, { -1, 1, -1 }, { -1, -1, 1 } };
  const MetierBox *box = &metier_scene_get_mark (scene, 1)->box;
  g_auto (Canvas) plain = { NULL };

  canvas_init (&plain, 1);
  canvas_paint (&plain, painter, scene, NULL);
  cairo_surface_flush (plain.surface);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_auto (Canvas) changed = { NULL };
      guint n_inside = 0;

      canvas_init (&changed, 1);
      canvas_paint (&changed, painter, scene, &states[i]);
      cairo_surface_flush (changed.surface);
      for (int y = 0; y < CANVAS_HEIGHT; y++)
        for (int x = 0; x < CANVAS_WIDTH; x++)
          if (canvas_get_pixel (&plain, x, y) != canvas_get_pixel (&changed, x, y))
            {
              g_assert_true (x >= box->x - 1 && x <= box->x + box->width + 1);
              g_assert_true (y >= box->y - 1 && y <= box->y + box->height + 1);
              n_inside++;
            }
      g_assert_cmpuint (n_inside, >, 100);
    }
}

/* Every mark can have the focus, the last one too. */
static void
test_focus_of_last (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState state = { -1, (int) metier_scene_get_n_marks (scene) - 1, -1 };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) focused = { NULL };

  canvas_init (&plain, 1);
  canvas_init (&focused, 1);
  canvas_paint (&plain, painter, scene, NULL);
  canvas_paint (&focused, painter, scene, &state);
  g_assert_cmpuint (canvas_count_different_pixels (&plain, &focused), >, 100);
}

/* A state of a scene that has gone by the time is not drawn. */
static void
test_states_out_of_range (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState state = { 99, 99, 99 };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) stale = { NULL };

  canvas_init (&plain, 1);
  canvas_init (&stale, 1);
  canvas_paint (&plain, painter, scene, NULL);
  canvas_paint (&stale, painter, scene, &state);
  g_assert_cmpuint (canvas_count_different_pixels (&plain, &stale), ==, 0);
}

/* Where the pointer is on the selected row, the row looks selected. */
static void
test_one_fill (void)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_BARS, FALSE);
  MetierPaintState selected = { -1, -1, 1 }, both = { 1, -1, 1 };
  g_auto (Canvas) one = { NULL };
  g_auto (Canvas) other = { NULL };

  canvas_init (&one, 1);
  canvas_init (&other, 1);
  canvas_paint (&one, painter, scene, &selected);
  canvas_paint (&other, painter, scene, &both);
  g_assert_cmpuint (canvas_count_different_pixels (&one, &other), ==, 0);
}

static const MetierItem *
find_bar (const MetierScene *scene, int mark, MetierToken token, MetierShape shape)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  for (guint i = 0; i < n_items; i++)
    if (items[i].mark == mark && items[i].layer == METIER_LAYER_FILL && items[i].shape == shape
        && items[i].token == token)
      return &items[i];

  g_error ("Mark %d has no bar.", mark);
}

static guint32
get_colour (MetierToken token)
{
  return metier_theme_get_colour (metier_theme_get (METIER_THEME_LIGHT), token) >> 8 | 0xff000000;
}

/* The bar of a filled row has a colour of its own, those of others keep theirs. */
static void
test_bar_in_filled_row (gconstpointer data)
{
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (MetierScene) scene = canvas_make_chart (painter, METIER_CHART_BARS, FALSE);
  g_auto (Canvas) canvas = { NULL };

  canvas_init (&canvas, 1);
  canvas_paint (&canvas, painter, scene, data);
  for (int mark = 0; mark < 5; mark++)
    {
      const MetierItem *bar = find_bar (scene, mark, METIER_TOKEN_ROLE, METIER_SHAPE_RECT);

      g_assert_cmphex (canvas_get_pixel (&canvas, (int) bar->x + 4, (int) bar->y + 4), ==,
                       get_colour (mark == 1 ? METIER_TOKEN_ROLE_OVER : METIER_TOKEN_ROLE));
    }
}

/* Also of bars that are textures; a fill between their lines is not coloured. */
static void
test_suppressed_in_other_row (void)
{
  static const double values[] = { 4, 3 };
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_IMPORTANCE, 2, 0);
  MetierProfile *profile = chart_fixture_add_role (fixture, "Role", values);
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = CANVAS_WIDTH };
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (MetierScene) scene = NULL;
  MetierPaintState state = { 1, -1, -1 };
  g_auto (Canvas) plain = { NULL };
  g_auto (Canvas) hovered = { NULL };
  const MetierItem *hatch;

  chart_fixture_get_rating (profile, 0)->flags = METIER_RATING_SUPPRESSED;
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  scene = metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
  hatch = find_bar (scene, 0, METIER_TOKEN_ROLE, METIER_SHAPE_HATCH);
  canvas_init (&plain, 1);
  canvas_init (&hovered, 1);
  canvas_paint (&plain, painter, scene, NULL);
  canvas_paint (&hovered, painter, scene, &state);
  for (int x = (int) hatch->x; x < (int) (hatch->x + hatch->width); x++)
    g_assert_cmphex (canvas_get_pixel (&plain, x, (int) hatch->y + 5), ==,
                     canvas_get_pixel (&hovered, x, (int) hatch->y + 5));
}

/* Bars of several roles have a line of surface between them and the fill. */
static void
test_halo_in_filled_row (void)
{
  static const double values[] = { 7, 6 };
  g_autoptr (MetierPainter) painter = metier_painter_new_for_files ();
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 2, 0);
  MetierChartOptions options = { .kind = METIER_CHART_BARS, .width = CANVAS_WIDTH };
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (MetierScene) scene = NULL;
  MetierPaintState state = { -1, -1, 0 };
  g_auto (Canvas) canvas = { NULL };
  const MetierItem *bar;

  chart_fixture_add_role (fixture, "One", values);
  chart_fixture_add_role (fixture, "Other", values);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  scene = metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
  bar = find_bar (scene, 0, METIER_TOKEN_SERIES, METIER_SHAPE_RECT);
  canvas_init (&canvas, 1);
  canvas_paint (&canvas, painter, scene, &state);
  g_assert_cmphex (canvas_get_pixel (&canvas, (int) bar->x + 20, (int) round (bar->y) - 1), ==,
                   get_colour (METIER_TOKEN_SURFACE));
  g_assert_cmphex (canvas_get_pixel (&canvas, (int) bar->x + 20, (int) round (bar->y) - 4), !=,
                   get_colour (METIER_TOKEN_SURFACE));
}

int
main (int argc, char **argv)
{
  static const MetierPaintState hover = { 1, -1, -1 }, selected = { -1, -1, 1 };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/paint-states/own-row", test_states);
  g_test_add_func ("/paint-states/last", test_focus_of_last);
  g_test_add_func ("/paint-states/out-of-range", test_states_out_of_range);
  g_test_add_func ("/paint-states/one-fill", test_one_fill);
  g_test_add_data_func ("/paint-states/bar-under-pointer", &hover, test_bar_in_filled_row);
  g_test_add_data_func ("/paint-states/bar-selected", &selected, test_bar_in_filled_row);
  g_test_add_func ("/paint-states/suppressed-elsewhere", test_suppressed_in_other_row);
  g_test_add_func ("/paint-states/halo", test_halo_in_filled_row);

  return g_test_run ();
}
