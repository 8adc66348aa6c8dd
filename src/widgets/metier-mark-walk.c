/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-mark-walk.h"

#include <math.h>

/* What a page key skips where there are no headings. */
#define PAGE_LINES 10

/* Boxes of one line may differ by rounding. */
#define SAME_LINE 1.0

static double
centre_x (const MetierMark *mark)
{
  return mark->box.x + mark->box.width / 2.0;
}

static double
get_bottom (const MetierMark *mark)
{
  return mark->box.y + mark->box.height;
}

static gboolean
encloses (const MetierMark *outer, const MetierMark *inner)
{
  return inner->box.y >= outer->box.y - SAME_LINE && get_bottom (inner) <= get_bottom (outer) + SAME_LINE;
}

/* What stands at the end of several lines is on each of them. */
static gboolean
is_beside (const MetierMark *a, const MetierMark *b)
{
  return encloses (a, b) || encloses (b, a);
}

/* How far @to is from @from along @walk; below zero when it lies elsewhere. */
static double
distance_along (const MetierMark *from, const MetierMark *to, MetierWalk walk)
{
  double dx = centre_x (to) - centre_x (from);

  switch (walk)
    {
    case METIER_WALK_LEFT:
      return is_beside (from, to) ? -dx : -1.0;
    case METIER_WALK_RIGHT:
      return is_beside (from, to) ? dx : -1.0;
    case METIER_WALK_UP:
      return is_beside (from, to) ? -1.0 : get_bottom (from) - get_bottom (to);
    case METIER_WALK_DOWN:
      return is_beside (from, to) ? -1.0 : to->box.y - from->box.y;
    case METIER_WALK_FIRST:
    case METIER_WALK_LAST:
    case METIER_WALK_PAGE_UP:
    case METIER_WALK_PAGE_DOWN:
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

static int
get_section (const MetierScene *scene, int mark)
{
  return metier_scene_get_mark (scene, (guint) mark)->section;
}

static gboolean
has_sections (const MetierScene *scene)
{
  guint n = metier_scene_get_n_marks (scene);

  return get_section (scene, 0) != get_section (scene, (int) n - 1);
}

/* The first line of what stands under the same heading as @from, or the last one. */
static int
find_edge (const MetierScene *scene, int from, MetierWalk walk)
{
  int mark = from, next;

  while ((next = find_nearest (scene, mark, walk)) >= 0
         && get_section (scene, next) == get_section (scene, from))
    mark = next;

  return mark;
}

/* Down to the next heading, or to the end; up to the first line of this one, then to that of the one before.
 */
static int
find_section (const MetierScene *scene, int from, MetierWalk walk)
{
  int edge = find_edge (scene, from, walk);
  int next = find_nearest (scene, edge, walk);

  if (walk == METIER_WALK_DOWN && next >= 0)
    return next;
  if (edge == from && next >= 0)
    return find_edge (scene, next, walk);

  return edge != from ? edge : -1;
}

static int
find_page (const MetierScene *scene, int from, MetierWalk walk)
{
  int mark = from;

  if (has_sections (scene))
    return find_section (scene, from, walk);
  for (guint i = 0; i < PAGE_LINES; i++)
    {
      int next = find_nearest (scene, mark, walk);

      if (next < 0)
        break;
      mark = next;
    }

  return mark != from ? mark : -1;
}

/**
 * metier_mark_walk:
 * @scene: a laid out chart
 * @from: index of the mark to start from, or -1
 * @walk: where to
 *
 * Finds the mark that an arrow key leads to: along the line for left and right, the nearest line and
 * on it the nearest mark for up and down. Marks that fill a whole line have none beside them. A page is what
 * stands under a heading; without headings ten lines, or what is left of them.
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

  if (walk == METIER_WALK_PAGE_UP)
    return find_page (scene, from, METIER_WALK_UP);
  if (walk == METIER_WALK_PAGE_DOWN)
    return find_page (scene, from, METIER_WALK_DOWN);

  return find_nearest (scene, from, walk);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

/**
 * metier_mark_find:
 * @scene: a laid out chart
 * @from: index of the mark to start from, or -1
 * @text: what was typed so far
 *
 * Finds the mark that typing leads to: the first from @from on, round the end, whose label begins with @text
 * in any case. Labels begin with the skill. As @from itself is looked at first, more letters of one name stay
 * on it.
 *
 * Returns: an index, or -1 when no label begins so
 */
int
metier_mark_find (const MetierScene *scene, int from, const char *text)
{
  guint n = metier_scene_get_n_marks (scene);
  g_autofree char *wanted = fold (text);

  for (guint i = 0; i < n && *wanted != '\0'; i++)
    {
      guint index = ((guint) MAX (from, 0) + i) % n;
      g_autofree char *label = fold (metier_scene_get_mark (scene, index)->label);

      if (g_str_has_prefix (label, wanted))
        return (int) index;
    }

  return -1;
}
