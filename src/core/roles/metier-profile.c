/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-profile.h"

static void
technology_free (gpointer data)
{
  MetierTechnology *technology = data;

  g_free (technology->name);
  g_free (technology->category);
  g_free (technology);
}

static void
task_free (gpointer data)
{
  MetierTask *task = data;

  g_free (task->text);
  g_free (task->kind);
  g_free (task);
}

static void
related_role_free (gpointer data)
{
  MetierRelatedRole *related = data;

  g_free (related->role);
  g_free (related->title);
  g_free (related->tier);
  g_free (related);
}

/**
 * metier_profile_new:
 *
 * Makes a profile without a role and with empty lists, to be filled before it is shared. Everything
 * put into it is its own and freed with it; the lists unref what is added to them.
 *
 * Returns: (transfer full): a profile
 */
MetierProfile *
metier_profile_new (void)
{
  MetierProfile *self = g_atomic_rc_box_new0 (MetierProfile);

  self->aliases = g_new0 (char *, 1);
  self->tasks = g_ptr_array_new_with_free_func (task_free);
  self->scales = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_scale_unref);
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_rating_unref);
  self->technologies = g_ptr_array_new_with_free_func (technology_free);
  self->related = g_ptr_array_new_with_free_func (related_role_free);
  self->also_in = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_source_unref);

  return self;
}

/**
 * metier_profile_ref:
 * @self: a profile
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierProfile *
metier_profile_ref (const MetierProfile *self)
{
  return g_atomic_rc_box_acquire ((MetierProfile *)self);
}

static void
clear (gpointer data)
{
  MetierProfile *self = data;

  g_clear_pointer (&self->role, metier_role_unref);
  g_strfreev (self->aliases);
  g_clear_pointer (&self->facts, metier_facts_free);
  g_clear_pointer (&self->preparation, metier_preparation_unref);
  g_ptr_array_unref (self->tasks);
  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->ratings);
  g_ptr_array_unref (self->technologies);
  g_ptr_array_unref (self->related);
  g_ptr_array_unref (self->also_in);
}

/**
 * metier_profile_unref:
 * @self: (transfer full): a profile
 *
 * Drops a reference, from any thread, and frees the profile with the last one.
 */
void
metier_profile_unref (MetierProfile *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_profile_add_technology:
 * @self: a profile that is not shared yet
 * @name: name of the technology
 * @category: (nullable): what it is one of
 * @hot: whether employers often ask for it
 * @in_demand: whether employers of this very role often ask for it
 *
 * Adds a technology at the end of the list.
 */
void
metier_profile_add_technology (MetierProfile *self, const char *name, const char *category, gboolean hot,
                               gboolean in_demand)
{
  MetierTechnology *technology;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  technology = g_new0 (MetierTechnology, 1);
  technology->name = g_strdup (name);
  technology->category = g_strdup (category);
  technology->hot = hot;
  technology->in_demand = in_demand;
  g_ptr_array_add (self->technologies, technology);
}

/**
 * metier_profile_add_related:
 * @self: a profile that is not shared yet
 * @role: id of the other role
 * @title: its title
 * @tier: (nullable): how near the source says it is, in its words
 * @rank: 1 is nearest
 *
 * Adds a related role at the end of the list.
 */
void
metier_profile_add_related (MetierProfile *self, const char *role, const char *title, const char *tier,
                            guint rank)
{
  MetierRelatedRole *related;

  g_return_if_fail (self != NULL);
  g_return_if_fail (role != NULL);

  related = g_new0 (MetierRelatedRole, 1);
  related->role = g_strdup (role);
  related->title = g_strdup (title);
  related->tier = g_strdup (tier);
  related->rank = rank;
  g_ptr_array_add (self->related, related);
}

/**
 * metier_profile_add_task:
 * @self: a profile that is not shared yet
 * @text: what is done, one sentence
 * @kind: (nullable): what kind of task the source says it is
 * @importance: how important it is, on a scale of the source's own; NaN where it does not say
 *
 * Adds a task at the end of the list.
 */
void
metier_profile_add_task (MetierProfile *self, const char *text, const char *kind, double importance)
{
  MetierTask *task;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  task = g_new0 (MetierTask, 1);
  task->text = g_strdup (text);
  task->kind = g_strdup (kind);
  task->importance = importance;
  g_ptr_array_add (self->tasks, task);
}

/**
 * metier_profile_get_rating:
 * @self: a profile
 * @skill: id of a skill
 * @scale: id of a scale
 *
 * Finds how the role was rated on a skill. This reads the list from its start; to look up many skills
 * of many roles, make a #MetierComparison.
 *
 * Returns: (nullable) (transfer none): the rating, or %NULL
 */
const MetierRating *
metier_profile_get_rating (const MetierProfile *self, const char *skill, const char *scale)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (skill != NULL, NULL);
  g_return_val_if_fail (scale != NULL, NULL);

  for (guint i = 0; i < self->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (self->ratings, i);

      if (g_str_equal (rating->skill->id, skill) && g_str_equal (rating->scale->id, scale))
        return rating;
    }

  return NULL;
}

/**
 * metier_profile_get_scale:
 * @self: a profile
 * @id: id of a scale
 *
 * Finds a scale of the role's source.
 *
 * Returns: (nullable) (transfer none): the scale, or %NULL
 */
const MetierScale *
metier_profile_get_scale (const MetierProfile *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->scales->len; i++)
    {
      const MetierScale *scale = g_ptr_array_index (self->scales, i);

      if (g_str_equal (scale->id, id))
        return scale;
    }

  return NULL;
}

/**
 * metier_profile_get_main_scale:
 * @self: a profile
 *
 * Gets the scale that the role is shown on unless another is asked for: the source's core scale,
 * or the first one when the source names none that it has.
 *
 * Returns: (nullable) (transfer none): the scale, or %NULL when there are no scales
 */
const MetierScale *
metier_profile_get_main_scale (const MetierProfile *self)
{
  const MetierSource *source;
  const MetierScale *scale = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  source = self->role != NULL ? self->role->source : NULL;
  if (source != NULL && source->core_scale != NULL)
    scale = metier_profile_get_scale (self, source->core_scale);

  if (scale == NULL && self->scales->len > 0)
    scale = g_ptr_array_index (self->scales, 0);

  return scale;
}
