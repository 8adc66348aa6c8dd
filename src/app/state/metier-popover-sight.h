/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean metier_popover_is_left (GtkWidget *popover);
void metier_popover_keep_all_in_sight (void);

G_END_DECLS
