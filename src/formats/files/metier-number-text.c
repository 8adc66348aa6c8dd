/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-number-text.h"

#include <math.h>
#include <string.h>

/* What has more characters is no figure that somebody published. */
#define MAX_LENGTH 64

/* Whole numbers of so many digits are doubles, and so are powers of ten up to that, so that one division
 * of the two is rounded once, as strtod rounds. */
#define EXACT_DIGITS 15

static const double powers[EXACT_DIGITS + 1] = {
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
};

/* Takes digits into @whole and says how many they are. */
static guint
take_digits (const char **at, guint64 *whole)
{
  const char *start = *at;

  for (; g_ascii_isdigit (**at); (*at)++)
    *whole = *whole * 10 + (guint64) (**at - '0');
  return (guint) (*at - start);
}

static gboolean
is_exponent (const char *at)
{
  guint64 ignored = 0;

  if (*at != 'e' && *at != 'E')
    return FALSE;
  at++;
  at += *at == '+' || *at == '-';
  return take_digits (&at, &ignored) > 0 && *at == '\0';
}

/**
 * metier_number_text_parse:
 * @text: what may be a number: digits, perhaps with a sign, a point and an exponent
 * @number: (out): the double nearest to it, the same as strtod() gives
 *
 * Reads a number as tables write it, whatever the locale. Words (nan, inf), hexadecimal digits, spaces and
 * what no double can hold are no numbers.
 *
 * Returns: whether the whole text is a finite number
 */
gboolean
metier_number_text_parse (const char *text, double *number)
{
  const char *at = text + (*text == '-' || *text == '+');
  guint64 whole = 0;
  guint n_digits;
  guint n_decimals = 0;

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return FALSE;

  n_digits = take_digits (&at, &whole);
  if (*at == '.')
    {
      at++;
      n_decimals = take_digits (&at, &whole);
    }
  if (n_digits + n_decimals == 0 || (*at != '\0' && !is_exponent (at)))
    return FALSE;

  if (*at == '\0' && n_digits + n_decimals <= EXACT_DIGITS)
    *number = (*text == '-' ? -1.0 : 1.0) * ((double) whole / powers[n_decimals]);
  else
    *number = g_ascii_strtod (text, NULL);
  return isfinite (*number);
}

/**
 * metier_number_text_parse_count:
 * @text: what may be a count
 * @count: (out): the count
 *
 * Reads a count, which a spreadsheet may have given decimals: 8 and 8.00 are the same.
 *
 * Returns: whether @text is a whole number from 0 to %G_MAXINT
 */
gboolean
metier_number_text_parse_count (const char *text, int *count)
{
  double number;

  if (!metier_number_text_parse (text, &number) || number < 0 || number > G_MAXINT
      || number != floor (number))
    return FALSE;

  *count = (int) number;
  return TRUE;
}
