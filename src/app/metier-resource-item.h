/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/metier-resource.h"

G_BEGIN_DECLS

#define METIER_TYPE_RESOURCE_ITEM (metier_resource_item_get_type ())
G_DECLARE_FINAL_TYPE (MetierResourceItem, metier_resource_item, METIER, RESOURCE_ITEM, GObject)

MetierResourceItem *metier_resource_item_new_heading (const char *heading);
MetierResourceItem *metier_resource_item_new (const MetierResource *resource);
const char *metier_resource_item_get_heading (MetierResourceItem *self);
const MetierResource *metier_resource_item_get_resource (MetierResourceItem *self);
void metier_resource_item_set_resource (MetierResourceItem *self, const MetierResource *resource);
const char *metier_resource_item_get_skill (MetierResourceItem *self);

G_END_DECLS
