/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/paint/metier-painter-private.h"

/* Glyphs of one font in one colour, line after line. */
typedef struct {
  cairo_scaled_font_t *font; /* borrowed from a run */
  guint32 colour;
  GArray *glyphs;  /* (owned) (element-type cairo_glyph_t) */
  GArray *lines;   /* (owned) (element-type guint): where each line begins among the glyphs */
  double baseline; /* of the last line */
} Bucket;

/* Buckets are kept for the next drawing, so that a chart allocates a handful. */
struct _MetierGlyphBatch {
  GArray *buckets; /* (owned) (element-type Bucket) */
  guint n_used;
};

static void
clear_bucket (Bucket *bucket)
{
  g_array_unref (bucket->glyphs);
  g_array_unref (bucket->lines);
}

MetierGlyphBatch *
metier_glyph_batch_new (void)
{
  MetierGlyphBatch *self = g_new0 (MetierGlyphBatch, 1);

  self->buckets = g_array_new (FALSE, FALSE, sizeof (Bucket));
  g_array_set_clear_func (self->buckets, (GDestroyNotify) clear_bucket);

  return self;
}

void
metier_glyph_batch_free (MetierGlyphBatch *self)
{
  g_array_unref (self->buckets);
  g_free (self);
}

static Bucket *
get_bucket (MetierGlyphBatch *self, cairo_scaled_font_t *font, guint32 colour)
{
  Bucket *bucket;

  for (guint i = 0; i < self->n_used; i++)
    {
      bucket = &g_array_index (self->buckets, Bucket, i);
      if (bucket->font == font && bucket->colour == colour)
        return bucket;
    }
  if (self->n_used == self->buckets->len)
    {
      Bucket empty = { NULL, 0, g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
                       g_array_new (FALSE, FALSE, sizeof (guint)), 0 };

      g_array_append_val (self->buckets, empty);
    }
  bucket = &g_array_index (self->buckets, Bucket, self->n_used++);
  bucket->font = font;
  bucket->colour = colour;

  return bucket;
}

/* Adds the glyphs of a span, on the last line or on a new one. */
static void
add_span (Bucket *self, const MetierGlyphSpan *span, double x, double y)
{
  guint first = self->glyphs->len;

  if (self->lines->len == 0 || self->baseline != y)
    g_array_append_val (self->lines, first);
  self->baseline = y;
  g_array_append_vals (self->glyphs, span->glyphs, (guint) span->n_glyphs);
  for (guint i = first; i < self->glyphs->len; i++)
    {
      g_array_index (self->glyphs, cairo_glyph_t, i).x += x;
      g_array_index (self->glyphs, cairo_glyph_t, i).y += y;
    }
}

static void
draw_layout (const MetierRun *run, guint32 colour, double x, double y, cairo_t *cr)
{
  metier_colour_set (colour, cr);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (run->layout, 0));
}

/*
 * metier_glyph_batch_add:
 * @run: lives until the batch is drawn
 * @x: start of the baseline
 * @y: the baseline
 */
void
metier_glyph_batch_add (MetierGlyphBatch *self, const MetierRun *run, guint32 colour, double x, double y,
                        cairo_t *cr)
{
  if (run->layout)
    {
      draw_layout (run, colour, x, y, cr);
      return;
    }
  for (guint i = 0; i < run->spans->len; i++)
    {
      const MetierGlyphSpan *span = &g_array_index (run->spans, MetierGlyphSpan, i);

      add_span (get_bucket (self, span->font, colour), span, x, y);
    }
}

/* A scaled font that cairo had just before is taken as it is, however the page was turned since. */
static void
set_turned_font (cairo_scaled_font_t *font, cairo_t *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t matrix;

  cairo_scaled_font_get_font_matrix (font, &matrix);
  cairo_scaled_font_get_font_options (font, options);
  cairo_set_font_face (cr, cairo_scaled_font_get_font_face (font));
  cairo_set_font_matrix (cr, &matrix);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
}

static void
draw_bucket (Bucket *self, gboolean turned, gboolean outlines, cairo_t *cr)
{
  const cairo_glyph_t *glyphs = (const cairo_glyph_t *) (void *) self->glyphs->data;

  metier_colour_set (self->colour, cr);
  if (turned)
    set_turned_font (self->font, cr);
  else
    cairo_set_scaled_font (cr, self->font);
  if (outlines)
    {
      cairo_glyph_path (cr, glyphs, (int) self->glyphs->len);
      cairo_fill (cr);
      g_array_set_size (self->lines, 0);
    }
  for (guint line = 0; line < self->lines->len; line++)
    {
      guint first = g_array_index (self->lines, guint, line);
      guint end
          = line + 1 < self->lines->len ? g_array_index (self->lines, guint, line + 1) : self->glyphs->len;

      if (end > first)
        cairo_show_glyphs (cr, &glyphs[first], (int) (end - first));
    }
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->lines, 0);
}

/*
 * metier_glyph_batch_draw:
 * @turned: whether the page is turned under the text
 * @outlines: fill outlines where they are, instead of images of glyphs on whole pixels, on which a slanting
 *   line of text wobbles
 */
void
metier_glyph_batch_draw (MetierGlyphBatch *self, gboolean turned, gboolean outlines, cairo_t *cr)
{
  for (guint i = 0; i < self->n_used; i++)
    draw_bucket (&g_array_index (self->buckets, Bucket, i), turned, outlines, cr);
  self->n_used = 0;
}
