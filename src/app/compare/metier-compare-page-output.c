/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-page-private.h"

/* What is shown, a chart for each source; a source that has nothing to show is left out. */
static GPtrArray *
list_charts (MetierComparePage *self)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);

  for (guint i = 0; i < self->model->groups->len; i++)
    {
      MetierCompareFilter filter = _metier_compare_page_make_filter (self);
      MetierChartData *data
          = _metier_compare_page_build_chart (self, g_ptr_array_index (self->model->groups, i), &filter);

      if (data != NULL)
        g_ptr_array_add (charts, data);
    }

  return charts;
}

/**
 * metier_compare_page_dup_output:
 * @self: a page
 *
 * Returns: (nullable) (transfer full): the comparison, to be saved, copied or printed
 */
MetierOutput *
metier_compare_page_dup_output (MetierComparePage *self)
{
  g_autoptr (GPtrArray) charts = NULL;
  /* A table is a heat map in a picture. */
  MetierChartKind kind = METIER_CHART_HEATMAP;

  g_return_val_if_fail (METIER_IS_COMPARE_PAGE (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "content") != 0
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->body), "empty") == 0)
    return NULL;

  charts = list_charts (self);
  metier_compare_bar_get_kind (self->bar, &kind);
  return charts->len > 0 ? metier_output_new (charts, gtk_label_get_text (self->sentence), kind,
                                              metier_compare_bar_get_difference (self->bar))
                         : NULL;
}
