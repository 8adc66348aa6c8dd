/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-entry-private.h"

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
put (MetierLibrary *self, gpointer data, GError **error)
{
  g_autoptr (MetierResource) before = NULL;

  return metier_library_replace (self, data, &before, error);
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
  g_return_val_if_fail (self != NULL && resource != NULL && resource->id != NULL, FALSE);

  return metier_library_change (self, put, (gpointer) resource, error);
}

static gboolean
remove_one (MetierLibrary *self, gpointer data, GError **error)
{
  g_autoptr (MetierResource) before = NULL;

  return metier_library_drop (self, data, &before, error)
         && (before != NULL || metier_library_set_not_found (data, error));
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

static gboolean
edit (MetierLibrary *self, gpointer data, GError **error)
{
  Edit *task = data;
  g_autoptr (MetierResource) before = NULL;

  return metier_library_edit (self, task->id, task->change, &before, error);
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
