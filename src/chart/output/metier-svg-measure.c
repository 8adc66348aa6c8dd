/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-svg-private.h"

/*
 * Whoever opens an SVG sets its texts in a font of their own, so the fonts of the machine that wrote it say
 * nothing of how wide they become. Texts are therefore taken to be as wide as in the widest of the fonts that
 * desktops come with. The file is the same on every machine, nothing overlaps in a narrower font, and no font
 * has to be looked for, which takes longer than everything else in a small picture.
 */

/* The system's default font is 11 pt at 96 dpi; its line is 20 high. */
#define FONT_SIZE (11.0 * 96 / 72)
#define LINE_HEIGHT 20.0

#define FIRST ' '
#define LAST '~'

/* Of other alphabets, in hundredths of the font's size. */
#define WIDE 100
#define CAPITAL 80
#define SMALL 68

/* The widest of DejaVu Sans, Noto Sans, Cantarell and Nimbus Sans, in hundredths of the font's size; figures are
 * all as wide as each other. */
static const guint8 regular[LAST - FIRST + 1] = {
  32, 41, 46, 84, 64, 99, 78, 28, 40, 40, 56, 84, 32, 43, 32, 38, 64, 64, 64, 64, 64, 64, 64, 64,
  64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 77, 67, 62, 78, 76, 34, 50, 67, 56, 91, 76, 79,
  67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 38, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64,
  64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84,
};

static const guint8 bold[LAST - FIRST + 1] = {
  35, 46, 53, 84, 70, 104, 88, 31, 46, 46, 55, 84, 38, 42, 38, 42, 70, 70, 70, 70, 70, 70, 70, 70,
  70, 70, 40, 40, 84, 84, 84, 62, 100, 78, 77, 74, 83, 69, 69, 83, 84, 39, 56, 78, 64, 100, 84, 85,
  74, 85, 77, 73, 69, 82, 78, 111, 78, 73, 73, 46, 42, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72,
  72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 56, 72, 84,
};

static const struct {
  gunichar c;
  guint8 width;
} signs[] = {
  { 0x00b7, 38 }, { 0x00d7, 84 }, { 0x2013, 56 }, { 0x2014, 100 }, { 0x2018, 38 }, { 0x2019, 38 },
  { 0x201c, 53 }, { 0x201d, 53 }, { 0x201e, 53 }, { 0x2026, 100 }, { 0x2212, 84 },
};

/* An accent does not make a letter wider. */
static gunichar
get_base (gunichar c)
{
  gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  return g_unichar_fully_decompose (c, FALSE, base, G_N_ELEMENTS (base)) > 0 ? base[0] : c;
}

static guint
get_other_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return WIDE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].c == c)
      return signs[i].width;

  return g_unichar_isupper (c) ? CAPITAL : SMALL;
}

static double
measure_cb (gpointer data, const char *text, MetierTextStyle style)
{
  static const guint8 *const tables[METIER_N_TEXT_STYLES] = { regular, bold, bold, regular, bold, bold };
  guint64 width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : get_base (g_utf8_get_char (p));

      width += c >= FIRST && c <= LAST ? tables[style][c - FIRST] : get_other_width (c);
    }

  return (double) width / 100 * FONT_SIZE * metier_text_style_get_size (style);
}

/* Returns: (transfer none): how wide texts are taken to be; needs no font and may be used on any thread */
const MetierMeasurer *
metier_svg_get_measurer (void)
{
  static const MetierMeasurer measurer = { measure_cb, LINE_HEIGHT, NULL };

  return &measurer;
}
