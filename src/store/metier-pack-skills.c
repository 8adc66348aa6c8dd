/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/metier-core-override.h"
#include "core/metier-error.h"
#include "store/metier-pack-private.h"

#define SKILL_COLUMNS                                                                                        \
  "SELECT skill.n, skill.id, skill.name, skill.full_name, section.id, section.title,"                        \
  " IFNULL (section.n - 1, (SELECT COUNT (*) FROM section)), skill.kind, skill.summary, core_map.core, "     \
  "skill.n_roles"                                                                                            \
  " FROM skill LEFT JOIN section ON section.n = skill.section LEFT JOIN core_map ON core_map.skill = "       \
  "skill.n"

static int
read_core (const char *id)
{
  MetierCoreSkill core;

  return id != NULL && metier_core_skill_from_id (id, &core) ? (int) core : METIER_CORE_SKILL_NONE;
}

/* What the user says goes before what the pack says. */
static void
take_core (MetierPack *self, MetierSkill *skill, const char *core)
{
  const MetierCoreOverride *override
      = self->core_map != NULL ? g_hash_table_lookup (self->core_map, skill->id) : NULL;

  skill->core_is_mine = override != NULL;
  skill->core = override != NULL ? override->core : read_core (core);
}

static MetierSkill *
read_skill (MetierPack *self, MetierStatement *statement)
{
  MetierSkill *skill = metier_skill_new ();

  skill->id = metier_statement_dup_known (statement, 1);
  skill->name = metier_statement_dup_known (statement, 2);
  skill->full_name = metier_statement_dup_text (statement, 3);
  skill->section = metier_statement_dup_text (statement, 4);
  skill->section_title = metier_statement_dup_text (statement, 5);
  skill->section_position = metier_statement_get_uint (statement, 6);
  skill->kind = metier_statement_dup_text (statement, 7);
  skill->summary = metier_statement_dup_text (statement, 8);
  take_core (self, skill, metier_statement_get_text (statement, 9));
  skill->n_roles = metier_statement_get_uint (statement, 10);
  skill->source = metier_source_ref (self->source);
  return skill;
}

/* A core skill is mapped by the user when a skill was moved to it or away from it. */
static void
note_core (MetierPack *self, const MetierSkill *skill, int said_by_pack)
{
  if (skill->core != METIER_CORE_SKILL_NONE)
    self->n_mapped[skill->core]++;
  if (skill->core == said_by_pack)
    return;

  if (skill->core != METIER_CORE_SKILL_NONE)
    self->is_mine[skill->core] = TRUE;
  if (said_by_pack != METIER_CORE_SKILL_NONE)
    self->is_mine[said_by_pack] = TRUE;
}

static gboolean
take_skills (MetierPack *self, GPtrArray *skills, GHashTable *by_number, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, SKILL_COLUMNS " ORDER BY skill.section IS NULL, skill.section, skill.n", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      MetierSkill *skill = read_skill (self, statement);

      note_core (self, skill, read_core (metier_statement_get_text (statement, 9)));
      g_ptr_array_add (skills, skill);
      g_hash_table_insert (by_number, GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 0)), skill);
    }

  return step == METIER_STEP_DONE;
}

/* Reads the skills unless they are there. */
gboolean
metier_pack_need_skills (MetierPack *self, GError **error)
{
  g_autoptr (GPtrArray) skills = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);

  if (self->skills != NULL)
    return TRUE;

  memset (self->n_mapped, 0, sizeof self->n_mapped);
  memset (self->is_mine, 0, sizeof self->is_mine);
  if (!take_skills (self, skills, by_number, error))
    return FALSE;

  self->skills = g_steal_pointer (&skills);
  self->skills_by_number = g_steal_pointer (&by_number);
  self->skills_by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->skills->len; i++)
    {
      MetierSkill *skill = g_ptr_array_index (self->skills, i);

      g_hash_table_insert (self->skills_by_id, skill->id, skill);
    }

  return TRUE;
}

/**
 * metier_pack_get_skills:
 * @self: a pack
 * @error: return location
 *
 * Returns: (nullable) (transfer none) (element-type MetierSkill): its skills by section, then in the source's
 * order
 */
GPtrArray *
metier_pack_get_skills (MetierPack *self, GError **error)
{
  return metier_pack_need_skills (self, error) ? self->skills : NULL;
}

/**
 * metier_pack_get_skill:
 * @self: a pack
 * @id: id of a skill
 * @skill: (out) (nullable) (transfer none): the skill, or %NULL when the pack has none of this id
 * @error: return location
 *
 * Returns: whether the pack could be read
 */
gboolean
metier_pack_get_skill (MetierPack *self, const char *id, const MetierSkill **skill, GError **error)
{
  *skill = NULL;
  if (!metier_pack_need_skills (self, error))
    return FALSE;

  *skill = g_hash_table_lookup (self->skills_by_id, id);
  return TRUE;
}

static gboolean
read_tools (MetierPack *self, gint64 n, MetierSkill *skill, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, "SELECT name, kind FROM skill_tool WHERE skill = ?1 ORDER BY n", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_int (statement, 1, n);
  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    {
      g_autofree char *name = metier_statement_dup_known (statement, 0);
      g_autofree char *kind = metier_statement_dup_known (statement, 1);

      metier_skill_add_tool (skill, name, kind);
    }

  return step == METIER_STEP_DONE;
}

static MetierSkill *
find_skill (MetierPack *self, const char *id, gint64 *n, GError **error)
{
  g_autoptr (MetierStatement) statement
      = metier_database_prepare (self->database, SKILL_COLUMNS " WHERE skill.id = ?1", error);
  MetierStep step;

  if (statement == NULL)
    return NULL;

  metier_statement_bind_text (statement, 1, id);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_DONE)
    metier_pack_set_damaged (self, error);
  if (step != METIER_STEP_ROW)
    return NULL;

  *n = metier_statement_get_int64 (statement, 0);
  return read_skill (self, statement);
}

/**
 * metier_pack_copy_skill:
 * @self: a pack
 * @id: id of a skill that the pack has
 * @error: return location
 *
 * Returns: (nullable) (transfer full): the skill, not shared with anyone yet, or %NULL with @error set
 */
MetierSkill *
metier_pack_copy_skill (MetierPack *self, const char *id, GError **error)
{
  gint64 n;

  return find_skill (self, id, &n, error);
}

/**
 * metier_pack_load_skill:
 * @self: a pack
 * @id: id of a skill that the pack has
 * @error: return location
 *
 * Reads a skill with its topics and tools.
 *
 * Returns: (nullable) (transfer full): the skill, not shared with anyone yet, or %NULL with @error set
 */
MetierSkill *
metier_pack_load_skill (MetierPack *self, const char *id, GError **error)
{
  gint64 n;
  g_autoptr (MetierSkill) skill = find_skill (self, id, &n, error);

  if (skill == NULL
      || !metier_pack_read_texts (self, "SELECT topic FROM skill_topic WHERE skill = ?1 ORDER BY n", n,
                                  &skill->topics, error)
      || !read_tools (self, n, skill, error))
    return NULL;

  return g_steal_pointer (&skill);
}
