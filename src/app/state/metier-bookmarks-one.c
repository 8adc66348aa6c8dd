/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-bookmarks.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-resource-words.h"

/* Changes of one resource. */

static void
change_one (MetierBookmarks *self, const MetierResource *resource, MetierBookmark *bookmark,
            const char *message)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  g_ptr_array_add (before, metier_resource_ref (resource));
  g_ptr_array_add (after, metier_resource_with_bookmark (resource, bookmark));
  metier_bookmarks_change (self, before, after, message);
}

/**
 * metier_bookmarks_new_bookmark:
 *
 * Returns: (transfer full): a bookmark of now, to read, without tags and note
 */
MetierBookmark *
metier_bookmarks_new_bookmark (void)
{
  MetierBookmark *bookmark = metier_bookmark_new ();

  bookmark->added = bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  return bookmark;
}

/**
 * metier_bookmarks_toggle:
 * @self: the bookmarks
 * @resource: a resource as it is now
 * @wanted: whether it shall be on the shelf
 *
 * Puts @resource on the shelf or takes it away.
 */
void
metier_bookmarks_toggle (MetierBookmarks *self, const MetierResource *resource, gboolean wanted)
{
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (wanted == (resource->bookmark != NULL))
    return;

  if (wanted)
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Put “%s” on your shelf"), resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Removed “%s” from your shelf"), resource->title);

  change_one (self, resource, wanted ? metier_bookmarks_new_bookmark () : NULL, message);
}

/**
 * metier_bookmarks_set_status:
 * @self: the bookmarks
 * @resource: a resource as it is now
 * @status: where the reader stands with it
 *
 * Moves @resource on the shelf; one that is not there yet is put there.
 */
void
metier_bookmarks_set_status (MetierBookmarks *self, const MetierResource *resource,
                             MetierBookmarkStatus status)
{
  MetierBookmark *bookmark;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (resource->bookmark != NULL && resource->bookmark->status == status)
    return;

  bookmark = resource->bookmark != NULL ? metier_bookmark_copy (resource->bookmark)
                                        : metier_bookmarks_new_bookmark ();
  bookmark->status = status;
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  /* Translators: %1$s is the title of a learning resource, %2$s one of "To read", "In progress", "Done". */
  message = g_strdup_printf (_ ("Moved “%1$s” to %2$s"), resource->title,
                             metier_bookmark_status_get_title (status));

  change_one (self, resource, bookmark, message);
}

/**
 * metier_bookmarks_set_gone:
 * @self: the bookmarks
 * @resource: a resource on the shelf as it is now
 * @gone: whether its link leads nowhere any more
 *
 * Notes down what the user found out about a link.
 */
void
metier_bookmarks_set_gone (MetierBookmarks *self, const MetierResource *resource, gboolean gone)
{
  MetierBookmark *bookmark;
  g_autofree char *message = NULL;

  g_return_if_fail (METIER_IS_BOOKMARKS (self));

  if (resource->bookmark == NULL || resource->bookmark->gone == gone)
    return;

  bookmark = metier_bookmark_copy (resource->bookmark);
  bookmark->gone = gone;
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  if (gone)
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Marked the link of “%s” as gone"), resource->title);
  else
    /* Translators: %s is the title of a learning resource. */
    message = g_strdup_printf (_ ("Marked the link of “%s” as working"), resource->title);

  change_one (self, resource, bookmark, message);
}
