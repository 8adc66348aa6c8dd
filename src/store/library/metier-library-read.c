/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "core/values/metier-url.h"
#include "store/library/metier-library-private.h"

#define BOOKMARK_COLUMNS                                                                                     \
  "SELECT bookmark.n, bookmark.id, bookmark.url, bookmark.title, kind, level, cost, language, credit, "      \
  "judged, status,"                                                                                          \
  " progress, hours, bookmark.note, added, changed, gone FROM "

static gboolean
read_texts (MetierLibrary *self, const char *sql, gint64 n, GStrv *texts, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *text = metier_statement_dup_known (statement, 0);

      g_strv_builder_add (builder, text);
    }

  if (step != METIER_STEP_DONE)
    return FALSE;

  g_strfreev (*texts);
  *texts = g_strv_builder_end (builder);
  return TRUE;
}

static MetierBookmark *
read_bookmark (MetierLibrary *self, MetierStatement *statement, GError **error)
{
  g_autoptr (MetierBookmark) bookmark = metier_bookmark_new ();
  const char *status = metier_statement_get_text (statement, 10);

  if (!metier_bookmark_status_from_string (status != NULL ? status : "", &bookmark->status))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
                   _ ("“%s” is damaged: a bookmark has no known status."),
                   metier_database_get_name (self->database));
      return NULL;
    }

  bookmark->progress = metier_statement_get_double (statement, 11);
  bookmark->hours = metier_statement_get_double (statement, 12);
  bookmark->note = metier_statement_dup_text (statement, 13);
  bookmark->added = metier_statement_get_int64 (statement, 14);
  bookmark->changed = metier_statement_get_int64 (statement, 15);
  bookmark->gone = metier_statement_get_int64 (statement, 16) != 0;

  if (!read_texts (self, "SELECT tag FROM bookmark_tag WHERE bookmark = ?1 ORDER BY tag",
                   metier_statement_get_int64 (statement, 0), &bookmark->tags, error))
    return NULL;

  return g_steal_pointer (&bookmark);
}

static MetierResource *
read_resource (MetierLibrary *self, MetierStatement *statement, GError **error)
{
  g_autoptr (MetierResource) resource = metier_resource_new ();
  g_autofree char *judged = metier_statement_dup_known (statement, 9);

  resource->id = metier_statement_dup_known (statement, 1);
  resource->url = metier_statement_dup_known (statement, 2);
  resource->title = metier_statement_dup_known (statement, 3);
  resource->kind = metier_statement_dup_known (statement, 4);
  resource->level = metier_statement_dup_known (statement, 5);
  resource->cost = metier_statement_dup_known (statement, 6);
  resource->language = metier_statement_dup_known (statement, 7);
  resource->credit = metier_statement_dup_text (statement, 8);
  g_strfreev (resource->judged);
  resource->judged = g_strsplit (judged, " ", -1);

  resource->bookmark = read_bookmark (self, statement, error);
  if (resource->bookmark == NULL
      || !read_texts (self, "SELECT skill FROM bookmark_skill WHERE bookmark = ?1 ORDER BY n",
                      metier_statement_get_int64 (statement, 0), &resource->skills, error))
    return NULL;

  /* An address goes to the desktop when it is clicked, so it is looked at again. */
  if (!metier_url_check (resource->url, NULL))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED,
                   _ ("“%s” is damaged: a bookmark has no usable address."),
                   metier_database_get_name (self->database));
      return NULL;
    }

  return g_steal_pointer (&resource);
}

/* Reads the bookmark of a number. */
static MetierResource *
read_row (MetierLibrary *self, gint64 n, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, BOOKMARK_COLUMNS "bookmark WHERE n = ?1", error);
  MetierStep step;

  if (statement == NULL)
    return NULL;

  metier_statement_bind_int (statement, 1, n);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_DONE)
    g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED, _ ("“%s” is damaged: a bookmark is missing."),
                 metier_database_get_name (self->database));
  return step == METIER_STEP_ROW ? read_resource (self, statement, error) : NULL;
}

/* Gives a bookmark as it was read before, if it did not change since. */
MetierResource *
metier_library_read (MetierLibrary *self, gint64 n, GError **error)
{
  MetierResource *resource = g_hash_table_lookup (self->cache, &n);

  if (resource != NULL)
    return metier_resource_ref (resource);

  resource = read_row (self, n, error);
  if (resource != NULL)
    g_hash_table_insert (self->cache, g_memdup2 (&n, sizeof n), metier_resource_ref (resource));
  return resource;
}

/* Gives the bookmarks whose numbers a statement gives. */
GPtrArray *
metier_library_read_all (MetierLibrary *self, MetierStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  MetierStep step;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierResource *resource = metier_library_read (self, metier_statement_get_int64 (statement, 0), error);

      if (resource == NULL)
        return NULL;
      g_ptr_array_add (resources, resource);
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&resources) : NULL;
}

/* What another program wrote makes everything that was read before doubtful. */
gboolean
metier_library_look_for_changes (MetierLibrary *self, GError **error)
{
  gint64 version;

  if (!metier_database_get_number (self->database, "PRAGMA data_version", &version, error))
    return FALSE;

  if (version != self->data_version)
    metier_library_forget_all (self);
  self->data_version = version;
  return TRUE;
}

static void
forget_orders (MetierLibrary *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->orders); i++)
    g_clear_pointer (&self->orders[i], g_array_unref);
}

/* To be called when a bookmark changes. */
void
metier_library_forget (MetierLibrary *self, gint64 n)
{
  g_hash_table_remove (self->cache, &n);
  forget_orders (self);
}

void
metier_library_forget_all (MetierLibrary *self)
{
  g_hash_table_remove_all (self->cache);
  forget_orders (self);
}

static gboolean
look_up (MetierLibrary *self, const char *sql, const char *key, gint64 *n, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  MetierStep step;

  *n = 0;
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, key);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_ROW)
    *n = metier_statement_get_int64 (statement, 0);
  return step != METIER_STEP_ERROR;
}

/* Finds a bookmark by its id or by its address; @n is 0 when there is none. For either of two conditions
 * SQLite would make a table in memory, each time. */
gboolean
metier_library_find_number (MetierLibrary *self, const char *id, const char *canonical, gint64 *n,
                            GError **error)
{
  return look_up (self, "SELECT n FROM bookmark WHERE id = ?1", id, n, error)
         && (*n != 0 || look_up (self, "SELECT n FROM bookmark WHERE canonical = ?1", canonical, n, error));
}

/* Finds a bookmark by its id or by its address; @resource and @n are NULL and 0 when there is none. */
gboolean
metier_library_find (MetierLibrary *self, const char *id, const char *canonical, gint64 *n,
                     MetierResource **resource, GError **error)
{
  *resource = NULL;
  if (!metier_library_find_number (self, id, canonical, n, error))
    return FALSE;

  if (*n != 0)
    *resource = metier_library_read (self, *n, error);
  return (*n == 0) == (*resource == NULL);
}

/* Says that there is no such bookmark; always returns FALSE. */
gboolean
metier_library_set_not_found (const char *id, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (id, -1);

  g_set_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND, _ ("There is no bookmark “%s”."), valid);
  return FALSE;
}

/**
 * metier_library_get_bookmark:
 * @self: a library
 * @id_or_url: id of a bookmark, or its address in whatever form
 * @error: return location; %METIER_ERROR_NOT_FOUND when it is not bookmarked
 *
 * Returns: (nullable) (transfer full): the resource with its bookmark, or %NULL with @error set
 */
MetierResource *
metier_library_get_bookmark (MetierLibrary *self, const char *id_or_url, GError **error)
{
  MetierResource *resource;
  g_autofree char *canonical = NULL;
  gint64 n;

  g_return_val_if_fail (self != NULL && id_or_url != NULL, NULL);

  if (metier_url_check (id_or_url, NULL))
    canonical = metier_url_canonicalise (id_or_url);

  if (!metier_library_look_for_changes (self, error)
      || !metier_library_find (self, id_or_url, canonical, &n, &resource, error))
    return NULL;

  if (resource == NULL)
    metier_library_set_not_found (id_or_url, error);
  return resource;
}
