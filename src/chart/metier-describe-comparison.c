/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/metier-describe-private.h"
#include "chart/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A difference stands out when all others are at most this part of it. */
#define CLEARLY_LESS 0.6

/* From here on no pair stands for all. */
#define MANY_ROLES 4

/* Two roles, and the two skills in which they are furthest apart. */
typedef struct {
  guint a;
  guint b;
  const MetierComparisonRow *largest; /* (nullable) */
  double difference;
  const MetierComparisonRow *second; /* (nullable) */
  double second_difference;
  gboolean may_be_named;
  guint n_shared;
} Pair;

static const char *
get_title (const MetierComparison *comparison, guint column)
{
  return ((const MetierProfile *) g_ptr_array_index (comparison->profiles, column))->role->title;
}

static const char *
get_name (const MetierComparisonRow *row)
{
  gboolean is_core = row->info == NULL && row->core != METIER_CORE_SKILL_NONE;

  return is_core ? metier_words_core_skill ((MetierCoreSkill) row->core) : row->name;
}

static gboolean
has_value (const MetierCell *cell)
{
  return cell->status == METIER_STATUS_RATED && cell->scale != NULL && isfinite (cell->raw);
}

static gboolean
may_be_named (const MetierCell *a, const MetierCell *b)
{
  gboolean derived
      = (a->core_value && a->core_value->items->len > 1) || (b->core_value && b->core_value->items->len > 1);

  return metier_finding_may_be_named (a->scale, a->raw, b->raw, derived ? NULL : a->rating,
                                      derived ? NULL : b->rating);
}

static Pair
measure_pair (const MetierComparison *comparison, guint a, guint b)
{
  Pair pair = { a, b, NULL, -1, NULL, -1, FALSE, 0 };

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      const MetierCell *one = &row->cells[a], *other = &row->cells[b];
      double difference;

      if (!has_value (one) || !has_value (other))
        continue;
      pair.n_shared++;
      difference = fabs (one->raw - other->raw);
      if (difference > pair.difference)
        {
          pair.second = pair.largest;
          pair.second_difference = pair.difference;
          pair.largest = row;
          pair.difference = difference;
        }
      else if (difference > pair.second_difference)
        {
          pair.second = row;
          pair.second_difference = difference;
        }
    }
  pair.may_be_named = pair.largest && may_be_named (&pair.largest->cells[a], &pair.largest->cells[b]);

  return pair;
}

static gboolean
has_exception (const Pair *pair)
{
  return pair->second && pair->second_difference <= CLEARLY_LESS * pair->difference;
}

/* Two roles that are near each other but for one skill say most in a sentence; failing that, the two furthest
 * apart. */
static gboolean
is_better (const Pair *pair, const Pair *best)
{
  if (!pair->may_be_named || !best->may_be_named)
    return pair->may_be_named;
  if (has_exception (pair) != has_exception (best))
    return has_exception (pair);

  return has_exception (pair) ? pair->second_difference < best->second_difference
                              : pair->difference > best->difference;
}

static Pair
find_pair (const MetierComparison *comparison)
{
  Pair best = { 0, 0, NULL, -1, NULL, -1, FALSE, 0 };

  for (guint a = 0; a < comparison->profiles->len; a++)
    for (guint b = a + 1; b < comparison->profiles->len; b++)
      {
        Pair pair = measure_pair (comparison, a, b);

        if (is_better (&pair, &best))
          best = pair;
      }

  return best;
}

/* "Within 13 points" is untrue of 13.4; what bounds a difference is rounded up, to the digits that are shown. */
static double
round_up (const MetierScale *scale, double difference)
{
  double step = scale->kind == METIER_SCALE_SHARE ? 0.01 : 0.1;

  return ceil (difference / step - 1e-6) * step;
}

static char *
describe_exception (const MetierComparison *comparison, const Pair *pair, const char *value,
                    const char *other)
{
  const MetierScale *scale = pair->largest->cells[pair->a].scale;
  double bound = round_up (scale, pair->second_difference);
  g_autofree char *points = metier_words_points (scale, bound);
  gulong n = metier_words_plural (scale, bound);
  const char *a = get_title (comparison, pair->a), *b = get_title (comparison, pair->b);
  const char *name = get_name (pair->largest);

  if (pair->second_difference == 0)
    /* Translators: two roles, the only skill in which they differ, its value in each */
    return g_strdup_printf (_ ("%s and %s are rated the same except in %s: %s against %s."), a, b, name,
                            value, other);
  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: two roles, a number of levels, the skill in which they differ more, its level in each */
    return g_strdup_printf (
        ngettext ("%s and %s are within %s level of each other except in %s: %s against %s.",
                  "%s and %s are within %s levels of each other except in %s: %s against %s.", n),
        a, b, points, name, value, other);

  /* Translators: two roles, a number of points, the skill in which they differ more, its value in each */
  return g_strdup_printf (
      ngettext ("%s and %s are within %s point of each other except in %s: %s against %s.",
                "%s and %s are within %s points of each other except in %s: %s against %s.", n),
      a, b, points, name, value, other);
}

static char *
describe_pair (const MetierComparison *comparison, const Pair *pair)
{
  const MetierCell *a = &pair->largest->cells[pair->a], *b = &pair->largest->cells[pair->b];
  g_autofree char *value = metier_scale_format (a->scale, a->raw);
  g_autofree char *other = metier_scale_format (b->scale, b->raw);

  if (has_exception (pair))
    return describe_exception (comparison, pair, value, other);

  /* Translators: two roles, the skill in which they are furthest apart, its value in each */
  return g_strdup_printf (_ ("%s and %s differ most in %s: %s against %s."), get_title (comparison, pair->a),
                          get_title (comparison, pair->b), get_name (pair->largest), value, other);
}

/* Where many roles are compared, the skill that separates them most. */
static char *
describe_range (const MetierComparison *comparison, const MetierComparisonRow **named)
{
  const MetierComparisonRow *row = NULL;
  const MetierCell *low = NULL, *high = NULL;
  double widest = 0;
  g_autofree char *from = NULL, *to = NULL, *title = NULL;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *candidate = g_ptr_array_index (comparison->rows, i);
      const MetierCell *least = NULL, *most = NULL;

      for (guint column = 0; column < comparison->profiles->len; column++)
        {
          const MetierCell *cell = &candidate->cells[column];

          if (!has_value (cell))
            continue;
          least = least == NULL || cell->raw < least->raw ? cell : least;
          most = most == NULL || cell->raw > most->raw ? cell : most;
        }
      if (least == NULL || most->raw - least->raw <= widest || !may_be_named (most, least))
        continue;
      widest = most->raw - least->raw;
      row = candidate;
      low = least;
      high = most;
    }
  if (row == NULL)
    return NULL;
  *named = row;
  from = metier_scale_format (low->scale, low->raw);
  to = metier_scale_format (high->scale, high->raw);
  title = metier_words_capitalise (get_name (row));

  /* Translators: a skill, its smallest and its largest value: Software engineering separates these roles
   * most, from 3 to 9 */
  return g_strdup_printf (_ ("%s separates these roles most, from %s to %s."), title, from, to);
}

/* How far a role lies beyond all others in a row, or -1 where that may not be said. */
static double
measure_lead (const MetierComparison *comparison, const MetierComparisonRow *row, guint column)
{
  double lead = INFINITY;

  for (guint i = 0; i < comparison->profiles->len; i++)
    {
      if (i == column)
        continue;
      if (!has_value (&row->cells[column]) || !has_value (&row->cells[i])
          || row->cells[column].raw <= row->cells[i].raw
          || !may_be_named (&row->cells[column], &row->cells[i]))
        return -1;
      lead = fmin (lead, row->cells[column].raw - row->cells[i].raw);
    }

  return lead;
}

/* Who is asked for clearly more of something than everybody else, apart from what was named before. */
static char *
describe_leader (const MetierComparison *comparison, const MetierComparisonRow *named)
{
  const MetierComparisonRow *best = NULL;
  double best_lead = 0;
  guint leader = 0;
  g_autofree char *value = NULL;

  for (guint i = 0; i < comparison->rows->len; i++)
    for (guint column = 0; column < comparison->profiles->len; column++)
      {
        const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
        double lead = row == named ? -1 : measure_lead (comparison, row, column);

        if (lead > best_lead)
          {
            best_lead = lead;
            best = row;
            leader = column;
          }
      }
  if (best == NULL)
    return NULL;
  value = metier_scale_format (best->cells[leader].scale, best->cells[leader].raw);

  /* Translators: a role, a skill, its value: Data Engineer stands out for data infrastructure: 56% */
  return g_strdup_printf (_ ("%s stands out for %s: %s."), get_title (comparison, leader), get_name (best),
                          value);
}

static gboolean
asks_one_question (const MetierComparison *comparison)
{
  const MetierScale *scale = NULL;

  for (guint i = 0; i < comparison->rows->len; i++)
    for (guint column = 0; column < comparison->profiles->len; column++)
      {
        const MetierCell *cell
            = &((MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->cells[column];

        if (cell->scale && scale && !g_str_equal (cell->scale->id, scale->id))
          return FALSE;
        scale = cell->scale ? cell->scale : scale;
      }

  return TRUE;
}

static gboolean
shares_skills (const MetierComparison *comparison)
{
  for (guint a = 0; a < comparison->profiles->len; a++)
    for (guint b = a + 1; b < comparison->profiles->len; b++)
      if (measure_pair (comparison, a, b).n_shared > 0)
        return TRUE;

  return FALSE;
}

/**
 * metier_describe_comparison:
 * @comparison: roles aligned by skill
 *
 * Says in one or two sentences where the roles differ: the pair that is nearest but for one skill, and
 * who stands out from all others. A difference is named only when metier_rating_differs() allows it or,
 * for means of several items, when it is at least a tenth of the scale.
 *
 * Returns: (transfer full): plain text
 */
char *
metier_describe_comparison (const MetierComparison *comparison)
{
  g_autofree char *first = NULL, *second = NULL;
  const MetierComparisonRow *named = NULL;
  Pair pair;

  if (comparison->profiles->len == 1)
    return metier_describe_role (g_ptr_array_index (comparison->profiles, 0), NULL);
  if (!asks_one_question (comparison))
    return g_strdup (_ ("These sources ask different questions; they stand side by side in the table."));
  if (!shares_skills (comparison))
    return g_strdup (_ ("No skill is rated for two of these roles."));
  pair = find_pair (comparison);
  if (!pair.may_be_named)
    return g_strdup (_ ("No clear difference in what was measured."));
  named = pair.largest;
  if (comparison->profiles->len >= MANY_ROLES)
    first = describe_range (comparison, &named);
  else
    first = describe_pair (comparison, &pair);
  if (comparison->profiles->len > 2)
    second = describe_leader (comparison, named);
  if (second == NULL)
    return g_steal_pointer (&first);

  /* Translators: two sentences, one after the other */
  return g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
}
