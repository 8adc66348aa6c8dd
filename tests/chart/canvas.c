/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas.h"

void
canvas_init (Canvas *self, double scale)
{
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (CANVAS_WIDTH * scale),
                                              (int) (CANVAS_HEIGHT * scale));
  cairo_surface_set_device_scale (self->surface, scale, scale);
  self->cr = cairo_create (self->surface);
}

void
canvas_clear (Canvas *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

guint32
canvas_get_pixel (const Canvas *self, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (self->surface);

  return ((const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (self->surface)))[x];
}

guint
canvas_count_different_pixels (const Canvas *one, const Canvas *other)
{
  int width = cairo_image_surface_get_width (one->surface),
      height = cairo_image_surface_get_height (one->surface);
  guint n = 0;

  cairo_surface_flush (one->surface);
  cairo_surface_flush (other->surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      n += canvas_get_pixel (one, x, y) != canvas_get_pixel (other, x, y);

  return n;
}

MetierScene *
canvas_make_chart (MetierPainter *painter, MetierChartKind kind, gboolean rtl)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  MetierChartOptions options = { .kind = kind, .width = CANVAS_WIDTH, .rtl = rtl };
  g_autoptr (MetierChartData) data = NULL;

  if (kind == METIER_CHART_BARS)
    g_ptr_array_set_size (fixture->profiles, 1);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);

  return metier_chart_layout (data, &options, metier_painter_get_measurer (painter));
}

void
canvas_paint (Canvas *self, MetierPainter *painter, const MetierScene *scene, const MetierPaintState *state)
{
  metier_painter_paint (painter, scene, metier_theme_get (METIER_THEME_LIGHT), state, self->cr);
  cairo_surface_flush (self->surface);
}
