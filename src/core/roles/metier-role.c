/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-role.h"

/**
 * metier_role_new:
 *
 * Makes an empty role to be filled before it is shared. Its strings and the references to its source
 * and core values are its own and freed with it.
 *
 * Returns: (transfer full): a role
 */
MetierRole *
metier_role_new (void)
{
  return g_atomic_rc_box_new0 (MetierRole);
}

/**
 * metier_role_ref:
 * @self: a role
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierRole *
metier_role_ref (const MetierRole *self)
{
  return g_atomic_rc_box_acquire ((MetierRole *)self);
}

static void
clear (gpointer data)
{
  MetierRole *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->full_title);
  g_free (self->family);
  g_free (self->summary);
  g_clear_pointer (&self->source, metier_source_unref);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    g_clear_pointer (&self->core[i], metier_core_value_unref);
}

/**
 * metier_role_unref:
 * @self: (transfer full): a role
 *
 * Drops a reference, from any thread, and frees the role with the last one.
 */
void
metier_role_unref (MetierRole *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_role_has_core:
 * @self: a role
 *
 * Tells whether there is anything to draw in a chart of core skills.
 *
 * Returns: whether at least one core value is rated
 */
gboolean
metier_role_has_core (const MetierRole *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      if (self->core[i] != NULL && self->core[i]->status == METIER_STATUS_RATED)
        return TRUE;
    }

  return FALSE;
}
