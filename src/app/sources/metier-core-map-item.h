/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/roles/metier-skill.h"

G_BEGIN_DECLS

#define METIER_TYPE_CORE_MAP_ITEM (metier_core_map_item_get_type ())
G_DECLARE_FINAL_TYPE (MetierCoreMapItem, metier_core_map_item, METIER, CORE_MAP_ITEM, GObject)

MetierCoreMapItem *metier_core_map_item_new (const MetierSkill *skill);
const MetierSkill *metier_core_map_item_get_skill (MetierCoreMapItem *self);
int metier_core_map_item_get_core (MetierCoreMapItem *self);
gboolean metier_core_map_item_is_mine (MetierCoreMapItem *self);
int metier_core_map_item_get_suggestion (MetierCoreMapItem *self);
gboolean metier_core_map_item_matches (MetierCoreMapItem *self, const char *folded);
void metier_core_map_item_set_core (MetierCoreMapItem *self, int core, gboolean mine);

G_END_DECLS
