/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-overview-private.h"

#define ROW_HEIGHT 50.0
#define LABEL_MIDDLE 14.0
#define BAR_MIDDLE 36.0
#define BAR_HEIGHT 10.0
#define LINE_OVER 8.0
#define GAP 10.0
#define PIN 14.0

/* One skill at a time: a row for each role, its bar across beneath its name. */
typedef struct {
  MetierLayout *layout;
  guint row; /* of the data: the skill */
  MetierPlot plot;
  MetierOverviewTexts texts;
} Folded;

static void
add_name (Folded *self, int series, double y)
{
  MetierLayout *layout = self->layout;
  const char *name = metier_layout_get_name (layout, series);
  MetierTextStyle style = series < 0 ? METIER_TEXT_BODY_BOLD : METIER_TEXT_BODY;
  double room = self->plot.width - self->texts.tail - GAP - (series < 0 ? 2 * PIN : 0);

  metier_layout_begin_role (layout, series);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, style, METIER_ALIGN_START, name, room, 1, METIER_SIDE,
                           y);
  metier_scene_end_name (layout->scene);
  if (series < 0)
    metier_scene_add_marker (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_SECONDARY, METIER_MARKER_PIN, PIN,
                             METIER_SIDE + fmin (room, metier_layout_measure (layout, name, style)) + PIN, y);
}

static void
add_row (Folded *self, int series, double y)
{
  MetierLayout *layout = self->layout;
  MetierSurplus surplus = metier_overview_get_surplus (layout, self->row, series);
  double height = ROW_HEIGHT * layout->k, label = y + LABEL_MIDDLE * layout->k;
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, height };

  if (series < 0)
    metier_scene_add_rect (layout->scene, METIER_LAYER_BACK, METIER_TOKEN_TRACK, 0, y, layout->width, height);
  add_name (self, series, label);
  metier_layout_begin_row_mark (layout, self->row, series, &box, &box,
                                self->plot.x + metier_layout_get_end (surplus.cell) * self->plot.width);
  metier_overview_add_bar (layout, &surplus, &self->plot, y + BAR_MIDDLE * layout->k, BAR_HEIGHT);
  metier_overview_add_numbers (layout, &surplus, &self->texts, layout->width - METIER_SIDE - self->texts.tail,
                               label);
  metier_scene_end_mark (layout->scene);
}

/* A piece of the baseline's line at each bar, because names stand between the bars. */
static void
add_baseline (Folded *self, double y)
{
  MetierLayout *layout = self->layout;
  double middle = y + BAR_MIDDLE * layout->k;

  metier_overview_add_baseline (layout, metier_chart_data_get_row (layout->data, self->row)->baseline,
                                &self->plot, middle - LINE_OVER, middle + LINE_OVER);
}

double
metier_layout_folded_overview (MetierLayout *layout)
{
  Folded self = { layout, 0, { METIER_SIDE, layout->width - 2 * METIER_SIDE } };
  int first = metier_chart_data_get_baseline (layout->data) ? -1 : 0;
  guint columns[METIER_N_CORE_SKILLS];
  guint n_columns = metier_overview_get_columns (layout, columns);
  double y = METIER_TOP;

  metier_scene_set_folded (layout->scene);
  if (n_columns == 0)
    return y;
  self.row = columns[MIN (layout->options->column, n_columns - 1)];
  self.texts = metier_overview_measure_texts (layout, &self.row, 1, 1);
  metier_layout_begin_skill (layout, self.row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START,
                           metier_chart_data_get_row (layout->data, self.row)->label, self.plot.width, 1,
                           METIER_SIDE, y + METIER_SECTION_HEIGHT * layout->k / 2);
  metier_scene_end_name (layout->scene);
  y += METIER_SECTION_HEIGHT * layout->k;
  for (int series = first; series < (int) layout->n_series; series++)
    {
      add_row (&self, series, y);
      add_baseline (&self, y);
      y += ROW_HEIGHT * layout->k;
      metier_scene_add_break (layout->scene, y);
    }
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ 0, METIER_TOP + METIER_SECTION_HEIGHT * layout->k, layout->width,
                                       y - METIER_TOP - METIER_SECTION_HEIGHT * layout->k });

  return y + metier_layout_add_axis (layout, &self.plot, 0, y) + METIER_TOP / 2;
}
