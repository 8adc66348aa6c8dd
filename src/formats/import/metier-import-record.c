/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/import/metier-import-record-private.h"

#include <math.h>

static gboolean
fits (const MetierImportTable *table, const MetierImportSignature *signature)
{
  for (guint i = 0; i < G_N_ELEMENTS (signature->columns) && signature->columns[i] != NULL; i++)
    {
      if (!metier_import_table_has (table, signature->columns[i]))
        return FALSE;
    }

  return signature->without == NULL || !metier_import_table_has (table, signature->without);
}

/* What the first of @signatures that fits says, or @other. */
int
metier_import_table_find (const MetierImportTable *table, const MetierImportSignature *signatures,
                          guint n_signatures, int other)
{
  for (guint i = 0; i < n_signatures; i++)
    {
      if (fits (table, &signatures[i]))
        return signatures[i].table;
    }

  return other;
}

/* What of @text the first match of @pattern makes of @replacement; %NULL where there is none. */
char *
metier_import_match (const char *text, const char *pattern, const char *replacement)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) info = NULL;

  if (!g_regex_match (regex, text, 0, &info))
    return NULL;
  return g_match_info_expand_references (info, replacement, NULL);
}

/* The column that has one of two names, or −1. */
int
metier_import_find_either (MetierDelimited *table, const char *title, const char *other)
{
  int found = metier_delimited_find_column (table, title);

  return found >= 0 ? found : metier_delimited_find_column (table, other);
}

/* A column that is needed and has one of two names. */
gboolean
metier_import_need_either (MetierDelimited *table, const char *title, const char *other, guint *column,
                           GError **error)
{
  int found = metier_delimited_find_column (table, other);

  return metier_delimited_need_column (table, found >= 0 ? other : title, column, error);
}

/* A field, or nothing where the table has no such column. */
const char *
metier_import_get_field (MetierDelimited *table, int column)
{
  return column >= 0 ? metier_delimited_get_field (table, (guint) column) : "";
}

/* What comes of a loop that ended with @reason, or with nothing at the end of the table. */
gboolean
metier_import_end (GError *reason, GError **error)
{
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, reason);
  return FALSE;
}

/* Adds a rating of which only the value is known. */
gboolean
metier_import_add_value (MetierImport *self, const char *role, const char *skill, const char *scale,
                         double value, GError **error)
{
  MetierRatingRow row = {
    .role = role,
    .skill = skill,
    .scale = scale,
    .value = value,
    .n = METIER_RATING_NO_N,
    .se = NAN,
    .lo = NAN,
    .hi = NAN,
  };

  if (!metier_pack_writer_add_rating (self->writer, &row, error))
    return FALSE;
  self->report->n_ratings++;
  return TRUE;
}
