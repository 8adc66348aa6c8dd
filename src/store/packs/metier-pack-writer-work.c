/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <glib/gi18n-lib.h>

#include "store/packs/metier-pack-writer-private.h"

static gboolean
check_preparation (MetierPackWriter *self, const MetierPreparation *preparation, GError **error)
{
  const char *id = preparation->id;

  return metier_pack_writer_check_new (self->preparations, id, error)
         && metier_pack_writer_check_text (id, "name", preparation->name, error)
         && metier_pack_writer_check_optional (id, "education", preparation->education, error)
         && metier_pack_writer_check_optional (id, "experience", preparation->experience, error)
         && metier_pack_writer_check_optional (id, "training", preparation->training, error);
}

/**
 * metier_pack_writer_add_preparation:
 * @self: a writer
 * @preparation: a step of preparation
 * @error: return location
 *
 * Adds one of the steps in which the source says how much preparation roles ask for.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_preparation (MetierPackWriter *self, const MetierPreparation *preparation,
                                    GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && preparation != NULL, FALSE);

  if (!check_preparation (self, preparation, error))
    return FALSE;

  statement = metier_database_prepare (self->database,
                                       "INSERT INTO preparation VALUES (?1, ?2, ?3, ?4, ?5, ?6)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, metier_pack_writer_number (self->preparations, preparation->id));
  metier_statement_bind_text (statement, 2, preparation->id);
  metier_statement_bind_text (statement, 3, preparation->name);
  metier_statement_bind_text (statement, 4, preparation->education);
  metier_statement_bind_text (statement, 5, preparation->experience);
  metier_statement_bind_text (statement, 6, preparation->training);
  return metier_statement_run (statement, error);
}

/**
 * metier_pack_writer_set_preparation:
 * @self: a writer
 * @role: id of a role that was added before
 * @preparation: id of a step that was added before
 * @error: return location; %METIER_ERROR_INVALID also when the role has one already
 *
 * Says how much preparation a role asks for.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_set_preparation (MetierPackWriter *self, const char *role, const char *preparation,
                                    GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;
  guint n, step;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!metier_pack_writer_look_up (self->roles, role, &n, error)
      || !metier_pack_writer_look_up (self->preparations, preparation, &step, error))
    return FALSE;

  statement = metier_database_prepare (self->database, "INSERT INTO role_preparation VALUES (?1, ?2)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_int (statement, 2, step);
  return metier_pack_writer_run_once (statement, role, "preparation", error);
}

static gboolean
check_task (const char *role, const MetierTask *task, GError **error)
{
  if (fabs (task->importance) > METIER_SCALE_MOST)
    return metier_pack_writer_refuse (error, _ ("The importance of a task of “%s” is beyond any scale."),
                                      role);

  return metier_pack_writer_check_text (role, "tasks", task->text, error)
         && metier_pack_writer_check_optional (role, "kind", task->kind, error);
}

/**
 * metier_pack_writer_add_task:
 * @self: a writer
 * @role: id of a role that was added before
 * @task: something that people in the role do
 * @error: return location; %METIER_ERROR_INVALID also when the role has that sentence already
 *
 * Adds a task to a role.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_task (MetierPackWriter *self, const char *role, const MetierTask *task, GError **error)
{
  MetierStatement *statement;
  guint n;

  g_return_val_if_fail (self != NULL && task != NULL, FALSE);

  if (!metier_pack_writer_look_up (self->roles, role, &n, error) || !check_task (role, task, error))
    return FALSE;

  statement = metier_pack_writer_get_row (self, METIER_PACK_ROW_TASK,
                                          "INSERT INTO task VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, task->text);
  metier_statement_bind_int (statement, 3, ++self->n_tasks);
  metier_statement_bind_text (statement, 4, task->kind);
  metier_statement_bind_double (statement, 5, task->importance);
  return metier_pack_writer_run_once (statement, role, task->text, error);
}
