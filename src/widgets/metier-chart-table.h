/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

#define METIER_TYPE_CHART_TABLE (metier_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (MetierChartTable, metier_chart_table, METIER, CHART_TABLE, GtkWidget)

GtkWidget *metier_chart_table_new (void);
void metier_chart_table_set_comparison (MetierChartTable *self, const MetierComparison *comparison);
const MetierComparison *metier_chart_table_get_comparison (MetierChartTable *self);
const char *metier_chart_table_get_skill (MetierChartTable *self);
const char *metier_chart_table_get_role (MetierChartTable *self);
void metier_chart_table_select (MetierChartTable *self, const char *skill, const char *role);
char *metier_chart_table_dup_text (MetierChartTable *self);

G_END_DECLS
