/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-private.h"

#include <math.h>

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

static MetierChartValue
get_core_value (const MetierProfile *profile, int core)
{
  const MetierCoreValue *value = profile->role->core[core];

  return (MetierChartValue){ value->status, value->raw,
                             value->items->len == 1 ? g_ptr_array_index (value->items, 0) : NULL, value };
}

/*
 * metier_chart_data_get_value:
 * @series: -1 for the baseline, which then exists
 *
 * Returns: the numbers that a cell was made from, on their own scale
 */
MetierChartValue
metier_chart_data_get_value (const MetierChartData *self, guint row, int series)
{
  const MetierProfile *baseline, *profile = get_profile (self, series, &baseline);
  const MetierChartRow *shown = &g_array_index (self->rows, MetierChartRow, row);
  const MetierComparisonRow *source = find_row (self, shown->skill);
  const MetierRating *rating;

  if (source->info == NULL)
    return get_core_value (profile, source->core);
  rating = metier_profile_get_rating (profile, source->skill, self->scale->id);

  return (MetierChartValue){ (series < 0 ? shown->baseline : &shown->cells[series])->status,
                             rating ? rating->raw : (double) NAN, rating, NULL };
}

/*
 * metier_chart_data_list_sources:
 *
 * Returns: (transfer full) (element-type MetierSource): each source of a role once, that of the baseline
 * last; the sources are borrowed
 */
GPtrArray *
metier_chart_data_list_sources (const MetierChartData *self)
{
  GPtrArray *sources = g_ptr_array_new ();
  int n = (int) self->series->len;

  for (int i = 0; i < n + (self->baseline_profile != NULL); i++)
    {
      const MetierProfile *baseline, *profile = get_profile (self, i < n ? i : -1, &baseline);
      gboolean found = FALSE;

      for (guint j = 0; j < sources->len; j++)
        found = found
                || g_str_equal (((const MetierSource *) g_ptr_array_index (sources, j))->id,
                                profile->role->source->id);
      if (!found)
        g_ptr_array_add (sources, profile->role->source);
    }

  return sources;
}

/* How far the roles of a row are apart, the baseline among them. */
static MetierEvidence *
get_distance (const MetierChartData *self, const MetierComparisonRow *row, int this_year)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  const MetierProfile *baseline;

  for (int i = 0; i < (int) self->series->len; i++)
    g_ptr_array_add (profiles, (gpointer) get_profile (self, i, &baseline));
  if (self->baseline_profile != NULL)
    g_ptr_array_add (profiles, self->baseline_profile);

  return metier_comparison_row_get_difference (row, profiles, self->scale, this_year);
}

/**
 * metier_chart_data_get_evidence:
 * @self: chart data
 * @row: less than metier_chart_data_get_n_rows()
 * @series: less than metier_chart_data_get_n_series(), or %METIER_SERIES_BASELINE, which then exists, or
 * %METIER_SERIES_DISTANCE
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Tells where the number of a mark comes from. It is put together when it is asked for.
 *
 * Returns: (transfer full) (nullable): evidence, also for a mark without a number; %NULL for the distance of
 * a row that has no two values
 */
MetierEvidence *
metier_chart_data_get_evidence (const MetierChartData *self, guint row, int series, int this_year)
{
  const MetierProfile *profile, *baseline;
  const MetierComparisonRow *source;

  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (series < (int) self->series->len, NULL);
  g_return_val_if_fail (series != METIER_SERIES_BASELINE || self->baseline_profile != NULL, NULL);

  source = find_row (self, g_array_index (self->rows, MetierChartRow, row).skill);
  if (series == METIER_SERIES_DISTANCE)
    return get_distance (self, source, this_year);
  profile = get_profile (self, series, &baseline);

  return metier_comparison_row_get_evidence (source, profile, self->scale, baseline, this_year);
}
