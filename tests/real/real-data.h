/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/packs/metier-pack-writer.h"
#include "table.h"

G_BEGIN_DECLS

/**
 * RealPack:
 * @catalogue: the bundled packs
 * @source: id of the one that is held against its publisher's files
 * @roles: (element-type MetierRole): its roles
 * @profiles: (element-type utf8 MetierProfile): what was loaded of them
 * @expected: (element-type utf8): keys of the ratings that the files have
 */
typedef struct {
  MetierCatalogue *catalogue;
  char *source;
  GPtrArray *roles;
  GHashTable *profiles;
  GHashTable *expected;
} RealPack;

const char *real_data_get_folder (void);
gboolean real_data_is_missing (void);
double real_data_get_number (const char *text);
int real_data_get_count (const char *text);
char *real_data_dup_month (const char *text);
char *real_data_dup_slug (const char *text);
MetierRatingRow real_data_row (const char *role, const char *skill, const char *scale, const char *value);
void real_data_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);
void real_data_compare (const char *what, GPtrArray *found, GPtrArray *expected);

RealPack *real_pack_open (const char *source);
RealPack *real_pack_open_file (const char *path, const char *source);
void real_pack_free (RealPack *self);
const MetierProfile *real_pack_get_profile (RealPack *self, const char *role);
const MetierRating *real_pack_expect (RealPack *self, const MetierRatingRow *row);
void real_pack_expect_nothing_else (RealPack *self, guint n_ratings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RealPack, real_pack_free)

G_END_DECLS
