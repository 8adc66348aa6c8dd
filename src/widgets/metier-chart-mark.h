/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_CHART_MARK (metier_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (MetierChartMark, metier_chart_mark, METIER, CHART_MARK, GtkWidget)

GtkWidget *metier_chart_mark_new (void);
void metier_chart_mark_set_label (MetierChartMark *self, const char *label);

G_END_DECLS
