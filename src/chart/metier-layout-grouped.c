/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-layout-private.h"

#define BAR 13.0
#define LINE 14.0
#define BAR_GAP 2.0
#define GROUP_GAP 13.0
#define VALUE_GAP 8.0
#define NAME_GAP 7.0
#define CAPS 6.0
#define OUTLINE 1.5
#define LABEL_HEIGHT 24.0
#define LEAST_PLOT 90.0

/* Names beside the values may take away this much of the plot, not more. */
#define LEAST_PART 0.45

typedef struct {
  MetierLayout *layout;
  MetierPlot plot;
  double label_width; /* 0 where names stand above their groups */
  int first_series;   /* -1 where there is a baseline */
  double bar;
  double group_height;
  gboolean has_legend; /* where names have no room at marks */
  guint name_row;      /* the group in which roles are named */
} Grouped;

static guint
count_bars (const Grouped *self)
{
  return self->layout->n_series + (self->first_series < 0 ? 1 : 0);
}

/* In one group, unless there is a legend. */
static gboolean
names_stand_at_marks (const Grouped *self, guint row)
{
  return row == self->name_row && !self->has_legend;
}

/* The value, and in one group the role's name behind it. */
static double
measure_text (const Grouped *self, guint row, int series)
{
  const MetierChartCell *cell = metier_layout_get_cell (self->layout, row, series);
  double width = metier_layout_measure (self->layout, cell->text, metier_layout_get_lane_style (cell));

  if (names_stand_at_marks (self, row))
    width += NAME_GAP
             + metier_layout_measure (self->layout, metier_layout_get_name (self->layout, series),
                                      METIER_TEXT_CAPTION);

  return width;
}

/* The longest axis on which every text still has room behind its bar. */
static double
measure_plot (const Grouped *self, double room)
{
  double width = room;

  for (guint row = 0; row < self->layout->n_rows; row++)
    for (int series = self->first_series; series < (int) self->layout->n_series; series++)
      {
        double end = metier_layout_get_end (metier_layout_get_cell (self->layout, row, series));

        if (end > 0)
          width = fmin (width, (room - VALUE_GAP - measure_text (self, row, series)) / end);
      }

  return width;
}

/* Names that would have to be shortened, or take too much of the plot, go into a legend. */
static void
place_plot (Grouped *self, double x, double room, gboolean has_legend)
{
  double width;

  self->plot.x = x;
  self->has_legend = has_legend;
  width = measure_plot (self, room);
  if (width < room * LEAST_PART && !has_legend)
    {
      self->has_legend = TRUE;
      width = measure_plot (self, room);
    }
  self->plot.width = fmax (width, room * LEAST_PART);
}

static void
measure (Grouped *self)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE, x;

  self->first_series = metier_chart_data_get_baseline (layout->data) ? -1 : 0;
  self->bar = fmax (BAR, LINE * layout->k - BAR_GAP);
  self->group_height = count_bars (self) * (self->bar + BAR_GAP) - BAR_GAP;
  self->label_width = metier_layout_get_label_width (layout, room);
  x = METIER_SIDE + self->label_width + METIER_LABEL_GAP;
  place_plot (self, x, layout->width - METIER_SIDE - x, FALSE);
  if (!layout->options->folded && self->plot.width >= LEAST_PLOT * layout->k)
    return;
  self->label_width = 0;
  place_plot (self, METIER_SIDE, room, TRUE);
}

static void
add_texts (Grouped *self, guint row, int series, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
  double x = self->plot.x + metier_layout_get_end (cell) * self->plot.width + VALUE_GAP;

  metier_layout_add_lines (layout, metier_layout_get_value_token (cell), metier_layout_get_lane_style (cell),
                           METIER_ALIGN_START, cell->text, layout->width - METIER_ROW_SIDE - x, 1, x, y);
  if (!names_stand_at_marks (self, row))
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
add_bar (Grouped *self, guint row, int series, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
  MetierToken token = series < 0 ? METIER_TOKEN_INK : metier_layout_get_series_token ((guint) series);

  if (series < 0 && cell->status == METIER_STATUS_RATED && cell->value > 0)
    metier_scene_add_frame (layout->scene, METIER_LAYER_FILL, token, METIER_CORNERS_END, OUTLINE,
                            self->plot.x, y - self->bar / 2,
                            fmax (2 * OUTLINE, cell->value * self->plot.width), self->bar);
  else
    metier_layout_add_bar (layout, token, &self->plot, cell, y, self->bar);
  if (series >= 0 && cell->status == METIER_STATUS_RATED)
    metier_layout_add_series_hatch (layout, (guint) series, &self->plot, cell->value, y, self->bar);
  metier_layout_add_uncertainty (layout, METIER_TOKEN_INK, CAPS, &self->plot, cell, y);
}

static void
add_group (Grouped *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const char *label = metier_chart_data_get_row (layout->data, row)->label;
  double label_height = self->label_width > 0 ? 0 : LABEL_HEIGHT * layout->k;
  MetierBox fill = { METIER_ROW_SIDE, y - GROUP_GAP / 2, layout->width - 2 * METIER_ROW_SIDE,
                     label_height + self->group_height + GROUP_GAP };

  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, label,
                           self->label_width > 0 ? self->label_width : self->plot.width,
                           self->label_width > 0 ? 2 : 1, METIER_SIDE,
                           y + (self->label_width > 0 ? self->group_height : label_height) / 2);
  metier_scene_end_name (layout->scene);
  y += label_height;
  for (int series = self->first_series; series < (int) layout->n_series; series++)
    {
      const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
      MetierBox box = { self->plot.x - METIER_ROW_SIDE, y - BAR_GAP / 2, layout->width - self->plot.x,
                        self->bar + BAR_GAP };

      metier_layout_begin_row_mark (layout, row, series, &box, &fill,
                                    self->plot.x + metier_layout_get_end (cell) * self->plot.width);
      add_bar (self, row, series, y + self->bar / 2);
      add_texts (self, row, series, y + self->bar / 2);
      metier_scene_end_mark (layout->scene);
      y += self->bar + BAR_GAP;
    }
}

/* Where the groups and their headings end. */
static double
add_groups (Grouped *self, double y)
{
  MetierLayout *layout = self->layout;
  double label_height = self->label_width > 0 ? 0 : LABEL_HEIGHT * layout->k;
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
      add_group (self, row, y + GROUP_GAP / 2);
      y += label_height + self->group_height + GROUP_GAP;
      metier_scene_add_break (layout->scene, y);
    }
  metier_layout_add_grid (layout, &self->plot, start, y);

  return y;
}

double
metier_layout_grouped (MetierLayout *layout)
{
  Grouped self = { .layout = layout, .name_row = metier_layout_find_name_row (layout) };
  double y, top;

  measure (&self);
  top = METIER_TOP + (self.has_legend ? metier_layout_add_series_legend (layout, FALSE, METIER_TOP) : 0);
  y = add_groups (&self, top);
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ self.plot.x, top, layout->width - self.plot.x, y - top });
  y += metier_layout_add_axis (layout, &self.plot, self.label_width, y);

  return y + METIER_TOP / 2;
}
