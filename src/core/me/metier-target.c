/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-target.h"

/**
 * metier_target_new:
 * @role: id of a role
 * @title: its title
 * @source: id of its source
 *
 * Makes a target of no time yet.
 *
 * Returns: (transfer full): a target
 */
MetierTarget *
metier_target_new (const char *role, const char *title, const char *source)
{
  MetierTarget *self;

  g_return_val_if_fail (role != NULL && title != NULL && source != NULL, NULL);

  self = g_atomic_rc_box_new0 (MetierTarget);
  self->role = g_strdup (role);
  self->title = g_strdup (title);
  self->source = g_strdup (source);

  return self;
}

/**
 * metier_target_ref:
 * @self: a target
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierTarget *
metier_target_ref (const MetierTarget *self)
{
  return g_atomic_rc_box_acquire ((MetierTarget *) self);
}

static void
clear (gpointer data)
{
  MetierTarget *self = data;

  g_free (self->role);
  g_free (self->title);
  g_free (self->source);
}

/**
 * metier_target_unref:
 * @self: (transfer full): a target
 *
 * Drops a reference, from any thread, and frees the target with the last one.
 */
void
metier_target_unref (MetierTarget *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
