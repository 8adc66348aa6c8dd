/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-catalogue-private.h"
#include "store/shelf/metier-shelf-private.h"

static GHashTable *
new_counts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
count_word (GHashTable *counts, const char *word)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

  g_hash_table_insert (counts, g_strdup (word), GUINT_TO_POINTER (n + 1));
}

/* A bookmark may belong to a core skill in several ways, but counts for it once. */
static gboolean
count_skills (MetierShelfCounts *self, MetierCatalogue *catalogue, const MetierResource *resource,
              GError **error)
{
  gboolean counted[METIER_N_CORE_SKILLS] = { FALSE };

  for (guint i = 0; resource->skills[i] != NULL; i++)
    {
      int core;

      if (!metier_catalogue_get_core (catalogue, resource->skills[i], &core, error))
        return FALSE;

      if (core != METIER_CORE_SKILL_NONE)
        counted[core] = TRUE;
      if (core == METIER_CORE_SKILL_NONE
          || !g_str_equal (metier_core_skill_get_id ((MetierCoreSkill) core), resource->skills[i]))
        count_word (self->skills, resource->skills[i]);
    }

  for (int core = 0; core < METIER_N_CORE_SKILLS; core++)
    {
      if (counted[core])
        count_word (self->skills, metier_core_skill_get_id ((MetierCoreSkill) core));
    }

  return TRUE;
}

static gboolean
count (MetierShelfCounts *self, MetierCatalogue *catalogue, const MetierResource *resource, GError **error)
{
  const MetierBookmark *bookmark = resource->bookmark;

  self->n_bookmarks++;
  self->n_gone += bookmark->gone ? 1 : 0;
  self->statuses[bookmark->status]++;
  count_word (self->kinds, resource->kind);
  count_word (self->costs, resource->cost);
  for (guint i = 0; bookmark->tags[i] != NULL; i++)
    count_word (self->tags, bookmark->tags[i]);

  return count_skills (self, catalogue, resource, error);
}

/**
 * metier_shelf_count:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote
 * @error: return location
 *
 * Counts the bookmarks by what metier_shelf_list() can filter them by.
 *
 * Returns: (nullable) (transfer full): the numbers, or %NULL with @error set
 */
MetierShelfCounts *
metier_shelf_count (MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  const MetierShelfFilter mine = { .bookmarked = TRUE };
  g_autoptr (MetierShelfCounts) self = NULL;
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, library, &mine, error);

  if (resources == NULL)
    return NULL;

  self = g_new0 (MetierShelfCounts, 1);
  self->kinds = new_counts ();
  self->costs = new_counts ();
  self->tags = new_counts ();
  self->skills = new_counts ();
  for (guint i = 0; i < resources->len; i++)
    {
      if (!count (self, catalogue, g_ptr_array_index (resources, i), error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * metier_shelf_counts_free:
 * @self: numbers
 *
 * Frees the numbers.
 */
void
metier_shelf_counts_free (MetierShelfCounts *self)
{
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->costs);
  g_hash_table_unref (self->tags);
  g_hash_table_unref (self->skills);
  g_free (self);
}
