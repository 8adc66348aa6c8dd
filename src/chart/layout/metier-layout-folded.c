/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT 50.0
#define LANE_HEIGHT 16.0
#define NUMBERS_HEIGHT 24.0
#define LEGEND_HEIGHT 32.0
#define LEGEND_PITCH 22.0
#define TICK_ROOM 14.0
#define DIAMOND_ROOM 19.0
#define LABEL_MIDDLE 14.0
#define BAR_MIDDLE 36.0
#define LANE_MIDDLE 53.0
#define BAR_HEIGHT 10.0
#define CAPS 7.0
#define GAP 10.0
#define LEAST_LABEL 0.4

/* The form for narrow windows: name and value on one line, the bar across beneath them. */
typedef struct {
  MetierLayout *layout;
  MetierPlot plot;
  gboolean has_lane;
  double row_height;
} Folded;

/* The ends of the axis stand within the plot, because it reaches to the chart's edges. */
static void
add_numbers (Folded *self, double y)
{
  MetierLayout *layout = self->layout;

  for (guint i = 0; i < layout->axis->n_ticks; i++)
    {
      const MetierAxisTick *tick = &layout->axis->ticks[i];
      MetierAlign align = tick->place <= 0 ? METIER_ALIGN_START
                                           : (tick->place >= 1 ? METIER_ALIGN_END : METIER_ALIGN_MIDDLE);

      metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, align,
                              metier_scene_keep (layout->scene, tick->text),
                              self->plot.x + tick->place * self->plot.width, y);
    }
}

/* What a value on the same line leaves to the name. */
static double
get_room_beside (const Folded *self, const MetierChartCell *cell)
{
  return self->plot.width - GAP
         - metier_layout_measure (self->layout, cell->text,
                                  metier_layout_get_value_style (self->layout, cell));
}

/* A value that would leave the name too little has a line of its own. */
static gboolean
stands_beneath (const Folded *self, const MetierChartCell *cell)
{
  return get_room_beside (self, cell) < LEAST_LABEL * self->plot.width;
}

/* How much more a row needs whose name, or name and value, take two lines. */
static double
get_extra_height (const Folded *self, guint row)
{
  const MetierChartRow *data = metier_chart_data_get_row (self->layout->data, row);
  gboolean fits = metier_layout_measure (self->layout, data->label, METIER_TEXT_BODY)
                  <= get_room_beside (self, &data->cells[0]);

  return fits ? 0 : METIER_LINE_PITCH * self->layout->k;
}

static void
add_row (Folded *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartRow *data = metier_chart_data_get_row (layout->data, row);
  const MetierChartCell *cell = &data->cells[0];
  double extra = get_extra_height (self, row), label = y + LABEL_MIDDLE * layout->k;
  double bar = y + extra + BAR_MIDDLE * layout->k;
  gboolean beneath = extra > 0 && stands_beneath (self, cell);
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, self->row_height + extra };

  metier_layout_begin_row_mark (layout, row, 0, &box, &box,
                                self->plot.x + metier_layout_get_end (cell) * self->plot.width);
  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, data->label,
                           beneath ? self->plot.width : get_room_beside (self, cell), beneath ? 1 : 2,
                           METIER_SIDE, beneath ? label : label + extra / 2);
  metier_scene_end_name (layout->scene);
  metier_layout_add_lines (layout, metier_layout_get_value_token (cell),
                           metier_layout_get_value_style (layout, cell), METIER_ALIGN_END, cell->text,
                           self->plot.width, 1, layout->width - METIER_SIDE, beneath ? label + extra : label);
  metier_layout_add_only_bar (layout, &self->plot, cell, bar, BAR_HEIGHT);
  metier_layout_add_uncertainty (layout, METIER_TOKEN_INK, CAPS, &self->plot, cell, bar);
  metier_layout_add_tick (layout, &self->plot, data->baseline, bar);
  if (self->has_lane)
    metier_layout_add_lane (layout, data, self->plot.x + 4, y + extra + LANE_MIDDLE * layout->k);
  else
    metier_layout_add_my_level (layout, data, self->plot.x, self->plot.width, bar);
  metier_scene_end_mark (layout->scene);
}

/* Where the next entry of the legend goes. */
typedef struct {
  MetierLayout *layout;
  double x;
  double middle;
} Legend;

/* Moves on to where the words of an entry begin, on the next line where they have no room on this one. */
static void
begin_entry (Legend *self, const char *text, double symbol)
{
  MetierLayout *layout = self->layout;
  double width = symbol + metier_layout_measure (layout, text, METIER_TEXT_CAPTION);

  if (self->x > METIER_SIDE && self->x + width > layout->width - METIER_SIDE)
    {
      self->x = METIER_SIDE;
      self->middle += LEGEND_PITCH * layout->k;
    }
}

static void
add_words (Legend *self, const char *text, double symbol)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - METIER_SIDE - self->x - symbol;

  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, text,
                           room, 1, self->x + symbol, self->middle);
  self->x += symbol + metier_layout_measure (layout, text, METIER_TEXT_CAPTION) + 2 * GAP;
}

/* What the tick and the diamond stand for, then the unit. */
static double
add_legend (Folded *self, double y)
{
  MetierLayout *layout = self->layout;
  Legend legend = { layout, METIER_SIDE, y + LEGEND_HEIGHT * layout->k / 2 };
  guint row;

  if (metier_layout_get_first_tick (layout, &row))
    {
      const char *name = metier_chart_data_get_baseline (layout->data)->title;

      begin_entry (&legend, name, TICK_ROOM);
      metier_scene_add_rect (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, legend.x + 2,
                             legend.middle - 8, 2.4, 16);
      metier_layout_begin_role (layout, -1);
      add_words (&legend, name, TICK_ROOM);
      metier_scene_end_name (layout->scene);
    }
  if (metier_layout_has_my_level (layout))
    {
      begin_entry (&legend, _ ("my level"), DIAMOND_ROOM);
      metier_layout_add_diamond (layout, legend.x + 7, legend.middle);
      add_words (&legend, _ ("my level"), DIAMOND_ROOM);
    }
  begin_entry (&legend, metier_chart_data_get_unit (layout->data), 0);
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                           metier_chart_data_get_unit (layout->data), self->plot.width, 1,
                           layout->width - METIER_SIDE, legend.middle);

  return legend.middle + LEGEND_HEIGHT * layout->k / 2;
}

double
metier_layout_folded_bars (MetierLayout *layout)
{
  Folded self = { layout, { METIER_SIDE, layout->width - 2 * METIER_SIDE } };
  double y = METIER_TOP, top;
  int section = -1;

  metier_scene_set_folded (layout->scene);
  self.has_lane = metier_layout_has_my_level (layout) && !metier_layout_has_level_axis (layout);
  self.row_height = (ROW_HEIGHT + (self.has_lane ? LANE_HEIGHT : 0)) * layout->k;
  add_numbers (&self, y + NUMBERS_HEIGHT * layout->k / 2);
  y += NUMBERS_HEIGHT * layout->k;
  top = y;
  for (guint row = 0; row < layout->n_rows; row++)
    {
      const MetierChartRow *data = metier_chart_data_get_row (layout->data, row);

      if (data->section >= 0 && data->section != section)
        {
          metier_layout_add_section (layout, data->section, self.plot.width,
                                     y + METIER_SECTION_HEIGHT * layout->k / 2);
          y += METIER_SECTION_HEIGHT * layout->k;
          section = data->section;
        }
      add_row (&self, row, y);
      y += self.row_height + get_extra_height (&self, row);
      metier_scene_add_break (layout->scene, y);
    }
  metier_scene_set_body (layout->scene, &(MetierBox){ 0, top, layout->width, y - top });

  return add_legend (&self, y);
}
