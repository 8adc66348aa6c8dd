/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double metier_text_scale (GtkWidget *widget);
gboolean metier_text_is_cramped (GtkWidget *widget, double width);
int metier_text_fit_chars (GtkWidget *widget, int most);
char *metier_text_break_lines (GtkWidget *widget, const char *text, int chars);

G_END_DECLS
