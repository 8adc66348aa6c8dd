/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void metier_drop_down_hold (GtkWidget *drop_down);
void metier_drop_down_set_up (GtkDropDown *drop_down);

G_END_DECLS
