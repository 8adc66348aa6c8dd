/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/metier-scene.h"

G_BEGIN_DECLS

/**
 * MetierChartLabel:
 * @METIER_CHART_LABEL_NONE: there is none
 * @METIER_CHART_LABEL_COLUMN: what heads a column of marks
 * @METIER_CHART_LABEL_LINE: what stands beside a line of marks
 *
 * The words of a chart that are no mark and still are about one.
 */
typedef enum {
  METIER_CHART_LABEL_NONE,
  METIER_CHART_LABEL_COLUMN,
  METIER_CHART_LABEL_LINE,
} MetierChartLabel;

MetierChartLabel metier_chart_label_find (const MetierScene *scene, double x, double y, guint *mark);

G_END_DECLS
