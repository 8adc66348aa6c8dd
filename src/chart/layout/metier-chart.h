/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/data/metier-chart-data.h"
#include "chart/scene/metier-scene.h"
#include "chart/scene/metier-text.h"

G_BEGIN_DECLS

typedef enum {
  METIER_CHART_BARS, /* one role: bars with baseline ticks; several: grouped bars */
  METIER_CHART_DOTS,
  METIER_CHART_HEATMAP,
  METIER_CHART_OVERVIEW,
  METIER_CHART_RADAR, /* at most three roles and eight skills; see metier_chart_kind_get_refusal() */
  METIER_CHART_MICRO,
} MetierChartKind;

/**
 * MetierPaper:
 *
 * What a PDF is laid out for.
 */
typedef enum {
  METIER_PAPER_LOCALE, /* Letter in most of America, else A4 */
  METIER_PAPER_A4,
  METIER_PAPER_LETTER,
} MetierPaper;

/**
 * MetierChartOptions:
 * @kind: which chart
 * @width: room across in CSS pixels
 * @height: room down in CSS pixels, 0 for as high as it needs; a chart may become higher than its room, never
 * lower than its content
 * @rtl: right-to-left: the exact mirror
 * @folded: the form for narrow windows, also where there is room for another: label and value on one line,
 * the bar beneath
 * @column: for a folded overview the core skill shown
 * @difference: for a heat map differences from the baseline instead of values
 * @paper: of a PDF
 */
typedef struct {
  MetierChartKind kind;
  double width;
  double height;
  gboolean rtl;
  gboolean folded;
  guint column;
  gboolean difference;
  MetierPaper paper;
} MetierChartOptions;

MetierScene *metier_chart_layout (const MetierChartData *data, const MetierChartOptions *options,
                                  const MetierMeasurer *measurer);

MetierScene *metier_chart_layout_sources (GPtrArray *charts, const MetierChartOptions *options,
                                          const MetierMeasurer *measurer);
char *metier_chart_describe_sources (GPtrArray *charts); /* (transfer full) */
MetierScene *metier_chart_layout_micro (const MetierRole *role, const MetierRole *baseline, double top,
                                        gboolean rtl);
MetierScene *metier_chart_layout_evidence (const MetierEvidence *evidence, double width, gboolean rtl,
                                           const MetierMeasurer *measurer);
MetierScene *metier_chart_layout_legend (const char *baseline, double width, gboolean rtl,
                                         const MetierMeasurer *measurer);

/** METIER_CHART_MARKER_SIZE: width and height of a marker that stands alone. */
#define METIER_CHART_MARKER_SIZE 14

MetierScene *metier_chart_layout_marker (int sign);

const char *metier_chart_kind_get_refusal (MetierChartKind kind, const MetierChartData *data);
const char *metier_chart_kind_to_string (MetierChartKind kind);
gboolean metier_chart_kind_from_string (const char *text, MetierChartKind *kind);

G_END_DECLS
