/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/scene/metier-scene-private.h"

G_BEGIN_DECLS

const MetierMeasurer *metier_svg_get_measurer (void);
char *metier_svg_from_scene (const MetierScene *scene, const MetierTheme *theme, const char *title,
                             const char *description);

/*
 * MetierSvgWriter:
 *
 * What is written, and where to.
 */
typedef struct {
  GString *svg;
  const MetierScene *scene;
  const MetierTheme *theme;
  const MetierItem *items;
  guint n_items;
} MetierSvgWriter;

void metier_svg_add_attribute (GString *svg, const char *name, double number);
void metier_svg_add_colour (GString *svg, const char *name, guint32 colour);
gboolean metier_svg_is_cell (const MetierItem *item, guint32 colour);
gboolean metier_svg_is_hairline (const MetierItem *item);
void metier_svg_write_cells (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour);
void metier_svg_write_hairlines (const MetierSvgWriter *self, const guint *run, guint n_items, guint32 colour);
void metier_svg_write_texts (const MetierSvgWriter *self, const guint *run, guint n_items);

/* Path data and text, as SVG writes them. */
void metier_svg_add_number (GString *svg, double number);
void metier_svg_add_text (GString *svg, const char *text);
void metier_svg_add_next_box (GString *path, double from_x, double from_y, double x, double y, double width,
                              double height);
void metier_svg_add_shape (GString *path, const MetierItem *item);

G_END_DECLS
