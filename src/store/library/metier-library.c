/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/values/metier-error.h"
#include "store/database/metier-file-header.h"
#include "store/library/metier-backup-private.h"
#include "store/library/metier-library-private.h"

static gboolean
create_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  name = g_filename_display_name (folder);
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("The folder “%s” could not be created: %s."),
               name, g_strerror (errno));
  return FALSE;
}

/* Nobody else is to read what the user writes; SQLite makes its other files as this one is. */
static gboolean
create_file (const char *path, GError **error)
{
  int file = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  g_autofree char *name = NULL;

  if (file >= 0)
    {
      close (file);
      return TRUE;
    }

  name = g_filename_display_name (path);
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be created: %s."), name,
               g_strerror (errno));
  return FALSE;
}

static gboolean
exists_beside (const char *path, const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);

  return g_file_test (name, G_FILE_TEST_EXISTS);
}

/* A log beside the file belongs to it: a program uses it now, or was stopped while it did. */
static gboolean
has_log (const char *path)
{
  return exists_beside (path, "-wal") || exists_beside (path, "-journal");
}

static gboolean
check_contents (const char *path, const MetierFileHeader *header, GError **error)
{
  g_autoptr (MetierDatabase) database = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (!header->complete)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED, _ ("“%s” is damaged: a part of it is missing."),
                   name);
      return FALSE;
    }

  database = metier_database_open_immutable (path, error);
  return database != NULL && metier_database_check (database, error);
}

/* Looks at a file in a way that can neither change it nor leave anything beside it. With a log only SQLite
 * knows all that the file holds; then that is checked once it is open. This goes, too, for a log that came
 * while we looked: what seems wrong may be another program at work. */
static gboolean
inspect (const char *path, guint version, gboolean *checked, GError **error)
{
  const MetierFileKind kind = { METIER_LIBRARY_APPLICATION_ID, version };
  g_autoptr (GError) reason = NULL;
  MetierFileHeader header;

  if (!metier_file_header_read (&header, path, &kind, error))
    return FALSE;

  *checked = !has_log (path);
  if (header.empty || check_contents (path, &header, &reason))
    return TRUE;

  *checked = !has_log (path);
  if (!*checked)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* What an older program wrote is kept as it is, in case that the user goes back to that program. */
static gboolean
keep_older (MetierDatabase *database, guint newest, GError **error)
{
  g_autoptr (MetierBackup) kept = NULL;
  gint64 version;

  if (!metier_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version == 0 || version == newest)
    return TRUE;

  kept = metier_backup_copy (database, metier_database_get_path (database), error);
  return kept != NULL;
}

static gboolean
check_version (MetierDatabase *database, guint newest, GError **error)
{
  gint64 version;

  if (!metier_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version <= newest)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Métier and was left as it is."),
               metier_database_get_name (database));
  return FALSE;
}

/* Each commit waits until it is on disk. The log is switched on last: the steps before it keep the marks by
 * which the file is known in the file itself. */
static gboolean
prepare (MetierDatabase *database, const MetierMigration *migrations, guint n_migrations, gboolean checked,
         GError **error)
{
  if (!check_version (database, n_migrations, error)
      || (!checked && !metier_database_check (database, error)))
    {
      metier_database_keep_log (database);
      return FALSE;
    }

  return metier_database_execute (database, "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384", error)
         && keep_older (database, n_migrations, error)
         && metier_library_migrate (database, migrations, n_migrations, error)
         && metier_database_execute (database, "PRAGMA journal_mode = WAL", error);
}

/* Opens a library of the version that some steps lead to. */
MetierLibrary *
metier_library_open_with (const char *path, const MetierMigration *migrations, guint n_migrations,
                          GError **error)
{
  g_autoptr (MetierLibrary) self = NULL;
  gboolean checked = TRUE;

  if (!create_folder (path, error))
    return NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) ? !inspect (path, n_migrations, &checked, error)
                                             : !create_file (path, error))
    return NULL;

  self = g_new0 (MetierLibrary, 1);
  self->path = g_strdup (path);
  self->cache = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) metier_resource_unref);
  self->database = metier_database_open_writable (path, error);

  if (self->database == NULL || !prepare (self->database, migrations, n_migrations, checked, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * metier_library_open:
 * @path: the file; it and its folder are created when they do not exist
 * @error: return location: %METIER_ERROR_STORAGE when it cannot be read or written, %METIER_ERROR_FOREIGN
 *   when it is something else, %METIER_ERROR_NEWER when a newer version wrote it, %METIER_ERROR_DAMAGED
 *   when it does not hold what it should
 *
 * Opens the user's library, and brings one of an older version to the present one. A file that is
 * refused is left as it is, to the byte.
 *
 * Returns: (nullable) (transfer full): the library, or %NULL with @error set
 */
MetierLibrary *
metier_library_open (const char *path, GError **error)
{
  const MetierMigration *migrations;
  guint n_migrations;

  g_return_val_if_fail (path != NULL, NULL);

  migrations = metier_library_get_migrations (&n_migrations);
  return metier_library_open_with (path, migrations, n_migrations, error);
}

/**
 * metier_library_is_open:
 * @self: (nullable): the library, or %NULL where it could not be opened
 * @error: return location; %METIER_ERROR_STORAGE when there is none
 *
 * What needs the library asks this first, as a window opens without one, too.
 *
 * Returns: whether there is a library
 */
gboolean
metier_library_is_open (MetierLibrary *self, GError **error)
{
  if (self == NULL)
    g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("Your library could not be opened."));
  return self != NULL;
}

/**
 * metier_library_close:
 * @self: a library
 * @error: return location
 *
 * Closes the file. The library can only be freed afterwards.
 *
 * Returns: whether the file was closed cleanly; what was written is on disk either way
 */
gboolean
metier_library_close (MetierLibrary *self, GError **error)
{
  gboolean success;

  g_return_val_if_fail (self != NULL && self->database != NULL, FALSE);

  success = metier_database_close (self->database, error);
  g_clear_pointer (&self->database, metier_database_free);
  return success;
}

/**
 * metier_library_free:
 * @self: (nullable): a library
 *
 * Closes the file if that was not done. A batch that was not committed is dropped.
 */
void
metier_library_free (MetierLibrary *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->database, metier_database_free);
  if (self->cache != NULL)
    metier_library_forget_all (self);
  g_clear_pointer (&self->cache, g_hash_table_unref);
  g_free (self->path);
  g_free (self);
}

/**
 * metier_library_get_path:
 * @self: a library
 *
 * Returns: (transfer none): its file
 */
const char *
metier_library_get_path (MetierLibrary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * metier_library_set_skill_names:
 * @self: a library
 * @func: (nullable): what names a skill
 * @data: for @func
 *
 * Lets bookmarks be found by the names of their skills, which only packs know, and not by the ids alone. This
 * holds for what is written from then on.
 */
void
metier_library_set_skill_names (MetierLibrary *self, MetierLibraryNameFunc func, gpointer data)
{
  g_return_if_fail (self != NULL);

  self->name_skill = func;
  self->name_data = data;
}

/**
 * metier_library_check:
 * @self: a library
 * @error: return location; %METIER_ERROR_DAMAGED where something is wrong
 *
 * Reads the whole file, with its indexes and references.
 *
 * Returns: whether all is well
 */
gboolean
metier_library_check (MetierLibrary *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return metier_database_check (self->database, error)
         && metier_database_execute (
             self->database, "INSERT INTO bookmark_text (bookmark_text, rank) VALUES ('integrity-check', 1)",
             error);
}
