/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/metier-url.h"
#include "store/metier-shelf-private.h"

static GStrv
join_skills (const MetierResource *resource, const MetierResource *bookmarked)
{
  g_autoptr (GStrvBuilder) skills = g_strv_builder_new ();

  g_strv_builder_addv (skills, (const char **) resource->skills);
  for (guint i = 0; bookmarked->skills[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) resource->skills, bookmarked->skills[i]))
        g_strv_builder_add (skills, bookmarked->skills[i]);
    }

  return g_strv_builder_end (skills);
}

/* Makes one resource of what a pack says and what the user wrote. The bookmark's id and title stand, because
 * by these the user knows it and changes it; the rest is the pack's. */
MetierResource *
metier_shelf_join (const MetierResource *resource, const MetierResource *bookmarked)
{
  MetierResource *joined
      = metier_resource_with_bookmark (resource, metier_bookmark_copy (bookmarked->bookmark));

  g_free (joined->id);
  joined->id = g_strdup (bookmarked->id);
  g_free (joined->title);
  joined->title = g_strdup (bookmarked->title);
  g_strfreev (joined->skills);
  joined->skills = join_skills (resource, bookmarked);
  return joined;
}

/* Bookmarks by id and by the form of their address that all its spellings share. Borrows the bookmarks. */
typedef struct {
  GHashTable *by_id;
  GHashTable *by_address;
  GHashTable *met; /* those that a pack's resource was joined with */
} Index;

static void
index_clear (Index *index)
{
  g_hash_table_unref (index->by_id);
  g_hash_table_unref (index->by_address);
  g_hash_table_unref (index->met);
}

static void
index_init (Index *index, GPtrArray *bookmarks)
{
  index->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  index->by_address = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index->met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < bookmarks->len; i++)
    {
      MetierResource *bookmarked = g_ptr_array_index (bookmarks, i);

      g_hash_table_insert (index->by_id, bookmarked->id, bookmarked);
      g_hash_table_insert (index->by_address, metier_url_canonicalise (bookmarked->url), bookmarked);
    }
}

static MetierResource *
index_find (Index *index, const MetierResource *resource)
{
  MetierResource *found = g_hash_table_lookup (index->by_id, resource->id);
  g_autofree char *address = NULL;

  if (found != NULL || g_hash_table_size (index->by_address) == 0)
    return found;

  address = metier_url_canonicalise (resource->url);
  return g_hash_table_lookup (index->by_address, address);
}

/* Two packs may have the same address; once it is bookmarked it is one thing and stands in the list once. */
static void
add_from_pack (Index *index, MetierResource *resource, GPtrArray *shelf)
{
  MetierResource *bookmarked = index_find (index, resource);

  if (bookmarked == NULL)
    g_ptr_array_add (shelf, metier_resource_ref (resource));
  else if (g_hash_table_add (index->met, bookmarked))
    g_ptr_array_add (shelf, metier_shelf_join (resource, bookmarked));
}

static GPtrArray *
merge (GPtrArray *bookmarks, GPtrArray *resources)
{
  g_autoptr (GPtrArray) joined = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  GPtrArray *shelf = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  Index index;

  index_init (&index, bookmarks);
  for (guint i = 0; i < resources->len; i++)
    add_from_pack (&index, g_ptr_array_index (resources, i), joined);

  for (guint i = 0; i < bookmarks->len; i++)
    {
      MetierResource *bookmarked = g_ptr_array_index (bookmarks, i);

      if (!g_hash_table_contains (index.met, bookmarked))
        g_ptr_array_add (shelf, metier_resource_ref (bookmarked));
    }
  g_ptr_array_extend_and_steal (shelf, g_steal_pointer (&joined));
  index_clear (&index);
  return shelf;
}

/* Gives all resources of all packs and all bookmarks, those of no pack first. */
GPtrArray *
metier_shelf_gather (MetierCatalogue *catalogue, MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) resources = metier_catalogue_list_resources (catalogue, NULL, error);
  g_autoptr (GPtrArray) bookmarks = NULL;

  if (resources == NULL || library == NULL)
    return g_steal_pointer (&resources);

  bookmarks = metier_library_list_bookmarks (library, error);
  return bookmarks == NULL ? NULL : merge (bookmarks, resources);
}
