/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-svg-private.h"

/*
 * A rectangle with four round corners is one that is smaller by their radius, with a line around it
 * whose joins are round: a fifth of the bytes of drawing the corners, which counts in a heat map. Where
 * colour lets through, the line would be seen on its rectangle.
 */
gboolean
metier_svg_is_cell (const MetierItem *item, guint32 colour)
{
  gboolean is_opaque = (colour & 0xff) == 0xff;

  return is_opaque && item->shape == METIER_SHAPE_RECT && item->variant == METIER_CORNERS_ALL
         && item->extra > 1;
}

/* A hairline around a box is a line and not an area between two outlines. */
gboolean
metier_svg_is_hairline (const MetierItem *item)
{
  return item->shape == METIER_SHAPE_FRAME && item->extra <= 1;
}

/* Whether a hairline runs along the edge of a box. */
static gboolean
is_edge_of (const MetierItem *item, const MetierItem *box)
{
  return metier_svg_is_hairline (item) && item->x == box->x && item->y == box->y && item->width == box->width
         && item->height == box->height;
}

/* The colour of a cell's edge, which was added just after the cell; 0 where none is seen. */
static guint32
get_edge (const MetierSvgWriter *self, guint index)
{
  guint32 edge = 0;

  for (guint i = index + 1; i < self->n_items && is_edge_of (&self->items[i], &self->items[index]); i++)
    {
      guint32 colour = metier_theme_get_colour (self->theme, self->items[i].token);

      edge = (colour & 0xff) != 0 ? colour : edge;
    }

  return edge;
}

/* Whether a hairline was drawn together with its cell. */
static gboolean
belongs_to_cell (const MetierSvgWriter *self, guint index)
{
  const MetierItem *items = self->items;
  guint i = index;

  while (i > 0 && metier_svg_is_hairline (&items[i]))
    i--;

  return metier_svg_is_cell (&items[i], metier_theme_get_colour (self->theme, items[i].token))
         && is_edge_of (&items[index], &items[i]);
}

static guint32
blend (guint32 above, guint32 below)
{
  guint alpha = above & 0xff;
  guint32 colour = 0xff;

  for (guint shift = 8; shift < 32; shift += 8)
    colour |= (((above >> shift & 0xff) * alpha + (below >> shift & 0xff) * (0xff - alpha) + 0x7f) / 0xff)
              << shift;

  return colour;
}

static void
add_outline (GString *svg, guint32 fill, guint32 stroke, double width)
{
  metier_svg_add_colour (svg, "fill", fill);
  metier_svg_add_colour (svg, "stroke", stroke);
  metier_svg_add_attribute (svg, "stroke-width", width);
  g_string_append (svg, " stroke-linejoin=\"round\"");
}

/* The outlines of those cells of a run that have the same edge. */
static char *
get_path (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour, guint32 edge)
{
  g_autoptr (GString) path = g_string_new (NULL);
  double x = 0, y = 0;

  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];
      double r = item->extra;

      if (!metier_svg_is_cell (item, colour) || get_edge (self, run[i]) != edge)
        continue;
      metier_svg_add_next_box (path, x, y, item->x + r, item->y + r, item->width - 2 * r,
                               item->height - 2 * r);
      x = item->x + r;
      y = item->y + r;
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
write_plain (const MetierSvgWriter *self, const char *path, guint32 colour, double radius)
{
  g_string_append (self->svg, "<path");
  add_outline (self->svg, colour, colour, 2 * radius);
  g_string_append_printf (self->svg, " d=\"%s\"/>\n", path);
}

/* Cells with an edge are drawn twice, in the colour of the edge and then smaller in their own. */
static void
write_edged (const MetierSvgWriter *self, const char *path, guint id, guint32 colour, guint32 edge,
             double radius)
{
  g_string_append_printf (self->svg, "<defs><path id=\"cells-%u\" d=\"%s\"/></defs>\n<use href=\"#cells-%u\"",
                          id, path, id);
  add_outline (self->svg, colour, blend (edge, colour), 2 * radius);
  g_string_append_printf (self->svg, "/>\n<use href=\"#cells-%u\"", id);
  add_outline (self->svg, colour, colour, 2 * (radius - 1));
  g_string_append (self->svg, "/>\n");
}

void
metier_svg_write_cells (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  g_autoptr (GHashTable) edges = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];
      guint32 edge = get_edge (self, run[i]);
      g_autofree char *path = NULL;

      if (!metier_svg_is_cell (item, colour) || !g_hash_table_add (edges, GUINT_TO_POINTER (edge)))
        continue;
      path = get_path (self, run, n_items, colour, edge);
      if (edge == 0)
        write_plain (self, path, colour, item->extra);
      else
        write_edged (self, path, run[i], colour, edge, item->extra);
    }
}

void
metier_svg_write_hairlines (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  double x = 0, y = 0;
  gboolean open = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];

      if (!metier_svg_is_hairline (item) || belongs_to_cell (self, run[i]))
        continue;
      if (!open)
        {
          g_string_append (self->svg, "<path fill=\"none\"");
          metier_svg_add_colour (self->svg, "stroke", colour);
          g_string_append (self->svg, " stroke-linejoin=\"round\" d=\"");
          open = TRUE;
        }
      metier_svg_add_next_box (self->svg, x, y, item->x + 0.5, item->y + 0.5, item->width - 1,
                               item->height - 1);
      x = item->x + 0.5;
      y = item->y + 0.5;
    }
  if (open)
    g_string_append (self->svg, "\"/>\n");
}
