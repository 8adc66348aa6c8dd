/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

/* A comparison is put together in three steps, each in its own file: rows of core skills or rows of
 * other skills, both in the source's order, then the order that was asked for. */

MetierComparison *metier_comparison_alloc (GPtrArray *profiles, MetierScope scope);
MetierComparison *metier_comparison_alloc_like (const MetierComparison *other, GPtrArray *profiles);
MetierComparisonRow *metier_comparison_row_new (const char *skill, const char *name, guint n_cells);
MetierComparisonRow *metier_comparison_row_copy (const MetierComparisonRow *row, guint n_cells);
void metier_comparison_row_measure_spread (MetierComparisonRow *row, guint n_cells);

void metier_comparison_add_core_rows (MetierComparison *self);
void metier_comparison_add_skill_rows (MetierComparison *comparison, const char *scale);
void metier_comparison_sort_rows (GPtrArray *rows, guint n_cells, MetierSort sort);

G_END_DECLS
