/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#define PITCH 22.0
#define SWATCH_WIDTH 18.0
#define SWATCH_HEIGHT 10.0
#define OUTLINE 1.5
#define TEXT_GAP 7.0
#define ENTRY_GAP 16.0

/* A piece of the role's bar, or its marker. */
static void
add_swatch (MetierLayout *self, gboolean marker, int sign, double x, double y)
{
  MetierPlot plot = { x, SWATCH_WIDTH };

  if (marker)
    metier_layout_add_sign (self, sign, x + SWATCH_WIDTH / 2, y);
  else if (sign < 0)
    metier_scene_add_frame (self->scene, METIER_LAYER_FILL, METIER_TOKEN_INK, METIER_CORNERS_END, OUTLINE, x,
                            y - SWATCH_HEIGHT / 2, SWATCH_WIDTH, SWATCH_HEIGHT);
  else
    {
      metier_scene_add_rounded (self->scene, METIER_LAYER_FILL, metier_layout_get_sign_token (sign),
                                METIER_CORNERS_END, METIER_CELL_RADIUS, x, y - SWATCH_HEIGHT / 2,
                                SWATCH_WIDTH, SWATCH_HEIGHT);
      metier_layout_add_sign_hatch (self, sign, &plot, 1, y, SWATCH_HEIGHT);
    }
}

/*
 * metier_layout_add_series_legend:
 * @markers: show markers instead of bars
 * @y: upper edge
 *
 * Names the roles above a chart that is too narrow for names at its marks.
 *
 * Returns: how much room the legend takes
 */
double
metier_layout_add_series_legend (MetierLayout *self, gboolean markers, double y)
{
  double x = METIER_SIDE, middle = y + PITCH * self->k / 2, end = self->width - METIER_SIDE;

  for (int series = metier_chart_data_get_baseline (self->data) ? -1 : 0; series < (int) self->n_series;
       series++)
    {
      const char *name = metier_layout_get_name (self, series);
      double width = SWATCH_WIDTH + TEXT_GAP + metier_layout_measure (self, name, METIER_TEXT_CAPTION);

      if (x > METIER_SIDE && x + width > end)
        {
          x = METIER_SIDE;
          middle += PITCH * self->k;
        }
      add_swatch (self, markers, metier_layout_get_sign (self, series), x, middle);
      metier_layout_begin_role (self, series);
      metier_layout_add_lines (self, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START, name,
                               end - x - SWATCH_WIDTH - TEXT_GAP, 1, x + SWATCH_WIDTH + TEXT_GAP, middle);
      metier_scene_end_name (self->scene);
      x += width + ENTRY_GAP;
    }

  return middle + PITCH * self->k / 2 - y;
}
