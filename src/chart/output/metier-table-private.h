/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/data/metier-chart-data-private.h"
#include "chart/output/metier-table.h"

G_BEGIN_DECLS

char *metier_table_to_csv (const MetierChartData *data, const char *date);
char *metier_table_to_markdown (const MetierChartData *data, const char *date);
char *metier_table_to_json (const MetierChartData *data, const char *date);

/* What a spreadsheet would take for a formula; names come from packs, which anyone may have made. */
#define METIER_TABLE_FORMULA "=+-@\t\r"

/* Roles come first, the baseline last. */
guint metier_table_get_n_roles (const MetierChartData *data);
int metier_table_get_series (const MetierChartData *data, guint role);
const MetierChartSeries *metier_table_get_role (const MetierChartData *data, int series);
char *metier_table_dup_head (const MetierChartData *data, int series);
const MetierChartCell *metier_table_get_cell (const MetierChartData *data, guint row, int series);
const char *metier_table_get_heading (const MetierChartData *data, guint row);
void metier_table_add_number (GString *text, double number);
void metier_table_add_markdown (GString *text, const char *words);

G_END_DECLS
