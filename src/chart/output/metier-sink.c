/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/output/metier-sink-private.h"
#include "core/values/metier-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _MetierSink {
  char *path;                /* as the user wrote it */
  char *target;              /* where links lead */
  char *temporary;           /* (nullable): until it has taken the place of the target */
  int fd;                    /* or -1 */
  GCancellable *cancellable; /* (nullable) (owned) */
  GError *error;             /* (nullable): the first that happened */
};

/* What the C library says of an error, as an own sentence's end. */
static void
set_error (MetierSink *self, int code)
{
  if (self->error == NULL)
    /* Translators: the name of a file and what the system says */
    g_set_error (&self->error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("“%s” could not be written: %s."),
                 self->path, g_strerror (code));
}

/* A rename would replace a device, so only plain files may be written over. */
static gboolean
find_target (MetierSink *self)
{
  char *resolved = realpath (self->path, NULL);
  struct stat info;

  self->target = g_strdup (resolved ? resolved : self->path);
  free (resolved);
  if (stat (self->target, &info) != 0 || S_ISREG (info.st_mode))
    return TRUE;
  g_set_error (&self->error, METIER_ERROR, METIER_ERROR_STORAGE,
               S_ISDIR (info.st_mode) ? _ ("“%s” is a folder; a file was expected.")
                                      : _ ("“%s” is not a plain file."),
               self->path);

  return FALSE;
}

static void
open_temporary (MetierSink *self)
{
  g_autofree char *folder = g_path_get_dirname (self->target);

  self->temporary = g_build_filename (folder, ".metier-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (self->fd >= 0)
    return;
  set_error (self, errno);
  g_clear_pointer (&self->temporary, g_free);
}

/*
 * metier_sink_new:
 * @path: a plain file, which may exist
 * @cancellable: (nullable): ends writing
 *
 * Returns: (transfer full): a sink, or %NULL with @error set
 */
MetierSink *
metier_sink_new (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierSink) self = g_new0 (MetierSink, 1);

  self->fd = -1;
  self->path = g_strdup (path);
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  if (find_target (self))
    open_temporary (self);
  if (self->error == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, g_steal_pointer (&self->error));

  return NULL;
}

/*
 * metier_sink_write:
 *
 * Returns: whether all is well so far; metier_sink_commit() says what was wrong
 */
gboolean
metier_sink_write (MetierSink *self, const void *data, gsize length)
{
  const char *bytes = data;

  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  while (self->error == NULL && length > 0)
    {
      gssize written = write (self->fd, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          set_error (self, written < 0 ? errno : EIO);
          break;
        }
      bytes += written;
      length -= (gsize) written;
    }

  return self->error == NULL;
}

gboolean
metier_sink_is_well (const MetierSink *self)
{
  return self->error == NULL;
}

/* Makes sure that the new name is on the disk as well. */
static void
sync_folder (const MetierSink *self)
{
  g_autofree char *folder = g_path_get_dirname (self->target);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static void
keep_mode (MetierSink *self)
{
  struct stat info;

  if (stat (self->target, &info) == 0 && fchmod (self->fd, info.st_mode & 07777) != 0)
    set_error (self, errno);
}

/*
 * metier_sink_commit:
 *
 * Puts the file in its place. Where anything has failed, what was there before is untouched.
 */
gboolean
metier_sink_commit (MetierSink *self, GError **error)
{
  if (self->error == NULL)
    keep_mode (self);
  if (self->error == NULL && fsync (self->fd) != 0)
    set_error (self, errno);
  if (close (self->fd) != 0)
    set_error (self, errno);
  self->fd = -1;
  if (self->error == NULL && g_rename (self->temporary, self->target) != 0)
    set_error (self, errno);
  if (self->error)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self);

  return TRUE;
}

/* Leaves nothing behind that was not committed. */
void
metier_sink_free (MetierSink *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary)
    g_unlink (self->temporary);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_free (self->temporary);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}
