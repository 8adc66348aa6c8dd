/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void metier_popover_open (GtkPopover *popover, GtkWidget *parent, const GdkRectangle *place);
void metier_popover_open_menu (GMenuModel *model, GtkWidget *parent, double x, double y);

G_END_DECLS
