/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/comparison/metier-similarity.h"
#include "core/packs/metier-search-hit.h"
#include "core/resources/metier-resource.h"
#include "core/roles/metier-field.h"
#include "core/roles/metier-profile.h"
#include "store/database/metier-name.h"
#include "store/database/metier-search-query.h"

G_BEGIN_DECLS

/**
 * MetierPack:
 *
 * One open pack. A pack never changes, so scales, skills and roles are read once, when they are first
 * asked for, and the same immutable values are handed out again. Owned by one thread.
 */
typedef struct _MetierPack MetierPack;

MetierPack *metier_pack_open (const char *path, gboolean bundled, GError **error);
void metier_pack_free (MetierPack *self);
const char *metier_pack_get_path (MetierPack *self);
const MetierSource *metier_pack_get_source (MetierPack *self);
gboolean metier_pack_set_baseline (MetierPack *self, const char *role, GError **error);
void metier_pack_set_core_map (MetierPack *self, GHashTable *core_map);
void metier_pack_set_cancellable (MetierPack *self, GCancellable *cancellable);

GPtrArray *metier_pack_get_scales (MetierPack *self, GError **error);
gboolean metier_pack_get_scale (MetierPack *self, const char *id, const MetierScale **scale, GError **error);

GPtrArray *metier_pack_get_skills (MetierPack *self, GError **error);
gboolean metier_pack_get_skill (MetierPack *self, const char *id, const MetierSkill **skill, GError **error);
MetierSkill *metier_pack_copy_skill (MetierPack *self, const char *id, GError **error);
MetierSkill *metier_pack_load_skill (MetierPack *self, const char *id, GError **error);
gboolean metier_pack_add_raters (MetierPack *self, const char *skill, GHashTable *roles, GError **error);
gboolean metier_pack_is_asked (MetierPack *self, const char *skill, const char *scale, gboolean *asked,
                               GError **error);
gboolean metier_pack_add_roles_of_skill (MetierPack *self, const char *skill, const char *scale,
                                         GPtrArray *entries, GError **error);
MetierMatrix *metier_pack_load_matrix (MetierPack *self, const MetierScale *scale, GError **error);

GPtrArray *metier_pack_get_roles (MetierPack *self, GError **error);
gboolean metier_pack_get_role (MetierPack *self, const char *id, const MetierRole **role, GError **error);
gboolean metier_pack_has_role (MetierPack *self, const char *id, gboolean *has, gboolean *rated,
                               GError **error);
MetierProfile *metier_pack_load_profile (MetierPack *self, const char *role, GError **error);
gboolean metier_pack_load_facts (MetierPack *self, const char *role, MetierFacts **facts, GError **error);

gboolean metier_pack_add_fields (MetierPack *self, GPtrArray *fields, GError **error);
gboolean metier_pack_add_practices (MetierPack *self, GPtrArray *practices, GError **error);
GPtrArray *metier_pack_load_resources (MetierPack *self, GError **error);
gboolean metier_pack_load_resource (MetierPack *self, gint64 n, MetierResource **resource, GError **error);
gboolean metier_pack_find_resource (MetierPack *self, const char *id, const char *canonical,
                                    MetierResource **resource, GError **error);

typedef enum {
  METIER_PACK_ROLES,
  METIER_PACK_SKILLS,
  METIER_PACK_RESOURCES,
} MetierPackKind;

/**
 * MetierPackHit:
 * @hit: what was found
 * @tier: which of its names matched
 * @score: how well it matches, as metier_search_query_rate() says; to be compared within a tier
 *
 * Something that a search found in one pack.
 */
typedef struct {
  MetierSearchHit *hit;
  MetierNameTier tier;
  double score;
} MetierPackHit;

void metier_pack_hit_free (MetierPackHit *self);
gboolean metier_pack_search (MetierPack *self, MetierPackKind kind, const MetierSearchQuery *query,
                             guint limit, GPtrArray *hits, GError **error);
gboolean metier_pack_look_up (MetierPack *self, const char *kind, const char *name, GHashTable *tiers,
                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPack, metier_pack_free)

G_END_DECLS
