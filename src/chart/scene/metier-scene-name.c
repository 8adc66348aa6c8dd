/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-scene-struct-private.h"

#include <math.h>

/* The least that a pointer can be asked to hit. */
#define LEAST_HEIGHT 24.0

/*
 * metier_scene_begin_name:
 * @row: of the skill; of a role any
 * @series: of the role, -1 for the baseline; of a skill any
 * @text: the whole name, borrowed like that of a text
 *
 * Texts that are added until metier_scene_end_name() are the name, however many lines it takes.
 */
void
metier_scene_begin_name (MetierScene *self, MetierNameKind kind, guint row, int series, const char *text)
{
  MetierNamePlace place = { { kind, row, series, text }, self->items->len, 0, 0, 0 };

  g_array_append_val (self->names, place);
}

void
metier_scene_end_name (MetierScene *self)
{
  MetierNamePlace *place = &g_array_index (self->names, MetierNamePlace, self->names->len - 1);

  place->n_items = self->items->len - place->first_item;
}

/* Where a name has a line or a column for itself, all of that answers the pointer. */
void
metier_scene_widen_name (MetierScene *self, double width, double height)
{
  MetierNamePlace *place = &g_array_index (self->names, MetierNamePlace, self->names->len - 1);

  place->width = width;
  place->height = height;
}

/* How far a place is from the middle of a line of text, which may be turned; infinite where it is beside it.
 */
static double
get_distance (const MetierNamePlace *place, const MetierItem *item, double x, double y)
{
  double width = fmax (item->width, place->width), height = fmax (item->height, place->height);
  double angle = item->extra * G_PI / 180;
  double along = (x - item->x) * cos (angle) - (y - item->y) * sin (angle);
  double across = (x - item->x) * sin (angle) + (y - item->y) * cos (angle);
  double start = -width * item->align / 2.0;
  gboolean hits
      = along >= start && along <= start + width && fabs (across) <= fmax (height, LEAST_HEIGHT) / 2;

  return item->shape == METIER_SHAPE_TEXT && hits ? fabs (across) : (double) INFINITY;
}

/**
 * metier_scene_find_name:
 * @self: a scene
 * @x: in CSS pixels
 * @y: in CSS pixels
 *
 * Finds the name at a place. A line of it is at least 24 high, as far as no other is nearer. Names lie within
 * marks where a row is one, and then come before them.
 *
 * Returns: (transfer none) (nullable): a name
 */
const MetierName *
metier_scene_find_name (const MetierScene *self, double x, double y)
{
  const MetierName *found = NULL;
  double nearest = INFINITY;

  for (guint i = 0; i < self->names->len; i++)
    {
      const MetierNamePlace *place = &g_array_index (self->names, MetierNamePlace, i);

      for (guint j = 0; j < place->n_items; j++)
        {
          const MetierItem *item = &g_array_index (self->items, MetierItem, place->first_item + j);
          double distance = get_distance (place, item, x, y);

          if (distance < nearest)
            {
              nearest = distance;
              found = &place->name;
            }
        }
    }

  return found;
}

/**
 * metier_scene_get_n_names:
 * @self: a scene
 *
 * Returns: how many names of skills and roles lead somewhere
 */
guint
metier_scene_get_n_names (const MetierScene *self)
{
  return self->names->len;
}

/**
 * metier_scene_get_name:
 * @self: a scene
 * @index: less than metier_scene_get_n_names()
 * @x: (out): in CSS pixels, a place where a pointer finds it
 * @y: (out): likewise
 *
 * Returns: (transfer none): a name
 */
const MetierName *
metier_scene_get_name (const MetierScene *self, guint index, double *x, double *y)
{
  const MetierNamePlace *place;
  const MetierItem *item;
  double middle;

  g_return_val_if_fail (index < self->names->len, NULL);

  place = &g_array_index (self->names, MetierNamePlace, index);
  item = &g_array_index (self->items, MetierItem, place->first_item);
  middle = item->width * (1 - item->align) / 2.0;
  *x = item->x + middle * cos (item->extra * G_PI / 180);
  *y = item->y - middle * sin (item->extra * G_PI / 180);

  return &place->name;
}
