/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/sources/metier-core-map-item.h"

G_BEGIN_DECLS

#define METIER_TYPE_CORE_MAP_ROW (metier_core_map_row_get_type ())
G_DECLARE_FINAL_TYPE (MetierCoreMapRow, metier_core_map_row, METIER, CORE_MAP_ROW, GtkBox)

void metier_core_map_row_set_item (MetierCoreMapRow *self, MetierCoreMapItem *item);
void metier_core_map_row_open_menu (MetierCoreMapRow *self);

G_END_DECLS
