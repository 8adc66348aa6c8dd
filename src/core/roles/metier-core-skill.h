/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierCoreSkill:
 *
 * The five core skills, in the order in which they are always shown.
 */
typedef enum {
  METIER_CORE_SKILL_PROGRAMMING,
  METIER_CORE_SKILL_STATISTICS,
  METIER_CORE_SKILL_MODELING,
  METIER_CORE_SKILL_ML,
  METIER_CORE_SKILL_ENGINEERING,
} MetierCoreSkill;

#define METIER_N_CORE_SKILLS 5

/** METIER_CORE_SKILL_NONE: stands in an `int` for "belongs to no core skill". */
#define METIER_CORE_SKILL_NONE (-1)

const char *metier_core_skill_get_id (MetierCoreSkill core);
const char *metier_core_skill_get_title (MetierCoreSkill core);       /* "Probability and statistics" */
const char *metier_core_skill_get_short_title (MetierCoreSkill core); /* "Statistics" */
gboolean metier_core_skill_from_id (const char *id, MetierCoreSkill *core);

G_END_DECLS
