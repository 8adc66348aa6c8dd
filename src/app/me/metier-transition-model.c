/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-transition-model.h"

#include "core/comparison/metier-similarity.h"

#define MAX_WAYPOINTS 5

/**
 * metier_transition_model_free:
 * @self: (transfer full): a model
 */
void
metier_transition_model_free (MetierTransitionModel *self)
{
  g_clear_pointer (&self->from, metier_role_unref);
  g_clear_pointer (&self->to, metier_role_unref);
  g_clear_pointer (&self->transition, metier_transition_unref);
  g_clear_pointer (&self->waypoints, g_ptr_array_unref);
  g_free (self);
}

static gboolean
add_role (GPtrArray *profiles, MetierCatalogue *catalogue, const char *role, MetierRole **place,
          GError **error)
{
  MetierProfile *profile = metier_catalogue_load_profile (catalogue, role, NULL, error);

  if (profile == NULL)
    return FALSE;

  g_ptr_array_add (profiles, profile);
  *place = metier_role_ref (profile->role);
  return TRUE;
}

/* Roles of different sources have nothing between them that can be measured. */
static gboolean
find_waypoints (MetierTransitionModel *self, MetierCatalogue *catalogue, const MetierProfile *from,
                GError **error)
{
  const MetierScale *scale = metier_profile_get_main_scale (from);
  g_autoptr (MetierMatrix) matrix = NULL;

  if (scale == NULL || !g_str_equal (self->from->source->id, self->to->source->id))
    {
      self->waypoints = g_ptr_array_new ();
      return TRUE;
    }

  matrix = metier_catalogue_load_matrix (catalogue, self->from->source->id, scale->id, error);
  if (matrix == NULL)
    return FALSE;

  self->waypoints = metier_similarity_find_waypoints (matrix, self->from->id, self->to->id, MAX_WAYPOINTS);
  return TRUE;
}

/**
 * metier_transition_model_load:
 * @catalogue: all open packs
 * @library: unused
 * @roles: (array zero-terminated=1): ids of the role to leave and of the role to reach
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Runs on the worker.
 *
 * Returns: (transfer full): a #MetierTransitionModel, or %NULL
 */
gpointer
metier_transition_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer roles,
                              GCancellable *cancellable, GError **error)
{
  const char *const *ids = roles;
  g_autoptr (MetierTransitionModel) self = g_new0 (MetierTransitionModel, 1);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) pair = NULL;

  if (!add_role (profiles, catalogue, ids[0], &self->from, error)
      || !add_role (profiles, catalogue, ids[1], &self->to, error)
      || !find_waypoints (self, catalogue, g_ptr_array_index (profiles, 0), error))
    return NULL;

  pair = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
  self->transition = metier_transition_new (pair);
  return g_steal_pointer (&self);
}
