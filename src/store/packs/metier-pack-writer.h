/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/resources/metier-resource.h"
#include "core/roles/metier-core-skill.h"
#include "core/roles/metier-field.h"
#include "core/roles/metier-profile.h"
#include "store/database/metier-progress.h"

G_BEGIN_DECLS

/**
 * MetierPackWriter:
 *
 * Writes one pack. Everything goes to a temporary file beside the final one; only
 * metier_pack_writer_finish() checks it, makes it durable and renames it into place. Freeing an
 * unfinished writer removes the temporary file and leaves what was there before. Owned by one thread.
 *
 * The writer refuses what would make the pack untrue: duplicate ids, ratings of unknown roles,
 * skills or scales, values outside their scale, addresses that are not http(s). Its errors name the id.
 */
typedef struct _MetierPackWriter MetierPackWriter;

/**
 * MetierRatingRow:
 *
 * One rating as it is written. NaN and %METIER_RATING_NO_N stand for what the source does not give.
 */
typedef struct {
  const char *role;
  const char *skill;
  const char *scale;
  double value;
  int n;
  double se;
  double lo;
  double hi;
  MetierRatingFlags flags;
  const char *date;   /* (nullable) */
  const char *method; /* (nullable) */
} MetierRatingRow;

MetierPackWriter *metier_pack_writer_new (const char *path, GError **error);
void metier_pack_writer_free (MetierPackWriter *self);

gboolean metier_pack_writer_set_source (MetierPackWriter *self, const MetierSource *source, GError **error);
gboolean metier_pack_writer_add_scale (MetierPackWriter *self, const MetierScale *scale, GError **error);
gboolean metier_pack_writer_add_section (MetierPackWriter *self, const char *id, const char *title,
                                         GError **error);
gboolean metier_pack_writer_add_skill (MetierPackWriter *self, const MetierSkill *skill, GError **error);
gboolean metier_pack_writer_add_core_map (MetierPackWriter *self, const char *skill, MetierCoreSkill core,
                                          const char *note, GError **error);
gboolean metier_pack_writer_add_role (MetierPackWriter *self, const MetierRole *role, GError **error);
gboolean metier_pack_writer_add_alias (MetierPackWriter *self, const char *role, const char *alias,
                                       GError **error);
gboolean metier_pack_writer_add_rating (MetierPackWriter *self, const MetierRatingRow *rating,
                                        GError **error);
gboolean metier_pack_writer_add_technology (MetierPackWriter *self, const char *role,
                                            const MetierTechnology *technology, GError **error);
gboolean metier_pack_writer_add_related (MetierPackWriter *self, const char *role,
                                         const MetierRelatedRole *related, GError **error);
gboolean metier_pack_writer_add_preparation (MetierPackWriter *self, const MetierPreparation *preparation,
                                             GError **error);
gboolean metier_pack_writer_set_preparation (MetierPackWriter *self, const char *role,
                                             const char *preparation, GError **error);
gboolean metier_pack_writer_add_task (MetierPackWriter *self, const char *role, const MetierTask *task,
                                      GError **error);
gboolean metier_pack_writer_add_facts (MetierPackWriter *self, const char *const *roles,
                                       const MetierFacts *facts, GError **error);
gboolean metier_pack_writer_add_field (MetierPackWriter *self, const MetierField *field, GError **error);
gboolean metier_pack_writer_add_practice (MetierPackWriter *self, const MetierPractice *practice,
                                          GError **error);
gboolean metier_pack_writer_add_resource (MetierPackWriter *self, const MetierResource *resource,
                                          GError **error);

gboolean metier_pack_writer_finish (MetierPackWriter *self, const MetierProgress *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackWriter, metier_pack_writer_free)

G_END_DECLS
