/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-lanes-private.h"

#define LANE 16.0
#define ROW_GAP 12.0
#define VALUE_GAP 7.0
#define NAME_GAP 6.0
#define CAPS 6.0
#define MARKER 11.0
#define BAND 9.0
#define LEAST_PART 0.5

typedef struct {
  MetierLanes lanes;
  double spread_width; /* column of distances between extremes */
  double limit;        /* where texts beside marks end */
  guint spread_row;    /* the first with a distance, which says it in words */
} Dots;

/* What a mark covers: its marker and its whisker. */
static void
get_extent (const MetierPlot *plot, const MetierChartCell *cell, double *start, double *end)
{
  double half = MARKER / 2 + 1;
  double x = plot->x + cell->value * plot->width;

  if (!metier_layout_is_known (cell))
    {
      *start = plot->x;
      *end = plot->x + plot->width;
      return;
    }
  *start = x - half;
  *end = fmax (x + half, plot->x + metier_layout_get_end (cell) * plot->width);
  if (isfinite (cell->lo))
    *start = fmin (*start, plot->x + cell->lo * plot->width);
  for (guint i = 0; i < cell->n_items; i++)
    *start = fmin (*start, plot->x + cell->items[i] * plot->width);
}

static double
measure_value (const MetierLanes *self, const MetierChartCell *cell)
{
  return metier_layout_measure (self->layout, cell->text, metier_layout_get_lane_style (cell));
}

static const char *
get_spread (const Dots *self, guint row)
{
  const MetierChartRow *data = metier_chart_data_get_row (self->lanes.layout->data, row);

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
  const MetierLayout *layout = self->lanes.layout;
  double width = 0;

  for (guint row = 0; row < layout->n_rows; row++)
    if (get_spread (self, row))
      width = fmax (width, metier_layout_measure (layout, get_spread (self, row), METIER_TEXT_CAPTION));

  return width > 0 ? ceil (width) + METIER_LABEL_GAP : 0;
}

static double
measure_texts (const MetierLanes *self, guint row, int series)
{
  const MetierChartCell *cell = metier_layout_get_cell (self->layout, row, series);
  double width = VALUE_GAP + measure_value (self, cell) + (metier_layout_is_known (cell) ? MARKER : 0);

  if (metier_lanes_name_at_marks (self, row))
    width += NAME_GAP
             + metier_layout_measure (self->layout, metier_layout_get_name (self->layout, series),
                                      METIER_TEXT_CAPTION);

  return width;
}

/* Whether a value stands before its mark however short the plot becomes, which leaves it no less than this.
 */
static gboolean
fits_before (const MetierLanes *self, const MetierChartCell *cell, double room)
{
  MetierPlot plot = { self->plot.x, room * LEAST_PART };
  double start, end;

  get_extent (&plot, cell, &start, &end);

  return start - VALUE_GAP - plot.x >= measure_value (self, cell);
}

/* Words for what is not known, names of roles, and values that have no place before their marks need room. */
static double
measure_plot (const MetierLanes *self, double room)
{
  const Dots *dots = (const Dots *) self;
  double width = room;

  for (guint row = 0; row < self->layout->n_rows; row++)
    for (guint lane = 0; lane < self->n_lanes; lane++)
      {
        int series = metier_lanes_get_series (self, lane);
        const MetierChartCell *cell = metier_layout_get_cell (self->layout, row, series);
        /* Where there is no distance, words may stand in its column. */
        double row_room = room + (get_spread (dots, row) ? 0 : dots->spread_width);

        if (metier_lanes_name_at_marks (self, row) || !metier_layout_is_known (cell)
            || !fits_before (self, cell, room))
          width = fmin (width, (row_room - measure_texts (self, row, series))
                                   / fmax (metier_layout_get_end (cell), 0.01));
      }

  return width;
}

/* Names of rows take two lines where that leaves more room for the plot. */
static double
measure_labels (const MetierLanes *self, double room)
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
  MetierLayout *layout = self->lanes.layout;

  self->spread_row = find_spread_row (layout);
  self->spread_width = measure_spread (self);
  self->limit = layout->width - METIER_SIDE - self->spread_width;
  if (metier_lanes_place_beside (&self->lanes, measure_labels (&self->lanes, layout->width - 2 * METIER_SIDE),
                                 self->limit))
    return;
  self->spread_width = 0;
  self->limit = layout->width - METIER_SIDE;
  metier_lanes_place_above (&self->lanes);
}

static double
get_end (const MetierLanes *self, const MetierChartCell *cell)
{
  double start, end;

  get_extent (&self->plot, cell, &start, &end);

  return end;
}

/* Behind the whisker, or before it where there is more room. */
static void
add_texts (const MetierLanes *self, guint row, int series, double y)
{
  const Dots *dots = (const Dots *) self;
  MetierLayout *layout = self->layout;
  const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
  double value = measure_value (self, cell), start, end, x, room, before;
  MetierAlign align;

  get_extent (&self->plot, cell, &start, &end);
  before = start - VALUE_GAP - self->plot.x;
  room = dots->limit + (get_spread (dots, row) ? 0 : dots->spread_width) - end - VALUE_GAP;
  align = value > room && before > room ? METIER_ALIGN_END : METIER_ALIGN_START;
  x = align == METIER_ALIGN_END ? start - VALUE_GAP : end + VALUE_GAP;
  room = align == METIER_ALIGN_END ? before : room;
  metier_layout_add_lines (layout, metier_layout_get_value_token (cell), metier_layout_get_lane_style (cell),
                           align, cell->text, room, 1, x, y);
  if (!metier_lanes_name_at_marks (self, row))
    return;
  x += align == METIER_ALIGN_END ? -value - NAME_GAP : value + NAME_GAP;
  metier_layout_begin_role (layout, series);
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, align,
                           metier_layout_get_name (layout, series), room - value - NAME_GAP, 1, x, y);
  metier_scene_end_name (layout->scene);
}

static void
add_mark (const MetierLanes *self, const MetierChartCell *cell, int series, double y)
{
  MetierLayout *layout = self->layout;
  int sign = metier_layout_get_sign (layout, series);
  MetierToken token = metier_layout_get_sign_token (sign);
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
    metier_layout_add_sign (layout, sign, x, y);
  else
    metier_layout_add_hollow_marker (
        layout, cell->status == METIER_STATUS_SUPPRESSED ? token : METIER_TOKEN_COMMON_EDGE, x, y);
}

static double
measure_end (const MetierLanes *self, guint row)
{
  const Dots *dots = (const Dots *) self;

  return get_spread (dots, row) ? dots->spread_width : 0;
}

static void
end_row (const MetierLanes *self, guint row, const MetierBox *lanes, const MetierBox *fill)
{
  const Dots *dots = (const Dots *) self;
  MetierLayout *layout = self->layout;
  MetierBox box = { lanes->x + lanes->width, lanes->y, dots->spread_width, lanes->height };

  metier_layout_begin_distance (layout, row, &box, fill);
  metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                          get_spread (dots, row), layout->width - METIER_SIDE, box.y + box.height / 2);
  metier_scene_end_mark (layout->scene);
}

/* The baseline comes last: it is what the others are held against. */
double
metier_layout_dots (MetierLayout *layout)
{
  static const MetierLanesClass klass = {
    .markers = TRUE,
    .ruled = TRUE,
    .row_gap = ROW_GAP,
    .least_part = LEAST_PART,
    .measure_plot = measure_plot,
    .get_end = get_end,
    .add_mark = add_mark,
    .add_texts = add_texts,
    .measure_end = measure_end,
    .end_row = end_row,
  };
  Dots self = { { NULL } };

  metier_lanes_init (&self.lanes, &klass, layout, LANE * layout->k);
  measure (&self);

  return metier_lanes_lay_out (&self.lanes);
}
