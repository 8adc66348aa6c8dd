/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-levels.h"

#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/library/metier-library-private.h"

#define LEVEL_COLUMNS "SELECT skill, title, level, at, evidence FROM self_rating "

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
insert_level (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierSelfRating *rating = data;
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT INTO self_rating (skill, title, level, at, evidence) VALUES (?1, ?2, ?3, ?4, ?5)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, rating->skill);
  metier_statement_bind_text (statement, 2, rating->title);
  metier_statement_bind_int (statement, 3, rating->level);
  metier_statement_bind_int (statement, 4, rating->at);
  metier_statement_bind_text (statement, 5, rating->evidence);
  return metier_statement_run (statement, error);
}

static gboolean
check_level (const MetierSelfRating *rating, GError **error)
{
  if (rating->level <= METIER_LEVEL_MAX)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("A level must be from 0 to %d, and not %u."),
               METIER_LEVEL_MAX, rating->level);
  return FALSE;
}

/**
 * metier_library_add_level:
 * @self: a library
 * @rating: what the user says; one of the time 0 is of now
 * @error: return location; %METIER_ERROR_INVALID when the level or the skill's id makes no sense
 *
 * Notes a level down. What was noted down before stays.
 *
 * Returns: whether the level is on disk
 */
gboolean
metier_library_add_level (MetierLibrary *self, const MetierSelfRating *rating, GError **error)
{
  g_autoptr (MetierSelfRating) clean = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (self != NULL && rating != NULL, FALSE);

  title = metier_library_clean_title (rating->title);
  if (!check_level (rating, error) || !metier_library_check_id (rating->skill, error))
    return FALSE;

  clean = metier_self_rating_new (rating->skill, title, rating->level);
  clean->at = rating->at != 0 ? rating->at : now ();
  if (rating->evidence != NULL && !metier_library_clean_note (rating->evidence, &clean->evidence, error))
    return FALSE;

  return metier_library_change (self, insert_level, clean, error);
}

static gboolean
delete_level (MetierLibrary *self, gpointer data, GError **error)
{
  const MetierSelfRating *rating = data;
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "DELETE FROM self_rating WHERE n = (SELECT max (n) FROM self_rating"
      " WHERE skill = ?1 AND level = ?2 AND at = ?3)",
      error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, rating->skill);
  metier_statement_bind_int (statement, 2, rating->level);
  metier_statement_bind_int (statement, 3, rating->at);
  return metier_statement_run (statement, error);
}

/**
 * metier_library_take_back_level:
 * @self: a library
 * @rating: what was just noted down
 * @error: return location
 *
 * Takes a level back that was noted down by mistake, as undoing does. A level that is not there is no error.
 *
 * Returns: whether it is gone from the disk
 */
gboolean
metier_library_take_back_level (MetierLibrary *self, const MetierSelfRating *rating, GError **error)
{
  g_return_val_if_fail (self != NULL && rating != NULL, FALSE);

  return metier_library_change (self, delete_level, (gpointer) rating, error);
}

static MetierSelfRating *
read_level (MetierLibrary *self, MetierStatement *statement, GError **error)
{
  g_autofree char *skill = metier_statement_dup_known (statement, 0);
  g_autofree char *title = metier_statement_dup_known (statement, 1);
  g_autoptr (MetierSelfRating) rating
      = metier_self_rating_new (skill, title, metier_statement_get_uint (statement, 2));

  rating->at = metier_statement_get_int64 (statement, 3);
  rating->evidence = metier_statement_dup_text (statement, 4);
  if (rating->level <= METIER_LEVEL_MAX)
    return g_steal_pointer (&rating);

  g_set_error (error, METIER_ERROR, METIER_ERROR_DAMAGED, _ ("“%s” is damaged: a level is none."),
               metier_database_get_name (self->database));
  return NULL;
}

static GPtrArray *
read_levels (MetierLibrary *self, const char *sql, const char *skill, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  MetierStep step;

  if (statement == NULL)
    return NULL;

  if (skill != NULL)
    metier_statement_bind_text (statement, 1, skill);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierSelfRating *rating = read_level (self, statement, error);

      if (rating == NULL)
        return NULL;
      g_ptr_array_add (levels, rating);
    }

  return step == METIER_STEP_DONE ? g_steal_pointer (&levels) : NULL;
}

/**
 * metier_library_get_levels:
 * @self: a library
 * @error: return location
 *
 * Gets what counts now: of each skill the level of the latest time, and of one time the one that was noted
 * down last.
 *
 * Returns: (nullable) (transfer full) (element-type MetierSelfRating): a level for each skill that has one,
 *   by skill id; %NULL with @error set
 */
GPtrArray *
metier_library_get_levels (MetierLibrary *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return read_levels (self,
                      LEVEL_COLUMNS "WHERE n = (SELECT newest.n FROM self_rating AS newest"
                                    " WHERE newest.skill = self_rating.skill"
                                    " ORDER BY newest.at DESC, newest.n DESC LIMIT 1)"
                                    " ORDER BY skill",
                      NULL, error);
}

/**
 * metier_library_list_levels:
 * @self: a library
 * @skill: (nullable): id of a skill; %NULL for all
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type MetierSelfRating): all levels that were ever noted down,
 *   the oldest first; %NULL with @error set
 */
GPtrArray *
metier_library_list_levels (MetierLibrary *self, const char *skill, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return read_levels (
      self, skill != NULL ? LEVEL_COLUMNS "WHERE skill = ?1 ORDER BY at, n" : LEVEL_COLUMNS "ORDER BY at, n",
      skill, error);
}

typedef struct {
  const char *skill;
  char *title;
  gboolean relevant;
} Relevance;

static gboolean
write_relevance (MetierLibrary *self, gpointer data, GError **error)
{
  const Relevance *relevance = data;
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      relevance->relevant ? "DELETE FROM not_relevant WHERE skill = ?1"
                          : "INSERT OR IGNORE INTO not_relevant (skill, title, at) VALUES (?1, ?2, ?3)",
      error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, relevance->skill);
  if (!relevance->relevant)
    {
      metier_statement_bind_text (statement, 2, relevance->title);
      metier_statement_bind_int (statement, 3, now ());
    }
  return metier_statement_run (statement, error);
}

/**
 * metier_library_set_relevant:
 * @self: a library
 * @skill: id of a skill
 * @title: the title that it has
 * @relevant: whether it matters to the user; any skill does until this is said
 * @error: return location; %METIER_ERROR_INVALID when the skill's id makes no sense
 *
 * Returns: whether that is on disk
 */
gboolean
metier_library_set_relevant (MetierLibrary *self, const char *skill, const char *title, gboolean relevant,
                             GError **error)
{
  Relevance relevance = { skill, NULL, relevant };
  gboolean success;

  g_return_val_if_fail (self != NULL && skill != NULL && title != NULL, FALSE);

  if (!metier_library_check_id (skill, error))
    return FALSE;

  relevance.title = metier_library_clean_title (title);
  success = metier_library_change (self, write_relevance, &relevance, error);
  g_free (relevance.title);
  return success;
}

/**
 * metier_library_get_not_relevant:
 * @self: a library
 * @error: return location
 *
 * Returns: (nullable) (transfer full) (element-type utf8 utf8): the ids of the skills that do not matter to
 *   the user, each with the title it had; %NULL with @error set
 */
GHashTable *
metier_library_get_not_relevant (MetierLibrary *self, GError **error)
{
  g_autoptr (GHashTable) skills = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  g_return_val_if_fail (self != NULL, NULL);

  statement = metier_database_prepare (self->database, "SELECT skill, title FROM not_relevant", error);
  if (statement == NULL)
    return NULL;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    g_hash_table_insert (skills, metier_statement_dup_known (statement, 0),
                         metier_statement_dup_known (statement, 1));

  return step == METIER_STEP_DONE ? g_steal_pointer (&skills) : NULL;
}

/**
 * metier_library_load_levels:
 * @self: a library
 * @error: return location
 *
 * Gathers what the arithmetic of gaps needs: what counts now of each skill, and what does not matter.
 *
 * Returns: (nullable) (transfer full): the levels; %NULL with @error set
 */
MetierLevels *
metier_library_load_levels (MetierLibrary *self, GError **error)
{
  g_autoptr (MetierLevels) levels = metier_levels_new ();
  g_autoptr (GPtrArray) ratings = metier_library_get_levels (self, error);
  g_autoptr (GHashTable) not_relevant = ratings != NULL ? metier_library_get_not_relevant (self, error) : NULL;
  GHashTableIter iter;
  gpointer skill;

  if (not_relevant == NULL)
    return NULL;

  for (guint i = 0; i < ratings->len; i++)
    {
      const MetierSelfRating *rating = g_ptr_array_index (ratings, i);

      metier_levels_set (levels, rating->skill, rating->level);
    }

  g_hash_table_iter_init (&iter, not_relevant);
  while (g_hash_table_iter_next (&iter, &skill, NULL))
    metier_levels_set_not_relevant (levels, skill);

  return g_steal_pointer (&levels);
}
