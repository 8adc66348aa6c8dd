/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-layout-heatmap-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_CELL 44.0
#define LARGEST_CELL 99.0
#define BASELINE_GAP 12.0
#define SECTION_WIDTH 150.0
#define FOLDED_LABEL_WIDTH 140.0

static double
measure_sections (const MetierHeatmap *self)
{
  const MetierLayout *layout = self->layout;
  double width = 0;

  for (guint i = 0; i < metier_chart_data_get_n_sections (layout->data); i++)
    width
        = fmax (width, metier_layout_measure (layout, metier_chart_data_get_section (layout->data, i)->title,
                                              METIER_TEXT_HEADING));

  return width > 0 ? fmin (ceil (width), SECTION_WIDTH * layout->k) + METIER_HEATMAP_COLUMN_GAP : 0;
}

static double
measure_range (const MetierHeatmap *self)
{
  const MetierLayout *layout = self->layout;
  double width = 0;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      const char *number = metier_chart_data_get_row (layout->data, row)->spread_number;

      if (number)
        width = fmax (width, metier_layout_measure (layout, number, METIER_TEXT_CAPTION_BOLD));
    }
  if (width == 0)
    return 0;

  return METIER_HEATMAP_COLUMN_GAP
         + ceil (fmax (width, metier_layout_measure (layout, _ ("range"), METIER_TEXT_CAPTION)));
}

static gboolean
has_discs (const MetierHeatmap *self)
{
  for (guint row = 0; row < self->layout->n_rows; row++)
    if (metier_chart_data_get_row (self->layout->data, row)->marks_core)
      return TRUE;

  return FALSE;
}

static double
get_cell_width (const MetierHeatmap *self, double taken, guint n_columns)
{
  const MetierLayout *layout = self->layout;
  double room = layout->width - METIER_SIDE - self->label_x - taken - METIER_HEATMAP_COLUMN_GAP - self->fixed;

  return CLAMP (room / n_columns, LEAST_CELL * layout->k, LARGEST_CELL * layout->k);
}

/*
 * Cells take what the names leave, within bounds; what they cannot use goes back to the names. Returns
 * whether no name has to be shortened.
 */
static gboolean
place_columns (MetierHeatmap *self, double section_width, guint n_columns)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE, least = FOLDED_LABEL_WIDTH * layout->k, wanted, columns,
         excess;

  self->section_width = section_width;
  self->label_x = METIER_SIDE + section_width + (self->has_discs ? METIER_HEATMAP_DISC_ROOM : 0);
  wanted = layout->options->folded ? least : metier_layout_get_label_width (layout, room);
  self->cell = get_cell_width (self, wanted, n_columns);
  metier_heatmap_measure_heads (self);
  if (self->overhang > 0)
    {
      self->cell = get_cell_width (self, wanted + self->overhang, n_columns);
      metier_heatmap_measure_heads (self);
    }
  columns = n_columns * self->cell + self->fixed + self->overhang + METIER_SIDE;
  /* Names give way before a map becomes wider than its room, down to what a folded one has. */
  excess = self->label_x + wanted + METIER_HEATMAP_COLUMN_GAP + columns - layout->width;
  if (excess > 0)
    wanted = fmax (fmin (wanted, least), wanted - excess);
  self->cells_x = fmax (self->label_x + wanted + METIER_HEATMAP_COLUMN_GAP, layout->width - columns);
  self->label_width = self->cells_x - METIER_HEATMAP_COLUMN_GAP - self->label_x;
  self->width = fmax (layout->width, self->cells_x + columns);

  return metier_layout_get_widest_label (layout) <= self->label_width;
}

/* Headings have a column of their own, unless names would have to be shortened for it. */
void
metier_heatmap_measure (MetierHeatmap *self)
{
  MetierLayout *layout = self->layout;
  double section_width = layout->options->folded ? 0 : measure_sections (self);
  guint n_columns;

  self->first_series = metier_chart_data_get_baseline (layout->data) ? -1 : 0;
  n_columns = layout->n_series + (self->first_series < 0 ? 1 : 0);
  self->has_discs = has_discs (self);
  self->range_width = n_columns > 1 ? measure_range (self) : 0;
  self->fixed = self->range_width + (self->first_series < 0 && layout->n_series > 0 ? BASELINE_GAP : 0);
  if (!place_columns (self, section_width, n_columns) && section_width > 0)
    place_columns (self, 0, n_columns);
  layout->width = self->width;
}

double
metier_heatmap_get_column (const MetierHeatmap *self, int series)
{
  double gap = self->first_series < 0 && series >= 0 ? BASELINE_GAP : 0;

  return self->cells_x + (series - self->first_series) * self->cell + gap;
}

double
metier_heatmap_get_range_end (const MetierHeatmap *self)
{
  return metier_heatmap_get_column (self, (int) self->layout->n_series - 1) + self->cell + self->range_width;
}
