/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

/* Of a skill that weighs as much as any can. */
#define THICKNESS 20.0

#define UNKNOWN_HEIGHT 12.0

/* From the middle of my bar to that of somebody else's. */
#define LANE_PITCH 24.0

/* The first colour is mine. */
#define OTHER_SIGN 1

#define NAME_GAP 12.0
#define RESULT_GAP 8.0

const MetierGapRow *
metier_layout_gap_get_row (const MetierGapLayout *self, guint row)
{
  return g_ptr_array_index (self->gap->rows, row);
}

/* Returns: (nullable): what the same row is for somebody else */
const MetierGapRow *
metier_layout_gap_get_other (const MetierGapLayout *self, guint row)
{
  return self->overlay != NULL ? g_ptr_array_index (self->overlay->rows, row) : NULL;
}

/* How much further apart the lanes of a row are than one alone would be. */
double
metier_layout_gap_get_lanes_height (const MetierGapLayout *self)
{
  return self->overlay != NULL ? LANE_PITCH * self->layout.k : 0;
}

/* Everything about a row. */
char *
metier_layout_gap_describe (const MetierGapLayout *self, guint row)
{
  return self->overlay != NULL ? metier_me_words_overlay (self->overlay, row)
                               : metier_me_words_gap (self->gap, row);
}

double
metier_layout_gap_get_x (const MetierGapLayout *self, double level)
{
  return self->plot.x + CLAMP (level, 0, METIER_LEVEL_MAX) / METIER_LEVEL_MAX * self->plot.width;
}

/* What is said of a row beneath its name, or %NULL. */
const char *
metier_layout_gap_get_note (const MetierGapRow *row)
{
  return row->mine.assumed && isfinite (row->mine.level) ? _ ("my level is assumed") : NULL;
}

/* Words in place of a sum, or %NULL where there is one. */
static const char *
get_words (const MetierGapRow *row)
{
  if (!row->relevant)
    return metier_status_get_title (METIER_STATUS_NOT_RELEVANT);
  if (row->status != METIER_STATUS_RATED)
    return metier_status_get_title (row->status);
  if (isnan (row->gap))
    return C_ ("level", "not assessed");

  return row->gap <= 0 ? C_ ("level", "met") : NULL;
}

static char *
make_formula (const MetierGapLayout *self, const MetierGapRow *row)
{
  g_autofree char *weight = metier_me_words_number (row->demand.weight);
  g_autofree char *gap = metier_me_words_number (row->gap);

  if (!self->has_formula)
    return g_strdup ("");

  /* Translators: weight times levels to gain, the result follows: 9 × 2 = */
  return g_strdup_printf (C_ ("gap", "%s × %s ="), weight, gap);
}

static double
measure_result (const MetierGapLayout *self, const MetierGapRow *data)
{
  const char *words = get_words (data);
  g_autofree char *formula = NULL;

  if (words != NULL)
    return metier_layout_measure (&self->layout, words, METIER_TEXT_CAPTION_BOLD);
  formula = make_formula (self, data);

  return metier_layout_measure (&self->layout, formula, METIER_TEXT_BODY) + RESULT_GAP + self->score_width;
}

/* Room that the end of a row needs. */
double
metier_layout_gap_measure_result (const MetierGapLayout *self, guint row)
{
  const MetierGapRow *other = metier_layout_gap_get_other (self, row);

  return fmax (measure_result (self, metier_layout_gap_get_row (self, row)),
               other != NULL ? measure_result (self, other) : 0);
}

/* "9 × 2 = 18", the score in a column of its own, or words in its place. */
static void
add_result (MetierGapLayout *self, const MetierGapRow *data, double y)
{
  MetierLayout *layout = &self->layout;
  double end = layout->width - METIER_SIDE;
  const char *words = get_words (data);
  g_autofree char *formula = NULL, *score = NULL;

  if (words != NULL)
    {
      gboolean met = data->gap <= 0;

      metier_layout_add_text (layout, met ? METIER_TOKEN_INK : METIER_TOKEN_SECONDARY,
                              met ? METIER_TEXT_CAPTION_BOLD : METIER_TEXT_CAPTION, METIER_ALIGN_END, words,
                              end, y);
      return;
    }
  formula = make_formula (self, data);
  score = metier_me_words_number (data->score);
  if (*formula != '\0')
    metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_BODY, METIER_ALIGN_END,
                            metier_scene_keep (layout->scene, formula), end - self->score_width - RESULT_GAP,
                            y);
  metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_BODY_BOLD, METIER_ALIGN_END,
                          metier_scene_keep (layout->scene, score), end, y);
}

/*
 * metier_layout_gap_add_results:
 * @y: middle of mine
 * @pitch: from there to the middle of somebody else's
 */
void
metier_layout_gap_add_results (MetierGapLayout *self, guint row, double y, double pitch)
{
  const MetierGapRow *other = metier_layout_gap_get_other (self, row);

  add_result (self, metier_layout_gap_get_row (self, row), y);
  if (other != NULL)
    add_result (self, other, y + pitch);
}

/* The lower of the two is named before it, the higher after it. */
static void
add_names (MetierGapLayout *self, const MetierGapRow *row, double y)
{
  MetierLayout *layout = &self->layout;
  const char *me = C_ ("gap", "me");
  const char *aim = row->demand.asked_by_source ? C_ ("gap", "asked") : C_ ("gap", "my aim");
  gboolean behind = row->mine.level <= row->demand.asked;
  double mine_x = metier_layout_gap_get_x (self, row->mine.level);
  double aim_x = metier_layout_gap_get_x (self, row->demand.asked);

  metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_END,
                          behind ? me : aim, (behind ? mine_x : aim_x) - NAME_GAP, y);
  metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_START,
                          behind ? aim : me, (behind ? aim_x : mine_x) + NAME_GAP, y);
}

/* What does not matter to the person is grey. */
static void
add_fill (MetierGapLayout *self, const MetierGapRow *row, MetierToken token, double x, double width, double y,
          double thickness)
{
  MetierLayout *layout = &self->layout;
  MetierPlot plot = { x, width };

  metier_scene_add_rect (layout->scene, METIER_LAYER_FILL, row->relevant ? token : METIER_TOKEN_COMMON, x,
                         y - thickness / 2, width, thickness);
  if (!row->relevant)
    metier_scene_add_frame (layout->scene, METIER_LAYER_EDGE, METIER_TOKEN_COMMON_EDGE, METIER_CORNERS_NONE,
                            1, x, y - thickness / 2, width, thickness);
  else if (token != METIER_TOKEN_ROLE)
    metier_layout_add_sign_hatch (layout, OTHER_SIGN, &plot, 1, y, thickness);
}

/* As long as the gap and as thick as the weight, so its area is what there is to do. */
static void
add_gap (MetierGapLayout *self, const MetierGapRow *row, MetierToken token, double y)
{
  double start = metier_layout_gap_get_x (self, row->mine.level);
  double end = metier_layout_gap_get_x (self, row->demand.asked);
  double part = row->demand.weight_max > 0 ? CLAMP (row->demand.weight / row->demand.weight_max, 0, 1) : 0;
  double thickness = part > 0 ? THICKNESS * part * self->layout.k : 1;

  if (end > start)
    add_fill (self, row, token, start, end - start, y, thickness);
}

/* A guide from the axis to the first thing in the row. */
static void
add_guide (MetierGapLayout *self, double level, double y)
{
  MetierLayout *layout = &self->layout;
  double x = metier_layout_gap_get_x (self, level);

  if (x > self->plot.x)
    metier_scene_add_dash (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_AXIS, METIER_DASH_GUIDE, 1,
                           self->plot.x, y, x - self->plot.x);
}

/* What is known of somebody on the axis of levels. What is not known could be anywhere and has no length. */
static void
add_bar (MetierGapLayout *self, const MetierGapRow *data, MetierToken token, double y)
{
  MetierLayout *layout = &self->layout;
  gboolean has_aim = isfinite (data->demand.asked);

  if (!isfinite (data->mine.level) || !has_aim)
    metier_scene_add_hatch (layout->scene, METIER_LAYER_FILL, METIER_TOKEN_HATCH, METIER_HATCH_UNKNOWN,
                            self->plot.x, y - UNKNOWN_HEIGHT / 2, self->plot.width, UNKNOWN_HEIGHT);
  else
    {
      add_guide (self, fmin (data->mine.level, data->demand.asked), y);
      add_gap (self, data, token, y);
    }
  if (has_aim)
    metier_layout_add_hollow_diamond (layout, metier_layout_gap_get_x (self, data->demand.asked), y);
}

static void
add_mine (MetierGapLayout *self, guint row, double y)
{
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);

  add_bar (self, data, METIER_TOKEN_ROLE, y);
  if (isfinite (data->mine.level))
    metier_layout_add_my_diamond (&self->layout, &data->mine,
                                  metier_layout_gap_get_x (self, data->mine.level), y);
  if ((int) row == self->named)
    add_names (self, data, y);
}

static void
add_other (MetierGapLayout *self, const MetierGapRow *data, double y)
{
  MetierToken token = metier_layout_get_sign_token (OTHER_SIGN);

  add_bar (self, data, token, y);
  if (isfinite (data->mine.level))
    metier_layout_add_other_square (&self->layout, &data->mine,
                                    metier_layout_gap_get_x (self, data->mine.level), y);
}

/*
 * metier_layout_gap_add_bars:
 * @y: middle of the bar, or between two
 */
void
metier_layout_gap_add_bars (MetierGapLayout *self, guint row, double y)
{
  const MetierGapRow *other = metier_layout_gap_get_other (self, row);
  double shift = metier_layout_gap_get_lanes_height (self) / 2;

  add_mine (self, row, y - shift);
  if (other != NULL)
    add_other (self, other, y + shift);
}
