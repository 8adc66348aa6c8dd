/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "chart/metier-chart.h"
#include "chart/metier-theme.h"

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
gboolean metier_export_chart (const MetierChartData *data, const MetierChartOptions *options,
                              MetierThemeName theme, double scale, MetierExportFormat format,
                              const char *path, MetierExportResult *result, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
