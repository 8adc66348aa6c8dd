/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-near-model.h"

/**
 * metier_near_model_free:
 * @self: (transfer full): a model
 */
void
metier_near_model_free (MetierNearModel *self)
{
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->roles, metier_me_roles_unref);
  g_free (self);
}

/* Packs of resources alone have nothing to be near to. */
static GPtrArray *
list_sources (MetierCatalogue *catalogue)
{
  GPtrArray *sources = metier_catalogue_list_sources (catalogue);

  for (guint i = sources->len; i-- > 0;)
    if (((const MetierSource *) g_ptr_array_index (sources, i))->n_roles == 0)
      g_ptr_array_remove_index (sources, i);

  return sources;
}

static gboolean
has_source (const GPtrArray *sources, const char *id)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_str_equal (((const MetierSource *) g_ptr_array_index (sources, i))->id, id))
      return TRUE;

  return FALSE;
}

/**
 * metier_near_model_load:
 * @catalogue: all open packs
 * @library: unused
 * @source: id of a source that may be gone; empty for none
 * @cancellable: (nullable): unused; the questions are short
 * @error: return location
 *
 * Runs on the worker.
 *
 * Returns: (transfer full): a #MetierNearModel, or %NULL
 */
gpointer
metier_near_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierNearModel) self = g_new0 (MetierNearModel, 1);

  self->sources = list_sources (catalogue);
  if (!has_source (self->sources, source))
    return g_steal_pointer (&self);

  self->roles = metier_me_roles_load (catalogue, source, error);
  return self->roles != NULL ? g_steal_pointer (&self) : NULL;
}
