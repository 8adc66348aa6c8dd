/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include <string.h>

#include "core/values/metier-error.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct {
  const char *at;
  const char *end;
  TableForm form;
  guint line;
} Reader;

static gboolean
at_line_end (const Reader *reader)
{
  return reader->at == reader->end || *reader->at == '\n'
         || (*reader->at == '\r' && reader->at + 1 < reader->end && reader->at[1] == '\n');
}

static void
skip_line_end (Reader *reader)
{
  if (reader->at < reader->end && *reader->at == '\r')
    reader->at++;
  if (reader->at < reader->end)
    reader->at++;
  reader->line++;
}

static gboolean
at_separator (const Reader *reader)
{
  return reader->at < reader->end && *reader->at == (reader->form == TABLE_COMMAS ? ',' : '\t');
}

static gboolean
read_quoted (Reader *reader, GString *cell, GError **error)
{
  guint first_line = reader->line;

  for (reader->at++; reader->at < reader->end; reader->at++)
    {
      if (*reader->at == '"' && reader->at + 1 < reader->end && reader->at[1] == '"')
        reader->at++;
      else if (*reader->at == '"')
        {
          reader->at++;
          return TRUE;
        }
      else if (*reader->at == '\n')
        reader->line++;
      g_string_append_c (cell, *reader->at);
    }

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, "line %u: a quote is never closed", first_line);
  return FALSE;
}

static gboolean
read_cell (Reader *reader, GString *cell, GError **error)
{
  if (reader->form == TABLE_COMMAS && reader->at < reader->end && *reader->at == '"')
    {
      if (!read_quoted (reader, cell, error))
        return FALSE;
      if (at_separator (reader) || at_line_end (reader))
        return TRUE;
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, "line %u: text follows a closing quote",
                   reader->line);
      return FALSE;
    }

  for (; !at_separator (reader) && !at_line_end (reader); reader->at++)
    g_string_append_c (cell, *reader->at);
  return TRUE;
}

/* Appends the cells of one row and counts them. */
static gboolean
read_row (Reader *reader, Table *table, guint *n_cells, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (*n_cells = 1;; (*n_cells)++)
    {
      g_string_truncate (cell, 0);
      if (!read_cell (reader, cell, error))
        {
          g_prefix_error (error, "%s, ", table->name);
          return FALSE;
        }
      g_ptr_array_add (table->cells, g_string_chunk_insert_len (table->texts, cell->str, (gssize) cell->len));
      if (!at_separator (reader))
        break;
      reader->at++;
    }
  skip_line_end (reader);
  return TRUE;
}

static gboolean
read_rows (Reader *reader, Table *table, GError **error)
{
  while (reader->at < reader->end)
    {
      guint line = reader->line, n_cells;

      if (at_line_end (reader))
        {
          skip_line_end (reader);
          continue;
        }
      if (!read_row (reader, table, &n_cells, error))
        return FALSE;
      if (table->n_columns == 0)
        table->n_columns = n_cells;
      else if (n_cells == table->n_columns)
        table->n_rows++;
      else
        {
          g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, "%s, line %u: has %u cells for %u columns",
                       table->name, line, n_cells, table->n_columns);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * table_parse:
 * @name: what errors call the table
 * @bytes: (array length=length): UTF-8, with or without a byte-order mark, with LF or CRLF
 * @length: number of bytes
 * @form: how cells are set apart
 * @error: return location
 *
 * Reads a table whose first row names the columns. Empty lines between rows are passed over.
 *
 * Returns: (transfer full): the table, or %NULL with @error set
 */
Table *
table_parse (const char *name, const char *bytes, gsize length, TableForm form, GError **error)
{
  g_autoptr (Table) self = g_new0 (Table, 1);
  Reader reader = { bytes, bytes + length, form, 1 };

  self->name = g_strdup (name);
  self->cells = g_ptr_array_new ();
  self->texts = g_string_chunk_new (64 * 1024);
  if (!g_utf8_validate_len (bytes, length, NULL))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, "%s: is not UTF-8 text", name);
      return NULL;
    }
  if (length >= strlen (BYTE_ORDER_MARK) && g_str_has_prefix (bytes, BYTE_ORDER_MARK))
    reader.at += strlen (BYTE_ORDER_MARK);

  if (!read_rows (&reader, self, error))
    return NULL;
  if (self->n_columns == 0)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, "%s: names no columns", name);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * table_read:
 * @folder: where the file is
 * @file: its name; `.txt` stands for tabs, anything else for commas
 *
 * Reads a file. A test cannot go on without it, so it stops the program when that fails.
 *
 * Returns: (transfer full): the table
 */
Table *
table_read (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;
  Table *self;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  self = table_parse (file, bytes, length, g_str_has_suffix (file, ".txt") ? TABLE_TABS : TABLE_COMMAS,
                      &error);
  g_assert_no_error (error);
  return self;
}

void
table_free (Table *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static guint
find_column (const Table *self, const char *column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (g_ptr_array_index (self->cells, i), column))
      return i;
  g_error ("%s: has no column “%s”", self->name, column);
}

/**
 * table_get:
 * @self: a table
 * @row: place of a row, from 0
 * @column: name of a column; publishers move columns between releases
 *
 * Reads a cell. It stops the program when the file has no such column.
 *
 * Returns: (transfer none): the text of the cell, empty where it is blank
 */
const char *
table_get (const Table *self, guint row, const char *column)
{
  g_assert_cmpuint (row, <, self->n_rows);
  return g_ptr_array_index (self->cells, (row + 1) * self->n_columns + find_column (self, column));
}
