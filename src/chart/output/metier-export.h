/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "chart/layout/metier-chart.h"
#include "chart/me/metier-figure.h"
#include "chart/paint/metier-painter.h"
#include "chart/scene/metier-theme.h"

G_BEGIN_DECLS

typedef enum {
  METIER_EXPORT_SVG,
  METIER_EXPORT_PDF,
  METIER_EXPORT_PNG,
} MetierExportFormat;

/**
 * MetierExportResult:
 * @width: of the picture in its own units: pixels for PNG, CSS pixels for SVG, points for PDF
 * @height: likewise
 * @n_marks: marks drawn
 */
typedef struct {
  double width;
  double height;
  guint n_marks;
} MetierExportResult;

gboolean metier_export_format_from_path (const char *path, MetierExportFormat *format, GError **error);
MetierPainter *metier_export_new_painter (MetierExportFormat format);
gboolean metier_export_chart (const MetierChartData *data, const MetierChartOptions *options,
                              MetierThemeName theme, double scale, MetierExportFormat format,
                              const char *path, MetierExportResult *result, GCancellable *cancellable,
                              GError **error);
gboolean metier_export_with_painter (MetierPainter *painter, const MetierChartData *data,
                                     const MetierChartOptions *options, MetierThemeName theme, double scale,
                                     MetierExportFormat format, const char *path, MetierExportResult *result,
                                     GCancellable *cancellable, GError **error);
gboolean metier_export_figure (const MetierFigure *figure, const MetierChartOptions *options,
                               MetierThemeName theme, double scale, MetierExportFormat format,
                               const char *path, MetierExportResult *result, GCancellable *cancellable,
                               GError **error);

/**
 * MetierExportSupplyFunc:
 * @data: what the batch was given
 * @index: which picture, from 0
 * @name: (out) (transfer full): what its file is called, without a folder or an ending
 * @error: return location
 *
 * Makes what one picture of a batch shows. Returning %NULL without an error leaves it out.
 *
 * Returns: (transfer full) (nullable): chart data
 */
typedef MetierChartData *(*MetierExportSupplyFunc) (gpointer data, guint index, char **name, GError **error);

/**
 * MetierExportProgressFunc:
 * @data: what the batch was given
 * @n_done: pictures that are done or left out
 * @n_all: pictures in the batch
 *
 * Is called before the first picture and after each, on the thread that draws.
 */
typedef void (*MetierExportProgressFunc) (gpointer data, guint n_done, guint n_all);

/**
 * MetierExportBatch:
 * @supply: makes each picture's data
 * @progress: (nullable): is told how far it is
 * @data: passed to both
 * @n: how many pictures
 * @options: which chart; the same for all
 * @theme: in which colours
 * @scale: pixels per CSS pixel
 * @format: what to write
 *
 * Many pictures of one kind, as of all roles of a source.
 */
typedef struct {
  MetierExportSupplyFunc supply;
  MetierExportProgressFunc progress;
  gpointer data;
  guint n;
  MetierChartOptions options;
  MetierThemeName theme;
  double scale;
  MetierExportFormat format;
} MetierExportBatch;

gboolean metier_export_all (const MetierExportBatch *batch, const char *folder, guint *n_written,
                            GCancellable *cancellable, GError **error);

G_END_DECLS
