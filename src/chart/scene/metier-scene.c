/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-scene-struct-private.h"

#include <math.h>

/* The least that a pointer can be asked to hit. */
#define LEAST_TARGET 24.0

static void
clear (MetierScene *self)
{
  g_clear_pointer (&self->data, metier_chart_data_unref);
  g_ptr_array_unref (self->parts);
  g_string_chunk_free (self->strings);
  g_array_unref (self->items);
  g_array_unref (self->marks);
  g_array_unref (self->fills);
  g_array_unref (self->names);
  g_array_unref (self->breaks);
  g_free (self->order);
}

/**
 * metier_scene_ref:
 * @self: a scene
 *
 * Returns: (transfer full): the same scene
 */
MetierScene *
metier_scene_ref (const MetierScene *self)
{
  return g_atomic_rc_box_acquire ((MetierScene *) self);
}

/**
 * metier_scene_unref:
 * @self: (transfer full): a scene
 */
void
metier_scene_unref (MetierScene *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * metier_scene_get_width:
 * @self: a scene
 *
 * Returns: how wide it is in CSS pixels, at least what was asked for
 */
double
metier_scene_get_width (const MetierScene *self)
{
  return self->width;
}

/**
 * metier_scene_get_height:
 * @self: a scene
 *
 * Returns: how high it is in CSS pixels
 */
double
metier_scene_get_height (const MetierScene *self)
{
  return self->height;
}

/**
 * metier_scene_get_n_marks:
 * @self: a scene
 *
 * Returns: how many marks a reader can point at
 */
guint
metier_scene_get_n_marks (const MetierScene *self)
{
  return self->marks->len;
}

/**
 * metier_scene_get_mark:
 * @self: a scene
 * @index: less than metier_scene_get_n_marks()
 *
 * Returns: (transfer none): a mark; they stand in reading order
 */
const MetierMark *
metier_scene_get_mark (const MetierScene *self, guint index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, MetierMark, index);
}

/**
 * metier_scene_get_body:
 * @self: a scene
 *
 * What scrolls in a view that keeps heads and labels in sight: heads stand above the body, labels
 * before it, the axis below it.
 *
 * Returns: (transfer none): the part that holds the marks
 */
const MetierBox *
metier_scene_get_body (const MetierScene *self)
{
  return &self->body;
}

/**
 * metier_scene_get_folded:
 * @self: a scene
 *
 * Tells whether bars, an overview or a gap was laid out in the form for narrow windows: because that was
 * asked for or because the other one has no room. An overview then shows one skill.
 *
 * Returns: whether it was
 */
gboolean
metier_scene_get_folded (const MetierScene *self)
{
  return self->folded;
}

/**
 * metier_scene_get_break:
 * @self: a scene
 * @from: where the page begins, in CSS pixels
 * @room: how much fits on it
 *
 * Finds where a page ends, so that no row is cut in two.
 *
 * Returns: the lowest place between two rows that fits; @from + @room where a single row is higher than the
 * page
 */
double
metier_scene_get_break (const MetierScene *self, double from, double room)
{
  double best = from;

  if (self->height <= from + room)
    return self->height;
  for (guint i = 0; i < self->breaks->len; i++)
    {
      double y = g_array_index (self->breaks, double, i);

      if (y > best && y <= from + room)
        best = y;
    }

  return best > from ? best : from + room;
}

static double
get_distance (const MetierBox *box, double x, double y)
{
  double grow_x = fmax (0, (LEAST_TARGET - box->width) / 2);
  double grow_y = fmax (0, (LEAST_TARGET - box->height) / 2);
  double dx = fmax (0, fmax (box->x - x, x - (box->x + box->width)));
  double dy = fmax (0, fmax (box->y - y, y - (box->y + box->height)));

  return dx <= grow_x && dy <= grow_y ? dx + dy : INFINITY;
}

/**
 * metier_scene_hit:
 * @self: a scene
 * @x: in CSS pixels
 * @y: in CSS pixels
 *
 * Finds the mark at a place: in its box or at its anchor. What is smaller than 24 × 24 also answers around
 * itself, as far as no other mark is nearer.
 *
 * Returns: the index of a mark, or -1
 */
int
metier_scene_hit (const MetierScene *self, double x, double y)
{
  double nearest = INFINITY;
  int hit = -1;

  for (guint i = 0; i < self->marks->len && nearest > 0; i++)
    {
      const MetierMark *mark = &g_array_index (self->marks, MetierMark, i);
      double distance = fmin (get_distance (&mark->box, x, y), get_distance (&mark->anchor, x, y));

      if (distance < nearest)
        {
          nearest = distance;
          hit = (int) i;
        }
    }

  return hit;
}

/* The items in reading order. */
const MetierItem *
metier_scene_get_items (const MetierScene *self, guint *n_items)
{
  *n_items = self->items->len;

  return (const MetierItem *) (void *) self->items->data;
}

/* Indices of the items, so that what is painted first comes first and equal ones are neighbours. */
const guint *
metier_scene_get_paint_order (const MetierScene *self)
{
  return self->order;
}

const MetierBox *
metier_scene_get_fill (const MetierScene *self, guint mark)
{
  return &g_array_index (self->fills, MetierBox, mark);
}

static void
get_text_bounds (const MetierItem *self, MetierBox *bounds)
{
  double start = self->x - self->width * (self->align / 2.0);
  double angle = self->extra * G_PI / 180;
  double along = self->align == METIER_ALIGN_END ? -self->width : self->width;
  double half = self->height / 2 * (fabs (sin (angle)) + fabs (cos (angle)));

  *bounds = (MetierBox){ start, self->y - self->height / 2, self->width, self->height };
  if (self->extra == 0)
    return;
  bounds->x = self->x + fmin (0, along * cos (angle)) - half;
  bounds->y = self->y + fmin (0, -along * sin (angle)) - half;
  bounds->width = fabs (along * cos (angle)) + 2 * half;
  bounds->height = fabs (along * sin (angle)) + 2 * half;
}

/* The box that an item covers, for clipping and tests. */
void
metier_item_get_bounds (const MetierItem *self, MetierBox *bounds)
{
  switch ((MetierShape) self->shape)
    {
    case METIER_SHAPE_TEXT:
      get_text_bounds (self, bounds);
      break;
    case METIER_SHAPE_MARKER:
      *bounds
          = (MetierBox){ self->x - self->width / 2, self->y - self->height / 2, self->width, self->height };
      break;
    case METIER_SHAPE_DASH:
      *bounds
          = (MetierBox){ self->x, self->y - self->extra / 2, self->width, self->height + self->extra };
      break;
    case METIER_SHAPE_RECT:
    case METIER_SHAPE_FRAME:
    case METIER_SHAPE_HATCH:
    case METIER_N_SHAPES:
    default:
      *bounds = (MetierBox){ self->x, self->y, self->width, self->height };
    }
}
