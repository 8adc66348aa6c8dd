/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-plan.h"
#include "store/library/metier-library-private.h"

#include <math.h>

/* Less is what adding up fractions leaves. */
#define LEAST_HOURS 1e-9

/* Adds up what was written down of a bookmark, and tells when the last of it was. */
static gboolean
sum_hours (MetierLibrary *self, const char *bookmark, double *hours, gint64 *latest, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT COALESCE (SUM (hours), 0), COALESCE (MAX (at), -1) FROM hours_log WHERE bookmark = ?1", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, bookmark);
  step = metier_statement_step (statement, error);
  *hours = step == METIER_STEP_ROW ? metier_statement_get_double (statement, 0) : 0;
  *latest = step == METIER_STEP_ROW ? metier_statement_get_int64 (statement, 1) : -1;
  return step != METIER_STEP_ERROR;
}

/* What was written down last, if anything was. */
static gboolean
get_last (MetierLibrary *self, const char *bookmark, gint64 *n, double *hours, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT n, hours FROM hours_log WHERE bookmark = ?1 ORDER BY n DESC LIMIT 1", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, bookmark);
  step = metier_statement_step (statement, error);
  *n = step == METIER_STEP_ROW ? metier_statement_get_int64 (statement, 0) : 0;
  *hours = step == METIER_STEP_ROW ? metier_statement_get_double (statement, 1) : 0;
  return step != METIER_STEP_ERROR;
}

static gboolean
delete_after (MetierLibrary *self, const char *bookmark, gint64 at, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "DELETE FROM hours_log WHERE bookmark = ?1 AND at > ?2", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, bookmark);
  metier_statement_bind_int (statement, 2, at);
  return metier_statement_run (statement, error);
}

static gboolean
delete_one (MetierLibrary *self, gint64 n, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "DELETE FROM hours_log WHERE n = ?1", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  return metier_statement_run (statement, error);
}

/* One row of values: a statement that takes its rows from another one could fail in the middle, for which
 * SQLite prepares by writing out the text index, and that for each of many bookmarks. */
static gboolean
insert_hours (MetierLibrary *self, const char *bookmark, double hours, gint64 at, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "INSERT INTO hours_log (bookmark, hours, at) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, bookmark);
  metier_statement_bind_double (statement, 2, hours);
  metier_statement_bind_int (statement, 3, at);
  return metier_statement_run (statement, error);
}

/* Writes down by how much the hours of a bookmark differ from what was written down of it before, also when
 * it was removed in between and came back. When an earlier state of the bookmark comes back the hours that
 * were spent after it were not: written down as fewer hours at that time, they would still count for whoever
 * was assessed in between. */
gboolean
metier_library_log_hours (MetierLibrary *self, const char *bookmark, double hours, gint64 at, GError **error)
{
  double spent, more, last;
  gint64 latest, n;

  if (!sum_hours (self, bookmark, &spent, &latest, error))
    return FALSE;
  if (latest > at
      && (!delete_after (self, bookmark, at, error) || !sum_hours (self, bookmark, &spent, &latest, error)))
    return FALSE;

  more = hours - spent;
  if (fabs (more) < LEAST_HOURS)
    return TRUE;
  if (!get_last (self, bookmark, &n, &last, error))
    return FALSE;
  if (latest == at && fabs (last + more) < LEAST_HOURS)
    return delete_one (self, n, error);

  return insert_hours (self, bookmark, more, at, error);
}

/**
 * metier_library_get_logged_hours:
 * @self: a library
 * @error: return location
 *
 * Adds up the hours that were spent on the bookmarks of each skill since the skill was last assessed: what
 * was learned before is in the level already. Hours of a bookmark of several skills count for each in equal
 * parts.
 *
 * Returns: (nullable) (transfer full) (element-type utf8 double): hours by the id of a skill, more than 0;
 *   %NULL with @error set
 */
GHashTable *
metier_library_get_logged_hours (MetierLibrary *self, GError **error)
{
  g_autoptr (GHashTable) hours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  g_return_val_if_fail (self != NULL, NULL);

  statement = metier_database_prepare (
      self->database,
      "SELECT trained.skill, SUM (hours_log.hours / (SELECT COUNT (*) FROM bookmark_skill AS other"
      "                                             WHERE other.bookmark = trained.bookmark)) AS spent"
      " FROM hours_log JOIN bookmark ON bookmark.id = hours_log.bookmark"
      " JOIN bookmark_skill AS trained ON trained.bookmark = bookmark.n"
      " WHERE hours_log.at >= COALESCE ((SELECT MAX (at) FROM self_rating"
      "                                  WHERE self_rating.skill = trained.skill), 0)"
      " GROUP BY trained.skill HAVING spent > 0",
      error);
  if (statement == NULL)
    return NULL;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      double spent = metier_statement_get_double (statement, 1);

      g_hash_table_insert (hours, metier_statement_dup_known (statement, 0),
                           g_memdup2 (&spent, sizeof spent));
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&hours) : NULL;
}

static GPtrArray *
read_spent (MetierStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) spent = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_spent_hours_free);
  MetierStep step;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *bookmark = metier_statement_dup_known (statement, 0);

      g_ptr_array_add (spent, metier_spent_hours_new (bookmark, metier_statement_get_double (statement, 1),
                                                      metier_statement_get_int64 (statement, 2)));
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&spent) : NULL;
}

/* When the hours of all bookmarks were spent, but for those that were at the last change of their bookmark:
 * these a library that is told of the bookmark notes down by itself. */
GPtrArray *
metier_library_list_spent_hours (MetierLibrary *self, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "SELECT hours_log.bookmark, hours_log.hours, hours_log.at"
      " FROM hours_log JOIN bookmark ON bookmark.id = hours_log.bookmark"
      " WHERE hours_log.at <> bookmark.changed OR hours_log.hours <> bookmark.hours"
      " ORDER BY hours_log.n",
      error);

  return statement != NULL ? read_spent (statement, error) : NULL;
}

/* Only of bookmarks that nothing is known of: neither that they are there nor that they ever were. */
static gboolean
is_new (MetierLibrary *self, const char *bookmark, gboolean *new, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database,
                                 "SELECT NOT EXISTS (SELECT 1 FROM bookmark WHERE id = ?1)"
                                 " AND NOT EXISTS (SELECT 1 FROM hours_log WHERE bookmark = ?1)",
                                 error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, bookmark);
  step = metier_statement_step (statement, error);
  *new = step == METIER_STEP_ROW &&metier_statement_get_int64 (statement, 0) != 0;
  return step == METIER_STEP_ROW;
}

/* Notes down when hours were spent, before their bookmarks are added. */
gboolean
metier_library_add_spent_hours (MetierLibrary *self, GPtrArray *spent, GError **error)
{
  g_autoptr (GHashTable) fresh = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < spent->len; i++)
    {
      const MetierSpentHours *hours = g_ptr_array_index (spent, i);
      gboolean new = g_hash_table_contains (fresh, hours->bookmark);

      if (!new && !is_new (self, hours->bookmark, &new, error))
        return FALSE;
      if (!new)
        continue;
      g_hash_table_add (fresh, hours->bookmark);
      if (!insert_hours (self, hours->bookmark, hours->hours, hours->at, error))
        return FALSE;
    }

  return TRUE;
}
