/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-text-scale.h"

/* 11 points at 96 dots per inch: the font that lengths in the design are given for. */
#define DESIGN_FONT_PIXELS (11.0 * 96.0 / 72.0)

/* What is around a text in a popover or a tooltip. */
#define EDGE 36

/* Fewer would be a column of words. */
#define LEAST_CHARS 12

#define LINE_SEPARATOR "\xe2\x80\xa8" /* U+2028 */

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

/**
 * metier_text_is_cramped:
 * @widget: a widget in a window
 * @width: in pixels, with text of the design's size
 *
 * Tells whether something as wide as @width, which grows with the text, does not fit into the window that
 * @widget is in.
 *
 * Returns: whether it does not
 */
gboolean
metier_text_is_cramped (GtkWidget *widget, double width)
{
  int room = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget))) - EDGE;

  return room < width * metier_text_scale (widget);
}

/* As a label measures characters, in pixels. */
static int
get_char_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                      pango_font_metrics_get_approximate_digit_width (metrics)));

  pango_font_metrics_unref (metrics);
  return MAX (width, 1);
}

/**
 * metier_text_fit_chars:
 * @widget: a widget in a window
 * @most: at most
 *
 * How many characters of average width fit into the width of the window that @widget is in, for texts that
 * open over it.
 *
 * Returns: a number of characters up to @most
 */
int
metier_text_fit_chars (GtkWidget *widget, int most)
{
  int room = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget))) - 2 * EDGE;

  return CLAMP (room / get_char_width (widget), MIN (LEAST_CHARS, most), most);
}

/**
 * metier_text_break_lines:
 * @widget: a widget that has the font
 * @text: a text
 * @chars: how many characters of average width a line has room for
 *
 * Breaks @text into lines, for what shows lines as they are. They still belong to one paragraph, and so go
 * all in one direction.
 *
 * Returns: (transfer full): the lines
 */
char *
metier_text_break_lines (GtkWidget *widget, const char *text, int chars)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  GString *lines = g_string_new (NULL);

  pango_layout_set_width (layout, chars * get_char_width (widget) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      const PangoLayoutLine *line = l->data;
      g_autofree char *part = g_strndup (text + line->start_index, line->length);

      if (lines->len > 0)
        g_string_append (lines, line->is_paragraph_start ? "\n" : LINE_SEPARATOR);
      g_string_append (lines, g_strchomp (part));
    }

  return g_string_free (lines, FALSE);
}
