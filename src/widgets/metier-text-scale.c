/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-text-scale.h"

/* 11 points at 96 dots per inch: the font that lengths in the design are given for. */
#define DESIGN_FONT_PIXELS (11.0 * 96.0 / 72.0)

/**
 * metier_text_scale:
 * @widget: a widget
 *
 * How much larger the text of @widget is than the design's. Widths at which something folds grow
 * with it, so that large text folds as early as a narrow window.
 *
 * Returns: 1 for text up to the design's size, above for larger text
 */
double
metier_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0.0 ? resolution : 96.0) / 72.0;

  return MAX (1.0, size / DESIGN_FONT_PIXELS);
}
