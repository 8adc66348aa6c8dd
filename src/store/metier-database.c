/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/metier-database.h"

#include <glib/gi18n-lib.h>

#include "core/metier-error.h"
#include "store/metier-database-private.h"
#include "store/metier-store-sql.h"

#define SCRIPT_PREFIX "/io/github/metier_app/Metier/store/"

/* Another process may write the same library; its transactions are short. */
#define BUSY_TIMEOUT_MS 5000

/* How many instructions of SQLite's machine pass between two looks at the cancellable. */
#define STEPS_BETWEEN_LOOKS 4000

typedef struct {
  int option;
  int value;
} Setting;

/* What a file says is data, never code: no view, trigger, function or extension of it may run. */
static const Setting switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 }, { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 }, { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
};

static const Setting limits[] = {
  { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 64 * 1024 },
  { SQLITE_LIMIT_COLUMN, 64 },
  { SQLITE_LIMIT_EXPR_DEPTH, 64 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 8 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 64 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static int
look_at_cancellable_cb (void *data)
{
  MetierDatabase *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
harden (MetierDatabase *self, GError **error)
{
  int result = SQLITE_OK;

  for (guint i = 0; i < G_N_ELEMENTS (switches) && result == SQLITE_OK; i++)
    result = sqlite3_db_config (self->connection, switches[i].option, switches[i].value, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->connection, limits[i].option, limits[i].value);

  if (result == SQLITE_OK)
    result = sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT_MS);

  if (result != SQLITE_OK)
    {
      metier_database_set_error (self, result, error);
      return FALSE;
    }

  return metier_database_execute (self, "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;", error);
}

static MetierDatabase *
open_connection (const char *path, const char *name, int flags, GError **error)
{
  g_autoptr (MetierDatabase) self = g_new0 (MetierDatabase, 1);
  int result;

  self->path = g_strdup (path);
  self->name = g_filename_display_name (path);
  self->owner = g_thread_self ();
  self->idle = g_hash_table_new (g_str_hash, g_str_equal);

  result
      = sqlite3_open_v2 (name, &self->connection, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (result != SQLITE_OK)
    {
      metier_database_set_error (self, result, error);
      return NULL;
    }

  return harden (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * metier_database_open_immutable:
 * @path: a file that nobody changes while it is open
 * @error: return location
 *
 * Opens a file for reading without locks, journals or a copy in memory. Nothing is written beside it.
 *
 * Returns: (nullable) (transfer full): the connection, or %NULL with @error set
 */
MetierDatabase *
metier_database_open_immutable (const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);
  g_autofree char *name = NULL;
  g_autoptr (MetierDatabase) self = NULL;

  if (uri == NULL)
    return NULL;

  /* The URI form escapes every character of the path that SQLite would read as its own syntax. */
  name = g_strconcat (uri, "?immutable=1", NULL);
  self = open_connection (absolute, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);

  if (self == NULL || !metier_database_execute (self, "PRAGMA mmap_size = 268435456;", error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * metier_database_open_writable:
 * @path: a file, which is created when it does not exist
 * @error: return location
 *
 * Opens a file for reading and writing. A file that may only be read is an error, not a surprise at
 * the first change.
 *
 * Returns: (nullable) (transfer full): the connection, or %NULL with @error set
 */
MetierDatabase *
metier_database_open_writable (const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autoptr (MetierDatabase) self
      = open_connection (absolute, absolute, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (self == NULL)
    return NULL;

  if (sqlite3_db_readonly (self->connection, "main") == 1)
    {
      metier_database_set_error (self, SQLITE_READONLY, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

static void
finalize_statement (MetierStatement *statement)
{
  /* The result repeats that of the last step. */
  sqlite3_finalize (statement->handle);
  g_free (statement);
}

static void
finalize_idle_statements (MetierDatabase *self)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, self->idle);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      g_hash_table_iter_steal (&iter);
      finalize_statement (statement);
    }
}

/**
 * metier_database_close:
 * @self: a database, all of whose statements were given back
 * @error: return location
 *
 * Closes the connection, which writes back what is still in the write-ahead log. A connection that
 * cannot be closed is a mistake in this program and is logged as critical.
 *
 * Returns: whether the file was closed cleanly
 */
gboolean
metier_database_close (MetierDatabase *self, GError **error)
{
  int result;

  g_assert (self->owner == g_thread_self ());

  finalize_idle_statements (self);
  result = sqlite3_close (self->connection);

  if (result != SQLITE_OK)
    {
      g_critical ("%s was not closed cleanly: %s", self->path, sqlite3_errmsg (self->connection));
      metier_database_set_error (self, result, error);
    }

  self->connection = NULL;
  return result == SQLITE_OK;
}

/**
 * metier_database_free:
 * @self: (nullable): a database
 *
 * Closes the connection if that was not done, and frees it.
 */
void
metier_database_free (MetierDatabase *self)
{
  if (self == NULL)
    return;

  if (self->connection != NULL)
    metier_database_close (self, NULL);

  g_hash_table_unref (self->idle);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
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

/* Takes a lent statement back and keeps it, unless one of the same text already waits. */
void
metier_database_take_back (MetierDatabase *self, MetierStatement *statement)
{
  const char *sql = sqlite3_sql (statement->handle);

  g_assert (self->owner == g_thread_self ());

  metier_statement_reset (statement);

  if (g_hash_table_contains (self->idle, sql))
    finalize_statement (statement);
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
  g_set_object (&self->cancellable, cancellable);

  if (cancellable == NULL)
    sqlite3_progress_handler (self->connection, 0, NULL, NULL);
  else
    sqlite3_progress_handler (self->connection, STEPS_BETWEEN_LOOKS, look_at_cancellable_cb, self);
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
