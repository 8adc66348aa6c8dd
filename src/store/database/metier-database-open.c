/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-database.h"

#include "store/database/metier-database-private.h"

/* Another process may write the same library; its transactions are short. */
#define BUSY_TIMEOUT_MS 5000

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
finalize_idle_statements (MetierDatabase *self)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, self->idle);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      g_hash_table_iter_steal (&iter);
      metier_database_finalize (statement);
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
