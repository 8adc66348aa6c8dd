/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "chart/data/metier-chart-data.h"

G_BEGIN_DECLS

/**
 * MetierTableFormat:
 *
 * How the numbers of a chart are written down.
 */
typedef enum {
  METIER_TABLE_CSV,      /* a record for each mark, for spreadsheets and programs */
  METIER_TABLE_MARKDOWN, /* a row for each skill, for people */
  METIER_TABLE_JSON,     /* for programs */
} MetierTableFormat;

gboolean metier_table_format_from_path (const char *path, MetierTableFormat *format, GError **error);
char *metier_table_to_text (const MetierChartData *data, MetierTableFormat format);
gboolean metier_table_export (const MetierChartData *data, MetierTableFormat format, const char *path,
                              GCancellable *cancellable, GError **error);

gboolean metier_table_export_all (GPtrArray *charts, MetierTableFormat format, const char *path,
                                  GCancellable *cancellable, GError **error);

/* metier-table-paste.c */
char *metier_table_to_tabs (const MetierChartData *data);
char *metier_table_to_html (const MetierChartData *data);

G_END_DECLS
