/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/compare/metier-compare-model.h"
#include "chart/layout/metier-chart.h"

G_BEGIN_DECLS

#define METIER_TYPE_COMPARE_BAR (metier_compare_bar_get_type ())
G_DECLARE_FINAL_TYPE (MetierCompareBar, metier_compare_bar, METIER, COMPARE_BAR, AdwBin)

void metier_compare_bar_bind (MetierCompareBar *self, GSettings *settings);
void metier_compare_bar_set_model (MetierCompareBar *self, const MetierCompareModel *model);
gboolean metier_compare_bar_get_kind (MetierCompareBar *self, MetierChartKind *kind);
const char *metier_compare_bar_get_section (MetierCompareBar *self);
MetierSort metier_compare_bar_get_sort (MetierCompareBar *self);
gboolean metier_compare_bar_is_by_similarity (MetierCompareBar *self);
double metier_compare_bar_get_least (MetierCompareBar *self);
gboolean metier_compare_bar_get_hides_shared (MetierCompareBar *self);
gboolean metier_compare_bar_get_difference (MetierCompareBar *self);
void metier_compare_bar_show_bars (MetierCompareBar *self);
void metier_compare_bar_show_core (MetierCompareBar *self);
void metier_compare_bar_show_table (MetierCompareBar *self);
void metier_compare_bar_show_shared (MetierCompareBar *self);

G_END_DECLS
