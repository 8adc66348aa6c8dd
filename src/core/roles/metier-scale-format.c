/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-scale.h"

#include <float.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* How a scale writes its numbers follows from the scale and the number alone:
 *
 * - a place that has a name on a scale of steps is that name;
 * - a share is written in per cent, without decimals;
 * - a part of a sum is written in per cent, a whole number without decimals, any other with one;
 * - a scale of steps, or one at least nine units long, is rated in whole units: a whole number has
 *   no decimals, any other number is a derived mean and has one;
 * - a shorter scale is rated in fractions and always has one decimal.
 *
 * The precise form has one decimal more, except for a whole number of whole units, which is exact already. */
#define WHOLE_UNITS_FROM 9.0

/* A decimal half is often just below a half in binary; a few units in the last place make up for that. */
#define HALF_SLACK (1.0 + 4.0 * DBL_EPSILON)

/* Stands where there is no number to write. */
#define NO_NUMBER "–"

#define MINUS "\342\210\222"

static gboolean
has_steps (const MetierScale *self)
{
  return self->kind == METIER_SCALE_ORDINAL || self->kind == METIER_SCALE_MEMBERSHIP;
}

/* What a person reads for a value or a distance: per cent for shares, else the source's own units. */
static double
to_units (const MetierScale *self, double raw)
{
  return metier_scale_is_in_percent (self) ? raw * 100.0 : raw;
}

static guint
count_decimals (const MetierScale *self, double raw, gboolean precise)
{
  guint more = precise ? 1 : 0;

  if (self->kind == METIER_SCALE_SHARE)
    return more;
  if (self->kind == METIER_SCALE_PART)
    return to_units (self, raw) == trunc (to_units (self, raw)) ? 0 : 1 + more;

  if ((has_steps (self) || self->max - self->min >= WHOLE_UNITS_FROM) && raw == trunc (raw))
    return 0;

  return 1 + more;
}

/* Rounds half away from zero and never yields a negative zero. */
static double
round_to (double number, guint decimals)
{
  double factor = pow (10.0, (double)decimals);
  double scaled = fabs (number) * factor;
  /* What is exact needs no slack, which is a whole unit in a number of sixteen digits. */
  double rounded = (scaled == trunc (scaled) ? scaled : round (scaled * HALF_SLACK)) / factor;

  return number < 0.0 && rounded > 0.0 ? -rounded : rounded;
}

static gboolean
vanishes (double number, guint decimals)
{
  return number != 0.0 && round_to (number, decimals) == 0.0;
}

/* Writes a number with the locale's digits and separators. One that is not zero but would read
 * as zero is written as the smallest number that is shown. */
static char *
format_magnitude (double number, guint decimals)
{
  double shown
      = vanishes (number, decimals) ? pow (10.0, -(double)decimals) : fabs (round_to (number, decimals));

  return g_strdup_printf ("%'.*f", (int)decimals, shown);
}

static char *
format_number (const MetierScale *self, double raw, gboolean precise)
{
  double number = to_units (self, raw);
  guint decimals = count_decimals (self, raw, precise);
  g_autofree char *magnitude = format_magnitude (number, decimals);
  g_autofree char *text = NULL;

  if (metier_scale_is_in_percent (self))
    /* Translators: a share of people in per cent; %s is a number, such as 44 */
    text = g_strdup_printf (_ ("%s%%"), magnitude);
  else
    text = g_steal_pointer (&magnitude);

  if (vanishes (number, decimals))
    /* Translators: less than the smallest number that is shown, yet not zero; %s is that number, such as 1%
     * or 0.1 */
    return g_strdup_printf (_ ("< %s"), text);

  return round_to (number, decimals) < 0.0 ? g_strconcat (MINUS, text, NULL) : g_steal_pointer (&text);
}

/**
 * metier_scale_format:
 * @self: a scale
 * @raw: a value on the scale
 *
 * Writes a value for reading, rounded half away from zero, with the separators of the locale: "44%"
 * for a share, "7" on 0–9, "4.1" on 1–5, "practitioner" for a named step. A value that is not zero
 * but would read as zero is written as "< 1%".
 *
 * Returns: (transfer full): the text; an en dash where there is no number
 */
char *
metier_scale_format (const MetierScale *self, double raw)
{
  const MetierScaleLevel *level;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (raw))
    return g_strdup (NO_NUMBER);

  level = has_steps (self) ? metier_scale_get_level (self, raw) : NULL;

  return level != NULL ? g_strdup (level->name) : format_number (self, raw, FALSE);
}

/**
 * metier_scale_format_precise:
 * @self: a scale
 * @raw: a value on the scale
 *
 * Writes a value for a closer look: one decimal more than metier_scale_format() has, "43.9%" or
 * "4.12"; a whole number on a scale of whole units stays "7"; a step has its number too, "3 · practitioner".
 *
 * Returns: (transfer full): the text; an en dash where there is no number
 */
char *
metier_scale_format_precise (const MetierScale *self, double raw)
{
  const MetierScaleLevel *level;
  g_autofree char *number = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (raw))
    return g_strdup (NO_NUMBER);

  level = has_steps (self) ? metier_scale_get_level (self, raw) : NULL;
  if (level != NULL && self->kind == METIER_SCALE_MEMBERSHIP)
    return g_strdup (level->name);

  number = format_number (self, raw, TRUE);
  if (level == NULL)
    return g_steal_pointer (&number);

  /* Translators: a step of a scale, its number and its name, such as 3 · practitioner */
  return g_strdup_printf (C_ ("step of a scale", "%s · %s"), number, level->name);
}

/**
 * metier_scale_format_bound:
 * @self: a scale
 * @raw: a value on the scale
 *
 * Writes the lower end of a range, whose upper end metier_scale_format_precise() writes: "41.2" of "41.2
 * to 46.6%". The sign of per cent stands behind the upper end only, and a share next to nothing is "0.0".
 *
 * Returns: (transfer full): the text; an en dash where there is no number
 */
char *
metier_scale_format_bound (const MetierScale *self, double raw)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind != METIER_SCALE_SHARE || !isfinite (raw))
    return metier_scale_format_precise (self, raw);

  return g_strdup_printf ("%'.1f", round_to (to_units (self, raw), 1));
}

/**
 * metier_scale_format_difference:
 * @self: a scale
 * @raw: a difference of two values on the scale
 *
 * Writes a difference with its sign (U+002B or U+2212), in points: hundredths for a share, else
 * units of the scale, with the decimals of metier_scale_format(). "0" has no sign, nor has "< 1",
 * which stands for a difference that is not zero but would read as zero.
 *
 * Returns: (transfer full): the text; an en dash where there is no number
 */
char *
metier_scale_format_difference (const MetierScale *self, double raw)
{
  g_autofree char *magnitude = NULL;
  double number;
  guint decimals;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (raw))
    return g_strdup (NO_NUMBER);

  number = to_units (self, raw);
  decimals = count_decimals (self, raw, FALSE);
  magnitude = format_magnitude (number, decimals);

  if (vanishes (number, decimals))
    /* Translators: less than the smallest number that is shown, yet not zero; %s is that number, such as 1%
     * or 0.1 */
    return g_strdup_printf (_ ("< %s"), magnitude);

  if (number == 0.0)
    return g_steal_pointer (&magnitude);

  return g_strconcat (number > 0.0 ? "+" : MINUS, magnitude, NULL);
}

/**
 * metier_scale_format_distance:
 * @self: a scale
 * @raw: a difference of two values on the scale
 *
 * Writes how far two values are apart for a closer look: as metier_scale_format_difference(), but with one
 * decimal more, which a whole number of whole units does not need, and without the sign of more.
 *
 * Returns: (transfer full): the text; an en dash where there is no number
 */
char *
metier_scale_format_distance (const MetierScale *self, double raw)
{
  g_autofree char *magnitude = NULL;
  double number;
  guint decimals;

  g_return_val_if_fail (self != NULL, NULL);

  if (!isfinite (raw))
    return g_strdup (NO_NUMBER);

  number = to_units (self, raw);
  decimals = count_decimals (self, raw, TRUE);
  magnitude = format_magnitude (number, decimals);

  return round_to (number, decimals) < 0.0 ? g_strconcat (MINUS, magnitude, NULL)
                                           : g_steal_pointer (&magnitude);
}
