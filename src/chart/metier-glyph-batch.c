/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-painter-private.h"

struct _MetierGlyphBatch
{
  GPtrArray *fonts;   /* (element-type cairo_scaled_font_t): borrowed from runs */
  GPtrArray *buffers; /* (owned) (element-type GArray): glyphs, indexed the same as fonts */
};

MetierGlyphBatch *
metier_glyph_batch_new (void)
{
  MetierGlyphBatch *self = g_new0 (MetierGlyphBatch, 1);

  self->fonts = g_ptr_array_new ();
  self->buffers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

void
metier_glyph_batch_free (MetierGlyphBatch *self)
{
  g_ptr_array_unref (self->fonts);
  g_ptr_array_unref (self->buffers);
  g_free (self);
}

static GArray *
get_buffer (MetierGlyphBatch *self, cairo_scaled_font_t *font)
{
  guint index;

  if (!g_ptr_array_find (self->fonts, font, &index))
    {
      index = self->fonts->len;
      g_ptr_array_add (self->fonts, font);
      g_ptr_array_add (self->buffers, g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)));
    }

  return g_ptr_array_index (self->buffers, index);
}

/*
 * metier_glyph_batch_add:
 * @run: lives until the batch is drawn
 * @x: start of the baseline
 * @y: the baseline
 */
void
metier_glyph_batch_add (MetierGlyphBatch *self, const MetierRun *run, double x, double y, cairo_t *cr)
{
  if (run->layout)
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (run->layout, 0));
      return;
    }
  for (guint i = 0; i < run->spans->len; i++)
    {
      const MetierGlyphSpan *span = &g_array_index (run->spans, MetierGlyphSpan, i);
      GArray *buffer = get_buffer (self, span->font);
      guint first = buffer->len;

      g_array_append_vals (buffer, span->glyphs, (guint) span->n_glyphs);
      for (guint glyph = first; glyph < buffer->len; glyph++)
        {
          g_array_index (buffer, cairo_glyph_t, glyph).x += x;
          g_array_index (buffer, cairo_glyph_t, glyph).y += y;
        }
    }
}

void
metier_glyph_batch_draw (MetierGlyphBatch *self, cairo_t *cr)
{
  for (guint i = 0; i < self->fonts->len; i++)
    {
      GArray *buffer = g_ptr_array_index (self->buffers, i);

      if (buffer->len == 0)
        continue;
      cairo_set_scaled_font (cr, g_ptr_array_index (self->fonts, i));
      cairo_show_glyphs (cr, (const cairo_glyph_t *) (void *) buffer->data, (int) buffer->len);
    }
  g_ptr_array_set_size (self->fonts, 0);
  g_ptr_array_set_size (self->buffers, 0);
}
