/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-url.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/database/metier-search-query.h"
#include "store/library/metier-library-private.h"
#include "store/shelf/metier-shelf-private.h"

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

/* What the packs have to say, put together before the bookmarks are gone through. */
typedef struct {
  MetierCatalogue *catalogue;
  MetierLibrary *library; /* (nullable) */
  const MetierShelfFilter *filter;
  GHashTable *found;  /* (nullable) (owned): ids of what has the words in a pack, when there are words */
  GHashTable *joined; /* (owned): id of a bookmark → what it makes with the first pack that has it (owned) */
  GHashTable *extra;  /* (owned): ids of bookmarks that have the words in a pack */
  GPtrArray *others; /* (owned): of packs and not bookmarked, or bookmarked and joined, in the packs' order */
} Gathering;

static void
gathering_clear (Gathering *self)
{
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_hash_table_unref (self->joined);
  g_hash_table_unref (self->extra);
  g_ptr_array_unref (self->others);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, gathering_clear)

static gboolean
find_words (Gathering *self, const char *text, GError **error)
{
  g_autoptr (MetierSearchQuery) query = text != NULL ? metier_search_query_new (text) : NULL;
  g_autoptr (GPtrArray) hits = NULL;

  /* Nothing is typed yet. */
  if (query == NULL)
    return TRUE;

  hits = metier_catalogue_search_resources (self->catalogue, text, G_MAXUINT, error);
  if (hits == NULL)
    return FALSE;

  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const MetierSearchHit *hit = g_ptr_array_index (hits, i);

      g_hash_table_add (self->found, g_strdup (hit->resource->id));
    }

  return TRUE;
}

static gboolean
gathering_init (Gathering *self, MetierCatalogue *catalogue, MetierLibrary *library,
                const MetierShelfFilter *filter, GError **error)
{
  self->catalogue = catalogue;
  self->library = library;
  self->filter = filter;
  self->joined
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) metier_resource_unref);
  self->extra = g_hash_table_new (g_str_hash, g_str_equal);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  return find_words (self, filter->text, error);
}

static gboolean
find_bookmark (MetierLibrary *library, const MetierResource *resource, MetierResource **bookmarked,
               GError **error)
{
  g_autofree char *canonical = library != NULL ? metier_url_canonicalise (resource->url) : NULL;
  gint64 n;

  *bookmarked = NULL;
  return library == NULL || metier_library_find (library, resource->id, canonical, &n, bookmarked, error);
}

/* Two packs may have the same address; once it is bookmarked it is one thing and stands in the list once. */
static gboolean
take (Gathering *self, MetierResource *resource, GError **error)
{
  gboolean hit = self->found == NULL || g_hash_table_contains (self->found, resource->id);
  g_autoptr (MetierResource) bookmarked = NULL;
  MetierResource *joined;

  if (!find_bookmark (self->library, resource, &bookmarked, error))
    return FALSE;

  if (bookmarked == NULL)
    {
      if (hit && !self->filter->bookmarked)
        g_ptr_array_add (self->others, metier_resource_ref (resource));
      return TRUE;
    }

  joined = g_hash_table_lookup (self->joined, bookmarked->id);
  if (joined == NULL)
    {
      joined = metier_shelf_join (resource, bookmarked);
      g_hash_table_insert (self->joined, joined->id, joined);
      g_ptr_array_add (self->others, metier_resource_ref (joined));
    }
  if (self->found != NULL && hit)
    g_hash_table_add (self->extra, joined->id);
  return TRUE;
}

static gboolean
take_each (Gathering *self, GError **error)
{
  g_autoptr (GPtrArray) resources = metier_catalogue_list_resources (self->catalogue, NULL, error);

  for (guint i = 0; resources != NULL && i < resources->len; i++)
    {
      if (!take (self, g_ptr_array_index (resources, i), error))
        return FALSE;
    }

  return resources != NULL;
}

/* Looks the resources of the packs up, in one transaction, as locking the file for each takes longer than the
 * look. */
static gboolean
take_all (Gathering *self, GError **error)
{
  gboolean taken;

  if (self->library == NULL || self->library->in_batch)
    return take_each (self, error);

  taken = metier_database_execute (self->library->database, "BEGIN", error) && take_each (self, error);
  metier_database_roll_back (self->library->database);
  return taken;
}

static const MetierBookmarkSort sorts[] = {
  [METIER_SHELF_SORT_NONE] = METIER_BOOKMARK_SORT_ADDED,
  [METIER_SHELF_SORT_ADDED] = METIER_BOOKMARK_SORT_ADDED,
  [METIER_SHELF_SORT_CHANGED] = METIER_BOOKMARK_SORT_CHANGED,
  [METIER_SHELF_SORT_TITLE] = METIER_BOOKMARK_SORT_TITLE,
};

/* Links of one's own, the latest first, then all that packs have, in their order. */
static GPtrArray *
join_in_order_of_packs (Gathering *self, GPtrArray *bookmarks)
{
  GPtrArray *shelf = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; i < bookmarks->len; i++)
    {
      MetierResource *bookmarked = g_ptr_array_index (bookmarks, i);

      if (g_hash_table_contains (self->joined, bookmarked->id))
        g_hash_table_add (self->extra, bookmarked->id);
      else
        g_ptr_array_add (shelf, metier_resource_ref (bookmarked));
    }

  for (guint i = 0; i < self->others->len; i++)
    {
      MetierResource *other = g_ptr_array_index (self->others, i);

      if (other->bookmark == NULL || g_hash_table_contains (self->extra, other->id))
        g_ptr_array_add (shelf, metier_resource_ref (other));
    }

  return shelf;
}

static int
compare_resources_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const MetierResource *first = *(MetierResource *const *) a;
  const MetierResource *second = *(MetierResource *const *) b;
  MetierShelfSort sort = GPOINTER_TO_UINT (user_data);
  gint64 early, late;

  if (sort != METIER_SHELF_SORT_TITLE && (first->bookmark == NULL || second->bookmark == NULL))
    return (first->bookmark == NULL) - (second->bookmark == NULL);

  if (sort == METIER_SHELF_SORT_TITLE)
    return g_ascii_strcasecmp (first->title, second->title);

  late = sort == METIER_SHELF_SORT_ADDED ? first->bookmark->added : first->bookmark->changed;
  early = sort == METIER_SHELF_SORT_ADDED ? second->bookmark->added : second->bookmark->changed;
  return (late < early) - (late > early);
}

/* Bookmarks come in order, and what is none follows them, unless the order is by title; a bookmark that only
 * a pack has the words of has to be put in its place. */
static GPtrArray *
join_in_order (Gathering *self, GPtrArray *bookmarks)
{
  GPtrArray *shelf;

  if (self->others->len == 0)
    return g_ptr_array_ref (bookmarks);

  shelf = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  for (guint i = 0; i < bookmarks->len; i++)
    {
      MetierResource *bookmarked = g_ptr_array_index (bookmarks, i);
      MetierResource *joined = g_hash_table_lookup (self->joined, bookmarked->id);

      if (joined != NULL)
        g_hash_table_remove (self->extra, bookmarked->id);
      g_ptr_array_add (shelf, metier_resource_ref (joined != NULL ? joined : bookmarked));
    }

  for (guint i = 0; i < self->others->len; i++)
    {
      MetierResource *other = g_ptr_array_index (self->others, i);

      if (other->bookmark == NULL || g_hash_table_contains (self->extra, other->id))
        g_ptr_array_add (shelf, metier_resource_ref (other));
    }

  if (g_hash_table_size (self->extra) > 0 || self->filter->sort == METIER_SHELF_SORT_TITLE)
    g_ptr_array_sort_with_data (shelf, compare_resources_cb, GUINT_TO_POINTER (self->filter->sort));
  return shelf;
}

/* Says how many bookmarks, the first ones, are enough. When only words may keep one out these are as many as
 * the filter has room for, and those that a pack has too, as they may have their places further down. */
static guint
count_needed (const Gathering *self)
{
  const MetierShelfFilter *filter = self->filter;
  guint n_joined = g_hash_table_size (self->joined);
  gboolean keeps_all = filter->status == NULL && filter->tag == NULL && !filter->gone && filter->kind == NULL
                       && filter->cost == NULL && filter->skill == NULL && filter->role == NULL;

  return filter->limit > 0 && keeps_all ? MIN (filter->limit, G_MAXUINT - n_joined) + n_joined : G_MAXUINT;
}

/* Gives the resources of all packs and the bookmarks that have the words of the filter, in its order. */
GPtrArray *
metier_shelf_gather (MetierCatalogue *catalogue, MetierLibrary *library, const MetierShelfFilter *filter,
                     GError **error)
{
  g_autoptr (GPtrArray) bookmarks = NULL;
  g_auto (Gathering) gathering = { 0 };

  if (!gathering_init (&gathering, catalogue, library, filter, error)
      || (library != NULL && !metier_library_look_for_changes (library, error))
      || !take_all (&gathering, error))
    return NULL;

  bookmarks = library == NULL ? g_ptr_array_new ()
                              : metier_library_query (library, filter->text, sorts[filter->sort],
                                                      count_needed (&gathering), error);
  if (bookmarks == NULL)
    return NULL;

  return filter->sort == METIER_SHELF_SORT_NONE ? join_in_order_of_packs (&gathering, bookmarks)
                                                : join_in_order (&gathering, bookmarks);
}
