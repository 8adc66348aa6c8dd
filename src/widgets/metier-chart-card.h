/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_CHART_CARD (metier_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (MetierChartCard, metier_chart_card, METIER, CHART_CARD, GtkWidget)

GtkWidget *metier_chart_card_get_chart (MetierChartCard *self);
void metier_chart_card_set_chart (MetierChartCard *self, GtkWidget *chart);

G_END_DECLS
