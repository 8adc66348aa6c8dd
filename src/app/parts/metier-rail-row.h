/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define METIER_TYPE_RAIL_ROW (metier_rail_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierRailRow, metier_rail_row, METIER, RAIL_ROW, GtkListBoxRow)

GtkWidget *metier_rail_row_new (void);
MetierRailRow *metier_rail_row_reuse (GtkListBox *list, guint position);
void metier_rail_row_drop_rest (GtkListBox *list, guint n_rows);
void metier_rail_row_unfold (AdwExpanderRow *expander, const char *title, const char *note);

void metier_rail_row_set_words (MetierRailRow *self, const char *title, const char *note);
void metier_rail_row_set_difference (MetierRailRow *self, GtkWidget *difference);
void metier_rail_row_set_costs (MetierRailRow *self, const char *there, const char *back,
                                GtkSizeGroup *column);
void metier_rail_row_set_way (MetierRailRow *self, const char *words, const char *from, const char *to);
void metier_rail_row_set_description (MetierRailRow *self, const char *description);
void metier_rail_row_set_action (MetierRailRow *self, const char *action, const char *target);

G_END_DECLS
