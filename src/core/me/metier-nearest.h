/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-matrix.h"
#include "core/roles/metier-scale.h"

G_BEGIN_DECLS

/**
 * MetierNearRole:
 * @fit: how much of what it asks somebody has, 0–1
 * @coverage: share of its weight that is assessed, 0–1
 * @levels: levels to gain
 */
typedef struct {
  char *id;
  char *title;
  double fit;
  double coverage;
  double levels;
} MetierNearRole;

GPtrArray *metier_nearest_rank (const MetierMatrix *matrix, const MetierScale *scale, const double *mine,
                                double aim, guint limit);
void metier_near_role_free (MetierNearRole *self);

G_END_DECLS
