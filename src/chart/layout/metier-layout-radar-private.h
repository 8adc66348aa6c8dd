/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-layout-private.h"

G_BEGIN_DECLS

#define METIER_RADAR_MARKER 8.8
#define METIER_RADAR_LABEL_LINES 3

/*
 * MetierRadar:
 * @x: of the middle
 * @y: likewise
 * @label_width: room for a name beside the circle
 * @cell_width: of a value under the name, which is what the pointer hits
 * @per_line: values that stand side by side
 * @n_roles: with the baseline
 * @listed: whether names have no room around the circle: then they stand below it, in the order of the
 * spokes, which are numbered
 */
typedef struct {
  MetierLayout *layout;
  double x;
  double y;
  double radius;
  double label_width;
  double cell_width;
  double cell_height;
  guint per_line;
  guint n_roles;
  gboolean listed;
} MetierRadar;

int metier_radar_get_first_series (const MetierLayout *layout);
gboolean metier_radar_counts (const MetierChartCell *cell);
void metier_radar_get_point (const MetierRadar *self, guint row, double place, double *x, double *y);
void metier_radar_add_marker (const MetierRadar *self, const MetierChartCell *cell, int series, double x,
                              double y);

/* Names and values, which say how much room is left for the circle. */
void metier_radar_measure (MetierRadar *self, double top);
double metier_radar_add_labels (const MetierRadar *self);

G_END_DECLS
