/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-source.h"

G_BEGIN_DECLS

/**
 * MetierPackPart:
 * @METIER_PACK_PART_ROLE: a role: its title, family, summary or the preparation that it asks for
 * @METIER_PACK_PART_SKILL: a skill: its name, heading, summary or the core skill that it counts for
 * @METIER_PACK_PART_LEVEL: a named step of a scale
 * @METIER_PACK_PART_RATING: what a role asks of a skill: the value, how sure it is, or its flags
 * @METIER_PACK_PART_TASK: what people do in a role: the sentence, its kind or how important it is
 *
 * What a change of a pack is about.
 */
typedef enum {
  METIER_PACK_PART_ROLE,
  METIER_PACK_PART_SKILL,
  METIER_PACK_PART_LEVEL,
  METIER_PACK_PART_RATING,
  METIER_PACK_PART_TASK,
} MetierPackPart;

#define METIER_N_PACK_PARTS 5

/**
 * MetierPackChangeKind:
 * @METIER_PACK_ADDED: only the newer pack has it
 * @METIER_PACK_REMOVED: only the older pack has it
 * @METIER_PACK_CHANGED: both have it and it differs
 */
typedef enum {
  METIER_PACK_ADDED,
  METIER_PACK_REMOVED,
  METIER_PACK_CHANGED,
} MetierPackChangeKind;

#define METIER_N_PACK_CHANGE_KINDS 3

/**
 * MetierPackChange:
 * @part: what it is about
 * @kind: what happened to it
 * @id: id of the role, also of a rating or task, of the skill or, for a level, of the scale
 * @title: title of the role, name of the skill or of the level; the older one where it is gone
 * @old_title: (nullable): what it was called before, where that is another name
 * @task: (nullable): of a task, its sentence
 * @skill: (nullable): of a rating, the id of the skill
 * @skill_name: (nullable): and its name
 * @scale: (nullable): of a rating, the id of the scale
 * @scale_name: (nullable): of a rating or level, the name of the scale
 * @before: the older value on the scale, or importance of the task; NaN for none
 * @after: the newer value on the scale, or importance of the task; NaN for none
 *
 * One difference between two packs.
 */
typedef struct {
  MetierPackPart part;
  MetierPackChangeKind kind;
  char *id;
  char *title;
  char *old_title;
  char *task;
  char *skill;
  char *skill_name;
  char *scale;
  char *scale_name;
  double before;
  double after;
} MetierPackChange;

/**
 * MetierPackDiff:
 * @before: the older pack
 * @after: the newer pack
 * @counts: how many differences there are of each part and kind
 * @changes: (element-type MetierPackChange): they themselves by part and id, or the first ones of them
 * @lost_roles: (element-type utf8 utf8): ids of the roles that are gone
 * @lost_skills: (element-type utf8 utf8): ids of the skills that are gone
 * @rated_anew: (element-type utf8 utf8): ids of the roles of which a rating was added, removed or changed
 *
 * What tells two packs apart. Immutable once shared; atomic reference counting.
 */
typedef struct {
  MetierSource *before;
  MetierSource *after;
  guint counts[METIER_N_PACK_PARTS][METIER_N_PACK_CHANGE_KINDS];
  GPtrArray *changes;
  GHashTable *lost_roles;
  GHashTable *lost_skills;
  GHashTable *rated_anew;
} MetierPackDiff;

MetierPackChange *metier_pack_change_new (MetierPackPart part, MetierPackChangeKind kind, const char *id,
                                          const char *title);
void metier_pack_change_free (MetierPackChange *self);

MetierPackDiff *metier_pack_diff_new (const MetierSource *before, const MetierSource *after);
MetierPackDiff *metier_pack_diff_ref (const MetierPackDiff *self);
void metier_pack_diff_unref (MetierPackDiff *self);
void metier_pack_diff_take (MetierPackDiff *self, MetierPackChange *change, guint limit);
gboolean metier_pack_diff_is_empty (const MetierPackDiff *self);

const char *metier_pack_part_to_string (MetierPackPart part);
const char *metier_pack_change_kind_to_string (MetierPackChangeKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackChange, metier_pack_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackDiff, metier_pack_diff_unref)

G_END_DECLS
