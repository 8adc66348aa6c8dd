/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/packs/metier-pack-diff.h"

#include <math.h>

/**
 * metier_pack_change_new:
 * @part: what it is about
 * @kind: what happened to it
 * @id: its id
 * @title: its title
 *
 * Returns: (transfer full): a change without values, to be filled
 */
MetierPackChange *
metier_pack_change_new (MetierPackPart part, MetierPackChangeKind kind, const char *id, const char *title)
{
  MetierPackChange *self;

  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  self = g_new0 (MetierPackChange, 1);
  self->part = part;
  self->kind = kind;
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->before = self->after = NAN;

  return self;
}

/**
 * metier_pack_change_free:
 * @self: (transfer full): a change
 *
 * Frees it.
 */
void
metier_pack_change_free (MetierPackChange *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->old_title);
  g_free (self->task);
  g_free (self->skill);
  g_free (self->skill_name);
  g_free (self->scale);
  g_free (self->scale_name);
  g_free (self);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * metier_pack_diff_new:
 * @before: the older pack
 * @after: the newer pack
 *
 * Returns: (transfer full): no difference, to be filled before it is shared
 */
MetierPackDiff *
metier_pack_diff_new (const MetierSource *before, const MetierSource *after)
{
  MetierPackDiff *self;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_atomic_rc_box_new0 (MetierPackDiff);
  self->before = metier_source_ref (before);
  self->after = metier_source_ref (after);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_pack_change_free);
  self->lost_roles = new_set ();
  self->lost_skills = new_set ();
  self->rated_anew = new_set ();

  return self;
}

/**
 * metier_pack_diff_ref:
 * @self: a difference
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierPackDiff *
metier_pack_diff_ref (const MetierPackDiff *self)
{
  return g_atomic_rc_box_acquire ((MetierPackDiff *) self);
}

static void
clear (gpointer data)
{
  MetierPackDiff *self = data;

  metier_source_unref (self->before);
  metier_source_unref (self->after);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->lost_roles);
  g_hash_table_unref (self->lost_skills);
  g_hash_table_unref (self->rated_anew);
}

/**
 * metier_pack_diff_unref:
 * @self: (transfer full): a difference
 *
 * Drops a reference, from any thread, and frees the difference with the last one.
 */
void
metier_pack_diff_unref (MetierPackDiff *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
note (MetierPackDiff *self, const MetierPackChange *change)
{
  if (change->part == METIER_PACK_PART_RATING)
    g_hash_table_add (self->rated_anew, g_strdup (change->id));
  else if (change->kind == METIER_PACK_REMOVED && change->part == METIER_PACK_PART_ROLE)
    g_hash_table_add (self->lost_roles, g_strdup (change->id));
  else if (change->kind == METIER_PACK_REMOVED && change->part == METIER_PACK_PART_SKILL)
    g_hash_table_add (self->lost_skills, g_strdup (change->id));
}

/**
 * metier_pack_diff_take:
 * @self: a difference that is not shared yet
 * @change: (transfer full): a change
 * @limit: how many changes of its part and kind are kept; 0 for all
 *
 * Counts a change, and keeps it unless there are many of its like.
 */
void
metier_pack_diff_take (MetierPackDiff *self, MetierPackChange *change, guint limit)
{
  guint *count;

  g_return_if_fail (self != NULL && change != NULL);

  count = &self->counts[change->part][change->kind];
  note (self, change);
  if (limit == 0 || *count < limit)
    g_ptr_array_add (self->changes, change);
  else
    metier_pack_change_free (change);
  *count += 1;
}

/**
 * metier_pack_diff_is_empty:
 * @self: a difference
 *
 * Returns: whether there is none
 */
gboolean
metier_pack_diff_is_empty (const MetierPackDiff *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->changes->len == 0;
}

/**
 * metier_pack_part_to_string:
 * @part: what a change is about
 *
 * Returns: (transfer none): a word for programs
 */
const char *
metier_pack_part_to_string (MetierPackPart part)
{
  static const char *const words[METIER_N_PACK_PARTS] = { "role", "skill", "level", "rating",
                                                          "task" };

  return words[part];
}

/**
 * metier_pack_change_kind_to_string:
 * @kind: what happened
 *
 * Returns: (transfer none): a word for programs
 */
const char *
metier_pack_change_kind_to_string (MetierPackChangeKind kind)
{
  static const char *const words[METIER_N_PACK_CHANGE_KINDS] = { "added", "removed", "changed" };

  return words[kind];
}
