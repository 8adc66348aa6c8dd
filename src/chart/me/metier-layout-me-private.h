/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-layout-private.h"
#include "chart/me/metier-figure.h"
#include "core/me/metier-overlay.h"

G_BEGIN_DECLS

/*
 * MetierGapLayout:
 * @layout: without chart data
 * @overlay: (nullable): somebody else before the same role, in a lane of their own
 * @plot: levels 0–4
 * @weight_x: end of the column of weights
 * @score_x: start of the column of scores
 * @score_width: of the widest score
 * @has_weights: whether skills weigh differently; where a source asks for levels alone they do not
 * @has_formula: whether a score is shown with what it is the product of
 * @named: the row whose diamonds are named, or -1
 */
typedef struct {
  MetierLayout layout;
  const MetierGap *gap;
  const MetierOverlay *overlay;
  MetierPlot plot;
  double label_width;
  double weight_x;
  double score_x;
  double score_width;
  gboolean has_weights;
  gboolean has_formula;
  int named;
} MetierGapLayout;

/*
 * MetierCalendar:
 * @plot: where it lies
 * @start: first day
 * @end: last day, later than @start
 */
typedef struct {
  MetierPlot plot;
  GDate start;
  GDate end;
} MetierCalendar;

void metier_layout_init_me (MetierLayout *self, const MetierChartOptions *options,
                            const MetierMeasurer *measurer);
double metier_layout_clamp_text (const MetierLayout *self, const char *text, MetierTextStyle style, double x);

void metier_layout_add_hollow_diamond (MetierLayout *self, double x, double y);
void metier_layout_add_my_diamond (MetierLayout *self, const MetierMyLevel *mine, double x, double y);
void metier_layout_add_other_square (MetierLayout *self, const MetierMyLevel *theirs, double x, double y);

double metier_layout_gap_get_x (const MetierGapLayout *self, double level);
const MetierGapRow *metier_layout_gap_get_row (const MetierGapLayout *self, guint row);
const MetierGapRow *metier_layout_gap_get_other (const MetierGapLayout *self, guint row);
double metier_layout_gap_get_lanes_height (const MetierGapLayout *self);
double metier_layout_gap_measure_result (const MetierGapLayout *self, guint row);
void metier_layout_gap_add_results (MetierGapLayout *self, guint row, double y, double pitch);
void metier_layout_gap_add_bars (MetierGapLayout *self, guint row, double y);
char *metier_layout_gap_describe (const MetierGapLayout *self, guint row);
const char *metier_layout_gap_get_note (const MetierGapRow *row);
double metier_layout_folded_gap (MetierGapLayout *self);
double metier_layout_gap_add_legend (MetierGapLayout *self, double y);

double metier_calendar_get_x (const MetierCalendar *self, const GDate *date);
void metier_layout_add_month_lines (MetierLayout *self, const MetierCalendar *calendar, double y,
                                    double height);
void metier_layout_add_month_names (MetierLayout *self, const MetierCalendar *calendar, double y);
gboolean metier_layout_fits_two_lines (const MetierLayout *self, const char *text, double width);
guint metier_layout_count_name_lines (const MetierLayout *self, const char *text, double width);
guint metier_layout_add_name (MetierLayout *self, const char *text, double width, double y);

/* Rows of a plan and of a timeline that stand beside each other have the same places. */
#define METIER_ME_HEAD 26.0
#define METIER_ME_PITCH 42.0
#define METIER_ME_FOLDED_PITCH 52.0
#define METIER_ME_LEAST_PLOT 110.0

/* As many as a name may take that stands above its row. */
#define METIER_ME_NAME_LINES 4

G_END_DECLS
