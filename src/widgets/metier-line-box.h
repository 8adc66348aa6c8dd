/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_LINE_BOX (metier_line_box_get_type ())
G_DECLARE_FINAL_TYPE (MetierLineBox, metier_line_box, METIER, LINE_BOX, GtkWidget)

GtkWidget *metier_line_box_new (int spacing);
void metier_line_box_insert (MetierLineBox *self, GtkWidget *child, GtkWidget *after);

G_END_DECLS
