/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/values/metier-error.h"
#include "store/database/metier-file-header.h"
#include "store/database/metier-paths.h"
#include "store/library/metier-backup-private.h"
#include "store/library/metier-library-private.h"

#define DUE_AFTER (24 * 60 * 60)

gboolean
metier_backup_set_file_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be written: %s."), name,
               g_strerror (code));
  return FALSE;
}

gboolean
metier_backup_sync (const char *path, int flags, GError **error)
{
  int file = g_open (path, flags | O_CLOEXEC, 0);
  int code = errno;
  gboolean success = file >= 0 && fsync (file) == 0;

  if (!success && file >= 0)
    code = errno;
  if (file >= 0)
    close (file);
  return success || metier_backup_set_file_error (path, code, error);
}

/* Copies into a file of its own, which is then whole: with no log beside it, checked and on disk. */
gboolean
metier_backup_write (MetierDatabase *database, const char *path, GError **error)
{
  g_autoptr (MetierDatabase) copy = metier_database_open_writable (path, error);

  return copy != NULL && metier_database_copy (database, copy, error)
         && metier_database_execute (copy, "PRAGMA journal_mode = DELETE", error)
         && metier_database_check (copy, error) && metier_database_close (copy, error)
         && metier_backup_sync (path, O_RDWR, error);
}

/* A name that no copy has yet. Whoever makes one at the same time gets another. */
static char *
reserve_id (const char *folder, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  for (guint i = 1; i < 1000; i++)
    {
      g_autofree char *id = i == 1 ? g_strdup (time) : g_strdup_printf ("%s-%03u", time, i);
      g_autofree char *name = g_strdup_printf ("library-%s.db", id);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&id);
    }

  metier_backup_set_file_error (folder, EEXIST, error);
  return NULL;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  return g_mkdir_with_parents (folder, 0700) == 0 || metier_backup_set_file_error (folder, errno, error);
}

/* The copy gets its name when it is whole, so that there is never half of one. */
static MetierBackup *
put_in_place (const char *folder, const char *temporary, GError **error)
{
  g_autofree char *id = reserve_id (folder, error);
  g_autofree char *name = g_strdup_printf ("library-%s.db", id);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  MetierBackup *self;
  GStatBuf status;

  if (id == NULL)
    return NULL;

  if (g_stat (temporary, &status) != 0 || g_rename (temporary, path) != 0)
    {
      metier_backup_set_file_error (path, errno, error);
      return NULL;
    }

  if (!metier_backup_sync (folder, O_RDONLY | O_DIRECTORY, error))
    return NULL;

  self = g_new0 (MetierBackup, 1);
  self->id = g_steal_pointer (&id);
  self->path = g_steal_pointer (&path);
  self->at = g_get_real_time () / G_USEC_PER_SEC;
  self->size = (guint64) status.st_size;
  return self;
}

/* Makes a safety copy of what a connection to a library sees, and drops old ones. */
MetierBackup *
metier_backup_copy (MetierDatabase *database, const char *library_path, GError **error)
{
  g_autofree char *folder = metier_paths_dup_backups (library_path);
  g_autofree char *temporary = g_build_filename (folder, ".library-XXXXXX", NULL);
  MetierBackup *self = NULL;
  int file;

  if (!make_folder (folder, error))
    return NULL;

  file = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  if (file < 0)
    {
      metier_backup_set_file_error (folder, errno, error);
      return NULL;
    }

  close (file);
  if (metier_backup_write (database, temporary, error))
    self = put_in_place (folder, temporary, error);
  if (self == NULL)
    g_unlink (temporary);
  else
    metier_backup_rotate (library_path);
  return self;
}

/**
 * metier_backup_make:
 * @library: a library, outside of a batch
 * @error: return location; %METIER_ERROR_STORAGE when the copy cannot be written
 *
 * Makes a safety copy, which is whole and on disk before it gets its name, and drops older ones that it
 * stands for: of each of seven days and four weeks the newest is kept.
 *
 * Returns: (nullable) (transfer full): the copy, or %NULL with @error set
 */
MetierBackup *
metier_backup_make (MetierLibrary *library, GError **error)
{
  g_return_val_if_fail (library != NULL && !library->in_batch, NULL);

  return metier_backup_copy (library->database, library->path, error);
}

/* There is something to lose. */
static gboolean
has_contents (MetierLibrary *library, gboolean *contents, GError **error)
{
  gint64 n;

  if (!metier_database_get_number (library->database,
                                   "SELECT EXISTS (SELECT 1 FROM bookmark)"
                                   " + EXISTS (SELECT 1 FROM self_rating)",
                                   &n, error))
    return FALSE;

  *contents = n > 0;
  return TRUE;
}

/**
 * metier_backup_make_if_due:
 * @library: a library, outside of a batch
 * @error: return location
 *
 * Makes a safety copy when there is something in the library and the last copy is older than a day.
 *
 * Returns: whether there is a safety copy where one is due
 */
gboolean
metier_backup_make_if_due (MetierLibrary *library, GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (MetierBackup) made = NULL;
  gboolean contents;

  g_return_val_if_fail (library != NULL && !library->in_batch, FALSE);

  backups = metier_backup_list (library->path, error);
  if (backups == NULL || !has_contents (library, &contents, error))
    return FALSE;

  if (!contents || (backups->len > 0 && now - ((MetierBackup *) backups->pdata[0])->at < DUE_AFTER))
    return TRUE;

  made = metier_backup_make (library, error);
  return made != NULL;
}

static const MetierBackup *
find (GPtrArray *backups, const char *id, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (id, -1);

  for (guint i = 0; i < backups->len; i++)
    {
      const MetierBackup *backup = g_ptr_array_index (backups, i);

      if (g_str_equal (backup->id, id))
        return backup;
    }

  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no safety copy “%s”."), valid);
  return NULL;
}

/* Looks at a copy in a way that cannot change it. */
MetierDatabase *
metier_backup_open (const char *library_path, const char *id, GError **error)
{
  g_autoptr (GPtrArray) backups = metier_backup_list (library_path, error);
  const MetierBackup *backup = backups != NULL ? find (backups, id, error) : NULL;
  MetierFileKind kind = { METIER_LIBRARY_APPLICATION_ID, 0 };
  g_autoptr (MetierDatabase) copy = NULL;
  MetierFileHeader header;
  guint newest;

  metier_library_get_migrations (&newest);
  kind.version = newest;
  if (backup == NULL || !metier_file_header_read (&header, backup->path, &kind, error))
    return NULL;

  copy = metier_database_open_immutable (backup->path, error);
  return copy != NULL && metier_database_check (copy, error) ? g_steal_pointer (&copy) : NULL;
}

/**
 * metier_backup_restore:
 * @library: a library, outside of a batch
 * @id: id of one of its safety copies
 * @error: return location: %METIER_ERROR_NOT_FOUND, or what is wrong with the copy
 *
 * Makes the library what it was when the copy was made. The copy is checked first, and a safety copy of what
 * is there now is made, so that this can be taken back in the same way. Whatever happens meanwhile, the
 * library is afterwards what it was or what the copy is.
 *
 * Returns: whether the library is, on disk, what the copy is
 */
gboolean
metier_backup_restore (MetierLibrary *library, const char *id, GError **error)
{
  g_autoptr (MetierDatabase) copy = NULL;
  g_autoptr (MetierBackup) present = NULL;
  const MetierMigration *migrations;
  gboolean restored;
  guint n_migrations;

  g_return_val_if_fail (library != NULL && id != NULL && !library->in_batch, FALSE);

  copy = metier_backup_open (library->path, id, error);
  present = copy != NULL ? metier_backup_make (library, error) : NULL;
  if (present == NULL)
    return FALSE;

  migrations = metier_library_get_migrations (&n_migrations);
  restored = metier_database_copy (copy, library->database, error)
             && metier_library_migrate (library->database, migrations, n_migrations, error);
  metier_library_forget_all (library);
  return restored;
}

/**
 * metier_backup_import:
 * @library: a library, outside of a batch
 * @resources: (element-type MetierResource): what to bookmark
 * @progress: (nullable): who wants to know how far it is
 * @error: return location, as for metier_library_add_bookmarks()
 *
 * Makes a safety copy, then bookmarks many resources as metier_library_add_bookmarks() does.
 *
 * Returns: (nullable) (transfer full): the step that takes it back; %NULL with @error set
 */
MetierLibraryStep *
metier_backup_import (MetierLibrary *library, GPtrArray *resources, const MetierProgress *progress,
                      GError **error)
{
  g_autoptr (MetierBackup) before = NULL;
  gboolean contents;

  g_return_val_if_fail (library != NULL && resources != NULL && !library->in_batch, NULL);

  if (!has_contents (library, &contents, error))
    return NULL;

  before = contents ? metier_backup_make (library, error) : NULL;
  return !contents || before != NULL ? metier_library_add_bookmarks (library, resources, progress, error)
                                     : NULL;
}
