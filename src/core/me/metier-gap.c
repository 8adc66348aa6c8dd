/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-gap.h"

#include <math.h>

#include "core/me/metier-fit-private.h"

/**
 * metier_demand_of:
 * @scale: the scale of a source's value
 * @raw: the value on it
 * @aim: the level that the person aims at, 0–4
 *
 * Reads a source's value as a demand. A source that asks for steps from 0 to 4 asks for a level and says
 * nothing of weight, so each skill weighs 1. Any other value is a weight, and the level to reach is the
 * person's aim.
 *
 * Returns: weight and level
 */
MetierDemand
metier_demand_of (const MetierScale *scale, double raw, double aim)
{
  g_return_val_if_fail (scale != NULL, (MetierDemand){ 0 });

  if (metier_scale_is_level (scale))
    return (MetierDemand){ .weight = 1.0, .weight_max = 1.0, .asked = raw, .asked_by_source = TRUE };

  return (MetierDemand){ .weight = raw, .weight_max = scale->max, .asked = aim };
}

static void
gap_row_free (gpointer data)
{
  MetierGapRow *self = data;

  g_free (self->skill);
  g_free (self->name);
  g_free (self);
}

/* A role of one's own can say both how much a skill counts and which level it asks for. */
static double
find_level_of_skill (const MetierProfile *profile, const char *skill)
{
  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (metier_scale_is_level (rating->scale) && g_str_equal (rating->skill->id, skill)
          && metier_rating_get_status (rating) == METIER_STATUS_RATED)
        return rating->raw;
    }

  return NAN;
}

static double
find_level_of_items (const MetierProfile *profile, const MetierCoreValue *core_value)
{
  double sum = 0.0;
  guint n = 0;

  for (guint i = 0; i < core_value->items->len; i++)
    {
      const MetierRating *item = g_ptr_array_index (core_value->items, i);
      double level = find_level_of_skill (profile, item->skill->id);

      if (!isnan (level))
        {
          sum += level;
          n++;
        }
    }

  return n > 0 ? sum / n : NAN;
}

static MetierDemand
find_demand (const MetierProfile *profile, const MetierComparisonRow *row, double aim)
{
  const MetierCell *cell = &row->cells[0];
  MetierDemand demand = metier_demand_of (cell->scale, cell->raw, aim);
  double level;

  if (demand.asked_by_source)
    return demand;

  level = cell->core_value != NULL ? find_level_of_items (profile, cell->core_value)
                                   : find_level_of_skill (profile, row->skill);
  if (!isnan (level))
    {
      demand.asked = level;
      demand.asked_by_source = TRUE;
    }

  return demand;
}

static MetierGapRow *
gap_row_new (const MetierProfile *profile, const MetierComparisonRow *row, const MetierLevels *levels,
             double aim)
{
  const MetierCell *cell = &row->cells[0];
  MetierGapRow *self = g_new0 (MetierGapRow, 1);

  self->skill = g_strdup (row->skill);
  self->name = g_strdup (row->name);
  self->status = cell->status;
  self->relevant = metier_levels_is_relevant (levels, row->skill);
  self->mine = metier_levels_conclude (levels, row);
  self->demand = (MetierDemand){ NAN, NAN, NAN, FALSE };
  if (self->status == METIER_STATUS_RATED)
    self->demand = find_demand (profile, row, aim);

  self->gap = NAN;
  if (self->status == METIER_STATUS_RATED && self->relevant && !isnan (self->mine.level))
    self->gap = MAX (0.0, self->demand.asked - self->mine.level);
  self->score = self->demand.weight * self->gap;

  return self;
}

static int
compare_descending (double a, double b)
{
  if (isnan (a) || isnan (b))
    return (int) isnan (a) - (int) isnan (b);

  return (a < b) - (a > b);
}

static int
compare_rows_cb (gconstpointer a, gconstpointer b)
{
  const MetierGapRow *one = *(MetierGapRow *const *) a;
  const MetierGapRow *other = *(MetierGapRow *const *) b;
  int order = compare_descending (one->score, other->score);

  if (order == 0)
    order = other->relevant - one->relevant;
  if (order == 0)
    order = compare_descending (one->demand.weight, other->demand.weight);
  if (order == 0)
    order = g_utf8_collate (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->skill, other->skill);
}

static void
add_up (MetierGap *self)
{
  MetierFit fit = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (self->rows, i);

      if (row->status == METIER_STATUS_RATED && row->relevant)
        metier_fit_add (&fit, &row->demand, row->mine.level);
      if (!isnan (row->gap))
        self->levels += row->gap;
    }

  self->fit = metier_fit_get_fit (&fit);
  self->coverage = metier_fit_get_coverage (&fit);
}

/**
 * metier_gap_new:
 * @role: a comparison of one role: its core skills, or all
 * @levels: how well somebody knows the skills
 * @aim: the level to reach where the source asks for none, 0–4
 *
 * Measures how far somebody is from a role. What the source does not rate and what does not matter to the
 * person keeps its row and counts for nothing; what is not assessed lowers the coverage, not the fit.
 *
 * Returns: (transfer full): the gap
 */
MetierGap *
metier_gap_new (const MetierComparison *role, const MetierLevels *levels, double aim)
{
  MetierGap *self;

  g_return_val_if_fail (role != NULL && role->profiles->len == 1, NULL);
  g_return_val_if_fail (levels != NULL, NULL);
  g_return_val_if_fail (aim >= 0.0 && aim <= METIER_LEVEL_MAX, NULL);

  self = g_atomic_rc_box_new0 (MetierGap);
  self->rows = g_ptr_array_new_with_free_func (gap_row_free);
  for (guint i = 0; i < role->rows->len; i++)
    g_ptr_array_add (self->rows, gap_row_new (g_ptr_array_index (role->profiles, 0),
                                              g_ptr_array_index (role->rows, i), levels, aim));
  g_ptr_array_sort (self->rows, compare_rows_cb);
  add_up (self);

  return self;
}

static MetierGapRow *
gap_row_copy (const MetierGapRow *self)
{
  MetierGapRow *copy = g_memdup2 (self, sizeof *self);

  copy->skill = g_strdup (self->skill);
  copy->name = g_strdup (self->name);
  return copy;
}

/**
 * metier_gap_new_head:
 * @self: a gap
 * @n_rows: how many rows
 *
 * Keeps the first rows, which have the largest scores. Fit, coverage and levels stay those of all rows.
 *
 * Returns: (transfer full): a gap with at most @n_rows rows
 */
MetierGap *
metier_gap_new_head (const MetierGap *self, guint n_rows)
{
  MetierGap *head;

  g_return_val_if_fail (self != NULL, NULL);

  head = g_atomic_rc_box_dup (sizeof *self, (gpointer) self);
  head->rows = g_ptr_array_new_with_free_func (gap_row_free);
  for (guint i = 0; i < MIN (n_rows, self->rows->len); i++)
    g_ptr_array_add (head->rows, gap_row_copy (g_ptr_array_index (self->rows, i)));

  return head;
}

/**
 * metier_gap_ref:
 * @self: a gap
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierGap *
metier_gap_ref (const MetierGap *self)
{
  return g_atomic_rc_box_acquire ((MetierGap *) self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((MetierGap *) data)->rows);
}

/**
 * metier_gap_unref:
 * @self: (transfer full): a gap
 *
 * Drops a reference, from any thread, and frees the gap with the last one.
 */
void
metier_gap_unref (MetierGap *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_gap_row_get_status:
 * @self: a row
 *
 * Gets the word that programs read: the source's status, or for a rated skill what the person says.
 *
 * Returns: such as `rated`, `not-assessed` or `not-relevant`; never translated
 */
const char *
metier_gap_row_get_status (const MetierGapRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->relevant)
    return metier_status_to_string (METIER_STATUS_NOT_RELEVANT);
  if (self->status == METIER_STATUS_RATED && isnan (self->mine.level))
    return "not-assessed";

  return metier_status_to_string (self->status);
}
