/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-interval.h"

#include <math.h>

#define Z METIER_INTERVAL_Z

/* Without errors, a difference is named from this much of the scale on, in points of 100. The last
 * digits of a binary fraction must not decide. */
#define TENTH (10.0 - 1e-9)

/**
 * metier_interval_wilson:
 * @share: share of people who said yes, 0–1
 * @n: people asked, above 0
 * @lo: (out): return location for the lower bound, 0–1
 * @hi: (out): return location for the upper bound, 0–1
 *
 * Gets the 95 % score interval of a share, which holds for small samples and extreme shares too:
 *
 * (p + z²/2n ± z √(p (1 − p) / n + z²/4n²)) / (1 + z²/n)
 *
 * Both bounds are NaN when @share is not a share or nobody was asked.
 *
 * From E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
 * the American Statistical Association 22 (1927), 209–212.
 */
void
metier_interval_wilson (double share, double n, double *lo, double *hi)
{
  double centre, half, denominator;

  g_return_if_fail (lo != NULL);
  g_return_if_fail (hi != NULL);

  *lo = *hi = NAN;
  if (!(share >= 0.0 && share <= 1.0 && n > 0.0))
    return;

  denominator = 1.0 + Z * Z / n;
  centre = share + Z * Z / (2.0 * n);
  half = Z * sqrt (share * (1.0 - share) / n + Z * Z / (4.0 * n * n));

  /* The bounds of the extreme shares are exactly 0 and 1; rounding must not move them off the axis. */
  *lo = fmin (fmax ((centre - half) / denominator, 0.0), share);
  *hi = fmax (fmin ((centre + half) / denominator, 1.0), share);
}

/**
 * metier_interval_newcombe:
 * @share_a: a share, 0–1
 * @n_a: people asked for it, above 0
 * @share_b: another share, 0–1
 * @n_b: people asked for it, above 0
 * @lo: (out): return location for the lower bound, −1 to 1
 * @hi: (out): return location for the upper bound, −1 to 1
 *
 * Gets the 95 % hybrid score interval of the difference @share_a − @share_b of two independent shares a
 * and b with Wilson bounds l and u:
 *
 * a − b − √((a − lₐ)² + (u_b − b)²) to a − b + √((uₐ − a)² + (b − l_b)²)
 *
 * Both bounds are NaN when either share has no Wilson interval.
 *
 * This is method 10 of R. G. Newcombe, "Interval estimation for the difference between independent
 * proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890.
 */
void
metier_interval_newcombe (double share_a, double n_a, double share_b, double n_b, double *lo, double *hi)
{
  double lo_a, hi_a, lo_b, hi_b;

  g_return_if_fail (lo != NULL);
  g_return_if_fail (hi != NULL);

  metier_interval_wilson (share_a, n_a, &lo_a, &hi_a);
  metier_interval_wilson (share_b, n_b, &lo_b, &hi_b);

  *lo = share_a - share_b - hypot (share_a - lo_a, hi_b - share_b);
  *hi = share_a - share_b + hypot (hi_a - share_a, share_b - lo_b);
}

/**
 * metier_rating_get_difference:
 * @a: a rating with a value
 * @b: another rating on the same scale, with a value
 * @lo: (out): return location for the lower bound, on the scale
 * @hi: (out): return location for the upper bound
 *
 * Gets the 95 % interval of the difference @a − @b: Newcombe's for two shares with the number of people
 * asked, else ±z √(seₐ² + se_b²) around the difference.
 *
 * Returns: whether both have errors; without them both bounds are NaN
 */
gboolean
metier_rating_get_difference (const MetierRating *a, const MetierRating *b, double *lo, double *hi)
{
  double half;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->scale->kind == METIER_SCALE_SHARE && a->n > 0 && b->n > 0)
    {
      metier_interval_newcombe (a->raw, a->n, b->raw, b->n, lo, hi);
      return TRUE;
    }

  half = Z * hypot (a->se, b->se);
  *lo = a->raw - b->raw - half;
  *hi = a->raw - b->raw + half;

  return !isnan (half);
}

/**
 * metier_rating_differs:
 * @a: a rating
 * @b: another rating on the same scale
 *
 * Tells whether the difference of two ratings may be named in a sentence. With errors given, the 95 %
 * interval of metier_rating_get_difference() must exclude zero. Intervals that overlap can still differ.
 * Without errors, the difference must be at least a tenth of the scale.
 *
 * Ratings that are unreliable, not relevant or without a value, and those on different scales, never differ.
 *
 * Returns: whether they differ
 */
gboolean
metier_rating_differs (const MetierRating *a, const MetierRating *b)
{
  double lo, hi;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (metier_rating_get_status (a) != METIER_STATUS_RATED
      || metier_rating_get_status (b) != METIER_STATUS_RATED || !g_str_equal (a->scale->id, b->scale->id))
    return FALSE;

  if (metier_rating_get_difference (a, b, &lo, &hi))
    return lo > 0.0 || hi < 0.0;

  return fabs (metier_rating_get_value (a) - metier_rating_get_value (b)) >= TENTH;
}
