/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define METIER_TYPE_WRAP_BOX (metier_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (MetierWrapBox, metier_wrap_box, METIER, WRAP_BOX, GtkWidget)

GtkWidget *metier_wrap_box_new (int spacing);
void metier_wrap_box_append (MetierWrapBox *self, GtkWidget *child);
void metier_wrap_box_clear (MetierWrapBox *self);

G_END_DECLS
