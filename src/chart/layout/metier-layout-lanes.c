/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-lanes-private.h"

#define LABEL_HEIGHT 24.0
#define LEAST_PLOT 90.0

void
metier_lanes_init (MetierLanes *self, const MetierLanesClass *klass, MetierLayout *layout, double lane)
{
  self->klass = klass;
  self->layout = layout;
  self->lane = lane;
  self->n_lanes = layout->n_series + (metier_chart_data_get_baseline (layout->data) ? 1 : 0);
  self->name_row = metier_layout_find_name_row (layout);
}

/* Which role a lane is of: -1 stands for the baseline. */
int
metier_lanes_get_series (const MetierLanes *self, guint lane)
{
  int series = (int) lane;

  if (self->klass->baseline_first)
    return series - (int) (self->n_lanes - self->layout->n_series);

  return lane < self->layout->n_series ? series : -1;
}

/* In one row, unless there is a legend. */
gboolean
metier_lanes_name_at_marks (const MetierLanes *self, guint row)
{
  return row == self->name_row && !self->has_legend;
}

/* Names that would have to be shortened, or take too much of the plot, go into a legend. */
static void
place_plot (MetierLanes *self, double x, double room, gboolean has_legend)
{
  double width;

  self->plot.x = x;
  self->has_legend = has_legend;
  width = self->klass->measure_plot (self, room);
  if (width < room * self->klass->least_part && !has_legend)
    {
      self->has_legend = TRUE;
      width = self->klass->measure_plot (self, room);
    }
  self->plot.width = fmax (width, room * self->klass->least_part);
}

/*
 * metier_lanes_place_beside:
 * @label_width: room for the names of skills, which stand beside their lanes
 * @limit: where the texts beside marks end
 *
 * Returns: whether that leaves enough to draw on
 */
gboolean
metier_lanes_place_beside (MetierLanes *self, double label_width, double limit)
{
  double x = METIER_SIDE + label_width + METIER_LABEL_GAP;

  self->label_width = label_width;
  place_plot (self, x, limit - x, FALSE);

  return !self->layout->options->folded && self->plot.width >= LEAST_PLOT * self->layout->k;
}

/* All of the width for the lanes, with the names of skills above. */
void
metier_lanes_place_above (MetierLanes *self)
{
  self->label_width = 0;
  place_plot (self, METIER_SIDE, self->layout->width - 2 * METIER_SIDE, TRUE);
}

static double
get_label_room (const MetierLanes *self)
{
  return self->label_width > 0 ? self->label_width : self->layout->width - 2 * METIER_SIDE;
}

/* What a name takes above its lanes, where it has a second line rather than being cut. */
static double
get_label_height (const MetierLanes *self, guint row)
{
  const MetierLayout *layout = self->layout;
  const char *label = metier_chart_data_get_row (layout->data, row)->label;
  gboolean fits = metier_layout_measure (layout, label, METIER_TEXT_BODY) <= get_label_room (self);

  return self->label_width > 0 ? 0 : (LABEL_HEIGHT + (fits ? 0 : METIER_LINE_PITCH)) * layout->k;
}

static double
get_lanes_height (const MetierLanes *self)
{
  return self->n_lanes * (self->lane + self->klass->lane_gap) - self->klass->lane_gap;
}

static void
add_label (const MetierLanes *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const char *label = metier_chart_data_get_row (layout->data, row)->label;
  gboolean beside = self->label_width > 0;
  double height = beside ? get_lanes_height (self) : get_label_height (self, row);

  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, label,
                           get_label_room (self), beside && self->n_lanes == 1 ? 1 : 2, METIER_SIDE,
                           y + height / 2);
  metier_scene_end_name (layout->scene);
}

static void
add_row (const MetierLanes *self, guint row, double y)
{
  const MetierLanesClass *klass = self->klass;
  MetierLayout *layout = self->layout;
  double pitch = self->lane + klass->lane_gap;
  MetierBox fill = { METIER_ROW_SIDE, y - klass->row_gap / 2, layout->width - 2 * METIER_ROW_SIDE,
                     get_label_height (self, row) + get_lanes_height (self) + klass->row_gap };
  double end = klass->measure_end ? klass->measure_end (self, row) : 0;
  MetierBox lanes = { self->plot.x - METIER_ROW_SIDE, y + get_label_height (self, row),
                      layout->width - self->plot.x - end, get_lanes_height (self) };

  add_label (self, row, y);
  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      int series = metier_lanes_get_series (self, lane);
      const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
      double top = lanes.y + lane * pitch;
      MetierBox box = { lanes.x, top - klass->lane_gap / 2, lanes.width, pitch };

      metier_layout_begin_row_mark (layout, row, series, &box, &fill, klass->get_end (self, cell));
      klass->add_mark (self, cell, series, top + self->lane / 2);
      klass->add_texts (self, row, series, top + self->lane / 2);
      metier_scene_end_mark (layout->scene);
    }
  if (end > 0)
    klass->end_row (self, row, &lanes, &fill);
}

/* Where the rows and their headings end. */
static double
add_rows (const MetierLanes *self, double y)
{
  MetierLayout *layout = self->layout;
  gboolean has_headings = metier_chart_data_get_n_sections (layout->data) > 1;
  double start = y;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      if (has_headings && metier_layout_begins_section (layout, row))
        {
          if (y > start)
            metier_layout_add_grid (layout, &self->plot, start, y);
          metier_layout_add_section (layout, metier_chart_data_get_row (layout->data, row)->section,
                                     layout->width - 2 * METIER_SIDE,
                                     y + METIER_SECTION_HEIGHT * layout->k / 2);
          y = start = y + METIER_SECTION_HEIGHT * layout->k;
        }
      else if (row > 0 && self->klass->ruled)
        metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, METIER_SIDE, y - 0.5,
                               layout->width - 2 * METIER_SIDE, 1);
      add_row (self, row, y + self->klass->row_gap / 2);
      y += get_label_height (self, row) + get_lanes_height (self) + self->klass->row_gap;
      metier_scene_add_break (layout->scene, y);
    }
  metier_layout_add_grid (layout, &self->plot, start, y);

  return y;
}

/*
 * metier_lanes_lay_out:
 *
 * Adds everything, once the plot has its place.
 *
 * Returns: the height of the chart
 */
double
metier_lanes_lay_out (const MetierLanes *self)
{
  MetierLayout *layout = self->layout;
  double top = METIER_TOP, y;

  if (self->has_legend)
    top += metier_layout_add_series_legend (layout, self->klass->markers, METIER_TOP);
  y = add_rows (self, top);
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ self->plot.x, top, layout->width - self->plot.x, y - top });
  y += metier_layout_add_axis (layout, &self->plot, self->label_width, y);

  return y + METIER_TOP / 2;
}
