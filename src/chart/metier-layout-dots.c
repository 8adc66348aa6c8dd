/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-layout-private.h"

#define LANE 16.0
#define ROW_GAP 12.0
#define VALUE_GAP 7.0
#define NAME_GAP 6.0
#define CAPS 6.0
#define MARKER 11.0
#define BAND 9.0
#define LABEL_HEIGHT 24.0
#define LEAST_PLOT 90.0
#define LEAST_PART 0.5

typedef struct {
  MetierLayout *layout;
  MetierPlot plot;
  double label_width;  /* 0 where names stand above their rows */
  double spread_width; /* column of distances between extremes */
  double limit;        /* where texts beside marks end */
  guint n_lanes;       /* roles, then the baseline */
  double lane;
  gboolean has_legend; /* where names have no room at marks */
  guint name_row;      /* the one in which roles are named */
  guint spread_row;    /* the first with a distance, which says it in words */
} Dots;

/* The baseline comes last: it is what the others are held against. */
static int
get_series (const Dots *self, guint lane)
{
  return lane < self->layout->n_series ? (int) lane : -1;
}

/* What a mark covers: its marker and its whisker. */
static void
get_extent (const Dots *self, const MetierChartCell *cell, double *start, double *end)
{
  double half = MARKER / 2 + 1;
  double x = self->plot.x + cell->value * self->plot.width;

  if (!metier_layout_is_known (cell))
    {
      *start = self->plot.x;
      *end = self->plot.x + self->plot.width;
      return;
    }
  *start = x - half;
  *end = fmax (x + half, self->plot.x + metier_layout_get_end (cell) * self->plot.width);
  if (isfinite (cell->lo))
    *start = fmin (*start, self->plot.x + cell->lo * self->plot.width);
  for (guint i = 0; i < cell->n_items; i++)
    *start = fmin (*start, self->plot.x + cell->items[i] * self->plot.width);
}

static double
measure_value (const Dots *self, const MetierChartCell *cell)
{
  return metier_layout_measure (self->layout, cell->text, metier_layout_get_lane_style (cell));
}

static const char *
get_spread (const Dots *self, guint row)
{
  const MetierChartRow *data = metier_chart_data_get_row (self->layout->data, row);

  return row == self->spread_row ? data->spread_text : data->spread_number;
}

static guint
find_spread_row (const MetierLayout *layout)
{
  guint row = 0;

  while (row + 1 < layout->n_rows && metier_chart_data_get_row (layout->data, row)->spread_text == NULL)
    row++;

  return row;
}

static double
measure_spread (const Dots *self)
{
  double width = 0;

  for (guint row = 0; row < self->layout->n_rows; row++)
    if (get_spread (self, row))
      width = fmax (width, metier_layout_measure (self->layout, get_spread (self, row), METIER_TEXT_CAPTION));

  return width > 0 ? ceil (width) + METIER_LABEL_GAP : 0;
}

/* In one row, unless there is a legend. */
static gboolean
names_stand_at_marks (const Dots *self, guint row)
{
  return row == self->name_row && !self->has_legend;
}

static double
measure_texts (const Dots *self, guint row, int series)
{
  const MetierChartCell *cell = metier_layout_get_cell (self->layout, row, series);
  double width = VALUE_GAP + measure_value (self, cell) + (metier_layout_is_known (cell) ? MARKER : 0);

  if (names_stand_at_marks (self, row))
    width += NAME_GAP
             + metier_layout_measure (self->layout, metier_layout_get_name (self->layout, series),
                                      METIER_TEXT_CAPTION);

  return width;
}

/* The longest axis on which words for what is not known, and the names of roles, have room. */
static double
measure_plot (const Dots *self, double room)
{
  double width = room;

  for (guint row = 0; row < self->layout->n_rows; row++)
    for (guint lane = 0; lane < self->n_lanes; lane++)
      {
        const MetierChartCell *cell = metier_layout_get_cell (self->layout, row, get_series (self, lane));
        /* Where there is no distance, words may stand in its column. */
        double row_room = room + (get_spread (self, row) ? 0 : self->spread_width);

        if (names_stand_at_marks (self, row) || !metier_layout_is_known (cell))
          width = fmin (width, (row_room - measure_texts (self, row, get_series (self, lane)))
                                   / fmax (metier_layout_get_end (cell), 0.01));
      }

  return width;
}

/* Names that would have to be shortened, or take too much of the plot, go into a legend. */
static void
place_plot (Dots *self, double x, double room, gboolean has_legend)
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

/* Names of rows take two lines where that leaves more room for the plot. */
static double
measure_labels (const Dots *self, double room)
{
  const MetierLayout *layout = self->layout;
  double narrow = room * 0.22, widest = metier_layout_get_label_width (layout, room);

  for (guint row = 0; row < layout->n_rows && self->n_lanes > 1; row++)
    {
      const char *label = metier_chart_data_get_row (layout->data, row)->label;
      g_auto (GStrv) lines = metier_measurer_fit (layout->measurer, label, METIER_TEXT_BODY, narrow, 2);
      g_autofree char *joined = g_strjoinv (" ", lines);

      if (!g_str_equal (joined, label))
        return widest;
    }

  return self->n_lanes > 1 ? fmin (narrow, widest) : widest;
}

static void
measure (Dots *self)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE, x;

  self->n_lanes = layout->n_series + (metier_chart_data_get_baseline (layout->data) ? 1 : 0);
  self->lane = LANE * layout->k;
  self->spread_row = find_spread_row (layout);
  self->spread_width = measure_spread (self);
  self->limit = layout->width - METIER_SIDE - self->spread_width;
  self->label_width = measure_labels (self, room);
  x = METIER_SIDE + self->label_width + METIER_LABEL_GAP;
  place_plot (self, x, self->limit - x, FALSE);
  if (!layout->options->folded && self->plot.width >= LEAST_PLOT * layout->k)
    return;
  self->label_width = 0;
  self->spread_width = 0;
  self->limit = layout->width - METIER_SIDE;
  place_plot (self, METIER_SIDE, room, TRUE);
}

/* Behind the whisker, or before it where there is more room. */
static void
add_texts (Dots *self, guint row, int series, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
  double value = measure_value (self, cell), start, end, x, room;
  MetierAlign align;

  get_extent (self, cell, &start, &end);
  room = self->limit + (get_spread (self, row) ? 0 : self->spread_width) - end - VALUE_GAP;
  align = value > room && start - self->plot.x > room ? METIER_ALIGN_END : METIER_ALIGN_START;
  x = align == METIER_ALIGN_END ? start - VALUE_GAP : end + VALUE_GAP;
  room = align == METIER_ALIGN_END ? x - METIER_ROW_SIDE : room;
  metier_layout_add_lines (layout, metier_layout_get_value_token (cell), metier_layout_get_lane_style (cell),
                           align, cell->text, room, 1, x, y);
  if (!names_stand_at_marks (self, row))
    return;
  x += align == METIER_ALIGN_END ? -value - NAME_GAP : value + NAME_GAP;
  metier_layout_begin_role (layout, series);
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, align,
                           metier_layout_get_name (layout, series), room - value - NAME_GAP, 1, x, y);
  metier_scene_end_name (layout->scene);
}

static void
add_mark (Dots *self, const MetierChartCell *cell, int series, double y)
{
  MetierLayout *layout = self->layout;
  MetierToken token = series < 0 ? METIER_TOKEN_INK : metier_layout_get_series_token ((guint) series);
  double x = self->plot.x + cell->value * self->plot.width;

  if (!metier_layout_is_known (cell))
    {
      metier_layout_add_bar (layout, token, &self->plot, cell, y, BAND);
      return;
    }
  metier_scene_add_dash (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, METIER_DASH_GUIDE, 1,
                         self->plot.x, y, cell->value * self->plot.width);
  metier_layout_add_uncertainty (layout, token, CAPS, &self->plot, cell, y);
  if (cell->status == METIER_STATUS_RATED)
    metier_layout_add_series_marker (layout, series, x, y);
  else
    metier_layout_add_hollow_marker (
        layout, cell->status == METIER_STATUS_SUPPRESSED ? token : METIER_TOKEN_COMMON_EDGE, x, y);
}

static void
add_row (Dots *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const char *label = metier_chart_data_get_row (layout->data, row)->label;
  double label_height = self->label_width > 0 ? 0 : LABEL_HEIGHT * layout->k;
  double height = self->n_lanes * self->lane;
  MetierBox fill
      = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, label_height + height + ROW_GAP };

  y += ROW_GAP / 2;
  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, label,
                           self->label_width > 0 ? self->label_width : self->plot.width,
                           self->n_lanes > 1 && self->label_width > 0 ? 2 : 1, METIER_SIDE,
                           y + (self->label_width > 0 ? height : label_height) / 2);
  metier_scene_end_name (layout->scene);
  y += label_height;
  for (guint lane = 0; lane < self->n_lanes; lane++, y += self->lane)
    {
      int series = get_series (self, lane);
      const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
      MetierBox box = { self->plot.x - METIER_ROW_SIDE, y, layout->width - self->plot.x, self->lane };
      double start, end;

      get_extent (self, cell, &start, &end);
      metier_layout_begin_row_mark (layout, row, series, &box, &fill, end);
      add_mark (self, cell, series, y + self->lane / 2);
      add_texts (self, row, series, y + self->lane / 2);
      metier_scene_end_mark (layout->scene);
    }
  if (self->spread_width > 0 && get_spread (self, row))
    metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                            get_spread (self, row), layout->width - METIER_SIDE, y - height / 2);
}

static double
add_rows (Dots *self, double y)
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
      else if (row > 0)
        metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, METIER_SIDE, y - 0.5,
                               layout->width - 2 * METIER_SIDE, 1);
      add_row (self, row, y);
      y += label_height + self->n_lanes * self->lane + ROW_GAP;
      metier_scene_add_break (layout->scene, y);
    }
  metier_layout_add_grid (layout, &self->plot, start, y);

  return y;
}

double
metier_layout_dots (MetierLayout *layout)
{
  Dots self = { .layout = layout, .name_row = metier_layout_find_name_row (layout) };
  double y, top;

  measure (&self);
  top = METIER_TOP + (self.has_legend ? metier_layout_add_series_legend (layout, TRUE, METIER_TOP) : 0);
  y = add_rows (&self, top);
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ self.plot.x, top, layout->width - self.plot.x, y - top });
  y += metier_layout_add_axis (layout, &self.plot, self.label_width, y);

  return y + METIER_TOP / 2;
}
