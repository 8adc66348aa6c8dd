/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/scene/metier-scene-private.h"

#include <math.h>

#define WIDTH 200.0
#define HEIGHT 100.0

/* One item of every shape. */
static MetierScene *
make_scene (gboolean rtl)
{
  const MetierMeasurer *measurer = chart_fixture_get_measurer (20);
  MetierScene *scene = metier_scene_new (NULL);

  metier_scene_add_rounded (scene, METIER_LAYER_FILL, METIER_TOKEN_ROLE, METIER_CORNERS_END, 3, 10, 20, 50,
                            14);
  metier_scene_add_frame (scene, METIER_LAYER_EDGE, METIER_TOKEN_INK, METIER_CORNERS_START, 1, 10, 20, 50,
                          14);
  metier_scene_add_dash (scene, METIER_LAYER_LINE, METIER_TOKEN_INK, METIER_DASH_LESS, 1.5, 60, 27, 30);
  metier_scene_add_marker (scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_MARKER_DISC, 8, 100, 27);
  metier_scene_add_hatch (scene, METIER_LAYER_FILL, METIER_TOKEN_HATCH, METIER_HATCH_UNKNOWN, 110, 20, 40,
                          14);
  metier_scene_add_text (scene, measurer, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, "C++", 160,
                         27);
  metier_scene_add_turned_text (scene, measurer, METIER_TOKEN_INK, METIER_TEXT_CAPTION, "Role", 45, 20, 80);

  return metier_scene_finish (scene, WIDTH, HEIGHT, rtl);
}

static const MetierItem *
get_item (const MetierScene *scene, guint index)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  g_assert_cmpuint (index, <, n_items);

  return &items[index];
}

static void
test_mirror_boxes (void)
{
  g_autoptr (MetierScene) plain = make_scene (FALSE);
  g_autoptr (MetierScene) mirrored = make_scene (TRUE);
  guint n_items;

  metier_scene_get_items (plain, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      MetierBox one, other;

      metier_item_get_bounds (get_item (plain, i), &one);
      metier_item_get_bounds (get_item (mirrored, i), &other);
      g_assert_cmpfloat_with_epsilon (other.x, WIDTH - one.x - one.width, 1e-9);
      g_assert_cmpfloat_with_epsilon (other.y, one.y, 1e-9);
      g_assert_cmpfloat_with_epsilon (other.width, one.width, 1e-9);
      g_assert_cmpfloat_with_epsilon (other.height, one.height, 1e-9);
    }
}

static void
test_mirror_details (void)
{
  g_autoptr (MetierScene) mirrored = make_scene (TRUE);

  g_assert_cmpint (get_item (mirrored, 0)->variant, ==, METIER_CORNERS_START);
  g_assert_cmpint (get_item (mirrored, 1)->variant, ==, METIER_CORNERS_END);
  g_assert_cmpint (get_item (mirrored, 5)->align, ==, METIER_ALIGN_END);
  g_assert_cmpstr (get_item (mirrored, 5)->text, ==, "C++");
  g_assert_cmpfloat (get_item (mirrored, 6)->extra, ==, -45);
}

/* A layer is never painted before one that lies under it. */
static void
test_paint_order (void)
{
  g_autoptr (MetierScene) scene = make_scene (FALSE);
  const guint *order = metier_scene_get_paint_order (scene);
  guint n_items, seen = 0;

  metier_scene_get_items (scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    seen |= 1u << order[i];
  g_assert_cmphex (seen, ==, (1u << n_items) - 1);
  for (guint i = 1; i < n_items; i++)
    g_assert_cmpint (get_item (scene, order[i])->layer, >=, get_item (scene, order[i - 1])->layer);
}

static void
add_mark (MetierScene *scene, double x, double y, double width, double height)
{
  MetierBox box = { x, y, width, height };

  metier_scene_begin_mark (scene, &box, &box, &box, 0, 0, "mark");
  metier_scene_end_mark (scene);
}

static void
test_hit (void)
{
  g_autoptr (MetierScene) scene = NULL;
  MetierScene *building = metier_scene_new (NULL);

  add_mark (building, 10, 10, 100, 30);
  add_mark (building, 10, 40, 100, 30);
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  g_assert_cmpint (metier_scene_hit (scene, 50, 12), ==, 0);
  g_assert_cmpint (metier_scene_hit (scene, 50, 39), ==, 0);
  g_assert_cmpint (metier_scene_hit (scene, 50, 41), ==, 1);
  g_assert_cmpint (metier_scene_hit (scene, 9, 41), ==, -1);
  g_assert_cmpint (metier_scene_hit (scene, 50, 90), ==, -1);
}

/* What is smaller than 24 × 24 answers around itself, up to half way to its neighbour. */
static void
test_hit_small (void)
{
  g_autoptr (MetierScene) scene = NULL;
  MetierScene *building = metier_scene_new (NULL);

  add_mark (building, 50, 50, 10, 10);
  add_mark (building, 50, 62, 10, 10);
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  g_assert_cmpint (metier_scene_hit (scene, 55, 44), ==, 0);
  g_assert_cmpint (metier_scene_hit (scene, 44, 55), ==, 0);
  g_assert_cmpint (metier_scene_hit (scene, 42, 55), ==, -1);
  g_assert_cmpint (metier_scene_hit (scene, 55, 60.5), ==, 0);
  g_assert_cmpint (metier_scene_hit (scene, 55, 61.5), ==, 1);
}

static void
test_breaks (void)
{
  g_autoptr (MetierScene) scene = NULL;
  MetierScene *building = metier_scene_new (NULL);

  for (guint y = 30; y <= 90; y += 20)
    metier_scene_add_break (building, y);
  scene = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  g_assert_cmpfloat (metier_scene_get_break (scene, 0, 60), ==, 50);
  g_assert_cmpfloat (metier_scene_get_break (scene, 50, 45), ==, 90);
  g_assert_cmpfloat (metier_scene_get_break (scene, 50, 60), ==, HEIGHT);
  g_assert_cmpfloat (metier_scene_get_break (scene, 50, 10), ==, 60);
}

/* A scene within a scene keeps its texts alive and its marks apart. */
static void
test_nested (void)
{
  g_autoptr (MetierScene) outer = NULL;
  MetierScene *inner = metier_scene_new (NULL), *building = metier_scene_new (NULL);
  const char *kept = metier_scene_keep (inner, "kept");
  MetierBox box = { 0, 0, 50, 24 };

  add_mark (building, 0, 0, 24, 24);
  metier_scene_begin_mark (inner, &box, &box, &box, 0, 0, "mark");
  metier_scene_add_text (inner, chart_fixture_get_measurer (20), METIER_TOKEN_INK, METIER_TEXT_BODY,
                         METIER_ALIGN_START, kept, 5, 10);
  metier_scene_end_mark (inner);
  inner = metier_scene_finish (inner, 60, 30, FALSE);
  metier_scene_add_scene (building, inner, 100, 40);
  metier_scene_unref (inner);
  outer = metier_scene_finish (building, WIDTH, HEIGHT, FALSE);
  g_assert_cmpstr (get_item (outer, 0)->text, ==, "kept");
  g_assert_cmpfloat (get_item (outer, 0)->x, ==, 105);
  g_assert_cmpint (get_item (outer, 0)->mark, ==, 1);
  g_assert_cmpfloat (get_item (outer, 0)->y, ==, 50);
  g_assert_cmpint (metier_scene_hit (outer, 125, 50), ==, 1);
  g_assert_cmpint (metier_scene_hit (outer, 12, 12), ==, 0);
}

static void
test_to_text (void)
{
  g_autoptr (MetierScene) scene = make_scene (FALSE);
  g_autofree char *text = metier_scene_to_text (scene);

  g_assert_cmpstr (text, ==,
                   "scene 200.0×100.0 body 0.0,0.0 0.0×0.0\n"
                   "rect fill role 10.0,20.0 50.0×14.0 end 3.0\n"
                   "frame edge ink 10.0,20.0 50.0×14.0 start 1.0\n"
                   "dash line ink 60.0,26.2 30.0×1.5 less\n"
                   "marker mark ink 96.0,23.0 8.0×8.0 disc\n"
                   "hatch fill hatch 110.0,20.0 40.0×14.0 unknown\n"
                   "text text ink 160.0,17.0 22.2×20.0 body start \"C++\"\n"
                   "text text ink 8.4,51.2 40.4×40.4 caption start turned 45.0 \"Role\"\n");
}

static void
test_references (void)
{
  MetierScene *scene = make_scene (FALSE);
  MetierScene *same = metier_scene_ref (scene);

  g_assert_true (scene == same);
  metier_scene_unref (scene);
  g_assert_cmpfloat (metier_scene_get_width (same), ==, WIDTH);
  metier_scene_unref (same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/scene/mirror/boxes", test_mirror_boxes);
  g_test_add_func ("/scene/mirror/details", test_mirror_details);
  g_test_add_func ("/scene/paint-order", test_paint_order);
  g_test_add_func ("/scene/hit/rows", test_hit);
  g_test_add_func ("/scene/hit/small", test_hit_small);
  g_test_add_func ("/scene/breaks", test_breaks);
  g_test_add_func ("/scene/nested", test_nested);
  g_test_add_func ("/scene/to-text", test_to_text);
  g_test_add_func ("/scene/references", test_references);

  return g_test_run ();
}
