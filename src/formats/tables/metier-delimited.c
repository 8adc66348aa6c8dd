/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/tables/metier-delimited-private.h"

#define BLOCK (64 * 1024)

static gboolean
refuse_size (MetierDelimited *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE,
               _ ("“%s”, line %u: a line may have %d bytes and %d columns, and this one has more."),
               self->name, self->line, METIER_DELIMITED_MAX_RECORD, METIER_DELIMITED_MAX_FIELDS);
  return FALSE;
}

/* An error that says by itself what it is about stays as it is. */
static void
propagate_read_error (MetierDelimited *self, GError *reason, GError **error)
{
  if (reason->domain == METIER_ERROR || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, reason);
      return;
    }

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be read: %s."), self->name,
               reason->message);
  g_error_free (reason);
}

/* Moves the record to the front of the buffer, which grows when the record fills it. */
static gboolean
make_room (MetierDelimited *self, GError **error)
{
  memmove (self->buffer, self->buffer + self->begin, self->end - self->begin);
  self->end -= self->begin;
  self->begin = 0;
  if (self->end < self->size)
    return TRUE;
  if (self->size >= METIER_DELIMITED_MAX_RECORD)
    return refuse_size (self, error);

  self->size *= 2;
  self->buffer = g_realloc (self->buffer, self->size + 1);
  return TRUE;
}

static gboolean
fill (MetierDelimited *self, GError **error)
{
  GError *reason = NULL;
  gssize n;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !make_room (self, error))
    return FALSE;

  n = g_input_stream_read (self->stream, self->buffer + self->end, self->size - self->end, self->cancellable,
                           &reason);
  if (n < 0)
    {
      propagate_read_error (self, reason, error);
      return FALSE;
    }

  self->end += (gsize) n;
  self->n_bytes += (guint64) n;
  self->at_end = n == 0;
  self->buffer[self->end] = '\0';
  return TRUE;
}

static void
skip_line_feed (MetierDelimited *self)
{
  if (self->after_cr && self->begin < self->end && self->buffer[self->begin] == '\n')
    self->begin++;
  self->after_cr = FALSE;
}

/* Reads the next record as it is; %FALSE with no @error at the end. */
static gboolean
read_record (MetierDelimited *self, GError **error)
{
  MetierDelimitedScan found;

  self->begin += self->length;
  self->length = 0;
  self->line += self->n_lines;
  if (self->begin == self->end && !self->at_end && !fill (self, error))
    return FALSE;

  skip_line_feed (self);
  while ((found = metier_delimited_scan (self)) == METIER_DELIMITED_MORE)
    {
      if (!fill (self, error))
        return FALSE;
    }

  if (found == METIER_DELIMITED_LONG)
    return refuse_size (self, error);
  if (self->length > 0)
    self->after_cr = self->buffer[self->begin + self->length - 1] == '\r';
  return self->length > 0;
}

static gboolean
is_empty (const MetierDelimited *self)
{
  return self->n_fields == 1 && self->fields[0].start == self->fields[0].end;
}

/* Whether the record can be used; if not, it is reported. */
static gboolean
check_record (MetierDelimited *self)
{
  g_autofree char *message = NULL;
  guint bad = metier_delimited_find_bad_field (self);

  if (bad < self->n_fields)
    {
      self->foreign_line = self->foreign_line == 0 ? self->line : self->foreign_line;
      metier_delimited_skip (self, bad, _ ("this is not UTF-8 text, or holds a NUL byte."));
    }
  else if (self->complaint != NULL)
    metier_delimited_skip (self, METIER_DELIMITED_NO_COLUMN, self->complaint);
  else if (self->n_fields != self->columns->len)
    {
      /* Translators: two counts of columns of a table */
      message = g_strdup_printf (_ ("its number of fields is %u, that of the columns is %u."), self->n_fields,
                                 self->columns->len);
      metier_delimited_skip (self, METIER_DELIMITED_NO_COLUMN, message);
    }
  else
    return TRUE;
  return FALSE;
}

/**
 * metier_delimited_next:
 * @self: a table
 * @error: return location; %METIER_ERROR_TOO_LARGE for a record beyond the bounds, %METIER_ERROR_INVALID at
 *   the end of a table in another encoding, %METIER_ERROR_STORAGE when the stream fails,
 *   %G_IO_ERROR_CANCELLED
 *
 * Goes on to the next record that can be used. Empty lines are passed over.
 *
 * Returns: whether there is one; %FALSE without @error at the end
 */
gboolean
metier_delimited_next (MetierDelimited *self, GError **error)
{
  GError *reason = NULL;

  while (read_record (self, &reason))
    {
      if (is_empty (self) || !check_record (self))
        continue;

      metier_delimited_cut (self);
      self->has_record = TRUE;
      return TRUE;
    }

  if (reason != NULL)
    g_propagate_error (error, reason);
  else
    metier_delimited_check_end (self, error);
  return FALSE;
}

/* Tabs do not stand in the names of columns, so one of them says enough. */
static char
guess_separator (const char *line, gsize length)
{
  guint n_commas = 0;
  guint n_semicolons = 0;
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length && (quoted || (line[i] != '\n' && line[i] != '\r')); i++)
    {
      if (line[i] == '\t')
        return '\t';
      quoted ^= line[i] == '"';
      n_commas += !quoted && line[i] == ',';
      n_semicolons += !quoted && line[i] == ';';
    }

  return n_semicolons > n_commas ? ';' : ',';
}

/* The first block holds the names of the columns of any table that there is. */
static gboolean
begin (MetierDelimited *self, GError **error)
{
  static const char mark[] = "\xef\xbb\xbf";

  while (self->end < self->size && !self->at_end)
    {
      if (!fill (self, error))
        return FALSE;
    }

  if (!metier_delimited_check_encoding (self, error))
    return FALSE;
  if (self->end >= strlen (mark) && memcmp (self->buffer, mark, strlen (mark)) == 0)
    self->begin = strlen (mark);
  self->separator = guess_separator (self->buffer + self->begin, self->end - self->begin);
  return TRUE;
}

static gboolean
refuse_header (MetierDelimited *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("“%s” does not begin with a line of UTF-8 text that names its columns."), self->name);
  return FALSE;
}

static gboolean
read_columns (MetierDelimited *self, GError **error)
{
  GError *reason = NULL;

  if (!read_record (self, &reason))
    {
      if (reason == NULL)
        return refuse_header (self, error);
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (is_empty (self) || self->complaint != NULL || metier_delimited_find_bad_field (self) < self->n_fields)
    return refuse_header (self, error);

  metier_delimited_cut (self);
  for (guint i = 0; i < self->n_fields; i++)
    g_ptr_array_add (self->columns, g_strstrip (g_strdup (metier_delimited_get_field (self, i))));
  return TRUE;
}

/**
 * metier_delimited_new:
 * @name: what the file is called in reports and errors
 * @stream: its bytes
 * @report: (nullable): where broken records are told; must stay
 * @cancellable: (nullable): ends the reading
 * @error: return location; %METIER_ERROR_INVALID when it does not begin with the names of columns, and as in
 *   metier_delimited_next()
 *
 * Begins to read a table, up to the names of its columns.
 *
 * Returns: (nullable) (transfer full): the table, or %NULL with @error set
 */
MetierDelimited *
metier_delimited_new (const char *name, GInputStream *stream, MetierImportReport *report,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierDelimited) self = NULL;

  g_return_val_if_fail (name != NULL && G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (MetierDelimited, 1);
  self->name = g_utf8_make_valid (name, -1);
  self->stream = g_object_ref (stream);
  self->report = report;
  g_set_object (&self->cancellable, cancellable);
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->size = BLOCK;
  self->buffer = g_malloc (self->size + 1);
  self->n_lines = 1;
  return begin (self, error) && read_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * metier_delimited_free:
 * @self: a table
 *
 * Frees the table. Its stream is let go, not closed.
 */
void
metier_delimited_free (MetierDelimited *self)
{
  g_free (self->name);
  g_object_unref (self->stream);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->columns);
  g_free (self->buffer);
  g_free (self);
}
