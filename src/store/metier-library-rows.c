/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/metier-library-entry-private.h"

static const char *
known (const char *word)
{
  return word != NULL ? word : "unknown";
}

static gboolean
insert_row (MetierLibrary *self, const MetierLibraryEntry *entry, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT INTO bookmark (id, url, canonical, title, kind, level, cost, language, credit, judged,"
      " status, progress, hours, note, added, changed, gone)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
      error);
  const MetierResource *resource = entry->resource;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, entry->id);
  metier_statement_bind_text (statement, 2, resource->url);
  metier_statement_bind_text (statement, 3, entry->canonical);
  metier_statement_bind_text (statement, 4, entry->title);
  metier_statement_bind_text (statement, 5, known (resource->kind));
  metier_statement_bind_text (statement, 6, known (resource->level));
  metier_statement_bind_text (statement, 7, known (resource->cost));
  metier_statement_bind_text (statement, 8, known (resource->language));
  metier_statement_bind_text (statement, 9, resource->credit);
  metier_statement_bind_text (statement, 10, entry->judged);
  metier_statement_bind_text (statement, 11, metier_bookmark_status_to_string (entry->bookmark->status));
  metier_statement_bind_double (statement, 12, entry->bookmark->progress);
  metier_statement_bind_double (statement, 13, entry->bookmark->hours);
  metier_statement_bind_text (statement, 14, entry->bookmark->note);
  metier_statement_bind_int (statement, 15, entry->bookmark->added);
  metier_statement_bind_int (statement, 16, entry->bookmark->changed);
  metier_statement_bind_int (statement, 17, entry->bookmark->gone);
  return metier_statement_run (statement, error);
}

static gboolean
insert_skills (MetierLibrary *self, gint64 n, const char *const *skills, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "INSERT INTO bookmark_skill VALUES (?1, ?2, ?3)", error);

  for (guint i = 0; statement != NULL && skills[i] != NULL; i++)
    {
      metier_statement_bind_int (statement, 1, n);
      metier_statement_bind_int (statement, 2, i);
      metier_statement_bind_text (statement, 3, skills[i]);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

static gboolean
run_with_number (MetierLibrary *self, const char *sql, gint64 n, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  return metier_statement_run (statement, error);
}

static gboolean
replace_tags (MetierLibrary *self, gint64 n, const char *const *tags, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "INSERT INTO bookmark_tag VALUES (?1, ?2)", error);

  if (statement == NULL || !run_with_number (self, "DELETE FROM bookmark_tag WHERE bookmark = ?1", n, error))
    return FALSE;

  for (guint i = 0; tags[i] != NULL; i++)
    {
      metier_statement_bind_int (statement, 1, n);
      metier_statement_bind_text (statement, 2, tags[i]);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* Brings the text index up to what the tables hold of one bookmark. */
static gboolean
index_text (MetierLibrary *self, gint64 n, GError **error)
{
  return run_with_number (self, "DELETE FROM bookmark_text WHERE rowid = ?1", n, error)
         && run_with_number (self,
                             "INSERT INTO bookmark_text (rowid, title, note, tags, url, skills)"
                             " SELECT n, title, note,"
                             " (SELECT GROUP_CONCAT (tag, ' ') FROM bookmark_tag WHERE bookmark = n), url,"
                             " (SELECT GROUP_CONCAT (skill, ' ') FROM bookmark_skill"
                             "  WHERE bookmark = bookmark.n)"
                             " FROM bookmark WHERE n = ?1",
                             n, error);
}

/* Adds a bookmark that is not there yet. */
gboolean
metier_library_insert (MetierLibrary *self, const MetierLibraryEntry *entry, GError **error)
{
  gint64 n;

  if (!insert_row (self, entry, error))
    return FALSE;

  n = metier_database_get_last_rowid (self->database);
  return insert_skills (self, n, (const char *const *) entry->resource->skills, error)
         && replace_tags (self, n, (const char *const *) entry->bookmark->tags, error)
         && index_text (self, n, error);
}

/* Takes a bookmark away with all that belongs to it. */
gboolean
metier_library_delete (MetierLibrary *self, gint64 n, GError **error)
{
  return run_with_number (self, "DELETE FROM bookmark_text WHERE rowid = ?1", n, error)
         && run_with_number (self, "DELETE FROM bookmark WHERE n = ?1", n, error);
}

/* Replaces what the user wrote about something that is bookmarked. */
gboolean
metier_library_update (MetierLibrary *self, gint64 n, const MetierBookmark *bookmark, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "UPDATE bookmark SET status = ?2, progress = ?3, hours = ?4, note = ?5, changed = ?6, gone = ?7"
      " WHERE n = ?1",
      error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, metier_bookmark_status_to_string (bookmark->status));
  metier_statement_bind_double (statement, 3, bookmark->progress);
  metier_statement_bind_double (statement, 4, bookmark->hours);
  metier_statement_bind_text (statement, 5, bookmark->note);
  metier_statement_bind_int (statement, 6, bookmark->changed);
  metier_statement_bind_int (statement, 7, bookmark->gone);
  return metier_statement_run (statement, error)
         && replace_tags (self, n, (const char *const *) bookmark->tags, error)
         && index_text (self, n, error);
}
