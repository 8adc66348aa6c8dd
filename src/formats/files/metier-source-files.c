/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-source-files-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-archive-stream.h"

static void
free_member (gpointer data)
{
  MetierSourceMember *member = data;

  g_free (member->file.name);
  g_free (member->file.reason);
  g_free (member->own_name);
  g_free (member);
}

/*
 * metier_source_files_add:
 * @self: files
 * @member: (transfer full): one more, to be read unless it has a reason why not
 * @error: return location; %METIER_ERROR_TOO_LARGE
 *
 * Of two files with the same name the first can be read. What desktops leave beside files begins with a point.
 */
gboolean
metier_source_files_add (MetierSourceFiles *self, MetierSourceMember *member, GError **error)
{
  if (member->file.reason == NULL && *member->file.name == '.')
    member->file.reason = g_strdup (_ ("it is hidden"));
  if (member->file.reason == NULL && g_hash_table_contains (self->by_name, member->file.name))
    member->file.reason = g_strdup (_ ("another file has the same name"));
  g_ptr_array_add (member->file.reason != NULL ? self->passed_over : self->files, member);
  if (member->file.reason == NULL)
    g_hash_table_insert (self->by_name, member->file.name, member);
  if (self->files->len + self->passed_over->len <= METIER_SOURCE_MAX_FILES)
    return TRUE;
  g_set_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE, _ ("“%s” holds more than %d files."), self->name,
               METIER_SOURCE_MAX_FILES);
  return FALSE;
}

/*
 * metier_source_files_open_regular:
 * @folder: descriptor of the folder, or %AT_FDCWD
 * @path: in that folder
 * @name: what messages call it
 * @error: return location; %METIER_ERROR_STORAGE
 *
 * Opens a file without waiting for whoever writes to it should it be a pipe.
 *
 * Returns: a descriptor, to be closed by the caller, or -1
 */
int
metier_source_files_open_regular (int folder, const char *path, const char *name, GError **error)
{
  int follow = folder == AT_FDCWD ? 0 : O_NOFOLLOW;
  int fd = openat (folder, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | follow);
  struct stat info;

  if (fd < 0)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” cannot be read: %s."), name,
                   g_strerror (errno));
      return -1;
    }
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    return fd;
  close (fd);
  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
               _ ("“%s” cannot be read: it is not a regular file."), name);
  return -1;
}

/* An archive begins with its first entry, an empty one with its end. */
static gboolean
is_archive (int fd)
{
  char magic[4];

  return pread (fd, magic, sizeof magic, 0) == sizeof magic
         && (memcmp (magic, "PK\3\4", 4) == 0 || memcmp (magic, "PK\5\6", 4) == 0);
}

static gboolean
list_single (MetierSourceFiles *self, guint64 size, GError **error)
{
  MetierSourceMember *member = g_new0 (MetierSourceMember, 1);

  member->file.name = g_strdup (self->name);
  member->file.size = size;
  return metier_source_files_add (self, member, error);
}

static gboolean
list (MetierSourceFiles *self, GError **error)
{
  struct stat info;

  /* A folder without permission to read it can still be told from a file. */
  if (stat (self->path, &info) == 0 && S_ISDIR (info.st_mode))
    return metier_source_folder_list (self, error);
  self->fd = metier_source_files_open_regular (AT_FDCWD, self->path, self->name, error);
  if (self->fd < 0)
    return FALSE;
  if (fstat (self->fd, &info) != 0)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” cannot be read: %s."), self->name,
                   g_strerror (errno));
      return FALSE;
    }
  self->is_archive = is_archive (self->fd);
  return self->is_archive ? metier_source_archive_list (self, error)
                          : list_single (self, (guint64) info.st_size, error);
}

/**
 * metier_source_files_open:
 * @path: a folder, a zip archive or another file
 * @error: return location
 *
 * Lists what can be read. Of a folder that is what stands directly in it; links are not followed out of it,
 * and what is no regular file is not opened. Of an archive it is what stands in any of its folders.
 *
 * Returns: (transfer full): the files, or %NULL with @error set: %METIER_ERROR_STORAGE when @path cannot be
 *   read, %METIER_ERROR_DAMAGED when the archive is broken, %METIER_ERROR_FOREIGN when it is encrypted,
 *   %METIER_ERROR_TOO_LARGE when there are too many files or an archive would unpack to more than files of
 *   text do
 */
MetierSourceFiles *
metier_source_files_open (const char *path, GError **error)
{
  g_autoptr (MetierSourceFiles) self = g_new0 (MetierSourceFiles, 1);
  g_autofree char *base = g_path_get_basename (path);

  self->path = g_strdup (path);
  self->name = g_filename_display_name (base);
  self->fd = -1;
  self->files = g_ptr_array_new_with_free_func (free_member);
  self->passed_over = g_ptr_array_new_with_free_func (free_member);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return list (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * metier_source_files_free:
 * @self: (transfer full): files
 *
 * Frees @self. Streams that were opened stay open.
 */
void
metier_source_files_free (MetierSourceFiles *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->passed_over);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/**
 * metier_source_files_get_name:
 * @self: files
 *
 * Returns: what messages call the folder, archive or file: its name without the folder it stands in
 */
const char *
metier_source_files_get_name (const MetierSourceFiles *self)
{
  return self->name;
}

/**
 * metier_source_files_get_files:
 * @self: files
 *
 * Returns: (transfer none) (element-type MetierSourceFile): those that can be read, of a folder by name, of
 * an archive in its order
 */
GPtrArray *
metier_source_files_get_files (const MetierSourceFiles *self)
{
  return self->files;
}

/**
 * metier_source_files_get_passed_over:
 * @self: files
 *
 * Returns: (transfer none) (element-type MetierSourceFile): those that cannot be read, each with the reason
 */
GPtrArray *
metier_source_files_get_passed_over (const MetierSourceFiles *self)
{
  return self->passed_over;
}

/**
 * metier_source_files_read:
 * @self: files
 * @name: of one that can be read
 * @cancellable: (nullable): stops the opening
 * @error: return location
 *
 * Opens a file from its beginning. Several may be open at a time. An archive is unpacked as it is read; a
 * damaged one is found out only there.
 *
 * Returns: (transfer full): a stream whose errors name the file, or %NULL with @error set:
 *   %METIER_ERROR_NOT_FOUND, %METIER_ERROR_STORAGE, %METIER_ERROR_DAMAGED or %G_IO_ERROR_CANCELLED
 */
GInputStream *
metier_source_files_read (const MetierSourceFiles *self, const char *name, GCancellable *cancellable,
                          GError **error)
{
  const MetierSourceMember *member = g_hash_table_lookup (self->by_name, name);
  gboolean is_in_folder = member != NULL && member->own_name != NULL;
  int fd;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (member == NULL)
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no file “%s” in “%s”."), name,
                   self->name);
      return NULL;
    }
  fd = metier_source_files_open_regular (is_in_folder ? self->fd : AT_FDCWD,
                                         is_in_folder ? member->own_name : self->path, name, error);
  if (fd < 0)
    return NULL;
  if (self->is_archive)
    return metier_archive_stream_new (fd, member->position, name, member->file.size, error);
  return g_unix_input_stream_new (fd, TRUE);
}
