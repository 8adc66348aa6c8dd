/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "chart/scene/metier-scene.h"
#include "chart/scene/metier-text.h"
#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

/**
 * MetierPainter:
 *
 * Measures and draws text with one Pango context and remembers shaped runs, so that a chart is
 * drawn again without shaping. Owned by one thread; dropped when the font changes.
 */
typedef struct _MetierPainter MetierPainter;

/**
 * MetierPaintState:
 * @hover: index of the mark under the pointer, or -1
 * @focus: index of the mark with the keyboard focus, or -1
 * @selected: index of the selected mark, or -1
 * @hatch: draw series hatches even where the theme does not ask for them
 * @device_scale: device pixels per CSS pixel, that fills snap to; 0 where the surface knows, as any but a
 * recording does
 */
typedef struct {
  int hover;
  int focus;
  int selected;
  gboolean hatch;
  double device_scale;
} MetierPaintState;

MetierPainter *metier_painter_new (PangoContext *context);
MetierPainter *metier_painter_new_for_files (void); /* a context of its own, 11 pt system font */
void metier_painter_load_fonts (MetierPainter *self);
void metier_painter_free (MetierPainter *self);
const MetierMeasurer *metier_painter_get_measurer (MetierPainter *self);
void metier_painter_paint (MetierPainter *self, const MetierScene *scene, const MetierTheme *theme,
                           const MetierPaintState *state, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPainter, metier_painter_free)

G_END_DECLS
