/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/data/metier-chart-data.h"

G_BEGIN_DECLS

int widget_test_run (int argc, char *argv[], void (*add_tests) (void));

GtkWidget *widget_test_show (GtkWidget *child, int width, int height);
void widget_test_close (GtkWidget *window);
void widget_test_wait (GtkWidget *widget);
gboolean widget_test_press (GtkWidget *widget, guint key);
MetierChartData *widget_test_chart (guint n_series, guint n_skills);

G_END_DECLS
