/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-chart-data-private.h"
#include "chart/metier-describe.h"
#include "chart/metier-words-private.h"
#include "core/metier-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More roles than this are not listed in a title. */
#define MAX_TITLES 4

#define NO_ROLE (-1)

typedef struct {
  MetierChartData *data;
  int *columns;               /* for each series its place in the comparison */
  int baseline_column;        /* or NO_ROLE */
  GPtrArray *rows;            /* (element-type MetierComparisonRow): grouped by section */
  const MetierProfile *owner; /* whose sections and notes are shown */
} Builder;

static const char *
keep (Builder *self, char *text)
{
  if (text)
    g_ptr_array_add (self->data->strings, text);

  return text;
}

static gpointer
keep_block (Builder *self, gsize size, gsize n)
{
  gpointer block = g_malloc0_n (MAX (n, 1), size);

  g_ptr_array_add (self->data->blocks, block);

  return block;
}

static const MetierProfile *
get_profile (const Builder *self, int column)
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
               _ ("These roles ask different questions: “%s” and “%s” do not share an axis"), data->scale->unit,
               scale->unit);

  return FALSE;
}

static gboolean
has_axis (const MetierScale *scale)
{
  return scale->kind != METIER_SCALE_MEMBERSHIP && scale->max > scale->min;
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
  if (data->scale && has_axis (data->scale))
    return TRUE;
  if (data->scale)
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” has no axis to draw on"), data->scale->name);
  else
    g_set_error_literal (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("These roles have no ratings to draw"));

  return FALSE;
}

/* Roles. */

static void
add_series (Builder *self, const MetierProfile *baseline)
{
  const MetierComparison *comparison = self->data->comparison;
  gboolean alone = comparison->profiles->len == 1;

  self->baseline_column = NO_ROLE;
  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierRole *role = get_profile (self, (int) i)->role;
      MetierChartSeries series = { role->id, role->title };

      if (baseline && !alone && g_str_equal (role->id, baseline->role->id) && self->baseline_column == NO_ROLE)
        {
          self->baseline_column = (int) i;
          continue;
        }
      self->columns[self->data->series->len] = (int) i;
      g_array_append_val (self->data->series, series);
    }
  if (baseline == NULL || (alone && g_str_equal (get_profile (self, 0)->role->id, baseline->role->id)))
    return;
  self->data->baseline_profile = metier_profile_ref (baseline);
  self->data->baseline = (MetierChartSeries){ baseline->role->id, baseline->role->title };
}

/* A baseline of another source may only be drawn where it answers the same question. */
static gboolean
check_baseline (const Builder *self, GError **error)
{
  const MetierProfile *baseline = self->data->baseline_profile;

  if (baseline == NULL || self->baseline_column != NO_ROLE
      || metier_profile_get_scale (baseline, self->data->scale->id))
    return TRUE;

  return add_scale (self->data, metier_profile_get_main_scale (baseline), error);
}

/* Rows. */

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
group_rows (Builder *self)
{
  const GPtrArray *rows = self->data->comparison->rows;
  g_autofree Place *places = g_new (Place, MAX (rows->len, 1));

  for (guint i = 0; i < rows->len; i++)
    places[i] = (Place){ g_ptr_array_index (rows, i), i };
  qsort (places, rows->len, sizeof (Place), compare_places_cb);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (self->rows, (gpointer) places[i].row);
}

static MetierChartValue
get_value (const MetierComparisonRow *row, int column)
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

static MetierChartValue
get_baseline_value (const Builder *self, const MetierComparisonRow *row)
{
  if (self->baseline_column != NO_ROLE)
    return get_value (row, self->baseline_column);
  if (row->info == NULL && row->core != METIER_CORE_SKILL_NONE)
    return get_core_value_of (self->data->baseline_profile, row->core);

  return get_rating_of (self->data->baseline_profile, row->skill, self->data->scale->id);
}

static double
get_place (const MetierScale *scale, double raw)
{
  return CLAMP (metier_scale_normalise (scale, raw) / 100, 0, 1);
}

static void
fill_items (Builder *self, MetierChartCell *cell, const MetierCoreValue *value)
{
  if (value == NULL || value->items->len < 2)
    return;
  cell->n_items = value->items->len;
  cell->items = keep_block (self, sizeof (double), cell->n_items);
  for (guint i = 0; i < cell->n_items; i++)
    cell->items[i] = get_place (self->data->scale, ((const MetierRating *) g_ptr_array_index (value->items, i))->raw);
}

static void
fill_cell (Builder *self, MetierChartCell *cell, const MetierChartValue *value)
{
  const MetierScale *scale = self->data->scale;
  gboolean has_number = isfinite (value->raw) && value->status != METIER_STATUS_NOT_COLLECTED
                        && value->status != METIER_STATUS_NOT_SCORED;

  cell->status = value->status;
  cell->value = has_number ? get_place (scale, value->raw) : NAN;
  cell->lo = cell->hi = NAN;
  cell->level = has_number && scale->kind == METIER_SCALE_ORDINAL ? (int) lround (value->raw) : -1;
  cell->text = keep (self, metier_chart_label_text (scale, value));
  fill_items (self, cell, value->core_value);
  if (has_number && cell->n_items == 0 && value->rating && metier_rating_has_interval (value->rating))
    {
      cell->lo = get_place (scale, value->rating->lo);
      cell->hi = get_place (scale, value->rating->hi);
    }
}

static void
fill_spread (Builder *self, MetierChartRow *row)
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
  row->spread_text = keep (self, metier_words_points_apart (scale, distance));
  row->spread_number = keep (self, metier_words_points (scale, distance));
}

static int
get_section (const Builder *self, const MetierComparisonRow *row)
{
  const GArray *sections = self->data->sections;

  if (row->info == NULL || row->info->section_title == NULL)
    return -1;
  if (sections->len > 0
      && g_str_equal (g_array_index (sections, MetierChartSection, sections->len - 1).title, row->info->section_title))
    return (int) sections->len - 1;
  g_array_append_val (self->data->sections, ((MetierChartSection){ row->info->section_title, NULL }));

  return (int) sections->len - 1;
}

static void
add_row (Builder *self, const MetierComparisonRow *source)
{
  MetierChartData *data = self->data;
  MetierChartRow row = { source->skill, source->name };
  MetierChartValue baseline;

  row.section = get_section (self, source);
  row.marks_core = source->info != NULL && source->core != METIER_CORE_SKILL_NONE;
  row.my_level = row.spread = NAN;
  row.cells = keep_block (self, sizeof (MetierChartCell), data->series->len + 1);
  if (data->baseline.role)
    {
      row.baseline = &row.cells[data->series->len];
      baseline = get_baseline_value (self, source);
      fill_cell (self, row.baseline, &baseline);
    }
  for (guint i = 0; i < data->series->len; i++)
    {
      MetierChartValue value = get_value (source, self->columns[i]);

      fill_cell (self, &row.cells[i], &value);
      if (row.baseline)
        row.cells[i].delta = keep (self, metier_chart_label_delta (data->scale, &value, &baseline));
    }
  fill_spread (self, &row);
  g_array_append_val (data->rows, row);
}

/* Sentences on marks. */

static const MetierChartCell *
get_cell (const MetierChartRow *row, guint series, guint n_series)
{
  return series < n_series ? &row->cells[series] : row->baseline;
}

/* The place of a value among the rated ones of its role; equal values share it. */
static guint
get_rank (const Builder *self, guint series, double value, guint *n_ranked)
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
label_series (Builder *self, guint series, const MetierProfile *profile)
{
  MetierChartData *data = self->data;
  g_autofree char *source = metier_words_source (profile->role->source);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->rows, i);
      MetierChartCell *cell
          = (MetierChartCell *) get_cell (&g_array_index (data->rows, MetierChartRow, i), series, data->series->len);
      MetierChartValue value = series < data->series->len ? get_value (row, self->columns[series])
                                                          : get_baseline_value (self, row);
      gboolean core = row->info == NULL && row->core != METIER_CORE_SKILL_NONE;
      const char *skill = core ? metier_core_skill_get_short_title ((MetierCoreSkill) row->core) : row->name;
      guint n_ranked = 0, rank = 0;

      if (cell->status == METIER_STATUS_RATED)
        rank = get_rank (self, series, cell->value, &n_ranked);
      cell->label = keep (self, metier_chart_label_sentence (data->scale, &value, skill, profile->role->title, source,
                                                             rank, n_ranked));
    }
}

static void
label_cells (Builder *self)
{
  for (guint i = 0; i < self->data->series->len; i++)
    label_series (self, i, get_profile (self, self->columns[i]));
  if (self->data->baseline_profile)
    label_series (self, self->data->series->len, self->data->baseline_profile);
}

/* Headings. */

static guint
count_in_section (const Builder *self, const char *title)
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
get_shared_n (const Builder *self, int section)
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

static void
note_sections (Builder *self)
{
  for (guint i = 0; i < self->data->sections->len; i++)
    {
      MetierChartSection *section = &g_array_index (self->data->sections, MetierChartSection, i);
      guint n_shown = 0;

      for (guint row = 0; row < self->data->rows->len; row++)
        n_shown += g_array_index (self->data->rows, MetierChartRow, row).section == (int) i;
      section->note = keep (self, metier_chart_label_section_note (get_shared_n (self, (int) i), n_shown,
                                                                   count_in_section (self, section->title)));
    }
}

/* Around the chart. */

static char *
make_title (const Builder *self)
{
  const char *titles[MAX_TITLES];
  guint n = self->data->series->len;

  if (n > MAX_TITLES)
    return g_strdup (_ ("What each role asks for"));
  for (guint i = 0; i < n; i++)
    titles[i] = g_array_index (self->data->series, MetierChartSeries, i).title;

  return metier_words_list (titles, n);
}

static char *
make_credit (const Builder *self)
{
  const MetierSource *source = self->owner->role->source;
  g_autofree char *title = metier_words_source (source);

  /* Translators: a line under a picture: a source with its edition, its licence, the credit that it asks for */
  return g_strdup_printf (_ ("Source: %s, %s. %s"), title, source->licence ? source->licence : "",
                          source->credit ? source->credit : "");
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

static char *
make_overview_sentence (const Builder *self)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();

  if (self->data->baseline_profile == NULL)
    return g_strdup (self->data->sentence);
  for (guint i = 0; i < self->data->series->len; i++)
    g_ptr_array_add (roles, get_profile (self, self->columns[i])->role);

  return metier_describe_overview (roles, self->data->baseline_profile->role);
}

static void
describe (Builder *self)
{
  MetierChartData *data = self->data;

  data->title = make_title (self);
  data->credit = make_credit (self);
  if (data->series->len == 1)
    data->sentence = metier_describe_role (get_profile (self, self->columns[0]), data->baseline_profile);
  else
    data->sentence = metier_describe_comparison (data->comparison);
  data->overview_sentence = make_overview_sentence (self);
  data->unit = data->scale->unit;
  if (has_intervals (data))
    /* Translators: what an axis measures, in a chart that also shows intervals: share of people, 95% interval */
    data->unit = keep (self, g_strdup_printf (_ ("%s, 95%% interval"), data->scale->unit));
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
  g_autoptr (MetierChartData) data = NULL;
  g_autofree int *columns = g_new0 (int, comparison->profiles->len + 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Builder self = { NULL, columns, NO_ROLE, rows, NULL };

  g_return_val_if_fail (comparison->profiles->len > 0, NULL);

  data = self.data = chart_data_alloc (comparison);
  self.owner = g_ptr_array_index (comparison->profiles, 0);
  if (!find_scale (data, error))
    return NULL;
  add_series (&self, baseline);
  if (!check_baseline (&self, error))
    return NULL;
  group_rows (&self);
  for (guint i = 0; i < rows->len; i++)
    add_row (&self, g_ptr_array_index (rows, i));
  label_cells (&self);
  note_sections (&self);
  describe (&self);

  return g_steal_pointer (&data);
}
