/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-url.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/library/metier-library-private.h"
#include "store/shelf/metier-shelf-private.h"

/* Gives a hit that the user's own words led to, joined with what a pack says of the same resource. */
static gboolean
add_own (MetierCatalogue *catalogue, MetierResource *bookmarked, GPtrArray *hits, GError **error)
{
  g_autoptr (MetierResource) resource = NULL;
  MetierSearchHit *hit;

  if (!metier_catalogue_get_resource (catalogue, bookmarked->id, bookmarked->url, &resource, error))
    return FALSE;

  hit = metier_search_hit_new ();
  hit->resource
      = resource == NULL ? metier_resource_ref (bookmarked) : metier_shelf_join (resource, bookmarked);
  g_ptr_array_add (hits, hit);
  return TRUE;
}

/* Gives what is bookmarked of a resource that a pack has; NULL when it is not. */
static gboolean
find_bookmark (MetierLibrary *library, const MetierResource *resource, MetierResource **bookmarked,
               GError **error)
{
  g_autofree char *canonical = metier_url_canonicalise (resource->url);
  gint64 n;

  return metier_library_find (library, resource->id, canonical, &n, bookmarked, error);
}

/* Adds what packs found, unless the user's own words led to it already. */
static gboolean
add_from_packs (MetierLibrary *library, GPtrArray *found, GHashTable *seen, guint limit, GPtrArray *hits,
                GError **error)
{
  for (guint i = 0; i < found->len && hits->len < limit; i++)
    {
      const MetierSearchHit *candidate = g_ptr_array_index (found, i);
      g_autoptr (MetierResource) bookmarked = NULL;
      MetierSearchHit *hit;

      if (!find_bookmark (library, candidate->resource, &bookmarked, error))
        return FALSE;

      if (bookmarked != NULL && g_hash_table_contains (seen, bookmarked->id))
        continue;

      hit = metier_search_hit_new ();
      hit->resource = bookmarked == NULL ? metier_resource_ref (candidate->resource)
                                         : metier_shelf_join (candidate->resource, bookmarked);
      g_ptr_array_add (hits, hit);
      if (bookmarked != NULL)
        g_hash_table_add (seen, hit->resource->id);
    }

  return TRUE;
}

static GPtrArray *
merge (MetierCatalogue *catalogue, MetierLibrary *library, GPtrArray *own, GPtrArray *found, guint limit,
       GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_search_hit_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < own->len; i++)
    {
      MetierResource *bookmarked = g_ptr_array_index (own, i);

      if (!add_own (catalogue, bookmarked, hits, error))
        return NULL;
      g_hash_table_add (seen, bookmarked->id);
    }

  return add_from_packs (library, found, seen, limit, hits, error) ? g_steal_pointer (&hits) : NULL;
}

/**
 * metier_shelf_search:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote
 * @text: what the user typed so far, any bytes
 * @limit: the most hits of each kind
 * @cancellable: (nullable): stops the search
 * @error: return location; %G_IO_ERROR_CANCELLED when it was stopped
 *
 * Does what metier_catalogue_search() does, and looks in the user's bookmarks too: in their titles, tags,
 * notes and addresses. What these lead to comes first, and every resource has its bookmark.
 *
 * Returns: (nullable) (transfer full): what was found, or %NULL with @error set
 */
MetierSearchResults *
metier_shelf_search (MetierCatalogue *catalogue, MetierLibrary *library, const char *text, guint limit,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierSearchResults) results = NULL;
  g_autoptr (GPtrArray) own = NULL;
  GPtrArray *hits;

  g_return_val_if_fail (catalogue != NULL && text != NULL, NULL);

  results = metier_catalogue_search (catalogue, text, limit, cancellable, error);
  if (results == NULL || library == NULL)
    return g_steal_pointer (&results);

  own = metier_library_search (library, text, limit, error);
  hits = own == NULL ? NULL : merge (catalogue, library, own, results->resources, limit, error);
  if (hits == NULL)
    return NULL;

  g_ptr_array_unref (results->resources);
  results->resources = hits;
  return g_steal_pointer (&results);
}

static char *
name_skill_cb (const char *skill, gpointer data)
{
  MetierCatalogue *catalogue = data;
  const MetierSkill *found = NULL;
  MetierPack *pack;

  if (metier_catalogue_find_pack_of_skill (catalogue, skill, &pack, NULL) && pack != NULL)
    metier_pack_get_skill (pack, skill, &found, NULL);

  return found != NULL ? g_strdup (found->name) : NULL;
}

/**
 * metier_shelf_name_skills:
 * @catalogue: all open packs; must stay open as long as @library
 * @library: what the user wrote
 *
 * Lets what is bookmarked from now on be found by the names that its skills have in the packs.
 */
void
metier_shelf_name_skills (MetierCatalogue *catalogue, MetierLibrary *library)
{
  metier_library_set_skill_names (library, name_skill_cb, catalogue);
}
