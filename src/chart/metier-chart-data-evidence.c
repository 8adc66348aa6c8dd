/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-chart-data-private.h"

static const MetierComparisonRow *
find_row (const MetierChartData *self, const char *skill)
{
  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->comparison->rows, i);

      if (g_str_equal (row->skill, skill))
        return row;
    }

  return NULL;
}

/* The baseline is held against nothing. */
static const MetierProfile *
get_profile (const MetierChartData *self, int series, const MetierProfile **baseline)
{
  *baseline = series < 0 ? NULL : self->baseline_profile;

  return series < 0 ? self->baseline_profile
                    : g_ptr_array_index (self->comparison->profiles, (guint) self->columns[series]);
}

/**
 * metier_chart_data_get_evidence:
 * @self: chart data
 * @row: less than metier_chart_data_get_n_rows()
 * @series: less than metier_chart_data_get_n_series(), or -1 for the baseline, which then exists
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Tells where the number of a mark comes from. It is put together when it is asked for.
 *
 * Returns: (transfer full): evidence, also for a mark without a number
 */
MetierEvidence *
metier_chart_data_get_evidence (const MetierChartData *self, guint row, int series, int this_year)
{
  const MetierProfile *profile, *baseline;
  const MetierComparisonRow *source;

  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (series < (int) self->series->len, NULL);
  g_return_val_if_fail (series >= 0 || self->baseline_profile != NULL, NULL);

  source = find_row (self, g_array_index (self->rows, MetierChartRow, row).skill);
  profile = get_profile (self, series, &baseline);
  if (source->info == NULL)
    return metier_evidence_new_for_core (profile->role, (MetierCoreSkill) source->core,
                                         baseline ? baseline->role : NULL, this_year);

  return metier_evidence_new (profile, source->info, self->scale, baseline, this_year);
}
