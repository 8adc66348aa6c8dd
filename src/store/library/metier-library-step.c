/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-step.h"

/**
 * metier_library_step_new:
 *
 * Makes a step that changes nothing, to be filled before it is shared.
 *
 * Returns: (transfer full): a step
 */
MetierLibraryStep *
metier_library_step_new (void)
{
  MetierLibraryStep *self = g_atomic_rc_box_new0 (MetierLibraryStep);

  self->put = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  self->remove = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * metier_library_step_ref:
 * @self: a step
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierLibraryStep *
metier_library_step_ref (const MetierLibraryStep *self)
{
  return g_atomic_rc_box_acquire ((MetierLibraryStep *) self);
}

static void
clear (gpointer data)
{
  MetierLibraryStep *self = data;

  g_ptr_array_unref (self->put);
  g_ptr_array_unref (self->remove);
  g_clear_pointer (&self->add, metier_library_contents_unref);
  g_clear_pointer (&self->take, metier_library_contents_unref);
}

/**
 * metier_library_step_unref:
 * @self: (transfer full): a step
 *
 * Drops a reference, from any thread, and frees the step with the last one.
 */
void
metier_library_step_unref (MetierLibraryStep *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
