/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"

#define MARKER_SIZE 11.0
#define RING_THICKNESS 2.0

/**
 * metier_chart_layout_marker:
 * @sign: which colour and marker the role has, from 0, or -1 for the baseline
 *
 * Lays out the marker of one role alone, %METIER_CHART_MARKER_SIZE in both directions, for a place beside
 * the chart that names the role. It has no halo, because nothing lies under it.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout_marker (int sign)
{
  MetierScene *scene = metier_scene_new (NULL);
  double middle = METIER_CHART_MARKER_SIZE / 2.0;

  if (sign < 0)
    metier_scene_add_ring (scene, METIER_LAYER_MARK, METIER_TOKEN_INK, MARKER_SIZE, RING_THICKNESS, middle,
                           middle);
  else
    metier_scene_add_marker (scene, METIER_LAYER_MARK, metier_layout_get_sign_token (sign),
                             metier_layout_get_sign_marker (sign), MARKER_SIZE, middle, middle);

  return metier_scene_finish (scene, METIER_CHART_MARKER_SIZE, METIER_CHART_MARKER_SIZE, FALSE);
}
