/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-fixture.h"
#include "chart/paint/metier-painter.h"

G_BEGIN_DECLS

#define CANVAS_WIDTH 640
#define CANVAS_HEIGHT 400

/* Pictures are compared with each other, never with stored ones, so fonts do not matter. */
typedef struct {
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

void canvas_init (Canvas *self, double scale);
void canvas_clear (Canvas *self);
guint32 canvas_get_pixel (const Canvas *self, int x, int y);
guint canvas_count_different_pixels (const Canvas *one, const Canvas *other);
MetierScene *canvas_make_chart (MetierPainter *painter, MetierChartKind kind, gboolean rtl);
void canvas_paint (Canvas *self, MetierPainter *painter, const MetierScene *scene,
                   const MetierPaintState *state);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Canvas, canvas_clear)

G_END_DECLS
