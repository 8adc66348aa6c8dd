/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/**
 * MetierRoleWeights:
 * @title: title of the role
 * @skills: skill id → its weight, 0–100
 * @core: (array fixed-size=5): weights of the core skills; NaN where there is none
 *
 * How much a role weighs each skill that it was rated on.
 */
typedef struct {
  char *title;
  GHashTable *skills;
  double core[METIER_N_CORE_SKILLS];
} MetierRoleWeights;

MetierRoleWeights *metier_role_weights_new (MetierCatalogue *catalogue, const char *role, GError **error);
void metier_role_weights_free (MetierRoleWeights *self);
gboolean metier_role_weights_get (const MetierRoleWeights *self, MetierCatalogue *catalogue,
                                  const MetierResource *resource, double *weight, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRoleWeights, metier_role_weights_free)

G_END_DECLS
