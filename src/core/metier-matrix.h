/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierMatrix:
 * @roles: (array zero-terminated=1): ids of the rows
 * @titles: (array zero-terminated=1): their titles
 * @n_roles: number of rows
 * @n_skills: number of columns
 * @values: (array): row after row, 0–100, NaN where there is no rated value
 *
 * Every counted skill of one scale for every role of one source, as numbers.
 */
typedef struct {
  GStrv roles;
  GStrv titles;
  guint n_roles;
  guint n_skills;
  double *values;
} MetierMatrix;

MetierMatrix *metier_matrix_new (guint n_roles, guint n_skills);
MetierMatrix *metier_matrix_ref (const MetierMatrix *self);
void metier_matrix_unref (MetierMatrix *self);
int metier_matrix_compare_titles (const MetierMatrix *self, guint row, guint other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMatrix, metier_matrix_unref)

G_END_DECLS
