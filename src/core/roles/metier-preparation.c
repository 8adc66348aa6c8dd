/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-preparation.h"

/**
 * metier_preparation_new:
 *
 * Makes a step of preparation, to be filled before it is shared.
 *
 * Returns: (transfer full): a step
 */
MetierPreparation *
metier_preparation_new (void)
{
  return g_atomic_rc_box_new0 (MetierPreparation);
}

/**
 * metier_preparation_ref:
 * @self: a step
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierPreparation *
metier_preparation_ref (const MetierPreparation *self)
{
  return g_atomic_rc_box_acquire ((MetierPreparation *) self);
}

static void
clear (gpointer data)
{
  MetierPreparation *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->education);
  g_free (self->experience);
  g_free (self->training);
}

/**
 * metier_preparation_unref:
 * @self: (transfer full): a step
 *
 * Drops a reference, from any thread, and frees the step with the last one.
 */
void
metier_preparation_unref (MetierPreparation *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
