/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-svg-private.h"

#include <math.h>

/* The system's default font is 14⅔ px; its line is 20 high. */
#define FONT_PART (11.0 * 96 / 72 / 20)

/* How far the baseline lies below the middle of a line, in parts of the font's size. */
#define BASELINE 0.36

#define N_ALIGNS (METIER_ALIGN_END + 1)

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
  metier_svg_add_attribute (svg, "y", y - item->y);
  g_string_append_c (svg, '>');
  metier_svg_add_text (svg, item->text);
  g_string_append (svg, "</text>\n");
}

static gboolean
is_text_of (const MetierSvgWriter *self, const MetierItem *item, guint32 colour, MetierTextStyle style,
            MetierAlign align)
{
  return item->variant == style && item->align == align
         && metier_theme_get_colour (self->theme, item->token) == colour;
}

/* Texts on one line share an element, each with a place of its own. */
static void
write_texts (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour,
             MetierTextStyle style, MetierAlign align)
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
          metier_svg_add_attribute (self->svg, "y", y);
          g_string_append_c (self->svg, '>');
        }
      g_string_append (self->svg, "<tspan");
      metier_svg_add_attribute (self->svg, "x", item->x);
      g_string_append_c (self->svg, '>');
      metier_svg_add_text (self->svg, item->text);
      g_string_append (self->svg, "</tspan>");
      open = TRUE;
      line = item->y;
    }
  if (open)
    g_string_append (self->svg, "</text>\n");
}

/* The heights of the texts of a colour, 0 for a style or an alignment that none has. */
static void
find_heights (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour,
              double heights[METIER_N_TEXT_STYLES][N_ALIGNS])
{
  for (guint i = 0; i < n_items; i++)
    {
      const MetierItem *item = &self->items[run[i]];

      if (metier_theme_get_colour (self->theme, item->token) == colour)
        heights[item->variant][item->align] = item->height;
    }
}

static void
write_texts_of_colour (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour)
{
  static const int weights[METIER_N_TEXT_STYLES] = { 400, 700, 700, 400, 700, 800 };
  static const char *const anchors[N_ALIGNS] = { "start", "middle", "end" };
  double heights[METIER_N_TEXT_STYLES][N_ALIGNS] = { { 0 } };

  find_heights (self, run, n_items, colour, heights);
  for (guint style = 0; style < METIER_N_TEXT_STYLES; style++)
    for (guint align = 0; align < N_ALIGNS; align++)
      {
        if (heights[style][align] == 0)
          continue;
        g_string_append (self->svg, "<g");
        metier_svg_add_colour (self->svg, "fill", colour);
        metier_svg_add_attribute (self->svg, "font-size", FONT_PART * heights[style][align]);
        g_string_append_printf (self->svg, " font-weight=\"%d\" text-anchor=\"%s\">\n", weights[style],
                                anchors[align]);
        write_texts (self, run, n_items, colour, style, align);
        g_string_append (self->svg, "</g>\n");
      }
}

/* Each colour once, in the order in which it first appears. */
void
metier_svg_write_texts (const MetierSvgWriter *self, const guint *run, guint n_items)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      guint32 colour = metier_theme_get_colour (self->theme, self->items[run[i]].token);

      if (g_hash_table_add (written, GUINT_TO_POINTER (colour)))
        write_texts_of_colour (self, run, n_items, colour);
    }
}
