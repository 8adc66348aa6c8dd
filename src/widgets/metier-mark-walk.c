/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-mark-walk.h"

#include <math.h>

/* Boxes of one line may differ by rounding. */
#define SAME_LINE 1.0

static double
centre_x (const MetierMark *mark)
{
  return mark->box.x + mark->box.width / 2.0;
}

static double
centre_y (const MetierMark *mark)
{
  return mark->box.y + mark->box.height / 2.0;
}

/* How far @to is from @from along @walk; below zero when it lies elsewhere. */
static double
distance_along (const MetierMark *from, const MetierMark *to, MetierWalk walk)
{
  double dx = centre_x (to) - centre_x (from);
  double dy = centre_y (to) - centre_y (from);

  switch (walk)
    {
    case METIER_WALK_LEFT:
      return fabs (dy) <= SAME_LINE ? -dx : -1.0;
    case METIER_WALK_RIGHT:
      return fabs (dy) <= SAME_LINE ? dx : -1.0;
    case METIER_WALK_UP:
      return dy < -SAME_LINE ? -dy : -1.0;
    case METIER_WALK_DOWN:
      return dy > SAME_LINE ? dy : -1.0;
    case METIER_WALK_FIRST:
    case METIER_WALK_LAST:
    default:
      return -1.0;
    }
}

static int
find_nearest (const MetierScene *scene, int from, MetierWalk walk)
{
  const MetierMark *start = metier_scene_get_mark (scene, (guint) from);
  double best_along = INFINITY;
  double best_across = INFINITY;
  int best = -1;

  for (guint i = 0; i < metier_scene_get_n_marks (scene); i++)
    {
      const MetierMark *mark = metier_scene_get_mark (scene, i);
      double along = distance_along (start, mark, walk);
      double across = fabs (centre_x (mark) - centre_x (start));

      if (along <= 0.0 || along > best_along + SAME_LINE)
        continue;
      if (along < best_along - SAME_LINE || across < best_across)
        {
          best_along = along;
          best_across = across;
          best = (int) i;
        }
    }

  return best;
}

/**
 * metier_mark_walk:
 * @scene: a laid out chart
 * @from: index of the mark to start from, or -1
 * @walk: where to
 *
 * Finds the mark that an arrow key leads to: along the line for left and right, the nearest line and
 * on it the nearest mark for up and down. Marks that fill a whole line have none beside them.
 *
 * Returns: an index, or -1 when there is no mark that way
 */
int
metier_mark_walk (const MetierScene *scene, int from, MetierWalk walk)
{
  int n = (int) metier_scene_get_n_marks (scene);

  if (n == 0)
    return -1;
  if (walk == METIER_WALK_LAST)
    return n - 1;
  if (walk == METIER_WALK_FIRST || from < 0 || from >= n)
    return 0;

  return find_nearest (scene, from, walk);
}
