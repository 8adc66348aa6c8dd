/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/metier-chart-view.h"

G_BEGIN_DECLS

void metier_mark_actions_attach (MetierChartView *chart);

G_END_DECLS
