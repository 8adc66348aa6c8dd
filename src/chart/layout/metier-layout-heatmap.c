/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-heatmap-private.h"

#define GROUP_GAP 11.0
#define DISC 6.0

/* A range above this part of the scale is set in bold. */
#define LARGE_RANGE (1 / 3.0 + 1e-9)

/* Steps from the baseline's colour: 4 is the same, 0 much less, 8 much more. */
static guint
get_difference_step (const MetierHeatmap *self, const MetierChartRow *row, const MetierChartCell *cell)
{
  double difference = cell->value - row->baseline->value;
  double part = fabs (difference) / self->largest_difference;
  guint steps = MIN (4, 1 + (guint) (part * 4 * (1 - 1e-9)));

  if (cell->delta == NULL || self->largest_difference <= 0)
    return 4;

  return difference > 0 ? 4 + steps : 4 - steps;
}

static void
add_number (MetierHeatmap *self, MetierToken token, const char *text, double x, double y)
{
  MetierLayout *layout = self->layout;
  gboolean fits = metier_layout_measure (layout, text, METIER_TEXT_HEADING) <= self->cell - 4;

  metier_layout_add_text (layout, token, fits ? METIER_TEXT_HEADING : METIER_TEXT_CAPTION,
                          METIER_ALIGN_MIDDLE, text, x, y);
}

static void
add_rated (MetierHeatmap *self, const MetierChartRow *row, const MetierChartCell *cell, const MetierBox *box)
{
  MetierScene *scene = self->layout->scene;
  gboolean difference = self->layout->options->difference && row->baseline;
  guint step = (guint) floor (cell->value * (METIER_N_RAMP_STEPS - 1) + 0.5);
  double x = box->x + box->width / 2, y = box->y + box->height / 2;

  if (difference
      && (cell == row->baseline || !metier_layout_is_known (row->baseline)
          || row->baseline->status != METIER_STATUS_RATED))
    {
      metier_scene_add_frame (scene, METIER_LAYER_EDGE, METIER_TOKEN_GRID, METIER_CORNERS_ALL, 1, box->x,
                              box->y, box->width, box->height);
      add_number (self, METIER_TOKEN_SECONDARY, metier_layout_get_short_text (self->layout, cell), x, y);
      return;
    }
  if (difference)
    step = get_difference_step (self, row, cell);
  metier_scene_add_rounded (scene, METIER_LAYER_FILL,
                            (difference ? METIER_TOKEN_DIFFERENCE : METIER_TOKEN_RAMP) + step,
                            METIER_CORNERS_ALL, METIER_CELL_RADIUS, box->x, box->y, box->width, box->height);
  metier_scene_add_frame (scene, METIER_LAYER_EDGE, METIER_TOKEN_CELL_EDGE, METIER_CORNERS_ALL, 1, box->x,
                          box->y, box->width, box->height);
  if (!difference && step < 2)
    metier_scene_add_frame (scene, METIER_LAYER_EDGE, METIER_TOKEN_GRID, METIER_CORNERS_ALL, 1, box->x,
                            box->y, box->width, box->height);
  if (difference)
    add_number (self, METIER_TOKEN_DIFFERENCE_TEXT + step, cell->delta ? cell->delta : "0", x, y);
  else
    add_number (self, METIER_TOKEN_RAMP_TEXT + step, metier_layout_get_short_text (self->layout, cell), x, y);
}

/* What has no number, or none that counts, has a texture and no colour of the ramp. */
void
metier_heatmap_add_unrated (MetierScene *scene, MetierStatus status, const MetierBox *box)
{
  if (status == METIER_STATUS_NOT_RELEVANT)
    {
      metier_scene_add_rounded (scene, METIER_LAYER_FILL, METIER_TOKEN_UNFILLED, METIER_CORNERS_ALL,
                                METIER_CELL_RADIUS, box->x, box->y, box->width, box->height);
      return;
    }
  metier_scene_add_hatch (scene, METIER_LAYER_FILL,
                          status == METIER_STATUS_SUPPRESSED ? METIER_TOKEN_ROLE : METIER_TOKEN_HATCH,
                          status == METIER_STATUS_SUPPRESSED ? METIER_HATCH_SUPPRESSED : METIER_HATCH_UNKNOWN,
                          box->x + 1, box->y + 1, box->width - 2, box->height - 2);
  metier_scene_add_frame (scene, METIER_LAYER_EDGE,
                          status == METIER_STATUS_SUPPRESSED ? METIER_TOKEN_ROLE : METIER_TOKEN_GRID,
                          METIER_CORNERS_ALL, 1, box->x, box->y, box->width, box->height);
}

static void
add_cells (MetierHeatmap *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartRow *data = metier_chart_data_get_row (layout->data, row);
  double pitch = METIER_HEATMAP_PITCH * layout->k;
  MetierBox fill = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, pitch };

  for (int series = self->first_series; series < (int) layout->n_series; series++)
    {
      const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
      MetierBox box = { metier_heatmap_get_column (self, series), y, self->cell, pitch };
      MetierBox inner = { box.x + METIER_HEATMAP_GAP / 2, y + METIER_HEATMAP_GAP / 2,
                          box.width - METIER_HEATMAP_GAP, pitch - METIER_HEATMAP_GAP };

      metier_scene_begin_mark (layout->scene, &box, &fill, &inner, row, series, cell->label);
      if (cell->status == METIER_STATUS_RATED && metier_layout_is_known (cell))
        add_rated (self, data, cell, &inner);
      else
        metier_heatmap_add_unrated (layout->scene, cell->status, &inner);
      metier_scene_end_mark (layout->scene);
    }
}

static void
add_range (MetierHeatmap *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartRow *data = metier_chart_data_get_row (layout->data, row);
  gboolean large = data->spread > LARGE_RANGE;
  double pitch = METIER_HEATMAP_PITCH * layout->k, end = metier_heatmap_get_range_end (self);
  MetierBox fill = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, pitch };
  MetierBox box = { end - self->range_width, y, self->range_width, pitch };

  metier_layout_begin_distance (layout, row, &box, &fill);
  metier_layout_add_text (layout, large ? METIER_TOKEN_INK : METIER_TOKEN_SECONDARY,
                          large ? METIER_TEXT_CAPTION_BOLD : METIER_TEXT_CAPTION, METIER_ALIGN_END,
                          data->spread_number, end, y + pitch / 2);
  metier_scene_end_mark (layout->scene);
}

static void
add_row (MetierHeatmap *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const MetierChartRow *data = metier_chart_data_get_row (layout->data, row);
  double middle = y + METIER_HEATMAP_PITCH * layout->k / 2;

  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START, data->label,
                           self->label_width, 1, self->label_x, middle);
  metier_scene_widen_name (layout->scene, self->label_width, METIER_HEATMAP_PITCH * layout->k);
  metier_scene_end_name (layout->scene);
  if (data->marks_core)
    metier_scene_add_marker (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_MARKER_DISC, DISC,
                             self->label_x - METIER_HEATMAP_DISC_ROOM + DISC, middle);
  add_cells (self, row, y);
  if (self->range_width > 0 && data->spread_number)
    add_range (self, row, y);
}

/* The heading stands before its first rows, or above them where there is no column for it. */
static double
add_section (MetierHeatmap *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  int section = metier_chart_data_get_row (layout->data, row)->section;
  const char *title = metier_chart_data_get_section (layout->data, (guint) section)->title;
  double line = METIER_LINE_PITCH * layout->k;
  guint n_rows = 1;

  if (self->section_width == 0)
    {
      metier_layout_add_section (layout, section, self->cells_x - METIER_SIDE,
                                 y + METIER_HEATMAP_PITCH * layout->k / 2);
      return y + METIER_HEATMAP_PITCH * layout->k;
    }
  while (row + n_rows < layout->n_rows && !metier_layout_begins_section (layout, row + n_rows))
    n_rows++;
  {
    g_auto (GStrv) lines
        = metier_measurer_fit (layout->measurer, title, METIER_TEXT_HEADING,
                               self->section_width - METIER_HEATMAP_COLUMN_GAP, MIN (n_rows, 3));

    for (guint i = 0; lines[i]; i++)
      metier_layout_add_text (layout, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START,
                              metier_scene_keep (layout->scene, lines[i]), METIER_SIDE,
                              y + METIER_HEATMAP_PITCH * layout->k / 2 + i * line);
  }

  return y;
}

static void
find_largest_difference (MetierHeatmap *self)
{
  for (guint row = 0; row < self->layout->n_rows; row++)
    {
      const MetierChartRow *data = metier_chart_data_get_row (self->layout->data, row);

      for (guint i = 0; i < self->layout->n_series; i++)
        if (data->cells[i].delta)
          self->largest_difference
              = fmax (self->largest_difference, fabs (data->cells[i].value - data->baseline->value));
    }
}

double
metier_layout_heatmap (MetierLayout *layout)
{
  MetierHeatmap self = { layout };
  double y = METIER_TOP, top;

  metier_heatmap_measure (&self);
  find_largest_difference (&self);
  y = top = metier_heatmap_add_heads (&self, y);
  for (guint row = 0; row < layout->n_rows; row++)
    {
      if (metier_layout_begins_section (layout, row))
        {
          if (row > 0)
            {
              metier_scene_add_rect (layout->scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, METIER_SIDE,
                                     y + GROUP_GAP * layout->k / 2 - 0.5, layout->width - 2 * METIER_SIDE, 1);
              y += GROUP_GAP * layout->k;
            }
          y = add_section (&self, row, y);
        }
      add_row (&self, row, y);
      y += METIER_HEATMAP_PITCH * layout->k;
      metier_scene_add_break (layout->scene, y);
    }
  metier_scene_set_body (layout->scene,
                         &(MetierBox){ self.cells_x, top, layout->width - self.cells_x, y - top });

  return metier_heatmap_add_legend (&self, y);
}
