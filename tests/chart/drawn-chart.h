/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-fixture.h"

#include "chart/scene/metier-scene-private.h"

G_BEGIN_DECLS

#define DRAWN_CHART_WIDTH 700.0

/* A laid out chart and all that it is made from, to be asked what is drawn. */
typedef struct {
  ChartFixture *fixture;
  MetierChartData *data;
  MetierScene *scene;
} DrawnChart;

void drawn_chart_init (DrawnChart *self, ChartFixture *fixture, MetierChartKind kind, MetierScope scope,
                       const MetierProfile *baseline);
void drawn_chart_clear (DrawnChart *self);

/* Only among what belongs to a mark. */
const MetierItem *drawn_chart_find (const DrawnChart *self, MetierShape shape, MetierToken token,
                                    guint *n_found);
guint drawn_chart_count (const DrawnChart *self, MetierShape shape, MetierToken token);

/* Anywhere in the chart. */
guint drawn_chart_count_text (const DrawnChart *self, const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DrawnChart, drawn_chart_clear)

G_END_DECLS
