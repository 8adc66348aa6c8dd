/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/tables/metier-delimited-private.h"

/**
 * metier_delimited_get_name:
 * @self: a table
 *
 * Returns: (transfer none): what the file is called in reports and errors
 */
const char *
metier_delimited_get_name (MetierDelimited *self)
{
  return self->name;
}

/**
 * metier_delimited_get_separator:
 * @self: a table
 *
 * Returns: what stands between its fields: a tab, a comma or a semicolon
 */
char
metier_delimited_get_separator (MetierDelimited *self)
{
  return self->separator;
}

/**
 * metier_delimited_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has; each record has as many fields
 */
guint
metier_delimited_get_n_columns (MetierDelimited *self)
{
  return self->columns->len;
}

/**
 * metier_delimited_get_column:
 * @self: a table
 * @column: a column, from 0
 *
 * Returns: (transfer none): its name without spaces around it; may be empty
 */
const char *
metier_delimited_get_column (MetierDelimited *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

static int
find_from (const MetierDelimited *self, const char *title, guint from)
{
  for (guint i = from; i < self->columns->len; i++)
    {
      if (g_ascii_strcasecmp (g_ptr_array_index (self->columns, i), title) == 0)
        return (int) i;
    }

  return -1;
}

/**
 * metier_delimited_find_column:
 * @self: a table
 * @title: name of a column; ASCII letters may be capital or small
 *
 * Returns: the first column of that name, from 0, or −1
 */
int
metier_delimited_find_column (MetierDelimited *self, const char *title)
{
  return find_from (self, title, 0);
}

/**
 * metier_delimited_need_column:
 * @self: a table
 * @title: name of a column; ASCII letters may be capital or small
 * @column: (out): the column, from 0
 * @error: return location; %METIER_ERROR_INVALID when it is not there, or there twice
 *
 * Finds a column without which the file cannot be used.
 *
 * Returns: whether it is there, once
 */
gboolean
metier_delimited_need_column (MetierDelimited *self, const char *title, guint *column, GError **error)
{
  int found = find_from (self, title, 0);

  if (found >= 0 && find_from (self, title, (guint) found + 1) < 0)
    {
      *column = (guint) found;
      return TRUE;
    }

  if (found >= 0)
    /* Translators: the name of a file, then that of a column */
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” has the column “%s” twice."), self->name,
                 title);
  else if (self->columns->len > 1)
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("“%s” lacks the column “%s”."), self->name,
                 title);
  else
    g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
                 _ ("“%s” lacks the column “%s”; its first line has no tab, comma or semicolon."), self->name,
                 title);
  return FALSE;
}

/**
 * metier_delimited_get_field:
 * @self: a table at a record
 * @column: a column, from 0
 *
 * Returns: (transfer none): UTF-8 text that stays until the next record is read
 */
const char *
metier_delimited_get_field (MetierDelimited *self, guint column)
{
  return self->buffer + self->begin + self->fields[column].start;
}

/**
 * metier_delimited_get_line:
 * @self: a table at a record
 *
 * Returns: the line on which the record begins, from 1; the names of the columns stand on line 1
 */
guint
metier_delimited_get_line (MetierDelimited *self)
{
  return self->line;
}

/**
 * metier_delimited_get_n_bytes:
 * @self: a table
 *
 * Returns: how many bytes were read so far
 */
guint64
metier_delimited_get_n_bytes (MetierDelimited *self)
{
  return self->n_bytes;
}

/**
 * metier_delimited_skip:
 * @self: a table at a record
 * @column: the column whose field is wrong, or %METIER_DELIMITED_NO_COLUMN
 * @message: what is wrong with it, as a phrase
 *
 * Tells the report that the record is left out.
 */
void
metier_delimited_skip (MetierDelimited *self, guint column, const char *message)
{
  const char *title = column < self->columns->len ? g_ptr_array_index (self->columns, column) : NULL;

  if (self->report != NULL)
    metier_import_report_skip (self->report, self->name, self->line, title, message);
}
