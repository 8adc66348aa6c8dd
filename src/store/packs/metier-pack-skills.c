/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/roles/metier-core-override.h"
#include "core/values/metier-error.h"
#include "store/packs/metier-pack-private.h"

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

/* Takes the skill of a row in, unless it is known already. */
static const MetierSkill *
keep_skill (MetierPack *self, MetierStatement *statement)
{
  gpointer n = GSIZE_TO_POINTER (metier_statement_get_int64 (statement, 0));
  MetierSkill *skill = g_hash_table_lookup (self->skills_by_number, n);

  if (skill == NULL)
    {
      skill = read_skill (self, statement);
      g_hash_table_insert (self->skills_by_number, n, skill);
      g_hash_table_insert (self->skills_by_id, skill->id, skill);
    }

  return skill;
}

/* Reads the skills unless they are there. */
gboolean
metier_pack_need_skills (MetierPack *self, GError **error)
{
  g_autoptr (GPtrArray) skills = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_skill_unref);
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  if (self->skills != NULL)
    return TRUE;

  statement = metier_database_prepare (
      self->database, SKILL_COLUMNS " ORDER BY skill.section IS NULL, skill.section, skill.n", error);
  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    g_ptr_array_add (skills, metier_skill_ref (keep_skill (self, statement)));

  if (step != METIER_STEP_DONE)
    return FALSE;

  self->skills = g_steal_pointer (&skills);
  return TRUE;
}

/* Returns the skill of a number that some row of the pack names; NULL when it could not be read. A source may
 * have many thousand skills, of which a role has a few, so one that is not known yet is read alone. */
const MetierSkill *
metier_pack_get_skill_by_number (MetierPack *self, gint64 n, GError **error)
{
  const MetierSkill *skill = g_hash_table_lookup (self->skills_by_number, GSIZE_TO_POINTER (n));
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  if (skill != NULL)
    return skill;

  statement = metier_database_prepare (self->database, SKILL_COLUMNS " WHERE skill.n = ?1", error);
  if (statement == NULL)
    return NULL;

  metier_statement_bind_int (statement, 1, n);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_DONE)
    metier_pack_set_damaged (self, error);

  return step == METIER_STEP_ROW ? keep_skill (self, statement) : NULL;
}

/* A skill that counts for a core skill, and where it stands. */
typedef struct {
  gint64 n;
  const MetierSkill *skill;
} Mapped;

static int
compare_mapped_cb (gconstpointer a, gconstpointer b)
{
  const Mapped *one = a, *other = b;
  guint place = one->skill->section_position, other_place = other->skill->section_position;

  return place != other_place ? (place > other_place) - (place < other_place)
                              : (one->n > other->n) - (one->n < other->n);
}

/* A core skill is mapped by the user when a skill was moved to it or away from it. */
static void
note_core (MetierPack *self, MetierStatement *statement, GArray *mapped)
{
  Mapped entry = { metier_statement_get_int64 (statement, 0), keep_skill (self, statement) };
  int said_by_pack = read_core (metier_statement_get_text (statement, 9));
  int core = entry.skill->core;

  if (core != METIER_CORE_SKILL_NONE)
    {
      self->n_mapped[core]++;
      g_array_append_val (mapped, entry);
    }
  if (core == said_by_pack)
    return;

  if (core != METIER_CORE_SKILL_NONE)
    self->is_mine[core] = TRUE;
  if (said_by_pack != METIER_CORE_SKILL_NONE)
    self->is_mine[said_by_pack] = TRUE;
}

static gboolean
take_mapped_by_pack (MetierPack *self, GArray *mapped, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, SKILL_COLUMNS " WHERE skill.n IN (SELECT skill FROM core_map)", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = metier_statement_step (statement, error)) == METIER_STEP_ROW)
    note_core (self, statement, mapped);

  return step == METIER_STEP_DONE;
}

static gboolean
take_mapped_by_user (MetierPack *self, const char *id, GArray *mapped, GError **error)
{
  g_autoptr (MetierStatement) statement = metier_database_prepare (
      self->database, SKILL_COLUMNS " WHERE skill.id = ?1 AND core_map.core IS NULL", error);
  MetierStep step;

  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, id);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_ROW)
    note_core (self, statement, mapped);

  return step != METIER_STEP_ERROR;
}

/* Reads which skills count for core skills, in reading order, unless that is known. */
gboolean
metier_pack_need_mapped (MetierPack *self, GError **error)
{
  g_autoptr (GArray) mapped = g_array_new (FALSE, FALSE, sizeof (Mapped));
  GHashTableIter iter;
  gpointer id;

  if (self->mapped != NULL)
    return TRUE;

  memset (self->n_mapped, 0, sizeof self->n_mapped);
  memset (self->is_mine, 0, sizeof self->is_mine);
  if (!take_mapped_by_pack (self, mapped, error))
    return FALSE;

  if (self->core_map != NULL)
    {
      g_hash_table_iter_init (&iter, self->core_map);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (!take_mapped_by_user (self, id, mapped, error))
          return FALSE;
    }

  g_array_sort (mapped, compare_mapped_cb);
  self->mapped = g_ptr_array_new ();
  for (guint i = 0; i < mapped->len; i++)
    g_ptr_array_add (self->mapped, (gpointer) g_array_index (mapped, Mapped, i).skill);
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
  g_autoptr (MetierStatement) statement = NULL;
  MetierStep step;

  *skill = g_hash_table_lookup (self->skills_by_id, id);
  if (*skill != NULL || self->skills != NULL || g_hash_table_contains (self->other_skills, id))
    return TRUE;

  statement = metier_database_prepare (self->database, SKILL_COLUMNS " WHERE skill.id = ?1", error);
  if (statement == NULL)
    return FALSE;

  metier_statement_bind_text (statement, 1, id);
  step = metier_statement_step (statement, error);
  if (step == METIER_STEP_ROW)
    *skill = keep_skill (self, statement);
  if (step == METIER_STEP_DONE)
    g_hash_table_add (self->other_skills, g_strdup (id));

  return step != METIER_STEP_ERROR;
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
