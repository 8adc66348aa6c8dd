/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-scratch.h"

#include <glib/gstdio.h>

struct _MetierScratch {
  GMutex mutex;
  GPtrArray *paths; /* (element-type filename): of the files, each in a folder of its own */
};

/**
 * metier_scratch_new:
 *
 * Returns: (transfer full): a place without files
 */
MetierScratch *
metier_scratch_new (void)
{
  MetierScratch *self = g_atomic_rc_box_new0 (MetierScratch);

  g_mutex_init (&self->mutex);
  self->paths = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * metier_scratch_ref:
 * @self: a place
 *
 * Returns: (transfer full): @self
 */
MetierScratch *
metier_scratch_ref (MetierScratch *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MetierScratch *self = data;

  metier_scratch_empty (self);
  g_ptr_array_unref (self->paths);
  g_mutex_clear (&self->mutex);
}

/**
 * metier_scratch_unref:
 * @self: (transfer full): a place
 */
void
metier_scratch_unref (MetierScratch *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_scratch_empty:
 * @self: a place
 *
 * Removes all files. At the end of the program this does not wait for whoever still holds the place.
 */
void
metier_scratch_empty (MetierScratch *self)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->paths->len; i++)
    {
      const char *path = g_ptr_array_index (self->paths, i);
      g_autofree char *folder = g_path_get_dirname (path);

      g_unlink (path);
      g_rmdir (folder);
    }
  g_ptr_array_set_size (self->paths, 0);
  g_mutex_unlock (&self->mutex);
}

/**
 * metier_scratch_dup_path:
 * @self: a place
 * @name: what a file shall be called
 * @error: return location
 *
 * Makes room for a file. Two files may have the same name.
 *
 * Returns: (nullable) (transfer full): its path; there is no file yet
 */
char *
metier_scratch_dup_path (MetierScratch *self, const char *name, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("metier-XXXXXX", error);
  char *path;

  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, name, NULL);
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->paths, g_strdup (path));
  g_mutex_unlock (&self->mutex);

  return path;
}
