/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/me/metier-figure.h"
#include "chart/paint/metier-painter.h"

G_BEGIN_DECLS

/**
 * MetierSceneCache:
 * @painter: (nullable): dropped when the font changes
 * @font_serial: of the widget's Pango context when the painter was made
 * @shown: (nullable): the scene on the screen
 * @shown_width: the width it was laid out for
 * @shown_height: likewise
 * @probe: (nullable): the scene that was measured last
 * @probe_width: the width it was laid out for
 * @probe_height: likewise
 *
 * The scenes of one widget. Measuring asks for other sizes than the one on the screen, and what is
 * on the screen must survive that.
 */
typedef struct {
  MetierPainter *painter;
  guint font_serial;
  MetierScene *shown;
  int shown_width;
  int shown_height;
  MetierScene *probe;
  int probe_width;
  int probe_height;
} MetierSceneCache;

void metier_scene_cache_drop_scenes (MetierSceneCache *self);
void metier_scene_cache_clear (MetierSceneCache *self);
MetierPainter *metier_scene_cache_get_painter (MetierSceneCache *self, GtkWidget *widget);
const MetierScene *metier_scene_cache_measure (MetierSceneCache *self, GtkWidget *widget,
                                               const MetierFigure *figure, const MetierChartOptions *options);
gboolean metier_scene_cache_show (MetierSceneCache *self, GtkWidget *widget, const MetierFigure *figure,
                                  const MetierChartOptions *options);

G_END_DECLS
