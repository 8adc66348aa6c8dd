/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "core/roles/metier-role.h"

G_BEGIN_DECLS

#define METIER_TYPE_EXPORT_ITEM (metier_export_item_get_type ())
G_DECLARE_FINAL_TYPE (MetierExportItem, metier_export_item, METIER, EXPORT_ITEM, GObject)

MetierExportItem *metier_export_item_new (const MetierRole *role);
const MetierRole *metier_export_item_get_role (MetierExportItem *self);
gboolean metier_export_item_matches (MetierExportItem *self, const char *folded);
gboolean metier_export_item_is_chosen (MetierExportItem *self);
void metier_export_item_set_chosen (MetierExportItem *self, gboolean chosen);

G_END_DECLS
