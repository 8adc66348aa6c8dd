/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/resources/metier-resource.h"

G_BEGIN_DECLS

#define METIER_TYPE_RESOURCE_ROW (metier_resource_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierResourceRow, metier_resource_row, METIER, RESOURCE_ROW, GtkWidget)

GtkWidget *metier_resource_row_new (void);
void metier_resource_row_set_resource (MetierResourceRow *self, const MetierResource *resource,
                                       const char *skill, double score);
const MetierResource *metier_resource_row_get_resource (MetierResourceRow *self);
void metier_resource_row_set_menu_func (MetierResourceRow *self, GtkMenuButtonCreatePopupFunc func,
                                        gpointer user_data);
void metier_resource_row_set_check (MetierResourceRow *self, gboolean shown, gboolean active);
void metier_resource_row_hide_icon (MetierResourceRow *self);
void metier_resource_row_popup_menu (MetierResourceRow *self);

G_END_DECLS
