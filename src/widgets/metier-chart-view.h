/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/layout/metier-chart.h"
#include "chart/me/metier-figure.h"
#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

/** METIER_CHART_VIEW_MAX_MARKS: beyond so many marks a list is no help to the ear. */
#define METIER_CHART_VIEW_MAX_MARKS 300

#define METIER_TYPE_CHART_VIEW (metier_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (MetierChartView, metier_chart_view, METIER, CHART_VIEW, GtkWidget)

GtkWidget *metier_chart_view_new (void);

void metier_chart_view_set_data (MetierChartView *self, const MetierChartData *data);
const MetierChartData *metier_chart_view_get_data (MetierChartView *self);
void metier_chart_view_set_figure (MetierChartView *self, const MetierFigure *figure);
const MetierFigure *metier_chart_view_get_figure (MetierChartView *self);
void metier_chart_view_set_kind (MetierChartView *self, MetierChartKind kind);
MetierChartKind metier_chart_view_get_kind (MetierChartView *self);
void metier_chart_view_set_theme (MetierChartView *self, MetierThemeName theme);
void metier_chart_view_set_filling (MetierChartView *self, gboolean filling);
void metier_chart_view_set_column (MetierChartView *self, guint column);
void metier_chart_view_set_difference (MetierChartView *self, gboolean difference);
gboolean metier_chart_view_get_difference (MetierChartView *self);
const char *metier_chart_view_get_skill (MetierChartView *self);
const char *metier_chart_view_get_role (MetierChartView *self);
void metier_chart_view_set_place (MetierChartView *self, const char *skill, const char *role);
int metier_chart_view_get_current (MetierChartView *self);
gboolean metier_chart_view_get_folded (MetierChartView *self);
const MetierScene *metier_chart_view_get_scene (MetierChartView *self);

G_END_DECLS
