/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-override.h"

/**
 * metier_core_override_new:
 * @skill: id of a skill
 * @title: its title
 * @core: a #MetierCoreSkill or %METIER_CORE_SKILL_NONE
 *
 * Returns: (transfer full): an override
 */
MetierCoreOverride *
metier_core_override_new (const char *skill, const char *title, int core)
{
  MetierCoreOverride *self;

  g_return_val_if_fail (skill != NULL && title != NULL, NULL);
  g_return_val_if_fail (core >= METIER_CORE_SKILL_NONE && core < METIER_N_CORE_SKILLS, NULL);

  self = g_atomic_rc_box_new0 (MetierCoreOverride);
  self->skill = g_strdup (skill);
  self->title = g_strdup (title);
  self->core = core;

  return self;
}

/**
 * metier_core_override_ref:
 * @self: an override
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierCoreOverride *
metier_core_override_ref (const MetierCoreOverride *self)
{
  return g_atomic_rc_box_acquire ((MetierCoreOverride *) self);
}

static void
clear (gpointer data)
{
  MetierCoreOverride *self = data;

  g_free (self->skill);
  g_free (self->title);
}

/**
 * metier_core_override_unref:
 * @self: (transfer full): an override
 *
 * Drops a reference, from any thread, and frees the override with the last one.
 */
void
metier_core_override_unref (MetierCoreOverride *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
