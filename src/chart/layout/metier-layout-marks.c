/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-private.h"
#include "chart/layout/metier-layout-private.h"

#define BAR_RADIUS 3.0
#define LEAST_BAR 2.0
#define BLOCK_HEIGHT 10.0
#define BLOCK_GAP 2.0
#define BLOCK_RADIUS 2.0
#define LINE 1.4
#define VEIL 3.6
#define RING_SIZE 6.8
#define TICK_WIDTH 2.4
#define TICK_HEIGHT 22.0
#define TICK_HALO 1.3
#define DIAMOND_SIZE 13.0
#define DIAMOND_HALO 1.5
#define LANE_STEP 14.0
#define LANE_DOT 3.6

/* What my level was before. */
#define BEFORE_DOT 6.0
#define BEFORE_LINE 2.0
#define MARKER_SIZE 11.0
#define MARKER_HALO 1.5
#define SUPPRESSED_EDGE 1.2

static double
get_x (const MetierPlot *plot, double value)
{
  return plot->x + value * plot->width;
}

/* A value that is not zero is seen to be so; zero is a line. */
static double
get_length (const MetierPlot *plot, double value)
{
  return value > 0 ? fmax (LEAST_BAR, value * plot->width) : 1;
}

static void
add_unknown (MetierLayout *self, const MetierPlot *plot, double y, double height)
{
  metier_scene_add_hatch (self->scene, METIER_LAYER_FILL, METIER_TOKEN_HATCH, METIER_HATCH_UNKNOWN, plot->x,
                          y - height / 2, plot->width, height);
}

static void
add_plain (MetierLayout *self, MetierToken token, const MetierPlot *plot, double value, double y,
           double height)
{
  double length = get_length (plot, value);

  if (value > 0)
    metier_scene_add_rounded (self->scene, METIER_LAYER_FILL, token, METIER_CORNERS_END,
                              fmin (BAR_RADIUS, length / 2), plot->x, y - height / 2, length, height);
  else
    metier_scene_add_rect (self->scene, METIER_LAYER_FILL, token, plot->x, y - height / 2, length, height);
}

/* A value that the source advises against: texture in the bar's colour, so that it is not read as the others.
 */
static void
add_suppressed (MetierLayout *self, MetierToken token, const MetierPlot *plot, double value, double y,
                double height)
{
  double length = get_length (plot, value);

  metier_scene_add_hatch (self->scene, METIER_LAYER_FILL, token, METIER_HATCH_SUPPRESSED, plot->x,
                          y - height / 2, length, height);
  metier_scene_add_frame (self->scene, METIER_LAYER_EDGE, token, METIER_CORNERS_END, SUPPRESSED_EDGE, plot->x,
                          y - height / 2, length, height);
}

/* Steps are blocks; a mean between two steps fills a part of one. */
static void
add_blocks (MetierLayout *self, MetierToken token, const MetierPlot *plot, double value, double y,
            double height)
{
  guint n_blocks = (guint) lround (self->scale->max - self->scale->min);
  double block = plot->width / n_blocks;
  double bar = fmin (height, BLOCK_HEIGHT);

  for (guint i = 0; i < n_blocks; i++)
    {
      double x = plot->x + i * block + (i > 0 ? BLOCK_GAP / 2 : 0);
      double width = plot->x + (i + 1) * block - (i + 1 < n_blocks ? BLOCK_GAP / 2 : 0) - x;
      double filled = CLAMP (value * n_blocks - i, 0, 1) * width;

      if (filled < width)
        metier_scene_add_rounded (self->scene, METIER_LAYER_BACK, METIER_TOKEN_UNFILLED, METIER_CORNERS_ALL,
                                  BLOCK_RADIUS, x, y - bar / 2, width, bar);
      if (filled > 0)
        metier_scene_add_rounded (self->scene, METIER_LAYER_FILL, token, METIER_CORNERS_ALL, BLOCK_RADIUS, x,
                                  y - bar / 2, filled, bar);
    }
  if (value <= 0)
    metier_scene_add_rect (self->scene, METIER_LAYER_FILL, token, plot->x, y - bar / 2, 1, bar);
}

/*
 * metier_layout_add_bar:
 * @token: colour of a value that can be trusted
 * @y: middle of the bar
 *
 * Draws what is known of a value. Nothing that is not known is drawn as a bar, which would read as zero.
 */
void
metier_layout_add_bar (MetierLayout *self, MetierToken token, const MetierPlot *plot,
                       const MetierChartCell *cell, double y, double height)
{
  if (!isfinite (cell->value))
    add_unknown (self, plot, y, height);
  else if (cell->status == METIER_STATUS_SUPPRESSED)
    add_suppressed (self, token, plot, cell->value, y, height);
  else if (cell->status == METIER_STATUS_NOT_RELEVANT)
    add_plain (self, METIER_TOKEN_COMMON_EDGE, plot, cell->value, y, height);
  else if (self->scale->kind == METIER_SCALE_ORDINAL)
    add_blocks (self, token, plot, cell->value, y, height);
  else
    add_plain (self, token, plot, cell->value, y, height);
}

/* What tells a series apart without its colour. */
void
metier_layout_add_sign_hatch (MetierLayout *self, int sign, const MetierPlot *plot, double value, double y,
                              double height)
{
  guint place = sign < 0 ? 0 : (guint) sign % METIER_N_SERIES_TOKENS;

  if (place > 0 && value > 0)
    metier_scene_add_hatch (self->scene, METIER_LAYER_EDGE, METIER_TOKEN_SURFACE,
                            METIER_HATCH_HORIZONTAL + place - 1, plot->x, y - height / 2,
                            get_length (plot, value), height);
}

/* The bar of the only role of a chart, which other charts beside it may give another sign than the first. */
void
metier_layout_add_only_bar (MetierLayout *self, const MetierPlot *plot, const MetierChartCell *cell, double y,
                            double height)
{
  int sign = metier_layout_get_sign (self, 0);

  metier_layout_add_bar (self, sign > 0 ? metier_layout_get_sign_token (sign) : METIER_TOKEN_ROLE, plot, cell,
                         y, height);
  if (cell->status == METIER_STATUS_RATED)
    metier_layout_add_sign_hatch (self, sign, plot, cell->value, y, height);
}

static void
add_interval (MetierLayout *self, MetierToken token, double caps, const MetierPlot *plot, double lo,
              double hi, double y)
{
  double x1 = get_x (plot, lo), x2 = get_x (plot, hi);

  if (token == METIER_TOKEN_INK)
    metier_scene_add_rect (self->scene, METIER_LAYER_VEIL, METIER_TOKEN_VEIL, x1, y - VEIL / 2, x2 - x1,
                           VEIL);
  metier_scene_add_rect (self->scene, METIER_LAYER_LINE, token, x1, y - LINE / 2, x2 - x1, LINE);
  metier_scene_add_rect (self->scene, METIER_LAYER_LINE, token, x1 - LINE / 2, y - caps / 2, LINE, caps);
  metier_scene_add_rect (self->scene, METIER_LAYER_LINE, token, x2 - LINE / 2, y - caps / 2, LINE, caps);
}

/* A line without caps, because the range of items is no interval. */
static void
add_items (MetierLayout *self, MetierToken token, const MetierPlot *plot, const MetierChartCell *cell,
           double y)
{
  double low = 1, high = 0;

  for (guint i = 0; i < cell->n_items; i++)
    {
      low = fmin (low, cell->items[i]);
      high = fmax (high, cell->items[i]);
    }
  if (token == METIER_TOKEN_INK)
    metier_scene_add_rect (self->scene, METIER_LAYER_VEIL, METIER_TOKEN_VEIL, get_x (plot, low), y - VEIL / 2,
                           (high - low) * plot->width, VEIL);
  metier_scene_add_rect (self->scene, METIER_LAYER_LINE, token, get_x (plot, low), y - LINE / 2,
                         (high - low) * plot->width, LINE);
  for (guint i = 0; i < cell->n_items; i++)
    {
      double x = get_x (plot, cell->items[i]);

      metier_scene_add_marker (self->scene, METIER_LAYER_LINE, METIER_TOKEN_SURFACE, METIER_MARKER_DISC,
                               RING_SIZE - LINE, x, y);
      metier_scene_add_ring (self->scene, METIER_LAYER_HALO, token, RING_SIZE, LINE, x, y);
    }
}

/*
 * metier_layout_add_uncertainty:
 * @caps: height of the caps
 *
 * Draws the interval of a value, or the items that it is the mean of. An interval without width has no
 * whisker.
 */
void
metier_layout_add_uncertainty (MetierLayout *self, MetierToken token, double caps, const MetierPlot *plot,
                               const MetierChartCell *cell, double y)
{
  if (cell->n_items > 1)
    add_items (self, token, plot, cell, y);
  else if (isfinite (cell->lo) && isfinite (cell->hi) && cell->hi > cell->lo)
    add_interval (self, token, caps, plot, cell->lo, cell->hi, y);
}

/* What the baseline role says, where it says anything. */
void
metier_layout_add_tick (MetierLayout *self, const MetierPlot *plot, const MetierChartCell *baseline, double y)
{
  double x;

  if (baseline == NULL || baseline->status != METIER_STATUS_RATED || !isfinite (baseline->value))
    return;
  x = get_x (plot, baseline->value);
  metier_scene_add_rect (self->scene, METIER_LAYER_HALO, METIER_TOKEN_SURFACE, x - TICK_WIDTH / 2 - TICK_HALO,
                         y - TICK_HEIGHT / 2, TICK_WIDTH + 2 * TICK_HALO, TICK_HEIGHT);
  metier_scene_add_rect (self->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, x - TICK_WIDTH / 2,
                         y - TICK_HEIGHT / 2, TICK_WIDTH, TICK_HEIGHT);
}

void
metier_layout_add_diamond (MetierLayout *self, double x, double y)
{
  metier_scene_add_marker (self->scene, METIER_LAYER_HALO, METIER_TOKEN_SURFACE, METIER_MARKER_DIAMOND,
                           DIAMOND_SIZE + 2 * G_SQRT2 * DIAMOND_HALO, x, y);
  metier_scene_add_marker (self->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_MARKER_DIAMOND,
                           DIAMOND_SIZE, x, y);
}

void
metier_layout_add_empty_lane (MetierLayout *self, double x, double y)
{
  metier_scene_add_rect (self->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, x, y - 0.75, METIER_LANE_WIDTH,
                         1.5);
  for (guint level = 0; level <= 4; level++)
    metier_scene_add_marker (self->scene, METIER_LAYER_EDGE, METIER_TOKEN_COMMON_EDGE, METIER_MARKER_DISC,
                             LANE_DOT, x + level * LANE_STEP, y);
}

/* My level on an axis 0–4 from @x on; where it was another before, a dot there and a line from it. */
void
metier_layout_add_my_level (MetierLayout *self, const MetierChartRow *row, double x, double width, double y)
{
  double now = x + CLAMP (row->my_level, 0, 4) / 4 * width;
  double before = x + CLAMP (row->my_level_before, 0, 4) / 4 * width;

  if (!isfinite (row->my_level))
    return;

  if (metier_chart_row_has_moved (row))
    {
      metier_scene_add_line (self->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_DASH_SOLID, BEFORE_LINE,
                             before, y, now, y);
      metier_scene_add_marker (self->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_MARKER_DISC,
                               BEFORE_DOT, before, y);
    }
  metier_layout_add_diamond (self, now, y);
}

/*
 * metier_layout_add_lane:
 * @row: where my level is not assessed, only the lane is drawn
 * @x: its start
 */
void
metier_layout_add_lane (MetierLayout *self, const MetierChartRow *row, double x, double y)
{
  metier_layout_add_empty_lane (self, x, y);
  metier_layout_add_my_level (self, row, x, METIER_LANE_WIDTH, y);
}

/* The marker of a role in dots and legends, with its halo; -1 is the baseline's ring. */
void
metier_layout_add_sign (MetierLayout *self, int sign, double x, double y)
{
  MetierMarker marker = metier_layout_get_sign_marker (sign);

  metier_scene_add_marker (self->scene, METIER_LAYER_HALO, METIER_TOKEN_SURFACE, marker,
                           MARKER_SIZE + 2 * MARKER_HALO, x, y);
  if (sign < 0)
    metier_scene_add_ring (self->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, MARKER_SIZE, 2, x, y);
  else
    metier_scene_add_marker (self->scene, METIER_LAYER_MARK, metier_layout_get_sign_token (sign), marker,
                             MARKER_SIZE, x, y);
}

/* The marker of a value that is unreliable or not relevant: the place is known, the number does not count. */
void
metier_layout_add_hollow_marker (MetierLayout *self, MetierToken token, double x, double y)
{
  metier_scene_add_marker (self->scene, METIER_LAYER_HALO, METIER_TOKEN_SURFACE, METIER_MARKER_SQUARE,
                           MARKER_SIZE + 2 * MARKER_HALO, x, y);
  metier_scene_add_hatch (self->scene, METIER_LAYER_MARK, token, METIER_HATCH_SUPPRESSED, x - MARKER_SIZE / 2,
                          y - MARKER_SIZE / 2, MARKER_SIZE, MARKER_SIZE);
  metier_scene_add_frame (self->scene, METIER_LAYER_MARK, token, METIER_CORNERS_NONE, SUPPRESSED_EDGE,
                          x - MARKER_SIZE / 2, y - MARKER_SIZE / 2, MARKER_SIZE, MARKER_SIZE);
}
