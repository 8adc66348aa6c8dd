/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *metier_me_list_new_group (const char *title, GtkListBox **list);
GtkWidget *metier_me_list_add (GtkListBox *list, const char *title, const char *subtitle, const char *value);
void metier_me_list_link (GtkWidget *row, const char *action, const char *target);
void metier_me_list_clear (GtkListBox *list);

G_END_DECLS
