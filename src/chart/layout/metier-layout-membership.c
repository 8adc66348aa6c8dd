/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-heatmap-private.h"

#define PITCH 28.0
#define COLUMN_PITCH 24.0
#define MARK 12.0
#define RING 2.0
#define WORD_GAP 8.0
#define LEGEND_HEIGHT 32.0
#define LEGEND_GAP 24.0

/*
 * A membership has no axis: a skill belongs to a role, in one of few ways, or it does not. The strongest way
 * is a filled disc, each other a ring. One role has words beside its marks; of several each is a column, as
 * in a heat map.
 */
typedef struct {
  MetierLayout *layout;
  MetierHeatmap columns;
  gboolean alone;
  gboolean has_lane;
  double pitch;
  double label_x;
  double label_width;
  double mark_x; /* middle of the marks of the only role */
} Membership;

static const MetierScaleLevel *
get_level (const MetierScale *scale, guint level)
{
  return g_ptr_array_index (scale->levels, level);
}

static gboolean
is_strongest (const MetierScale *scale, int level)
{
  return scale->levels->len == 0 || level >= lround (get_level (scale, scale->levels->len - 1)->value);
}

static void
add_symbol (MetierLayout *self, int level, double x, double y)
{
  if (is_strongest (self->scale, level))
    metier_scene_add_marker (self->scene, METIER_LAYER_MARK, METIER_TOKEN_ROLE, METIER_MARKER_DISC, MARK, x,
                             y);
  else
    metier_scene_add_ring (self->scene, METIER_LAYER_MARK, METIER_TOKEN_ROLE, MARK - RING, RING, x, y);
}

/* What does not belong has a dash, so that it is not taken for a place that was forgotten. */
static void
add_mark (MetierLayout *self, const MetierChartCell *cell, double x, double y)
{
  if (cell->level >= 0)
    add_symbol (self, cell->level, x, y);
  else
    metier_layout_add_text (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_MIDDLE, "–", x,
                            y);
}

static void
measure_alone (Membership *self)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE;
  double taken = METIER_LABEL_GAP + MARK + WORD_GAP + metier_layout_get_value_width (layout);

  self->has_lane = metier_layout_has_my_level (layout);
  if (self->has_lane)
    taken += METIER_LANE_GAP + METIER_LANE_WIDTH;
  self->label_x = METIER_SIDE;
  self->label_width = fmax (fmin (metier_layout_get_widest_label (layout), room - taken), room / 4);
  self->mark_x = METIER_SIDE + self->label_width + METIER_LABEL_GAP + MARK / 2;
}

static void
measure (Membership *self)
{
  MetierLayout *layout = self->layout;

  self->alone = layout->n_series == 1 && metier_chart_data_get_baseline (layout->data) == NULL;
  self->pitch = (self->alone ? PITCH : COLUMN_PITCH) * layout->k;
  self->columns.layout = layout;
  if (self->alone)
    {
      measure_alone (self);
      return;
    }
  metier_heatmap_measure_columns (&self->columns);
  self->label_x = self->columns.label_x;
  self->label_width = self->columns.label_width;
}

static void
add_cells (Membership *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  MetierBox fill = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, self->pitch };

  for (int series = self->columns.first_series; series < (int) layout->n_series; series++)
    {
      const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
      MetierBox box
          = { metier_heatmap_get_column (&self->columns, series), y, self->columns.cell, self->pitch };

      metier_scene_begin_mark (layout->scene, &box, &fill, &box, row, series, cell->label);
      add_mark (layout, cell, box.x + box.width / 2, y + self->pitch / 2);
      metier_scene_end_mark (layout->scene);
    }
}

static void
add_label (Membership *self, guint row, double height, double middle)
{
  MetierLayout *layout = self->layout;

  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START,
                           metier_chart_data_get_row (layout->data, row)->label, self->label_width,
                           height > self->pitch ? 2 : 1, self->label_x, middle);
  metier_scene_end_name (layout->scene);
}

static void
add_only_cell (Membership *self, guint row, double y, double height)
{
  MetierLayout *layout = self->layout;
  const MetierChartRow *data = metier_chart_data_get_row (layout->data, row);
  MetierBox box = { METIER_ROW_SIDE, y, layout->width - 2 * METIER_ROW_SIDE, height };
  double middle = y + height / 2;

  metier_layout_begin_row_mark (layout, row, 0, &box, &box, self->mark_x + MARK / 2);
  add_label (self, row, height, middle);
  add_mark (layout, &data->cells[0], self->mark_x, middle);
  metier_layout_add_value (layout, &data->cells[0], METIER_ALIGN_START, self->mark_x + MARK / 2 + WORD_GAP,
                           middle);
  if (self->has_lane)
    metier_layout_add_lane (layout, data, layout->width - METIER_SIDE - METIER_LANE_WIDTH, middle);
  metier_scene_end_mark (layout->scene);
}

/* A name of two lines makes its row higher instead of being cut. Returns where the next row begins. */
static double
add_row (Membership *self, guint row, double y)
{
  MetierLayout *layout = self->layout;
  const char *label = metier_chart_data_get_row (layout->data, row)->label;
  gboolean fits = metier_layout_measure (layout, label, METIER_TEXT_BODY) <= self->label_width;
  double height = fits ? self->pitch : fmax (self->pitch, (2 * METIER_LINE_PITCH + 6) * layout->k);

  if (self->alone)
    {
      add_only_cell (self, row, y, height);
      return y + height;
    }
  add_label (self, row, self->pitch, y + self->pitch / 2);
  add_cells (self, row, y);

  return y + self->pitch;
}

/* What the marks mean; beside the only role's marks their words stand already. */
static double
add_legend (Membership *self, double y)
{
  MetierLayout *layout = self->layout;
  const MetierScale *scale = layout->scale;
  double x = METIER_SIDE, middle = y + LEGEND_HEIGHT * layout->k / 2;

  if (self->alone)
    return y + METIER_TOP;
  for (guint i = scale->levels->len; i > 0; i--)
    {
      const MetierScaleLevel *level = get_level (scale, i - 1);

      add_symbol (layout, (int) lround (level->value), x + MARK / 2, middle);
      metier_layout_add_text (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START,
                              level->name, x + MARK + WORD_GAP, middle);
      x += MARK + WORD_GAP + metier_layout_measure (layout, level->name, METIER_TEXT_CAPTION) + LEGEND_GAP;
    }

  return y + LEGEND_HEIGHT * layout->k + METIER_TOP;
}

/* The chart of a scale that is a membership, whatever kind was asked for. */
double
metier_layout_membership (MetierLayout *layout)
{
  Membership self = { layout };
  double y = METIER_TOP, top;

  measure (&self);
  if (!self.alone)
    y = metier_heatmap_add_heads (&self.columns, y);
  top = y;
  for (guint row = 0; row < layout->n_rows; row++)
    {
      if (metier_layout_begins_section (layout, row))
        {
          metier_layout_add_section (layout, metier_chart_data_get_row (layout->data, row)->section,
                                     layout->width - 2 * METIER_SIDE,
                                     y + METIER_SECTION_HEIGHT * layout->k / 2);
          y += METIER_SECTION_HEIGHT * layout->k;
        }
      y = add_row (&self, row, y);
      metier_scene_add_break (layout->scene, y);
    }
  if (!self.alone)
    metier_scene_set_body (layout->scene, &(MetierBox){ self.columns.cells_x, top,
                                                        layout->width - self.columns.cells_x, y - top });

  return add_legend (&self, y);
}
