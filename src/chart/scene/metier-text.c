/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-text.h"

#include <string.h>

#define ELLIPSIS "…"

/**
 * metier_text_style_get_size:
 * @style: a style
 *
 * Returns: its size relative to the system's font
 */
double
metier_text_style_get_size (MetierTextStyle style)
{
  static const double sizes[METIER_N_TEXT_STYLES] = { 1, 1, 0.89, 0.82, 0.82, 1.36 };

  return sizes[style];
}

/**
 * metier_measurer_get_width:
 * @self: a measurer
 * @text: one line
 * @style: its style
 *
 * Returns: the width of @text in CSS pixels
 */
double
metier_measurer_get_width (const MetierMeasurer *self, const char *text, MetierTextStyle style)
{
  return self->width (self->data, text, style);
}

static gboolean
fits (const MetierMeasurer *self, const char *text, gsize length, const char *end, MetierTextStyle style,
      double width)
{
  g_autofree char *line = g_strdup_printf ("%.*s%s", (int) length, text, end);

  return metier_measurer_get_width (self, line, style) <= width;
}

/* The number of bytes up to and without the last space before @limit where the text fits, or 0. */
static gsize
find_space (const MetierMeasurer *self, const char *text, MetierTextStyle style, double width)
{
  gsize best = 0;

  for (const char *space = strchr (text, ' '); space; space = strchr (space + 1, ' '))
    {
      gsize length = (gsize) (space - text);

      if (!fits (self, text, length, "", style, width))
        break;
      best = length;
    }

  return best;
}

/* Shortens a text to what fits before an ellipsis; at least one character stays. */
static char *
shorten (const MetierMeasurer *self, const char *text, MetierTextStyle style, double width)
{
  glong low = 1, high = g_utf8_strlen (text, -1);
  gsize length;

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;

      if (fits (self, text, (gsize) (g_utf8_offset_to_pointer (text, middle) - text), ELLIPSIS, style, width))
        low = middle;
      else
        high = middle - 1;
    }
  length = (gsize) (g_utf8_offset_to_pointer (text, low) - text);
  while (length > 1 && text[length - 1] == ' ')
    length--;

  return g_strdup_printf ("%.*s%s", (int) length, text, ELLIPSIS);
}

/**
 * metier_measurer_fit:
 * @self: a measurer
 * @text: a text of one paragraph
 * @style: its style
 * @width: room across in CSS pixels
 * @max_lines: how many lines may be used, at least 1
 *
 * Breaks a text between words into lines that fit. What has no room ends in an ellipsis; a word that
 * is wider than a line is shortened too.
 *
 * Returns: (transfer full): one to @max_lines lines
 */
GStrv
metier_measurer_fit (const MetierMeasurer *self, const char *text, MetierTextStyle style, double width,
                     guint max_lines)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint line = 1; metier_measurer_get_width (self, text, style) > width; line++)
    {
      gsize length = line < max_lines ? find_space (self, text, style, width) : 0;
      g_autofree char *first = length > 0 ? g_strndup (text, length) : shorten (self, text, style, width);

      g_strv_builder_add (lines, first);
      if (length == 0)
        return g_strv_builder_end (lines);
      text += length + 1;
    }
  g_strv_builder_add (lines, text);

  return g_strv_builder_end (lines);
}
