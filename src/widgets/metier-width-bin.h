/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_WIDTH_BIN (metier_width_bin_get_type ())
G_DECLARE_FINAL_TYPE (MetierWidthBin, metier_width_bin, METIER, WIDTH_BIN, GtkWidget)

GtkWidget *metier_width_bin_get_child (MetierWidthBin *self);
void metier_width_bin_set_child (MetierWidthBin *self, GtkWidget *child);

G_END_DECLS
