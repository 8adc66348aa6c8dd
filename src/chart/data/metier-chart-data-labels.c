/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-builder-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const MetierChartCell *
get_cell (const MetierChartRow *row, guint series, guint n_series)
{
  return series < n_series ? &row->cells[series] : row->baseline;
}

static int
compare_values_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one > other ? -1 : one < other;
}

/* A membership has a status and no value. */
static gboolean
is_ranked (const MetierChartCell *cell)
{
  return cell->status == METIER_STATUS_RATED && isfinite (cell->value);
}

/* The rated values of a role, from the largest. */
static GArray *
list_values (const MetierChartDataBuilder *self, guint series)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->data->rows->len; i++)
    {
      const MetierChartCell *cell
          = get_cell (&g_array_index (self->data->rows, MetierChartRow, i), series, self->data->series->len);

      if (is_ranked (cell))
        g_array_append_val (values, cell->value);
    }
  g_array_sort (values, compare_values_cb);

  return values;
}

/* The place of a value among those of its role; equal values share it. */
static guint
get_rank (GArray *values, double value)
{
  guint first = 0, last = values->len;

  while (first < last)
    {
      guint middle = (first + last) / 2;

      if (g_array_index (values, double, middle) > value)
        first = middle + 1;
      else
        last = middle;
    }

  return first + 1;
}

/* Labels begin with the name that the letters of the keyboard lead to. */
static const char *
get_name (const MetierComparisonRow *row)
{
  gboolean core = row->info == NULL && row->core != METIER_CORE_SKILL_NONE;

  return core ? metier_core_skill_get_short_title ((MetierCoreSkill) row->core) : row->name;
}

static void
label_series (MetierChartDataBuilder *self, guint series, const MetierProfile *profile)
{
  MetierChartData *data = self->data;
  g_autofree char *source = metier_source_dup_name (profile->role->source);
  g_autoptr (GArray) values = list_values (self, series);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->rows, i);
      MetierChartCell *cell = (MetierChartCell *) get_cell (&g_array_index (data->rows, MetierChartRow, i),
                                                            series, data->series->len);
      MetierChartValue value = series < data->series->len
                                   ? metier_chart_data_builder_get_value (row, self->columns[series])
                                   : metier_chart_data_builder_get_baseline_value (self, row);
      guint rank = is_ranked (cell) ? get_rank (values, cell->value) : 0;

      cell->label = metier_chart_data_builder_keep (
          self, metier_chart_label_sentence (data->scale, &value, cell->text, get_name (row),
                                             profile->role->title, source, rank, values->len));
    }
}

/* The first cell with the highest or the lowest value. */
static const MetierChartCell *
find_extreme (const MetierChartRow *row, guint n_series, gboolean highest)
{
  const MetierChartCell *found = NULL;

  for (guint i = 0; i <= n_series; i++)
    {
      const MetierChartCell *cell = get_cell (row, i, n_series);

      if (cell != NULL && is_ranked (cell)
          && (found == NULL || (highest ? cell->value > found->value : cell->value < found->value)))
        found = cell;
    }

  return found;
}

static void
label_distance (MetierChartDataBuilder *self, guint index)
{
  MetierChartRow *row = &g_array_index (self->data->rows, MetierChartRow, index);
  const char *name = get_name (g_ptr_array_index (self->rows, index));
  guint n_series = self->data->series->len;
  char *label;

  if (row->spread > 0)
    /* Translators: a skill, how far roles are apart in it, their lowest value and their highest: Statistics,
     * 29 points apart, from 15% to 44% */
    label = g_strdup_printf (_ ("%s, %s, from %s to %s"), name, row->spread_text,
                             find_extreme (row, n_series, FALSE)->text,
                             find_extreme (row, n_series, TRUE)->text);
  else
    /* Translators: a skill, then how far roles are apart in it */
    label = g_strdup_printf (C_ ("distance", "%s, %s"), name, row->spread_text);
  row->spread_label = metier_chart_data_builder_keep (self, label);
}

/* Sentences on marks, once all rows are there to be ranked among. */
void
metier_chart_data_builder_label_cells (MetierChartDataBuilder *self)
{
  for (guint i = 0; i < self->data->series->len; i++)
    label_series (self, i, metier_chart_data_builder_get_profile (self, self->columns[i]));
  if (self->data->baseline_profile)
    label_series (self, self->data->series->len, self->data->baseline_profile);
  for (guint i = 0; i < self->data->rows->len; i++)
    if (isfinite (g_array_index (self->data->rows, MetierChartRow, i).spread))
      label_distance (self, i);
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
