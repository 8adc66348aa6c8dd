/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-skill.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *title;
  const char *short_title;
} core_skills[METIER_N_CORE_SKILLS] = {
  [METIER_CORE_SKILL_PROGRAMMING] = { "programming", N_ ("Programming and CS basics"), N_ ("Programming") },
  [METIER_CORE_SKILL_STATISTICS] = { "statistics", N_ ("Probability and statistics"), N_ ("Statistics") },
  [METIER_CORE_SKILL_MODELING] = { "modeling", N_ ("Modeling and evaluation"), N_ ("Modeling") },
  [METIER_CORE_SKILL_ML] = { "ml", N_ ("Applying ML algorithms"), N_ ("Applying ML") },
  [METIER_CORE_SKILL_ENGINEERING] = { "engineering", N_ ("Software engineering"), N_ ("Engineering") },
};

/**
 * metier_core_skill_get_id:
 * @core: a core skill
 *
 * Gets the id that packs, the library and the command line use; it is never translated.
 *
 * Returns: the id, such as `statistics`
 */
const char *
metier_core_skill_get_id (MetierCoreSkill core)
{
  g_return_val_if_fail ((guint)core < METIER_N_CORE_SKILLS, NULL);

  return core_skills[core].id;
}

/**
 * metier_core_skill_get_title:
 * @core: a core skill
 *
 * Gets the full name for people.
 *
 * Returns: the translated name, such as "Probability and statistics"
 */
const char *
metier_core_skill_get_title (MetierCoreSkill core)
{
  g_return_val_if_fail ((guint)core < METIER_N_CORE_SKILLS, NULL);

  return _ (core_skills[core].title);
}

/**
 * metier_core_skill_get_short_title:
 * @core: a core skill
 *
 * Gets the name for places with little room, such as the head of a column.
 *
 * Returns: the translated name, such as "Statistics"
 */
const char *
metier_core_skill_get_short_title (MetierCoreSkill core)
{
  g_return_val_if_fail ((guint)core < METIER_N_CORE_SKILLS, NULL);

  return _ (core_skills[core].short_title);
}

/**
 * metier_core_skill_from_id:
 * @id: any text
 * @core: (out): return location for the core skill; untouched when there is none
 *
 * Finds the core skill with an id.
 *
 * Returns: whether @id is the id of one of the five
 */
gboolean
metier_core_skill_from_id (const char *id, MetierCoreSkill *core)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (core != NULL, FALSE);

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      if (g_str_equal (core_skills[i].id, id))
        {
          *core = (MetierCoreSkill)i;
          return TRUE;
        }
    }

  return FALSE;
}
