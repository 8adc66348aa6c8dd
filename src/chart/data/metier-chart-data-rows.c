/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-builder-private.h"
#include "chart/describe/metier-words-private.h"

#include <math.h>
#include <stdlib.h>

static guint
get_section_position (const MetierComparisonRow *row)
{
  return row->info && row->info->section_title ? row->info->section_position : G_MAXUINT;
}

typedef struct {
  const MetierComparisonRow *row;
  guint index;
} Place;

static int
compare_places_cb (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;
  guint one = get_section_position (first->row), other = get_section_position (second->row);

  if (one != other)
    return one < other ? -1 : 1;

  return first->index < second->index ? -1 : 1;
}

/* Brings the rows of a section together; within it they keep the order of the comparison. */
static void
group_rows (MetierChartDataBuilder *self)
{
  const GPtrArray *rows = self->data->comparison->rows;
  g_autofree Place *places = g_new (Place, MAX (rows->len, 1));

  for (guint i = 0; i < rows->len; i++)
    places[i] = (Place){ g_ptr_array_index (rows, i), i };
  if (!self->flat)
    qsort (places, rows->len, sizeof (Place), compare_places_cb);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->rows, (gpointer) places[i].row);
}

MetierChartValue
metier_chart_data_builder_get_value (const MetierComparisonRow *row, int column)
{
  const MetierCell *cell = &row->cells[column];

  return (MetierChartValue){ cell->status, cell->raw, cell->rating, cell->core_value };
}

/* What the baseline role says where it is not one of the roles compared. */
static MetierChartValue
get_core_value_of (const MetierProfile *profile, int core)
{
  const MetierCoreValue *value = profile->role->core[core];
  MetierChartValue result = { METIER_STATUS_NOT_COLLECTED, NAN, NULL, value };

  if (value)
    {
      result.status = value->status;
      result.raw = value->raw;
      result.rating = value->items->len == 1 ? g_ptr_array_index (value->items, 0) : NULL;
    }

  return result;
}

static MetierChartValue
get_rating_of (const MetierProfile *profile, const char *skill, const char *scale)
{
  const MetierRating *rating = metier_profile_get_rating (profile, skill, scale);
  MetierChartValue result = { METIER_STATUS_NOT_SCORED, NAN, rating, NULL };

  if (rating)
    {
      result.status = metier_rating_get_status (rating);
      result.raw = rating->raw;
    }

  return result;
}

MetierChartValue
metier_chart_data_builder_get_baseline_value (const MetierChartDataBuilder *self,
                                              const MetierComparisonRow *row)
{
  if (self->baseline_column != METIER_NO_ROLE)
    return metier_chart_data_builder_get_value (row, self->baseline_column);
  if (row->info == NULL && row->core != METIER_CORE_SKILL_NONE)
    return get_core_value_of (self->data->baseline_profile, row->core);

  return get_rating_of (self->data->baseline_profile, row->skill, self->data->scale->id);
}

/* A bound beyond the scale ends at the axis. */
static double
get_place (const MetierScale *scale, double raw)
{
  return CLAMP (metier_scale_normalise (scale, raw) / 100, 0, 1);
}

static void
fill_items (MetierChartDataBuilder *self, MetierChartCell *cell, const MetierCoreValue *value)
{
  if (value == NULL || value->items->len < 2)
    return;
  cell->n_items = value->items->len;
  cell->items = metier_chart_data_builder_keep_block (self, sizeof (double), cell->n_items);
  for (guint i = 0; i < cell->n_items; i++)
    cell->items[i]
        = get_place (self->data->scale, ((const MetierRating *) g_ptr_array_index (value->items, i))->raw);
}

static gboolean
has_steps (const MetierScale *scale)
{
  return scale->kind == METIER_SCALE_ORDINAL || scale->kind == METIER_SCALE_MEMBERSHIP;
}

static void
fill_cell (MetierChartDataBuilder *self, MetierChartCell *cell, const MetierChartValue *value)
{
  const MetierScale *scale = self->data->scale;
  gboolean has_number = isfinite (value->raw) && value->status != METIER_STATUS_NOT_COLLECTED
                        && value->status != METIER_STATUS_NOT_SCORED;

  cell->status = value->status;
  cell->value = has_number ? get_place (scale, value->raw) : NAN;
  cell->lo = cell->hi = NAN;
  cell->level
      = has_number && has_steps (scale) && value->raw == round (value->raw) ? (int) lround (value->raw) : -1;
  cell->text = metier_chart_data_builder_keep (self, metier_chart_label_text (scale, value));
  fill_items (self, cell, value->core_value);
  if (has_number && cell->n_items == 0 && value->rating && metier_rating_has_interval (value->rating))
    {
      cell->lo = get_place (scale, value->rating->lo);
      cell->hi = get_place (scale, value->rating->hi);
    }
}

static void
fill_spread (MetierChartDataBuilder *self, MetierChartRow *row)
{
  const MetierScale *scale = self->data->scale;
  double low = INFINITY, high = -INFINITY, distance;
  guint n_values = 0;

  for (guint i = 0; i <= self->data->series->len; i++)
    {
      const MetierChartCell *cell = i < self->data->series->len ? &row->cells[i] : row->baseline;

      if (cell == NULL || cell->status != METIER_STATUS_RATED || !isfinite (cell->value))
        continue;
      low = MIN (low, cell->value);
      high = MAX (high, cell->value);
      n_values++;
    }
  row->spread = n_values < 2 ? NAN : high - low;
  if (n_values < 2)
    return;
  /* Places on the axis miss the last bits of whole numbers, which would then be written with decimals. */
  distance = round (row->spread * (scale->max - scale->min) * 1e9) / 1e9;
  row->spread_text = metier_chart_data_builder_keep (self, metier_words_points_apart (scale, distance));
  row->spread_number = metier_chart_data_builder_keep (self, metier_words_points (scale, distance));
}

static int
get_section (const MetierChartDataBuilder *self, const MetierComparisonRow *row)
{
  const GArray *sections = self->data->sections;

  if (self->flat || row->info == NULL || row->info->section_title == NULL)
    return -1;
  if (sections->len > 0
      && g_str_equal (g_array_index (sections, MetierChartSection, sections->len - 1).title,
                      row->info->section_title))
    return (int) sections->len - 1;
  g_array_append_val (self->data->sections, ((MetierChartSection){ row->info->section_title, NULL }));

  return (int) sections->len - 1;
}

static void
add_row (MetierChartDataBuilder *self, const MetierComparisonRow *source)
{
  MetierChartData *data = self->data;
  MetierChartRow row = { source->skill, source->name };
  MetierChartValue baseline;

  row.section = get_section (self, source);
  row.marks_core = source->info != NULL && source->core != METIER_CORE_SKILL_NONE;
  row.my_level = row.my_level_before = row.spread = NAN;
  row.cells = metier_chart_data_builder_keep_block (self, sizeof (MetierChartCell), data->series->len + 1);
  if (data->baseline.role)
    {
      row.baseline = &row.cells[data->series->len];
      baseline = metier_chart_data_builder_get_baseline_value (self, source);
      fill_cell (self, row.baseline, &baseline);
    }
  for (guint i = 0; i < data->series->len; i++)
    {
      MetierChartValue value = metier_chart_data_builder_get_value (source, self->columns[i]);

      fill_cell (self, &row.cells[i], &value);
      if (row.baseline)
        row.cells[i].delta = metier_chart_data_builder_keep (
            self, metier_chart_label_delta (data->scale, &value, &baseline));
    }
  fill_spread (self, &row);
  g_array_append_val (data->rows, row);
}

void
metier_chart_data_builder_add_rows (MetierChartDataBuilder *self)
{
  group_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, g_ptr_array_index (self->rows, i));
}
