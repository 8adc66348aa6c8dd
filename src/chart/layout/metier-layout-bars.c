/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_PITCH 28.0
#define LARGEST_PITCH 40.0
#define CAPTION_HEIGHT 20.0
#define VALUE_GAP 12.0
#define CAPS 7.0
#define LEAST_PLOT 80.0

typedef struct {
  MetierLayout *layout;
  MetierPlot plot;
  double label_width;
  double value_x; /* end of the value column */
  double lane_x;  /* start of the lane of my level */
  gboolean has_lane;
  double pitch;
} Bars;

static const MetierChartRow *
get_row (const MetierLayout *layout, guint row)
{
  return metier_chart_data_get_row (layout->data, row);
}

static void
measure_columns (Bars *self)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE;

  self->has_lane = metier_layout_has_my_level (layout) && !metier_layout_has_level_axis (layout);
  self->label_width = metier_layout_get_label_width (layout, room);
  self->lane_x = layout->width - METIER_SIDE - METIER_LANE_WIDTH;
  self->value_x = self->has_lane ? self->lane_x - METIER_LANE_GAP : layout->width - METIER_SIDE;
  self->plot.x = METIER_SIDE + self->label_width + METIER_LABEL_GAP;
  self->plot.width = self->value_x - metier_layout_get_value_width (layout) - VALUE_GAP - self->plot.x;
}

/* A name of two lines makes its row higher instead of being cut. */
static double
get_row_height (const Bars *self, guint row)
{
  const MetierLayout *layout = self->layout;
  gboolean fits
      = metier_layout_measure (layout, get_row (layout, row)->label, METIER_TEXT_BODY) <= self->label_width;

  return fits ? self->pitch : fmax (self->pitch, (2 * METIER_LINE_PITCH + 6) * layout->k);
}

static void
choose_pitch (Bars *self)
{
  const MetierLayout *layout = self->layout;
  double room = layout->options->height - 2 * METIER_TOP - METIER_AXIS_HEIGHT * layout->k
                - metier_chart_data_get_n_sections (layout->data) * METIER_SECTION_HEIGHT * layout->k;

  self->pitch = CLAMP (room / layout->n_rows / layout->k, LEAST_PITCH, LARGEST_PITCH) * layout->k;
}

static double
get_lane_caption_half (const Bars *self)
{
  return metier_layout_measure (self->layout, _ ("my level"), METIER_TEXT_CAPTION) / 2;
}

/* Centred over the lane, unless large text would leave the chart. */
static double
get_lane_caption_x (const Bars *self)
{
  return fmin (self->lane_x + METIER_LANE_WIDTH / 2,
               self->layout->width - METIER_ROW_SIDE - get_lane_caption_half (self));
}

/* Room for the baseline's name: over the plot and its values, as far as the name of the lane. */
static double
get_caption_room (const Bars *self)
{
  double lane = get_lane_caption_x (self) - get_lane_caption_half (self) - VALUE_GAP;

  return (self->has_lane ? fmin (self->value_x, lane) : self->value_x) - self->plot.x;
}

/* Where the baseline's name goes: centred on its first tick, but within its room. */
static double
get_caption_x (const Bars *self, const MetierChartCell *tick, double width)
{
  double x = self->plot.x + tick->value * self->plot.width;

  return CLAMP (x, self->plot.x + width / 2, self->plot.x + get_caption_room (self) - width / 2);
}

static gboolean
section_leaves_room (const Bars *self, double x)
{
  const MetierLayout *layout = self->layout;
  const MetierChartSection *section;

  if (layout->n_rows == 0 || !metier_layout_begins_section (layout, 0))
    return TRUE;
  section = metier_chart_data_get_section (layout->data, (guint) get_row (layout, 0)->section);

  return METIER_SIDE + metier_layout_measure (layout, section->title, METIER_TEXT_HEADING)
             + (section->note
                    ? metier_layout_measure (layout, section->note, METIER_TEXT_CAPTION) + 2 * VALUE_GAP
                    : VALUE_GAP)
         <= x;
}

/*
 * The names of the baseline and of the lane stand on the line of the first heading where there is
 * room, else on a line of their own. Returns the height of that line.
 */
static double
add_captions (Bars *self, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartSeries *baseline = metier_chart_data_get_baseline (layout->data);
  guint row;
  const MetierChartCell *tick = metier_layout_get_first_tick (layout, &row);
  gboolean has_heading = layout->n_rows > 0 && metier_layout_begins_section (layout, 0);
  double room = get_caption_room (self);
  double width = tick ? fmin (metier_layout_measure (layout, baseline->title, METIER_TEXT_CAPTION), room) : 0;
  double x = tick ? get_caption_x (self, tick, width) : 0;
  gboolean shares_line = has_heading && (tick == NULL || section_leaves_room (self, x - width / 2));
  double height = (shares_line ? METIER_SECTION_HEIGHT : CAPTION_HEIGHT) * layout->k;

  if (tick == NULL && !self->has_lane)
    return 0;
  if (tick)
    {
      metier_layout_begin_role (layout, -1);
      metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE,
                               baseline->title, room, 1, x, y + height / 2);
      metier_scene_end_name (layout->scene);
    }
  if (self->has_lane)
    metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE,
                            _ ("my level"), get_lane_caption_x (self), y + height / 2);

  return shares_line ? 0 : height;
}

static double
get_anchor (const Bars *self, const MetierChartCell *cell)
{
  return self->plot.x + metier_layout_get_end (cell) * self->plot.width;
}

static void
add_row (Bars *self, guint row, double y, double height)
{
  MetierLayout *layout = self->layout;
  const MetierChartRow *data = get_row (layout, row);
  const MetierChartCell *cell = &data->cells[0];
  double middle = y + height / 2;
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, height };

  metier_layout_begin_row_mark (layout, row, 0, &box, &box, get_anchor (self, cell));
  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, data->label,
                           self->label_width, 2, METIER_SIDE, middle);
  metier_scene_end_name (layout->scene);
  metier_layout_add_only_bar (layout, &self->plot, cell, middle, METIER_BAR_HEIGHT);
  metier_layout_add_uncertainty (layout, METIER_TOKEN_INK, CAPS, &self->plot, cell, middle);
  metier_layout_add_tick (layout, &self->plot, data->baseline, middle);
  metier_layout_add_value (layout, cell, METIER_ALIGN_END, self->value_x, middle);
  if (self->has_lane)
    metier_layout_add_lane (layout, data, self->lane_x, middle);
  else
    metier_layout_add_my_level (layout, data, self->plot.x, self->plot.width, middle);
  metier_scene_end_mark (layout->scene);
}

/* Rows up to the next heading, with the grid behind them. Returns the first row after them. */
static guint
add_block (Bars *self, guint first, double *y)
{
  MetierLayout *layout = self->layout;
  double start = *y;
  guint row = first;

  do
    {
      double height = get_row_height (self, row);

      add_row (self, row, *y, height);
      *y += height;
      metier_scene_add_break (layout->scene, *y);
      row++;
    }
  while (row < layout->n_rows && !metier_layout_begins_section (layout, row));
  metier_layout_add_grid (layout, &self->plot, start, *y);

  return row;
}

static double
add_lane_numbers (Bars *self, double y)
{
  MetierLayout *layout = self->layout;
  double middle = y + METIER_AXIS_HEIGHT * layout->k / 2;

  if (self->has_lane)
    {
      metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE, "0",
                              self->lane_x, middle);
      metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE, "4",
                              self->lane_x + METIER_LANE_WIDTH, middle);
    }

  return metier_layout_add_axis (layout, &self->plot, self->label_width, y);
}

double
metier_layout_bars (MetierLayout *layout)
{
  Bars self = { layout };
  double y = METIER_TOP, top;

  measure_columns (&self);
  if (self.plot.width < LEAST_PLOT * layout->k)
    return metier_layout_folded_bars (layout);
  choose_pitch (&self);
  y += add_captions (&self, y);
  top = y;
  for (guint row = 0; row < layout->n_rows;)
    {
      if (metier_layout_begins_section (layout, row))
        {
          metier_layout_add_section (layout, get_row (layout, row)->section, layout->width - 2 * METIER_SIDE,
                                     y + METIER_SECTION_HEIGHT * layout->k / 2);
          y += METIER_SECTION_HEIGHT * layout->k;
        }
      row = add_block (&self, row, &y);
    }
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ self.plot.x, top, layout->width - self.plot.x, y - top });
  y += add_lane_numbers (&self, y);

  return y + METIER_TOP / 2;
}
