/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/parts/metier-output.h"
#include "app/state/metier-scratch.h"

G_BEGIN_DECLS

#define METIER_TYPE_CHART_CONTENT (metier_chart_content_get_type ())
G_DECLARE_FINAL_TYPE (MetierChartContent, metier_chart_content, METIER, CHART_CONTENT, GdkContentProvider)

GdkContentProvider *metier_chart_content_new (MetierOutput *output, MetierScratch *scratch);
void metier_chart_content_let_drag (MetierChartView *chart, MetierScratch *scratch);

G_END_DECLS
