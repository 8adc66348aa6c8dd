/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-statement.h"

#include <math.h>
#include <string.h>

#include "store/database/metier-database-private.h"

/**
 * metier_statement_free:
 * @self: (nullable): a statement
 *
 * Gives the statement back to its database, which keeps it prepared for the next caller.
 */
void
metier_statement_free (MetierStatement *self)
{
  if (self != NULL)
    metier_database_take_back (self->database, self);
}

/* A bind fails only for lack of memory, for a text over the limit or for a number that the SQL does not
 * have, a read only in a damaged file. Nobody can act on that before the step, so the step reports it. */
static void
keep_failure (MetierStatement *self, int result)
{
  if (self->failure == SQLITE_OK)
    self->failure = result;
}

/**
 * metier_statement_bind_text:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @text: (nullable): UTF-8 text, which is copied; %NULL binds NULL
 *
 * Sets a parameter. A failure is reported by the next step.
 */
void
metier_statement_bind_text (MetierStatement *self, int parameter, const char *text)
{
  keep_failure (self, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT));
}

/**
 * metier_statement_bind_int:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @number: the value
 *
 * Sets a parameter. A failure is reported by the next step.
 */
void
metier_statement_bind_int (MetierStatement *self, int parameter, gint64 number)
{
  keep_failure (self, sqlite3_bind_int64 (self->handle, parameter, number));
}

/**
 * metier_statement_bind_double:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 * @number: the value; NaN, which stands for "no number", binds NULL
 *
 * Sets a parameter. A failure is reported by the next step.
 */
void
metier_statement_bind_double (MetierStatement *self, int parameter, double number)
{
  if (isnan (number))
    metier_statement_bind_null (self, parameter);
  else
    keep_failure (self, sqlite3_bind_double (self->handle, parameter, number));
}

/**
 * metier_statement_bind_null:
 * @self: a statement
 * @parameter: number of the parameter, from 1
 *
 * Sets a parameter to NULL. A failure is reported by the next step.
 */
void
metier_statement_bind_null (MetierStatement *self, int parameter)
{
  keep_failure (self, sqlite3_bind_null (self->handle, parameter));
}

/**
 * metier_statement_step:
 * @self: a statement
 * @error: return location for a %METIER_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Moves to the next row. Text that was borrowed from the row before is no longer valid.
 *
 * Returns: whether there is a row, there is none left, or it failed
 */
MetierStep
metier_statement_step (MetierStatement *self, GError **error)
{
  int result;

  g_assert (self->database->owner == g_thread_self ());

  result = self->failure == SQLITE_OK ? sqlite3_step (self->handle) : self->failure;

  if (result == SQLITE_ROW)
    return METIER_STEP_ROW;
  if (result == SQLITE_DONE)
    return METIER_STEP_DONE;

  metier_database_set_error (self->database, result, error);
  return METIER_STEP_ERROR;
}

/**
 * metier_statement_run:
 * @self: a statement that changes something
 * @error: return location
 *
 * Runs the statement to its end and makes it ready to be bound again.
 *
 * Returns: whether it succeeded
 */
gboolean
metier_statement_run (MetierStatement *self, GError **error)
{
  MetierStep step;

  do
    step = metier_statement_step (self, error);
  while (step == METIER_STEP_ROW);

  metier_statement_reset (self);
  return step == METIER_STEP_DONE;
}

/**
 * metier_statement_reset:
 * @self: a statement
 *
 * Makes the statement ready to be bound and stepped again; parameters are NULL until they are bound.
 */
void
metier_statement_reset (MetierStatement *self)
{
  /* Both repeat the result of the last step, which the step has reported. */
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->failure = SQLITE_OK;
}

/**
 * metier_statement_is_null:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: whether the column is NULL
 */
gboolean
metier_statement_is_null (MetierStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * metier_statement_get_text:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * For comparing and looking up; what leaves the store is taken with metier_statement_dup_text().
 *
 * Returns: (nullable) (transfer none): the bytes of the column, valid until the next step; %NULL for NULL
 */
const char *
metier_statement_get_text (MetierStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * metier_statement_dup_text:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: (nullable) (transfer full): the text of the column as valid UTF-8; %NULL for NULL
 */
char *
metier_statement_dup_text (MetierStatement *self, int column)
{
  const char *text = metier_statement_get_text (self, column);

  return text == NULL ? NULL : g_utf8_make_valid (text, -1);
}

/**
 * metier_statement_dup_known:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * For a column that the schema lets nobody leave out. Where it is NULL all the same the file is damaged; the
 * next step reports that, and until then the text is empty.
 *
 * Returns: (transfer full): the text of the column as valid UTF-8
 */
char *
metier_statement_dup_known (MetierStatement *self, int column)
{
  char *text = metier_statement_dup_text (self, column);

  if (text != NULL)
    return text;

  keep_failure (self, SQLITE_CORRUPT);
  return g_strdup ("");
}

/**
 * metier_statement_get_int64:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: the whole number of the column; 0 for NULL
 */
gint64
metier_statement_get_int64 (MetierStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * metier_statement_get_uint:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: the whole number of the column, limited to what a guint holds; 0 for NULL
 */
guint
metier_statement_get_uint (MetierStatement *self, int column)
{
  return (guint) CLAMP (sqlite3_column_int64 (self->handle, column), 0, G_MAXUINT);
}

/**
 * metier_statement_get_double:
 * @self: a statement on a row
 * @column: number of the column, from 0
 *
 * Returns: the number of the column; NaN for NULL
 */
double
metier_statement_get_double (MetierStatement *self, int column)
{
  return metier_statement_is_null (self, column) ? NAN : sqlite3_column_double (self->handle, column);
}

/* A row is put together before the sum takes it, which costs less than many small pieces. */
typedef struct {
  GChecksum *checksum;
  guchar bytes[512];
  gsize length;
} Digest;

static void
digest_bytes (Digest *digest, gconstpointer bytes, gsize length)
{
  if (length > sizeof digest->bytes - digest->length)
    {
      g_checksum_update (digest->checksum, digest->bytes, (gssize) digest->length);
      digest->length = 0;
    }
  if (length > sizeof digest->bytes)
    {
      g_checksum_update (digest->checksum, bytes, (gssize) length);
      return;
    }

  if (length > 0)
    memcpy (digest->bytes + digest->length, bytes, length);
  digest->length += length;
}

static void
digest_bits (Digest *digest, guint64 bits)
{
  guint64 bytes = GUINT64_TO_BE (bits);

  digest_bytes (digest, &bytes, sizeof bytes);
}

static void
digest_double (Digest *digest, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  digest_bits (digest, bits);
}

static void
digest_text (Digest *digest, gconstpointer bytes, int length)
{
  digest_bits (digest, (guint64) length);
  digest_bytes (digest, bytes, (gsize) length);
}

/**
 * metier_statement_digest:
 * @self: a statement on a row
 * @checksum: what to feed
 *
 * Feeds all columns of the row: for each its type and its bytes, texts with their length, numbers in
 * network order, so that no two different rows feed the same.
 */
void
metier_statement_digest (MetierStatement *self, GChecksum *checksum)
{
  int n_columns = sqlite3_data_count (self->handle);
  Digest digest = { .checksum = checksum };

  for (int column = 0; column < n_columns; column++)
    {
      int type = sqlite3_column_type (self->handle, column);

      digest_bits (&digest, (guint64) type);

      if (type == SQLITE_FLOAT)
        digest_double (&digest, sqlite3_column_double (self->handle, column));
      else if (type == SQLITE_INTEGER)
        digest_bits (&digest, (guint64) sqlite3_column_int64 (self->handle, column));
      else if (type != SQLITE_NULL)
        digest_text (&digest, sqlite3_column_blob (self->handle, column),
                     sqlite3_column_bytes (self->handle, column));
    }

  g_checksum_update (checksum, digest.bytes, (gssize) digest.length);
}
