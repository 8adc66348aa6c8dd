/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-mark.h"

#include <math.h>

#include "chart/scene/metier-scene-private.h"

/* The next item of a mark from @at on, NULL after the last. */
static const MetierItem *
next_item (const MetierScene *scene, int mark, guint *at)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (scene, &n_items);

  while (*at < n_items)
    if (items[(*at)++].mark == mark)
      return &items[*at - 1];

  return NULL;
}

gboolean
drawn_mark_has_text (const MetierScene *scene, guint mark, const char *text)
{
  const MetierItem *item;
  guint at = 0;

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->shape == METIER_SHAPE_TEXT && g_str_equal (item->text, text))
      return TRUE;

  return FALSE;
}

/* Everything that is written at a mark; words of several lines have a space between them. */
char *
drawn_mark_dup_texts (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;
  GString *texts = g_string_new ("");

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->shape == METIER_SHAPE_TEXT)
      g_string_append_printf (texts, "%s%s", texts->len > 0 ? " " : "", item->text);

  return g_string_free (texts, FALSE);
}

/* How far the bar of a mark reaches, NaN where it has none; a texture for what is not known is no bar. */
double
drawn_mark_get_length (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;
  double start = INFINITY, end = -INFINITY;

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->layer == METIER_LAYER_FILL && item->shape != METIER_SHAPE_TEXT
        && item->token != METIER_TOKEN_HATCH)
      {
        start = fmin (start, item->x);
        end = fmax (end, item->x + item->width);
      }

  return end >= start ? end - start : (double) NAN;
}

/* How high the bar of a mark is, 0 where it has none. */
double
drawn_mark_get_thickness (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;
  double height = 0;

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->layer == METIER_LAYER_FILL && item->token != METIER_TOKEN_HATCH)
      height = fmax (height, item->height);

  return height;
}

/* The middle of what stands for the value itself: a marker, or a frame where the value does not count. */
static gboolean
find_marker (const MetierScene *scene, guint mark, double *x, double *y)
{
  const MetierItem *item;
  guint at = 0;

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->layer == METIER_LAYER_MARK
        && (item->shape == METIER_SHAPE_MARKER || item->shape == METIER_SHAPE_FRAME))
      {
        gboolean centred = item->shape == METIER_SHAPE_MARKER;

        *x = item->x + (centred ? 0 : item->width / 2);
        *y = item->y + (centred ? 0 : item->height / 2);
        return TRUE;
      }

  return FALSE;
}

/* How far the marker is from the start of the axis, where its guide begins; NaN where there is none. */
double
drawn_mark_get_place (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;
  double x, y;

  if (!find_marker (scene, mark, &x, &y))
    return NAN;
  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->shape == METIER_SHAPE_DASH && item->layer == METIER_LAYER_GRID)
      return x - item->x;

  return NAN;
}

/* How far the marker is from the middle of a radar, as a part of its rim; NaN where there is none. */
double
drawn_mark_get_radius (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;
  double x, y;

  if (!find_marker (scene, mark, &x, &y))
    return NAN;
  at = 0;
  while ((item = next_item (scene, METIER_NO_MARK, &at)) != NULL)
    if (item->shape == METIER_SHAPE_MARKER && item->layer == METIER_LAYER_GRID
        && item->token == METIER_TOKEN_AXIS)
      return hypot (x - item->x, y - item->y) / (item->width / 2);

  return NAN;
}

/* The step of the ramp that a cell is filled with, -1 where it has no colour of it. */
int
drawn_mark_get_colour (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->layer == METIER_LAYER_FILL && item->token >= METIER_TOKEN_RAMP
        && item->token < METIER_TOKEN_RAMP + METIER_N_RAMP_STEPS)
      return item->token - METIER_TOKEN_RAMP;

  return -1;
}

/* The #MetierMarker that stands for a membership, -1 where there is none. */
int
drawn_mark_get_symbol (const MetierScene *scene, guint mark)
{
  const MetierItem *item;
  guint at = 0;

  while ((item = next_item (scene, (int) mark, &at)) != NULL)
    if (item->layer == METIER_LAYER_MARK && item->shape == METIER_SHAPE_MARKER)
      return item->variant;

  return -1;
}

/* What stands for the number of a mark, in the unit of its form; NaN or -1 where there is none. */
double
drawn_mark_measure (const MetierScene *scene, guint mark, DrawnForm form)
{
  switch (form)
    {
    case DRAWN_AS_LENGTH:
      return drawn_mark_get_length (scene, mark);
    case DRAWN_AS_PLACE:
      return drawn_mark_get_place (scene, mark);
    case DRAWN_AS_RADIUS:
      return drawn_mark_get_radius (scene, mark);
    case DRAWN_AS_SYMBOL:
      return drawn_mark_get_symbol (scene, mark);
    case DRAWN_AS_COLOUR:
    default:
      return drawn_mark_get_colour (scene, mark);
    }
}
