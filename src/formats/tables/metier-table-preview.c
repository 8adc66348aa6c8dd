/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/tables/metier-table-preview.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/tables/metier-delimited.h"

#define N_WORDS 8

/* What columns are called, the surest word first. */
static const char *const role_words[N_WORDS] = { "role", "occupation", "profile", "job", "position" };
static const char *const skill_words[N_WORDS] = { "skill", "competence", "competency", "ability", "item" };
static const char *const value_words[N_WORDS]
    = { "value", "score", "rating", "importance", "relevance", "level", "pct", "weight" };
static const char *const scale_words[N_WORDS] = { "scale", "measure" };

/* A column that is called so, else one that has the word in its name and is not taken yet. */
static const char *
find_title (const char *const *titles, const char *word, const char *const *taken)
{
  for (guint i = 0; titles[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (titles[i], word) == 0)
        return titles[i];
    }

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (titles[i], -1);

      if (strstr (lower, word) != NULL && !g_strv_contains (taken, titles[i]))
        return titles[i];
    }

  return NULL;
}

static void
guess_one (const char *const *titles, const char *const words[N_WORDS], const char **column,
           const char *const *taken)
{
  for (guint i = 0; *column == NULL && i < N_WORDS && words[i] != NULL; i++)
    *column = find_title (titles, words[i], taken);
}

/**
 * metier_table_guess:
 * @titles: (array zero-terminated=1): the names of the columns of a table
 * @columns: (inout): what is %NULL and can be guessed by the names becomes one of @titles
 *
 * Guesses which columns say what. Only a column with both a skill and a value makes a table of one value a
 * record; where one of the two is missing, neither is said.
 */
void
metier_table_guess (const char *const *titles, MetierImportColumns *columns)
{
  gboolean is_wide = FALSE;
  const char *taken[5] = { NULL };

  guess_one (titles, role_words, &columns->role, taken);
  taken[0] = columns->role != NULL ? columns->role : "";
  if (columns->skill == NULL || columns->value == NULL)
    {
      const char *skill = columns->skill, *value = columns->value;

      guess_one (titles, skill_words, &skill, taken);
      taken[1] = skill != NULL ? skill : "";
      guess_one (titles, value_words, &value, taken);
      taken[2] = value != NULL ? value : "";
      is_wide = skill == NULL || value == NULL;
      columns->skill = is_wide ? columns->skill : skill;
      columns->value = is_wide ? columns->value : value;
    }
  if (!is_wide)
    guess_one (titles, scale_words, &columns->scale, taken);
}

/* The one table among the files. */
static const MetierSourceFile *
find_file (const MetierSourceFiles *files, GError **error)
{
  GPtrArray *list = metier_source_files_get_files (files);

  if (list->len == 1)
    return g_ptr_array_index (list, 0);

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” must hold one table; import one file of it at a time."),
               metier_source_files_get_name (files));
  return NULL;
}

static GStrv
copy_fields (MetierDelimited *table, const char *(*get) (MetierDelimited *, guint))
{
  guint n = metier_delimited_get_n_columns (table);
  GStrv fields = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    fields[i] = g_strdup (get (table, i));
  return fields;
}

static MetierTablePreview *
read_table (MetierDelimited *table, guint max_rows, GError **error)
{
  g_autoptr (MetierTablePreview) self = g_new0 (MetierTablePreview, 1);
  GError *reason = NULL;

  self->name = g_strdup (metier_delimited_get_name (table));
  self->separator = metier_delimited_get_separator (table);
  self->titles = copy_fields (table, metier_delimited_get_column);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  metier_table_guess ((const char *const *) self->titles, &self->guess);
  while (self->rows->len < max_rows && metier_delimited_next (table, &reason))
    g_ptr_array_add (self->rows, copy_fields (table, metier_delimited_get_field));
  if (reason == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, reason);
  return NULL;
}

/**
 * metier_table_preview_new:
 * @files: one table
 * @max_rows: how many records to show
 * @cancellable: (nullable): ends the look
 * @error: return location; %METIER_ERROR_INVALID when it is no table or not one, %METIER_ERROR_TOO_LARGE for
 *   a record beyond the bounds, %METIER_ERROR_STORAGE when it cannot be read
 *
 * Looks at how a table begins. Broken records are left out.
 *
 * Returns: (nullable) (transfer full): the look, or %NULL with @error set
 */
MetierTablePreview *
metier_table_preview_new (const MetierSourceFiles *files, guint max_rows, GCancellable *cancellable,
                          GError **error)
{
  const MetierSourceFile *file = find_file (files, error);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (MetierDelimited) table = NULL;

  if (file == NULL)
    return NULL;
  stream = metier_source_files_read (files, file->name, cancellable, error);
  if (stream == NULL)
    return NULL;
  table = metier_delimited_new (file->name, stream, NULL, cancellable, error);
  return table != NULL ? read_table (table, max_rows, error) : NULL;
}

/**
 * metier_table_preview_free:
 * @self: (transfer full): a look at a table
 *
 * Frees @self.
 */
void
metier_table_preview_free (MetierTablePreview *self)
{
  g_free (self->name);
  g_strfreev (self->titles);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
