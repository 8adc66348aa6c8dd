/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-shelf-step.h"

#include <glib/gi18n-lib.h>

#include "core/metier-error.h"

/**
 * metier_shelf_step_new:
 * @before: (element-type MetierResource): resources as they are
 * @after: (element-type MetierResource): the same as they shall be; a resource without bookmark leaves the
 *   shelf
 * @message: what is done, for the user
 *
 * Returns: (transfer full): a step that nobody has taken yet
 */
MetierShelfStep *
metier_shelf_step_new (GPtrArray *before, GPtrArray *after, const char *message)
{
  MetierShelfStep *self = g_atomic_rc_box_new0 (MetierShelfStep);

  self->before = g_ptr_array_ref (before);
  self->after = g_ptr_array_ref (after);
  self->message = g_strdup (message);
  return self;
}

/**
 * metier_shelf_step_ref:
 * @self: a step
 *
 * Returns: (transfer full): @self with one more reference
 */
MetierShelfStep *
metier_shelf_step_ref (MetierShelfStep *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MetierShelfStep *self = data;

  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
  g_free (self->message);
}

/**
 * metier_shelf_step_unref:
 * @self: a step
 *
 * Gives a reference up; the last one frees @self.
 */
void
metier_shelf_step_unref (MetierShelfStep *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_shelf_step_reverse:
 * @self: a step
 *
 * Returns: (transfer full): the step that takes @self back
 */
MetierShelfStep *
metier_shelf_step_reverse (MetierShelfStep *self)
{
  return metier_shelf_step_new (self->after, self->before, self->message);
}

static gboolean
write_all (MetierLibrary *library, const MetierShelfStep *self, GError **error)
{
  for (guint i = 0; i < self->after->len; i++)
    {
      const MetierResource *before = g_ptr_array_index (self->before, i);
      const MetierResource *after = g_ptr_array_index (self->after, i);
      gboolean done = TRUE;

      if (after->bookmark != NULL)
        done = metier_library_put_bookmark (library, after, error);
      else if (before->bookmark != NULL)
        done = metier_library_remove_bookmark (library, after->id, error);

      if (!done)
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_shelf_step_write:
 * @catalogue: unused
 * @library: (nullable): what the user wrote
 * @step: a #MetierShelfStep
 * @cancellable: (nullable): unused
 * @error: return location
 *
 * Writes all of a step or nothing. Runs on the worker.
 *
 * Returns: anything but %NULL when it is on disk
 */
gpointer
metier_shelf_step_write (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer step,
                         GCancellable *cancellable, GError **error)
{
  if (library == NULL)
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE,
                           _ ("Your library could not be opened."));
      return NULL;
    }

  if (!metier_library_begin (library, error))
    return NULL;

  if (!write_all (library, step, error))
    {
      metier_library_roll_back (library);
      return NULL;
    }

  return metier_library_commit (library, error) ? GINT_TO_POINTER (TRUE) : NULL;
}
