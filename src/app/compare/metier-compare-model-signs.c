/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-model.h"

static gboolean
is_held_against (const MetierCompareModel *self, const char *role)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (self->groups, i);

      if (group->baseline != NULL && g_str_equal (group->baseline->role->id, role))
        return TRUE;
    }

  return FALSE;
}

/**
 * metier_compare_model_get_sign:
 * @self: a model
 * @role: id of one of the roles it shows
 *
 * Signs are given in the order in which roles were chosen, whatever source they are of, so that no two roles
 * share one and a role that is added takes none from those before it.
 *
 * Returns: which colour and marker the role has, from 0, or %METIER_SERIES_BASELINE
 */
int
metier_compare_model_get_sign (const MetierCompareModel *self, const char *role)
{
  int sign = 0;

  if (is_held_against (self, role))
    return METIER_SERIES_BASELINE;
  for (guint i = 0; self->roles[i] != NULL && !g_str_equal (self->roles[i], role); i++)
    sign += is_held_against (self, self->roles[i]) ? 0 : 1;

  return sign;
}

/**
 * metier_compare_model_sign_chart:
 * @self: a model
 * @data: chart data of some of its roles that nobody else holds yet
 *
 * Gives the roles of @data the signs that they have in the comparison.
 */
void
metier_compare_model_sign_chart (const MetierCompareModel *self, MetierChartData *data)
{
  for (guint i = 0; i < metier_chart_data_get_n_series (data); i++)
    {
      int sign = metier_compare_model_get_sign (self, metier_chart_data_get_series (data, i)->role);

      metier_chart_data_set_sign (data, i, (guint) sign);
    }
}
