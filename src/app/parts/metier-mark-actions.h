/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-context.h"
#include "widgets/metier-chart-view.h"

G_BEGIN_DECLS

void metier_mark_actions_attach (MetierChartView *chart, const MetierContext *context);
GdkRectangle metier_mark_actions_find_place (MetierChartView *chart, guint row, int series);

G_END_DECLS
