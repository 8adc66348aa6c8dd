/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/comparison/metier-comparison.h"
#include "core/me/metier-levels.h"

G_BEGIN_DECLS

/**
 * MetierCompareFilter:
 * @hides_shared: whether skills that do not tell the roles apart are left out
 * @least: how far apart roles must be in a skill, in points of 100; 0 for any distance
 * @by_similarity: whether skills that roles are asked for alike stand together
 * @levels: (nullable) (unowned): what the user said of skills
 * @with_hidden: whether skills that do not matter to the user are shown too
 * @n_shared: how many skills were left out because all share them
 * @n_near: how many were left out because roles are nearer to each other
 * @n_hidden: how many do not matter to the user
 *
 * Which of the skills that roles have in common are shown, and how many are not.
 */
typedef struct {
  gboolean hides_shared;
  double least;
  gboolean by_similarity;
  const MetierLevels *levels;
  gboolean with_hidden;
  guint n_shared;
  guint n_near;
  guint n_hidden;
} MetierCompareFilter;

MetierComparison *metier_compare_filter_apply (MetierCompareFilter *self, const MetierComparison *comparison);

G_END_DECLS
