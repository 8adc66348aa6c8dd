/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

/* Steps of the two ramps of the heat map. */
#define METIER_N_RAMP_STEPS 10
#define METIER_N_DIFFERENCE_STEPS 9
#define METIER_N_SERIES_TOKENS 6

/*
 * MetierToken:
 *
 * What a colour is for. A scene knows tokens only; a theme turns them into colours, so one scene
 * serves every theme.
 */
typedef enum {
  METIER_TOKEN_SURFACE,   /* what lies under the chart: halos, hatch lines on bars */
  METIER_TOKEN_VEIL,      /* halo under a whisker, lets the bar show through */
  METIER_TOKEN_INK,       /* baseline, my level, whiskers, names */
  METIER_TOKEN_SECONDARY, /* text that steps back */
  METIER_TOKEN_ROLE,
  METIER_TOKEN_ROLE_OVER,
  METIER_TOKEN_ROLE_TEXT,
  METIER_TOKEN_COMMON,
  METIER_TOKEN_COMMON_EDGE,
  METIER_TOKEN_MICRO,
  METIER_TOKEN_AXIS,
  METIER_TOKEN_GRID,
  METIER_TOKEN_TRACK,
  METIER_TOKEN_UNFILLED, /* a level step that is not reached */
  METIER_TOKEN_HATCH,    /* not known */
  METIER_TOKEN_HOVER,
  METIER_TOKEN_SELECTED,
  METIER_TOKEN_FOCUS,
  METIER_TOKEN_CELL_EDGE, /* around every cell of a heat map, in high contrast only */
  METIER_TOKEN_RANGE,     /* when a step of a plan may be done; its ends carry the value */
  METIER_TOKEN_SERIES,
  METIER_TOKEN_RAMP = METIER_TOKEN_SERIES + METIER_N_SERIES_TOKENS,
  METIER_TOKEN_DIFFERENCE = METIER_TOKEN_RAMP + METIER_N_RAMP_STEPS,
  METIER_TOKEN_RAMP_TEXT = METIER_TOKEN_DIFFERENCE + METIER_N_DIFFERENCE_STEPS,
  METIER_TOKEN_DIFFERENCE_TEXT = METIER_TOKEN_RAMP_TEXT + METIER_N_RAMP_STEPS,
  METIER_N_TOKENS = METIER_TOKEN_DIFFERENCE_TEXT + METIER_N_DIFFERENCE_STEPS,
} MetierToken;

/* A colour as 0xRRGGBBAA. */
guint32 metier_theme_get_colour (const MetierTheme *self, MetierToken token);
gboolean metier_theme_has_hatch (const MetierTheme *self);
double metier_theme_get_halo_growth (const MetierTheme *self);
double metier_theme_get_level_growth (const MetierTheme *self);
const char *metier_token_get_name (MetierToken token, char buffer[24]);

G_END_DECLS
