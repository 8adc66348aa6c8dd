/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/layout/metier-chart.h"
#include "core/me/metier-gap.h"
#include "core/me/metier-overlay.h"
#include "core/me/metier-plan.h"
#include "core/me/metier-timeline.h"

G_BEGIN_DECLS

/**
 * MetierFigure:
 *
 * Anything that is laid out as a scene: a chart of roles, or a drawing of a gap, a plan or levels over time.
 * What shows a figure needs to know nothing else of it. Immutable; atomic reference counting.
 */
typedef struct _MetierFigure MetierFigure;

MetierFigure *metier_figure_new_chart (const MetierChartData *data);
MetierFigure *metier_figure_new_gap (const MetierGap *gap);
MetierFigure *metier_figure_new_overlay (const MetierOverlay *overlay);
MetierFigure *metier_figure_new_plan (const MetierPlan *plan, const GDate *today);
MetierFigure *metier_figure_new_timeline (const MetierTimeline *timeline);
MetierFigure *metier_figure_new_report (const char *title, const char *sentence, const char *credit,
                                        GPtrArray *figures);
MetierFigure *metier_figure_new_way (const MetierRole *role, const MetierGap *gap, const MetierPlan *plan,
                                     const GDate *today);
MetierFigure *metier_figure_new_person (const MetierTimeline *timeline, const MetierRole *role,
                                        const MetierGap *gap);
MetierFigure *metier_figure_new_sources (GPtrArray *charts, const char *sentence);

MetierFigure *metier_figure_ref (const MetierFigure *self);
void metier_figure_unref (MetierFigure *self);

const char *metier_figure_get_title (const MetierFigure *self);
const char *metier_figure_get_sentence (const MetierFigure *self);
const char *metier_figure_get_skill (const MetierFigure *self, guint row);
MetierScene *metier_figure_layout (const MetierFigure *self, const MetierChartOptions *options,
                                   const MetierMeasurer *measurer);

MetierScene *metier_chart_layout_gap (const MetierGap *gap, const MetierChartOptions *options,
                                      const MetierMeasurer *measurer);
MetierScene *metier_chart_layout_overlay (const MetierOverlay *overlay, const MetierChartOptions *options,
                                          const MetierMeasurer *measurer);
MetierScene *metier_chart_layout_plan (const MetierPlan *plan, const GDate *today,
                                       const MetierChartOptions *options, const MetierMeasurer *measurer);
MetierScene *metier_chart_layout_timeline (const MetierTimeline *timeline, const MetierChartOptions *options,
                                           const MetierMeasurer *measurer);

/** METIER_CHART_LANE_WIDTH: width of a lane that stands alone. */
#define METIER_CHART_LANE_WIDTH 72

/** METIER_CHART_LANE_HEIGHT: its height. */
#define METIER_CHART_LANE_HEIGHT 18

MetierScene *metier_chart_layout_lane (const MetierMyLevel *mine, gboolean rtl);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierFigure, metier_figure_unref)

G_END_DECLS
