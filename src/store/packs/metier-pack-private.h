/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database/metier-database.h"
#include "store/packs/metier-pack.h"

G_BEGIN_DECLS

/* What is nullable is read at the first need, as a whole or not at all. */
struct _MetierPack {
  MetierDatabase *database;
  MetierSource *source;
  GHashTable *core_map; /* (nullable) (owned): skill → MetierCoreOverride: what the user said */

  GPtrArray *scales; /* (nullable) (element-type MetierScale): in the source's order */
  GHashTable *scales_by_number;

  GPtrArray *skills;            /* (nullable) (element-type MetierSkill): all, in reading order */
  GHashTable *skills_by_number; /* number → MetierSkill (owned): those that are known */
  GHashTable *skills_by_id;     /* id → the same */
  GHashTable *other_skills;     /* ids (owned) that the pack was asked for and does not have */

  GPtrArray *preparations; /* (nullable) (element-type MetierPreparation): that numbered n stands at n − 1 */

  GPtrArray
      *mapped; /* (nullable) (element-type MetierSkill): what counts for a core skill, in reading order */
  guint n_mapped[METIER_N_CORE_SKILLS];   /* with @mapped: how many count for each core skill */
  gboolean is_mine[METIER_N_CORE_SKILLS]; /* with @mapped: whether the user said which do */

  GHashTable *role_index; /* (nullable): id → twice its number, plus one when it is rated, of all roles */

  GPtrArray *roles;        /* (nullable) (element-type MetierRole): in reading order */
  GHashTable *role_places; /* number → place in @roles, from 1 */
  GHashTable *roles_alone; /* (nullable): number → MetierRole (owned): those read before all were needed */

  MetierMatrix *matrix; /* (nullable) (owned): of the scale that was asked for last */
  char *matrix_scale;   /* (nullable) (owned): id of that scale */

  GPtrArray *resources; /* (nullable) (element-type MetierResource): in the source's order */
};

gboolean metier_pack_need_scales (MetierPack *self, GError **error);
gboolean metier_pack_need_preparations (MetierPack *self, GError **error);
gboolean metier_pack_need_skills (MetierPack *self, GError **error);
gboolean metier_pack_need_mapped (MetierPack *self, GError **error);
gboolean metier_pack_need_roles (MetierPack *self, GError **error);

gboolean metier_pack_find_role (MetierPack *self, const char *id, gint64 *n, gboolean *rated, GError **error);
const MetierRole *metier_pack_get_role_by_number (MetierPack *self, gint64 n, GError **error);
const MetierSkill *metier_pack_get_skill_by_number (MetierPack *self, gint64 n, GError **error);
gboolean metier_pack_set_damaged (MetierPack *self, GError **error);
MetierRating *metier_pack_read_rating (MetierPack *self, MetierStatement *statement, GError **error);
gboolean metier_pack_read_work (MetierPack *self, gint64 n, MetierProfile *profile, GError **error);
gboolean metier_pack_read_texts (MetierPack *self, const char *sql, gint64 owner, GStrv *texts,
                                 GError **error);

/* What metier_pack_read_rating() reads, after the numbers of the scale and of the skill. */
#define METIER_PACK_RATING_COLUMNS                                                                           \
  "rating.value, rating.n, rating.se, rating.lo, rating.hi, rating.flags, rating.date, rating.method"
#define METIER_PACK_AFTER_RATING 10

G_END_DECLS
