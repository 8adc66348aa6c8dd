/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#define DEFAULT_LINE 20.0

/* More roles than this hide each other in bars and dots. */
#define MAX_SERIES 6

/* Narrower than this a chart would not hold its own labels. */
#define LEAST_WIDTH 160.0

static const char *const kind_names[] = {
  [METIER_CHART_BARS] = "bars",         [METIER_CHART_DOTS] = "dots",   [METIER_CHART_HEATMAP] = "heatmap",
  [METIER_CHART_OVERVIEW] = "overview", [METIER_CHART_RADAR] = "radar", [METIER_CHART_MICRO] = "micro",
};

/**
 * metier_chart_kind_to_string:
 * @kind: a kind of chart
 *
 * Returns: (transfer none): its name, never translated
 */
const char *
metier_chart_kind_to_string (MetierChartKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

/**
 * metier_chart_kind_from_string:
 * @text: a name as metier_chart_kind_to_string() gives it
 * @kind: (out): the kind
 *
 * Returns: whether there is a kind of that name; otherwise @kind is not touched
 */
gboolean
metier_chart_kind_from_string (const char *text, MetierChartKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (kind_names[i], text))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

typedef double (*LayoutFunc) (MetierLayout *layout);

static LayoutFunc
get_layout (const MetierLayout *self)
{
  gboolean folded = self->options->folded;

  if (metier_chart_kind_get_refusal (self->options->kind, self->data))
    return metier_layout_refusal;
  if (self->scale->kind == METIER_SCALE_MEMBERSHIP)
    return metier_layout_membership;
  switch (self->options->kind)
    {
    case METIER_CHART_MICRO:
      return metier_layout_micro;
    case METIER_CHART_OVERVIEW:
      return metier_layout_overview;
    case METIER_CHART_BARS:
      if (self->n_series == 1)
        return folded ? metier_layout_folded_bars : metier_layout_bars;
      return self->n_series <= MAX_SERIES ? metier_layout_grouped : metier_layout_heatmap;
    case METIER_CHART_RADAR:
      return metier_layout_radar;
    case METIER_CHART_DOTS:
      return self->n_series <= MAX_SERIES ? metier_layout_dots : metier_layout_heatmap;
    case METIER_CHART_HEATMAP:
    default:
      return metier_layout_heatmap;
    }
}

static int
find_top_level (const MetierLayout *self)
{
  int level = -1;

  for (guint i = 0; i < self->n_rows && self->n_series > 0; i++)
    level = MAX (level, metier_chart_data_get_row (self->data, i)->cells[0].level);

  return level;
}

/**
 * metier_chart_layout:
 * @data: what to draw
 * @options: which chart, and how much room
 * @measurer: says how wide texts are
 *
 * Turns data into a scene. One role makes bars with a tick for the baseline; several make bars in
 * groups. More than six roles in bars or dots would hide each other and become a heat map. A kind that
 * refuses the data becomes its sentence without marks; see metier_chart_kind_get_refusal(). A chart
 * grows beyond its room rather than cut anything: bars downwards, a heat map also sideways.
 *
 * The scene has its own margins, so that rows can be filled beyond their texts: it is meant to lie in a
 * card without padding. Lengths grow with the measurer's line height.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout (const MetierChartData *data, const MetierChartOptions *options,
                     const MetierMeasurer *measurer)
{
  MetierLayout self = { data, options, measurer, metier_chart_data_get_scale (data) };
  double height;

  self.n_rows = metier_chart_data_get_n_rows (data);
  self.n_series = metier_chart_data_get_n_series (data);
  self.top_level = find_top_level (&self);
  self.k = measurer->line_height / DEFAULT_LINE;
  self.width = options->kind == METIER_CHART_MICRO ? 0 : fmax (options->width, LEAST_WIDTH);
  self.scene = metier_scene_new (data);
  self.axis = metier_axis_new (self.scale);
  height = get_layout (&self) (&self);
  metier_axis_free (self.axis);

  return metier_scene_finish (self.scene, self.width, height, options->rtl);
}

gboolean
metier_layout_has_my_level (const MetierLayout *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (isfinite (metier_chart_data_get_row (self->data, i)->my_level))
      return TRUE;

  return FALSE;
}

/* Whether my level, 0–4, is on the same axis as the values. */
gboolean
metier_layout_has_level_axis (const MetierLayout *self)
{
  return self->scale->kind == METIER_SCALE_ORDINAL && self->scale->min == 0 && self->scale->max == 4;
}

/* The first baseline value, whose tick bears the baseline's name; %NULL where there is none. */
const MetierChartCell *
metier_layout_get_first_tick (const MetierLayout *self, guint *row)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      const MetierChartCell *cell = metier_chart_data_get_row (self->data, i)->baseline;

      if (cell && cell->status == METIER_STATUS_RATED && isfinite (cell->value))
        {
          *row = i;
          return cell;
        }
    }

  return NULL;
}

double
metier_layout_measure (const MetierLayout *self, const char *text, MetierTextStyle style)
{
  return metier_measurer_get_width (self->measurer, text, style);
}

double
metier_layout_get_widest_label (const MetierLayout *self)
{
  double widest = 0;

  for (guint i = 0; i < self->n_rows; i++)
    widest = fmax (widest, metier_layout_measure (self, metier_chart_data_get_row (self->data, i)->label,
                                                  METIER_TEXT_BODY));

  return ceil (widest);
}

/* Where roles are named at their marks: the first row that has a value for each of them. */
guint
metier_layout_find_name_row (const MetierLayout *self)
{
  int first = metier_chart_data_get_baseline (self->data) ? -1 : 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      gboolean complete = TRUE;

      for (int series = first; series < (int) self->n_series; series++)
        complete = complete && metier_layout_is_known (metier_layout_get_cell (self, row, series));
      if (complete)
        return row;
    }

  return 0;
}

/* Names take what they need, but at most two fifths of the room, half of it where text is large. */
double
metier_layout_get_label_width (const MetierLayout *self, double room)
{
  double part = self->k >= 1.5 ? 0.5 : 0.4;

  return fmin (metier_layout_get_widest_label (self), floor (room * part));
}

/* The widest text at a mark of the only series. */
double
metier_layout_get_value_width (const MetierLayout *self)
{
  double widest = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const MetierChartCell *cell = &metier_chart_data_get_row (self->data, i)->cells[0];

      widest = fmax (widest,
                     metier_layout_measure (self, cell->text, metier_layout_get_value_style (self, cell)));
    }

  return ceil (widest);
}

/* How far on the axis anything of a value is drawn; what is not known may be anywhere. */
double
metier_layout_get_end (const MetierChartCell *cell)
{
  double end = isfinite (cell->hi) ? fmax (cell->value, cell->hi) : cell->value;

  for (guint i = 0; i < cell->n_items; i++)
    end = fmax (end, cell->items[i]);

  return isfinite (cell->value) ? CLAMP (end, 0, 1) : 1;
}

/* -1 is the baseline, which then exists. */
const MetierChartCell *
metier_layout_get_cell (const MetierLayout *self, guint row, int series)
{
  const MetierChartRow *data = metier_chart_data_get_row (self->data, row);

  return series < 0 ? data->baseline : &data->cells[series];
}

const char *
metier_layout_get_name (const MetierLayout *self, int series)
{
  return series < 0 ? metier_chart_data_get_baseline (self->data)->title
                    : metier_chart_data_get_series (self->data, (guint) series)->title;
}

gboolean
metier_layout_begins_section (const MetierLayout *self, guint row)
{
  int section = metier_chart_data_get_row (self->data, row)->section;

  return section >= 0 && (row == 0 || metier_chart_data_get_row (self->data, row - 1)->section != section);
}

/* Whether there is a number to place, trustworthy or not. */
gboolean
metier_layout_is_known (const MetierChartCell *cell)
{
  return isfinite (cell->value);
}

/* A number is bold; of named levels only the highest, because words are heavier than figures. */
MetierTextStyle
metier_layout_get_value_style (const MetierLayout *self, const MetierChartCell *cell)
{
  if (cell->status != METIER_STATUS_RATED)
    return METIER_TEXT_CAPTION;

  return cell->level == self->top_level ? METIER_TEXT_BODY_BOLD : METIER_TEXT_BODY;
}

/* The same in lanes, which are lower than a line of body text. */
MetierTextStyle
metier_layout_get_lane_style (const MetierChartCell *cell)
{
  return cell->status == METIER_STATUS_RATED ? METIER_TEXT_HEADING : METIER_TEXT_CAPTION;
}

MetierToken
metier_layout_get_value_token (const MetierChartCell *cell)
{
  return cell->status == METIER_STATUS_RATED ? METIER_TOKEN_INK : METIER_TOKEN_SECONDARY;
}

/* -1 is the baseline, which is never one of the series. */
int
metier_layout_get_sign (const MetierLayout *self, int series)
{
  return series < 0 ? series : (int) metier_chart_data_get_series (self->data, (guint) series)->sign;
}

MetierToken
metier_layout_get_sign_token (int sign)
{
  return sign < 0 ? METIER_TOKEN_INK : METIER_TOKEN_SERIES + (guint) sign % METIER_N_SERIES_TOKENS;
}

MetierMarker
metier_layout_get_sign_marker (int sign)
{
  static const MetierMarker markers[METIER_N_SERIES_TOKENS]
      = { METIER_MARKER_DISC,          METIER_MARKER_SQUARE, METIER_MARKER_TRIANGLE_UP,
          METIER_MARKER_TRIANGLE_DOWN, METIER_MARKER_TIMES,  METIER_MARKER_PLUS };

  return sign < 0 ? METIER_MARKER_DISC : markers[(guint) sign % METIER_N_SERIES_TOKENS];
}
