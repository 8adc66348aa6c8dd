/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-lanes-private.h"

#define BAR 13.0
#define LINE 14.0
#define BAR_GAP 2.0
#define GROUP_GAP 13.0
#define VALUE_GAP 8.0
#define NAME_GAP 7.0
#define CAPS 6.0
#define OUTLINE 1.5

/* Names beside the values may take away this much of the plot, not more. */
#define LEAST_PART 0.45

/* The value, and in one group the role's name behind it. */
static double
measure_text (const MetierLanes *self, guint row, int series)
{
  const MetierChartCell *cell = metier_layout_get_cell (self->layout, row, series);
  double width = metier_layout_measure (self->layout, cell->text, metier_layout_get_lane_style (cell));

  if (metier_lanes_name_at_marks (self, row))
    width += NAME_GAP
             + metier_layout_measure (self->layout, metier_layout_get_name (self->layout, series),
                                      METIER_TEXT_CAPTION);

  return width;
}

/* Texts stand behind their bars. */
static double
measure_plot (const MetierLanes *self, double room)
{
  double width = room;

  for (guint row = 0; row < self->layout->n_rows; row++)
    for (guint lane = 0; lane < self->n_lanes; lane++)
      {
        int series = metier_lanes_get_series (self, lane);
        double end = metier_layout_get_end (metier_layout_get_cell (self->layout, row, series));

        if (end > 0)
          width = fmin (width, (room - VALUE_GAP - measure_text (self, row, series)) / end);
      }

  return width;
}

static double
get_end (const MetierLanes *self, const MetierChartCell *cell)
{
  return self->plot.x + metier_layout_get_end (cell) * self->plot.width;
}

static void
add_texts (const MetierLanes *self, guint row, int series, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
  double x = get_end (self, cell) + VALUE_GAP;

  metier_layout_add_lines (layout, metier_layout_get_value_token (cell), metier_layout_get_lane_style (cell),
                           METIER_ALIGN_START, cell->text, layout->width - METIER_ROW_SIDE - x, 1, x, y);
  if (!metier_lanes_name_at_marks (self, row))
    return;
  x += metier_layout_measure (layout, cell->text, metier_layout_get_lane_style (cell)) + NAME_GAP;
  metier_layout_begin_role (layout, series);
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START,
                           metier_layout_get_name (layout, series), layout->width - METIER_ROW_SIDE - x, 1, x,
                           y);
  metier_scene_end_name (layout->scene);
}

/* The baseline is never a colour among the others, but an outline. */
static void
add_bar (const MetierLanes *self, const MetierChartCell *cell, int series, double y)
{
  MetierLayout *layout = self->layout;
  int sign = metier_layout_get_sign (layout, series);
  MetierToken token = metier_layout_get_sign_token (sign);

  if (series < 0 && cell->status == METIER_STATUS_RATED && cell->value > 0)
    metier_scene_add_frame (layout->scene, METIER_LAYER_FILL, token, METIER_CORNERS_END, OUTLINE,
                            self->plot.x, y - self->lane / 2,
                            fmax (2 * OUTLINE, cell->value * self->plot.width), self->lane);
  else
    metier_layout_add_bar (layout, token, &self->plot, cell, y, self->lane);
  if (series >= 0 && cell->status == METIER_STATUS_RATED)
    metier_layout_add_sign_hatch (layout, sign, &self->plot, cell->value, y, self->lane);
  metier_layout_add_uncertainty (layout, METIER_TOKEN_INK, CAPS, &self->plot, cell, y);
}

double
metier_layout_grouped (MetierLayout *layout)
{
  static const MetierLanesClass klass = {
    .baseline_first = TRUE,
    .row_gap = GROUP_GAP,
    .lane_gap = BAR_GAP,
    .least_part = LEAST_PART,
    .measure_plot = measure_plot,
    .get_end = get_end,
    .add_mark = add_bar,
    .add_texts = add_texts,
  };
  MetierLanes self = { NULL };
  double room = layout->width - 2 * METIER_SIDE;

  metier_lanes_init (&self, &klass, layout, fmax (BAR, LINE * layout->k - BAR_GAP));
  if (!metier_lanes_place_beside (&self, metier_layout_get_label_width (layout, room),
                                  layout->width - METIER_SIDE))
    metier_lanes_place_above (&self);

  return metier_lanes_lay_out (&self);
}
