/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/state/metier-context.h"
#include "app/shelf/metier-resource-item.h"
#include "app/shelf/metier-shelf-selection.h"

G_BEGIN_DECLS

#define METIER_TYPE_RESOURCE_CELL (metier_resource_cell_get_type ())
G_DECLARE_FINAL_TYPE (MetierResourceCell, metier_resource_cell, METIER, RESOURCE_CELL, GtkWidget)

GtkWidget *metier_resource_cell_new (const MetierContext *context);
void metier_resource_cell_set_item (MetierResourceCell *self, MetierResourceItem *item);
void metier_resource_cell_set_selection (MetierResourceCell *self, MetierShelfSelection *selection);
void metier_resource_cell_wake (MetierResourceCell *self);
void metier_resource_cell_sleep (MetierResourceCell *self, int height);
gboolean metier_resource_cell_is_awake (MetierResourceCell *self);
MetierResourceItem *metier_resource_cell_get_item (MetierResourceCell *self);

G_END_DECLS
