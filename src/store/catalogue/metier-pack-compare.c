/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/catalogue/metier-pack-compare.h"

#include <math.h>

#include "store/packs/metier-pack-private.h"

/* How the rows of a part are read: its keys as text in their order, then what is compared, then what only
 * names things, so that another title of a role does not make its ratings other ones. */
typedef struct {
  MetierPackPart part;
  const char *sql;
  int n_keys;
  int n_compared;
  MetierPackChange *(*make) (MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after);
} Part;

/* What stands in a row of either pack; the newer one where both have it. */
static MetierStatement *
get_row (MetierStatement *before, MetierStatement *after)
{
  return after != NULL ? after : before;
}

static double
get_value (MetierStatement *row, int column)
{
  return row != NULL ? metier_statement_get_double (row, column) : NAN;
}

static MetierPackChange *
make_named (MetierPackPart part, MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after,
            int title)
{
  MetierStatement *row = get_row (before, after);
  g_autofree char *id = metier_statement_dup_known (row, 0);
  g_autofree char *name = metier_statement_dup_known (row, title);
  MetierPackChange *change = metier_pack_change_new (part, kind, id, name);

  if (before != NULL && after != NULL && g_strcmp0 (metier_statement_get_text (before, title), name) != 0)
    change->old_title = metier_statement_dup_text (before, title);
  return change;
}

static MetierPackChange *
make_role (MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after)
{
  return make_named (METIER_PACK_PART_ROLE, kind, before, after, 1);
}

static MetierPackChange *
make_skill (MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after)
{
  return make_named (METIER_PACK_PART_SKILL, kind, before, after, 1);
}

static MetierPackChange *
make_level (MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after)
{
  MetierPackChange *change = make_named (METIER_PACK_PART_LEVEL, kind, before, after, 2);

  change->scale = g_strdup (change->id);
  change->scale_name = metier_statement_dup_known (get_row (before, after), 4);
  change->before = get_value (before, 5);
  change->after = get_value (after, 5);
  return change;
}

static MetierPackChange *
make_rating (MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after)
{
  MetierStatement *row = get_row (before, after);
  g_autofree char *id = metier_statement_dup_known (row, 0);
  g_autofree char *title = metier_statement_dup_known (row, 9);
  MetierPackChange *change = metier_pack_change_new (METIER_PACK_PART_RATING, kind, id, title);

  change->skill = metier_statement_dup_known (row, 1);
  change->scale = metier_statement_dup_known (row, 2);
  change->skill_name = metier_statement_dup_known (row, 10);
  change->scale_name = metier_statement_dup_known (row, 11);
  change->before = get_value (before, 3);
  change->after = get_value (after, 3);
  return change;
}

static MetierPackChange *
make_task (MetierPackChangeKind kind, MetierStatement *before, MetierStatement *after)
{
  MetierStatement *row = get_row (before, after);
  g_autofree char *id = metier_statement_dup_known (row, 0);
  g_autofree char *title = metier_statement_dup_known (row, 4);
  MetierPackChange *change = metier_pack_change_new (METIER_PACK_PART_TASK, kind, id, title);

  change->task = metier_statement_dup_known (row, 1);
  change->before = get_value (before, 2);
  change->after = get_value (after, 2);
  return change;
}

static const Part parts[] = {
  { METIER_PACK_PART_ROLE,
    "SELECT role.id, role.title, role.full_title, role.summary, family.name, preparation.name,"
    " preparation.education, preparation.experience, preparation.training"
    " FROM role LEFT JOIN family ON family.n = role.family"
    " LEFT JOIN role_preparation ON role_preparation.role = role.n"
    " LEFT JOIN preparation ON preparation.n = role_preparation.preparation ORDER BY role.id",
    1, 8, make_role },
  { METIER_PACK_PART_SKILL,
    "SELECT skill.id, skill.name, skill.full_name, skill.summary, section.title, core_map.core"
    " FROM skill LEFT JOIN section ON section.n = skill.section"
    " LEFT JOIN core_map ON core_map.skill = skill.n ORDER BY skill.id",
    1, 5, make_skill },
  { METIER_PACK_PART_LEVEL,
    "SELECT scale.id, CAST (scale_level.value AS TEXT) AS step, scale_level.name, scale_level.meaning,"
    " scale.name, scale_level.value"
    " FROM scale_level JOIN scale ON scale.n = scale_level.scale ORDER BY scale.id, step",
    2, 2, make_level },
  { METIER_PACK_PART_RATING,
    "SELECT role.id, skill.id, scale.id, rating.value, rating.n, rating.se, rating.lo, rating.hi,"
    " rating.flags, role.title, skill.name, scale.name"
    " FROM rating JOIN role ON role.n = rating.role JOIN skill ON skill.n = rating.skill"
    " JOIN scale ON scale.n = rating.scale ORDER BY role.id, skill.id, scale.id",
    3, 6, make_rating },
  { METIER_PACK_PART_TASK,
    "SELECT role.id, task.text, task.importance, task.kind, role.title"
    " FROM task JOIN role ON role.n = task.role ORDER BY role.id, task.text",
    2, 2, make_task },
};

static int
compare_keys (const Part *part, MetierStatement *before, MetierStatement *after)
{
  int order = 0;

  for (int i = 0; i < part->n_keys && order == 0; i++)
    order = g_strcmp0 (metier_statement_get_text (before, i), metier_statement_get_text (after, i));

  return order;
}

/* A number as text has too few digits to tell all numbers apart, and text as a number is none. */
static gboolean
differ (const Part *part, MetierStatement *before, MetierStatement *after)
{
  for (int i = part->n_keys; i < part->n_keys + part->n_compared; i++)
    {
      double old = metier_statement_get_double (before, i);
      double new = metier_statement_get_double (after, i);

      if (old < new || old > new
          || g_strcmp0 (metier_statement_get_text (before, i), metier_statement_get_text (after, i)) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Which of the two goes on: the one that is behind, or both. */
static int
choose (const Part *part, MetierStep old, MetierStatement *before, MetierStep new, MetierStatement *after)
{
  if (old != METIER_STEP_ROW)
    return 1;

  return new == METIER_STEP_ROW ? compare_keys (part, before, after) : -1;
}

/* Both packs are walked through once, side by side. */
static gboolean
compare_part (const Part *part, MetierPack *older, MetierPack *newer, MetierPackDiff *diff, guint limit,
              GError **error)
{
  g_autoptr (MetierStatement) before = metier_database_prepare (older->database, part->sql, error);
  g_autoptr (MetierStatement) after
      = before != NULL ? metier_database_prepare (newer->database, part->sql, error) : NULL;
  MetierStep old, new;

  if (after == NULL)
    return FALSE;

  old = metier_statement_step (before, error);
  new = old != METIER_STEP_ERROR ? metier_statement_step (after, error) : METIER_STEP_ERROR;
  while (old != METIER_STEP_ERROR && new != METIER_STEP_ERROR
         && (old == METIER_STEP_ROW || new == METIER_STEP_ROW))
    {
      int order = choose (part, old, before, new, after);

      if (order < 0)
        metier_pack_diff_take (diff, part->make (METIER_PACK_REMOVED, before, NULL), limit);
      else if (order > 0)
        metier_pack_diff_take (diff, part->make (METIER_PACK_ADDED, NULL, after), limit);
      else if (differ (part, before, after))
        metier_pack_diff_take (diff, part->make (METIER_PACK_CHANGED, before, after), limit);

      if (order <= 0)
        old = metier_statement_step (before, error);
      if (order >= 0 && old != METIER_STEP_ERROR)
        new = metier_statement_step (after, error);
    }

  return old == METIER_STEP_DONE && new == METIER_STEP_DONE;
}

/**
 * metier_pack_compare_files:
 * @before: the file of the older pack
 * @after: the file of the newer pack
 * @limit: how many changes of each part and kind are kept beside their number; 0 for all
 * @cancellable: (nullable): stops the comparison
 * @error: return location
 *
 * Finds out what tells two packs apart. Opens both for itself, so that any thread may do it.
 *
 * Returns: (nullable) (transfer full): the difference, or %NULL with @error set
 */
MetierPackDiff *
metier_pack_compare_files (const char *before, const char *after, guint limit, GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (MetierPack) older = NULL;
  g_autoptr (MetierPack) newer = NULL;
  g_autoptr (MetierPackDiff) diff = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  older = metier_pack_open (before, FALSE, error);
  newer = older != NULL ? metier_pack_open (after, FALSE, error) : NULL;
  if (newer == NULL)
    return NULL;

  metier_pack_set_cancellable (older, cancellable);
  metier_pack_set_cancellable (newer, cancellable);
  diff = metier_pack_diff_new (older->source, newer->source);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !compare_part (&parts[i], older, newer, diff, limit, error))
        return NULL;
    }

  return g_steal_pointer (&diff);
}
