/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/scene/metier-theme.h"
#include "core/roles/metier-role.h"

G_BEGIN_DECLS

#define METIER_TYPE_MICRO_CHART (metier_micro_chart_get_type ())
G_DECLARE_FINAL_TYPE (MetierMicroChart, metier_micro_chart, METIER, MICRO_CHART, GtkWidget)

GtkWidget *metier_micro_chart_new (void);
void metier_micro_chart_set_role (MetierMicroChart *self, const MetierRole *role, const MetierRole *baseline,
                                  double top);
void metier_micro_chart_set_theme (MetierMicroChart *self, MetierThemeName theme);

G_END_DECLS
