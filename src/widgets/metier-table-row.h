/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/comparison/metier-comparison.h"

G_BEGIN_DECLS

#define METIER_TYPE_TABLE_ROW (metier_table_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierTableRow, metier_table_row, METIER, TABLE_ROW, GObject)

MetierTableRow *metier_table_row_new (const MetierComparison *comparison, guint index);
MetierTableRow *metier_table_row_new_limit (double key);
guint metier_table_row_get_index (MetierTableRow *self);
const char *metier_table_row_get_skill (MetierTableRow *self);
const char *const *metier_table_row_get_texts (MetierTableRow *self);
const char *metier_table_row_get_text (MetierTableRow *self, guint column);
int metier_table_row_compare (MetierTableRow *self, MetierTableRow *other, guint column, gboolean descending);

G_END_DECLS
