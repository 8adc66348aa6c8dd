/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/compare/metier-compare-model.h"
#include "widgets/metier-chart-view.h"

G_BEGIN_DECLS

#define METIER_TYPE_COMPARE_CARD (metier_compare_card_get_type ())
G_DECLARE_FINAL_TYPE (MetierCompareCard, metier_compare_card, METIER, COMPARE_CARD, GtkBox)

GtkWidget *metier_compare_card_new (void);
MetierChartView *metier_compare_card_get_chart (MetierCompareCard *self);
void metier_compare_card_set_source (MetierCompareCard *self, const MetierSource *source,
                                     const MetierScale *scale);
void metier_compare_card_set_role (MetierCompareCard *self, const MetierRole *role, const MetierScale *scale);

G_END_DECLS
