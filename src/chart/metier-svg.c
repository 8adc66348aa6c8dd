/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-painter-private.h"
#include "chart/metier-svg-private.h"

#include <math.h>
#include <stdlib.h>

/* The system's default font is 14⅔ px; its line is 20 high. */
#define FONT_PART (11.0 * 96 / 72 / 20)

/* How far the baseline lies below the middle of a line, in parts of the font's size. */
#define BASELINE 0.36

typedef struct {
  GString *svg;
  const MetierScene *scene;
  const MetierTheme *theme;
  const MetierItem *items;
} Writer;

static void
add_attribute (GString *svg, const char *name, double number)
{
  g_string_append_printf (svg, " %s=\"", name);
  metier_svg_add_number (svg, number);
  g_string_append_c (svg, '"');
}

static void
add_colour (GString *svg, const char *name, guint32 colour)
{
  g_string_append_printf (svg, " %s=\"#%06x\"", name, colour >> 8);
  if ((colour & 0xff) != 0xff)
    {
      g_string_append_printf (svg, " %s-opacity=\"", name);
      metier_svg_add_number (svg, (colour & 0xff) / 255.0);
      g_string_append_c (svg, '"');
    }
}

static int
compare_indices_cb (const void *a, const void *b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

/*
 * A rectangle with four round corners is one that is smaller by their radius, with a line around it
 * whose joins are round: a fifth of the bytes of drawing the corners, which counts in a heat map. Where
 * colour lets through, the line would be seen on its rectangle.
 */
static gboolean
is_cell (const MetierItem *item, guint32 colour)
{
  gboolean is_opaque = (colour & 0xff) == 0xff;

  return is_opaque && item->shape == METIER_SHAPE_RECT && item->variant == METIER_CORNERS_ALL
         && item->extra > 0;
}

static void
begin_cells (GString *svg, guint32 colour, double radius)
{
  g_string_append (svg, "<path");
  add_colour (svg, "fill", colour);
  add_colour (svg, "stroke", colour);
  add_attribute (svg, "stroke-width", 2 * radius);
  g_string_append (svg, " stroke-linejoin=\"round\" d=\"");
}

static void
write_cells (const Writer *self, const guint *run, guint n_items, guint32 colour)
{
  double x = 0, y = 0;
  gboolean open = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];
      double r = item->extra;

      if (!is_cell (item, colour))
        continue;
      if (!open)
        begin_cells (self->svg, colour, r);
      open = TRUE;
      metier_svg_add_next_box (self->svg, x, y, item->x + r, item->y + r, item->width - 2 * r,
                               item->height - 2 * r);
      x = item->x + r;
      y = item->y + r;
    }
  if (open)
    g_string_append (self->svg, "\"/>\n");
}

/* A hairline around a box is a line and not an area between two outlines. */
static gboolean
is_hairline (const MetierItem *item)
{
  return item->shape == METIER_SHAPE_FRAME && item->extra <= 1;
}

static void
write_hairlines (const Writer *self, const guint *run, guint n_items, guint32 colour)
{
  double x = 0, y = 0;
  gboolean open = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];

      if (!is_hairline (item))
        continue;
      if (!open)
        {
          g_string_append (self->svg, "<path fill=\"none\"");
          add_colour (self->svg, "stroke", colour);
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

static void
write_shapes (const Writer *self, const guint *run, guint n_items, guint32 colour)
{
  gboolean open = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      MetierItem item = metier_item_for_theme (&self->items[run[i]], self->theme);

      if (is_cell (&item, colour) || is_hairline (&item))
        continue;
      if (!open)
        {
          g_string_append (self->svg, "<path fill-rule=\"evenodd\"");
          add_colour (self->svg, "fill", colour);
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
write_variant (const Writer *self, const guint *run, guint n_items, guint variant, const char *attributes)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    if (self->items[run[i]].variant == variant)
      metier_svg_add_shape (path, &self->items[run[i]]);
  if (path->len > 0)
    g_string_append_printf (self->svg, "<path%s d=\"%s\"/>\n", attributes, path->str);
}

static void
write_dashes (const Writer *self, const guint *run, guint n_items, guint32 colour)
{
  for (guint dash = 0; dash < METIER_N_DASHES; dash++)
    {
      const double *pattern = metier_dash_get_pattern (dash);
      g_autoptr (GString) attributes = g_string_new (NULL);

      add_colour (attributes, "stroke", colour);
      add_attribute (attributes, "stroke-width", self->items[run[0]].extra);
      g_string_append (attributes, " stroke-dasharray=\"");
      metier_svg_add_number (attributes, pattern[0]);
      g_string_append_c (attributes, ' ');
      metier_svg_add_number (attributes, pattern[1]);
      g_string_append_c (attributes, '"');
      write_variant (self, run, n_items, dash, attributes->str);
    }
}

/* A texture is a tile of its pitch, turned where its lines slant. */
static void
write_pattern (const Writer *self, MetierHatch hatch, guint id, guint32 colour)
{
  double pitch = metier_hatch_get_pitch (hatch);
  gboolean slants = hatch == METIER_HATCH_UNKNOWN || hatch == METIER_HATCH_SUPPRESSED
                    || hatch == METIER_HATCH_DIAGONAL || hatch == METIER_HATCH_CROSSED;

  g_string_append_printf (self->svg, "<pattern id=\"hatch-%u\" patternUnits=\"userSpaceOnUse\"", id);
  add_attribute (self->svg, "width", pitch);
  add_attribute (self->svg, "height", pitch);
  g_string_append (self->svg, slants ? " patternTransform=\"rotate(45)\">" : ">");
  if (hatch == METIER_HATCH_DOTS)
    {
      g_string_append (self->svg, "<circle cx=\"3\" cy=\"3\" r=\"1.3\"");
      add_colour (self->svg, "fill", colour);
    }
  else
    {
      g_string_append (self->svg, "<path d=\"");
      if (hatch != METIER_HATCH_HORIZONTAL)
        g_string_append (self->svg, "M3 0v6");
      if (hatch == METIER_HATCH_HORIZONTAL || hatch == METIER_HATCH_CROSSED)
        g_string_append (self->svg, "M0 3h6");
      g_string_append_c (self->svg, '"');
      add_colour (self->svg, "stroke", colour);
      add_attribute (self->svg, "stroke-width", metier_hatch_get_line_width (hatch));
    }
  g_string_append (self->svg, "/></pattern>\n");
}

static void
write_hatches (const Writer *self, const guint *run, guint n_items, guint32 colour)
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
write_turned_text (GString *svg, const MetierItem *item, double y)
{
  g_string_append (svg, "<text transform=\"translate(");
  metier_svg_add_number (svg, item->x);
  g_string_append_c (svg, ' ');
  metier_svg_add_number (svg, item->y);
  g_string_append (svg, ") rotate(");
  metier_svg_add_number (svg, -item->extra);
  g_string_append (svg, ")\"");
  add_attribute (svg, "y", y - item->y);
  g_string_append_c (svg, '>');
  metier_svg_add_text (svg, item->text);
  g_string_append (svg, "</text>\n");
}

static gboolean
is_text_of (const Writer *self, const MetierItem *item, guint32 colour, MetierTextStyle style,
            MetierAlign align)
{
  return item->variant == style && item->align == align
         && metier_theme_get_colour (self->theme, item->token) == colour;
}

/* Texts on one line share an element, each with a place of its own. */
static void
write_texts (const Writer *self, const guint *run, guint n_items, guint32 colour, MetierTextStyle style,
             MetierAlign align)
{
  double line = NAN;
  gboolean open = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];
      double y = item->y + BASELINE * FONT_PART * item->height;

      if (!is_text_of (self, item, colour, style, align))
        continue;
      if (open && (item->extra != 0 || item->y != line))
        {
          g_string_append (self->svg, "</text>\n");
          open = FALSE;
        }
      if (item->extra != 0)
        {
          write_turned_text (self->svg, item, y);
          continue;
        }
      if (!open)
        {
          g_string_append (self->svg, "<text");
          add_attribute (self->svg, "y", y);
          g_string_append_c (self->svg, '>');
        }
      g_string_append (self->svg, "<tspan");
      add_attribute (self->svg, "x", item->x);
      g_string_append_c (self->svg, '>');
      metier_svg_add_text (self->svg, item->text);
      g_string_append (self->svg, "</tspan>");
      open = TRUE;
      line = item->y;
    }
  if (open)
    g_string_append (self->svg, "</text>\n");
}

static gboolean
has_texts (const Writer *self, const guint *run, guint n_items, guint32 colour, MetierTextStyle style,
           MetierAlign align, double *height)
{
  for (guint i = 0; i < n_items; i++)
    if (is_text_of (self, &self->items[run[i]], colour, style, align))
      {
        *height = self->items[run[i]].height;
        return TRUE;
      }

  return FALSE;
}

static void
write_texts_of_colour (const Writer *self, const guint *run, guint n_items, guint32 colour)
{
  static const int weights[METIER_N_TEXT_STYLES] = { 400, 700, 700, 400, 700, 800 };
  static const char *const anchors[] = { "start", "middle", "end" };
  double height;

  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    for (guint align = 0; align < G_N_ELEMENTS (anchors); align++)
      {
        if (!has_texts (self, run, n_items, colour, style, align, &height))
          continue;
        g_string_append (self->svg, "<g");
        add_colour (self->svg, "fill", colour);
        add_attribute (self->svg, "font-size", FONT_PART * height);
        g_string_append_printf (self->svg, " font-weight=\"%d\" text-anchor=\"%s\">\n", weights[style],
                                anchors[align]);
        write_texts (self, run, n_items, colour, style, align);
        g_string_append (self->svg, "</g>\n");
      }
}

/* Each colour once, in the order in which it first appears. */
static void
write_text_run (const Writer *self, const guint *run, guint n_items)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      guint32 colour = metier_theme_get_colour (self->theme, self->items[run[i]].token);

      if (g_hash_table_add (written, GUINT_TO_POINTER (colour)))
        write_texts_of_colour (self, run, n_items, colour);
    }
}

static void
write_run (const Writer *self, const guint *run, guint n_items, guint32 colour)
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
      write_text_run (self, run, n_items);
      break;
    case METIER_SHAPE_RECT:
      write_cells (self, run, n_items, colour);
      write_shapes (self, run, n_items, colour);
      break;
    case METIER_SHAPE_FRAME:
      write_hairlines (self, run, n_items, colour);
      write_shapes (self, run, n_items, colour);
      break;
    case METIER_SHAPE_MARKER:
    case METIER_N_SHAPES:
    default:
      write_shapes (self, run, n_items, colour);
    }
}

static void
write_items (const Writer *self)
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
  GString *svg = g_string_new (
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\"");
  guint n_items;
  Writer self = { svg, scene, theme, metier_scene_get_items (scene, &n_items) };
  double width = metier_scene_get_width (scene), height = metier_scene_get_height (scene);

  add_attribute (svg, "width", width);
  add_attribute (svg, "height", height);
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
  add_colour (svg, "fill", metier_theme_get_colour (theme, METIER_TOKEN_SURFACE));
  g_string_append (svg, "/>\n");
  write_items (&self);
  g_string_append (svg, "</svg>\n");

  return g_string_free (svg, FALSE);
}
