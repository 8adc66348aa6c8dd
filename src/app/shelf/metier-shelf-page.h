/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/state/metier-context.h"
#include "app/shelf/metier-shelf-filters.h"

G_BEGIN_DECLS

#define METIER_TYPE_SHELF_PAGE (metier_shelf_page_get_type ())
G_DECLARE_FINAL_TYPE (MetierShelfPage, metier_shelf_page, METIER, SHELF_PAGE, AdwBin)

void metier_shelf_page_set_context (MetierShelfPage *self, const MetierContext *context,
                                    MetierShelfFilters *filters);
void metier_shelf_page_set_recent (MetierShelfPage *self, const char *const *roles);
void metier_shelf_page_set_narrow (MetierShelfPage *self, gboolean narrow);
void metier_shelf_page_load (MetierShelfPage *self);

G_END_DECLS
