/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#define SECTION_NOTE_GAP 9.0

void
metier_layout_add_text (MetierLayout *self, MetierToken token, MetierTextStyle style, MetierAlign align,
                        const char *text, double x, double y)
{
  metier_scene_add_text (self->scene, self->measurer, token, style, align, text, x, y);
}

/*
 * metier_layout_add_lines:
 * @y: middle of the block of lines
 *
 * Returns: how many lines were needed
 */
guint
metier_layout_add_lines (MetierLayout *self, MetierToken token, MetierTextStyle style, MetierAlign align,
                         const char *text, double width, guint max_lines, double x, double y)
{
  g_auto (GStrv) lines = NULL;
  guint n_lines;
  double pitch = METIER_LINE_PITCH * self->k * metier_text_style_get_size (style);

  if (metier_layout_measure (self, text, style) <= width)
    {
      metier_layout_add_text (self, token, style, align, text, x, y);
      return 1;
    }
  lines = metier_measurer_fit (self->measurer, text, style, width, max_lines);
  n_lines = g_strv_length (lines);
  for (guint i = 0; i < n_lines; i++)
    metier_layout_add_text (self, token, style, align, metier_scene_keep (self->scene, lines[i]), x,
                            y + (i - (n_lines - 1) / 2.0) * pitch);

  return n_lines;
}

/* The line that bars start from, and a fainter one at each number of the axis. */
void
metier_layout_add_grid (MetierLayout *self, const MetierPlot *plot, double y1, double y2)
{
  for (guint i = 0; i < self->axis->n_ticks; i++)
    {
      double place = self->axis->ticks[i].place;
      MetierToken token = place == 0 ? METIER_TOKEN_AXIS : METIER_TOKEN_GRID;

      metier_scene_add_rect (self->scene, METIER_LAYER_GRID, token,
                             plot->x + place * plot->width - (place == 0 ? 1 : 0.5), y1, 1, y2 - y1);
    }
}

/* The numbers of the axis on a line whose middle is @y. */
void
metier_layout_add_numbers (MetierLayout *self, const MetierPlot *plot, double y)
{
  double previous = -INFINITY;

  for (guint i = 0; i < self->axis->n_ticks; i++)
    {
      const char *text = metier_scene_keep (self->scene, self->axis->ticks[i].text);
      double half = metier_layout_measure (self, text, METIER_TEXT_CAPTION) / 2;
      double place = plot->x + self->axis->ticks[i].place * plot->width;
      double x = CLAMP (place, half, self->width - half);

      /* A number that would touch the one before it is left out, its line stays. */
      if (x - half < previous + 4)
        continue;
      metier_layout_add_text (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE, text, x,
                              y);
      previous = x + half;
    }
}

/* Narrower than this the unit has no place before the numbers and stands beneath them. */
#define LEAST_UNIT_WIDTH 80.0

/*
 * metier_layout_add_unit:
 * @label_width: room for the unit at the axis's start, 0 for none
 * @y: upper edge of the axis
 *
 * Returns: how much room the axis takes downwards
 */
double
metier_layout_add_unit (MetierLayout *self, const char *unit, double label_width, double y)
{
  double height = METIER_AXIS_HEIGHT * self->k;
  double pitch = METIER_LINE_PITCH * self->k * metier_text_style_get_size (METIER_TEXT_CAPTION);
  gboolean beneath = label_width < LEAST_UNIT_WIDTH;
  double room = beneath ? self->width - 2 * METIER_SIDE : label_width;
  gboolean fits = metier_layout_measure (self, unit, METIER_TEXT_CAPTION) <= room;
  guint n_lines = fits ? 1 : 2;

  metier_layout_add_lines (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, unit, room,
                           n_lines, METIER_SIDE,
                           y + height / 2 + ((beneath ? 2 : 0) + n_lines - 1) * pitch / 2);

  return height + ((beneath ? 1 : 0) + n_lines - 1) * pitch;
}

/* The axis with its numbers, then as metier_layout_add_unit(). */
double
metier_layout_add_axis (MetierLayout *self, const MetierPlot *plot, double label_width, double y)
{
  metier_layout_add_numbers (self, plot, y + METIER_AXIS_HEIGHT * self->k / 2);

  return metier_layout_add_unit (self, metier_chart_data_get_unit (self->data), label_width, y);
}

/*
 * metier_layout_add_section:
 * @width: room across
 * @y: middle of the line
 */
void
metier_layout_add_section (MetierLayout *self, int section, double width, double y)
{
  const MetierChartSection *heading = metier_chart_data_get_section (self->data, (guint) section);
  double note_width = heading->note ? metier_layout_measure (self, heading->note, METIER_TEXT_CAPTION) : 0;
  double title_width = fmin (metier_layout_measure (self, heading->title, METIER_TEXT_HEADING), width);

  metier_layout_add_lines (self, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START, heading->title,
                           width, 1, METIER_SIDE, y);
  if (heading->note && title_width + SECTION_NOTE_GAP + note_width <= width)
    metier_layout_add_text (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START,
                            heading->note, METIER_SIDE + title_width + SECTION_NOTE_GAP, y);
}

/* What fits into a cell: of a named level its number. */
const char *
metier_layout_get_short_text (const MetierLayout *self, const MetierChartCell *cell)
{
  char number[16];

  if (cell->status != METIER_STATUS_RATED || cell->level < 0)
    return cell->text;
  g_snprintf (number, sizeof number, "%d", cell->level);

  return metier_scene_keep (self->scene, number);
}

/* The number, or the words that stand in its place. */
void
metier_layout_add_value (MetierLayout *self, const MetierChartCell *cell, MetierAlign align, double x,
                         double y)
{
  metier_layout_add_text (self, metier_layout_get_value_token (cell),
                          metier_layout_get_value_style (self, cell), align, cell->text, x, y);
}

/* What is added until metier_scene_end_name() names the skill of a row. */
void
metier_layout_begin_skill (MetierLayout *self, guint row)
{
  metier_scene_begin_name (self->scene, METIER_NAME_SKILL, row, 0,
                           metier_chart_data_get_row (self->data, row)->label);
}

/* The same for a role; -1 is the baseline. */
void
metier_layout_begin_role (MetierLayout *self, int series)
{
  metier_scene_begin_name (self->scene, METIER_NAME_ROLE, 0, series, metier_layout_get_name (self, series));
}

/*
 * metier_layout_begin_distance:
 * @box: where it answers the pointer: as high as the marks that it lies beside, so that they are on one line
 * @fill: the row that is filled when the pointer is over it
 *
 * Begins the mark of how far the roles of a row are apart, which then must have a distance.
 */
void
metier_layout_begin_distance (MetierLayout *self, guint row, const MetierBox *box, const MetierBox *fill)
{
  double height = fmin (box->height, METIER_LINE_PITCH * self->k);
  MetierBox anchor = { box->x, box->y + (box->height - height) / 2, box->width, height };

  metier_scene_begin_mark (self->scene, box, fill, &anchor, row, METIER_SERIES_DISTANCE,
                           metier_chart_data_get_row (self->data, row)->spread_label);
}

/*
 * metier_layout_begin_row_mark:
 * @series: of the mark, -1 for the baseline
 * @box: where it answers the pointer
 * @fill: the row that is filled when the pointer is over it
 * @anchor_x: where the mark ends
 */
void
metier_layout_begin_row_mark (MetierLayout *self, guint row, int series, const MetierBox *box,
                              const MetierBox *fill, double anchor_x)
{
  MetierBox anchor = { anchor_x, box->y, 0, box->height };

  metier_scene_begin_mark (self->scene, box, fill, &anchor, row, series,
                           metier_layout_get_cell (self, row, series)->label);
}
