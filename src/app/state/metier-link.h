/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void metier_open_link (GtkWidget *widget, const char *url);
void metier_copy_link (GtkWidget *widget, const char *url);

G_END_DECLS
