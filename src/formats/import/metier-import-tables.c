/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "formats/import/metier-import-private.h"

static void
free_table (gpointer data)
{
  MetierImportTable *self = data;

  g_free (self->name);
  g_strfreev (self->columns);
  g_strfreev (self->first);
  g_free (self->reason);
  g_free (self);
}

static GStrv
copy_columns (MetierDelimited *reader, const char *(*get) (MetierDelimited *, guint))
{
  guint n = metier_delimited_get_n_columns (reader);
  GStrv columns = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    columns[i] = g_strdup (get (reader, i));
  return columns;
}

/* A file that cannot be read may be one that nobody needs. */
static gboolean
look_at (MetierImportTable *self, const MetierSourceFiles *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GInputStream) stream = metier_source_files_read (files, self->name, cancellable, &reason);
  g_autoptr (MetierDelimited) reader
      = stream != NULL ? metier_delimited_new (self->name, stream, NULL, cancellable, &reason) : NULL;

  if (reader != NULL)
    self->columns = copy_columns (reader, metier_delimited_get_column);
  if (reader != NULL && metier_delimited_next (reader, &reason))
    self->first = copy_columns (reader, metier_delimited_get_field);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  self->reason = reason != NULL ? g_strdup (reason->message) : NULL;
  self->unreadable = g_error_matches (reason, METIER_ERROR, METIER_ERROR_STORAGE);
  return TRUE;
}

/* Looks at how each file begins. */
GPtrArray *
metier_import_list_tables (const MetierSourceFiles *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (free_table);
  GPtrArray *list = metier_source_files_get_files (files);

  for (guint i = 0; i < list->len; i++)
    {
      const MetierSourceFile *file = g_ptr_array_index (list, i);
      MetierImportTable *table = g_new0 (MetierImportTable, 1);

      table->name = g_strdup (file->name);
      table->size = file->size;
      g_ptr_array_add (tables, table);
      if (!look_at (table, files, cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&tables);
}

static int
find_column (const MetierImportTable *self, const char *column)
{
  for (int i = 0; self->columns != NULL && self->columns[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (self->columns[i], column) == 0)
        return i;
    }

  return -1;
}

gboolean
metier_import_table_has (const MetierImportTable *self, const char *column)
{
  return find_column (self, column) >= 0;
}

/* What the first record has in a column; %NULL where there is no record or no such column. */
const char *
metier_import_table_get_first (const MetierImportTable *self, const char *column)
{
  int place = find_column (self, column);

  return self->first != NULL && place >= 0 ? self->first[place] : NULL;
}
