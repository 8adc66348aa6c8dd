/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/packs/metier-pack.h"

G_BEGIN_DECLS

struct _MetierCatalogue {
  GPtrArray
      *packs; /* (element-type MetierPack): in the order in which they were added, one for each source */
  GHashTable *core_map; /* (nullable) (element-type utf8 MetierCoreOverride): by skill, what the user said */
};

#define METIER_CATALOGUE_PACK(self, i) ((MetierPack *) g_ptr_array_index ((self)->packs, (i)))

MetierPack *metier_catalogue_find_pack (MetierCatalogue *self, const char *source);
gboolean metier_catalogue_select (MetierCatalogue *self, const char *source, GPtrArray **packs,
                                  GError **error);
int metier_catalogue_compare_packs (MetierPack *a, MetierPack *b);
gboolean metier_catalogue_find_pack_of_role (MetierCatalogue *self, const char *role, MetierPack **pack,
                                             GError **error);
gboolean metier_catalogue_find_pack_of_skill (MetierCatalogue *self, const char *skill, MetierPack **pack,
                                              GError **error);
gboolean metier_catalogue_counts (MetierCatalogue *self, const char *const *skills, const char *wanted,
                                  gboolean *counts, GError **error);
GPtrArray *metier_catalogue_search_resources (MetierCatalogue *self, const char *text, guint limit,
                                              GError **error);
gboolean metier_catalogue_get_resource (MetierCatalogue *self, const char *id, const char *url,
                                        MetierResource **resource, GError **error);

G_END_DECLS
