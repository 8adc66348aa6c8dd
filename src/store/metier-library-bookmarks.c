/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/metier-error.h"
#include "store/metier-library-entry-private.h"

typedef struct {
  const MetierLibraryEntry *entry;
  char *id;
  gboolean added;
} Addition;

static gboolean
add (MetierLibrary *self, gpointer data, GError **error)
{
  Addition *addition = data;
  const MetierLibraryEntry *entry = addition->entry;
  g_autoptr (MetierResource) known = NULL;
  gint64 n;

  /* An id that was just made up for the bookmark cannot be known. */
  if (!metier_library_find (self, entry->resource->id, entry->canonical, &n, &known, error))
    return FALSE;

  addition->added = known == NULL;
  addition->id = g_strdup (known == NULL ? entry->id : known->id);
  return known != NULL || metier_library_insert (self, entry, error);
}

/**
 * metier_library_add_bookmark:
 * @self: a library
 * @resource: what to bookmark; without an id it gets one of its own, `mine:<uuid>`; without a bookmark one
 *   to read, without tags and note
 * @id: (out) (optional) (transfer full): the bookmark's id
 * @added: (out) (optional): whether it is new
 * @error: return location; %METIER_ERROR_INVALID when the address is not http(s) or a property makes no sense
 *
 * Bookmarks a resource. An id or address that is bookmarked already is left as it is, and its id given.
 *
 * Returns: whether the bookmark is on disk
 */
gboolean
metier_library_add_bookmark (MetierLibrary *self, const MetierResource *resource, char **id, gboolean *added,
                             GError **error)
{
  g_auto (MetierLibraryEntry) entry = { 0 };
  Addition addition = { &entry, NULL, FALSE };
  g_autofree char *new_id = NULL;
  gboolean success;

  g_return_val_if_fail (self != NULL && resource != NULL, FALSE);

  if (!metier_library_entry_init (&entry, resource, error))
    return FALSE;

  success = metier_library_change (self, add, &addition, error);
  new_id = addition.id;
  if (!success)
    return FALSE;

  if (id != NULL)
    *id = g_steal_pointer (&new_id);
  if (added != NULL)
    *added = addition.added;
  return TRUE;
}

static gboolean
drop (MetierLibrary *self, const char *id, GError **error)
{
  g_autoptr (MetierResource) known = NULL;
  gint64 n;

  return metier_library_find (self, id, NULL, &n, &known, error)
         && (known == NULL || metier_library_delete (self, n, error));
}

static gboolean
put (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierLibraryEntry *entry = data;
  g_autoptr (MetierResource) other = NULL;
  gint64 n;

  if (!drop (self, entry->id, error)
      || !metier_library_find (self, NULL, entry->canonical, &n, &other, error))
    return FALSE;

  if (other == NULL)
    return metier_library_insert (self, entry, error);

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("The address of “%s” is bookmarked as “%s” already."), entry->id, other->id);
  return FALSE;
}

/**
 * metier_library_put_bookmark:
 * @self: a library
 * @resource: a resource with an id and a bookmark
 * @error: return location; %METIER_ERROR_INVALID when the address is bookmarked under another id
 *
 * Writes a bookmark exactly as it is given, with its times, in place of one of the same id: what undo needs.
 *
 * Returns: whether the bookmark is on disk
 */
gboolean
metier_library_put_bookmark (MetierLibrary *self, const MetierResource *resource, GError **error)
{
  g_auto (MetierLibraryEntry) entry = { 0 };

  g_return_val_if_fail (self != NULL && resource != NULL && resource->id != NULL, FALSE);

  return metier_library_entry_init (&entry, resource, error)
         && metier_library_change (self, put, &entry, error);
}

static gboolean
remove_one (MetierLibrary *self, gpointer data, GError **error)
{
  const char *id = data;
  g_autoptr (MetierResource) known = NULL;
  gint64 n;

  if (!metier_library_find (self, id, NULL, &n, &known, error))
    return FALSE;

  return known == NULL ? metier_library_set_not_found (id, error) : metier_library_delete (self, n, error);
}

/**
 * metier_library_remove_bookmark:
 * @self: a library
 * @id: id of a bookmark
 * @error: return location; %METIER_ERROR_NOT_FOUND when there is none of this id
 *
 * Removes a bookmark with its tags and note. metier_library_put_bookmark() brings it back.
 *
 * Returns: whether it is gone from the disk
 */
gboolean
metier_library_remove_bookmark (MetierLibrary *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return metier_library_change (self, remove_one, (gpointer) id, error);
}

typedef struct {
  const char *id;
  const MetierBookmarkChange *change;
} Edit;

/* The tags there are and those to add, without those to remove. */
static gboolean
edit_tags (MetierBookmark *bookmark, const MetierBookmarkChange *change, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) removed = NULL;
  g_auto (GStrv) kept = NULL;

  if (!metier_library_clean_tags (change->remove_tags, &removed, error))
    return FALSE;

  g_strv_builder_addv (builder, (const char **) bookmark->tags);
  if (change->add_tags != NULL)
    g_strv_builder_addv (builder, (const char **) change->add_tags);
  all = g_strv_builder_end (builder);

  if (!metier_library_clean_tags ((const char *const *) all, &kept, error))
    return FALSE;

  for (guint i = 0; kept[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) removed, kept[i]))
        g_strv_builder_add (builder, kept[i]);
    }

  g_strfreev (bookmark->tags);
  bookmark->tags = g_strv_builder_end (builder);
  return TRUE;
}

static MetierBookmark *
apply (const MetierBookmark *before, const MetierBookmarkChange *change, GError **error)
{
  g_autoptr (MetierBookmark) bookmark = metier_bookmark_copy (before);

  if (change->status != NULL)
    bookmark->status = *change->status;
  if (change->progress != NULL)
    bookmark->progress = *change->progress;
  if (change->hours != NULL)
    bookmark->hours = *change->hours;
  if (change->gone != NULL)
    bookmark->gone = *change->gone;
  if (change->note != NULL)
    {
      g_free (bookmark->note);
      bookmark->note = g_strdup (change->note);
    }
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;

  return edit_tags (bookmark, change, error) ? metier_library_clean_bookmark (bookmark, error) : NULL;
}

static gboolean
edit (MetierLibrary *self, gpointer data, GError **error)
{
  Edit *task = data;
  g_autoptr (MetierResource) known = NULL;
  g_autoptr (MetierBookmark) bookmark = NULL;
  gint64 n;

  if (!metier_library_find (self, task->id, NULL, &n, &known, error))
    return FALSE;

  if (known == NULL)
    return metier_library_set_not_found (task->id, error);

  bookmark = apply (known->bookmark, task->change, error);
  return bookmark != NULL && metier_library_update (self, n, bookmark, error);
}

/**
 * metier_library_change_bookmark:
 * @self: a library
 * @id: id of a bookmark
 * @change: what to change; what is %NULL in it stays
 * @error: return location: %METIER_ERROR_NOT_FOUND, or %METIER_ERROR_INVALID when a value makes no sense
 *
 * Changes what the user wrote about a resource, all of it or nothing.
 *
 * Returns: whether the change is on disk
 */
gboolean
metier_library_change_bookmark (MetierLibrary *self, const char *id, const MetierBookmarkChange *change,
                                GError **error)
{
  Edit task = { id, change };

  g_return_val_if_fail (self != NULL && id != NULL && change != NULL, FALSE);

  return metier_library_change (self, edit, &task, error);
}
