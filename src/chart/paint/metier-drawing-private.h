/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/paint/metier-painter-private.h"

G_BEGIN_DECLS

/*
 * MetierDrawing:
 * @clip: left, top, right, bottom of what is drawn
 *
 * One drawing: what is drawn, how, and where to.
 */
typedef struct {
  MetierTypesetter *typesetter;
  MetierGlyphBatch *batch;
  const MetierScene *scene;
  const MetierItem *items;
  const MetierTheme *theme;
  const MetierPaintState *state;
  cairo_t *cr;
  MetierGrid grid;
  double clip[4];
} MetierDrawing;

typedef void (*MetierDrawingFunc) (const MetierDrawing *drawing, const MetierItem *item);

guint32 metier_drawing_get_colour (const MetierDrawing *drawing, const MetierItem *item);
gboolean metier_drawing_is_visible (const MetierDrawing *drawing, const MetierItem *item);
void metier_drawing_add_shape (const MetierDrawing *drawing, const MetierItem *item);
void metier_drawing_add_round_edges (const MetierDrawing *drawing, const MetierItem *item);
void metier_drawing_paint_items (const MetierDrawing *drawing);

G_END_DECLS
