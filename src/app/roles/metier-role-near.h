/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-profile.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierRoleNear:
 * @profile: the role
 * @similar: (element-type MetierSimilarRole): nearest first; none where there are no numbers to compare
 * @related: (element-type MetierRelatedRole): without any that are similar, what the source calls related
 *
 * Which roles of its source are near to a role. Immutable.
 */
typedef struct {
  MetierProfile *profile;
  GPtrArray *similar;
  GPtrArray *related;
} MetierRoleNear;

gpointer metier_role_near_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer profile,
                                GCancellable *cancellable, GError **error);
void metier_role_near_free (MetierRoleNear *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRoleNear, metier_role_near_free)

G_END_DECLS
