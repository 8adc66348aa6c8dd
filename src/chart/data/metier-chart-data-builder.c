/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-builder-private.h"
#include "chart/describe/metier-describe-private.h"
#include "chart/describe/metier-words-private.h"
#include "core/values/metier-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More roles than this are not listed in a title. */
#define MAX_TITLES 4

const char *
metier_chart_data_builder_keep (MetierChartDataBuilder *self, char *text)
{
  if (text)
    g_ptr_array_add (self->data->strings, text);

  return text;
}

gpointer
metier_chart_data_builder_keep_block (MetierChartDataBuilder *self, gsize size, gsize n)
{
  gpointer block = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (self->data->blocks, block);

  return block;
}

const MetierProfile *
metier_chart_data_builder_get_profile (const MetierChartDataBuilder *self, int column)
{
  return g_ptr_array_index (self->data->comparison->profiles, (guint) column);
}

/* One scale for all. */

static gboolean
add_scale (MetierChartData *data, const MetierScale *scale, GError **error)
{
  if (scale == NULL)
    return TRUE;
  if (data->scale == NULL)
    data->scale = metier_scale_ref (scale);
  if (g_str_equal (data->scale->id, scale->id))
    return TRUE;

  /* Translators: both placeholders say what is measured: relevance, 0–9 */
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("These roles ask different questions: “%s” and “%s” do not share an axis."),
               data->scale->unit, scale->unit);

  return FALSE;
}

static gboolean
can_be_drawn (const MetierScale *scale)
{
  return scale->kind == METIER_SCALE_MEMBERSHIP || scale->max > scale->min;
}

static gboolean
find_scale (MetierChartData *data, GError **error)
{
  const MetierComparison *comparison = data->comparison;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      for (guint column = 0; column < comparison->profiles->len; column++)
        if (!add_scale (data, row->cells[column].scale, error))
          return FALSE;
    }
  if (data->scale && can_be_drawn (data->scale))
    return TRUE;
  if (data->scale)
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” has no axis to draw on."),
                 data->scale->name);
  else
    g_set_error_literal (error, METIER_ERROR, METIER_ERROR_NOT_FOUND,
                         _ ("These roles have no ratings to draw."));

  return FALSE;
}

/* Roles. */

static void
add_series (MetierChartDataBuilder *self, const MetierProfile *baseline)
{
  const MetierComparison *comparison = self->data->comparison;
  gboolean alone = comparison->profiles->len == 1;

  self->baseline_column = METIER_NO_ROLE;
  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierRole *role = metier_chart_data_builder_get_profile (self, (int) i)->role;
      MetierChartSeries series = { role->id, role->title, self->data->series->len };

      if (baseline && !alone && g_str_equal (role->id, baseline->role->id)
          && self->baseline_column == METIER_NO_ROLE)
        {
          self->baseline_column = (int) i;
          continue;
        }
      self->columns[self->data->series->len] = (int) i;
      g_array_append_val (self->data->series, series);
    }
  if (baseline == NULL
      || (alone
          && g_str_equal (metier_chart_data_builder_get_profile (self, 0)->role->id, baseline->role->id)))
    return;
  self->data->baseline_profile = metier_profile_ref (baseline);
  self->data->baseline = (MetierChartSeries){ baseline->role->id, baseline->role->title, 0 };
}

/* A baseline of another source may only be drawn where it answers the same question. */
static gboolean
check_baseline (const MetierChartDataBuilder *self, GError **error)
{
  const MetierProfile *baseline = self->data->baseline_profile;

  if (baseline == NULL || self->baseline_column != METIER_NO_ROLE
      || metier_profile_get_scale (baseline, self->data->scale->id))
    return TRUE;

  return add_scale (self->data, metier_profile_get_main_scale (baseline), error);
}

/* Around the chart. */

static char *
make_title (const MetierChartDataBuilder *self)
{
  const char *titles[MAX_TITLES];
  guint n = self->data->series->len;

  if (n > MAX_TITLES)
    return g_strdup (_ ("What each role asks for"));
  for (guint i = 0; i < n; i++)
    titles[i] = g_array_index (self->data->series, MetierChartSeries, i).title;

  return metier_words_list (titles, n);
}

/* Every source of the picture once, because each asks for its credit. */
static char *
make_credit (const MetierChartData *data)
{
  g_autoptr (GPtrArray) sources = metier_chart_data_list_sources (data);
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (credits, metier_words_credit (g_ptr_array_index (sources, i)));
  g_ptr_array_add (credits, NULL);

  return g_strjoinv (" ", (char **) credits->pdata);
}

static gboolean
has_intervals (const MetierChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    for (guint series = 0; series < data->series->len; series++)
      if (!isnan (g_array_index (data->rows, MetierChartRow, i).cells[series].lo))
        return TRUE;

  return FALSE;
}

/* Which core skills are in the chart; all of them where its rows are of items. */
static guint
get_cores (const MetierComparison *comparison)
{
  guint cores = 0;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      if (row->info == NULL)
        cores |= 1u << row->core;
    }

  return cores != 0 ? cores : METIER_ALL_CORE_SKILLS;
}

static char *
make_overview_sentence (const MetierChartDataBuilder *self)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();

  if (self->data->baseline_profile == NULL)
    return g_strdup (self->data->sentence);
  for (guint i = 0; i < self->data->series->len; i++)
    g_ptr_array_add (roles, metier_chart_data_builder_get_profile (self, self->columns[i])->role);

  return metier_describe_overview (roles, self->data->baseline_profile->role,
                                   get_cores (self->data->comparison));
}

/* Of the question that the chart is about, which need not be the source's main one. */
static void
describe_only_role (MetierChartDataBuilder *self)
{
  const MetierProfile *profile = metier_chart_data_builder_get_profile (self, self->columns[0]);
  const MetierScale *scale = metier_profile_get_scale (profile, self->data->scale->id);
  gboolean core = self->data->comparison->scope == METIER_SCOPE_CORE;

  g_autofree char *marked = metier_describe_profile (
      profile, self->data->baseline_profile, scale ? scale : self->data->scale,
      self->data->comparison->dropped, core, self->data->scale->kind == METIER_SCALE_SHARE);

  self->data->sentence = metier_words_to_plain (marked);
  self->data->sentence_markup = metier_words_to_markup (marked);
}

static void
describe_comparison (MetierChartData *data)
{
  g_autofree char *marked = metier_describe_comparison_marked (data->comparison, data->baseline_profile);

  data->sentence = metier_words_to_plain (marked);
  data->sentence_markup = metier_words_to_markup (marked);
}

static void
describe (MetierChartDataBuilder *self)
{
  MetierChartData *data = self->data;

  data->title = make_title (self);
  data->credit = make_credit (data);
  if (data->series->len == 1)
    describe_only_role (self);
  else
    describe_comparison (data);
  data->overview_sentence = make_overview_sentence (self);
  data->unit = data->scale->unit;
  if (has_intervals (data))
    /* Translators: what an axis measures, in a chart that also shows intervals: share of people, 95% interval
     */
    data->unit
        = metier_chart_data_builder_keep (self, g_strdup_printf (_ ("%s, 95%% interval"), data->scale->unit));
}

static MetierChartData *
chart_data_alloc (const MetierComparison *comparison)
{
  MetierChartData *self = g_atomic_rc_box_new0 (MetierChartData);

  self->comparison = metier_comparison_ref (comparison);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->series = g_array_new (FALSE, FALSE, sizeof (MetierChartSeries));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MetierChartRow));
  self->sections = g_array_new (FALSE, FALSE, sizeof (MetierChartSection));

  return self;
}

static MetierChartData *
make (const MetierComparison *comparison, const MetierProfile *baseline, gboolean flat, GError **error)
{
  g_autoptr (MetierChartData) data = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  MetierChartDataBuilder self = { NULL, NULL, METIER_NO_ROLE, rows, NULL, flat };

  g_return_val_if_fail (comparison->profiles->len > 0, NULL);

  data = self.data = chart_data_alloc (comparison);
  data->columns = self.columns
      = metier_chart_data_builder_keep_block (&self, sizeof (int), comparison->profiles->len);
  self.owner = g_ptr_array_index (comparison->profiles, 0);
  if (!find_scale (data, error))
    return NULL;
  add_series (&self, baseline);
  if (!check_baseline (&self, error))
    return NULL;
  metier_chart_data_builder_add_rows (&self);
  metier_chart_data_builder_label_cells (&self);
  metier_chart_data_builder_note_sections (&self);
  describe (&self);

  return g_steal_pointer (&data);
}

/**
 * metier_chart_data_new:
 * @comparison: roles aligned by skill, at least one
 * @baseline: (nullable): the role that the others are held against. Where it is among those compared, it
 *   is drawn as the baseline and not as one of the series
 * @error: return location
 *
 * Brings roles onto one axis, with every text that a chart shows. Rows of one section are brought
 * together, in the source's order of sections.
 *
 * All values must be on one scale, because two questions never share an axis: otherwise
 * %METIER_ERROR_INVALID names both. %METIER_ERROR_NOT_FOUND is returned where nothing is rated at all.
 *
 * Returns: (transfer full): chart data, or %NULL with @error set
 */
MetierChartData *
metier_chart_data_new (const MetierComparison *comparison, const MetierProfile *baseline, GError **error)
{
  return make (comparison, baseline, FALSE, error);
}

/**
 * metier_chart_data_new_flat:
 * @comparison: roles aligned by skill, at least one
 * @baseline: (nullable): as for metier_chart_data_new()
 * @error: return location
 *
 * As metier_chart_data_new(), but rows keep the order of @comparison whatever heading they stand under, and
 * no headings are shown: for a chart that is ordered by value or by similarity.
 *
 * Returns: (transfer full): chart data, or %NULL with @error set
 */
MetierChartData *
metier_chart_data_new_flat (const MetierComparison *comparison, const MetierProfile *baseline, GError **error)
{
  return make (comparison, baseline, TRUE, error);
}
