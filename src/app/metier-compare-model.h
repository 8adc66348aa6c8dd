/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/metier-chart-data.h"
#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierCompareModel:
 * @profiles: (element-type MetierProfile): the roles that are found, in the order they were chosen
 * @baseline: (nullable) (transfer none): the one of @profiles that its source holds others against
 *
 * All that a comparison shows. Immutable.
 */
typedef struct {
  GPtrArray *profiles;
  MetierProfile *baseline;
} MetierCompareModel;

gpointer metier_compare_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer roles,
                                    GCancellable *cancellable, GError **error);
void metier_compare_model_free (MetierCompareModel *self);
MetierChartData *metier_compare_model_build_chart (MetierCompareModel *self, MetierScope scope,
                                                   MetierSort sort, GError **error);
char *metier_compare_model_describe (MetierCompareModel *self, MetierScope scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCompareModel, metier_compare_model_free)

G_END_DECLS
