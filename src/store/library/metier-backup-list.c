/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "store/database/metier-paths.h"
#include "store/library/metier-backup-private.h"

#define DAY (24 * 60 * 60)
#define PREFIX "library-"
#define SUFFIX ".db"

/* How many of the newest copies are kept in any case, of how many days the newest, and of how many weeks. */
#define KEPT_NEWEST 5
#define KEPT_DAYS 7
#define KEPT_WEEKS 4

/**
 * metier_backup_free:
 * @self: a safety copy
 *
 * Frees what is known of the copy, not the copy.
 */
void
metier_backup_free (MetierBackup *self)
{
  g_free (self->id);
  g_free (self->path);
  g_free (self);
}

/* The id begins with a time; of several of one second the later ones have a number behind it. */
static gint64
read_time (const char *id)
{
  g_autofree char *text = g_strndup (id, strcspn (id, "-"));
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static MetierBackup *
look_at (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *id = NULL;
  MetierBackup *self;
  GStatBuf status;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX) || g_lstat (path, &status) != 0
      || !S_ISREG (status.st_mode))
    return NULL;

  id = g_strndup (name + strlen (PREFIX), strlen (name) - strlen (PREFIX SUFFIX));
  if (read_time (id) == 0)
    return NULL;

  self = g_new0 (MetierBackup, 1);
  self->at = read_time (id);
  self->id = g_steal_pointer (&id);
  self->path = g_steal_pointer (&path);
  self->size = (guint64) status.st_size;
  return self;
}

/* The newest first. */
static int
compare_backups_cb (gconstpointer a, gconstpointer b)
{
  const MetierBackup *first = *(MetierBackup *const *) a;
  const MetierBackup *second = *(MetierBackup *const *) b;

  if (first->at != second->at)
    return first->at > second->at ? -1 : 1;
  return -strcmp (first->id, second->id);
}

/**
 * metier_backup_list:
 * @library_path: the file of the library
 * @error: return location; %METIER_ERROR_STORAGE when the folder of the copies cannot be read
 *
 * Lists the safety copies of a library. What else is in their folder is passed over.
 *
 * Returns: (nullable) (transfer full) (element-type MetierBackup): the newest first; %NULL with @error set
 */
GPtrArray *
metier_backup_list (const char *library_path, GError **error)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_backup_free);
  g_autofree char *folder = metier_paths_dup_backups (library_path);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&backups);

  dir = g_dir_open (folder, 0, error);
  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      MetierBackup *backup = look_at (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_backups_cb);
  return g_steal_pointer (&backups);
}

/* Tells whether a copy is the newest of a period of which none was seen yet, as long as there is room for
 * another period. */
static gboolean
is_first_of (gint64 period, gint64 *last, guint *n_left)
{
  if (period == *last || *n_left == 0)
    return FALSE;

  *last = period;
  (*n_left)--;
  return TRUE;
}

/* Drops the copies that newer ones stand for. To be called only once a newer one is known to be whole. */
void
metier_backup_rotate (const char *library_path)
{
  g_autoptr (GPtrArray) backups = metier_backup_list (library_path, NULL);
  gint64 last_day = -1, last_week = -1;
  guint n_days = KEPT_DAYS, n_weeks = KEPT_WEEKS;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const MetierBackup *backup = g_ptr_array_index (backups, i);
      gboolean of_day = is_first_of (backup->at / DAY, &last_day, &n_days);
      gboolean of_week = is_first_of (backup->at / (7 * DAY), &last_week, &n_weeks);

      if (i >= KEPT_NEWEST && !of_day && !of_week)
        g_unlink (backup->path);
    }
}
