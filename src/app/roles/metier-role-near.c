/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-near.h"

#define MAX_NEAR 5

/**
 * metier_role_near_free:
 * @self: what is near to a role
 *
 * Frees @self.
 */
void
metier_role_near_free (MetierRoleNear *self)
{
  metier_profile_unref (self->profile);
  g_clear_pointer (&self->similar, g_ptr_array_unref);
  g_clear_pointer (&self->related, g_ptr_array_unref);
  g_free (self);
}

static gboolean
find_similar (MetierRoleNear *self, MetierCatalogue *catalogue, GError **error)
{
  const MetierRole *role = self->profile->role;
  const MetierScale *scale = metier_profile_get_main_scale (self->profile);
  g_autoptr (MetierMatrix) matrix = NULL;

  if (scale == NULL || !role->rated)
    {
      self->similar = g_ptr_array_new ();
      return TRUE;
    }

  matrix = metier_catalogue_load_matrix (catalogue, role->source->id, scale->id, error);
  if (matrix == NULL)
    return FALSE;

  self->similar = metier_similarity_rank (matrix, role->id, MAX_NEAR);
  return TRUE;
}

/* A source may call roles related that no open pack has. */
static void
find_related (MetierRoleNear *self, MetierCatalogue *catalogue)
{
  const GPtrArray *all = self->profile->related;

  self->related = g_ptr_array_new ();
  if (self->similar->len > 0)
    return;
  for (guint i = 0; i < all->len && self->related->len < MAX_NEAR; i++)
    {
      MetierRelatedRole *other = g_ptr_array_index (all, i);
      g_autofree char *id = metier_catalogue_find_role (catalogue, other->role, NULL);

      if (id != NULL)
        g_ptr_array_add (self->related, other);
    }
}

/**
 * metier_role_near_load:
 * @catalogue: all open packs
 * @library: (nullable): unused
 * @profile: the #MetierProfile of the role
 * @cancellable: (nullable): unused
 * @error: return location
 *
 * Holds the role against all others of its source, which takes the longer the larger the source is; so this
 * is a question of its own, for which the rest of a page does not wait. Runs on the worker.
 *
 * Returns: (transfer full): a #MetierRoleNear, or %NULL
 */
gpointer
metier_role_near_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer profile,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierRoleNear) self = g_new0 (MetierRoleNear, 1);

  self->profile = metier_profile_ref (profile);
  if (!find_similar (self, catalogue, error))
    return NULL;

  find_related (self, catalogue);
  return g_steal_pointer (&self);
}
