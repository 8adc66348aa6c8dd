/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-layout-private.h"

G_BEGIN_DECLS

#define METIER_HEATMAP_PITCH 20.0
#define METIER_HEATMAP_GAP 2.0
#define METIER_HEATMAP_COLUMN_GAP 12.0
#define METIER_HEATMAP_DISC_ROOM 16.0
#define METIER_HEATMAP_BASELINE_GAP 12.0

/*
 * MetierHeatmap:
 * @first_series: -1 where there is a baseline
 * @section_width: of the column of headings, 0 where they stand above their rows
 * @cell: distance from column to column
 * @head_lines: of heads, 0 where they have no room to lie flat and are turned
 * @overhang: how far the last turned head reaches beyond the columns
 * @fixed: what the columns' room loses to the range and to the gap behind the baseline
 */
typedef struct {
  MetierLayout *layout;
  int first_series;
  gboolean has_discs;
  guint head_lines;
  double section_width;
  double label_x;
  double label_width;
  double cells_x;
  double cell;
  double fixed;
  double range_width;
  double overhang;
  double largest_difference;
  double width;
} MetierHeatmap;

void metier_heatmap_measure (MetierHeatmap *self);
void metier_heatmap_measure_columns (MetierHeatmap *self);
double metier_heatmap_get_column (const MetierHeatmap *self, int series);
double metier_heatmap_get_range_end (const MetierHeatmap *self);
void metier_heatmap_add_unrated (MetierScene *scene, MetierStatus status, const MetierBox *box);
double metier_heatmap_get_head_width (const MetierHeatmap *self);
double metier_heatmap_measure_reach (const MetierHeatmap *self);
double metier_heatmap_add_heads (MetierHeatmap *self, double y);
double metier_heatmap_add_legend (MetierHeatmap *self, double y);

G_END_DECLS
