/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-count.h"

#include <locale.h>
#include <math.h>

/* The plain locale has no separators of its own, but what it shows is English. */
static gboolean
is_plain_locale (void)
{
  const char *name = setlocale (LC_NUMERIC, NULL);

  return g_str_equal (name, "C") || g_str_has_prefix (name, "C.") || g_str_equal (name, "POSIX");
}

/**
 * metier_count_format:
 * @n: how many, not negative
 *
 * Writes a number of people or things with the group separators of the locale.
 *
 * Returns: (transfer full): text, such as "1,340"
 */
char *
metier_count_format (int n)
{
  if (n < 1000 || !is_plain_locale ())
    return g_strdup_printf ("%'d", n);
  if (n < 1000000)
    return g_strdup_printf ("%d,%03d", n / 1000, n % 1000);

  return g_strdup_printf ("%d,%03d,%03d", n / 1000000, n / 1000 % 1000, n % 1000);
}

/**
 * metier_count_format_score:
 * @score: a finite number, such as weight × gap
 *
 * Writes a number with as many decimals as are read: two of a share, one of anything larger.
 *
 * Returns: (transfer full): text, such as "18" or "13.5"
 */
char *
metier_count_format_score (double score)
{
  double unit = fabs (score) < 1 ? 100 : 10;

  return g_strdup_printf ("%.6g", round (score * unit) / unit);
}
