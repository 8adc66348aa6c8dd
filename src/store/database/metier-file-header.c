/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/database/metier-file-header.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/values/metier-error.h"

#define HEADER_SIZE 100

/* Where SQLite's file format (https://www.sqlite.org/fileformat.html) keeps its fields, all big-endian. */
#define AT_PAGE_SIZE 16
#define AT_PAGE_COUNT 28
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68

static const char magic[16] = "SQLite format 3";

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* The format keeps the largest size, 65536, as 1 because the field has two bytes. */
static guint32
read_page_size (const guint8 *bytes)
{
  guint32 size = (guint32) bytes[0] << 8 | bytes[1];

  return size == 1 ? 65536 : size;
}

static gboolean
set_unreadable (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be read: %s."), name,
               g_strerror (code));
  return FALSE;
}

static gboolean
set_irregular (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_STORAGE,
               _ ("“%s” could not be read: it is not a regular file."), name);
  return FALSE;
}

static gboolean
set_foreign (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_FOREIGN, _ ("“%s” is not one of Métier’s files."), name);
  return FALSE;
}

static gboolean
set_newer (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, METIER_ERROR, METIER_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Métier and was left as it is."), name);
  return FALSE;
}

/* Returns how many bytes were read, fewer than @size only at the end of the file; -1 with errno set. */
static gssize
read_bytes (int file, guint8 *bytes, gsize size)
{
  gsize n_read = 0;

  while (n_read < size)
    {
      gssize result = read (file, bytes + n_read, size - n_read);

      if (result == 0)
        break;
      if (result > 0)
        n_read += (gsize) result;
      else if (errno != EINTR)
        return -1;
    }

  return (gssize) n_read;
}

static gboolean
parse (MetierFileHeader *self, const guint8 *bytes, goffset size, const char *path,
       const MetierFileKind *kind, GError **error)
{
  guint64 expected = (guint64) read_page_size (bytes + AT_PAGE_SIZE) * read_number (bytes + AT_PAGE_COUNT);

  if (read_number (bytes + AT_APPLICATION_ID) != kind->application_id)
    return set_foreign (path, error);

  self->version = read_number (bytes + AT_USER_VERSION);
  self->complete = expected == (guint64) size;

  return self->version <= kind->version || set_newer (path, error);
}

static gboolean
read_file (MetierFileHeader *self, int file, const char *path, const MetierFileKind *kind, GError **error)
{
  guint8 bytes[HEADER_SIZE];
  struct stat status;
  gssize n_bytes;

  if (fstat (file, &status) != 0)
    return set_unreadable (path, errno, error);

  if (!S_ISREG (status.st_mode))
    return set_irregular (path, error);

  n_bytes = read_bytes (file, bytes, sizeof bytes);
  if (n_bytes < 0)
    return set_unreadable (path, errno, error);

  self->empty = n_bytes == 0;
  if (self->empty)
    return TRUE;

  if (memcmp (bytes, magic, MIN ((gsize) n_bytes, sizeof magic)) != 0)
    return set_foreign (path, error);

  /* A file that breaks off in its header is not complete, and says nothing else. */
  if (n_bytes < HEADER_SIZE)
    return TRUE;

  return parse (self, bytes, status.st_size, path, kind, error);
}

/**
 * metier_file_header_read:
 * @self: (out): what the file says
 * @path: the file
 * @kind: what the file should be
 * @error: return location: %METIER_ERROR_STORAGE when it cannot be read, %METIER_ERROR_FOREIGN when it
 *   is no SQLite file or another program's, %METIER_ERROR_NEWER when its version is not known yet
 *
 * Tells whether a file is of our kind and version. An empty file passes: SQLite takes it for a new one.
 *
 * Returns: whether it is
 */
gboolean
metier_file_header_read (MetierFileHeader *self, const char *path, const MetierFileKind *kind, GError **error)
{
  /* A named pipe in the place of the file must not make us wait for a writer. */
  int file = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  gboolean success;

  *self = (MetierFileHeader){ 0 };

  if (file < 0)
    return set_unreadable (path, errno, error);

  success = read_file (self, file, path, kind, error);
  close (file);
  return success;
}
