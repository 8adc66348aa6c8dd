/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/metier-matrix.h"

#include <math.h>

/**
 * metier_matrix_new:
 * @n_roles: number of rows
 * @n_skills: number of columns
 *
 * Makes a matrix of NaN, with room for as many ids and titles, which are the matrix's own and freed with it.
 *
 * Returns: (transfer full): a matrix
 */
MetierMatrix *
metier_matrix_new (guint n_roles, guint n_skills)
{
  MetierMatrix *self = g_atomic_rc_box_new0 (MetierMatrix);
  gsize n = (gsize) n_roles * n_skills;

  self->roles = g_new0 (char *, (gsize) n_roles + 1);
  self->titles = g_new0 (char *, (gsize) n_roles + 1);
  self->n_roles = n_roles;
  self->n_skills = n_skills;
  self->values = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    self->values[i] = NAN;

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
