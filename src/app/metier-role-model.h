/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/metier-chart-data.h"
#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierRoleDifference:
 * @delta: signed, in points
 * @skill: name of the skill
 * @more: whether the role asks for more than the baseline
 *
 * Where a role differs from the baseline.
 */
typedef struct {
  char *delta;
  char *skill;
  gboolean more;
} MetierRoleDifference;

/**
 * MetierRoleModel:
 * @profile: the role
 * @baseline: (nullable): what its source holds it against; %NULL when that is the role itself
 * @sentence: what the chart says
 * @scales: (element-type MetierScale): scales with an axis that the role is rated on
 * @differences: (element-type MetierRoleDifference): largest first
 * @similar: (element-type MetierSimilarRole): nearest first
 * @resources: (element-type MetierResource): for the skills that weigh most
 *
 * All that a role's page shows. Immutable.
 */
typedef struct {
  MetierProfile *profile;
  MetierProfile *baseline;
  char *sentence;
  GPtrArray *scales;
  GPtrArray *differences;
  GPtrArray *similar;
  GPtrArray *resources;
} MetierRoleModel;

gpointer metier_role_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role,
                                 GCancellable *cancellable, GError **error);
void metier_role_model_free (MetierRoleModel *self);
MetierChartData *metier_role_model_build_chart (MetierRoleModel *self, MetierScope scope, const char *scale,
                                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRoleModel, metier_role_model_free)

G_END_DECLS
