/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void metier_tooltip_set (GtkWidget *widget, const char *text);
void metier_tooltip_show (GtkTooltip *tooltip, GtkWidget *widget, const char *text);

G_END_DECLS
