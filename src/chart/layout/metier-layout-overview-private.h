/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-layout-private.h"

G_BEGIN_DECLS

/*
 * MetierSurplus:
 * @baseline: (nullable): what the baseline role says
 * @is_baseline: whether @cell is the baseline's own
 *
 * A value next to the baseline's: what both share, what is more, what is less.
 */
typedef struct {
  const MetierChartCell *cell;
  const MetierChartCell *baseline;
  gboolean is_baseline;
} MetierSurplus;

/*
 * MetierOverviewTexts:
 * @value: width of the column of values
 * @delta: width of the column of differences, 0 without any
 * @words: width of what stands in place of both
 * @tail: room for all of these
 * @word_lines: how many lines words may take
 */
typedef struct {
  double value;
  double delta;
  double words;
  double tail;
  guint word_lines;
} MetierOverviewTexts;

guint metier_overview_get_columns (const MetierLayout *layout, guint columns[METIER_N_CORE_SKILLS]);
MetierSurplus metier_overview_get_surplus (const MetierLayout *layout, guint row, int series);
void metier_overview_add_bar (MetierLayout *layout, const MetierSurplus *surplus, const MetierPlot *plot,
                              double y, double height);
void metier_overview_add_numbers (MetierLayout *layout, const MetierSurplus *surplus,
                                  const MetierOverviewTexts *texts, double x, double y);
void metier_overview_add_baseline (MetierLayout *layout, const MetierChartCell *baseline,
                                   const MetierPlot *plot, double y1, double y2);
MetierOverviewTexts metier_overview_measure_texts (const MetierLayout *layout, const guint *columns,
                                                   guint n_columns, guint word_lines);

G_END_DECLS
