/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MetierLateRowFunc:
 * @index: which row, from 0
 * @data: what was given with the function
 *
 * Returns: (transfer floating): a row
 */
typedef GtkWidget *(*MetierLateRowFunc) (guint index, gpointer data);

void metier_late_rows_add (AdwExpanderRow *expander, guint n_rows, MetierLateRowFunc make, gpointer data,
                           GDestroyNotify free_data);

G_END_DECLS
