/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

/**
 * metier_chart_view_set_kind:
 * @self: a view
 * @kind: which chart
 *
 * Chooses the chart.
 */
void
metier_chart_view_set_kind (MetierChartView *self, MetierChartKind kind)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  _metier_chart_view_invalidate (self);
}

/**
 * metier_chart_view_get_kind:
 * @self: a view
 *
 * Returns: which chart
 */
MetierChartKind
metier_chart_view_get_kind (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), METIER_CHART_BARS);

  return self->kind;
}

/**
 * metier_chart_view_set_column:
 * @self: a view
 * @column: a core skill
 *
 * Chooses the core skill that a folded overview shows.
 */
void
metier_chart_view_set_column (MetierChartView *self, guint column)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));
  g_return_if_fail (column < METIER_N_CORE_SKILLS);

  if (self->column == column)
    return;

  self->column = column;
  _metier_chart_view_invalidate (self);
}

/**
 * metier_chart_view_set_difference:
 * @self: a view
 * @difference: whether a heat map shows differences from the baseline in place of values
 *
 * Chooses what the cells of a heat map show.
 */
void
metier_chart_view_set_difference (MetierChartView *self, gboolean difference)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (self->difference == difference)
    return;

  self->difference = difference;
  _metier_chart_view_invalidate (self);
}

/**
 * metier_chart_view_get_difference:
 * @self: a view
 *
 * Returns: whether a heat map shows differences from the baseline
 */
gboolean
metier_chart_view_get_difference (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), FALSE);

  return self->difference;
}
