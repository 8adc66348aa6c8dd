/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

#define METIER_TYPE_CHART_LEGEND (metier_chart_legend_get_type ())
G_DECLARE_FINAL_TYPE (MetierChartLegend, metier_chart_legend, METIER, CHART_LEGEND, GtkWidget)

GtkWidget *metier_chart_legend_new (void);
void metier_chart_legend_set_baseline (MetierChartLegend *self, const char *baseline);
void metier_chart_legend_set_theme (MetierChartLegend *self, MetierThemeName theme);

G_END_DECLS
