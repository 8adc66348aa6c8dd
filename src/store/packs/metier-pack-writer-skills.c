/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/values/metier-error.h"
#include "store/database/metier-name.h"
#include "store/packs/metier-pack-writer-private.h"

/**
 * metier_pack_writer_add_section:
 * @self: a writer
 * @id: its id
 * @title: the heading
 * @error: return location
 *
 * Adds a heading that skills may stand under.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_section (MetierPackWriter *self, const char *id, const char *title, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!metier_pack_writer_check_new (self->sections, id, error)
      || !metier_pack_writer_check_text (id, "title", title, error))
    return FALSE;

  statement = metier_database_prepare (self->database, "INSERT INTO section VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, metier_pack_writer_number (self->sections, id));
  metier_statement_bind_text (statement, 2, id);
  metier_statement_bind_text (statement, 3, title);
  return metier_statement_run (statement, error);
}

static gboolean
check_tools (const MetierSkill *skill, GError **error)
{
  for (guint i = 0; skill->tools != NULL && i < skill->tools->len; i++)
    {
      const MetierTool *tool = g_ptr_array_index (skill->tools, i);

      if (!metier_pack_writer_check_text (skill->id, "tools", tool->name, error)
          || !metier_pack_writer_check_text (skill->id, "kind", tool->kind, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_skill (MetierPackWriter *self, const MetierSkill *skill, GError **error)
{
  const char *id = skill->id;
  guint section;

  return metier_pack_writer_check_new (self->skills, id, error)
         && metier_pack_writer_check_text (id, "name", skill->name, error)
         && metier_pack_writer_check_optional (id, "full_name", skill->full_name, error)
         && (skill->section == NULL
             || metier_pack_writer_look_up (self->sections, skill->section, &section, error))
         && metier_pack_writer_check_optional (id, "kind", skill->kind, error)
         && metier_pack_writer_check_optional (id, "summary", skill->summary, error)
         && metier_pack_writer_check_texts (id, "topics", (const char *const *) skill->topics, error)
         && check_tools (skill, error);
}

static gboolean
insert_skill (MetierPackWriter *self, guint n, const MetierSkill *skill, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database,
                                 "INSERT INTO skill (n, id, name, full_name, section, kind, summary)"
                                 " VALUES (?1, ?2, ?3, ?4, (SELECT n FROM section WHERE id = ?5), ?6, ?7)",
                                 error);

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, skill->id);
  metier_statement_bind_text (statement, 3, skill->name);
  metier_statement_bind_text (statement, 4, skill->full_name);
  metier_statement_bind_text (statement, 5, skill->section);
  metier_statement_bind_text (statement, 6, skill->kind);
  metier_statement_bind_text (statement, 7, skill->summary);
  return metier_statement_run (statement, error);
}

static gboolean
insert_tools (MetierPackWriter *self, guint n, const MetierSkill *skill, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, "INSERT INTO skill_tool VALUES (?1, ?2, ?3, ?4)", error);

  for (guint i = 0; statement != NULL && skill->tools != NULL && i < skill->tools->len; i++)
    {
      const MetierTool *tool = g_ptr_array_index (skill->tools, i);

      metier_statement_bind_int (statement, 1, n);
      metier_statement_bind_int (statement, 2, i);
      metier_statement_bind_text (statement, 3, tool->name);
      metier_statement_bind_text (statement, 4, tool->kind);
      if (!metier_statement_run (statement, error))
        return FALSE;
    }

  return statement != NULL;
}

static gboolean
insert_names (MetierPackWriter *self, const MetierSkill *skill, GError **error)
{
  const char *kind = METIER_NAME_KIND_SKILL;

  return metier_pack_writer_add_name (self, kind, skill->id, METIER_NAME_ID, skill->id, error)
         && metier_pack_writer_add_name (self, kind, skill->name, METIER_NAME_TITLE, skill->id, error)
         && metier_pack_writer_add_name (self, kind, skill->full_name, METIER_NAME_FULL_TITLE, skill->id,
                                         error);
}

/**
 * metier_pack_writer_add_skill:
 * @self: a writer
 * @skill: a skill whose section, if any, was added before; its heading, source, core and counts are not
 * looked at
 * @error: return location
 *
 * Adds a skill with its topics and tools.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_skill (MetierPackWriter *self, const MetierSkill *skill, GError **error)
{
  guint n;

  g_return_val_if_fail (self != NULL && skill != NULL, FALSE);

  if (!check_skill (self, skill, error))
    return FALSE;

  n = metier_pack_writer_number (self->skills, skill->id);
  return insert_skill (self, n, skill, error) && insert_names (self, skill, error)
         && metier_pack_writer_add_texts (self, "INSERT INTO skill_topic VALUES (?1, ?2, ?3)", n,
                                          (const char *const *) skill->topics, error)
         && insert_tools (self, n, skill, error);
}

/**
 * metier_pack_writer_add_core_map:
 * @self: a writer
 * @skill: id of a skill that was added before
 * @core: the core skill that it counts for
 * @note: (nullable): why
 * @error: return location; %METIER_ERROR_INVALID when the skill counts for a core skill already
 *
 * Says that a skill counts for a core skill.
 *
 * Returns: whether it was taken
 */
gboolean
metier_pack_writer_add_core_map (MetierPackWriter *self, const char *skill, MetierCoreSkill core,
                                 const char *note, GError **error)
{
  g_autoptr (MetierStatement) statement = NULL;
  g_autoptr (GError) reason = NULL;
  guint n;

  g_return_val_if_fail (self != NULL && (guint) core < METIER_N_CORE_SKILLS, FALSE);

  if (!metier_pack_writer_look_up (self->skills, skill, &n, error)
      || !metier_pack_writer_check_optional (skill, "note", note, error))
    return FALSE;

  statement = metier_database_prepare (self->database, "INSERT INTO core_map VALUES (?1, ?2, ?3)", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  metier_statement_bind_text (statement, 2, metier_core_skill_get_id (core));
  metier_statement_bind_text (statement, 3, note);
  if (metier_statement_run (statement, &reason))
    return TRUE;

  if (g_error_matches (reason, METIER_ERROR, METIER_ERROR_INVALID))
    return metier_pack_writer_refuse (error, _ ("The skill “%s” counts for a core skill twice."), skill);

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
