/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/library/metier-library-plan.h"
#include "store/library/metier-library-private.h"

typedef struct {
  guint place;
  const MetierTarget *target;
} Choice;

static gboolean
remove_target (MetierLibrary *self, guint place, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "DELETE FROM target WHERE place = ?1", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, place);
  return metier_statement_run (statement, error);
}

static gboolean
write_target (MetierLibrary *self, gpointer data, GError **error)
{
  const Choice *choice = data;
  g_autoptr (MetierStatement) statement = NULL;

  if (choice->target == NULL)
    return remove_target (self, choice->place, error);

  statement = metier_database_prepare (self->database,
                                       "INSERT OR REPLACE INTO target (place, role, title, source, at)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5)",
                                       error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, choice->place);
  metier_statement_bind_text (statement, 2, choice->target->role);
  metier_statement_bind_text (statement, 3, choice->target->title);
  metier_statement_bind_text (statement, 4, choice->target->source);
  metier_statement_bind_int (statement, 5, choice->target->at);
  return metier_statement_run (statement, error);
}

/**
 * metier_library_set_target:
 * @self: a library
 * @place: 0 for the target, 1 for the one to weigh against it
 * @target: (nullable): where to get; one of the time 0 is of now; %NULL for no target
 * @error: return location; %METIER_ERROR_INVALID when the role's id makes no sense
 *
 * Returns: whether the target is on disk
 */
gboolean
metier_library_set_target (MetierLibrary *self, guint place, const MetierTarget *target, GError **error)
{
  g_autoptr (MetierTarget) clean = NULL;
  Choice choice = { place, NULL };

  g_return_val_if_fail (self != NULL && place < METIER_N_TARGETS, FALSE);

  if (target != NULL)
    {
      g_autofree char *title = metier_library_clean_title (target->title);

      if (!metier_library_check_id (target->role, error) || !metier_library_check_id (target->source, error))
        return FALSE;
      clean = metier_target_new (target->role, title, target->source);
      clean->at = target->at != 0 ? target->at : g_get_real_time () / G_USEC_PER_SEC;
      choice.target = clean;
    }

  return metier_library_change (self, write_target, &choice, error);
}

/**
 * metier_library_get_target:
 * @self: a library
 * @place: 0 for the target, 1 for the one to weigh against it
 * @target: (out) (nullable) (transfer full): where to get; %NULL when nothing was chosen
 * @error: return location
 *
 * Returns: whether the library could be read
 */
gboolean
metier_library_get_target (MetierLibrary *self, guint place, MetierTarget **target, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  g_return_val_if_fail (self != NULL && target != NULL, FALSE);

  *target = NULL;
  statement = metier_database_prepare (self->database,
                                       "SELECT role, title, source, at FROM target WHERE place = ?1", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, place);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_ROW)
    {
      g_autofree char *role = metier_statement_dup_known (statement, 0);
      g_autofree char *title = metier_statement_dup_known (statement, 1);
      g_autofree char *source = metier_statement_dup_known (statement, 2);

      *target = metier_target_new (role, title, source);
      (*target)->at = metier_statement_get_int64 (statement, 3);
    }

  return step != METIER_STEP_ERROR;
}
