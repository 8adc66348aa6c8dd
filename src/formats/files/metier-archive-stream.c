/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-archive-stream-private.h"

#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"

#define BLOCK (128 * 1024)

struct _MetierArchiveStream {
  GInputStream parent_instance;
  const MetierArchiveLibrary *library;
  struct archive *archive;
  int fd;
  char *name;
  guint64 left;
};

G_DEFINE_FINAL_TYPE (MetierArchiveStream, metier_archive_stream, G_TYPE_INPUT_STREAM)

/*
 * metier_archive_stream_open:
 * @library: what reads archives
 * @fd: descriptor of a regular file, which stays the caller's
 *
 * Only the reader that goes by the archive's own list of its files is used: it knows sizes before anything is
 * unpacked and skips without unpacking.
 *
 * Returns: (nullable): a reader before its first entry, to be freed with archive_read_free(), or %NULL when
 *   the file is no archive
 */
struct archive *
metier_archive_stream_open (const MetierArchiveLibrary *library, int fd)
{
  struct archive *archive = library->archive_read_new ();

  if (archive != NULL && lseek (fd, 0, SEEK_SET) == 0
      && library->archive_read_support_format_zip_seekable (archive) >= ARCHIVE_WARN
      && library->archive_read_open_fd (archive, fd, BLOCK) == ARCHIVE_OK)
    return archive;
  library->archive_read_free (archive);
  return NULL;
}

static gssize
fail (const MetierArchiveStream *self, GError **error)
{
  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
               _ ("“%s” cannot be unpacked: the archive is damaged there."), self->name);
  return -1;
}

/* The reader compares size and check sum with those stated only when it is asked for what comes after them.
 */
static gssize
read_cb (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  MetierArchiveStream *self = METIER_ARCHIVE_STREAM (stream);
  la_ssize_t n_read;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  do
    n_read = self->library->archive_read_data (self->archive, buffer, count);
  while (n_read == ARCHIVE_RETRY);
  if (n_read < 0 || (guint64) n_read > self->left || (n_read == 0 && self->left > 0))
    return fail (self, error);
  self->left -= (guint64) n_read;
  return n_read;
}

static void
finalize (GObject *object)
{
  MetierArchiveStream *self = METIER_ARCHIVE_STREAM (object);

  if (self->archive != NULL)
    self->library->archive_read_free (self->archive);
  close (self->fd);
  g_free (self->name);
  G_OBJECT_CLASS (metier_archive_stream_parent_class)->finalize (object);
}

static void
metier_archive_stream_class_init (MetierArchiveStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = read_cb;
}

static void
metier_archive_stream_init (MetierArchiveStream *self)
{
}

static gboolean
go_to (const MetierArchiveLibrary *library, struct archive *archive, guint position)
{
  struct archive_entry *entry;
  int status = ARCHIVE_OK;

  for (guint i = 0; i <= position && status >= ARCHIVE_WARN && status != ARCHIVE_EOF; i++)
    status = library->archive_read_next_header (archive, &entry);
  return status >= ARCHIVE_WARN && status != ARCHIVE_EOF;
}

/**
 * metier_archive_stream_new:
 * @fd: (transfer full): descriptor of a regular file, at any place
 * @position: of the file among the entries of the archive, from 0
 * @name: what messages call the file
 * @size: bytes that the archive says it has
 * @error: return location; %METIER_ERROR_DAMAGED
 *
 * Opens one file of an archive.
 *
 * Returns: (transfer full): a stream, or %NULL with @error set
 */
GInputStream *
metier_archive_stream_new (int fd, guint position, const char *name, guint64 size, GError **error)
{
  g_autoptr (MetierArchiveStream) self = g_object_new (METIER_TYPE_ARCHIVE_STREAM, NULL);

  self->fd = fd;
  self->name = g_strdup (name);
  self->left = size;
  self->library = metier_archive_library_load (error);
  if (self->library == NULL)
    return NULL;
  self->archive = metier_archive_stream_open (self->library, fd);
  if (self->archive != NULL && go_to (self->library, self->archive, position))
    return G_INPUT_STREAM (g_steal_pointer (&self));
  fail (self, error);
  return NULL;
}
