/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierMatrixCell:
 * @role: a row
 * @skill: a column
 * @value: 0–100
 *
 * One value of a matrix.
 */
typedef struct {
  guint role;
  guint skill;
  double value;
} MetierMatrixCell;

/**
 * MetierMatrix:
 * @roles: (array zero-terminated=1): ids of the rows
 * @titles: (array zero-terminated=1): their titles
 * @n_roles: number of rows
 * @n_skills: number of columns
 * @starts: (array): for each row the place of its first value, and at last the number of all values
 * @skills: (array): the column of each value, rising within a row
 * @values: (array): row after row, 0–100
 *
 * Every counted skill of one scale for every role of one source, as numbers. Only rated values are there: a
 * source may have many thousand skills, of which a role has a few dozen.
 */
typedef struct {
  GStrv roles;
  GStrv titles;
  guint n_roles;
  guint n_skills;
  guint *starts;
  guint *skills;
  double *values;
} MetierMatrix;

MetierMatrix *metier_matrix_new (guint n_roles, guint n_skills, const MetierMatrixCell *cells, guint n_cells);
MetierMatrix *metier_matrix_ref (const MetierMatrix *self);
void metier_matrix_unref (MetierMatrix *self);
guint metier_matrix_get_n_values (const MetierMatrix *self, guint row);
double *metier_matrix_spread_row (const MetierMatrix *self, guint row);
int metier_matrix_compare_titles (const MetierMatrix *self, guint row, guint other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMatrix, metier_matrix_unref)

G_END_DECLS
