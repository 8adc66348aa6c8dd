/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#define MARKER_SIZE 11.0
#define RING_THICKNESS 2.0

/**
 * metier_chart_layout_marker:
 * @series: index of a series, or -1 for the baseline
 *
 * Lays out the marker of one role alone, %METIER_CHART_MARKER_SIZE in both directions, for a place beside
 * the chart that names the role. It has no halo, because nothing lies under it.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout_marker (int series)
{
  MetierScene *scene = metier_scene_new (NULL);
  double middle = METIER_CHART_MARKER_SIZE / 2.0;

  if (series < 0)
    metier_scene_add_ring (scene, METIER_LAYER_MARK, METIER_TOKEN_INK, MARKER_SIZE, RING_THICKNESS, middle,
                           middle);
  else
    metier_scene_add_marker (scene, METIER_LAYER_MARK, metier_layout_get_series_token ((guint) series),
                             metier_layout_get_series_marker ((guint) series), MARKER_SIZE, middle, middle);

  return metier_scene_finish (scene, METIER_CHART_MARKER_SIZE, METIER_CHART_MARKER_SIZE, FALSE);
}
