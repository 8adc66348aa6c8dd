/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-heatmap-private.h"

#include <glib/gi18n-lib.h>

#define FLAT_HEIGHT 44.0 /* of two lines */
#define LONGEST_TURNED 230.0
#define ANGLE 45.0
#define TURNED_ROOM 12.0
#define TURNED_HEIGHT 16.0
#define PIN 13.0
#define LEGEND_TOP 12.0
#define LEGEND_BOX 20.0
#define LEGEND_STEP 24.0
#define LEGEND_INSET 4.0
#define LEGEND_GAP 24.0
#define TEXT_GAP 8.0

/* What a legend has room for per line, and where the next entry goes. */
typedef struct {
  MetierHeatmap *heatmap;
  double x;
  double y;
} Legend;

static double
measure_longest (const MetierHeatmap *self)
{
  double widest = 0;

  for (int series = self->first_series; series < (int) self->layout->n_series; series++)
    widest = fmax (widest, metier_layout_measure (self->layout, metier_layout_get_name (self->layout, series),
                                                  METIER_TEXT_CAPTION_BOLD));

  return fmin (widest, LONGEST_TURNED * self->layout->k);
}

static double
measure_rise (const MetierHeatmap *self)
{
  return measure_longest (self) * G_SQRT2 / 2;
}

/* How far a head that rises at half a right angle reaches from the middle of its column. */
double
metier_heatmap_measure_reach (const MetierHeatmap *self)
{
  return measure_rise (self) + TURNED_ROOM * self->layout->k;
}

double
metier_heatmap_get_head_width (const MetierHeatmap *self)
{
  return self->cell - 4;
}

static void
add_flat (MetierHeatmap *self, int series, double y)
{
  MetierLayout *layout = self->layout;
  double x = metier_heatmap_get_column (self, series) + self->cell / 2, line = METIER_LINE_PITCH * layout->k;
  g_auto (GStrv) lines
      = metier_measurer_fit (layout->measurer, metier_layout_get_name (layout, series), METIER_TEXT_HEADING,
                             metier_heatmap_get_head_width (self), self->head_lines);
  guint n_lines = g_strv_length (lines);

  for (guint i = 0; i < n_lines; i++)
    metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_MIDDLE,
                            metier_scene_keep (layout->scene, lines[i]), x,
                            y - line * (n_lines - i) + line / 2 - 4);
  /* The name keeps the width of its column: the pin stands in the room behind it, which no other has. */
  if (series < 0)
    metier_scene_add_marker (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_SECONDARY, METIER_MARKER_PIN, PIN,
                             x + self->cell / 2 + METIER_HEATMAP_BASELINE_GAP / 2,
                             y - line * n_lines + line / 2 - 4);
}

static void
add_turned (MetierHeatmap *self, int series, double y)
{
  MetierLayout *layout = self->layout;
  g_auto (GStrv) lines = metier_measurer_fit (layout->measurer, metier_layout_get_name (layout, series),
                                              METIER_TEXT_CAPTION_BOLD, LONGEST_TURNED * layout->k, 1);

  metier_scene_add_turned_text (layout->scene, layout->measurer, METIER_TOKEN_INK, METIER_TEXT_CAPTION_BOLD,
                                metier_scene_keep (layout->scene, lines[0]), ANGLE,
                                metier_heatmap_get_column (self, series) + self->cell / 2, y - 8 * layout->k);
}

static double
measure_flat (const MetierHeatmap *self)
{
  return (FLAT_HEIGHT + (self->head_lines - 2.0) * METIER_LINE_PITCH) * self->layout->k;
}

/* Returns where the first row begins. */
double
metier_heatmap_add_heads (MetierHeatmap *self, double y)
{
  MetierLayout *layout = self->layout;

  y += self->head_lines == 0 ? measure_rise (self) + TURNED_HEIGHT * layout->k : measure_flat (self);
  for (int series = self->first_series; series < (int) layout->n_series; series++)
    {
      metier_layout_begin_role (layout, series);
      (self->head_lines == 0 ? add_turned : add_flat) (self, series, y);
      metier_scene_end_name (layout->scene);
    }
  if (self->range_width > 0)
    metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                            C_ ("column of a heat map", "range"), metier_heatmap_get_range_end (self),
                            y - 4 - METIER_LINE_PITCH * layout->k / 2);

  return y;
}

/* Begins an entry, on the next line where it has no room on this one. */
static void
make_room (Legend *self, double width)
{
  if (self->x > METIER_SIDE && self->x + width > self->heatmap->layout->width - METIER_SIDE)
    {
      self->x = METIER_SIDE;
      self->y += (LEGEND_BOX + TEXT_GAP) * self->heatmap->layout->k;
    }
}

/* Words behind what they explain; only what is wider than the chart is shortened. */
static void
add_words (Legend *self, const char *text)
{
  MetierLayout *layout = self->heatmap->layout;
  double width = metier_layout_measure (layout, text, METIER_TEXT_CAPTION);

  make_room (self, width);
  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, text,
                           layout->width - METIER_SIDE - self->x, 1, self->x, self->y);
  self->x += width;
}

/* The number in a box of the ramp: on a scale of ten numbers all of them, else its ends. */
static const char *
get_step_text (const MetierLayout *layout, guint step, guint n_steps)
{
  const MetierScale *scale = layout->scale;
  double raw = scale->min + step * (scale->max - scale->min) / (n_steps - 1);
  gboolean whole = fabs (raw - round (raw)) < 1e-9 && scale->kind == METIER_SCALE_INTERVAL;
  g_autofree char *text = NULL;

  if (!whole && step > 0 && step < n_steps - 1)
    return NULL;
  text = scale->kind == METIER_SCALE_ORDINAL ? g_strdup_printf ("%.0f", raw)
                                             : metier_scale_format (scale, raw);

  return metier_scene_keep (layout->scene, text);
}

/* A box of the ramp is as wide as its number asks for: without the last one nobody knows what most is. */
static void
add_step (Legend *self, MetierToken colour, MetierToken text_colour, gboolean edge, const char *text)
{
  MetierLayout *layout = self->heatmap->layout;
  double height = LEGEND_BOX * layout->k, y = self->y - height / 2;
  double needed = text ? ceil (metier_layout_measure (layout, text, METIER_TEXT_CAPTION_BOLD)) : 0;
  double width = fmax (LEGEND_STEP * layout->k - 2, needed + (text ? 2 * LEGEND_INSET : 0));

  metier_scene_add_rounded (layout->scene, METIER_LAYER_FILL, colour, METIER_CORNERS_ALL, METIER_CELL_RADIUS,
                            self->x, y, width, height);
  if (edge)
    metier_scene_add_frame (layout->scene, METIER_LAYER_EDGE, METIER_TOKEN_GRID, METIER_CORNERS_ALL, 1,
                            self->x, y, width, height);
  if (text)
    metier_layout_add_text (layout, text_colour, METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_MIDDLE, text,
                            self->x + width / 2, self->y);
  self->x += width + 2;
}

static void
add_ramp (Legend *self)
{
  MetierLayout *layout = self->heatmap->layout;
  gboolean difference = layout->options->difference && self->heatmap->first_series < 0;
  guint n_steps = difference ? METIER_N_DIFFERENCE_STEPS : METIER_N_RAMP_STEPS;
  MetierToken colour = difference ? METIER_TOKEN_DIFFERENCE : METIER_TOKEN_RAMP;

  if (difference)
    {
      add_words (self, C_ ("differences from the baseline", "less"));
      self->x += TEXT_GAP;
    }
  for (guint step = 0; step < n_steps; step++)
    add_step (self, colour + step, METIER_TOKEN_RAMP_TEXT + step, !difference && step < 2,
              difference ? NULL : get_step_text (layout, step, n_steps));
  if (difference)
    {
      self->x += TEXT_GAP;
      add_words (self, C_ ("differences from the baseline", "more"));
    }
  else
    {
      self->x += TEXT_GAP;
      add_words (self, metier_chart_data_get_scale (layout->data)->unit);
    }
  self->x += LEGEND_GAP;
}

static gboolean
has_status (const MetierHeatmap *self, MetierStatus status)
{
  for (guint row = 0; row < self->layout->n_rows; row++)
    for (int series = self->first_series; series < (int) self->layout->n_series; series++)
      if (metier_layout_get_cell (self->layout, row, series)->status == status)
        return TRUE;

  return FALSE;
}

static void
add_status (Legend *self, MetierStatus status)
{
  MetierLayout *layout = self->heatmap->layout;
  const char *text = metier_status_get_title (status);
  double height = LEGEND_BOX * layout->k, width = 40 * layout->k;

  if (!has_status (self->heatmap, status))
    return;
  make_room (self, width + TEXT_GAP + metier_layout_measure (layout, text, METIER_TEXT_CAPTION));
  metier_heatmap_add_unrated (layout->scene, status,
                              &(MetierBox){ self->x, self->y - height / 2, width, height });
  self->x += width + TEXT_GAP;
  add_words (self, text);
  self->x += LEGEND_GAP;
}

static void
add_disc (Legend *self)
{
  MetierLayout *layout = self->heatmap->layout;
  const char *text = _ ("one of the five core skills");

  make_room (self, 2 * TEXT_GAP + metier_layout_measure (layout, text, METIER_TEXT_CAPTION));
  metier_scene_add_marker (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_MARKER_DISC, 6,
                           self->x + 3, self->y);
  self->x += TEXT_GAP + 6;
  add_words (self, text);
}

/* What colours and textures stand for. Returns where the chart ends. */
double
metier_heatmap_add_legend (MetierHeatmap *self, double y)
{
  double half = LEGEND_BOX * self->layout->k / 2;
  Legend legend = { self, METIER_SIDE, y + LEGEND_TOP + half };

  add_ramp (&legend);
  add_status (&legend, METIER_STATUS_NOT_COLLECTED);
  add_status (&legend, METIER_STATUS_NOT_SCORED);
  add_status (&legend, METIER_STATUS_SUPPRESSED);
  add_status (&legend, METIER_STATUS_NOT_RELEVANT);
  if (self->has_discs)
    add_disc (&legend);

  return legend.y + half + METIER_TOP;
}
