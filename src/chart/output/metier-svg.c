/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-svg-private.h"
#include "chart/paint/metier-painter-private.h"

#include <math.h>
#include <stdlib.h>

/* More marks than this are not listed one by one. */
#define MOST_LISTED 300

static int
compare_indices_cb (const void *a, const void *b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

static void
write_shapes (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  gboolean open = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      MetierItem item = metier_item_for_theme (&self->items[run[i]], self->theme);

      if (metier_svg_is_cell (&item, colour) || metier_svg_is_hairline (&item))
        continue;
      if (!open)
        {
          g_string_append (self->svg, "<path fill-rule=\"evenodd\"");
          metier_svg_add_colour (self->svg, "fill", colour);
          g_string_append (self->svg, " d=\"");
          open = TRUE;
        }
      metier_svg_add_shape (self->svg, &item);
    }
  if (open)
    g_string_append (self->svg, "\"/>\n");
}

/* Shapes of one variant share a line width or a texture. */
static void
write_variant (const MetierSvgWriter *self, const guint *run, guint n_items, guint variant,
               const char *attributes)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    if (self->items[run[i]].variant == variant)
      metier_svg_add_shape (path, &self->items[run[i]]);
  if (path->len > 0)
    g_string_append_printf (self->svg, "<path%s d=\"%s\"/>\n", attributes, path->str);
}

static void
write_dashes (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  for (guint dash = 0; dash < METIER_N_DASHES; dash++)
    {
      const double *pattern = metier_dash_get_pattern (dash);
      g_autoptr (GString) attributes = g_string_new (" fill=\"none\"");

      metier_svg_add_colour (attributes, "stroke", colour);
      metier_svg_add_attribute (attributes, "stroke-width", self->items[run[0]].extra);
      if (dash != METIER_DASH_SOLID)
        {
          g_string_append (attributes, " stroke-dasharray=\"");
          metier_svg_add_number (attributes, pattern[0]);
          g_string_append_c (attributes, ' ');
          metier_svg_add_number (attributes, pattern[1]);
          g_string_append_c (attributes, '"');
        }
      write_variant (self, run, n_items, dash, attributes->str);
    }
}

/* A texture is a tile of its pitch, turned where its lines slant. */
static void
write_pattern (const MetierSvgWriter *self, MetierHatch hatch, guint id, guint32 colour)
{
  double pitch = metier_hatch_get_pitch (hatch);
  gboolean slants = hatch == METIER_HATCH_UNKNOWN || hatch == METIER_HATCH_SUPPRESSED
                    || hatch == METIER_HATCH_DIAGONAL || hatch == METIER_HATCH_CROSSED;

  g_string_append_printf (self->svg, "<pattern id=\"hatch-%u\" patternUnits=\"userSpaceOnUse\"", id);
  metier_svg_add_attribute (self->svg, "width", pitch);
  metier_svg_add_attribute (self->svg, "height", pitch);
  g_string_append (self->svg, slants ? " patternTransform=\"rotate(45)\">" : ">");
  if (hatch == METIER_HATCH_DOTS)
    {
      g_string_append (self->svg, "<circle cx=\"3\" cy=\"3\" r=\"1.3\"");
      metier_svg_add_colour (self->svg, "fill", colour);
    }
  else
    {
      g_string_append (self->svg, "<path d=\"");
      if (hatch != METIER_HATCH_HORIZONTAL)
        g_string_append (self->svg, "M3 0v6");
      if (hatch == METIER_HATCH_HORIZONTAL || hatch == METIER_HATCH_CROSSED)
        g_string_append (self->svg, "M0 3h6");
      g_string_append_c (self->svg, '"');
      metier_svg_add_colour (self->svg, "stroke", colour);
      metier_svg_add_attribute (self->svg, "stroke-width", metier_hatch_get_line_width (hatch));
    }
  g_string_append (self->svg, "/></pattern>\n");
}

static void
write_hatches (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  for (guint hatch = 0; hatch < METIER_N_HATCHES; hatch++)
    {
      guint id = run[0] * METIER_N_HATCHES + hatch;
      g_autofree char *attributes = g_strdup_printf (" fill=\"url(#hatch-%u)\"", id);
      gboolean is_used = FALSE;

      for (guint i = 0; i < n_items; i++)
        is_used = is_used || self->items[run[i]].variant == hatch;
      if (!is_used || (metier_hatch_is_optional (hatch) && !metier_theme_has_hatch (self->theme)))
        continue;
      write_pattern (self, hatch, id, colour);
      write_variant (self, run, n_items, hatch, attributes);
    }
}

static void
write_run (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  switch ((MetierShape) self->items[run[0]].shape)
    {
    case METIER_SHAPE_DASH:
      write_dashes (self, run, n_items, colour);
      break;
    case METIER_SHAPE_HATCH:
      write_hatches (self, run, n_items, colour);
      break;
    case METIER_SHAPE_TEXT:
      metier_svg_write_texts (self, run, n_items);
      break;
    case METIER_SHAPE_RECT:
      metier_svg_write_cells (self, run, n_items, colour);
      write_shapes (self, run, n_items, colour);
      break;
    case METIER_SHAPE_FRAME:
      metier_svg_write_hairlines (self, run, n_items, colour);
      write_shapes (self, run, n_items, colour);
      break;
    case METIER_SHAPE_MARKER:
    case METIER_N_SHAPES:
    default:
      write_shapes (self, run, n_items, colour);
    }
}

static void
write_items (const MetierSvgWriter *self)
{
  guint n_items;
  const MetierItem *items = metier_scene_get_items (self->scene, &n_items);
  const guint *order = metier_scene_get_paint_order (self->scene);

  for (guint first = 0, last; first < n_items; first = last)
    {
      guint32 colour = metier_theme_get_colour (self->theme, items[order[first]].token);
      g_autofree guint *run = NULL;

      for (last = first + 1; last < n_items; last++)
        if (items[order[last]].layer != items[order[first]].layer
            || items[order[last]].shape != items[order[first]].shape
            || (items[order[last]].shape != METIER_SHAPE_TEXT
                && metier_theme_get_colour (self->theme, items[order[last]].token) != colour))
          break;
      if ((colour & 0xff) == 0)
        continue;
      run = g_memdup2 (&order[first], (last - first) * sizeof (guint));
      qsort (run, last - first, sizeof (guint), compare_indices_cb);
      write_run (self, run, last - first, colour);
    }
}

/*
 * A reader without eyes gets the marks one by one in their order, and with a pointer each has a tooltip.
 * Beyond a few hundred nobody would listen, and the texts themselves are there.
 */
static void
write_marks (const MetierSvgWriter *self)
{
  guint n_marks = metier_scene_get_n_marks (self->scene);

  g_string_append (self->svg, "<g role=\"list\" fill=\"none\" pointer-events=\"all\">\n");
  for (guint i = 0; i < n_marks; i++)
    {
      const MetierMark *mark = metier_scene_get_mark (self->scene, i);

      g_string_append (self->svg, "<rect role=\"listitem\"");
      metier_svg_add_attribute (self->svg, "x", mark->box.x);
      metier_svg_add_attribute (self->svg, "y", mark->box.y);
      metier_svg_add_attribute (self->svg, "width", mark->box.width);
      metier_svg_add_attribute (self->svg, "height", mark->box.height);
      g_string_append (self->svg, "><title>");
      metier_svg_add_text (self->svg, mark->label ? mark->label : "");
      g_string_append (self->svg, "</title></rect>\n");
    }
  g_string_append (self->svg, "</g>\n");
}

/* What is seen is not read as well, where the marks are. */
static void
write_content (const MetierSvgWriter *self)
{
  guint n_marks = metier_scene_get_n_marks (self->scene);
  gboolean listed = n_marks > 0 && n_marks <= MOST_LISTED;

  if (listed)
    g_string_append (self->svg, "<g aria-hidden=\"true\">\n");
  write_items (self);
  if (!listed)
    return;
  g_string_append (self->svg, "</g>\n");
  write_marks (self);
}

/*
 * metier_svg_from_scene:
 * @title: what the picture is called
 * @description: what it says, for those who do not see it
 *
 * Writes a scene as SVG with real text in the reader's own font. Equal shapes share an element, so
 * that a heat map of thousands of cells stays small.
 *
 * Returns: (transfer full): an XML document
 */
char *
metier_svg_from_scene (const MetierScene *scene, const MetierTheme *theme, const char *title,
                       const char *description)
{
  GString *svg = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"graphics-document "
                               "document\" aria-labelledby=\"title\" aria-describedby=\"desc\"");
  MetierSvgWriter self = { svg, scene, theme };
  double width = metier_scene_get_width (scene), height = metier_scene_get_height (scene);

  self.items = metier_scene_get_items (scene, &self.n_items);
  metier_svg_add_attribute (svg, "width", width);
  metier_svg_add_attribute (svg, "height", height);
  g_string_append (svg, " viewBox=\"0 0 ");
  metier_svg_add_number (svg, width);
  g_string_append_c (svg, ' ');
  metier_svg_add_number (svg, height);
  g_string_append (
      svg, "\" font-family=\"system-ui, sans-serif\""
           " style=\"font-variant-numeric:tabular-nums;unicode-bidi:plaintext\">\n<title id=\"title\">");
  metier_svg_add_text (svg, title);
  g_string_append (svg, "</title>\n<desc id=\"desc\">");
  metier_svg_add_text (svg, description);
  g_string_append (svg, "</desc>\n<rect width=\"100%\" height=\"100%\"");
  metier_svg_add_colour (svg, "fill", metier_theme_get_colour (theme, METIER_TOKEN_SURFACE));
  g_string_append (svg, "/>\n");
  write_content (&self);
  g_string_append (svg, "</svg>\n");

  return g_string_free (svg, FALSE);
}
