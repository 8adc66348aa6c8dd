/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

/** METIER_SERIES_MARKER_BASELINE: stands for the role that the others are held against. */
#define METIER_SERIES_MARKER_BASELINE (-1)

#define METIER_TYPE_SERIES_MARKER (metier_series_marker_get_type ())
G_DECLARE_FINAL_TYPE (MetierSeriesMarker, metier_series_marker, METIER, SERIES_MARKER, GtkWidget)

GtkWidget *metier_series_marker_new (void);
void metier_series_marker_set_series (MetierSeriesMarker *self, int series);
int metier_series_marker_get_series (MetierSeriesMarker *self);
void metier_series_marker_set_theme (MetierSeriesMarker *self, MetierThemeName theme);

G_END_DECLS
