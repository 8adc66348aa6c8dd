/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-number-text.h"
#include "formats/import/metier-import-csv-private.h"
#include "formats/import/metier-import-text.h"

#define MAX_SCALES 32
#define HASH_LENGTH 8

/* Where semicolons stand between fields, commas stand in numbers. */
gboolean
metier_csv_parse (MetierDelimited *table, const char *text, double *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (metier_delimited_get_separator (table) == ';' && strchr (trimmed, '.') == NULL)
    g_strdelimit (trimmed, ",", '.');
  return metier_number_text_parse (trimmed, value);
}

/* Whether a name is the same once it is a slug, but for capitals. */
static gboolean
is_plain (const char *name, gsize max)
{
  if (strlen (name) > max)
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && (strchr (" -_", *p) == NULL || p == name || !g_ascii_isalnum (p[1])))
        return FALSE;
    }

  return TRUE;
}

/* The part of an id that stands for a name: a slug, to which a sum over the name is added where the slug
 * would be too long or the same for other names. It depends on nothing but the name. */
char *
metier_csv_make_key (const char *name, gsize max)
{
  g_autofree char *slug = metier_import_text_slug (name);
  g_autofree char *lower = NULL;
  g_autofree char *sum = NULL;

  if (is_plain (name, max))
    return g_steal_pointer (&slug);
  lower = g_utf8_strdown (name, -1);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, lower, -1);
  return g_strdup_printf ("%.*s-%.*s", (int) (max - HASH_LENGTH - 1), slug, HASH_LENGTH, sum);
}

static void
widen (MetierCsvRange *range, MetierDelimited *table, const char *text)
{
  double value;

  if (*text == '\0')
    return;
  if (!metier_csv_parse (table, text, &value))
    {
      range->n_others++;
      return;
    }
  if (fabs (value) > METIER_SCALE_MOST)
    {
      range->n_far++;
      return;
    }
  range->min = range->n_numbers == 0 ? value : MIN (range->min, value);
  range->max = range->n_numbers == 0 ? value : MAX (range->max, value);
  range->n_numbers++;
}

static MetierCsvScale *
need_scale (MetierCsv *self, const char *name, GError **error)
{
  MetierCsvScale *scale = g_hash_table_lookup (self->scales, name);
  g_autofree char *key = NULL;
  char *own_name;

  if (scale != NULL)
    return scale;
  if (self->scale_names->len >= MAX_SCALES)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
                   _ ("“%s” has more than %d scales; another column must be meant."), self->file->name,
                   MAX_SCALES);
      return NULL;
    }

  scale = g_new0 (MetierCsvScale, 1);
  key = metier_csv_make_key (*name != '\0' ? name : "value", 80);
  scale->id = g_strdup_printf ("%s:%s", self->import->source->id, key);
  own_name = g_strdup (name);
  g_hash_table_insert (self->scales, own_name, scale);
  g_ptr_array_add (self->scale_names, own_name);
  return scale;
}

static gboolean
scan_record (MetierCsv *self, MetierDelimited *table, GError **error)
{
  g_autofree char *name = metier_import_text_clean (metier_import_get_field (table, self->scale));
  MetierCsvScale *scale = need_scale (self, name, error);

  if (scale == NULL)
    return FALSE;
  if (self->skill >= 0)
    widen (&scale->range, table, metier_delimited_get_field (table, (guint) self->value));
  for (guint i = 0; self->skill < 0 && i < self->ranges->len; i++)
    if (i != self->role)
      widen (&g_array_index (self->ranges, MetierCsvRange, i), table, metier_delimited_get_field (table, i));
  return TRUE;
}

/* A column of a wide table is a skill when most of what it holds are numbers. */
gboolean
metier_csv_is_skill (const MetierCsv *self, guint column)
{
  const MetierCsvRange *range = &g_array_index (self->ranges, MetierCsvRange, column);

  return range->n_numbers + range->n_far > range->n_others;
}

/* The one scale of a wide table holds the values of all its skills. */
static void
merge_columns (MetierCsv *self, MetierCsvRange *all)
{
  for (guint i = 0; i < self->ranges->len; i++)
    {
      const MetierCsvRange *range = &g_array_index (self->ranges, MetierCsvRange, i);

      if (range->n_numbers == 0 || !metier_csv_is_skill (self, i))
        continue;
      all->min = all->n_numbers == 0 ? range->min : MIN (all->min, range->min);
      all->max = all->n_numbers == 0 ? range->max : MAX (all->max, range->max);
      all->n_numbers += range->n_numbers;
    }
}

static gboolean
check_numbers (MetierCsv *self, GError **error)
{
  for (guint i = 0; i < self->scale_names->len; i++)
    {
      MetierCsvScale *scale = g_hash_table_lookup (self->scales, g_ptr_array_index (self->scale_names, i));

      if (self->skill < 0)
        merge_columns (self, &scale->range);
      if (scale->range.n_numbers > 0)
        return TRUE;
    }

  if (self->skill < 0)
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                 _ ("“%s” has no column of numbers that a scale could hold."), self->file->name);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                 _ ("“%s” has no number in the column “%s” that a scale could hold."), self->file->name,
                 self->file->columns[self->value]);
  return FALSE;
}

/* Opens the table to be read from its beginning; it is read twice and must have the same columns each time.
 */
MetierDelimited *
metier_csv_open (MetierCsv *self, GError **error)
{
  g_autoptr (MetierDelimited) table = metier_import_open (self->import, self->file, error);

  if (table == NULL || metier_delimited_get_n_columns (table) == self->ranges->len)
    return g_steal_pointer (&table);
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” was changed while it was read."),
               self->file->name);
  return NULL;
}

/* Reads the table a first time, to know its scales and which of its columns are skills. What is broken in it
 * is told when it is read again. */
gboolean
metier_csv_scan (MetierCsv *self, GError **error)
{
  MetierImportReport *report = g_steal_pointer (&self->import->report);
  g_autoptr (MetierDelimited) table = metier_csv_open (self, error);
  GError *reason = NULL;
  gboolean ok = table != NULL;

  self->import->report = report;
  while (ok && metier_import_next (self->import, table, &reason))
    ok = scan_record (self, table, error);
  return ok && metier_import_end (reason, error) && check_numbers (self, error);
}
