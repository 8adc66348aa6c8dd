/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-day.h"

#include <stdio.h>
#include <string.h>

/* sscanf() alone would pass over spaces and take signs. */
static gboolean
has_shape (const char *text)
{
  static const char shape[] = "dddd-dd-dd";

  for (gsize i = 0; i < strlen (shape); i++)
    {
      if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
        return FALSE;
    }

  return text[strlen (shape)] == '\0';
}

/**
 * metier_day_parse:
 * @text: any text
 * @day: (out): the day; not valid when there is none
 *
 * Reads a day as ISO 8601 writes it, such as 2026-11-22.
 *
 * Returns: whether @text is a day that exists
 */
gboolean
metier_day_parse (const char *text, GDate *day)
{
  guint year, month, number;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  g_date_clear (day, 1);
  if (!has_shape (text) || sscanf (text, "%4u-%2u-%2u", &year, &month, &number) != 3
      || !g_date_valid_dmy ((GDateDay) number, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay) number, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

/**
 * metier_day_format:
 * @day: a date
 *
 * Writes a day as ISO 8601 does, so that programs can read it.
 *
 * Returns: (transfer full) (nullable): such as 2026-11-22; %NULL when @day is not valid
 */
char *
metier_day_format (const GDate *day)
{
  g_return_val_if_fail (day != NULL, NULL);

  if (!g_date_valid (day))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day));
}
