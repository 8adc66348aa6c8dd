/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define METIER_TYPE_SHELF_SELECTION (metier_shelf_selection_get_type ())
G_DECLARE_FINAL_TYPE (MetierShelfSelection, metier_shelf_selection, METIER, SHELF_SELECTION, GObject)

MetierShelfSelection *metier_shelf_selection_new (void);
gboolean metier_shelf_selection_get_active (MetierShelfSelection *self);
void metier_shelf_selection_set_active (MetierShelfSelection *self, gboolean active);
guint metier_shelf_selection_count (MetierShelfSelection *self);
gboolean metier_shelf_selection_contains (MetierShelfSelection *self, const char *id);
void metier_shelf_selection_toggle (MetierShelfSelection *self, const char *id);
const char *metier_shelf_selection_get_anchor (MetierShelfSelection *self);
void metier_shelf_selection_set_anchor (MetierShelfSelection *self, const char *id);
void metier_shelf_selection_extend (MetierShelfSelection *self, GPtrArray *ids);
void metier_shelf_selection_choose (MetierShelfSelection *self, GHashTable *ids);
void metier_shelf_selection_keep (MetierShelfSelection *self, GHashTable *ids);

G_END_DECLS
