/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-nearest.h"

#include <math.h>

#include "core/me/metier-fit-private.h"

/* A fit over little of what a role asks says little about the rest. */
#define LEAST_COVERAGE 0.5

typedef struct {
  const MetierMatrix *matrix;
  guint row;
  double fit;
  double coverage;
  double levels;
} Distance;

static Distance
measure (const MetierMatrix *matrix, guint row, const MetierScale *scale, const double *mine, double aim)
{
  Distance distance = { .matrix = matrix, .row = row };
  MetierFit fit = { 0 };

  for (guint i = matrix->starts[row]; i < matrix->starts[row + 1]; i++)
    {
      double level = mine[matrix->skills[i]];
      MetierDemand demand = metier_demand_of (
          scale, scale->min + matrix->values[i] / 100.0 * (scale->max - scale->min), aim);

      metier_fit_add (&fit, &demand, level);
      if (level < demand.asked)
        distance.levels += demand.asked - level;
    }

  distance.fit = metier_fit_get_fit (&fit);
  distance.coverage = metier_fit_get_coverage (&fit);

  return distance;
}

static int
compare_distances_cb (gconstpointer a, gconstpointer b)
{
  const Distance *one = a;
  const Distance *other = b;
  int order = (one->fit < other->fit) - (one->fit > other->fit);

  if (order == 0)
    order = (one->coverage < other->coverage) - (one->coverage > other->coverage);

  return order != 0 ? order : metier_matrix_compare_titles (one->matrix, one->row, other->row);
}

static MetierNearRole *
near_role_new (const Distance *distance)
{
  MetierNearRole *self = g_new0 (MetierNearRole, 1);

  self->id = g_strdup (distance->matrix->roles[distance->row]);
  self->title = g_strdup (distance->matrix->titles[distance->row]);
  self->fit = distance->fit;
  self->coverage = distance->coverage;
  self->levels = distance->levels;

  return self;
}

/**
 * metier_near_role_free:
 * @self: (transfer full): a near role
 *
 * Frees a near role.
 */
void
metier_near_role_free (MetierNearRole *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/**
 * metier_nearest_rank:
 * @matrix: roles by skills
 * @scale: the scale that its values were on
 * @mine: (array): a level 0–4 for each column, NaN where not assessed
 * @aim: the level to reach where the source asks for none, 0–4
 * @limit: how many to return at most; 0 for all
 *
 * Ranks the roles of a source by how much of what they ask somebody has: by fit, as a gap has it. Roles of
 * which less than half of the weight is assessed are left out.
 *
 * Returns: (transfer full) (element-type MetierNearRole): best fit first, ties by coverage, title, then id
 */
GPtrArray *
metier_nearest_rank (const MetierMatrix *matrix, const MetierScale *scale, const double *mine, double aim,
                     guint limit)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_near_role_free);
  g_autoptr (GArray) distances = g_array_new (FALSE, FALSE, sizeof (Distance));

  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (scale != NULL, NULL);
  g_return_val_if_fail (mine != NULL, NULL);

  for (guint row = 0; row < matrix->n_roles; row++)
    {
      Distance distance = measure (matrix, row, scale, mine, aim);

      if (distance.coverage >= LEAST_COVERAGE && !isnan (distance.fit))
        g_array_append_val (distances, distance);
    }

  g_array_sort (distances, compare_distances_cb);
  for (guint i = 0; i < distances->len && (limit == 0 || i < limit); i++)
    g_ptr_array_add (ranked, near_role_new (&g_array_index (distances, Distance, i)));

  return g_steal_pointer (&ranked);
}
