/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-number.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"

/**
 * metier_json_number_to_string:
 * @number: a finite number
 *
 * Writes a number with as few digits as give the same double back: 0.797, not 0.79700000000000004.
 * Fifteen digits always survive the way to a double and back, seventeen always tell two doubles apart.
 *
 * Returns: (transfer full): the number as JSON writes it, whatever the locale
 */
char *
metier_json_number_to_string (double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  return g_strdup (text);
}

/**
 * metier_json_number_check:
 * @number: a number
 * @min: the smallest that is allowed
 * @max: the largest that is allowed; %G_MAXDOUBLE for any
 * @error: return location
 *
 * Returns: whether @number lies between the bounds; if not, @error is %METIER_ERROR_INVALID and says
 *   what was expected and found
 */
gboolean
metier_json_number_check (double number, double min, double max, GError **error)
{
  g_autofree char *found = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (number >= min && number <= max)
    return TRUE;
  found = metier_json_number_to_string (number);
  from = metier_json_number_to_string (min);
  to = metier_json_number_to_string (max);
  if (max < G_MAXDOUBLE)
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected a number from %s to %s, found %s."),
                 from, to, found);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("expected a number from %s, found %s."), from,
                 found);
  return FALSE;
}
