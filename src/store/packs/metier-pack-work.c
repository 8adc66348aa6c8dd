/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "store/packs/metier-pack-private.h"

static MetierPreparation *
read_preparation (MetierStatement *statement)
{
  MetierPreparation *preparation = metier_preparation_new ();

  preparation->id = metier_statement_dup_known (statement, 0);
  preparation->name = metier_statement_dup_known (statement, 1);
  preparation->education = metier_statement_dup_text (statement, 2);
  preparation->experience = metier_statement_dup_text (statement, 3);
  preparation->training = metier_statement_dup_text (statement, 4);
  return preparation;
}

/* Reads the steps of preparation unless they are there. */
gboolean
metier_pack_need_preparations (MetierPack *self, GError **error)
{
  g_autoptr (GPtrArray) preparations
      = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_preparation_unref);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  if (self->preparations != NULL)
    return TRUE;

  statement = metier_database_prepare (
      self->database, "SELECT id, name, education, experience, training FROM preparation ORDER BY n", error);
  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    g_ptr_array_add (preparations, read_preparation (statement));
  if (step != METIER_STEP_DONE)
    return FALSE;

  self->preparations = g_steal_pointer (&preparations);
  return TRUE;
}

static gboolean
find_preparation (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT preparation FROM role_preparation WHERE role = ?1", error);
  MetierStep step;
  guint place;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  step = metier_statement_step (statement, error);
  if (step != METIER_STEP_ROW)
    return step == METIER_STEP_DONE;

  place = metier_statement_get_uint (statement, 0);
  if (!metier_pack_need_preparations (self, error))
    return FALSE;
  if (place == 0 || place > self->preparations->len)
    return metier_pack_set_damaged (self, error);

  profile->preparation = metier_preparation_ref (g_ptr_array_index (self->preparations, place - 1));
  return TRUE;
}

static gboolean
read_tasks (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database,
                                 "SELECT text, kind, importance FROM task WHERE role = ?1 ORDER BY "
                                 "importance IS NULL, importance DESC, n",
                                 error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *text = metier_statement_dup_known (statement, 0);
      g_autofree char *kind = metier_statement_dup_text (statement, 1);

      metier_profile_add_task (profile, text, kind, metier_statement_get_double (statement, 2));
    }

  return step == METIER_STEP_DONE;
}

/* Reads what the role numbered @n asks for beside skills, and what is done in it. */
gboolean
metier_pack_read_work (MetierPack *self, gint64 n, MetierProfile *profile, GError **error)
{
  return find_preparation (self, n, profile, error) && read_tasks (self, n, profile, error);
}
