/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/library/metier-backup-private.h"

/* A name for the file that is put aside, of this second. */
static char *
make_aside (const char *library_path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  return g_strdup_printf ("%s.damaged-%s", library_path, time);
}

/* Moves a file that belongs to the library aside with it; there need be none. */
static gboolean
move_beside (const char *library_path, const char *aside, const char *suffix, GError **error)
{
  g_autofree char *from = g_strconcat (library_path, suffix, NULL);
  g_autofree char *to = g_strconcat (aside, suffix, NULL);

  return g_rename (from, to) == 0 || errno == ENOENT || metier_backup_set_file_error (to, errno, error);
}

/* The damaged file keeps a second name before the first is given to the copy, so that there is a library at
 * every moment. Its log goes first, as it must not be taken for that of the copy. */
static gboolean
put_aside (const char *library_path, const char *aside, GError **error)
{
  if (link (library_path, aside) != 0 && errno != ENOENT)
    return metier_backup_set_file_error (aside, errno, error);

  return move_beside (library_path, aside, "-wal", error) && move_beside (library_path, aside, "-shm", error);
}

/**
 * metier_backup_replace:
 * @library_path: the file of a library that cannot be opened
 * @id: id of one of its safety copies
 * @kept: (out) (optional) (transfer full): where the damaged file is now
 * @error: return location: %METIER_ERROR_NOT_FOUND, or what is wrong with the copy or the disk
 *
 * Puts a safety copy, which is checked first, in the place of a library that is damaged and keeps the damaged
 * one under another name. No program may have the library open.
 *
 * Returns: whether the copy is in the library's place and on disk
 */
gboolean
metier_backup_replace (const char *library_path, const char *id, char **kept, GError **error)
{
  g_autoptr (MetierDatabase) copy = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *aside = NULL;

  g_return_val_if_fail (library_path != NULL && id != NULL, FALSE);

  copy = metier_backup_open (library_path, id, error);
  if (copy == NULL)
    return FALSE;

  folder = g_path_get_dirname (library_path);
  temporary = g_strconcat (library_path, ".new", NULL);
  aside = make_aside (library_path);
  g_unlink (temporary);
  if (!metier_backup_write (copy, temporary, error) || !put_aside (library_path, aside, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  g_chmod (temporary, 0600);
  if (g_rename (temporary, library_path) != 0)
    return metier_backup_set_file_error (library_path, errno, error);

  if (kept != NULL)
    *kept = g_steal_pointer (&aside);
  return metier_backup_sync (folder, O_RDONLY | O_DIRECTORY, error);
}
