/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison-private.h"

#include <math.h>

/* Rows that no role answers both of have nothing in common, which is as far apart as rows can be. */
#define FARTHEST 100.0

static const MetierComparisonRow *
get_row (const MetierComparison *self, guint i)
{
  return g_ptr_array_index (self->rows, i);
}

static void
add_copy (MetierComparison *result, const MetierComparisonRow *row)
{
  g_ptr_array_add (result->rows, metier_comparison_row_copy (row, result->profiles->len));
}

/* Those that were left out before, and more of them. */
static GPtrArray *
add_dropped (const GPtrArray *before, const char *const *skills)
{
  GPtrArray *dropped = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; before != NULL && i < before->len; i++)
    g_ptr_array_add (dropped, g_strdup (g_ptr_array_index (before, i)));
  for (guint i = 0; skills[i] != NULL; i++)
    g_ptr_array_add (dropped, g_strdup (skills[i]));

  return dropped;
}

/**
 * metier_comparison_drop_skills:
 * @self: a comparison
 * @skills: (array zero-terminated=1): ids of skills that the reader calls not relevant; a core skill's id
 * drops its row only, not the items that count for it
 *
 * Leaves out rows; what is left keeps its order. The comparison remembers the skills, so that no sentence about
 * it names them.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_comparison_drop_skills (const MetierComparison *self, const char *const *skills)
{
  MetierComparison *result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (skills != NULL, NULL);

  result = metier_comparison_alloc (self->profiles, self->scope);
  result->dropped = add_dropped (self->dropped, skills);
  for (guint i = 0; i < self->rows->len; i++)
    if (!g_strv_contains (skills, get_row (self, i)->skill))
      add_copy (result, get_row (self, i));

  return result;
}

/**
 * metier_comparison_keep_differences:
 * @self: a comparison
 * @least: how far apart the extremes of a row must be, in points of 100
 *
 * Keeps only the rows in which roles are at least that far apart, in their order. Rows with fewer than two
 * values on one scale show no difference and are left out.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_comparison_keep_differences (const MetierComparison *self, double least)
{
  MetierComparison *result;

  g_return_val_if_fail (self != NULL, NULL);

  result = metier_comparison_alloc_like (self, self->profiles);
  for (guint i = 0; i < self->rows->len; i++)
    /* A spread that is as large but for its last binary digits counts. */
    if (get_row (self, i)->spread >= least - 1e-9)
      add_copy (result, get_row (self, i));

  return result;
}

static gboolean
counts (const MetierCell *cell)
{
  return cell->status == METIER_STATUS_RATED && isfinite (cell->value);
}

/* Mean distance over the roles that have both. */
static double
get_distance (const MetierComparisonRow *a, const MetierComparisonRow *b, guint n_cells)
{
  double sum = 0.0;
  guint n = 0;

  for (guint i = 0; i < n_cells; i++)
    if (counts (&a->cells[i]) && counts (&b->cells[i]))
      {
        sum += fabs (a->cells[i].value - b->cells[i].value);
        n++;
      }

  return n > 0 ? sum / n : FARTHEST;
}

static double
get_mean (const MetierComparisonRow *row, guint n_cells)
{
  double sum = 0.0;
  guint n = 0;

  for (guint i = 0; i < n_cells; i++)
    if (counts (&row->cells[i]))
      {
        sum += row->cells[i].value;
        n++;
      }

  return n > 0 ? sum / n : -1.0;
}

/* The row to begin with: the one that is asked for most. */
static guint
find_highest (GPtrArray *rows, guint n_cells)
{
  guint best = 0;

  for (guint i = 1; i < rows->len; i++)
    if (get_mean (g_ptr_array_index (rows, i), n_cells) > get_mean (g_ptr_array_index (rows, best), n_cells))
      best = i;

  return best;
}

static guint
find_nearest (GPtrArray *rows, const MetierComparisonRow *to, guint n_cells)
{
  double least = INFINITY;
  guint best = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      double distance = get_distance (g_ptr_array_index (rows, i), to, n_cells);

      if (distance < least)
        {
          least = distance;
          best = i;
        }
    }

  return best;
}

/**
 * metier_comparison_order_by_similarity:
 * @self: a comparison
 *
 * Brings rows together that ask the same of the same roles: it begins with the skill that is asked for most
 * and goes on, each time, to the nearest one that is left, by the mean distance over the roles that have
 * both. Equal rows keep their order. The time it takes grows with the square of the number of rows.
 *
 * Returns: (transfer full): another comparison of the same roles
 */
MetierComparison *
metier_comparison_order_by_similarity (const MetierComparison *self)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  MetierComparison *result;
  guint n_cells, next;

  g_return_val_if_fail (self != NULL, NULL);

  n_cells = self->profiles->len;
  result = metier_comparison_alloc_like (self, self->profiles);
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (left, g_ptr_array_index (self->rows, i));
  for (next = find_highest (left, n_cells); left->len > 0;)
    {
      const MetierComparisonRow *row = g_ptr_array_index (left, next);

      add_copy (result, row);
      g_ptr_array_remove_index (left, next);
      next = find_nearest (left, row, n_cells);
    }

  return result;
}
