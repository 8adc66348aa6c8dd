/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/comparison/metier-similarity.h"
#include "core/packs/metier-search-hit.h"
#include "core/roles/metier-field.h"
#include "core/roles/metier-profile.h"
#include "store/database/metier-name.h"

G_BEGIN_DECLS

/**
 * MetierCatalogue:
 *
 * All open packs as one catalogue. Where several packs have a role with the same id, the one that
 * rates it stands for it; among those the newer edition; then the user's before the bundled one.
 * Packs are never merged; the others stay reachable by naming the source. A pack that cannot be
 * opened is reported and left out, the rest works. Owned by one thread.
 */
typedef struct _MetierCatalogue MetierCatalogue;

MetierCatalogue *metier_catalogue_new (void);
MetierCatalogue *metier_catalogue_new_default (const char *data_dir, const char *const *extra_packs,
                                               GPtrArray *problems, GError **error);
void metier_catalogue_free (MetierCatalogue *self);

gboolean metier_catalogue_add_pack (MetierCatalogue *self, const char *path, gboolean bundled,
                                    GError **error);
void metier_catalogue_remove_pack (MetierCatalogue *self, const char *source);
void metier_catalogue_add_folder (MetierCatalogue *self, const char *folder, gboolean bundled,
                                  GPtrArray *problems);

GPtrArray *metier_catalogue_list_sources (MetierCatalogue *self);
const MetierSource *metier_catalogue_get_source (MetierCatalogue *self, const char *id);
gboolean metier_catalogue_set_baseline (MetierCatalogue *self, const char *source, const char *role,
                                        GError **error);
void metier_catalogue_set_core_map (MetierCatalogue *self, GPtrArray *overrides);
const char *metier_catalogue_get_path (MetierCatalogue *self, const char *source);
gboolean metier_catalogue_check (MetierCatalogue *self, const char *source, GCancellable *cancellable,
                                 GError **error);

/* Lists hold immutable, referenced values; a NULL filter means "any". */
GPtrArray *metier_catalogue_list_roles (MetierCatalogue *self, const char *source, const char *family,
                                        GError **error);
GPtrArray *metier_catalogue_list_families (MetierCatalogue *self, const char *source, GError **error);
GPtrArray *metier_catalogue_list_skills (MetierCatalogue *self, const char *source, GError **error);
GPtrArray *metier_catalogue_list_resources (MetierCatalogue *self, const char *skill, GError **error);
GPtrArray *metier_catalogue_list_fields (MetierCatalogue *self, GError **error);
GPtrArray *metier_catalogue_list_practices (MetierCatalogue *self, const char *skill, GError **error);

char *metier_catalogue_find_role (MetierCatalogue *self, const char *text, GError **error);
GPtrArray *metier_catalogue_list_roles_called (MetierCatalogue *self, const char *name, MetierNameTier worst,
                                               GError **error);
char *metier_catalogue_find_skill (MetierCatalogue *self, const char *text, GError **error);
MetierResource *metier_catalogue_find_resource (MetierCatalogue *self, const char *id_or_url, GError **error);

gboolean metier_catalogue_get_role (MetierCatalogue *self, const char *role, const char *source,
                                    MetierRole **found, GError **error);
MetierProfile *metier_catalogue_load_profile (MetierCatalogue *self, const char *role, const char *source,
                                              GError **error);
MetierSkill *metier_catalogue_load_skill (MetierCatalogue *self, const char *skill, GError **error);
gboolean metier_catalogue_get_core (MetierCatalogue *self, const char *skill, int *core, GError **error);
GPtrArray *metier_catalogue_load_roles_of_skill (MetierCatalogue *self, const char *skill, guint limit,
                                                 GError **error);
MetierMatrix *metier_catalogue_load_matrix (MetierCatalogue *self, const char *source, const char *scale,
                                            GError **error);

GPtrArray *metier_catalogue_search_roles (MetierCatalogue *self, const char *text, guint limit,
                                          GError **error);
MetierSearchResults *metier_catalogue_search (MetierCatalogue *self, const char *text, guint limit,
                                              GCancellable *cancellable, GError **error);

/**
 * MetierRoleRating:
 * @role: the role
 * @rating: how it stands to the skill; for a core skill a rating made of its core value
 *
 * One line of "which roles weigh this skill most".
 */
typedef struct {
  MetierRole *role;
  MetierRating *rating;
} MetierRoleRating;

void metier_role_rating_free (MetierRoleRating *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCatalogue, metier_catalogue_free)

G_END_DECLS
