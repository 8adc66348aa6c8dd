/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-radar-private.h"

#include <glib/gi18n-lib.h>

#define MARKER_HALO 1.5
#define SERIES_LINE 2.2
#define BASELINE_LINE 1.6
#define BASELINE_RING 2.0
#define N_RINGS 3
#define LEGEND_GAP 6.0

/* The baseline is drawn first and so lies under the roles. */
int
metier_radar_get_first_series (const MetierLayout *layout)
{
  return metier_chart_data_get_baseline (layout->data) ? -1 : 0;
}

/* The first spoke points up, the others follow clockwise. */
void
metier_radar_get_point (const MetierRadar *self, guint row, double place, double *x, double *y)
{
  double angle = 2 * G_PI * row / self->layout->n_rows;

  *x = self->x + sin (angle) * self->radius * place;
  *y = self->y - cos (angle) * self->radius * place;
}

/* What counts: a value that is unreliable or not relevant has a place but makes no line. */
gboolean
metier_radar_counts (const MetierChartCell *cell)
{
  return cell->status == METIER_STATUS_RATED && metier_layout_is_known (cell);
}

static void
add_grid (const MetierRadar *self)
{
  MetierScene *scene = self->layout->scene;

  for (guint ring = 1; ring <= N_RINGS; ring++)
    metier_scene_add_ring (scene, METIER_LAYER_GRID, ring == N_RINGS ? METIER_TOKEN_AXIS : METIER_TOKEN_GRID,
                           2 * self->radius * ring / N_RINGS, 1, self->x, self->y);
  for (guint row = 0; row < self->layout->n_rows; row++)
    {
      double x, y;

      metier_radar_get_point (self, row, 1, &x, &y);
      metier_scene_add_line (scene, METIER_LAYER_GRID, METIER_TOKEN_GRID, METIER_DASH_SOLID, 1, self->x,
                             self->y, x, y);
    }
}

/* From spoke to spoke; what is not known breaks the line instead of bending it. */
static void
add_outline (const MetierRadar *self, int series)
{
  MetierLayout *layout = self->layout;
  MetierToken token = metier_layout_get_sign_token (metier_layout_get_sign (layout, series));
  MetierDash dash = series < 0 ? METIER_DASH_SOLID : METIER_DASH_SOLID + (MetierDash) series;

  for (guint row = 0; row < layout->n_rows; row++)
    {
      guint next = (row + 1) % layout->n_rows;
      const MetierChartCell *from = metier_layout_get_cell (layout, row, series);
      const MetierChartCell *to = metier_layout_get_cell (layout, next, series);
      double x1, y1, x2, y2;

      if (!metier_radar_counts (from) || !metier_radar_counts (to))
        continue;
      metier_radar_get_point (self, row, from->value, &x1, &y1);
      metier_radar_get_point (self, next, to->value, &x2, &y2);
      metier_scene_add_line (layout->scene, METIER_LAYER_LINE, token, dash,
                             series < 0 ? BASELINE_LINE : SERIES_LINE, x1, y1, x2, y2);
    }
}

void
metier_radar_add_marker (const MetierRadar *self, const MetierChartCell *cell, int series, double x, double y)
{
  MetierLayout *layout = self->layout;
  int sign = metier_layout_get_sign (layout, series);
  MetierMarker marker = metier_layout_get_sign_marker (sign);
  MetierToken token = metier_layout_get_sign_token (sign);

  if (!metier_layout_is_known (cell))
    return;
  if (!metier_radar_counts (cell))
    {
      metier_layout_add_hollow_marker (
          layout, cell->status == METIER_STATUS_SUPPRESSED ? token : METIER_TOKEN_COMMON_EDGE, x, y);
      return;
    }
  metier_scene_add_marker (layout->scene, METIER_LAYER_HALO, METIER_TOKEN_SURFACE, marker,
                           METIER_RADAR_MARKER + 2 * MARKER_HALO, x, y);
  if (sign < 0)
    metier_scene_add_ring (layout->scene, METIER_LAYER_MARK, METIER_TOKEN_INK, METIER_RADAR_MARKER,
                           BASELINE_RING, x, y);
  else
    metier_scene_add_marker (layout->scene, METIER_LAYER_MARK, token, marker, METIER_RADAR_MARKER, x, y);
}

/* What the middle and the rim stand for. */
static double
add_caption (const MetierRadar *self, double y)
{
  MetierLayout *layout = self->layout;
  g_autofree char *min = metier_scale_format (layout->scale, layout->scale->min);
  g_autofree char *max = metier_scale_format (layout->scale, layout->scale->max);
  /* Translators: beneath a radar: what it measures, then the values of its middle and of its outer ring */
  g_autofree char *text
      = g_strdup_printf (_ ("%s; the middle is %s, the rim is %s"), layout->scale->unit, min, max);
  double room = layout->width - 2 * METIER_SIDE;
  double pitch = METIER_LINE_PITCH * layout->k * metier_text_style_get_size (METIER_TEXT_CAPTION);
  g_auto (GStrv) lines
      = metier_measurer_fit (layout->measurer, text, METIER_TEXT_CAPTION, room, METIER_RADAR_LABEL_LINES);
  double height = fmax (METIER_AXIS_HEIGHT * layout->k, (g_strv_length (lines) + 1) * pitch);

  metier_layout_add_lines (layout, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START,
                           metier_scene_keep (layout->scene, text), room, METIER_RADAR_LABEL_LINES,
                           METIER_SIDE, y + height / 2);

  return height;
}

double
metier_layout_radar (MetierLayout *layout)
{
  MetierRadar self = { layout };
  double top = METIER_TOP + metier_layout_add_series_legend (layout, TRUE, METIER_TOP) + LEGEND_GAP, bottom;

  metier_radar_measure (&self, top);
  add_grid (&self);
  for (int series = metier_radar_get_first_series (layout); series < (int) layout->n_series; series++)
    add_outline (&self, series);
  bottom = metier_radar_add_labels (&self);
  metier_scene_set_body (layout->scene, &(MetierBox){ 0, top, layout->width, bottom - top });
  bottom += add_caption (&self, bottom);

  return bottom;
}
