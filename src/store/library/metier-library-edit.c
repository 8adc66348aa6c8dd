/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-entry-private.h"

/* What is there and what is to be added, without what is to be removed. */
static GStrv
merge (char **present, const char *const *added, const char *const *removed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *lists[] = { (const char *const *) present, added };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; lists[i] != NULL && lists[i][j] != NULL; j++)
        {
          if ((removed == NULL || !g_strv_contains (removed, lists[i][j]))
              && g_hash_table_add (seen, (gpointer) lists[i][j]))
            g_strv_builder_add (builder, lists[i][j]);
        }
    }

  return g_strv_builder_end (builder);
}

static gboolean
edit_tags (MetierBookmark *bookmark, const MetierBookmarkChange *change, GError **error)
{
  g_auto (GStrv) added = NULL;
  g_auto (GStrv) removed = NULL;
  g_auto (GStrv) before = g_steal_pointer (&bookmark->tags);

  bookmark->tags = g_new0 (char *, 1);
  if (!metier_library_clean_tags (change->add_tags, &added, error)
      || !metier_library_clean_tags (change->remove_tags, &removed, error))
    return FALSE;

  g_strfreev (bookmark->tags);
  bookmark->tags = merge (before, (const char *const *) added, (const char *const *) removed);
  return TRUE;
}

static MetierBookmark *
edit_bookmark (const MetierBookmark *before, const MetierBookmarkChange *change, GError **error)
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

  return edit_tags (bookmark, change, error) ? g_steal_pointer (&bookmark) : NULL;
}

static void
replace_text (char **text, const char *replacement)
{
  if (replacement == NULL)
    return;

  g_free (*text);
  *text = g_strdup (replacement);
}

static MetierResource *
edit_resource (const MetierResource *before, const MetierBookmarkChange *change, GError **error)
{
  MetierBookmark *bookmark = edit_bookmark (before->bookmark, change, error);
  MetierResource *after;

  if (bookmark == NULL)
    return NULL;

  after = metier_resource_with_bookmark (before, bookmark);
  replace_text (&after->title, change->title);
  replace_text (&after->kind, change->kind);
  replace_text (&after->level, change->level);
  replace_text (&after->cost, change->cost);
  replace_text (&after->language, change->language);
  g_strfreev (after->skills);
  after->skills = merge (before->skills, change->add_skills, change->remove_skills);
  return after;
}

/* Takes a bookmark away; @before is what it was, NULL when there was none. */
gboolean
metier_library_drop (MetierLibrary *self, const char *id, MetierResource **before, GError **error)
{
  gint64 n;

  return metier_library_find (self, id, NULL, &n, before, error)
         && (*before == NULL || metier_library_delete (self, n, error));
}

/* A bookmark at an address that none had before must leave the others theirs. */
static gboolean
check_address (MetierLibrary *self, const MetierLibraryEntry *entry, GError **error)
{
  g_autoptr (MetierResource) other = NULL;
  gint64 n;

  if (!metier_library_find (self, NULL, entry->canonical, &n, &other, error))
    return FALSE;

  if (other == NULL)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("The address of “%s” is bookmarked as “%s” already."), entry->id, other->id);
  return FALSE;
}

/* Writes a bookmark in place of one of the same id; @before is what that was, NULL when there was none. */
gboolean
metier_library_replace (MetierLibrary *self, const MetierResource *resource, MetierResource **before,
                        GError **error)
{
  g_auto (MetierLibraryEntry) entry = { 0 };
  gint64 n;

  if (!metier_library_entry_init (&entry, resource, error)
      || !metier_library_find (self, entry.id, NULL, &n, before, error))
    return FALSE;

  if (*before != NULL && g_str_equal ((*before)->url, resource->url))
    return metier_library_update (self, n, *before, &entry, error);

  return (*before == NULL || metier_library_delete (self, n, error)) && check_address (self, &entry, error)
         && metier_library_insert (self, &entry, error);
}

/* Changes a bookmark; @before is what it was. */
gboolean
metier_library_edit (MetierLibrary *self, const char *id, const MetierBookmarkChange *change,
                     MetierResource **before, GError **error)
{
  g_auto (MetierLibraryEntry) entry = { 0 };
  g_autoptr (MetierResource) after = NULL;
  gint64 n;

  if (!metier_library_find (self, id, NULL, &n, before, error))
    return FALSE;

  if (*before == NULL)
    return metier_library_set_not_found (id, error);

  after = edit_resource (*before, change, error);
  return after != NULL && metier_library_entry_init (&entry, after, error)
         && metier_library_update (self, n, *before, &entry, error);
}
