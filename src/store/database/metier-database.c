/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-database.h"

#include "store/database/metier-database-private.h"
#include "store/sql/metier-store-sql.h"

#define SCRIPT_PREFIX "/io/github/metier_app/Metier/store/"

/* How many instructions of SQLite's machine pass between two looks at the cancellable. */
#define STEPS_BETWEEN_LOOKS 4000

static int
look_cb (void *data)
{
  MetierDatabase *self = data;

  if (self->look != NULL)
    self->look (self->look_data);
  return g_cancellable_is_cancelled (self->cancellable);
}

/**
 * metier_database_get_path:
 * @self: a database
 *
 * Returns: (transfer none): the absolute path of its file
 */
const char *
metier_database_get_path (MetierDatabase *self)
{
  return self->path;
}

/**
 * metier_database_get_name:
 * @self: a database
 *
 * Returns: (transfer none): what messages call the file
 */
const char *
metier_database_get_name (MetierDatabase *self)
{
  return self->name;
}

/**
 * metier_database_set_name:
 * @self: a database
 * @path: the file that somebody asked for, where it is not yet the one that is written
 *
 * Sets what messages call the file.
 */
void
metier_database_set_name (MetierDatabase *self, const char *path)
{
  g_free (self->name);
  self->name = g_filename_display_name (path);
}

/**
 * metier_database_prepare:
 * @self: a database
 * @sql: one statement; never made of foreign text
 * @error: return location
 *
 * Lends a statement, prepared at its first use and kept from then on. While it is lent, the same SQL
 * may be asked for again and gives another statement.
 *
 * Returns: (nullable) (transfer full): the statement with no parameter bound, or %NULL with @error set
 */
MetierStatement *
metier_database_prepare (MetierDatabase *self, const char *sql, GError **error)
{
  MetierStatement *statement = NULL;
  sqlite3_stmt *handle;
  int result;

  g_assert (self->owner == g_thread_self ());

  if (g_hash_table_steal_extended (self->idle, sql, NULL, (gpointer *) &statement))
    return statement;

  result = sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (result != SQLITE_OK)
    {
      metier_database_set_error (self, result, error);
      return NULL;
    }

  statement = g_new0 (MetierStatement, 1);
  statement->database = self;
  statement->handle = handle;
  return statement;
}

/* Ends a statement for good. */
void
metier_database_finalize (MetierStatement *statement)
{
  /* The result repeats that of the last step. */
  sqlite3_finalize (statement->handle);
  g_free (statement);
}

/* Takes a lent statement back and keeps it, unless one of the same text already waits. */
void
metier_database_take_back (MetierDatabase *self, MetierStatement *statement)
{
  const char *sql = sqlite3_sql (statement->handle);

  g_assert (self->owner == g_thread_self ());

  metier_statement_reset (statement);

  if (g_hash_table_contains (self->idle, sql))
    metier_database_finalize (statement);
  else
    g_hash_table_insert (self->idle, (gpointer) sql, statement);
}

/**
 * metier_database_execute:
 * @self: a database
 * @sql: one or more statements without parameters; never made of foreign text
 * @error: return location
 *
 * Runs statements once, and stops at the first that fails.
 *
 * Returns: whether all succeeded
 */
gboolean
metier_database_execute (MetierDatabase *self, const char *sql, GError **error)
{
  int result;

  g_assert (self->owner == g_thread_self ());

  result = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);
  if (result == SQLITE_OK)
    return TRUE;

  metier_database_set_error (self, result, error);
  return FALSE;
}

/**
 * metier_database_execute_script:
 * @self: a database
 * @name: name of one of the store's SQL files
 * @error: return location
 *
 * Runs the statements of a file that was built into the program.
 *
 * Returns: whether all succeeded
 */
gboolean
metier_database_execute_script (MetierDatabase *self, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (SCRIPT_PREFIX, name, NULL);
  g_autoptr (GBytes) script
      = g_resource_lookup_data (metier_store_sql_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* GLib ends the data of a resource with a zero byte. */
  return script != NULL && metier_database_execute (self, g_bytes_get_data (script, NULL), error);
}

/**
 * metier_database_is_in_transaction:
 * @self: a database
 *
 * Returns: whether a transaction was begun and neither committed nor undone
 */
gboolean
metier_database_is_in_transaction (MetierDatabase *self)
{
  return !sqlite3_get_autocommit (self->connection);
}

/**
 * metier_database_roll_back:
 * @self: a database
 *
 * Undoes the transaction, unless SQLite did that itself when a part of it failed. What cannot be undone
 * now is undone from the journal when the file is next opened.
 */
void
metier_database_roll_back (MetierDatabase *self)
{
  if (metier_database_is_in_transaction (self))
    metier_database_execute (self, "ROLLBACK", NULL);
}

/**
 * metier_database_get_number:
 * @self: a database
 * @sql: a statement without parameters that gives one whole number
 * @number: (out): that number
 * @error: return location
 *
 * Returns: whether it succeeded; no row at all is an error
 */
gboolean
metier_database_get_number (MetierDatabase *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self, sql, error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_ROW)
    *number = metier_statement_get_int64 (statement, 0);
  else if (step == METIER_STEP_DONE)
    metier_database_set_error (self, SQLITE_CORRUPT, error);

  return step == METIER_STEP_ROW;
}

/**
 * metier_database_get_last_rowid:
 * @self: a database
 *
 * Returns: the number that the last insertion gave to its row
 */
gint64
metier_database_get_last_rowid (MetierDatabase *self)
{
  return sqlite3_last_insert_rowid (self->connection);
}

/**
 * metier_database_get_n_changes:
 * @self: a database
 *
 * Returns: how many rows the last statement that changes rows has changed
 */
int
metier_database_get_n_changes (MetierDatabase *self)
{
  return sqlite3_changes (self->connection);
}

/**
 * metier_database_set_cancellable:
 * @self: a database
 * @cancellable: (nullable): what stops the statements that run from now on; %NULL lets them run
 *
 * A statement that is stopped fails with %G_IO_ERROR_CANCELLED.
 */
void
metier_database_set_cancellable (MetierDatabase *self, GCancellable *cancellable)
{
  metier_database_set_watch (self, cancellable, NULL, NULL);
}

/**
 * metier_database_set_watch:
 * @self: a database
 * @cancellable: (nullable): what stops the statements that run from now on; %NULL lets them run
 * @look: (nullable): called now and then while a statement runs, after a fixed number of steps of SQLite's; must
 *   not use @self
 * @data: for @look
 *
 * Watches over statements that take long. %NULL for both ends it.
 */
void
metier_database_set_watch (MetierDatabase *self, GCancellable *cancellable, void (*look) (gpointer data),
                           gpointer data)
{
  g_set_object (&self->cancellable, cancellable);
  self->look = look;
  self->look_data = data;

  if (cancellable == NULL && look == NULL)
    sqlite3_progress_handler (self->connection, 0, NULL, NULL);
  else
    sqlite3_progress_handler (self->connection, STEPS_BETWEEN_LOOKS, look_cb, self);
}

/**
 * metier_database_keep_log:
 * @self: a database that is going to be closed without being used
 *
 * Leaves a write-ahead log as it is when the connection is closed: a file that we refuse is not to be
 * changed by looking at it.
 */
void
metier_database_keep_log (MetierDatabase *self)
{
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}
