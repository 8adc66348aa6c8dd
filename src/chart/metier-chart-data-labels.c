/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-chart-data-builder-private.h"
#include "chart/metier-words-private.h"

static const MetierChartCell *
get_cell (const MetierChartRow *row, guint series, guint n_series)
{
  return series < n_series ? &row->cells[series] : row->baseline;
}

/* The place of a value among the rated ones of its role; equal values share it. */
static guint
get_rank (const MetierChartDataBuilder *self, guint series, double value, guint *n_ranked)
{
  guint rank = 1;

  *n_ranked = 0;
  for (guint i = 0; i < self->data->rows->len; i++)
    {
      const MetierChartCell *cell
          = get_cell (&g_array_index (self->data->rows, MetierChartRow, i), series, self->data->series->len);

      if (cell->status != METIER_STATUS_RATED)
        continue;
      *n_ranked += 1;
      if (cell->value > value)
        rank++;
    }

  return rank;
}

static void
label_series (MetierChartDataBuilder *self, guint series, const MetierProfile *profile)
{
  MetierChartData *data = self->data;
  g_autofree char *source = metier_words_source (profile->role->source);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->rows, i);
      MetierChartCell *cell = (MetierChartCell *) get_cell (&g_array_index (data->rows, MetierChartRow, i),
                                                            series, data->series->len);
      MetierChartValue value = series < data->series->len
                                   ? metier_chart_data_builder_get_value (row, self->columns[series])
                                   : metier_chart_data_builder_get_baseline_value (self, row);
      gboolean core = row->info == NULL && row->core != METIER_CORE_SKILL_NONE;
      const char *skill = core ? metier_core_skill_get_short_title ((MetierCoreSkill) row->core) : row->name;
      guint n_ranked = 0, rank = 0;

      if (cell->status == METIER_STATUS_RATED)
        rank = get_rank (self, series, cell->value, &n_ranked);
      cell->label = metier_chart_data_builder_keep (
          self, metier_chart_label_sentence (data->scale, &value, skill, profile->role->title, source, rank,
                                             n_ranked));
    }
}

/* Sentences on marks, once all rows are there to be ranked among. */
void
metier_chart_data_builder_label_cells (MetierChartDataBuilder *self)
{
  for (guint i = 0; i < self->data->series->len; i++)
    label_series (self, i, metier_chart_data_builder_get_profile (self, self->columns[i]));
  if (self->data->baseline_profile)
    label_series (self, self->data->series->len, self->data->baseline_profile);
}

static guint
count_in_section (const MetierChartDataBuilder *self, const char *title)
{
  guint n = 0;

  for (guint i = 0; i < self->owner->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (self->owner->ratings, i);

      if (g_str_equal (rating->scale->id, self->data->scale->id) && metier_skill_is_counted (rating->skill)
          && g_strcmp0 (rating->skill->section_title, title) == 0)
        n++;
    }

  return n;
}

/* The number of people, when it is the same in all rows of the only role. */
static int
get_shared_n (const MetierChartDataBuilder *self, int section)
{
  int n = METIER_RATING_NO_N;

  if (self->data->series->len != 1)
    return METIER_RATING_NO_N;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->rows, i);
      const MetierRating *rating = row->cells[self->columns[0]].rating;

      if (g_array_index (self->data->rows, MetierChartRow, i).section != section || rating == NULL)
        continue;
      if (n != METIER_RATING_NO_N && rating->n != n)
        return METIER_RATING_NO_N;
      n = rating->n;
    }

  return n;
}

void
metier_chart_data_builder_note_sections (MetierChartDataBuilder *self)
{
  for (guint i = 0; i < self->data->sections->len; i++)
    {
      MetierChartSection *section = &g_array_index (self->data->sections, MetierChartSection, i);
      guint n_shown = 0;

      for (guint row = 0; row < self->data->rows->len; row++)
        n_shown += g_array_index (self->data->rows, MetierChartRow, row).section == (int) i;
      section->note = metier_chart_data_builder_keep (
          self, metier_chart_label_section_note (get_shared_n (self, (int) i), n_shown,
                                                 count_in_section (self, section->title)));
    }
}
