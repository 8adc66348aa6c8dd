/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-compare-page-private.h"

/* A table is a heat map in a picture. */
static MetierOutput *
new_table_output (MetierComparePage *self)
{
  guint n_hidden = 0;
  g_autoptr (MetierChartData) data
      = _metier_compare_page_build_chart (self, g_ptr_array_index (self->model->groups, 0), &n_hidden);

  return data != NULL ? metier_output_new (data, METIER_CHART_HEATMAP, FALSE) : NULL;
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
  const char *body;
  GtkWidget *card;

  g_return_val_if_fail (METIER_IS_COMPARE_PAGE (self), NULL);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "content") != 0)
    return NULL;

  body = gtk_stack_get_visible_child_name (self->body);
  if (g_strcmp0 (body, "table") == 0)
    return new_table_output (self);
  if (g_strcmp0 (body, "cards") != 0)
    return NULL;

  card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  return metier_output_new_from_view (metier_compare_card_get_chart (METIER_COMPARE_CARD (card)));
}
