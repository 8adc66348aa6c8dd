/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scene/metier-theme-private.h"

struct _MetierTheme {
  const char *name;
  gboolean hatch;         /* series are told apart by texture as well */
  double halo_growth;     /* how much wider than usual a halo is on each side */
  double level_growth;    /* how much larger the mark of my level is on each side */
  const guint32 *colours; /* one for each token */
};

#define SOLID(rgb) (((guint32) (rgb) << 8) | 0xff)
#define SHADE(rgb, per_cent) (((guint32) (rgb) << 8) | (guint32) ((per_cent) *255 / 100))
#define CLEAR 0u

#define LIGHT_TEXT SOLID (0xffffff)
#define DARK_TEXT SOLID (0x16141c)

/* What all palettes of light or dark surface share: ramps, and the text that can be read on each step. */
#define LIGHT_RAMPS                                                                                          \
  [METIER_TOKEN_RAMP] = SOLID (0xeef4fb), SOLID (0xcbe0f7), SOLID (0xaecaec), SOLID (0x92b5e0),              \
  SOLID (0x79a0d3), SOLID (0x608ac5), SOLID (0x4975b7), SOLID (0x3360a8), SOLID (0x1d4a99),                  \
  SOLID (0x08348a), [METIER_TOKEN_DIFFERENCE] = SOLID (0x883c00), SOLID (0xa46539), SOLID (0xc29570),        \
  SOLID (0xdcc2a9), SOLID (0xf1efef), SOLID (0xb1c9ea), SOLID (0x7ca1d6), SOLID (0x4774bc),                  \
  SOLID (0x1c50a7), [METIER_TOKEN_RAMP_TEXT] = DARK_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT,        \
  DARK_TEXT, LIGHT_TEXT, LIGHT_TEXT, LIGHT_TEXT, LIGHT_TEXT, [METIER_TOKEN_DIFFERENCE_TEXT] = LIGHT_TEXT,    \
  LIGHT_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT, LIGHT_TEXT, LIGHT_TEXT

#define DARK_RAMPS                                                                                           \
  [METIER_TOKEN_RAMP] = SOLID (0x283040), SOLID (0x344258), SOLID (0x42546e), SOLID (0x516784),              \
  SOLID (0x5c7595), SOLID (0x718eb0), SOLID (0x81a3c7), SOLID (0x92b8de), SOLID (0xa3cef6),                  \
  SOLID (0xc3e2fe), [METIER_TOKEN_DIFFERENCE] = SOLID (0xfabd7a), SOLID (0xcb9a68), SOLID (0x9c7856),        \
  SOLID (0x6f5946), SOLID (0x3d3d3d), SOLID (0x515e73), SOLID (0x6882a4), SOLID (0x7fa8d6),                  \
  SOLID (0xa1d0fd), [METIER_TOKEN_RAMP_TEXT] = LIGHT_TEXT, LIGHT_TEXT, LIGHT_TEXT, LIGHT_TEXT, LIGHT_TEXT,   \
  DARK_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT, [METIER_TOKEN_DIFFERENCE_TEXT] = DARK_TEXT,         \
  DARK_TEXT, DARK_TEXT, LIGHT_TEXT, LIGHT_TEXT, LIGHT_TEXT, DARK_TEXT, DARK_TEXT, DARK_TEXT

#define LIGHT_CONTRAST_SERIES                                                                                \
  [METIER_TOKEN_SERIES] = SOLID (0x1a5fb4), SOLID (0xae5b00), SOLID (0x00261a), SOLID (0x52006b),            \
  SOLID (0x674501), SOLID (0x776870)

static const guint32 light_colours[METIER_N_TOKENS] = {
  [METIER_TOKEN_SURFACE] = SOLID (0xffffff),
  [METIER_TOKEN_VEIL] = SHADE (0xffffff, 55),
  [METIER_TOKEN_INK] = SOLID (0x2e2c33),
  [METIER_TOKEN_SECONDARY] = SHADE (0x2e2c33, 73),
  [METIER_TOKEN_ROLE] = SOLID (0x3584e4),
  [METIER_TOKEN_ROLE_OVER] = SOLID (0x1c71d8),
  [METIER_TOKEN_ROLE_TEXT] = SOLID (0x1a5fb4),
  [METIER_TOKEN_COMMON] = SOLID (0xd4d2d9),
  [METIER_TOKEN_COMMON_EDGE] = SOLID (0x838188),
  [METIER_TOKEN_MICRO] = SOLID (0xa3a1a9),
  [METIER_TOKEN_AXIS] = SHADE (0x2e2c33, 34),
  [METIER_TOKEN_GRID] = SHADE (0x2e2c33, 10),
  [METIER_TOKEN_TRACK] = SHADE (0x2e2c33, 4.5),
  [METIER_TOKEN_UNFILLED] = SHADE (0x2e2c33, 8),
  [METIER_TOKEN_HATCH] = SHADE (0x2e2c33, 54),
  [METIER_TOKEN_HOVER] = SHADE (0x2e2c33, 3.5),
  [METIER_TOKEN_SELECTED] = SHADE (0x2e2c33, 8.5),
  [METIER_TOKEN_FOCUS] = SOLID (0x1c71d8),
  [METIER_TOKEN_CELL_EDGE] = CLEAR,
  [METIER_TOKEN_RANGE] = SHADE (0x3584e4, 26),
  [METIER_TOKEN_SERIES] = SOLID (0x3584e4),
  SOLID (0xd9730d),
  SOLID (0x00483a),
  SOLID (0x741fa0),
  SOLID (0x86610a),
  SOLID (0x8f868c),
  LIGHT_RAMPS,
};

static const guint32 dark_colours[METIER_N_TOKENS] = {
  [METIER_TOKEN_SURFACE] = SOLID (0x363636),
  [METIER_TOKEN_VEIL] = SHADE (0x363636, 55),
  [METIER_TOKEN_INK] = SOLID (0xf6f5f4),
  [METIER_TOKEN_SECONDARY] = SHADE (0xf6f5f4, 76),
  [METIER_TOKEN_ROLE] = SOLID (0x3f8ae6),
  [METIER_TOKEN_ROLE_OVER] = SOLID (0x62a0ea),
  [METIER_TOKEN_ROLE_TEXT] = SOLID (0x99c1f1),
  [METIER_TOKEN_COMMON] = SOLID (0x56545b),
  [METIER_TOKEN_COMMON_EDGE] = SOLID (0xa09ea6),
  [METIER_TOKEN_MICRO] = SOLID (0x8e8c94),
  [METIER_TOKEN_AXIS] = SHADE (0xf6f5f4, 40),
  [METIER_TOKEN_GRID] = SHADE (0xf6f5f4, 8.5),
  [METIER_TOKEN_TRACK] = SHADE (0xf6f5f4, 5),
  [METIER_TOKEN_UNFILLED] = SHADE (0xf6f5f4, 8),
  [METIER_TOKEN_HATCH] = SHADE (0xf6f5f4, 55),
  [METIER_TOKEN_HOVER] = SHADE (0xf6f5f4, 3.5),
  [METIER_TOKEN_SELECTED] = SHADE (0xf6f5f4, 8.5),
  [METIER_TOKEN_FOCUS] = SOLID (0x78aeed),
  [METIER_TOKEN_CELL_EDGE] = CLEAR,
  [METIER_TOKEN_RANGE] = SHADE (0x3f8ae6, 26),
  [METIER_TOKEN_SERIES] = SOLID (0x62a0ea),
  SOLID (0xfb8a3f),
  SOLID (0xa4f3e2),
  SOLID (0xb86b9c),
  SOLID (0xf2dd55),
  SOLID (0xa8aba3),
  DARK_RAMPS,
};

static const guint32 contrast_colours[METIER_N_TOKENS] = {
  [METIER_TOKEN_SURFACE] = SOLID (0xffffff),
  [METIER_TOKEN_VEIL] = SOLID (0xffffff),
  [METIER_TOKEN_INK] = SOLID (0x000000),
  [METIER_TOKEN_SECONDARY] = SOLID (0x000000),
  [METIER_TOKEN_ROLE] = SOLID (0x1a5fb4),
  [METIER_TOKEN_ROLE_OVER] = SOLID (0x1a5fb4),
  [METIER_TOKEN_ROLE_TEXT] = SOLID (0x1a5fb4),
  [METIER_TOKEN_COMMON] = SOLID (0xd4d2d9),
  [METIER_TOKEN_COMMON_EDGE] = SOLID (0x000000),
  [METIER_TOKEN_MICRO] = SHADE (0x000000, 60),
  [METIER_TOKEN_AXIS] = SHADE (0x000000, 80),
  [METIER_TOKEN_GRID] = SHADE (0x000000, 40),
  [METIER_TOKEN_TRACK] = CLEAR,
  [METIER_TOKEN_UNFILLED] = SHADE (0x000000, 8),
  [METIER_TOKEN_HATCH] = SOLID (0x000000),
  [METIER_TOKEN_HOVER] = SHADE (0x000000, 3.5),
  [METIER_TOKEN_SELECTED] = SHADE (0x000000, 8.5),
  [METIER_TOKEN_FOCUS] = SOLID (0x1a5fb4),
  [METIER_TOKEN_CELL_EDGE] = SHADE (0x000000, 80),
  [METIER_TOKEN_RANGE] = SHADE (0x1a5fb4, 26),
  LIGHT_CONTRAST_SERIES,
  LIGHT_RAMPS,
};

static const guint32 contrast_dark_colours[METIER_N_TOKENS] = {
  [METIER_TOKEN_SURFACE] = SOLID (0x363636),
  [METIER_TOKEN_VEIL] = SOLID (0x363636),
  [METIER_TOKEN_INK] = SOLID (0xffffff),
  [METIER_TOKEN_SECONDARY] = SOLID (0xffffff),
  [METIER_TOKEN_ROLE] = SOLID (0x8ab8f5),
  [METIER_TOKEN_ROLE_OVER] = SOLID (0x8ab8f5),
  [METIER_TOKEN_ROLE_TEXT] = SOLID (0x8ab8f5),
  [METIER_TOKEN_COMMON] = SOLID (0x56545b),
  [METIER_TOKEN_COMMON_EDGE] = SOLID (0xffffff),
  [METIER_TOKEN_MICRO] = SHADE (0xffffff, 60),
  [METIER_TOKEN_AXIS] = SHADE (0xffffff, 80),
  [METIER_TOKEN_GRID] = SHADE (0xffffff, 40),
  [METIER_TOKEN_TRACK] = CLEAR,
  [METIER_TOKEN_UNFILLED] = SHADE (0xffffff, 8),
  [METIER_TOKEN_HATCH] = SOLID (0xffffff),
  [METIER_TOKEN_HOVER] = SHADE (0xffffff, 3.5),
  [METIER_TOKEN_SELECTED] = SHADE (0xffffff, 8.5),
  [METIER_TOKEN_FOCUS] = SOLID (0x8ab8f5),
  [METIER_TOKEN_CELL_EDGE] = SHADE (0xffffff, 80),
  [METIER_TOKEN_RANGE] = SHADE (0x8ab8f5, 26),
  [METIER_TOKEN_SERIES] = SOLID (0x8ab8f5),
  SOLID (0xf98a2b),
  SOLID (0xc4fff2),
  SOLID (0xd589ba),
  SOLID (0xffe566),
  SOLID (0xb9b6aa),
  DARK_RAMPS,
};

/* Paper: the palette of high contrast without its sizes, text in black. */
static const guint32 print_colours[METIER_N_TOKENS] = {
  [METIER_TOKEN_SURFACE] = SOLID (0xffffff),
  [METIER_TOKEN_VEIL] = SHADE (0xffffff, 55),
  [METIER_TOKEN_INK] = SOLID (0x000000),
  [METIER_TOKEN_SECONDARY] = SOLID (0x000000),
  [METIER_TOKEN_ROLE] = SOLID (0x1a5fb4),
  [METIER_TOKEN_ROLE_OVER] = SOLID (0x1a5fb4),
  [METIER_TOKEN_ROLE_TEXT] = SOLID (0x000000),
  [METIER_TOKEN_COMMON] = SOLID (0xd4d2d9),
  [METIER_TOKEN_COMMON_EDGE] = SOLID (0x8d8b92),
  [METIER_TOKEN_MICRO] = SOLID (0xa3a1a9),
  [METIER_TOKEN_AXIS] = SHADE (0x000000, 34),
  [METIER_TOKEN_GRID] = SHADE (0x000000, 10),
  [METIER_TOKEN_TRACK] = SHADE (0x000000, 4.5),
  [METIER_TOKEN_UNFILLED] = SHADE (0x000000, 8),
  [METIER_TOKEN_HATCH] = SHADE (0x000000, 52),
  [METIER_TOKEN_HOVER] = CLEAR,
  [METIER_TOKEN_SELECTED] = CLEAR,
  [METIER_TOKEN_FOCUS] = CLEAR,
  [METIER_TOKEN_CELL_EDGE] = CLEAR,
  [METIER_TOKEN_RANGE] = SHADE (0x1a5fb4, 26),
  LIGHT_CONTRAST_SERIES,
  LIGHT_RAMPS,
};

static const MetierTheme themes[METIER_N_THEMES] = {
  [METIER_THEME_LIGHT] = { .name = "light", .colours = light_colours },
  [METIER_THEME_DARK] = { .name = "dark", .colours = dark_colours },
  [METIER_THEME_CONTRAST]
  = { .name = "contrast", .hatch = TRUE, .halo_growth = 0.5, .level_growth = 1, .colours = contrast_colours },
  [METIER_THEME_CONTRAST_DARK] = { .name = "contrast-dark",
                                   .hatch = TRUE,
                                   .halo_growth = 0.5,
                                   .level_growth = 1,
                                   .colours = contrast_dark_colours },
  [METIER_THEME_PRINT] = { .name = "print", .hatch = TRUE, .colours = print_colours },
  [METIER_THEME_LIGHT_HATCHED] = { .name = "light-hatched", .hatch = TRUE, .colours = light_colours },
  [METIER_THEME_DARK_HATCHED] = { .name = "dark-hatched", .hatch = TRUE, .colours = dark_colours },
};

/**
 * metier_theme_get:
 * @name: which palette
 *
 * Returns: (transfer none): the palette
 */
const MetierTheme *
metier_theme_get (MetierThemeName name)
{
  g_return_val_if_fail ((guint) name < METIER_N_THEMES, &themes[METIER_THEME_LIGHT]);

  return &themes[name];
}

/**
 * metier_theme_name_from_string:
 * @text: "light", "dark", "contrast", "contrast-dark", "print", "light-hatched" or "dark-hatched"
 * @name: (out): the palette of that name
 *
 * Returns: whether there is one of that name; otherwise @name is not touched
 */
gboolean
metier_theme_name_from_string (const char *text, MetierThemeName *name)
{
  for (guint i = 0; i < METIER_N_THEMES; i++)
    if (g_str_equal (themes[i].name, text))
      {
        *name = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * metier_theme_get_series_colour:
 * @self: a palette
 * @series: place of a role among those compared, from 0; beyond the sixth colours come again
 *
 * What a legend outside the chart, such as the chip of a role, is drawn in.
 *
 * Returns: the colour as 0xRRGGBBAA
 */
guint32
metier_theme_get_series_colour (const MetierTheme *self, guint series)
{
  return self->colours[METIER_TOKEN_SERIES + series % METIER_N_SERIES_TOKENS];
}

guint32
metier_theme_get_colour (const MetierTheme *self, MetierToken token)
{
  return self->colours[token];
}

gboolean
metier_theme_has_hatch (const MetierTheme *self)
{
  return self->hatch;
}

double
metier_theme_get_halo_growth (const MetierTheme *self)
{
  return self->halo_growth;
}

double
metier_theme_get_level_growth (const MetierTheme *self)
{
  return self->level_growth;
}

/*
 * metier_token_get_name:
 * @buffer: room for a name that has a number in it
 *
 * Returns: the token's name, for goldens and for classes in SVG
 */
const char *
metier_token_get_name (MetierToken token, char buffer[24])
{
  static const char *const names[METIER_TOKEN_SERIES] = {
    "surface", "veil",        "ink",      "secondary", "role",      "role-over", "role-text",
    "common",  "common-edge", "micro",    "axis",      "grid",      "track",     "unfilled",
    "hatch",   "hover",       "selected", "focus",     "cell-edge", "range",
  };
  static const struct {
    guint first;
    const char *name;
  } groups[] = {
    { METIER_TOKEN_DIFFERENCE_TEXT, "difference-text" },
    { METIER_TOKEN_RAMP_TEXT, "ramp-text" },
    { METIER_TOKEN_DIFFERENCE, "difference" },
    { METIER_TOKEN_RAMP, "ramp" },
    { METIER_TOKEN_SERIES, "series" },
  };

  if (token < METIER_TOKEN_SERIES)
    return names[token];
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (token >= groups[i].first)
      {
        g_snprintf (buffer, 24, "%s-%u", groups[i].name, token - groups[i].first);
        break;
      }

  return buffer;
}
