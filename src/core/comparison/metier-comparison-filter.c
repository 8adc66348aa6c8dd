/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison-private.h"

#include "core/roles/metier-interval.h"

#include <math.h>

/* Where no error is given, only a difference of at least this part of the scale counts. */
#define LEAST_PART 0.1

/* What binary fractions may miss. */
#define SLACK 1e-9

static gboolean
is_mean (const MetierCell *cell)
{
  return cell->core_value != NULL && cell->core_value->items->len > 1;
}

static gboolean
has_value (const MetierCell *cell)
{
  return cell->status == METIER_STATUS_RATED && cell->scale != NULL && isfinite (cell->raw);
}

/**
 * metier_cell_differs:
 * @a: a cell
 * @b: another cell of the same row
 *
 * Tells whether what two roles have of a skill is clearly apart. For single ratings
 * metier_rating_differs() decides, by their errors where they are given. The mean of several items has no
 * error: then the difference must be at least a tenth of the scale.
 *
 * Cells that are unreliable, not relevant or without a value never differ, and neither do those on
 * different scales.
 *
 * Returns: whether they differ
 */
gboolean
metier_cell_differs (const MetierCell *a, const MetierCell *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (!has_value (a) || !has_value (b) || !g_str_equal (a->scale->id, b->scale->id))
    return FALSE;
  if (a->rating != NULL && b->rating != NULL && !is_mean (a) && !is_mean (b))
    return metier_rating_differs (a->rating, b->rating);

  return fabs (a->raw - b->raw) >= LEAST_PART * (a->scale->max - a->scale->min) - SLACK;
}

/**
 * metier_comparison_row_is_shared:
 * @self: a row
 * @n_cells: number of roles
 *
 * Tells whether all roles share what the row says: each of them has a value that can be trusted, on one
 * scale, and no two of them are clearly apart by metier_cell_differs(). A value that is not known
 * is not shared.
 *
 * Returns: whether nothing in the row tells the roles apart
 */
gboolean
metier_comparison_row_is_shared (const MetierComparisonRow *self, guint n_cells)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < n_cells; i++)
    {
      if (self->scale == NULL || !has_value (&self->cells[i]))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (metier_cell_differs (&self->cells[i], &self->cells[j]))
          return FALSE;
    }

  return n_cells > 1;
}

MetierComparisonRow *
metier_comparison_row_copy (const MetierComparisonRow *row, guint n_cells)
{
  MetierComparisonRow *copy = metier_comparison_row_new (row->skill, row->name, n_cells);

  for (guint i = 0; i < n_cells; i++)
    copy->cells[i] = row->cells[i];
  copy->info = row->info;
  copy->core = row->core;
  copy->scale = row->scale;
  copy->spread = row->spread;

  return copy;
}

/**
 * metier_comparison_drop_shared:
 * @self: a comparison
 *
 * Leaves out the rows that metier_comparison_row_is_shared() finds; what is left keeps its order.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_comparison_drop_shared (const MetierComparison *self)
{
  MetierComparison *result = metier_comparison_alloc_like (self, self->profiles);
  guint n_cells = self->profiles->len;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->rows, i);

      if (!metier_comparison_row_is_shared (row, n_cells))
        g_ptr_array_add (result->rows, metier_comparison_row_copy (row, n_cells));
    }

  return result;
}

/**
 * metier_comparison_keep_section:
 * @self: a comparison of %METIER_SCOPE_ALL
 * @section: id of a heading of the source
 *
 * Keeps only the rows that stand under one heading, in their order.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_comparison_keep_section (const MetierComparison *self, const char *section)
{
  MetierComparison *result = metier_comparison_alloc_like (self, self->profiles);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (self->rows, i);

      if (row->info != NULL && g_strcmp0 (row->info->section, section) == 0)
        g_ptr_array_add (result->rows, metier_comparison_row_copy (row, self->profiles->len));
    }

  return result;
}

/* The same row without one of its cells. */
static MetierComparisonRow *
copy_row_without (const MetierComparisonRow *row, guint n_cells, guint dropped)
{
  MetierComparisonRow *copy = metier_comparison_row_copy (row, n_cells);

  for (guint i = dropped + 1; i < n_cells; i++)
    copy->cells[i - 1] = copy->cells[i];
  if (copy->scale != NULL)
    metier_comparison_row_measure_spread (copy, n_cells - 1);

  return copy;
}

/**
 * metier_comparison_drop_role:
 * @self: a comparison
 * @role: id of a role
 *
 * Leaves out one role, where it is compared; the rows keep their order.
 *
 * Returns: (transfer full): a comparison of the other roles
 */
MetierComparison *
metier_comparison_drop_role (const MetierComparison *self, const char *role)
{
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  guint n_cells = self->profiles->len;
  guint dropped = n_cells;
  MetierComparison *result;

  for (guint i = 0; i < n_cells; i++)
    {
      MetierProfile *profile = g_ptr_array_index (self->profiles, i);

      if (dropped == n_cells && g_str_equal (profile->role->id, role))
        dropped = i;
      else
        g_ptr_array_add (profiles, profile);
    }
  if (dropped == n_cells)
    return metier_comparison_ref (self);

  result = metier_comparison_alloc_like (self, profiles);
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (result->rows, copy_row_without (g_ptr_array_index (self->rows, i), n_cells, dropped));

  return result;
}
