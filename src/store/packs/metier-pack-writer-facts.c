/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/packs/metier-pack-writer-private.h"

static gboolean
check_roles (MetierPackWriter *self, const char *const *roles, GError **error)
{
  if (roles[0] == NULL)
    return metier_pack_writer_refuse (error, _ ("Facts name no role that they are about."));

  for (guint i = 0; roles[i] != NULL; i++)
    {
      if (!metier_pack_writer_check_new (self->roles_with_facts, roles[i], error))
        return FALSE;

      if (g_strv_contains (roles + i + 1, roles[i]))
        return metier_pack_writer_refuse (error, _ ("The id “%s” is there twice."), roles[i]);
    }

  return TRUE;
}

static gboolean
check_facts (const char *role, const MetierFacts *facts, GError **error)
{
  return metier_pack_writer_check_text (role, "goal", facts->goal, error)
         && metier_pack_writer_check_text (role, "output", facts->output, error)
         && metier_pack_writer_check_text (role, "audience", facts->audience, error)
         && metier_pack_writer_check_text (role, "decided_by", facts->decided_by, error)
         && metier_pack_writer_check_optional (role, "example", facts->example, error)
         && metier_pack_writer_check_texts (role, "systems", (const char *const *) facts->systems, error);
}

static gboolean
insert_facts (MetierPackWriter *self, const MetierFacts *facts, guint *n, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database,
      "INSERT INTO facts (goal, output, audience, decided_by, example) VALUES (?1, ?2, ?3, ?4, ?5)", error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, facts->goal);
  metier_statement_bind_text (statement, 2, facts->output);
  metier_statement_bind_text (statement, 3, facts->audience);
  metier_statement_bind_text (statement, 4, facts->decided_by);
  metier_statement_bind_text (statement, 5, facts->example);
  if (!metier_statement_run (statement, error))
    return FALSE;

  *n = (guint) metier_database_get_last_rowid (self->database);
  return TRUE;
}

static gboolean
insert_roles (MetierPackWriter *self, guint n, const char *const *roles, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "INSERT INTO facts_role VALUES (?1, ?2)", error);

  for (guint i = 0; statement != NULL && roles[i] != NULL; i++)
    {
      metier_pack_writer_number (self->roles_with_facts, roles[i]);
      metier_statement_bind_text (statement, 1, roles[i]);
      metier_statement_bind_int (statement, 2, n);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

/**
 * metier_pack_writer_add_facts:
 * @self: a writer
 * @roles: (array zero-terminated=1): ids of the roles, of any pack, that the facts are about
 * @facts: what this kind of role is about; its source is not looked at
 * @error: return location; %METIER_ERROR_INVALID when a role has facts in this pack already
 *
 * Adds what a kind of role is about.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_facts (MetierPackWriter *self, const char *const *roles, const MetierFacts *facts,
                              GError **error)
{
  guint n;

  g_return_val_if_fail (self != NULL && roles != NULL && facts != NULL, FALSE);

  return check_roles (self, roles, error) && check_facts (roles[0], facts, error)
         && insert_facts (self, facts, &n, error) && insert_roles (self, n, roles, error)
         && metier_pack_writer_add_texts (self, "INSERT INTO facts_system VALUES (?1, ?2, ?3)", n,
                                          (const char *const *) facts->systems, error);
}

/* A field and a practice have the same columns; @sql says which of them it is. */
static gboolean
insert_named (MetierPackWriter *self, const char *sql, guint n, const char *id, const char *name,
              const char *summary, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, id);
  metier_statement_bind_text (statement, 3, name);
  metier_statement_bind_text (statement, 4, summary);
  return metier_statement_run (statement, error);
}

/**
 * metier_pack_writer_add_field:
 * @self: a writer
 * @field: a field where the work is done
 * @error: return location
 *
 * Adds a field.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_field (MetierPackWriter *self, const MetierField *field, GError **error)
{
  g_return_val_if_fail (self != NULL && field != NULL, FALSE);

  return metier_pack_writer_check_new (self->fields, field->id, error)
         && metier_pack_writer_check_text (field->id, "name", field->name, error)
         && metier_pack_writer_check_optional (field->id, "summary", field->summary, error)
         && insert_named (self, "INSERT INTO field VALUES (?1, ?2, ?3, ?4)",
                          metier_pack_writer_number (self->fields, field->id), field->id, field->name,
                          field->summary, error);
}

/**
 * metier_pack_writer_add_practice:
 * @self: a writer
 * @practice: a way to practise; its skills may be of any pack
 * @error: return location
 *
 * Adds a way to practise.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_practice (MetierPackWriter *self, const MetierPractice *practice, GError **error)
{
  const char *const *skills;
  guint n;

  g_return_val_if_fail (self != NULL && practice != NULL, FALSE);

  skills = (const char *const *) practice->skills;

  if (!metier_pack_writer_check_new (self->practices, practice->id, error)
      || !metier_pack_writer_check_text (practice->id, "name", practice->name, error)
      || !metier_pack_writer_check_optional (practice->id, "summary", practice->summary, error)
      || !metier_pack_writer_check_texts (practice->id, "skills", skills, error))
    return FALSE;

  n = metier_pack_writer_number (self->practices, practice->id);
  return insert_named (self, "INSERT INTO practice VALUES (?1, ?2, ?3, ?4)", n, practice->id, practice->name,
                       practice->summary, error)
         && metier_pack_writer_add_texts (self, "INSERT INTO practice_skill VALUES (?1, ?2, ?3)", n, skills,
                                          error);
}
