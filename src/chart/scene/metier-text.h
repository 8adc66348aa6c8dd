/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  METIER_TEXT_BODY,         /* 1.0 of the system font, 400 */
  METIER_TEXT_BODY_BOLD,    /* 1.0, 700 */
  METIER_TEXT_HEADING,      /* 0.89, 700 */
  METIER_TEXT_CAPTION,      /* 0.82, 400 */
  METIER_TEXT_CAPTION_BOLD, /* 0.82, 700 */
  METIER_TEXT_TITLE,        /* 1.36, 800: of a picture in a file */
} MetierTextStyle;

#define METIER_N_TEXT_STYLES 6

/**
 * MetierMeasurer:
 * @width: width of one line of text in CSS pixels
 * @line_height: L, the height of a line of body text in CSS pixels; 20 at the default font
 * @data: passed to @width
 *
 * How layout learns the size of text, without knowing a font. Tests measure with a fixed advance.
 */
typedef struct {
  double (*width) (gpointer data, const char *text, MetierTextStyle style);
  double line_height;
  gpointer data;
} MetierMeasurer;

double metier_text_style_get_size (MetierTextStyle style); /* relative to body text */
double metier_measurer_get_width (const MetierMeasurer *self, const char *text, MetierTextStyle style);
GStrv metier_measurer_fit (const MetierMeasurer *self, const char *text, MetierTextStyle style, double width,
                           guint max_lines);

G_END_DECLS
