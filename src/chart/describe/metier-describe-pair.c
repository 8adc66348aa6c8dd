/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-describe-comparison-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A pair is near but for one skill when all other differences are at most this part of it. */
#define CLEARLY_LESS 0.6

/*
 * Two roles, and where they are furthest apart.
 *
 * @largest: (element-type MetierComparisonRow): the skills with the largest difference that may be named;
 * several when they read the same
 * @bound: the largest difference in any other skill, be it sure or not; -1 where there is none
 */
typedef struct {
  guint a;
  guint b;
  GPtrArray *largest;
  double difference;
  double bound;
} Pair;

static double
get_difference (const MetierComparisonRow *row, guint a, guint b)
{
  const MetierCell *one = &row->cells[a], *other = &row->cells[b];

  return metier_describe_has_value (one) && metier_describe_has_value (other) ? fabs (one->raw - other->raw)
                                                                              : NAN;
}

static double
find_largest (const MetierComparison *comparison, guint a, guint b)
{
  double largest = -1;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      if (metier_describe_differs (&row->cells[a], &row->cells[b]))
        largest = fmax (largest, get_difference (row, a, b));
    }

  return largest;
}

static Pair
measure_pair (const MetierComparison *comparison, guint a, guint b)
{
  Pair pair = { a, b, g_ptr_array_new (), find_largest (comparison, a, b), -1 };

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      double difference = get_difference (row, a, b);

      if (isnan (difference))
        continue;
      if (pair.difference >= 0 && metier_describe_differs (&row->cells[a], &row->cells[b])
          && metier_describe_reads_same (row->cells[a].scale, difference, pair.difference))
        g_ptr_array_add (pair.largest, row);
      else
        pair.bound = fmax (pair.bound, difference);
    }

  return pair;
}

static gboolean
has_exception (const Pair *pair)
{
  return pair->largest->len == 1 && pair->bound >= 0 && pair->bound <= CLEARLY_LESS * pair->difference;
}

/* Two roles that are near each other but for one skill say most in a sentence; failing that, the two furthest
 * apart. */
static gboolean
is_better (const Pair *pair, const Pair *best)
{
  if (pair->largest->len == 0 || best->largest == NULL)
    return pair->largest->len > 0;
  if (has_exception (pair) != has_exception (best))
    return has_exception (pair);

  return has_exception (pair) ? pair->bound < best->bound : pair->difference > best->difference;
}

static Pair
find_pair (const MetierComparison *comparison)
{
  Pair best = { 0, 0, NULL, -1, -1 };

  for (guint a = 0; a < comparison->profiles->len; a++)
    for (guint b = a + 1; b < comparison->profiles->len; b++)
      {
        Pair pair = measure_pair (comparison, a, b);

        if (is_better (&pair, &best))
          {
            g_clear_pointer (&best.largest, g_ptr_array_unref);
            best = pair;
          }
        else
          g_ptr_array_unref (pair.largest);
      }

  return best;
}

/* "Within 13 points" is untrue of 13.4; what bounds a difference is rounded up, to the digits that are shown.
 */
static double
round_up (const MetierScale *scale, double difference)
{
  double step = scale->kind == METIER_SCALE_SHARE ? 0.01 : 0.1;

  return ceil (difference / step - 1e-6) * step;
}

static char *
describe_exception (const MetierComparison *comparison, const Pair *pair)
{
  const MetierComparisonRow *row = g_ptr_array_index (pair->largest, 0);
  const MetierScale *scale = row->cells[pair->a].scale;
  double bound = round_up (scale, pair->bound);
  g_autofree char *points = metier_words_points (scale, bound);
  g_autofree char *name = metier_describe_skill (row);
  g_autofree char *value = metier_describe_value (&row->cells[pair->a]);
  g_autofree char *other = metier_describe_value (&row->cells[pair->b]);
  gulong n = metier_words_plural (scale, bound);
  const char *a = metier_describe_role_title (comparison, pair->a);
  const char *b = metier_describe_role_title (comparison, pair->b);

  if (pair->bound == 0)
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

/* Several skills that read the same: none of them may stand for the others. */
static char *
describe_ties (const MetierComparison *comparison, const Pair *pair)
{
  const MetierComparisonRow *row = g_ptr_array_index (pair->largest, 0);
  const MetierScale *scale = row->cells[pair->a].scale;
  g_autofree char *points = metier_words_strong (metier_words_points (scale, pair->difference));
  g_autofree char *names = metier_describe_skills (pair->largest);
  gulong n = metier_words_plural (scale, pair->difference);
  const char *a = metier_describe_role_title (comparison, pair->a);
  const char *b = metier_describe_role_title (comparison, pair->b);

  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: two roles, the skills in which they are furthest apart, a number of levels */
    return g_strdup_printf (ngettext ("%s and %s differ most in %s, by %s level each.",
                                      "%s and %s differ most in %s, by %s levels each.", n),
                            a, b, names, points);

  /* Translators: two roles, the skills in which they are furthest apart, a number of points */
  return g_strdup_printf (ngettext ("%s and %s differ most in %s, by %s point each.",
                                    "%s and %s differ most in %s, by %s points each.", n),
                          a, b, names, points);
}

static char *
describe_pair (const MetierComparison *comparison, const Pair *pair)
{
  const MetierComparisonRow *row = g_ptr_array_index (pair->largest, 0);
  g_autofree char *value = metier_describe_value (&row->cells[pair->a]);
  g_autofree char *other = metier_describe_value (&row->cells[pair->b]);
  g_autofree char *name = metier_describe_skill (row);

  if (has_exception (pair))
    return describe_exception (comparison, pair);
  if (pair->largest->len > 1)
    return describe_ties (comparison, pair);

  /* Translators: two roles, the skill in which they are furthest apart, its value in each */
  return g_strdup_printf (_ ("%s and %s differ most in %s: %s against %s."),
                          metier_describe_role_title (comparison, pair->a),
                          metier_describe_role_title (comparison, pair->b), name, value, other);
}

/* The two roles that are nearest but for one skill; where none are, the two that are furthest apart. */
char *
metier_describe_nearest_pair (const MetierComparison *comparison, GPtrArray *named)
{
  Pair pair = find_pair (comparison);
  char *text = NULL;

  if (pair.largest == NULL)
    return NULL;

  text = describe_pair (comparison, &pair);
  g_ptr_array_extend_and_steal (named, g_steal_pointer (&pair.largest));

  return text;
}
