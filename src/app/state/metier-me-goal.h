/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/metier-comparison.h"
#include "core/metier-gap.h"
#include "core/metier-similarity.h"
#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierMeGoal:
 * @profile: the role
 * @role: its skills: the five core skills, or all where the source has no value for those
 * @scale: (nullable): the scale of @core
 * @core: (nullable): the core values of all roles of its source, one column for each core skill
 * @items: (nullable): all skills of all roles of its source
 * @resources: (element-type utf8 GPtrArray): of each of its skills some #MetierResource to learn it, the
 *   user's own first
 *
 * A role that the user wants to reach, with all that is needed to measure the way without asking again.
 * Immutable; atomic reference counting.
 */
typedef struct {
  MetierProfile *profile;
  MetierComparison *role;
  MetierScale *scale;
  MetierMatrix *core;
  MetierMatrix *items;
  GHashTable *resources;
} MetierMeGoal;

MetierMeGoal *metier_me_goal_load (MetierCatalogue *catalogue, MetierLibrary *library, const char *role,
                                   GError **error);
MetierMeGoal *metier_me_goal_ref (MetierMeGoal *self);
void metier_me_goal_unref (MetierMeGoal *self);
void metier_me_goal_find_mine (const MetierGap *gap, const MetierLevels *levels, double *mine);
void metier_me_goal_find_demands (const MetierMeGoal *self, const char *role, double aim,
                                  MetierDemand *demands);
GPtrArray *metier_me_goal_rank (const MetierMeGoal *self, const MetierGap *gap, const MetierLevels *levels,
                                double aim, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMeGoal, metier_me_goal_unref)

G_END_DECLS
