/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-source-files-private.h"

static void
set_error (const MetierSourceFiles *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” cannot be read: %s."), self->name,
               g_strerror (errno));
}

static const char *
find_reason (mode_t mode)
{
  if (S_ISREG (mode))
    return NULL;
  if (S_ISDIR (mode))
    return _ ("it is a folder");
  return S_ISLNK (mode) ? _ ("it is a link") : _ ("it is not a regular file");
}

static gboolean
add_entry (MetierSourceFiles *self, const char *own_name, GError **error)
{
  MetierSourceMember *member;
  struct stat info;

  if (strcmp (own_name, ".") == 0 || strcmp (own_name, "..") == 0)
    return TRUE;
  /* It may have gone since the folder was listed. */
  if (fstatat (self->fd, own_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
    return TRUE;
  member = g_new0 (MetierSourceMember, 1);
  member->file.name = g_filename_display_name (own_name);
  member->file.size = S_ISREG (info.st_mode) ? (guint64) info.st_size : 0;
  member->file.reason = g_strdup (find_reason (info.st_mode));
  member->own_name = g_strdup (own_name);
  return metier_source_files_add (self, member, error);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  const MetierSourceFile *first = *(const MetierSourceFile *const *) a;
  const MetierSourceFile *second = *(const MetierSourceFile *const *) b;

  return strcmp (first->name, second->name);
}

/* A folder that cannot be read to its end is not the folder that was meant. */
static gboolean
read_entries (MetierSourceFiles *self, DIR *folder, GError **error)
{
  for (;;)
    {
      const struct dirent *entry;

      errno = 0;
      entry = readdir (folder);
      if (entry == NULL && errno == 0)
        return TRUE;
      if (entry == NULL)
        {
          set_error (self, error);
          return FALSE;
        }
      if (!add_entry (self, entry->d_name, error))
        return FALSE;
    }
}

/*
 * metier_source_folder_list:
 * @self: files, of a folder
 * @error: return location
 *
 * Opens the folder, for its files to be opened relative to it, and lists what stands in it.
 */
gboolean
metier_source_folder_list (MetierSourceFiles *self, GError **error)
{
  DIR *folder = opendir (self->path);
  gboolean ok;

  if (folder == NULL)
    {
      set_error (self, error);
      return FALSE;
    }
  self->fd = fcntl (dirfd (folder), F_DUPFD_CLOEXEC, 0);
  if (self->fd < 0)
    set_error (self, error);
  ok = self->fd >= 0 && read_entries (self, folder, error);
  closedir (folder);
  g_ptr_array_sort (self->files, compare_names_cb);
  g_ptr_array_sort (self->passed_over, compare_names_cb);
  return ok;
}
