/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-roles.h"
#include "core/comparison/metier-comparison.h"
#include "core/comparison/metier-similarity.h"
#include "core/me/metier-gap.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierMeGoal:
 * @profile: the role
 * @role: its skills: the five core skills, or all where the source has no value for those
 * @roles: all roles of its source
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
  MetierMeRoles *roles;
  MetierMatrix *items;
  GHashTable *resources;
} MetierMeGoal;

MetierMeGoal *metier_me_goal_load (MetierCatalogue *catalogue, MetierLibrary *library, const char *role,
                                   GError **error);
MetierMeGoal *metier_me_goal_ref (MetierMeGoal *self);
void metier_me_goal_unref (MetierMeGoal *self);
void metier_me_goal_find_mine (const MetierGap *gap, const MetierLevels *levels, double *mine);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMeGoal, metier_me_goal_unref)

G_END_DECLS
