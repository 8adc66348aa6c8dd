/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierCliTable:
 *
 * Rows of text whose columns are as wide as their widest cell.
 */
typedef struct _MetierCliTable MetierCliTable;

MetierCliTable *metier_cli_table_new (const char *alignment);
void metier_cli_table_free (MetierCliTable *self);
void metier_cli_table_add (MetierCliTable *self, ...) G_GNUC_NULL_TERMINATED;
void metier_cli_table_add_cells (MetierCliTable *self, const char *const *cells);
guint metier_cli_table_get_width (const MetierCliTable *self);
void metier_cli_table_print (const MetierCliTable *self, guint indent, GString *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCliTable, metier_cli_table_free)

G_END_DECLS
