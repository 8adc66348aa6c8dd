/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-transition.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierTransitionModel:
 * @from: the role to leave
 * @to: the role to reach
 * @transition: what it costs to move, each way
 * @waypoints: (element-type MetierWaypoint): roles between the two, the easiest way first
 *
 * The way from one role to another.
 */
typedef struct {
  MetierRole *from;
  MetierRole *to;
  MetierTransition *transition;
  GPtrArray *waypoints;
} MetierTransitionModel;

gpointer metier_transition_model_load (MetierCatalogue *catalogue, MetierLibrary *library,
                                       gconstpointer roles, GCancellable *cancellable, GError **error);
void metier_transition_model_free (MetierTransitionModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierTransitionModel, metier_transition_model_free)

G_END_DECLS
