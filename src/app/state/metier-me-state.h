/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-goal.h"
#include "app/state/metier-me-said.h"

G_BEGIN_DECLS

/**
 * MetierMeState:
 * @said: what the user said
 * @levels: what counts of it now
 * @logged: (element-type utf8 double): hours that were spent already, by skill
 * @sought: ids of the roles that were looked for in the packs
 * @goals: those that are chosen; %NULL where none is, or where no open pack has it
 * @gaps: how far each of them is
 * @plan: (nullable): the way to the first of them
 * @other_plan: (nullable): the way to the one that is weighed against it
 * @near: (element-type MetierNearRole): the roles of its source that are nearest to the user
 *
 * The user before the roles that they chose. What follows from what is said is worked out in memory, so that
 * it is there before the next picture is drawn.
 */
typedef struct {
  MetierMeSaid *said;
  MetierLevels *levels;
  GHashTable *logged;
  char *sought[METIER_N_TARGETS];
  MetierMeGoal *goals[METIER_N_TARGETS];
  MetierGap *gaps[METIER_N_TARGETS];
  MetierPlan *plan;
  MetierPlan *other_plan;
  GPtrArray *near;
} MetierMeState;

gpointer metier_me_state_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer unused,
                               GCancellable *cancellable, GError **error);
MetierMeState *metier_me_state_new_for (const MetierMeSaid *said, MetierCatalogue *catalogue,
                                        MetierLibrary *library, GError **error);
void metier_me_state_free (MetierMeState *self);
void metier_me_state_say (MetierMeState *self, const MetierMeSaid *said);
GPtrArray *metier_me_state_rank (const MetierMeState *self, const MetierMeRoles *roles);
gboolean metier_me_state_is_assessed (const MetierMeState *self);
gboolean metier_me_state_is_goal_missing (const MetierMeState *self, guint place);

G_END_DECLS
