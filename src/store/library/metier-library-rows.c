/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-entry-private.h"

static const char *
known (const char *word)
{
  return word != NULL ? word : "unknown";
}

/* Writes all that stands in the row of a bookmark; the number is used by what changes one. */
static gboolean
write_row (MetierLibrary *self, const char *sql, gint64 n, const MetierLibraryEntry *entry, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
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
  if (n != 0)
    metier_statement_bind_int (statement, 18, n);
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
insert_tags (MetierLibrary *self, gint64 n, const char *const *tags, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "INSERT INTO bookmark_tag VALUES (?1, ?2)", error);

  for (guint i = 0; statement != NULL && tags[i] != NULL; i++)
    {
      metier_statement_bind_int (statement, 1, n);
      metier_statement_bind_text (statement, 2, tags[i]);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

/* The ids of skills and the names that they have now. */
static char *
describe_skills (MetierLibrary *self, const char *const *skills)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; skills[i] != NULL; i++)
    {
      g_autofree char *name = self->name_skill != NULL ? self->name_skill (skills[i], self->name_data) : NULL;

      g_string_append_printf (text, "%s %s ", skills[i], name != NULL ? name : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_text (MetierLibrary *self, const char *sql, gint64 n, const MetierLibraryEntry *entry, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  g_autofree char *tags = g_strjoinv (" ", entry->bookmark->tags);
  g_autofree char *skills = describe_skills (self, (const char *const *) entry->resource->skills);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, entry->title);
  metier_statement_bind_text (statement, 3, entry->bookmark->note);
  metier_statement_bind_text (statement, 4, tags);
  metier_statement_bind_text (statement, 5, entry->resource->url);
  metier_statement_bind_text (statement, 6, skills);
  return metier_statement_run (statement, error);
}

/* Adds a bookmark that is not there yet. */
gboolean
metier_library_insert (MetierLibrary *self, const MetierLibraryEntry *entry, GError **error)
{
  gint64 n;

  if (!write_row (
          self,
          "INSERT INTO bookmark (id, url, canonical, title, kind, level, cost, language, credit, judged,"
          " status, progress, hours, note, added, changed, gone)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
          0, entry, error))
    return FALSE;

  n = metier_database_get_last_rowid (self->database);
  metier_library_forget (self, n);
  return insert_skills (self, n, (const char *const *) entry->resource->skills, error)
         && insert_tags (self, n, (const char *const *) entry->bookmark->tags, error)
         && metier_library_log_hours (self, entry->id, entry->bookmark->hours, entry->bookmark->changed,
                                      error)
         && write_text (self,
                        "INSERT INTO bookmark_text (rowid, title, note, tags, url, skills)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                        n, entry, error);
}

/* Writes only what is different: a new status touches neither tags nor the index of words, which takes by far
 * the longest. */
gboolean
metier_library_update (MetierLibrary *self, gint64 n, const MetierResource *before,
                       const MetierLibraryEntry *entry, GError **error)
{
  const char *const *skills = (const char *const *) entry->resource->skills;
  const char *const *tags = (const char *const *) entry->bookmark->tags;
  gboolean same_skills = g_strv_equal ((const char *const *) before->skills, skills);
  gboolean same_tags = g_strv_equal ((const char *const *) before->bookmark->tags, tags);
  gboolean same_text = same_skills && same_tags && g_str_equal (before->title, entry->title)
                       && g_str_equal (before->url, entry->resource->url)
                       && g_strcmp0 (before->bookmark->note, entry->bookmark->note) == 0;

  metier_library_forget (self, n);
  return write_row (
             self,
             "UPDATE bookmark SET id = ?1, url = ?2, canonical = ?3, title = ?4, kind = ?5, level = ?6,"
             " cost = ?7, language = ?8, credit = ?9, judged = ?10, status = ?11, progress = ?12,"
             " hours = ?13, note = ?14, added = ?15, changed = ?16, gone = ?17 WHERE n = ?18",
             n, entry, error)
         && (same_skills
             || (run_with_number (self, "DELETE FROM bookmark_skill WHERE bookmark = ?1", n, error)
                 && insert_skills (self, n, skills, error)))
         && (same_tags
             || (run_with_number (self, "DELETE FROM bookmark_tag WHERE bookmark = ?1", n, error)
                 && insert_tags (self, n, tags, error)))
         && (before->bookmark->hours == entry->bookmark->hours
             || metier_library_log_hours (self, entry->id, entry->bookmark->hours, entry->bookmark->changed,
                                          error))
         && (same_text
             || write_text (self,
                            "UPDATE bookmark_text SET title = ?2, note = ?3, tags = ?4, url = ?5, skills = ?6"
                            " WHERE rowid = ?1",
                            n, entry, error));
}

/* Takes a bookmark away with all that belongs to it. */
gboolean
metier_library_delete (MetierLibrary *self, gint64 n, GError **error)
{
  metier_library_forget (self, n);
  return run_with_number (self, "DELETE FROM bookmark_text WHERE rowid = ?1", n, error)
         && run_with_number (self, "DELETE FROM bookmark WHERE n = ?1", n, error);
}
