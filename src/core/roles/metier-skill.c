/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-skill.h"

static void
tool_free (gpointer data)
{
  MetierTool *tool = data;

  g_free (tool->name);
  g_free (tool->kind);
  g_free (tool);
}

/**
 * metier_skill_new:
 *
 * Makes an empty skill that counts for no core skill, to be filled before it is shared. Its strings
 * and its source reference are its own and freed with it.
 *
 * Returns: (transfer full): a skill
 */
MetierSkill *
metier_skill_new (void)
{
  MetierSkill *self = g_atomic_rc_box_new0 (MetierSkill);

  self->core = METIER_CORE_SKILL_NONE;

  return self;
}

/**
 * metier_skill_ref:
 * @self: a skill
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierSkill *
metier_skill_ref (const MetierSkill *self)
{
  return g_atomic_rc_box_acquire ((MetierSkill *)self);
}

static void
clear (gpointer data)
{
  MetierSkill *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->full_name);
  g_free (self->section);
  g_free (self->section_title);
  g_free (self->kind);
  g_free (self->summary);
  g_clear_pointer (&self->source, metier_source_unref);
  g_strfreev (self->topics);
  g_clear_pointer (&self->tools, g_ptr_array_unref);
}

/**
 * metier_skill_unref:
 * @self: (transfer full): a skill
 *
 * Drops a reference, from any thread, and frees the skill with the last one.
 */
void
metier_skill_unref (MetierSkill *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_skill_add_tool:
 * @self: a skill that is not shared yet
 * @name: name of the tool
 * @kind: language, library or platform
 *
 * Adds a tool at the end of the skill's list, which is made by the first.
 */
void
metier_skill_add_tool (MetierSkill *self, const char *name, const char *kind)
{
  MetierTool *tool;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  if (self->tools == NULL)
    self->tools = g_ptr_array_new_with_free_func (tool_free);

  tool = g_new0 (MetierTool, 1);
  tool->name = g_strdup (name);
  tool->kind = g_strdup (kind);
  g_ptr_array_add (self->tools, tool);
}

/**
 * metier_skill_is_counted:
 * @self: a skill
 *
 * Tells whether the skill is a row of charts and comparisons. A group is the sum of its members,
 * and an answer such as *None* or *Other* is no skill; both are kept and shown, but not counted.
 *
 * Returns: whether it counts
 */
gboolean
metier_skill_is_counted (const MetierSkill *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_strcmp0 (self->kind, "group") != 0 && g_strcmp0 (self->kind, "answer") != 0;
}
