/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/output/metier-export.h"
#include "chart/output/metier-sheets.h"
#include "chart/output/metier-sink-private.h"

G_BEGIN_DECLS

/* Room around a picture's texts; the chart brings the rest of it. */
#define METIER_PAGE_MARGIN 8.0

/*
 * MetierPage:
 * @scene: (owned): title, sentence, chart and credit
 * @chart: where the chart lies in it
 *
 * A picture for a file.
 */
typedef struct {
  MetierScene *scene;
  MetierBox chart;
} MetierPage;

/*
 * MetierSheet:
 * @to: where the part of the picture ends that is on it
 * @head: how much of the chart's heads is repeated above
 * @foot: how much of its axis is repeated below
 */
typedef struct {
  double to;
  double head;
  double foot;
} MetierSheet;

void metier_page_init (MetierPage *self, const MetierFigure *figure, const MetierChartOptions *options,
                       const MetierMeasurer *measurer);
void metier_page_clear (MetierPage *self);
MetierSheet metier_page_get_sheet (const MetierPage *self, double from, double room);
void metier_page_paint_background (const MetierTheme *theme, cairo_t *cr);

/* Each writes to the sink; that it went well is known only when the sink is committed. */
gboolean metier_png_write (MetierPainter *painter, const MetierScene *scene, const MetierTheme *theme,
                           double scale, MetierSink *sink, GError **error);
gboolean metier_pdf_write (MetierSheets *sheets, const MetierFigure *figure, MetierThemeName theme,
                           MetierPaper paper, MetierSink *sink, GError **error);

MetierSheets *metier_sheets_new_with_painter (MetierPainter *painter, const MetierFigure *figure,
                                              const MetierChartOptions *options, double width, double height);

/* A sheet of paper in points, and how many of them a CSS pixel is. */
#define METIER_PAPER_MARGIN (15 / 25.4 * 72)
#define METIER_PAPER_SCALE (10.0 / (11.0 * 96 / 72))
void metier_pdf_get_paper (MetierPaper paper, double *width, double *height);

G_END_DECLS
