/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_TABLE_CELL (metier_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (MetierTableCell, metier_table_cell, METIER, TABLE_CELL, GtkWidget)

GtkWidget *metier_table_cell_new (GtkListItem *item, guint column);
void metier_table_cell_set_widest (MetierTableCell *self, const char *widest);
void metier_table_cell_set_text (MetierTableCell *self, const char *text, const char *label);
GtkListItem *metier_table_cell_get_item (MetierTableCell *self);
guint metier_table_cell_get_column (MetierTableCell *self);

G_END_DECLS
