/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-layout-private.h"

G_BEGIN_DECLS

typedef struct _MetierLanes MetierLanes;

/*
 * MetierLanesClass:
 * @baseline_first: whether the baseline's lane lies above those of the roles, else below
 * @markers: whether the legend shows markers, else bars
 * @ruled: whether a rule parts the rows
 * @row_gap: between the lanes of two rows
 * @lane_gap: between the lanes of one row
 * @least_part: of the room, which texts behind marks leave to the axis
 * @measure_plot: the longest axis on which every text still has room
 * @get_end: where a mark ends, across
 * @add_mark: draws what stands for a value
 * @add_texts: writes what stands beside it
 * @measure_end: (nullable): room at the end of a row that is not its lanes'
 * @end_row: (nullable): writes what stands there, beside the lanes
 *
 * What a kind of chart makes of the lanes.
 */
typedef struct {
  gboolean baseline_first;
  gboolean markers;
  gboolean ruled;
  double row_gap;
  double lane_gap;
  double least_part;
  double (*measure_plot) (const MetierLanes *self, double room);
  double (*get_end) (const MetierLanes *self, const MetierChartCell *cell);
  void (*add_mark) (const MetierLanes *self, const MetierChartCell *cell, int series, double y);
  void (*add_texts) (const MetierLanes *self, guint row, int series, double y);
  double (*measure_end) (const MetierLanes *self, guint row);
  void (*end_row) (const MetierLanes *self, guint row, const MetierBox *lanes, const MetierBox *fill);
} MetierLanesClass;

/*
 * MetierLanes:
 * @label_width: 0 where names of skills stand above their rows
 * @lane: height of a lane without the gap
 * @n_lanes: roles and the baseline
 * @has_legend: where names of roles have no room at marks
 * @name_row: the one in which roles are named
 *
 * A chart whose rows have a lane for each role, below each other.
 */
struct _MetierLanes {
  const MetierLanesClass *klass;
  MetierLayout *layout;
  MetierPlot plot;
  double label_width;
  double lane;
  guint n_lanes;
  gboolean has_legend;
  guint name_row;
};

void metier_lanes_init (MetierLanes *self, const MetierLanesClass *klass, MetierLayout *layout, double lane);
int metier_lanes_get_series (const MetierLanes *self, guint lane);
gboolean metier_lanes_name_at_marks (const MetierLanes *self, guint row);
gboolean metier_lanes_place_beside (MetierLanes *self, double label_width, double limit);
void metier_lanes_place_above (MetierLanes *self);
double metier_lanes_lay_out (const MetierLanes *self);

G_END_DECLS
