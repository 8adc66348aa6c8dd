/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/packs/metier-search-hit.h"

/**
 * metier_search_hit_new:
 *
 * Makes a hit that holds nothing yet. Everything put into it is its own and freed with it.
 *
 * Returns: (transfer full): a hit
 */
MetierSearchHit *
metier_search_hit_new (void)
{
  return g_new0 (MetierSearchHit, 1);
}

/**
 * metier_search_hit_free:
 * @self: (transfer full): a hit
 *
 * Frees a hit.
 */
void
metier_search_hit_free (MetierSearchHit *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->role, metier_role_unref);
  g_clear_pointer (&self->skill, metier_skill_unref);
  g_clear_pointer (&self->resource, metier_resource_unref);
  g_free (self->matched);
  g_free (self);
}

static GPtrArray *
new_hits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)metier_search_hit_free);
}

/**
 * metier_search_results_new:
 *
 * Makes results with three empty lists, which own the hits that are added to them.
 *
 * Returns: (transfer full): results
 */
MetierSearchResults *
metier_search_results_new (void)
{
  MetierSearchResults *self = g_new0 (MetierSearchResults, 1);

  self->roles = new_hits ();
  self->skills = new_hits ();
  self->resources = new_hits ();

  return self;
}

/**
 * metier_search_results_free:
 * @self: (transfer full): results
 *
 * Frees results and their hits.
 */
void
metier_search_results_free (MetierSearchResults *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->skills);
  g_ptr_array_unref (self->resources);
  g_free (self);
}
