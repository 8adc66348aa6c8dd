/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#include <glib/gi18n-lib.h>

#define SAMPLE_WIDTH 26.0
#define SAMPLE_HEIGHT 14.0
#define SAMPLE_RADIUS 3.0
#define LINE_WIDTH 2.0
#define LINE_HEIGHT 20.0
#define DASH 1.5
#define SAMPLE_GAP 8.0
#define ENTRY_GAP 22.0
#define PITCH 24.0

typedef void (*AddSample) (MetierScene *scene, double x, double y);

/* A sample of a mark and what it means. */
typedef struct {
  AddSample add_sample;
  double width;
  const char *words;
} Entry;

static void
add_line (MetierScene *scene, double x, double y)
{
  metier_scene_add_rect (scene, METIER_LAYER_MARK, METIER_TOKEN_INK, x, y - LINE_HEIGHT / 2, LINE_WIDTH,
                         LINE_HEIGHT);
}

static void
add_common (MetierScene *scene, double x, double y)
{
  metier_scene_add_rounded (scene, METIER_LAYER_FILL, METIER_TOKEN_COMMON, METIER_CORNERS_ALL, SAMPLE_RADIUS,
                            x, y - SAMPLE_HEIGHT / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  metier_scene_add_frame (scene, METIER_LAYER_EDGE, METIER_TOKEN_COMMON_EDGE, METIER_CORNERS_ALL, 1, x,
                          y - SAMPLE_HEIGHT / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT);
}

static void
add_more (MetierScene *scene, double x, double y)
{
  metier_scene_add_rounded (scene, METIER_LAYER_FILL, METIER_TOKEN_ROLE, METIER_CORNERS_ALL, SAMPLE_RADIUS, x,
                            y - SAMPLE_HEIGHT / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT);
}

static void
add_less (MetierScene *scene, double x, double y)
{
  for (int side = -1; side <= 1; side += 2)
    metier_scene_add_dash (scene, METIER_LAYER_LINE, METIER_TOKEN_COMMON_EDGE, METIER_DASH_LESS, DASH, x,
                           y + side * (SAMPLE_HEIGHT - DASH) / 2, SAMPLE_WIDTH);
}

/**
 * metier_chart_layout_legend:
 * @baseline: title of the role that others are held against
 * @width: room across in CSS pixels; the legend takes as many lines as it needs
 * @rtl: the exact mirror
 * @measurer: how large text is
 *
 * Lays out what the marks of an overview mean. The scene is as wide as its longest line.
 *
 * Returns: (transfer full): a scene without marks
 */
MetierScene *
metier_chart_layout_legend (const char *baseline, double width, gboolean rtl, const MetierMeasurer *measurer)
{
  /* Translators: legend of a chart: the part of a bar that is the same for the role named here. */
  g_autofree char *common = g_strdup_printf (C_ ("legend", "as for %s"), baseline);
  const Entry entries[] = {
    { add_line, LINE_WIDTH, baseline },
    { add_common, SAMPLE_WIDTH, common },
    { add_more, SAMPLE_WIDTH, C_ ("legend", "more") },
    { add_less, SAMPLE_WIDTH, C_ ("legend", "less") },
  };
  MetierScene *scene = metier_scene_new (NULL);
  double pitch = fmax (PITCH, measurer->line_height), x = 0, y = pitch / 2, longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      double text = entries[i].width + SAMPLE_GAP;
      double end = text + metier_measurer_get_width (measurer, entries[i].words, METIER_TEXT_CAPTION);

      if (x > 0 && x + end > width)
        {
          x = 0;
          y += pitch;
        }
      entries[i].add_sample (scene, x, y);
      metier_scene_add_text (scene, measurer, METIER_TOKEN_SECONDARY, METIER_TEXT_CAPTION, METIER_ALIGN_START,
                             metier_scene_keep (scene, entries[i].words), x + text, y);
      longest = fmax (longest, x + end);
      x += end + ENTRY_GAP;
    }

  return metier_scene_finish (scene, ceil (longest), y + pitch / 2, rtl);
}
