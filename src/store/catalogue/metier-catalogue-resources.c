/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-catalogue-private.h"

/* Moves what counts for @skill, and is not there yet, from one list to another. */
static gboolean
add_resources (MetierCatalogue *self, GPtrArray *found, const char *skill, GHashTable *seen,
               GPtrArray *resources, GError **error)
{
  for (guint i = 0; i < found->len; i++)
    {
      MetierResource *resource = g_ptr_array_index (found, i);
      gboolean counts = TRUE;

      if (skill != NULL
          && !metier_catalogue_counts (self, (const char *const *) resource->skills, skill, &counts, error))
        return FALSE;

      if (counts && !g_hash_table_contains (seen, resource->id))
        {
          g_hash_table_add (seen, resource->id);
          g_ptr_array_add (resources, metier_resource_ref (resource));
        }
    }

  return TRUE;
}

/**
 * metier_catalogue_list_resources:
 * @self: a catalogue
 * @skill: (nullable): id of a skill of any pack
 * @error: return location
 *
 * Lists learning resources, pack after pack in the source's order. A core skill includes what counts for it.
 *
 * Returns: (nullable) (transfer full) (element-type MetierResource): the resources, or %NULL with @error set
 */
GPtrArray *
metier_catalogue_list_resources (MetierCatalogue *self, const char *skill, GError **error)
{
  g_autoptr (GPtrArray) resources = NULL;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->packs->len; i++)
    {
      g_autoptr (GPtrArray) found = metier_pack_load_resources (METIER_CATALOGUE_PACK (self, i), error);

      if (found == NULL || !add_resources (self, found, skill, seen, resources, error))
        return NULL;
    }

  return g_steal_pointer (&resources);
}

/**
 * metier_catalogue_list_fields:
 * @self: a catalogue
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierField): the fields where the work is done, or
 *   %NULL with @error set
 */
GPtrArray *
metier_catalogue_list_fields (MetierCatalogue *self, GError **error)
{
  g_autoptr (GPtrArray) fields = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  fields = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_field_free);
  for (guint i = 0; i < self->packs->len; i++)
    {
      if (!metier_pack_add_fields (METIER_CATALOGUE_PACK (self, i), fields, error))
        return NULL;
    }

  return g_steal_pointer (&fields);
}

static gboolean
drop_other_practices (MetierCatalogue *self, const char *skill, GPtrArray *practices, GError **error)
{
  for (guint i = practices->len; i > 0; i--)
    {
      const MetierPractice *practice = g_ptr_array_index (practices, i - 1);
      gboolean counts;

      if (!metier_catalogue_counts (self, (const char *const *) practice->skills, skill, &counts, error))
        return FALSE;
      if (!counts)
        g_ptr_array_remove_index (practices, i - 1);
    }

  return TRUE;
}

/**
 * metier_catalogue_list_practices:
 * @self: a catalogue
 * @skill: (nullable): id of a skill of any pack
 * @error: return location
 *
 * Lists ways to practise. A core skill includes what counts for it.
 *
 * Returns: (nullable) (transfer full) (element-type MetierPractice): the practices, or %NULL with @error set
 */
GPtrArray *
metier_catalogue_list_practices (MetierCatalogue *self, const char *skill, GError **error)
{
  g_autoptr (GPtrArray) practices = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  practices = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_practice_free);
  for (guint i = 0; i < self->packs->len; i++)
    {
      if (!metier_pack_add_practices (METIER_CATALOGUE_PACK (self, i), practices, error))
        return NULL;
    }

  if (skill != NULL && !drop_other_practices (self, skill, practices, error))
    return NULL;

  return g_steal_pointer (&practices);
}
