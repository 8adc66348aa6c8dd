/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-radar-private.h"

#include <glib/gi18n-lib.h>

#define LABEL_GAP 14.0
#define LEAST_RADIUS 60.0
#define NUMBER_GAP 12.0
#define ROW_GAP 8.0
#define USUAL_RADIUS 150.0
#define LABEL_PART 0.3
#define MOST_LABEL_PART 0.38
#define LEAST_CELL 24.0
#define CELL_SIDE 5.0

static const char *
get_value_text (const MetierLayout *layout, const MetierChartCell *cell)
{
  return metier_radar_counts (cell) ? metier_layout_get_short_text (layout, cell) : "–";
}

static double
measure_cells (const MetierLayout *layout)
{
  double widest = LEAST_CELL;

  for (guint row = 0; row < layout->n_rows; row++)
    for (int series = metier_radar_get_first_series (layout); series < (int) layout->n_series; series++)
      {
        const char *text = get_value_text (layout, metier_layout_get_cell (layout, row, series));

        widest
            = fmax (widest, metier_layout_measure (layout, text, METIER_TEXT_CAPTION_BOLD) + 2 * CELL_SIDE);
      }

  return ceil (widest);
}

/* Lines are broken between words only, so the longest word needs its room. */
static double
measure_words (const MetierLayout *layout)
{
  double widest = 0;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      g_auto (GStrv) words = g_strsplit (metier_chart_data_get_row (layout->data, row)->label, " ", -1);

      for (guint i = 0; words[i]; i++)
        widest = fmax (widest, metier_layout_measure (layout, words[i], METIER_TEXT_BODY));
    }

  return ceil (widest);
}

/* What names and values need beside the circle, which takes the rest. */
static double
measure_label (const MetierRadar *self, double room)
{
  double widest = metier_layout_get_widest_label (self->layout);
  double least = fmin (measure_words (self->layout), room * MOST_LABEL_PART);

  return fmax (fmax (fmin (widest, room * LABEL_PART), least), self->cell_width);
}

/* A skill, with its spoke's number where it does not stand at the spoke. */
static char *
dup_name (const MetierRadar *self, guint row)
{
  const char *label = metier_chart_data_get_row (self->layout->data, row)->label;

  if (!self->listed)
    return g_strdup (label);

  /* Translators: a skill in a list with its number: 1 · Statistics */
  return g_strdup_printf (C_ ("list of skills", "%u · %s"), row + 1, label);
}

static guint
count_lines (const MetierRadar *self, guint row)
{
  g_autofree char *name = dup_name (self, row);
  g_auto (GStrv) lines = metier_measurer_fit (self->layout->measurer, name, METIER_TEXT_BODY,
                                              self->label_width, METIER_RADAR_LABEL_LINES);

  return g_strv_length (lines);
}

/* A name and its values below it. */
static double
get_label_height (const MetierRadar *self, guint row)
{
  guint value_lines = (self->n_roles + self->per_line - 1) / self->per_line;

  return count_lines (self, row) * METIER_LINE_PITCH * self->layout->k + value_lines * self->cell_height;
}

static double
get_label_top (const MetierRadar *self, guint row)
{
  double down = cos (2 * G_PI * row / self->layout->n_rows);

  return self->y - down * (self->radius + LABEL_GAP) - get_label_height (self, row) * (1 + down) / 2;
}

/* On which side of the circle a label stands: 0 above and below it. */
static int
get_side (const MetierRadar *self, guint row)
{
  double right = sin (2 * G_PI * row / self->layout->n_rows);

  return fabs (right) < 0.01 ? 0 : right > 0 ? 1 : -1;
}

static double
get_label_x (const MetierRadar *self, guint row)
{
  return self->x + sin (2 * G_PI * row / self->layout->n_rows) * (self->radius + LABEL_GAP);
}

static MetierBox
get_label_box (const MetierRadar *self, guint row)
{
  const char *name = metier_chart_data_get_row (self->layout->data, row)->label;
  double width = fmax (fmin (metier_layout_measure (self->layout, name, METIER_TEXT_BODY), self->label_width),
                       self->per_line * self->cell_width);

  return (MetierBox){ get_label_x (self, row) - width * (1 - get_side (self, row)) / 2,
                      get_label_top (self, row), width, get_label_height (self, row) };
}

static gboolean
labels_collide (const MetierRadar *self)
{
  for (guint row = 0; row < self->layout->n_rows; row++)
    for (guint i = 0; i < row; i++)
      {
        MetierBox a = get_label_box (self, row), b = get_label_box (self, i);

        if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
          return TRUE;
      }

  return FALSE;
}

static double
get_highest_label (const MetierRadar *self)
{
  double height = 0;

  for (guint row = 0; row < self->layout->n_rows; row++)
    height = fmax (height, get_label_height (self, row));

  return height;
}

/* All of the width for the circle, and for each name below it. */
static void
measure_list (MetierRadar *self, double top)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE, number = NUMBER_GAP * 2 * layout->k;

  self->listed = TRUE;
  self->label_width = room;
  self->per_line = CLAMP ((guint) (room / self->cell_width), 1, self->n_roles);
  self->radius = fmin (room / 2 - number, USUAL_RADIUS * layout->k);
  self->y = top + number + self->radius;
}

void
metier_radar_measure (MetierRadar *self, double top)
{
  MetierLayout *layout = self->layout;
  double room = layout->width - 2 * METIER_SIDE, across, down, label;

  self->n_roles = layout->n_series - (guint) metier_radar_get_first_series (layout);
  self->cell_width = measure_cells (layout);
  self->cell_height = fmax (LEAST_CELL, METIER_LINE_PITCH * layout->k);
  self->label_width = measure_label (self, room);
  self->per_line = CLAMP ((guint) (self->label_width / self->cell_width), 1, self->n_roles);
  label = get_highest_label (self);
  across = room / 2 - self->label_width - LABEL_GAP;
  down = (layout->options->height - top - METIER_AXIS_HEIGHT * layout->k) / 2 - label - LABEL_GAP;
  self->radius = fmin (across, fmax (USUAL_RADIUS * layout->k, down));
  self->x = layout->width / 2;
  self->y = top + label + LABEL_GAP + self->radius;
  if (self->radius < LEAST_RADIUS * layout->k || labels_collide (self))
    measure_list (self, top);
}

/* The value under its name and the marker on its spoke are one mark; a popover points to the marker. */
static void
add_mark (const MetierRadar *self, guint row, int series, const MetierBox *cell_box)
{
  MetierLayout *layout = self->layout;
  const MetierChartCell *cell = metier_layout_get_cell (layout, row, series);
  MetierBox anchor = *cell_box;
  double x, y;

  if (metier_layout_is_known (cell))
    {
      metier_radar_get_point (self, row, cell->value, &x, &y);
      anchor = (MetierBox){ x - METIER_RADAR_MARKER / 2, y - METIER_RADAR_MARKER / 2, METIER_RADAR_MARKER,
                            METIER_RADAR_MARKER };
    }
  metier_scene_begin_mark (layout->scene, cell_box, cell_box, &anchor, row, series, cell->label);
  if (metier_layout_is_known (cell))
    metier_radar_add_marker (self, cell, series, x, y);
  metier_layout_add_text (layout, metier_radar_counts (cell) ? METIER_TOKEN_INK : METIER_TOKEN_SECONDARY,
                          metier_radar_counts (cell) ? METIER_TEXT_CAPTION_BOLD : METIER_TEXT_CAPTION,
                          METIER_ALIGN_MIDDLE, get_value_text (layout, cell),
                          cell_box->x + cell_box->width / 2, cell_box->y + cell_box->height / 2);
  metier_scene_end_mark (layout->scene);
}

/* Values in the order of the legend, in lines under the name. */
static void
add_values (const MetierRadar *self, guint row, double left, double y)
{
  int first = metier_radar_get_first_series (self->layout);

  for (guint i = 0; i < self->n_roles; i++)
    {
      MetierBox box = { left + (i % self->per_line) * self->cell_width,
                        y + floor ((double) i / self->per_line) * self->cell_height, self->cell_width,
                        self->cell_height };

      add_mark (self, row, (int) i + first, &box);
    }
}

static void
add_name (const MetierRadar *self, guint row, MetierAlign align, double x, double y)
{
  MetierLayout *layout = self->layout;
  g_autofree char *name = dup_name (self, row);
  double height = count_lines (self, row) * METIER_LINE_PITCH * layout->k;

  metier_layout_begin_skill (layout, row);
  metier_layout_add_lines (layout, METIER_TOKEN_INK, METIER_TEXT_BODY, align,
                           metier_scene_keep (layout->scene, name), self->label_width,
                           METIER_RADAR_LABEL_LINES, x, y + height / 2);
  metier_scene_end_name (layout->scene);
}

/* Beside the circle on its own side, above it for the first spoke, below for one that points down. */
static void
add_label (const MetierRadar *self, guint row)
{
  double top = get_label_top (self, row), x = get_label_x (self, row);
  double names = count_lines (self, row) * METIER_LINE_PITCH * self->layout->k;
  double cells = self->per_line * self->cell_width;
  int side = get_side (self, row);

  add_name (self, row, (MetierAlign) (1 - side), x, top);
  add_values (self, row, x - cells * (1 - side) / 2 - side * CELL_SIDE, top + names);
}

/* The number of a spoke at its end. */
static void
add_number (const MetierRadar *self, guint row, const char *number)
{
  double angle = 2 * G_PI * row / self->layout->n_rows;
  double distance = self->radius + NUMBER_GAP * self->layout->k;

  metier_layout_add_text (self->layout, METIER_TOKEN_INK, METIER_TEXT_CAPTION_BOLD, METIER_ALIGN_MIDDLE,
                          number, self->x + sin (angle) * distance, self->y - cos (angle) * distance);
}

/* Returns where the list ends. */
static double
add_list (const MetierRadar *self)
{
  MetierLayout *layout = self->layout;
  double y = self->y + self->radius + 2 * NUMBER_GAP * layout->k + ROW_GAP;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      g_autofree char *number = g_strdup_printf ("%u", row + 1);

      add_number (self, row, metier_scene_keep (layout->scene, number));
      add_name (self, row, METIER_ALIGN_START, METIER_SIDE, y);
      y += count_lines (self, row) * METIER_LINE_PITCH * layout->k;
      add_values (self, row, METIER_SIDE, y);
      y += get_label_height (self, row) - count_lines (self, row) * METIER_LINE_PITCH * layout->k + ROW_GAP;
      metier_scene_add_break (layout->scene, y);
    }

  return y;
}

/* Where the lowest label ends. */
static double
get_bottom (const MetierRadar *self)
{
  double bottom = self->y + self->radius;

  for (guint row = 0; row < self->layout->n_rows; row++)
    bottom = fmax (bottom, get_label_top (self, row) + get_label_height (self, row));

  return bottom;
}

/* Around the circle or in a list below it; returns where they end. */
double
metier_radar_add_labels (const MetierRadar *self)
{
  if (self->listed)
    return add_list (self);
  for (guint row = 0; row < self->layout->n_rows; row++)
    add_label (self, row);

  return get_bottom (self);
}
