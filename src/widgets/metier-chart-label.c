/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-label.h"

static gboolean
spans (double start, double length, double place)
{
  return place >= start && place < start + length;
}

/**
 * metier_chart_label_find:
 * @scene: a chart whose marks stand in lines, each line beginning with the same column
 * @x: in CSS pixels
 * @y: in CSS pixels
 * @mark: (out): the first mark of the column or line
 *
 * Finds whose label is at a place: above the first line are the heads of the columns, beside a line is its
 * name.
 *
 * Returns: what kind of label is there
 */
MetierChartLabel
metier_chart_label_find (const MetierScene *scene, double x, double y, guint *mark)
{
  guint n = metier_scene_get_n_marks (scene);
  const MetierBox *first = n > 0 ? &metier_scene_get_mark (scene, 0)->box : NULL;

  if (metier_scene_hit (scene, x, y) >= 0)
    return METIER_CHART_LABEL_NONE;

  for (guint i = 0; i < n; i++)
    {
      const MetierBox *box = &metier_scene_get_mark (scene, i)->box;

      *mark = i;
      if (y >= 0 && y < first->y && spans (box->x, box->width, x))
        return METIER_CHART_LABEL_COLUMN;
      if (spans (box->y, box->height, y))
        return METIER_CHART_LABEL_LINE;
    }

  return METIER_CHART_LABEL_NONE;
}
