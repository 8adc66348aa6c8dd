/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/shelf/metier-shelf-model.h"
#include "core/resources/metier-saved-filter.h"

G_BEGIN_DECLS

#define METIER_TYPE_SHELF_FILTERS (metier_shelf_filters_get_type ())
G_DECLARE_FINAL_TYPE (MetierShelfFilters, metier_shelf_filters, METIER, SHELF_FILTERS, AdwBin)

MetierShelfRequest *metier_shelf_filters_get_request (MetierShelfFilters *self);
void metier_shelf_filters_set_model (MetierShelfFilters *self, const MetierShelfModel *model,
                                     GHashTable *gaps);
void metier_shelf_filters_choose_role (MetierShelfFilters *self, const char *role);
const char *metier_shelf_filters_get_saved (MetierShelfFilters *self);
void metier_shelf_filters_mark_saved (MetierShelfFilters *self, const char *name);
const MetierSavedFilter *metier_shelf_filters_find_saved (MetierShelfFilters *self, const char *name);
void metier_shelf_filters_clear (MetierShelfFilters *self);
void metier_shelf_filters_show_place (MetierShelfFilters *self, const char *place);
void metier_shelf_filters_focus_search (MetierShelfFilters *self);

G_END_DECLS
