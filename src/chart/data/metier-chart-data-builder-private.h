/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/data/metier-chart-data-private.h"

G_BEGIN_DECLS

#define METIER_NO_ROLE (-1)

/*
 * MetierChartDataBuilder:
 * @columns: for each series its place in the comparison
 * @baseline_column: place of the baseline in the comparison, or %METIER_NO_ROLE
 * @rows: (element-type MetierComparisonRow): grouped by section
 * @owner: whose sections and source are shown
 * @flat: rows keep the order of the comparison and stand under no heading
 */
typedef struct {
  MetierChartData *data;
  int *columns;
  int baseline_column;
  GPtrArray *rows;
  const MetierProfile *owner;
  gboolean flat;
} MetierChartDataBuilder;

const char *metier_chart_data_builder_keep (MetierChartDataBuilder *self, char *text);
gpointer metier_chart_data_builder_keep_block (MetierChartDataBuilder *self, gsize size, gsize n);
const MetierProfile *metier_chart_data_builder_get_profile (const MetierChartDataBuilder *self, int column);
MetierChartValue metier_chart_data_builder_get_value (const MetierComparisonRow *row, int column);
MetierChartValue metier_chart_data_builder_get_baseline_value (const MetierChartDataBuilder *self,
                                                               const MetierComparisonRow *row);
void metier_chart_data_builder_add_rows (MetierChartDataBuilder *self);
void metier_chart_data_builder_label_cells (MetierChartDataBuilder *self);
void metier_chart_data_builder_note_sections (MetierChartDataBuilder *self);

G_END_DECLS
