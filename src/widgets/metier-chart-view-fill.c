/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

/**
 * metier_chart_view_set_filling:
 * @self: a view
 * @filling: whether rows share the height that the view gets, in place of a height of their own
 *
 * Lets the chart fill its place, where it is of a kind that can.
 */
void
metier_chart_view_set_filling (MetierChartView *self, gboolean filling)
{
  g_return_if_fail (METIER_IS_CHART_VIEW (self));

  if (self->filling == filling)
    return;

  self->filling = filling;
  metier_scene_cache_drop_scenes (&self->scenes);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
