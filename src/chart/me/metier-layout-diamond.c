/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-layout-me-private.h"

#define SIZE 13.0
#define HALO 1.5
#define EDGE 2.0
#define LEAST_WIDTH 160.0
#define DEFAULT_LINE 20.0
#define TEXT_ROOM 2.0

/* A layout without chart data, for drawings that are about a person. */
void
metier_layout_init_me (MetierLayout *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  *self = (MetierLayout){ .options = options, .measurer = measurer, .top_level = -1 };
  self->k = measurer->line_height / DEFAULT_LINE;
  self->width = fmax (options->width, LEAST_WIDTH);
  self->scene = metier_scene_new (NULL);
}

/* The middle of a text that stays within the drawing. */
double
metier_layout_clamp_text (const MetierLayout *self, const char *text, MetierTextStyle style, double x)
{
  double half = metier_layout_measure (self, text, style) / 2 + TEXT_ROOM;

  return CLAMP (x, half, fmax (half, self->width - half));
}

/* Whether a name needs not be cut in the two lines that it has beside a row. */
gboolean
metier_layout_fits_two_lines (const MetierLayout *self, const char *text, double width)
{
  g_auto (GStrv) lines = metier_measurer_fit (self->measurer, text, METIER_TEXT_BODY, width, 2);
  g_autofree char *shown = g_strjoinv (" ", lines);

  return g_str_equal (shown, text);
}

/* How many lines a name takes above a row, where it may have more of them. */
guint
metier_layout_count_name_lines (const MetierLayout *self, const char *text, double width)
{
  g_auto (GStrv) lines
      = metier_measurer_fit (self->measurer, text, METIER_TEXT_BODY, width, METIER_ME_NAME_LINES);

  return g_strv_length (lines);
}

/* A name whose first line has its middle at @y; returns how many lines it takes. */
guint
metier_layout_add_name (MetierLayout *self, const char *text, double width, double y)
{
  guint n = metier_layout_count_name_lines (self, text, width);

  return metier_layout_add_lines (self, METIER_TOKEN_INK, METIER_TEXT_BODY, METIER_ALIGN_START,
                                  metier_scene_keep (self->scene, text), width, METIER_ME_NAME_LINES,
                                  METIER_SIDE, y + (n - 1) * METIER_LINE_PITCH / 2 * self->k);
}

static void
add_outlined (MetierLayout *self, MetierMarker marker, MetierToken edge, MetierToken inside, double x,
              double y)
{
  metier_scene_add_marker (self->scene, METIER_LAYER_EDGE, METIER_TOKEN_SURFACE, marker,
                           SIZE + 2 * G_SQRT2 * HALO, x, y);
  metier_scene_add_marker (self->scene, METIER_LAYER_LINE, edge, marker, SIZE, x, y);
  metier_scene_add_marker (self->scene, METIER_LAYER_HALO, inside, marker, SIZE - 2 * G_SQRT2 * EDGE, x, y);
}

/* The level to reach. */
void
metier_layout_add_hollow_diamond (MetierLayout *self, double x, double y)
{
  add_outlined (self, METIER_MARKER_DIAMOND, METIER_TOKEN_INK, METIER_TOKEN_SURFACE, x, y);
}

/* My level; one that is only concluded from others is lighter. */
void
metier_layout_add_my_diamond (MetierLayout *self, const MetierMyLevel *mine, double x, double y)
{
  if (!mine->assumed)
    {
      metier_layout_add_diamond (self, x, y);
      return;
    }
  add_outlined (self, METIER_MARKER_DIAMOND, METIER_TOKEN_INK, METIER_TOKEN_COMMON, x, y);
}

/* The level of somebody else, likewise. */
void
metier_layout_add_other_square (MetierLayout *self, const MetierMyLevel *theirs, double x, double y)
{
  add_outlined (self, METIER_MARKER_SQUARE, METIER_TOKEN_INK,
                theirs->assumed ? METIER_TOKEN_COMMON : metier_layout_get_sign_token (1), x, y);
}

/**
 * metier_chart_layout_lane:
 * @mine: a level; NaN draws the lane alone, an assumed one is lighter
 * @rtl: the exact mirror
 *
 * Lays out the lane of five dots that my level stands on, %METIER_CHART_LANE_WIDTH by
 * %METIER_CHART_LANE_HEIGHT, for a row that names the skill.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout_lane (const MetierMyLevel *mine, gboolean rtl)
{
  MetierLayout self = { .scene = metier_scene_new (NULL), .k = 1 };
  double x = (METIER_CHART_LANE_WIDTH - METIER_LANE_WIDTH) / 2, y = METIER_CHART_LANE_HEIGHT / 2.0;

  metier_layout_add_empty_lane (&self, x, y);
  if (isfinite (mine->level))
    metier_layout_add_my_diamond (
        &self, mine, x + CLAMP (mine->level, 0, METIER_LEVEL_MAX) / METIER_LEVEL_MAX * METIER_LANE_WIDTH, y);

  return metier_scene_finish (self.scene, METIER_CHART_LANE_WIDTH, METIER_CHART_LANE_HEIGHT, rtl);
}
