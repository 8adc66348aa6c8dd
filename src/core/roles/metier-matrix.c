/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-matrix.h"

#include <math.h>

static gboolean
is_value (const MetierMatrixCell *cell)
{
  return !isnan (cell->value);
}

/* Counts the values of each row, then says where each row begins. */
static void
place_rows (MetierMatrix *self, const MetierMatrixCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    self->starts[cells[i].role + 1] += is_value (&cells[i]) ? 1 : 0;
  for (guint row = 0; row < self->n_roles; row++)
    self->starts[row + 1] += self->starts[row];
}

/**
 * metier_matrix_new:
 * @n_roles: number of rows
 * @n_skills: number of columns
 * @cells: (array length=n_cells): the values, each at most once; those of one row by rising column, rows in
 * any order; NaN is no value
 * @n_cells: how many
 *
 * Makes a matrix with room for as many ids and titles as it has rows, which are the matrix's own and freed
 * with it.
 *
 * Returns: (transfer full): a matrix
 */
MetierMatrix *
metier_matrix_new (guint n_roles, guint n_skills, const MetierMatrixCell *cells, guint n_cells)
{
  MetierMatrix *self = g_atomic_rc_box_new0 (MetierMatrix);
  g_autofree guint *next = NULL;

  self->roles = g_new0 (char *, (gsize) n_roles + 1);
  self->titles = g_new0 (char *, (gsize) n_roles + 1);
  self->n_roles = n_roles;
  self->n_skills = n_skills;
  self->starts = g_new0 (guint, (gsize) n_roles + 1);
  place_rows (self, cells, n_cells);
  self->skills = g_new (guint, self->starts[n_roles]);
  self->values = g_new (double, self->starts[n_roles]);

  next = g_memdup2 (self->starts, (gsize) n_roles * sizeof *next);
  for (guint i = 0; i < n_cells; i++)
    if (is_value (&cells[i]))
      {
        guint place = next[cells[i].role]++;

        self->skills[place] = cells[i].skill;
        self->values[place] = cells[i].value;
      }

  return self;
}

/**
 * metier_matrix_ref:
 * @self: a matrix
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierMatrix *
metier_matrix_ref (const MetierMatrix *self)
{
  return g_atomic_rc_box_acquire ((MetierMatrix *) self);
}

static void
clear (gpointer data)
{
  MetierMatrix *self = data;

  g_strfreev (self->roles);
  g_strfreev (self->titles);
  g_free (self->starts);
  g_free (self->skills);
  g_free (self->values);
}

/**
 * metier_matrix_unref:
 * @self: (transfer full): a matrix
 *
 * Drops a reference, from any thread, and frees the matrix with the last one.
 */
void
metier_matrix_unref (MetierMatrix *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_matrix_get_n_values:
 * @self: a matrix
 * @row: one of its rows
 *
 * Returns: how many values the row has
 */
guint
metier_matrix_get_n_values (const MetierMatrix *self, guint row)
{
  return self->starts[row + 1] - self->starts[row];
}

/**
 * metier_matrix_spread_row:
 * @self: a matrix
 * @row: one of its rows
 *
 * Returns: (transfer full) (array): a value for each column, NaN where the row has none; to be freed with
 *   g_free()
 */
double *
metier_matrix_spread_row (const MetierMatrix *self, guint row)
{
  double *values = g_new (double, self->n_skills);

  for (guint i = 0; i < self->n_skills; i++)
    values[i] = NAN;
  for (guint i = self->starts[row]; i < self->starts[row + 1]; i++)
    values[self->skills[i]] = self->values[i];

  return values;
}

/**
 * metier_matrix_compare_titles:
 * @self: a matrix
 * @row: one of its rows
 * @other: another
 *
 * Orders rows by the title of their role in the order of the locale, equal titles by id: what decides between
 * roles that are equally near.
 *
 * Returns: less than, equal to or more than 0
 */
int
metier_matrix_compare_titles (const MetierMatrix *self, guint row, guint other)
{
  int order = g_utf8_collate (self->titles[row], self->titles[other]);

  return order != 0 ? order : g_strcmp0 (self->roles[row], self->roles[other]);
}
