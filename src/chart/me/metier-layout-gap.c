/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

#define HEAD_HEIGHT 42.0
#define HEAD_FIRST 13.0
#define HEAD_SECOND 29.0
#define PITCH 43.0
#define LOW_PITCH 34.0
#define FOOT 8.0

/* With more rows than this they stand closer. */
#define FEW_ROWS 10

#define COLUMN_GAP 18.0
#define NAME_ROOM 20.0
#define NOTE_PITCH 16.0
#define LEAST_STEP 34.0
#define TEXT_GAP 6.0

static double
measure_caption (const MetierGapLayout *self, const char *text)
{
  return metier_layout_measure (&self->layout, text, METIER_TEXT_CAPTION_BOLD);
}

/* The largest weight where all skills are weighed on one scale; else 0. */
static double
get_weight_max (const MetierGapLayout *self)
{
  double max = 0;

  for (guint i = 0; i < self->gap->rows->len; i++)
    {
      double other = metier_layout_gap_get_row (self, i)->demand.weight_max;

      if (isnan (other))
        continue;
      if (max > 0 && fabs (other - max) > 1e-9)
        return 0;
      max = other;
    }

  return max;
}

/* Where every skill weighs as much as it can, weights say nothing. */
static gboolean
has_weights (const MetierGapLayout *self)
{
  for (guint i = 0; i < self->gap->rows->len; i++)
    {
      const MetierDemand *demand = &metier_layout_gap_get_row (self, i)->demand;

      if (isfinite (demand->weight) && fabs (demand->weight - demand->weight_max) > 1e-9)
        return TRUE;
    }

  return FALSE;
}

/* The first row that has both diamonds apart, else one that has both. */
static int
find_named (const MetierGapLayout *self)
{
  int named = -1;

  for (guint i = 0; i < self->gap->rows->len; i++)
    {
      const MetierGapRow *row = metier_layout_gap_get_row (self, i);
      double apart = fabs (row->demand.asked - row->mine.level);

      if (apart > 0)
        return (int) i;
      if (isfinite (apart) && named < 0)
        named = (int) i;
    }

  return named;
}

static double
measure_score (const MetierGapLayout *self, const MetierGapRow *row)
{
  g_autofree char *text = metier_me_words_number (row == NULL || isnan (row->score) ? 0 : row->score);

  return metier_layout_measure (&self->layout, text, METIER_TEXT_BODY_BOLD);
}

static double
measure_scores (const MetierGapLayout *self)
{
  double widest = 0;

  for (guint i = 0; i < self->gap->rows->len; i++)
    widest = fmax (widest, fmax (measure_score (self, metier_layout_gap_get_row (self, i)),
                                 measure_score (self, metier_layout_gap_get_other (self, i))));

  return ceil (widest);
}

static double
measure_labels (const MetierGapLayout *self, double room)
{
  double widest = 0;

  for (guint i = 0; i < self->gap->rows->len; i++)
    {
      const MetierGapRow *row = metier_layout_gap_get_row (self, i);
      const char *note = metier_layout_gap_get_note (row);

      widest = fmax (widest, metier_layout_measure (&self->layout, row->name, METIER_TEXT_BODY));
      if (note != NULL)
        widest = fmax (widest, metier_layout_measure (&self->layout, note, METIER_TEXT_CAPTION));
    }

  return fmin (ceil (widest), floor (room * (self->layout.k >= 1.5 ? 0.5 : 0.4)));
}

static double
measure_weights (const MetierGapLayout *self)
{
  double widest = fmax (measure_caption (self, C_ ("gap", "weight")), 0);

  for (guint i = 0; i < self->gap->rows->len; i++)
    {
      const MetierDemand *demand = &metier_layout_gap_get_row (self, i)->demand;
      g_autofree char *text = metier_me_words_number (isnan (demand->weight) ? 0 : demand->weight);

      widest = fmax (widest, metier_layout_measure (&self->layout, text, METIER_TEXT_BODY));
    }

  return ceil (widest);
}

static const char *
get_result_title (const MetierGapLayout *self)
{
  return self->has_weights ? C_ ("gap", "weight × gap") : C_ ("gap", "gap");
}

static double
measure_results (const MetierGapLayout *self)
{
  double widest = fmax (measure_caption (self, get_result_title (self)),
                        measure_caption (self, C_ ("gap", "levels to gain")));

  for (guint i = 0; i < self->gap->rows->len; i++)
    widest = fmax (widest, metier_layout_gap_measure_result (self, i));

  return ceil (widest);
}

/* Names of diamonds stand outside the axis where these lie at its ends, and so do halves of level names. */
static double
measure_margin (const MetierGapLayout *self, const char *name, guint level)
{
  return fmax (measure_caption (self, name) + NAME_ROOM,
               measure_caption (self, metier_level_get_name (level)) / 2 + COLUMN_GAP / 2);
}

static void
measure_columns (MetierGapLayout *self)
{
  double width = self->layout.width, room = width - 2 * METIER_SIDE, end;
  double aim
      = fmax (measure_caption (self, C_ ("gap", "my aim")), measure_caption (self, C_ ("gap", "asked")));

  self->label_width = measure_labels (self, room);
  self->weight_x = METIER_SIDE + self->label_width;
  if (self->has_weights)
    self->weight_x += COLUMN_GAP + measure_weights (self);
  self->score_x = width - METIER_SIDE - measure_results (self);
  self->plot.x = self->weight_x + measure_margin (self, C_ ("gap", "me"), 0);
  end = self->score_x
        - fmax (aim + NAME_ROOM,
                measure_caption (self, metier_level_get_name (METIER_LEVEL_MAX)) / 2 + COLUMN_GAP / 2);
  self->plot.width = end - self->plot.x;
}

static gboolean
level_names_fit (const MetierGapLayout *self)
{
  for (guint level = 0; level <= METIER_LEVEL_MAX; level++)
    if (measure_caption (self, metier_level_get_name (level)) + TEXT_GAP
        > self->plot.width / METIER_LEVEL_MAX)
      return FALSE;

  return TRUE;
}

static void
add_levels (MetierGapLayout *self, double y)
{
  MetierLayout *layout = &self->layout;
  gboolean named = level_names_fit (self);

  for (guint level = 0; level <= METIER_LEVEL_MAX; level++)
    {
      g_autofree char *number = g_strdup_printf ("%u", level);
      double x = metier_layout_gap_get_x (self, level);

      metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_MIDDLE,
                              metier_scene_keep (layout->scene, number), x,
                              y + (named ? HEAD_FIRST : HEAD_SECOND) * layout->k);
      if (named)
        metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE,
                                metier_level_get_name (level), x, y + HEAD_SECOND * layout->k);
    }
}

static void
add_head (MetierGapLayout *self, const char *title, const char *detail, double x, double y)
{
  MetierLayout *layout = &self->layout;

  metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_END, title, x,
                          y + HEAD_FIRST * layout->k);
  if (detail != NULL)
    metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_END,
                            metier_scene_keep (layout->scene, detail), x, y + HEAD_SECOND * layout->k);
}

static void
add_heads (MetierGapLayout *self, double y)
{
  double max = get_weight_max (self);
  g_autofree char *number = metier_me_words_number (max);
  /* Translators: under the heading "weight", the most that a skill can weigh: of 9 */
  g_autofree char *of = g_strdup_printf (C_ ("weight", "of %s"), number);

  if (self->has_weights)
    add_head (self, C_ ("gap", "weight"), max > 0 ? of : NULL, self->weight_x, y);
  add_levels (self, y);
  add_head (self, get_result_title (self), C_ ("gap", "levels to gain"), self->layout.width - METIER_SIDE, y);
}

static guint
count_lines (const MetierGapLayout *self, const MetierGapRow *row)
{
  return metier_layout_measure (&self->layout, row->name, METIER_TEXT_BODY) <= self->label_width ? 1 : 2;
}

static double
get_row_height (const MetierGapLayout *self, guint row)
{
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);
  double pitch = self->gap->rows->len > FEW_ROWS ? LOW_PITCH : PITCH;
  double text = count_lines (self, data) * METIER_LINE_PITCH + TEXT_GAP;

  if (metier_layout_gap_get_note (data) != NULL)
    text += NOTE_PITCH;

  return fmax (pitch * self->layout.k + metier_layout_gap_get_lanes_height (self), text * self->layout.k);
}

static void
add_label (MetierGapLayout *self, const MetierGapRow *row, double y)
{
  MetierLayout *layout = &self->layout;
  const char *note = metier_layout_gap_get_note (row);
  double lift = note != NULL ? NOTE_PITCH / 2 * layout->k : 0;

  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START,
                           metier_scene_keep (layout->scene, row->name), self->label_width, 2, METIER_SIDE,
                           y - lift);
  if (note != NULL)
    metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, note,
                             self->label_width, 1, METIER_SIDE,
                             y + count_lines (self, row) * METIER_LINE_PITCH / 2 * layout->k);
}

static void
add_row (MetierGapLayout *self, guint row, double y, double height)
{
  MetierLayout *layout = &self->layout;
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);
  g_autofree char *label = metier_layout_gap_describe (self, row);
  g_autofree char *weight = metier_me_words_number (data->demand.weight);
  double known = isfinite (data->demand.asked) ? data->demand.asked : METIER_LEVEL_MAX;
  double lanes = metier_layout_gap_get_lanes_height (self);
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, height };
  MetierBox anchor = { metier_layout_gap_get_x (self, known), y, 0, height };

  metier_scene_begin_mark (layout->scene, &box, &box, &anchor, row, 0,
                           metier_scene_keep (layout->scene, label));
  add_label (self, data, y + height / 2);
  if (self->has_weights && isfinite (data->demand.weight))
    metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_END,
                            metier_scene_keep (layout->scene, weight), self->weight_x, y + height / 2);
  metier_layout_gap_add_bars (self, row, y + height / 2);
  metier_layout_gap_add_results (self, row, y + (height - lanes) / 2, lanes);
  metier_scene_end_mark (layout->scene);
}

static void
add_grid (MetierGapLayout *self, double y1, double y2)
{
  for (guint level = 0; level <= METIER_LEVEL_MAX; level++)
    metier_scene_add_rect (self->layout.scene, METIER_LAYER_GRID,
                           level == 0 ? METIER_TOKEN_AXIS : METIER_TOKEN_GRID,
                           metier_layout_gap_get_x (self, level) - (level == 0 ? 1 : 0.5), y1, 1, y2 - y1);
}

static double
lay_out (MetierGapLayout *self)
{
  MetierLayout *layout = &self->layout;
  double y = METIER_TOP / 2, top;

  add_heads (self, y);
  top = y += HEAD_HEIGHT * layout->k;
  for (guint row = 0; row < self->gap->rows->len; row++)
    {
      double height = get_row_height (self, row);

      add_row (self, row, y, height);
      y += height;
      metier_scene_add_break (layout->scene, y);
    }
  add_grid (self, top, y);
  metier_scene_set_body (layout->scene, &(MetierBox){ 0, top, layout->width, y - top });

  return self->overlay != NULL ? metier_layout_gap_add_legend (self, y) : y + FOOT;
}

static MetierScene *
lay_out_gap (const MetierGap *gap, const MetierOverlay *overlay, const MetierChartOptions *options,
             const MetierMeasurer *measurer)
{
  MetierGapLayout self = { .gap = gap, .overlay = overlay };
  gboolean folded;
  double height;

  metier_layout_init_me (&self.layout, options, measurer);
  self.has_weights = self.has_formula = has_weights (&self);
  self.score_width = measure_scores (&self);
  self.named = overlay == NULL ? find_named (&self) : -1;
  measure_columns (&self);
  folded = options->folded || self.plot.width < METIER_LEVEL_MAX * LEAST_STEP * self.layout.k;
  height = folded ? metier_layout_folded_gap (&self) : lay_out (&self);

  return metier_scene_finish (self.layout.scene, self.layout.width, height, options->rtl);
}

/**
 * metier_chart_layout_gap:
 * @gap: how far somebody is from a role
 * @options: how much room
 * @measurer: says how wide texts are
 *
 * Lays out a gap: a row for each skill with a bar from my level to the level to reach. The bar is as long as
 * the levels to gain and as thick as the skill weighs, so its area is weight × gap, which is also written at
 * its end and puts the rows in order. What is not known is hatched over all levels and has words in place of
 * a number.
 *
 * Returns: (transfer full): a scene; a mark's row is the index of its row in @gap
 */
MetierScene *
metier_chart_layout_gap (const MetierGap *gap, const MetierChartOptions *options,
                         const MetierMeasurer *measurer)
{
  return lay_out_gap (gap, NULL, options, measurer);
}

/**
 * metier_chart_layout_overlay:
 * @overlay: two people before the same role
 * @options: how much room
 * @measurer: says how wide texts are
 *
 * Lays out two gaps in one drawing: rows as metier_chart_layout_gap() draws mine, each with a second lane
 * below for the other person, which has a marker, a colour and a hatch of its own, and a legend that names
 * them.
 *
 * Returns: (transfer full): a scene; a mark's row is the index of its row in my gap
 */
MetierScene *
metier_chart_layout_overlay (const MetierOverlay *overlay, const MetierChartOptions *options,
                             const MetierMeasurer *measurer)
{
  return lay_out_gap (overlay->mine, overlay, options, measurer);
}
