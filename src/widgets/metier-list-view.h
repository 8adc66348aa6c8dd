/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void metier_list_view_set_line (GtkListItem *line, GtkWidget *child);
void metier_list_view_keep_steady (GtkListView *list);
void metier_list_view_hold (GtkListView *list);
void metier_list_view_grow (GtkListView *list, GtkSliceListModel *lines);
void metier_list_view_stop_growing (GtkListView *list, GtkSliceListModel *lines);

G_END_DECLS
