/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-heatmap-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_CELL 44.0
#define LARGEST_CELL 99.0
#define SECTION_WIDTH 150.0
#define FOLDED_LABEL_WIDTH 140.0
#define WIDEST_FOLDED_LABEL 180.0
#define USUAL_HEAD_LINES 2
#define MOST_HEAD_LINES 3
#define ROUNDING 0.001

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
         + ceil (fmax (width, metier_layout_measure (layout, C_ ("column of a heat map", "range"),
                                                     METIER_TEXT_CAPTION)));
}

static gboolean
has_discs (const MetierHeatmap *self)
{
  for (guint row = 0; row < self->layout->n_rows; row++)
    if (metier_chart_data_get_row (self->layout->data, row)->marks_core)
      return TRUE;

  return FALSE;
}

/* Whether every name has room above its column, whole and on so many lines. */
static gboolean
fits_heads (const MetierHeatmap *self, guint n_lines)
{
  const MetierLayout *layout = self->layout;

  for (int series = self->first_series; series < (int) layout->n_series; series++)
    {
      const char *name = metier_layout_get_name (layout, series);
      g_auto (GStrv) lines = metier_measurer_fit (layout->measurer, name, METIER_TEXT_HEADING,
                                                  metier_heatmap_get_head_width (self), n_lines);
      g_autofree char *joined = g_strjoinv (" ", lines);

      if (!g_str_equal (joined, name))
        return FALSE;
    }

  return TRUE;
}

/* Whole pixels keep cells equal and files small. */
static double
clamp_cell (const MetierLayout *layout, double width)
{
  return floor (CLAMP (width, LEAST_CELL * layout->k, LARGEST_CELL * layout->k));
}

/* On how many lines heads lie flat; 0 where one of them would be cut, so that all are turned. */
static guint
choose_head_lines (const MetierHeatmap *self)
{
  for (guint n = USUAL_HEAD_LINES; n <= MOST_HEAD_LINES; n++)
    if (fits_heads (self, n))
      return n;

  return 0;
}

/* A turned head of the last column reaches beyond it, the more the narrower it is. */
static void
choose_cell (MetierHeatmap *self, double label_width, guint n_columns)
{
  const MetierLayout *layout = self->layout;
  double reach = metier_heatmap_measure_reach (self) - self->range_width;
  double room
      = layout->width - METIER_SIDE - self->label_x - label_width - METIER_HEATMAP_COLUMN_GAP - self->fixed;

  self->cell = clamp_cell (layout, room / n_columns);
  self->head_lines = choose_head_lines (self);
  if (self->head_lines == 0 && reach > self->cell / 2)
    self->cell = clamp_cell (layout, (room - reach) / (n_columns - 0.5));
  self->overhang = self->head_lines == 0 ? ceil (fmax (0, reach - self->cell / 2)) : 0;
}

/*
 * Cells take what the names leave, within bounds; what they cannot use goes back to the names. Returns
 * whether no name has to be shortened or turned.
 */
static gboolean
place_columns (MetierHeatmap *self, double section_width, guint n_columns)
{
  MetierLayout *layout = self->layout;
  /* What names keep does not depend on the room, so that a map is as wide in what it asks for as it asked. */
  double room = layout->width - 2 * METIER_SIDE,
         least = fmin (FOLDED_LABEL_WIDTH * layout->k, WIDEST_FOLDED_LABEL), wanted, columns, excess;

  self->section_width = section_width;
  self->label_x = METIER_SIDE + section_width + (self->has_discs ? METIER_HEATMAP_DISC_ROOM : 0);
  wanted = layout->options->folded ? least : fmin (metier_layout_get_widest_label (layout), room / 2);
  choose_cell (self, wanted, n_columns);
  columns = n_columns * self->cell + self->fixed + self->overhang + METIER_SIDE;
  /* Names give way before a map becomes wider than its room, down to what a folded one has. */
  excess = self->label_x + wanted + METIER_HEATMAP_COLUMN_GAP + columns - layout->width;
  if (excess > ROUNDING)
    wanted = fmax (fmin (wanted, least), wanted - excess);
  self->cells_x = fmax (self->label_x + wanted + METIER_HEATMAP_COLUMN_GAP, layout->width - columns);
  self->label_width = self->cells_x - METIER_HEATMAP_COLUMN_GAP - self->label_x;
  self->width = fmax (layout->width, self->cells_x + columns);

  return metier_layout_get_widest_label (layout) <= self->label_width && self->head_lines > 0;
}

static guint
begin (MetierHeatmap *self)
{
  MetierLayout *layout = self->layout;
  guint n_columns;

  self->first_series = metier_chart_data_get_baseline (layout->data) ? -1 : 0;
  n_columns = layout->n_series + (self->first_series < 0 ? 1 : 0);
  self->has_discs = layout->scale->kind != METIER_SCALE_MEMBERSHIP && has_discs (self);
  self->range_width = n_columns > 1 ? measure_range (self) : 0;
  self->fixed = self->range_width
                + (self->first_series < 0 && layout->n_series > 0 ? METIER_HEATMAP_BASELINE_GAP : 0);

  return n_columns;
}

/* Headings have a column of their own, unless names would have to be shortened or turned for it. */
void
metier_heatmap_measure (MetierHeatmap *self)
{
  MetierLayout *layout = self->layout;
  double section_width = layout->options->folded ? 0 : measure_sections (self);
  guint n_columns = begin (self);

  if (!place_columns (self, section_width, n_columns) && section_width > 0)
    place_columns (self, 0, n_columns);
  layout->width = self->width;
}

/* The same where headings stand above their rows in any case. */
void
metier_heatmap_measure_columns (MetierHeatmap *self)
{
  place_columns (self, 0, begin (self));
  self->layout->width = self->width;
}

double
metier_heatmap_get_column (const MetierHeatmap *self, int series)
{
  double gap = self->first_series < 0 && series >= 0 ? METIER_HEATMAP_BASELINE_GAP : 0;

  return self->cells_x + (series - self->first_series) * self->cell + gap;
}

double
metier_heatmap_get_range_end (const MetierHeatmap *self)
{
  return metier_heatmap_get_column (self, (int) self->layout->n_series - 1) + self->cell + self->range_width;
}
