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

/**
 * MetierSimilarRole:
 * @similarity: 1 − mean |A − B| / 100, 0–1
 * @to: mean over shared items of max (0, B − A): points to gain going there
 * @back: mean over shared items of max (0, A − B): points to gain coming back
 * @n_shared: items that both roles have a value for
 */
typedef struct {
  char *id;
  char *title;
  double similarity;
  double to;
  double back;
  guint n_shared;
} MetierSimilarRole;

/**
 * MetierWaypoint:
 * @there: points to gain from the first role to this one
 * @on: points to gain from this one to the last
 */
typedef struct {
  char *id;
  char *title;
  double there;
  double on;
} MetierWaypoint;

MetierMatrix *metier_matrix_new (guint n_roles, guint n_skills);
MetierMatrix *metier_matrix_ref (const MetierMatrix *self);
void metier_matrix_unref (MetierMatrix *self);

GPtrArray *metier_similarity_rank (const MetierMatrix *matrix, const char *role, guint limit);
void metier_similar_role_free (MetierSimilarRole *self);
GPtrArray *metier_similarity_find_waypoints (const MetierMatrix *matrix, const char *from, const char *to,
                                             guint limit);
void metier_waypoint_free (MetierWaypoint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierMatrix, metier_matrix_unref)

G_END_DECLS
