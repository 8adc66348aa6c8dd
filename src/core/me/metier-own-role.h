/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-profile.h"

G_BEGIN_DECLS

/** METIER_OWN_WEIGHT_MAX: the most that a skill can count in a role of one's own; the least is 0. */
#define METIER_OWN_WEIGHT_MAX 10

/** METIER_OWN_DEMANDS_MAX: so many skills a role of one's own can ask for. */
#define METIER_OWN_DEMANDS_MAX 500

/**
 * MetierOwnDemand:
 * @skill: id of a skill of any pack, of a core skill, or `mine:…`
 * @title: its name
 * @core: the core skill that this is or counts for, or %METIER_CORE_SKILL_NONE
 * @weight: how much it counts, 0–%METIER_OWN_WEIGHT_MAX; NaN where not said
 * @level: which level is asked, 0–4; NaN where not said
 *
 * What a role of one's own asks for in one skill.
 */
typedef struct {
  char *skill;
  char *title;
  int core;
  double weight;
  double level;
} MetierOwnDemand;

/**
 * MetierOwnRole:
 * @id: `mine:<uuid>`
 * @title: its name
 * @summary: (nullable): a sentence
 * @copied_from: (nullable): id of the role that it began as a copy of
 * @changed: UTC seconds since 1970
 * @demands: (element-type MetierOwnDemand): in the order in which the user has them
 *
 * A role that the user wrote: a job advert, a step of a team's ladder. Immutable once shared; atomic
 * reference counting.
 */
typedef struct {
  char *id;
  char *title;
  char *summary;
  char *copied_from;
  gint64 changed;
  GPtrArray *demands;
} MetierOwnRole;

MetierOwnRole *metier_own_role_new (const char *title);
MetierOwnRole *metier_own_role_new_copy (const MetierProfile *profile, const char *title);
MetierOwnRole *metier_own_role_ref (const MetierOwnRole *self);
void metier_own_role_unref (MetierOwnRole *self);
void metier_own_role_add_demand (MetierOwnRole *self, const char *skill, const char *title, int core,
                                 double weight, double level);
gboolean metier_own_role_check (const MetierOwnRole *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierOwnRole, metier_own_role_unref)

G_END_DECLS
