/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-preferences-model.h"

static void
choice_free (gpointer data)
{
  MetierBaselineChoice *self = data;

  metier_source_unref (self->source);
  g_ptr_array_unref (self->roles);
  g_free (self->own);
  g_free (self);
}

static int
compare_titles_cb (gconstpointer a, gconstpointer b)
{
  const MetierRole *one = *(const MetierRole *const *) a;
  const MetierRole *other = *(const MetierRole *const *) b;

  return g_utf8_collate (one->title, other->title);
}

static MetierBaselineChoice *
choice_new (const MetierSource *source, GPtrArray *all)
{
  MetierBaselineChoice *self = g_new0 (MetierBaselineChoice, 1);

  self->source = metier_source_ref (source);
  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_role_unref);
  for (guint i = 0; i < all->len; i++)
    {
      MetierRole *role = g_ptr_array_index (all, i);

      if (role->rated)
        g_ptr_array_add (self->roles, metier_role_ref (role));
      if (g_strcmp0 (role->id, source->own_baseline) == 0)
        self->own = g_strdup (role->title);
    }
  g_ptr_array_sort (self->roles, compare_titles_cb);

  return self;
}

/**
 * metier_preferences_model_load:
 * @catalogue: all open packs
 * @library: (nullable): not looked at
 * @data: not looked at
 * @cancellable: (nullable): not looked at
 * @error: return location
 *
 * Runs on the worker. A #MetierStoreFunc.
 *
 * Returns: (transfer full) (nullable) (element-type MetierBaselineChoice): for each source with roles, what
 * they can be held against
 */
gpointer
metier_preferences_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sources = metier_catalogue_list_sources (catalogue);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (choice_free);

  for (guint i = 0; i < sources->len; i++)
    {
      const MetierSource *source = g_ptr_array_index (sources, i);
      g_autoptr (GPtrArray) roles = NULL;
      MetierBaselineChoice *choice;

      if (source->n_roles == 0)
        continue;
      roles = metier_catalogue_list_roles (catalogue, source->id, NULL, error);
      if (roles == NULL)
        return NULL;
      choice = choice_new (source, roles);
      if (choice->roles->len > 0)
        g_ptr_array_add (choices, choice);
      else
        choice_free (choice);
    }

  return g_steal_pointer (&choices);
}
