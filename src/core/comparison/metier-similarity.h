/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-matrix.h"

G_BEGIN_DECLS

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

GPtrArray *metier_similarity_rank (const MetierMatrix *matrix, const char *role, guint limit);
void metier_similar_role_free (MetierSimilarRole *self);
GPtrArray *metier_similarity_find_waypoints (const MetierMatrix *matrix, const char *from, const char *to,
                                             guint limit);
void metier_waypoint_free (MetierWaypoint *self);

G_END_DECLS
