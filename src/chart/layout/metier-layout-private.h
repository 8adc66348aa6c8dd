/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-axis-private.h"
#include "chart/layout/metier-chart.h"
#include "chart/scene/metier-scene-private.h"

#include <math.h>

G_BEGIN_DECLS

/* Room around the chart, so that a row can be filled a little beyond its texts. */
#define METIER_SIDE 16.0
#define METIER_ROW_SIDE 6.0
#define METIER_TOP 8.0

#define METIER_LABEL_GAP 12.0
#define METIER_BAR_HEIGHT 14.0
#define METIER_LANE_WIDTH 56.0
#define METIER_LANE_GAP 24.0
#define METIER_SECTION_HEIGHT 32.0
#define METIER_AXIS_HEIGHT 28.0
#define METIER_LINE_PITCH 18.0
#define METIER_CELL_RADIUS 3.0

/*
 * MetierLayout:
 * @k: what lengths grow by with the text: line height by 20
 * @top_level: the highest level of the first series, -1 where values are not levels
 *
 * What all layouts share. Coordinates run from left to right; the finished scene is mirrored.
 */
typedef struct {
  const MetierChartData *data;
  const MetierChartOptions *options;
  const MetierMeasurer *measurer;
  const MetierScale *scale;
  MetierScene *scene;
  MetierAxis *axis;
  guint n_rows;
  guint n_series;
  int top_level;
  double k;
  double width;
} MetierLayout;

/* Where values lie: the axis from its start over its length. */
typedef struct {
  double x;
  double width;
} MetierPlot;

/* Lays out one chart each and returns its height; @layout->width may be enlarged. */
double metier_layout_bars (MetierLayout *layout);
double metier_layout_folded_bars (MetierLayout *layout);
double metier_layout_grouped (MetierLayout *layout);
double metier_layout_dots (MetierLayout *layout);
double metier_layout_heatmap (MetierLayout *layout);
double metier_layout_overview (MetierLayout *layout);
double metier_layout_folded_overview (MetierLayout *layout);
double metier_layout_radar (MetierLayout *layout);
double metier_layout_refusal (MetierLayout *layout);
double metier_layout_micro (MetierLayout *layout);
double metier_layout_membership (MetierLayout *layout);

/* Questions about the data. */
gboolean metier_layout_has_my_level (const MetierLayout *self);
gboolean metier_layout_has_level_axis (const MetierLayout *self);
const MetierChartCell *metier_layout_get_first_tick (const MetierLayout *self, guint *row);
double metier_layout_measure (const MetierLayout *self, const char *text, MetierTextStyle style);
guint metier_layout_find_name_row (const MetierLayout *self);
double metier_layout_get_widest_label (const MetierLayout *self);
double metier_layout_get_label_width (const MetierLayout *self, double room);
const char *metier_layout_get_short_text (const MetierLayout *self, const MetierChartCell *cell);
double metier_layout_get_end (const MetierChartCell *cell);
const MetierChartCell *metier_layout_get_cell (const MetierLayout *self, guint row, int series);
const char *metier_layout_get_name (const MetierLayout *self, int series);
gboolean metier_layout_begins_section (const MetierLayout *self, guint row);
double metier_layout_get_value_width (const MetierLayout *self);
gboolean metier_layout_is_known (const MetierChartCell *cell);
MetierTextStyle metier_layout_get_value_style (const MetierLayout *self, const MetierChartCell *cell);
MetierTextStyle metier_layout_get_lane_style (const MetierChartCell *cell);
MetierToken metier_layout_get_value_token (const MetierChartCell *cell);
int metier_layout_get_sign (const MetierLayout *self, int series);
MetierToken metier_layout_get_sign_token (int sign);
MetierMarker metier_layout_get_sign_marker (int sign);

/* Parts of charts. */
void metier_layout_add_text (MetierLayout *self, MetierToken token, MetierTextStyle style, MetierAlign align,
                             const char *text, double x, double y);
guint metier_layout_add_lines (MetierLayout *self, MetierToken token, MetierTextStyle style,
                               MetierAlign align, const char *text, double width, guint max_lines, double x,
                               double y);
void metier_layout_add_grid (MetierLayout *self, const MetierPlot *plot, double y1, double y2);
void metier_layout_add_numbers (MetierLayout *self, const MetierPlot *plot, double y);
double metier_layout_add_unit (MetierLayout *self, const char *unit, double label_width, double y);
double metier_layout_add_axis (MetierLayout *self, const MetierPlot *plot, double label_width, double y);
void metier_layout_add_section (MetierLayout *self, int section, double width, double y);
void metier_layout_add_value (MetierLayout *self, const MetierChartCell *cell, MetierAlign align, double x,
                              double y);
void metier_layout_add_bar (MetierLayout *self, MetierToken token, const MetierPlot *plot,
                            const MetierChartCell *cell, double y, double height);
void metier_layout_add_sign_hatch (MetierLayout *self, int sign, const MetierPlot *plot, double value,
                                   double y, double height);
void metier_layout_add_only_bar (MetierLayout *self, const MetierPlot *plot, const MetierChartCell *cell,
                                 double y, double height);
void metier_layout_add_uncertainty (MetierLayout *self, MetierToken token, double caps,
                                    const MetierPlot *plot, const MetierChartCell *cell, double y);
void metier_layout_add_tick (MetierLayout *self, const MetierPlot *plot, const MetierChartCell *baseline,
                             double y);
void metier_layout_add_diamond (MetierLayout *self, double x, double y);
void metier_layout_add_lane (MetierLayout *self, const MetierChartRow *row, double x, double y);
void metier_layout_add_empty_lane (MetierLayout *self, double x, double y);
void metier_layout_add_my_level (MetierLayout *self, const MetierChartRow *row, double x, double width,
                                 double y);
void metier_layout_add_sign (MetierLayout *self, int sign, double x, double y);
void metier_layout_add_hollow_marker (MetierLayout *self, MetierToken token, double x, double y);
double metier_layout_add_series_legend (MetierLayout *self, gboolean markers, double y);
void metier_layout_begin_skill (MetierLayout *self, guint row);
void metier_layout_begin_role (MetierLayout *self, int series);
void metier_layout_begin_distance (MetierLayout *self, guint row, const MetierBox *box,
                                   const MetierBox *fill);
void metier_layout_begin_row_mark (MetierLayout *self, guint row, int series, const MetierBox *box,
                                   const MetierBox *fill, double anchor_x);

G_END_DECLS
