/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-gap.h"
#include "core/roles/metier-matrix.h"
#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/**
 * MetierMeRoles:
 * @scale: (nullable): the scale of @core; %NULL where the source has no value for any core skill
 * @core: the core values of all roles, one column for each core skill
 *
 * All roles of one source, as they are held against the user. Immutable; atomic reference counting.
 */
typedef struct {
  MetierScale *scale;
  MetierMatrix *core;
} MetierMeRoles;

MetierMeRoles *metier_me_roles_load (MetierCatalogue *catalogue, const char *source, GError **error);
MetierMeRoles *metier_me_roles_ref (MetierMeRoles *self);
void metier_me_roles_unref (MetierMeRoles *self);
void metier_me_roles_find_demands (const MetierMeRoles *self, const char *role, double aim,
                                   MetierDemand *demands);
GPtrArray *metier_me_roles_rank (const MetierMeRoles *self, const double *mine, double aim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMeRoles, metier_me_roles_unref)

G_END_DECLS
