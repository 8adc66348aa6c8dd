/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/metier-scene-private.h"

G_BEGIN_DECLS

char *metier_svg_from_scene (const MetierScene *scene, const MetierTheme *theme, const char *title,
                             const char *description);

/* Path data and text, as SVG writes them. */
void metier_svg_add_number (GString *svg, double number);
void metier_svg_add_text (GString *svg, const char *text);
void metier_svg_add_next_box (GString *path, double from_x, double from_y, double x, double y, double width,
                              double height);
void metier_svg_add_shape (GString *path, const MetierItem *item);

G_END_DECLS
