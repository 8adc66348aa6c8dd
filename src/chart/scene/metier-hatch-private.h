/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "chart/scene/metier-scene.h"

G_BEGIN_DECLS

/*
 * MetierHatch:
 *
 * Textures. The first two say that a value is not known or not to be trusted and are always drawn;
 * the others tell series apart without colour and are drawn where the theme or the reader asks.
 */
typedef enum {
  METIER_HATCH_UNKNOWN,
  METIER_HATCH_SUPPRESSED,
  METIER_HATCH_HORIZONTAL,
  METIER_HATCH_DIAGONAL,
  METIER_HATCH_VERTICAL,
  METIER_HATCH_CROSSED,
  METIER_HATCH_DOTS,
  METIER_N_HATCHES,
} MetierHatch;

gboolean metier_hatch_is_optional (MetierHatch hatch);
double metier_hatch_get_line_width (MetierHatch hatch);
double metier_hatch_get_pitch (MetierHatch hatch);
const char *metier_hatch_get_name (MetierHatch hatch);
void metier_hatch_add_path (MetierHatch hatch, const MetierBox *box, cairo_t *cr);
void metier_hatch_draw_path (MetierHatch hatch, cairo_t *cr);

G_END_DECLS
