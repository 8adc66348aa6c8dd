/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison-private.h"

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

/*
 * metier_comparison_row_new:
 * @skill: id of the skill
 * @name: its name
 * @n_cells: number of roles
 *
 * Makes a row of which nothing is collected.
 *
 * Returns: (transfer full): a row
 */
MetierComparisonRow *
metier_comparison_row_new (const char *skill, const char *name, guint n_cells)
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

/*
 * metier_comparison_row_measure_spread:
 * @row: a row with its cells, all on one scale
 * @n_cells: number of roles
 *
 * Sets the distance between the row's extremes among rated cells.
 */
void
metier_comparison_row_measure_spread (MetierComparisonRow *row, guint n_cells)
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

  row->spread = n >= 2 ? high - low : NAN;
}

/*
 * metier_comparison_alloc:
 * @profiles: (element-type MetierProfile): the roles
 * @scope: which skills the rows will be
 *
 * Returns: (transfer full): a comparison without rows, which keeps the profiles
 */
MetierComparison *
metier_comparison_alloc (GPtrArray *profiles, MetierScope scope)
{
  MetierComparison *self = g_atomic_rc_box_new0 (MetierComparison);

  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_profile_unref);
  for (guint i = 0; i < profiles->len; i++)
    g_ptr_array_add (self->profiles, metier_profile_ref (g_ptr_array_index (profiles, i)));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->scope = scope;

  return self;
}

/*
 * metier_comparison_alloc_like:
 * @profiles: (element-type MetierProfile): some of the roles of @other, or all
 *
 * Returns: (transfer full): a comparison without rows, which leaves out what @other does
 */
MetierComparison *
metier_comparison_alloc_like (const MetierComparison *other, GPtrArray *profiles)
{
  MetierComparison *self = metier_comparison_alloc (profiles, other->scope);

  if (other->dropped != NULL)
    self->dropped = g_ptr_array_ref (other->dropped);

  return self;
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

  self = metier_comparison_alloc (profiles, scope);
  if (scope == METIER_SCOPE_CORE)
    metier_comparison_add_core_rows (self);
  else
    metier_comparison_add_skill_rows (self, NULL);

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

  self = metier_comparison_alloc (profiles, METIER_SCOPE_ALL);
  metier_comparison_add_skill_rows (self, scale);
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
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
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
