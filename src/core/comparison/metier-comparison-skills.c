/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison-private.h"

/* A row under construction and what puts it into the source's order. */
typedef struct {
  MetierComparisonRow *row;
  guint source;
  guint place;
} Slot;

/* @index finds the slot of a rating's row by skill and scale; its keys are the profiles' ratings.
 * @sources has for each profile the place of its source among all sources. */
typedef struct {
  MetierComparison *comparison;
  GArray *slots;
  GHashTable *index;
  guint *sources;
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
  MetierComparisonRow *row = metier_comparison_row_new (skill->id, skill->name, n_cells);

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
  const MetierProfile *profile = g_ptr_array_index (self->comparison->profiles, i);

  for (guint j = 0; j < profile->ratings->len; j++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, j);

      if (!g_str_equal (rating->scale->id, scale) || !metier_skill_is_counted (rating->skill))
        continue;

      fill_skill_cell (&ensure_row (self, rating, self->sources[i])->cells[i], rating);
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
      metier_comparison_row_measure_spread (row, comparison->profiles->len);
      g_ptr_array_add (comparison->rows, row);
    }
}

/*
 * metier_comparison_add_skill_rows:
 * @comparison: a comparison under construction
 * @scale: (nullable): id of a scale; %NULL for each role's main scale
 *
 * Adds a row for each counted skill on a scale that one of the roles has, in the source's order.
 */
void
metier_comparison_add_skill_rows (MetierComparison *comparison, const char *scale)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_autoptr (GHashTable) index = g_hash_table_new (hash_question_cb, equal_questions_cb);
  g_autofree guint *sources = number_sources (comparison->profiles);
  Builder builder = { comparison, slots, index, sources };

  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      const MetierProfile *profile = g_ptr_array_index (comparison->profiles, i);
      const MetierScale *main_scale = metier_profile_get_main_scale (profile);

      if (scale != NULL)
        add_profile (&builder, i, scale);
      else if (main_scale != NULL)
        add_profile (&builder, i, main_scale->id);
    }

  finish_rows (&builder);
}
