/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-self-rating.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierSkillWeights:
 * @source: who says so
 * @scale: the question that was asked
 * @n_roles: how many roles of @source have a value
 * @ratings: (element-type MetierRoleRating): the highest of them, highest first
 * @n_tied: how many others read the same as the last of @ratings
 *
 * Which roles of one source weigh a skill most. Values of different sources answer different questions.
 */
typedef struct {
  MetierSource *source;
  MetierScale *scale;
  guint n_roles;
  GPtrArray *ratings;
  guint n_tied;
} MetierSkillWeights;

/**
 * MetierSkillModel:
 * @skill: the skill, with its topics and tools
 * @taught: id of the skill that @practices and @resources are for: @skill, or the core skill that it counts
 * for
 * @weights: (element-type MetierSkillWeights): one for each source
 * @items: (element-type MetierSkill): what counts for @skill when it is a core skill
 * @practices: (element-type MetierPractice): ways to practise
 * @resources: (element-type MetierResource): where to learn it
 * @my_level: (nullable): what the user said last of oneself
 *
 * All that a skill's page shows. Immutable.
 */
typedef struct {
  MetierSkill *skill;
  char *taught;
  GPtrArray *weights;
  GPtrArray *items;
  GPtrArray *practices;
  GPtrArray *resources;
  MetierSelfRating *my_level;
} MetierSkillModel;

gpointer metier_skill_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer skill,
                                  GCancellable *cancellable, GError **error);
void metier_skill_model_free (MetierSkillModel *self);
gboolean metier_skill_model_is_core (const MetierSkillModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSkillModel, metier_skill_model_free)

G_END_DECLS
