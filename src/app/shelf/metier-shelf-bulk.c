/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-bulk.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-resource-words.h"

/* The resources of one change that are different afterwards. */
typedef struct {
  GPtrArray *before; /* (owned) */
  GPtrArray *after;  /* (owned) */
} Bulk;

static void
bulk_init (Bulk *self)
{
  self->before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  self->after = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
}

static void
bulk_clear (Bulk *self)
{
  g_ptr_array_unref (self->before);
  g_ptr_array_unref (self->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bulk, bulk_clear)

/* Takes @bookmark. */
static void
bulk_add (Bulk *self, const MetierResource *resource, MetierBookmark *bookmark)
{
  g_ptr_array_add (self->before, metier_resource_ref (resource));
  g_ptr_array_add (self->after, metier_resource_with_bookmark (resource, bookmark));
}

static MetierBookmark *
edit (const MetierResource *resource)
{
  MetierBookmark *bookmark = metier_bookmarks_new_bookmark ();

  if (resource->bookmark == NULL)
    return bookmark;

  metier_bookmark_free (bookmark);
  bookmark = metier_bookmark_copy (resource->bookmark);
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  return bookmark;
}

/**
 * metier_shelf_split_tags:
 * @text: tags with commas between them
 *
 * Returns: (transfer full): the tags, without what is empty
 */
GStrv
metier_shelf_split_tags (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/**
 * metier_shelf_bulk_set_status:
 * @bookmarks: where the change goes through
 * @resources: (element-type MetierResource): resources as they are now
 * @status: where the reader stands with them
 *
 * Moves many resources on the shelf; those that are not there yet are put there.
 */
void
metier_shelf_bulk_set_status (MetierBookmarks *bookmarks, GPtrArray *resources, MetierBookmarkStatus status)
{
  g_auto (Bulk) bulk = { 0 };
  g_autofree char *message = NULL;

  bulk_init (&bulk);
  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);
      MetierBookmark *bookmark;

      if (resource->bookmark != NULL && resource->bookmark->status == status)
        continue;
      bookmark = edit (resource);
      bookmark->status = status;
      bulk_add (&bulk, resource, bookmark);
    }
  if (bulk.after->len == 0)
    return;

  /* Translators: %1$u is how many resources, %2$s one of "To read", "In progress", "Done". */
  message = g_strdup_printf (
      ngettext ("Moved %1$u resource to %2$s", "Moved %1$u resources to %2$s", bulk.after->len),
      bulk.after->len, metier_bookmark_status_get_title (status));
  metier_bookmarks_change (bookmarks, bulk.before, bulk.after, message);
}

static GStrv
merge_tags (GStrv present, const char *const *added, const char *const *removed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; present[i] != NULL; i++)
    if (!g_strv_contains (removed, present[i]))
      g_strv_builder_add (builder, present[i]);
  for (guint i = 0; added[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) present, added[i]))
      g_strv_builder_add (builder, added[i]);

  return g_strv_builder_end (builder);
}

/**
 * metier_shelf_bulk_change_tags:
 * @bookmarks: where the change goes through
 * @resources: (element-type MetierResource): resources as they are now
 * @added: (array zero-terminated=1): tags that all shall have
 * @removed: (array zero-terminated=1): tags that none shall have
 *
 * Changes the tags of many resources; those that are not on the shelf and get a tag are put there.
 */
void
metier_shelf_bulk_change_tags (MetierBookmarks *bookmarks, GPtrArray *resources, const char *const *added,
                               const char *const *removed)
{
  g_auto (Bulk) bulk = { 0 };
  g_autofree char *message = NULL;

  bulk_init (&bulk);
  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);
      MetierBookmark *bookmark;
      GStrv before;

      if (resource->bookmark == NULL && added[0] == NULL)
        continue;
      bookmark = edit (resource);
      before = bookmark->tags;
      bookmark->tags = merge_tags (before, added, removed);
      g_strfreev (before);
      bulk_add (&bulk, resource, bookmark);
    }
  if (bulk.after->len == 0)
    return;

  message = g_strdup_printf (
      ngettext ("Changed the tags of %u resource", "Changed the tags of %u resources", bulk.after->len),
      bulk.after->len);
  metier_bookmarks_change (bookmarks, bulk.before, bulk.after, message);
}

/**
 * metier_shelf_bulk_remove:
 * @bookmarks: where the change goes through
 * @resources: (element-type MetierResource): resources as they are now
 *
 * Takes many resources away from the shelf.
 */
void
metier_shelf_bulk_remove (MetierBookmarks *bookmarks, GPtrArray *resources)
{
  g_auto (Bulk) bulk = { 0 };
  g_autofree char *message = NULL;

  bulk_init (&bulk);
  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);

      if (resource->bookmark != NULL)
        bulk_add (&bulk, resource, NULL);
    }
  if (bulk.after->len == 0)
    return;

  message = g_strdup_printf (ngettext ("Removed %u resource from your shelf",
                                       "Removed %u resources from your shelf", bulk.after->len),
                             bulk.after->len);
  metier_bookmarks_change (bookmarks, bulk.before, bulk.after, message);
}
