/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/metier-comparison-private.h"

#include <math.h>

static void
row_free (gpointer data)
{
  MetierComparisonRow *row = data;

  g_free (row->skill);
  g_free (row->name);
  g_free (row->cells);
  g_free (row);
}

static MetierComparisonRow *
row_new (const char *skill, const char *name, guint n_cells)
{
  MetierComparisonRow *row = g_new0 (MetierComparisonRow, 1);

  row->skill = g_strdup (skill);
  row->name = g_strdup (name);
  row->core = METIER_CORE_SKILL_NONE;
  row->spread = NAN;
  row->cells = g_new0 (MetierCell, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      row->cells[i].status = METIER_STATUS_NOT_COLLECTED;
      row->cells[i].raw = row->cells[i].value = NAN;
    }

  return row;
}

static double
measure_spread (const MetierComparisonRow *row, guint n_cells)
{
  double low = NAN;
  double high = NAN;
  guint n = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      const MetierCell *cell = &row->cells[i];

      if (cell->status != METIER_STATUS_RATED || isnan (cell->value))
        continue;

      low = fmin (low, cell->value);
      high = fmax (high, cell->value);
      n++;
    }

  return n >= 2 ? high - low : NAN;
}

static MetierComparison *
comparison_new (GPtrArray *profiles, MetierScope scope)
{
  MetierComparison *self = g_atomic_rc_box_new0 (MetierComparison);

  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_profile_unref);
  for (guint i = 0; i < profiles->len; i++)
    g_ptr_array_add (self->profiles, metier_profile_ref (g_ptr_array_index (profiles, i)));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->scope = scope;

  return self;
}

static const MetierProfile *
get_profile (const MetierComparison *self, guint i)
{
  return g_ptr_array_index (self->profiles, i);
}

/* The five core skills. */

static void
fill_core_cell (MetierCell *cell, const MetierCoreValue *value)
{
  cell->status = value->status;
  cell->scale = value->scale;
  cell->raw = value->raw;
  cell->value = metier_core_value_get_value (value);
  cell->core_value = value;
  if (value->items->len == 1)
    cell->rating = g_ptr_array_index (value->items, 0);
}

/* Roles without a scale ask no other question; they do not keep the rest from sharing one. */
static const MetierScale *
find_shared_scale (const MetierComparisonRow *row, guint n_cells)
{
  const MetierScale *shared = NULL;

  for (guint i = 0; i < n_cells; i++)
    {
      const MetierScale *scale = row->cells[i].scale;

      if (shared != NULL && scale != NULL && !g_str_equal (scale->id, shared->id))
        return NULL;
      if (scale != NULL)
        shared = scale;
    }

  return shared;
}

static void
add_core_row (MetierComparison *self, MetierCoreSkill core)
{
  guint n_cells = self->profiles->len;
  MetierComparisonRow *row
      = row_new (metier_core_skill_get_id (core), metier_core_skill_get_title (core), n_cells);

  row->core = (int)core;
  for (guint i = 0; i < n_cells; i++)
    {
      const MetierCoreValue *value = get_profile (self, i)->role->core[core];

      if (value != NULL)
        fill_core_cell (&row->cells[i], value);
    }

  row->scale = find_shared_scale (row, n_cells);
  if (row->scale != NULL)
    row->spread = measure_spread (row, n_cells);

  g_ptr_array_add (self->rows, row);
}

/* Every counted skill. */

/* A row under construction and what puts it into the source's order. */
typedef struct {
  MetierComparisonRow *row;
  guint source;
  guint place;
} Slot;

typedef struct {
  MetierComparison *comparison;
  GArray *slots; /* (element-type Slot): in order of appearance */
  GHashTable
      *index; /* a rating → place of its row's slot, by skill and scale; the ratings are the profiles' */
  guint *sources; /* for each profile the place of its source among all sources */
} Builder;

static guint
hash_question_cb (gconstpointer key)
{
  const MetierRating *rating = key;

  return g_str_hash (rating->skill->id) * 31 + g_str_hash (rating->scale->id);
}

static gboolean
equal_questions_cb (gconstpointer a, gconstpointer b)
{
  const MetierRating *one = a;
  const MetierRating *other = b;

  return g_str_equal (one->skill->id, other->skill->id) && g_str_equal (one->scale->id, other->scale->id);
}

static MetierComparisonRow *
skill_row_new (const MetierRating *rating, guint n_cells)
{
  const MetierSkill *skill = rating->skill;
  MetierComparisonRow *row = row_new (skill->id, skill->name, n_cells);

  row->info = skill;
  row->core = skill->core;
  row->scale = rating->scale;

  return row;
}

static MetierComparisonRow *
ensure_row (Builder *self, const MetierRating *rating, guint source)
{
  gpointer found;
  Slot slot;

  if (g_hash_table_lookup_extended (self->index, rating, NULL, &found))
    return g_array_index (self->slots, Slot, GPOINTER_TO_UINT (found)).row;

  slot.row = skill_row_new (rating, self->comparison->profiles->len);
  slot.source = source;
  slot.place = self->slots->len;
  g_array_append_val (self->slots, slot);
  g_hash_table_insert (self->index, (gpointer)rating, GUINT_TO_POINTER (slot.place));

  return slot.row;
}

static void
fill_skill_cell (MetierCell *cell, const MetierRating *rating)
{
  cell->status = metier_rating_get_status (rating);
  cell->scale = rating->scale;
  cell->raw = rating->raw;
  cell->value = metier_rating_get_value (rating);
  cell->rating = rating;
}

static void
add_profile (Builder *self, guint i, const char *scale)
{
  const MetierProfile *profile = get_profile (self->comparison, i);

  for (guint j = 0; j < profile->ratings->len; j++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, j);
      MetierCell *cell;

      if (!g_str_equal (rating->scale->id, scale) || !metier_skill_is_counted (rating->skill))
        continue;

      cell = &ensure_row (self, rating, self->sources[i])->cells[i];
      if (cell->rating == NULL)
        fill_skill_cell (cell, rating);
    }
}

static guint *
number_sources (GPtrArray *profiles)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint *sources = g_new (guint, profiles->len);

  for (guint i = 0; i < profiles->len; i++)
    {
      const MetierProfile *profile = g_ptr_array_index (profiles, i);
      char *id = profile->role->source->id;
      gpointer place;

      if (!g_hash_table_lookup_extended (places, id, NULL, &place))
        {
          place = GUINT_TO_POINTER (g_hash_table_size (places));
          g_hash_table_insert (places, id, place);
        }
      sources[i] = GPOINTER_TO_UINT (place);
    }

  return sources;
}

/* A role without a rating has no score when its source rates the skill for another role that is
 * compared; otherwise its source did not collect it. */
static void
mark_not_scored (Builder *self, MetierComparisonRow *row)
{
  guint n_cells = self->comparison->profiles->len;
  g_autofree gboolean *collects = g_new0 (gboolean, n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      if (row->cells[i].rating != NULL)
        collects[self->sources[i]] = TRUE;
    }

  for (guint i = 0; i < n_cells; i++)
    {
      if (row->cells[i].rating == NULL && collects[self->sources[i]])
        {
          row->cells[i].status = METIER_STATUS_NOT_SCORED;
          row->cells[i].scale = row->scale;
        }
    }
}

static int
compare_slots_cb (gconstpointer a, gconstpointer b)
{
  const Slot *one = a;
  const Slot *other = b;
  guint section = one->row->info->section_position;
  guint other_section = other->row->info->section_position;

  if (one->source != other->source)
    return one->source < other->source ? -1 : 1;
  if (section != other_section)
    return section < other_section ? -1 : 1;

  return one->place < other->place ? -1 : one->place > other->place;
}

static void
finish_rows (Builder *self)
{
  MetierComparison *comparison = self->comparison;

  g_array_sort (self->slots, compare_slots_cb);
  for (guint i = 0; i < self->slots->len; i++)
    {
      MetierComparisonRow *row = g_array_index (self->slots, Slot, i).row;

      mark_not_scored (self, row);
      row->spread = measure_spread (row, comparison->profiles->len);
      g_ptr_array_add (comparison->rows, row);
    }
}

/* Rows for @scale, or for each profile's main scale when that is %NULL. */
static void
add_skill_rows (MetierComparison *comparison, const char *scale)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_autoptr (GHashTable) index = g_hash_table_new (hash_question_cb, equal_questions_cb);
  g_autofree guint *sources = number_sources (comparison->profiles);
  Builder builder = { comparison, slots, index, sources };

  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierScale *main_scale = metier_profile_get_main_scale (get_profile (comparison, i));

      if (scale != NULL)
        add_profile (&builder, i, scale);
      else if (main_scale != NULL)
        add_profile (&builder, i, main_scale->id);
    }

  finish_rows (&builder);
}

/**
 * metier_comparison_new:
 * @profiles: (element-type MetierProfile): roles with their sources; for %METIER_SCOPE_CORE it is
 *   enough that the roles have their core values
 * @scope: which skills become rows
 * @sort: the order of the rows
 *
 * Aligns roles by skill. The five core skills are always five rows; a cell keeps its own scale there, and
 * when the roles' sources ask different questions, the row has no scale and no spread. Every other
 * row is one skill on one scale: each role brings the counted skills of its main scale, and roles
 * meet where skill and scale are the same.
 *
 * A role without a value is *not scored* where its source rates the skill for another of the roles,
 * else *not collected*. Suppressed and not relevant values are in their cells, but count neither for the
 * spread nor for the order.
 *
 * In the source's order, sources follow each other as their first roles do, then sections, then
 * skills as they appear.
 *
 * Returns: (transfer full): a comparison, which keeps the profiles
 */
MetierComparison *
metier_comparison_new (GPtrArray *profiles, MetierScope scope, MetierSort sort)
{
  MetierComparison *self;

  g_return_val_if_fail (profiles != NULL, NULL);

  self = comparison_new (profiles, scope);
  if (scope == METIER_SCOPE_CORE)
    {
      for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
        add_core_row (self, (MetierCoreSkill)i);
    }
  else
    {
      add_skill_rows (self, NULL);
    }

  metier_comparison_sort_rows (self->rows, profiles->len, sort);

  return self;
}

/**
 * metier_comparison_new_for_scale:
 * @profiles: (element-type MetierProfile): roles with their sources and ratings
 * @scale: id of a scale
 * @sort: the order of the rows
 *
 * Aligns roles by the counted skills of one scale, as metier_comparison_new() does for main scales.
 * Roles whose source does not have the scale have only cells that are not collected.
 *
 * Returns: (transfer full): a comparison, which keeps the profiles
 */
MetierComparison *
metier_comparison_new_for_scale (GPtrArray *profiles, const char *scale, MetierSort sort)
{
  MetierComparison *self;

  g_return_val_if_fail (profiles != NULL, NULL);
  g_return_val_if_fail (scale != NULL, NULL);

  self = comparison_new (profiles, METIER_SCOPE_ALL);
  add_skill_rows (self, scale);
  metier_comparison_sort_rows (self->rows, profiles->len, sort);

  return self;
}

/**
 * metier_comparison_ref:
 * @self: a comparison
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierComparison *
metier_comparison_ref (const MetierComparison *self)
{
  return g_atomic_rc_box_acquire ((MetierComparison *)self);
}

static void
clear (gpointer data)
{
  MetierComparison *self = data;

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->profiles);
}

/**
 * metier_comparison_unref:
 * @self: (transfer full): a comparison
 *
 * Drops a reference, from any thread, and frees the comparison with the last one.
 */
void
metier_comparison_unref (MetierComparison *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
