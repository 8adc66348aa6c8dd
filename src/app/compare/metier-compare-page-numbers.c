/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-page-private.h"

#include "app/parts/metier-number.h"

/* What the numbers of the table answer; those of charts answer by themselves. */

static const MetierProfile *
find_baseline (MetierComparePage *self, const MetierProfile *profile)
{
  for (guint i = 0; i < self->model->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (self->model->groups, i);

      if (g_str_equal (metier_compare_group_get_source (group)->id, profile->role->source->id))
        return group->baseline;
    }

  return NULL;
}

/* A role that was not asked has no scale of the row, but its source has one. */
static MetierEvidence *
get_evidence (MetierComparePage *self, guint index, guint role)
{
  const MetierComparison *comparison = metier_chart_table_get_comparison (self->table);
  const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, index);
  const MetierProfile *profile;
  const MetierScale *scale;

  if (role == comparison->profiles->len)
    return metier_comparison_row_get_difference (row, comparison->profiles, row->scale,
                                                 metier_number_get_year ());

  profile = g_ptr_array_index (comparison->profiles, role);
  scale = row->cells[role].scale;
  return metier_comparison_row_get_evidence (row, profile,
                                             scale != NULL ? scale : metier_profile_get_main_scale (profile),
                                             find_baseline (self, profile), metier_number_get_year ());
}

static GdkRectangle
get_place (GtkWidget *cell)
{
  return (GdkRectangle){ 0, 0, gtk_widget_get_width (cell), gtk_widget_get_height (cell) };
}

void
_metier_compare_page_number_activated_cb (MetierComparePage *self, guint row, guint role, GtkWidget *cell)
{
  g_autoptr (MetierEvidence) evidence = get_evidence (self, row, role);
  GdkRectangle place = get_place (cell);

  if (evidence != NULL)
    metier_number_ask (cell, &place, evidence, self->context);
}

void
_metier_compare_page_number_menu_cb (MetierComparePage *self, guint row, guint role, GtkWidget *cell,
                                     double x, double y)
{
  g_autoptr (MetierEvidence) evidence = get_evidence (self, row, role);
  GdkRectangle place = get_place (cell);

  if (evidence != NULL)
    metier_number_popup_menu (cell, &place, evidence, evidence->value.title, x, y, self->context);
}
