/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-me-roles.h"
#include "core/roles/metier-source.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierNearModel:
 * @sources: (element-type MetierSource): all that have roles
 * @roles: (nullable): the roles of the source that was asked for; %NULL where it is not there
 *
 * The roles of a source that somebody can be held against.
 */
typedef struct {
  GPtrArray *sources;
  MetierMeRoles *roles;
} MetierNearModel;

gpointer metier_near_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
                                 GCancellable *cancellable, GError **error);
void metier_near_model_free (MetierNearModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierNearModel, metier_near_model_free)

G_END_DECLS
