/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"
#include "chart/me/metier-me-words-private.h"

#include <glib/gi18n-lib.h>

/* Of a skill that weighs as much as any can. */
#define THICKNESS 20.0

#define UNKNOWN_HEIGHT 12.0
#define NAME_GAP 12.0
#define RESULT_GAP 8.0

const MetierGapRow *
metier_layout_gap_get_row (const MetierGapLayout *self, guint row)
{
  return g_ptr_array_index (self->gap->rows, row);
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

/* Room that the end of a row needs. */
double
metier_layout_gap_measure_result (const MetierGapLayout *self, guint row)
{
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);
  const char *words = get_words (data);
  g_autofree char *formula = NULL;

  if (words != NULL)
    return metier_layout_measure (&self->layout, words, METIER_TEXT_CAPTION_BOLD);
  formula = make_formula (self, data);

  return metier_layout_measure (&self->layout, formula, METIER_TEXT_BODY) + RESULT_GAP + self->score_width;
}

/* "9 × 2 = 18", the score in a column of its own, or words in its place. */
void
metier_layout_gap_add_result (MetierGapLayout *self, guint row, double y)
{
  MetierLayout *layout = &self->layout;
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);
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

/* As long as the gap and as thick as the weight, so its area is what there is to do. */
static void
add_gap (MetierGapLayout *self, const MetierGapRow *row, double y)
{
  MetierLayout *layout = &self->layout;
  double start = metier_layout_gap_get_x (self, row->mine.level);
  double end = metier_layout_gap_get_x (self, row->demand.asked);
  double part = row->demand.weight_max > 0 ? CLAMP (row->demand.weight / row->demand.weight_max, 0, 1) : 0;
  double thickness = part > 0 ? THICKNESS * part * layout->k : 1;

  if (end <= start)
    return;
  metier_scene_add_rect (layout->scene, METIER_LAYER_FILL,
                         row->relevant ? METIER_TOKEN_ROLE : METIER_TOKEN_COMMON, start, y - thickness / 2,
                         end - start, thickness);
  if (!row->relevant)
    metier_scene_add_frame (layout->scene, METIER_LAYER_EDGE, METIER_TOKEN_COMMON_EDGE, METIER_CORNERS_NONE,
                            1, start, y - thickness / 2, end - start, thickness);
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

/*
 * metier_layout_gap_add_bar:
 * @y: middle of the bar
 *
 * What is known of a row on the axis of levels. What is not known could be anywhere and has no length.
 */
void
metier_layout_gap_add_bar (MetierGapLayout *self, guint row, double y)
{
  MetierLayout *layout = &self->layout;
  const MetierGapRow *data = metier_layout_gap_get_row (self, row);
  gboolean has_mine = isfinite (data->mine.level), has_aim = isfinite (data->demand.asked);

  if (!has_mine || !has_aim)
    metier_scene_add_hatch (layout->scene, METIER_LAYER_FILL, METIER_TOKEN_HATCH, METIER_HATCH_UNKNOWN,
                            self->plot.x, y - UNKNOWN_HEIGHT / 2, self->plot.width, UNKNOWN_HEIGHT);
  else
    {
      add_guide (self, fmin (data->mine.level, data->demand.asked), y);
      add_gap (self, data, y);
    }
  if (has_aim)
    metier_layout_add_hollow_diamond (layout, metier_layout_gap_get_x (self, data->demand.asked), y);
  if (has_mine)
    metier_layout_add_my_diamond (layout, &data->mine, metier_layout_gap_get_x (self, data->mine.level), y);
  if ((int) row == self->named)
    add_names (self, data, y);
}
