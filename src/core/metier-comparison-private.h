/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/metier-comparison.h"

G_BEGIN_DECLS

void metier_comparison_sort_rows (GPtrArray *rows, guint n_cells, MetierSort sort);

G_END_DECLS
