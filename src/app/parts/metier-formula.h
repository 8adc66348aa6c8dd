/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *metier_formula_button_new (const char *text);
void metier_formula_button_set_text (GtkWidget *button, const char *text);
void metier_formula_open (GtkWidget *parent, const GdkRectangle *place, const char *text, const char *skill);

G_END_DECLS
