/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-similarity.h"

#include <math.h>

/* Equal distances over other numbers can come out a few binary digits apart; the title, not those digits,
 * decides. */
#define SAME_WITHIN 1e-12

/* How far it is from one row to another; a row index instead of copies of its texts. */
typedef struct {
  const MetierMatrix *matrix;
  guint row;
  guint n_shared;
  double to;
  double back;
  double similarity;
  double key;
} Distance;

/* @from: a value for each column, NaN where the role that is started from has none. */
static Distance
measure (const MetierMatrix *matrix, const double *from, guint row)
{
  Distance distance = { .matrix = matrix, .row = row };

  for (guint i = matrix->starts[row]; i < matrix->starts[row + 1]; i++)
    {
      double step = matrix->values[i] - from[matrix->skills[i]];

      if (isnan (step))
        continue;

      distance.n_shared++;
      if (step > 0.0)
        distance.to += step;
      else
        distance.back -= step;
    }

  distance.to /= distance.n_shared;
  distance.back /= distance.n_shared;
  distance.similarity = 1.0 - (distance.to + distance.back) / 100.0;
  distance.key = round (distance.similarity / SAME_WITHIN);

  return distance;
}

static int
compare_distances_cb (gconstpointer a, gconstpointer b)
{
  const Distance *one = a;
  const Distance *other = b;

  if (one->key != other->key)
    return one->key > other->key ? -1 : 1;

  return metier_matrix_compare_titles (one->matrix, one->row, other->row);
}

static MetierSimilarRole *
similar_role_new (const Distance *distance)
{
  MetierSimilarRole *self = g_new0 (MetierSimilarRole, 1);

  self->id = g_strdup (distance->matrix->roles[distance->row]);
  self->title = g_strdup (distance->matrix->titles[distance->row]);
  self->similarity = distance->similarity;
  self->to = distance->to;
  self->back = distance->back;
  self->n_shared = distance->n_shared;

  return self;
}

/**
 * metier_similar_role_free:
 * @self: (transfer full): a similar role
 *
 * Frees a similar role.
 */
void
metier_similar_role_free (MetierSimilarRole *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/* Two roles that ask for mostly different skills are not near because they agree on the odd one out. */
static gboolean
share_enough (const Distance *distance, guint n_from)
{
  guint n_smaller = MIN (n_from, metier_matrix_get_n_values (distance->matrix, distance->row));

  return distance->n_shared > 0 && 2 * distance->n_shared >= n_smaller;
}

/* Keeps the nearest, in order, where only some are wanted; sorting thousands to take five is most of the work. */
static void
keep (GArray *distances, const Distance *distance, guint limit)
{
  guint place = distances->len;

  if (limit > 0)
    while (place > 0 && compare_distances_cb (distance, &g_array_index (distances, Distance, place - 1)) < 0)
      place--;
  if (limit > 0 && place == limit)
    return;

  g_array_insert_vals (distances, place, distance, 1);
  if (limit > 0 && distances->len > limit)
    g_array_set_size (distances, limit);
}

static gboolean
find_row (const MetierMatrix *matrix, const char *role, guint *row)
{
  for (guint i = 0; i < matrix->n_roles; i++)
    {
      if (g_strcmp0 (matrix->roles[i], role) == 0)
        {
          *row = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * metier_similarity_rank:
 * @matrix: roles by skills
 * @role: id of the role to start from
 * @limit: how many to return at most; 0 for all
 *
 * Ranks the other roles by how near they are to one. Over the skills that roles A and B both have a
 * value for, similarity is 1 − mean |A − B| / 100, the cost of moving there is mean max (0, B − A) and back
 * mean max (0, A − B); the two costs add up to the mean distance. Roles that share fewer than half of the
 * skills of the one with fewer are left out: what they share says little about the rest.
 *
 * Returns: (transfer full) (element-type MetierSimilarRole): most similar first, ties by title, then
 *   id; empty when @matrix does not have @role
 */
GPtrArray *
metier_similarity_rank (const MetierMatrix *matrix, const char *role, guint limit)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_similar_role_free);
  g_autoptr (GArray) distances = g_array_new (FALSE, FALSE, sizeof (Distance));
  g_autofree double *values = NULL;
  guint from;
  guint n_from;

  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (role != NULL, NULL);

  if (!find_row (matrix, role, &from))
    return g_steal_pointer (&ranked);

  n_from = metier_matrix_get_n_values (matrix, from);
  values = metier_matrix_spread_row (matrix, from);

  for (guint row = 0; row < matrix->n_roles; row++)
    {
      Distance distance = measure (matrix, values, row);

      if (row != from && share_enough (&distance, n_from))
        keep (distances, &distance, limit);
    }

  if (limit == 0)
    g_array_sort (distances, compare_distances_cb);
  for (guint i = 0; i < distances->len; i++)
    g_ptr_array_add (ranked, similar_role_new (&g_array_index (distances, Distance, i)));

  return g_steal_pointer (&ranked);
}

static int
compare_waypoints_cb (gconstpointer a, gconstpointer b)
{
  const MetierWaypoint *one = *(MetierWaypoint *const *)a;
  const MetierWaypoint *other = *(MetierWaypoint *const *)b;
  double longest = MAX (one->there, one->on);
  double other_longest = MAX (other->there, other->on);
  int order = (longest > other_longest) - (longest < other_longest);

  if (order == 0)
    order = g_utf8_collate (one->title, other->title);

  return order != 0 ? order : g_strcmp0 (one->id, other->id);
}

static MetierWaypoint *
waypoint_new (const MetierMatrix *matrix, guint row, double there, double on)
{
  MetierWaypoint *self = g_new0 (MetierWaypoint, 1);

  self->id = g_strdup (matrix->roles[row]);
  self->title = g_strdup (matrix->titles[row]);
  self->there = there;
  self->on = on;

  return self;
}

/**
 * metier_waypoint_free:
 * @self: (transfer full): a waypoint
 *
 * Frees a waypoint.
 */
void
metier_waypoint_free (MetierWaypoint *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/* The ends of a way and the values that they have. */
typedef struct {
  const MetierMatrix *matrix;
  guint from;
  guint to;
  double *from_values;
  double *to_values;
  double whole;
} Way;

static void
way_clear (Way *self)
{
  g_free (self->from_values);
  g_free (self->to_values);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Way, way_clear)

/* Both parts of the way share enough with their ends, and each is less to gain at once than the whole. The
 * second part is measured from its end, so going on is coming back. */
static MetierWaypoint *
try_waypoint (const Way *way, guint row)
{
  Distance there = measure (way->matrix, way->from_values, row);
  Distance on = measure (way->matrix, way->to_values, row);

  if (!share_enough (&there, metier_matrix_get_n_values (way->matrix, way->from))
      || !share_enough (&on, metier_matrix_get_n_values (way->matrix, way->to)))
    return NULL;

  return MAX (there.to, on.back) < way->whole ? waypoint_new (way->matrix, row, there.to, on.back) : NULL;
}

/**
 * metier_similarity_find_waypoints:
 * @matrix: roles by skills
 * @from: id of the role to leave
 * @to: id of the role to reach
 * @limit: how many to return at most; 0 for all
 *
 * Finds roles on the way from one to another: each of the two steps asks for less at once, as the cost of
 * moving there, than going straight.
 *
 * Returns: (transfer full) (element-type MetierWaypoint): the one with the smallest larger step first, ties by
 *   title, then id; empty when @matrix does not have both roles
 */
GPtrArray *
metier_similarity_find_waypoints (const MetierMatrix *matrix, const char *from, const char *to, guint limit)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_waypoint_free);
  g_auto (Way) way = { .matrix = matrix };

  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  if (!find_row (matrix, from, &way.from) || !find_row (matrix, to, &way.to) || way.from == way.to)
    return g_steal_pointer (&found);

  way.from_values = metier_matrix_spread_row (matrix, way.from);
  way.to_values = metier_matrix_spread_row (matrix, way.to);
  way.whole = measure (matrix, way.from_values, way.to).to;

  for (guint row = 0; row < matrix->n_roles; row++)
    {
      MetierWaypoint *waypoint = NULL;

      if (row != way.from && row != way.to)
        waypoint = try_waypoint (&way, row);
      if (waypoint != NULL)
        g_ptr_array_add (found, waypoint);
    }

  g_ptr_array_sort (found, compare_waypoints_cb);
  if (limit > 0 && found->len > limit)
    g_ptr_array_set_size (found, (int)limit);

  return g_steal_pointer (&found);
}
