/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/scene/metier-scene-private.h"
#include "core/comparison/metier-evidence.h"

#include <math.h>

#define WIDTH 400.0
#define YEAR 2026

/* One skill of a role that is held against another; @baseline is NaN where there is none to hold it against.
 */
static MetierScene *
draw (double value, double baseline, gboolean rtl)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_SHARE, 1, 0);
  MetierProfile *role = chart_fixture_add_role (fixture, "Role", &value);
  MetierProfile *other = isnan (baseline) ? NULL : chart_fixture_add_role (fixture, "Analyst", &baseline);
  g_autoptr (MetierEvidence) evidence
      = metier_evidence_new (role, g_ptr_array_index (fixture->skills, 0), fixture->scale, other, YEAR);

  return metier_chart_layout_evidence (evidence, WIDTH, rtl, chart_fixture_get_measurer (20));
}

static const MetierItem *
find (const MetierScene *scene, MetierShape shape, MetierToken token)
{
  guint n;
  const MetierItem *items = metier_scene_get_items (scene, &n);

  for (guint i = 0; i < n; i++)
    if (items[i].shape == shape && items[i].token == token && items[i].layer != METIER_LAYER_GRID)
      return &items[i];

  return NULL;
}

static const MetierItem *
find_text (const MetierScene *scene, const char *text)
{
  guint n;
  const MetierItem *items = metier_scene_get_items (scene, &n);

  for (guint i = 0; i < n; i++)
    if (items[i].shape == METIER_SHAPE_TEXT && g_str_equal (items[i].text, text))
      return &items[i];

  return NULL;
}

/* Markers stand over the numbers of the axis that they stand for. */
static void
test_values_stand_on_the_axis (void)
{
  g_autoptr (MetierScene) scene = draw (0.5, 0.25, FALSE);
  const MetierItem *role = find (scene, METIER_SHAPE_MARKER, METIER_TOKEN_SERIES);
  const MetierItem *zero = find_text (scene, "0");
  const MetierItem *end = find_text (scene, "100%");
  const MetierItem *half = find_text (scene, "50");

  g_assert_nonnull (role);
  g_assert_nonnull (zero);
  g_assert_nonnull (end);
  g_assert_nonnull (half);
  g_assert_cmpfloat_with_epsilon (role->x, half->x, 0.01);
  g_assert_cmpfloat_with_epsilon (half->x - zero->x, end->x - half->x, 0.01);
  g_assert_cmpfloat (half->y, >, role->y);
}

static void
test_names_both (void)
{
  g_autoptr (MetierScene) scene = draw (0.5, 0.25, FALSE);

  g_assert_nonnull (find_text (scene, "this role"));
  g_assert_nonnull (find_text (scene, "Analyst"));
  g_assert_nonnull (find_text (scene, "50.0%"));
  g_assert_nonnull (find_text (scene, "25.0%"));
  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 0);
}

static void
test_alone_without_a_baseline (void)
{
  g_autoptr (MetierScene) scene = draw (0.5, NAN, FALSE);
  g_autoptr (MetierScene) both = draw (0.5, 0.25, FALSE);

  g_assert_null (find_text (scene, "Analyst"));
  g_assert_cmpfloat (metier_scene_get_height (scene), <, metier_scene_get_height (both));
}

/* Nothing that is not known has a place. */
static void
test_unknown_is_hatched (void)
{
  g_autoptr (MetierScene) scene = draw (NAN, 0.25, FALSE);

  g_assert_null (find (scene, METIER_SHAPE_MARKER, METIER_TOKEN_SERIES));
  g_assert_nonnull (find (scene, METIER_SHAPE_HATCH, METIER_TOKEN_HATCH));
}

static void
test_mirror (void)
{
  g_autoptr (MetierScene) scene = draw (0.3, 0.25, FALSE);
  g_autoptr (MetierScene) mirrored = draw (0.3, 0.25, TRUE);
  const MetierItem *role = find (scene, METIER_SHAPE_MARKER, METIER_TOKEN_SERIES);
  const MetierItem *other = find (mirrored, METIER_SHAPE_MARKER, METIER_TOKEN_SERIES);

  g_assert_cmpfloat_with_epsilon (role->x, WIDTH - other->x, 0.01);
  g_assert_cmpfloat_with_epsilon (role->y, other->y, 0.01);
}

/* Whatever the numbers, nothing leaves the strip. */
static void
test_stays_inside (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (MetierScene) scene = draw (g_test_rand_double (), g_test_rand_double (), i % 2);
      guint n;
      const MetierItem *items = metier_scene_get_items (scene, &n);

      for (guint j = 0; j < n; j++)
        {
          MetierBox box;

          metier_item_get_bounds (&items[j], &box);
          g_assert_cmpfloat (box.x, >=, -1);
          g_assert_cmpfloat (box.x + box.width, <=, WIDTH + 1);
          g_assert_cmpfloat (box.y + box.height, <=, metier_scene_get_height (scene) + 1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chart/strip/values-stand-on-the-axis", test_values_stand_on_the_axis);
  g_test_add_func ("/chart/strip/names-both", test_names_both);
  g_test_add_func ("/chart/strip/alone-without-a-baseline", test_alone_without_a_baseline);
  g_test_add_func ("/chart/strip/unknown-is-hatched", test_unknown_is_hatched);
  g_test_add_func ("/chart/strip/mirror", test_mirror);
  g_test_add_func ("/chart/strip/stays-inside", test_stays_inside);

  return g_test_run ();
}
