/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-export-private.h"
#include "core/values/metier-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <png.h>

/* Pixels that are drawn at a time, so that a large picture needs little memory. */
#define BAND_PIXELS (4 * 1024 * 1024)

/* Flat colours compress well without a filter, and at this level in half the time of the usual one for a fifth more
 * bytes. */
#define COMPRESSION 3

typedef struct {
  MetierPainter *painter;
  const MetierScene *scene;
  const MetierTheme *theme;
  MetierSink *sink;
  cairo_surface_t *band;
  guint8 *row;
  double scale;
  int width;
  int height;
  int band_height;
} Writer;

static void
write_cb (png_structp png, png_bytep data, png_size_t length)
{
  if (!metier_sink_write (png_get_io_ptr (png), data, length))
    png_error (png, "write");
}

/* The sink writes at once. */
static void
flush_cb (png_structp png)
{
}

static void
error_cb (png_structp png, png_const_charp message)
{
  png_longjmp (png, 1);
}

static void
warning_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
paint_band (const Writer *self, int first)
{
  cairo_t *cr = cairo_create (self->band);

  cairo_translate (cr, 0, -first / self->scale);
  metier_page_paint_background (self->theme, cr);
  metier_painter_paint (self->painter, self->scene, self->theme, NULL, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->band);
}

/* Cairo's pixels are words of the machine, PNG's are bytes in the order red, green, blue. */
static void
write_row (const Writer *self, png_structp png, int y)
{
  const guint8 *data = cairo_image_surface_get_data (self->band);
  const guint32 *pixels
      = (const guint32 *) (const void *) (data
                                          + (gsize) y * (gsize) cairo_image_surface_get_stride (self->band));
  guint8 *byte = self->row;

  for (int x = 0; x < self->width; x++)
    {
      *byte++ = (guint8) (pixels[x] >> 16);
      *byte++ = (guint8) (pixels[x] >> 8);
      *byte++ = (guint8) pixels[x];
    }
  png_write_row (png, self->row);
}

static void
write_header (const Writer *self, png_structp png, png_infop info)
{
  /* 96 pixels an inch for each unit of scale. */
  png_uint_32 per_metre = (png_uint_32) lround (self->scale * 96 / 0.0254);

  png_set_write_fn (png, self->sink, write_cb, flush_cb);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level (png, COMPRESSION);
  png_set_IHDR (png, info, (png_uint_32) self->width, (png_uint_32) self->height, 8, PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  png_write_info (png, info);
}

/* The only function with setjmp: everything that must be freed is in @self, whose caller frees it. */
static gboolean
write_picture (const Writer *self, png_structp png, png_infop info)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  write_header (self, png, info);
  for (int first = 0; first < self->height; first += self->band_height)
    {
      paint_band (self, first);
      for (int y = 0; y < MIN (self->band_height, self->height - first); y++)
        write_row (self, png, y);
    }
  png_write_end (png, info);

  return TRUE;
}

/*
 * metier_png_write:
 * @scale: device pixels per CSS pixel
 *
 * Draws and writes a picture band by band.
 */
gboolean
metier_png_write (MetierPainter *painter, const MetierScene *scene, const MetierTheme *theme, double scale,
                  MetierSink *sink, GError **error)
{
  Writer self = { painter, scene, theme, sink, NULL, NULL, scale };
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, error_cb, warning_cb);
  png_infop info = png ? png_create_info_struct (png) : NULL;
  gboolean done = FALSE;

  self.width = (int) ceil (metier_scene_get_width (scene) * scale);
  self.height = (int) ceil (metier_scene_get_height (scene) * scale);
  self.band_height = CLAMP (BAND_PIXELS / self.width, 1, self.height);
  self.band = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self.width, self.band_height);
  cairo_surface_set_device_scale (self.band, scale, scale);
  self.row = g_malloc_n ((gsize) self.width, 3);
  if (info && cairo_surface_status (self.band) == CAIRO_STATUS_SUCCESS)
    done = write_picture (&self, png, info);
  if (!done)
    g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE,
                         _ ("The picture could not be encoded as PNG."));
  png_destroy_write_struct (&png, &info);
  cairo_surface_destroy (self.band);
  g_free (self.row);

  return done;
}
