/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/roles/metier-roles-model.h"
#include "chart/data/metier-chart-data.h"
#include "core/me/metier-levels.h"

G_BEGIN_DECLS

/**
 * MetierOverviewOrder:
 * @METIER_OVERVIEW_BY_TOTAL: largest sum of core values first, ties by name
 * @METIER_OVERVIEW_BY_NAME: by name
 * @METIER_OVERVIEW_BY_SOURCE: as the source has them
 * @METIER_OVERVIEW_BY_CORE_SKILL: largest value of the first core skill first, ties by name; the other core
 * skills follow in their order
 *
 * The order of the roles in the overview.
 */
typedef enum {
  METIER_OVERVIEW_BY_TOTAL,
  METIER_OVERVIEW_BY_NAME,
  METIER_OVERVIEW_BY_SOURCE,
  METIER_OVERVIEW_BY_CORE_SKILL,
} MetierOverviewOrder;

/**
 * MetierOverviewModel:
 * @chart: the roles on the core skills
 * @sentence: what stands above the chart; may be empty
 * @note: what stands below the chart; may be empty
 * @n_hidden: how many core skills do not matter to the user
 *
 * What the overview shows of the roles in the list.
 */
typedef struct {
  MetierChartData *chart;
  char *sentence;
  char *note;
  guint n_hidden;
} MetierOverviewModel;

MetierOverviewModel *metier_overview_model_new (const MetierRolesModel *roles, MetierOverviewOrder order,
                                                const MetierLevels *levels, gboolean with_hidden,
                                                GError **error);
void metier_overview_model_free (MetierOverviewModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierOverviewModel, metier_overview_model_free)

G_END_DECLS
