/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-overview-private.h"

#define RADIUS 3.0
#define LEAST 2.0
#define BASELINE_WIDTH 2.0
#define BASELINE_HALO 1.0
#define LESS_LINE 1.5
#define DELTA_GAP 5.0

/* The core skills in their own order, whatever the comparison is sorted by; else the first rows. */
guint
metier_overview_get_columns (const MetierLayout *layout, guint columns[METIER_N_CORE_SKILLS])
{
  guint n = 0;

  for (guint core = 0; core < METIER_N_CORE_SKILLS; core++)
    for (guint row = 0; row < layout->n_rows; row++)
      if (g_str_equal (metier_chart_data_get_row (layout->data, row)->skill, metier_core_skill_get_id (core)))
        columns[n++] = row;
  for (; n == 0 && n < MIN (METIER_N_CORE_SKILLS, layout->n_rows); n++)
    columns[n] = n;

  return n;
}

MetierSurplus
metier_overview_get_surplus (const MetierLayout *layout, guint row, int series)
{
  const MetierChartCell *baseline = metier_chart_data_get_row (layout->data, row)->baseline;
  MetierSurplus surplus = { metier_layout_get_cell (layout, row, series), NULL, series < 0 };

  if (baseline && baseline->status == METIER_STATUS_RATED && metier_layout_is_known (baseline))
    surplus.baseline = baseline;

  return surplus;
}

static void
add_common (MetierLayout *layout, double x1, double x2, gboolean ends, double y, double height)
{
  MetierCorners corners = ends && x2 - x1 > 2 * RADIUS ? METIER_CORNERS_END : METIER_CORNERS_NONE;

  metier_scene_add_rounded (layout->scene, METIER_LAYER_FILL, METIER_TOKEN_COMMON, corners, RADIUS, x1,
                            y - height / 2, fmax (1, x2 - x1), height);
  if (x2 - x1 > 2)
    metier_scene_add_frame (layout->scene, METIER_LAYER_EDGE, METIER_TOKEN_COMMON_EDGE, corners, 1, x1,
                            y - height / 2, x2 - x1, height);
}

static void
add_more (MetierLayout *layout, double baseline, double value, double y, double height)
{
  double x = baseline + BASELINE_WIDTH, width = fmax (LEAST, value - x);

  metier_scene_add_rounded (layout->scene, METIER_LAYER_FILL, METIER_TOKEN_ROLE, METIER_CORNERS_END,
                            fmin (RADIUS, width / 2), x, y - height / 2, width, height);
}

static void
add_less (MetierLayout *layout, double value, double baseline, double y, double height)
{
  for (int side = -1; side <= 1; side += 2)
    metier_scene_add_dash (layout->scene, METIER_LAYER_LINE, METIER_TOKEN_COMMON_EDGE, METIER_DASH_LESS,
                           LESS_LINE, value, y + side * (height - LESS_LINE) / 2, baseline - value);
}

/*
 * metier_overview_add_bar:
 *
 * Grey is what role and baseline share, so that the only colour is what a role asks for more. A value that is
 * unreliable or missing is drawn as everywhere else.
 */
void
metier_overview_add_bar (MetierLayout *layout, const MetierSurplus *surplus, const MetierPlot *plot, double y,
                         double height)
{
  const MetierChartCell *cell = surplus->cell;
  double value = plot->x + cell->value * plot->width, baseline;

  if (surplus->baseline == NULL || cell->status != METIER_STATUS_RATED || !metier_layout_is_known (cell))
    {
      metier_layout_add_bar (layout, METIER_TOKEN_ROLE, plot, cell, y, height);
      return;
    }
  baseline = plot->x + surplus->baseline->value * plot->width;
  add_common (layout, plot->x, fmin (value, baseline), value < baseline, y, height);
  if (cell->value > surplus->baseline->value)
    add_more (layout, baseline, value, y, height);
  else if (cell->value < surplus->baseline->value)
    add_less (layout, value, baseline, y, height);
}

static MetierTextStyle
get_style (const MetierSurplus *surplus)
{
  gboolean leads = surplus->cell->delta != NULL || surplus->is_baseline || surplus->baseline == NULL;

  return leads ? METIER_TEXT_BODY_BOLD : METIER_TEXT_BODY;
}

static void
measure_cell (const MetierLayout *layout, const MetierSurplus *surplus, MetierOverviewTexts *texts)
{
  const MetierChartCell *cell = surplus->cell;
  g_auto (GStrv) words = NULL;

  if (cell->status == METIER_STATUS_RATED)
    {
      texts->value
          = fmax (texts->value, metier_layout_measure (layout, metier_layout_get_short_text (layout, cell),
                                                       get_style (surplus)));
      if (cell->delta)
        texts->delta
            = fmax (texts->delta, metier_layout_measure (layout, cell->delta, METIER_TEXT_CAPTION_BOLD));
      return;
    }
  words = g_strsplit (cell->text, " ", texts->word_lines > 1 ? 2 : 1);
  for (guint i = 0; words[i]; i++)
    texts->words = fmax (texts->words, metier_layout_measure (layout, words[i], METIER_TEXT_CAPTION));
}

/*
 * metier_overview_measure_texts:
 * @word_lines: how many lines words for missing values may take
 */
MetierOverviewTexts
metier_overview_measure_texts (const MetierLayout *layout, const guint *columns, guint n_columns,
                               guint word_lines)
{
  MetierOverviewTexts texts = { .word_lines = word_lines };
  int first = metier_chart_data_get_baseline (layout->data) ? -1 : 0;

  for (guint i = 0; i < n_columns; i++)
    for (int series = first; series < (int) layout->n_series; series++)
      {
        MetierSurplus surplus = metier_overview_get_surplus (layout, columns[i], series);

        measure_cell (layout, &surplus, &texts);
      }
  texts.value = ceil (texts.value);
  texts.words = ceil (texts.words);
  texts.tail = fmax (texts.words, texts.value + (texts.delta > 0 ? DELTA_GAP + ceil (texts.delta) : 0));

  return texts;
}

/* Only what differs is set in bold; words for what is missing take the room of both numbers. */
void
metier_overview_add_numbers (MetierLayout *layout, const MetierSurplus *surplus,
                             const MetierOverviewTexts *texts, double x, double y)
{
  const MetierChartCell *cell = surplus->cell;
  MetierTextStyle style = get_style (surplus);
  gboolean more = surplus->baseline && cell->value > surplus->baseline->value;

  if (cell->status != METIER_STATUS_RATED)
    {
      metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START,
                               cell->text, texts->words, texts->word_lines, x, y);
      return;
    }
  metier_layout_add_text (layout, style == METIER_TEXT_BODY ? METIER_TOKEN_SECONDARY : METIER_TOKEN_INK,
                          style, METIER_ALIGN_END, metier_layout_get_short_text (layout, cell),
                          x + texts->value, y);
  if (cell->delta)
    metier_layout_add_text (layout, more ? METIER_TOKEN_ROLE_TEXT : METIER_TOKEN_SECONDARY,
                            METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_START, cell->delta,
                            x + texts->value + DELTA_GAP, y);
}

void
metier_overview_add_baseline (MetierLayout *layout, const MetierChartCell *baseline, const MetierPlot *plot,
                              double y1, double y2)
{
  double x;

  if (baseline == NULL || baseline->status != METIER_STATUS_RATED || !metier_layout_is_known (baseline))
    return;
  x = plot->x + baseline->value * plot->width;
  metier_scene_add_rect (layout->scene, METIER_LAYER_HALO, METIER_TOKEN_SURFACE,
                         x - BASELINE_WIDTH / 2 - BASELINE_HALO, y1, BASELINE_WIDTH + 2 * BASELINE_HALO,
                         y2 - y1);
  metier_scene_add_rect (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, x - BASELINE_WIDTH / 2, y1,
                         BASELINE_WIDTH, y2 - y1);
}
