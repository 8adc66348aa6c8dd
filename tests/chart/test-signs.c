/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-chart.h"

#define N_ROLES 2

static const guint signs[N_ROLES] = { 4, 2 };
static const MetierMarker markers[N_ROLES] = { METIER_MARKER_TIMES, METIER_MARKER_TRIANGLE_UP };

static void
draw (DrawnChart *chart, MetierChartKind kind, gboolean folded, guint n_roles)
{
  static const double values[] = { 5, 7, 3 };
  MetierChartOptions options = { .kind = kind, .width = folded ? 360 : 700, .folded = folded };

  chart->fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 3, 0);
  for (guint i = 0; i < n_roles; i++)
    chart_fixture_add_role (chart->fixture, "Role", values);
  chart->data = chart_fixture_get_data (chart->fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  for (guint i = 0; i < n_roles; i++)
    metier_chart_data_set_sign (chart->data, i, signs[i]);
  chart->scene = metier_chart_layout (chart->data, &options, chart_fixture_get_measurer (20));
}

static gboolean
has_colour_of_series (const MetierItem *item)
{
  return item->token == METIER_TOKEN_ROLE
         || (item->token >= METIER_TOKEN_SERIES
             && item->token < METIER_TOKEN_SERIES + METIER_N_SERIES_TOKENS);
}

static void
check_item (const MetierItem *item)
{
  guint place = 0;

  while (place < N_ROLES && item->token != METIER_TOKEN_SERIES + signs[place])
    place++;
  g_assert_cmpuint (place, <, N_ROLES);
  if (item->shape == METIER_SHAPE_MARKER)
    g_assert_cmpuint (item->variant, ==, markers[place]);
}

/* Bars and markers at the marks and in the legend, in whatever is drawn. */
static void
test_kind (gconstpointer data)
{
  const MetierChartKind kind = GPOINTER_TO_UINT (data) % 16;
  const gboolean folded = GPOINTER_TO_UINT (data) >= 16;
  g_auto (DrawnChart) chart = { NULL };
  guint n_items, n_coloured = 0;
  const MetierItem *items;

  draw (&chart, kind, folded, N_ROLES);
  items = metier_scene_get_items (chart.scene, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (has_colour_of_series (&items[i]))
      {
        check_item (&items[i]);
        n_coloured++;
      }
  g_assert_cmpuint (n_coloured, >=, 6);
}

/* The chart of one role is blue, but not beside others of a comparison that have the blue. */
static void
test_only_role (gconstpointer data)
{
  g_auto (DrawnChart) chart = { NULL };

  draw (&chart, METIER_CHART_BARS, GPOINTER_TO_UINT (data) >= 16, 1);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_ROLE), ==, 0);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_RECT, METIER_TOKEN_SERIES + signs[0]), ==, 3);
  g_assert_cmpuint (drawn_chart_count (&chart, METIER_SHAPE_HATCH, METIER_TOKEN_SURFACE), ==, 3);
}

/* Who gives no signs has those of the places. */
static void
test_places (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (MetierChartData) data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE,
                                                             g_ptr_array_index (fixture->profiles, 2));

  g_assert_cmpuint (metier_chart_data_get_n_series (data), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (metier_chart_data_get_series (data, i)->sign, ==, i);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signs/places", test_places);
  g_test_add_data_func ("/signs/bars", GUINT_TO_POINTER (METIER_CHART_BARS), test_kind);
  g_test_add_data_func ("/signs/bars-folded", GUINT_TO_POINTER (METIER_CHART_BARS + 16), test_kind);
  g_test_add_data_func ("/signs/dots", GUINT_TO_POINTER (METIER_CHART_DOTS), test_kind);
  g_test_add_data_func ("/signs/dots-folded", GUINT_TO_POINTER (METIER_CHART_DOTS + 16), test_kind);
  g_test_add_data_func ("/signs/radar", GUINT_TO_POINTER (METIER_CHART_RADAR), test_kind);
  g_test_add_data_func ("/signs/only-role", GUINT_TO_POINTER (0), test_only_role);
  g_test_add_data_func ("/signs/only-role-folded", GUINT_TO_POINTER (16), test_only_role);

  return g_test_run ();
}
