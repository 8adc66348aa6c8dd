/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "chart/me/metier-figure.h"
#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

/**
 * MetierSheets:
 *
 * A chart on sheets of paper, with title and sentence before it, sources, credits and the date behind it. No
 * row is cut in two; a long heat map has its heads on every sheet. Owned by one thread.
 */
typedef struct _MetierSheets MetierSheets;

MetierSheets *metier_sheets_new (const MetierChartData *data, const MetierChartOptions *options, double width,
                                 double height);
MetierSheets *metier_sheets_new_figure (const MetierFigure *figure, const MetierChartOptions *options,
                                        double width, double height);
void metier_sheets_free (MetierSheets *self);
guint metier_sheets_get_n (const MetierSheets *self);
guint metier_sheets_get_n_marks (const MetierSheets *self);
void metier_sheets_paint (MetierSheets *self, guint index, MetierThemeName theme, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSheets, metier_sheets_free)

G_END_DECLS
