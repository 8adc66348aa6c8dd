/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-overview-private.h"

#define LEAST_WIDTH 660.0
#define ROLE_COLUMN 174.0
#define LEAST_COLUMN 104.0
#define HEAD_HEIGHT 64.0
#define LEAST_PITCH 24.0
#define LARGEST_PITCH 55.0
#define LARGEST_PITCH_IN_ROOM 88.0 /* where rows shall fill what there is */
#define NATURAL_ROOM 440.0         /* of the rows, where nothing else is asked for */
#define LEAST_BAR 10.0
#define LARGEST_BAR 18.0
#define VALUE_GAP 8.0
#define COLUMN_GAP 12.0
#define LINE_ABOVE 5.0
#define LINE_BELOW 6.0
#define PIN 14.0
#define NAME_GAP 6.0
#define COMFORTABLE_COLUMN 122.0

/* The five core skills side by side, a row for each role. */
typedef struct {
  MetierLayout *layout;
  guint columns[METIER_N_CORE_SKILLS]; /* rows of the data */
  guint n_columns;
  int first_series; /* -1 where there is a baseline */
  double role_width;
  double column;
  double plot_width;
  MetierOverviewTexts texts;
  double pitch;
  double bar;
} Overview;

static void
choose_pitch (Overview *self)
{
  const MetierLayout *layout = self->layout;
  double room = NATURAL_ROOM * layout->k;
  double largest = layout->options->height > 0 ? LARGEST_PITCH_IN_ROOM : LARGEST_PITCH;

  if (layout->options->height > 0)
    room = layout->options->height - (HEAD_HEIGHT + METIER_AXIS_HEIGHT) * layout->k - METIER_TOP;
  self->pitch
      = CLAMP (room / ((int) layout->n_series - self->first_series) / layout->k, LEAST_PITCH, largest);
  self->bar = CLAMP (self->pitch / 3, LEAST_BAR, LARGEST_BAR);
}

static double
measure_names (const Overview *self)
{
  double widest = 0;

  for (int series = self->first_series; series < (int) self->layout->n_series; series++)
    widest = fmax (widest, metier_layout_measure (self->layout, metier_layout_get_name (self->layout, series),
                                                  METIER_TEXT_BODY));

  return METIER_SIDE + ceil (widest) + NAME_GAP;
}

/* Names on one line may take what columns of a comfortable width leave. */
static double
choose_role_width (const Overview *self, gboolean two_lines)
{
  const MetierLayout *layout = self->layout;
  double usual = ROLE_COLUMN * layout->k;
  double most = layout->width - METIER_SIDE - self->n_columns * COMFORTABLE_COLUMN * layout->k;

  return two_lines ? usual : fmax (usual, fmin (measure_names (self), most));
}

static void
measure (Overview *self)
{
  MetierLayout *layout = self->layout;
  gboolean two_lines;

  self->first_series = metier_chart_data_get_baseline (layout->data) ? -1 : 0;
  self->n_columns = metier_overview_get_columns (layout, self->columns);
  choose_pitch (self);
  two_lines = self->pitch >= 2 * METIER_LINE_PITCH;
  self->role_width = choose_role_width (self, two_lines);
  self->column = (layout->width - self->role_width - METIER_SIDE) / MAX (1, self->n_columns);
  self->texts = metier_overview_measure_texts (layout, self->columns, self->n_columns, two_lines ? 2 : 1);
  self->plot_width = self->column - VALUE_GAP - self->texts.tail - COLUMN_GAP;
  self->pitch *= layout->k;
}

static MetierPlot
get_plot (const Overview *self, guint column)
{
  return (MetierPlot){ self->role_width + column * self->column, self->plot_width };
}

static void
add_heads (Overview *self, double y)
{
  MetierLayout *layout = self->layout;

  for (guint i = 0; i < self->n_columns; i++)
    {
      metier_layout_begin_skill (layout, self->columns[i]);
      metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START,
                               metier_chart_data_get_row (layout->data, self->columns[i])->label,
                               self->column - 6, 2, get_plot (self, i).x, y + HEAD_HEIGHT * layout->k / 2);
      metier_scene_widen_name (layout->scene, self->column - 6, HEAD_HEIGHT * layout->k);
      metier_scene_end_name (layout->scene);
    }
}

static void
add_name (Overview *self, int series, double y)
{
  MetierLayout *layout = self->layout;
  const char *name = metier_layout_get_name (layout, series);
  MetierTextStyle style = series < 0 ? METIER_TEXT_BODY_BOLD : METIER_TEXT_BODY;
  double room = self->role_width - METIER_SIDE - NAME_GAP - (series < 0 ? 1.5 * PIN : 0);
  double pitch = METIER_LINE_PITCH * layout->k;

  metier_layout_begin_role (layout, series);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, style, METIER_ALIGN_START, name, room,
                           self->pitch >= 2 * pitch ? 2 : 1, METIER_SIDE, y);
  metier_scene_widen_name (layout->scene, self->role_width - METIER_SIDE - NAME_GAP, self->pitch);
  metier_scene_end_name (layout->scene);
  if (series < 0)
    metier_scene_add_marker (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_SECONDARY, METIER_MARKER_PIN, PIN,
                             METIER_SIDE + fmin (room, metier_layout_measure (layout, name, style)) + PIN, y);
}

static void
add_row (Overview *self, int series, double y)
{
  MetierLayout *layout = self->layout;
  double middle = y + self->pitch / 2;
  MetierBox fill = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, self->pitch };

  if (series < 0)
    {
      metier_scene_add_rect (layout->scene, METIER_LAYER_BACK, METIER_TOKEN_TRACK, 0, y, layout->width,
                             self->pitch);
      metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, 0, y + self->pitch - 1,
                             layout->width, 1);
    }
  add_name (self, series, middle);
  for (guint i = 0; i < self->n_columns; i++)
    {
      MetierPlot plot = get_plot (self, i);
      MetierSurplus surplus = metier_overview_get_surplus (layout, self->columns[i], series);
      MetierBox box = { plot.x - 3, y, self->column - 3, self->pitch };

      metier_layout_begin_row_mark (layout, self->columns[i], series, &box, &fill,
                                    plot.x + metier_layout_get_end (surplus.cell) * plot.width);
      metier_overview_add_bar (layout, &surplus, &plot, middle, self->bar);
      metier_overview_add_numbers (layout, &surplus, &self->texts, plot.x + plot.width + VALUE_GAP, middle);
      metier_scene_end_mark (layout->scene);
    }
}

/* The line of the baseline runs through all rows, so that nothing has to be looked up again. */
static void
add_columns (Overview *self, double first, double last)
{
  MetierLayout *layout = self->layout;
  double y1 = first + (self->pitch - self->bar) / 2 - LINE_ABOVE,
         y2 = last - (self->pitch - self->bar) / 2 + LINE_BELOW;

  for (guint i = 0; i < self->n_columns; i++)
    {
      MetierPlot plot = get_plot (self, i);

      metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_AXIS, plot.x - 1, y1, 1, y2 - y1);
      metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, plot.x + plot.width - 0.5,
                             y1, 1, y2 - y1);
      metier_overview_add_baseline (
          layout, metier_chart_data_get_row (layout->data, self->columns[i])->baseline, &plot, y1, y2);
    }
}

static double
add_axes (Overview *self, double y)
{
  MetierLayout *layout = self->layout;
  double middle = y + METIER_AXIS_HEIGHT * layout->k / 2;
  const MetierAxisTick *ends[] = { &layout->axis->ticks[0], &layout->axis->ticks[layout->axis->n_ticks - 1] };

  for (guint i = 0; i < self->n_columns; i++)
    for (guint end = 0; end < G_N_ELEMENTS (ends); end++)
      metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE,
                              metier_scene_keep (layout->scene, ends[end]->text),
                              get_plot (self, i).x + ends[end]->place * self->plot_width, middle);

  return metier_layout_add_unit (layout, layout->scale->unit, self->role_width - METIER_SIDE - COLUMN_GAP, y);
}

/* The ends of an axis are numbered, so a plot is no shorter than leaves both apart. */
static double
get_least_plot (const MetierLayout *layout)
{
  const MetierAxisTick *first = &layout->axis->ticks[0], *last = first + layout->axis->n_ticks - 1;
  double texts = metier_layout_measure (layout, first->text, METIER_TEXT_CAPTION)
                 + metier_layout_measure (layout, last->text, METIER_TEXT_CAPTION);

  return fmax (LEAST_COLUMN / 4, texts / 2);
}

/* Here alone it is decided whether the skills stand side by side or one at a time. */
static gboolean
measure_side_by_side (Overview *self)
{
  const MetierLayout *layout = self->layout;

  if (layout->options->folded || layout->width < LEAST_WIDTH * layout->k)
    return FALSE;

  measure (self);
  return self->column >= LEAST_COLUMN * fmin (1, layout->k) && self->plot_width >= get_least_plot (layout);
}

double
metier_layout_overview (MetierLayout *layout)
{
  Overview self = { layout };
  double y = 0, first;

  if (!measure_side_by_side (&self))
    return metier_layout_folded_overview (layout);
  add_heads (&self, y);
  y = first = HEAD_HEIGHT * layout->k;
  for (int series = self.first_series; series < (int) layout->n_series; series++)
    {
      add_row (&self, series, y);
      y += self.pitch;
      metier_scene_add_break (layout->scene, y);
    }
  add_columns (&self, first, y);
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ self.role_width, first, layout->width - self.role_width, y - first });

  return y + add_axes (&self, y) + METIER_TOP / 2;
}
