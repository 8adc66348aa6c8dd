/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierTheme:
 *
 * The palettes that turn a scene's colour tokens into colours. Constant data.
 */
typedef struct _MetierTheme MetierTheme;

typedef enum {
  METIER_THEME_LIGHT,
  METIER_THEME_DARK,
  METIER_THEME_CONTRAST,      /* high contrast, light */
  METIER_THEME_CONTRAST_DARK, /* high contrast, dark */
  METIER_THEME_PRINT,
  METIER_THEME_LIGHT_HATCHED, /* as light, series told apart by texture as well */
  METIER_THEME_DARK_HATCHED,
  METIER_N_THEMES,
} MetierThemeName;

const MetierTheme *metier_theme_get (MetierThemeName name);
gboolean metier_theme_name_from_string (const char *text, MetierThemeName *name);
guint32 metier_theme_get_series_colour (const MetierTheme *self, guint series); /* 0xRRGGBBAA */

G_END_DECLS
