/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-core-skill.h"

G_BEGIN_DECLS

/**
 * MetierCoreOverride:
 * @skill: id of a skill of a source, which may not be installed
 * @title: the title it had
 * @core: the #MetierCoreSkill that it counts for, or %METIER_CORE_SKILL_NONE for none of them
 *
 * What a skill counts for in the eyes of the user, whatever its source says. Immutable once shared; atomic
 * reference counting.
 */
typedef struct {
  char *skill;
  char *title;
  int core;
} MetierCoreOverride;

MetierCoreOverride *metier_core_override_new (const char *skill, const char *title, int core);
MetierCoreOverride *metier_core_override_ref (const MetierCoreOverride *self);
void metier_core_override_unref (MetierCoreOverride *self);

int metier_core_skill_suggest (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierCoreOverride, metier_core_override_unref)

G_END_DECLS
