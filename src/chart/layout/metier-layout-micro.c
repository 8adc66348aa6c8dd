/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-overview-private.h"

#define BAR 6.0
#define GAP 2.0
#define HEIGHT 20.0
#define BASE 1.0
#define RING 2.7
#define RING_LINE 0.8

/* One bar: what it says on the axis, 0–1 each, NaN where there is nothing. */
typedef struct {
  double value;
  double baseline;
} Bar;

static double
get_width (guint n_bars)
{
  return n_bars * (BAR + GAP) - GAP;
}

/* Grey up to the baseline, colour above it. What is not known is a ring on the base line, never a bar. */
static void
add_bar (MetierScene *scene, const Bar *bar, double x)
{
  double value = bar->value * HEIGHT;
  double common = isfinite (bar->baseline) ? fmin (bar->value, bar->baseline) * HEIGHT : value;

  if (!isfinite (bar->value))
    {
      metier_scene_add_ring (scene, METIER_LAYER_MARK, METIER_TOKEN_MICRO, RING, RING_LINE, x + BAR / 2,
                             HEIGHT - RING / 2);
      return;
    }
  metier_scene_add_rect (scene, METIER_LAYER_FILL, METIER_TOKEN_MICRO, x, HEIGHT - common, BAR, common);
  if (value > common)
    metier_scene_add_rect (scene, METIER_LAYER_FILL, METIER_TOKEN_ROLE, x, HEIGHT - value, BAR,
                           value - common);
}

static void
add_bars (MetierScene *scene, const Bar *bars, guint n_bars)
{
  metier_scene_add_rect (scene, METIER_LAYER_GRID, METIER_TOKEN_MICRO, 0, HEIGHT, get_width (n_bars), BASE);
  for (guint i = 0; i < n_bars; i++)
    add_bar (scene, &bars[i], i * (BAR + GAP));
}

static double
get_place (double per_cent, double top)
{
  return isfinite (per_cent) ? CLAMP (per_cent / 100 / top, 0, 1) : NAN;
}

static double
get_core_value (const MetierRole *role, guint core)
{
  return role && role->core[core] && role->core[core]->status == METIER_STATUS_RATED
             ? metier_core_value_get_value (role->core[core])
             : NAN;
}

/**
 * metier_chart_layout_micro:
 * @role: a role with its core values
 * @baseline: (nullable): the role that it is held against
 * @top: the highest core value in the source, 0–1 of the axis; 0 for the end of the scale
 * @rtl: the exact mirror
 *
 * Lays out the smallest chart, 38 × 21, for the row of a role in a list: the five core skills in their
 * order, without text or marks, because its row's name says what it shows.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout_micro (const MetierRole *role, const MetierRole *baseline, double top, gboolean rtl)
{
  MetierScene *scene = metier_scene_new (NULL);
  Bar bars[METIER_N_CORE_SKILLS];

  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      bars[core].value = get_place (get_core_value (role, core), top > 0 ? top : 1);
      bars[core].baseline = get_place (get_core_value (baseline, core), top > 0 ? top : 1);
    }
  add_bars (scene, bars, METIER_N_CORE_SKILLS);

  return metier_scene_finish (scene, get_width (METIER_N_CORE_SKILLS), HEIGHT + BASE, rtl);
}

/* The same from chart data: the first role. */
double
metier_layout_micro (MetierLayout *layout)
{
  guint columns[METIER_N_CORE_SKILLS];
  guint n_columns = metier_overview_get_columns (layout, columns);
  Bar bars[METIER_N_CORE_SKILLS];

  for (guint i = 0; i < n_columns; i++)
    {
      MetierSurplus surplus = metier_overview_get_surplus (layout, columns[i], 0);

      bars[i].value = surplus.cell->status == METIER_STATUS_RATED ? surplus.cell->value : NAN;
      bars[i].baseline = surplus.baseline ? surplus.baseline->value : NAN;
    }
  add_bars (layout->scene, bars, n_columns);
  layout->width = get_width (n_columns);

  return HEIGHT + BASE;
}
