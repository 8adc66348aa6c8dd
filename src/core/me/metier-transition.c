/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-transition.h"

#include <math.h>

static void
transition_skill_free (gpointer data)
{
  MetierTransitionSkill *self = data;

  g_free (self->skill);
  g_free (self->name);
  g_free (self);
}

static MetierTransitionSkill *
transition_skill_new (const MetierComparisonRow *row)
{
  MetierTransitionSkill *self = g_new0 (MetierTransitionSkill, 1);

  self->skill = g_strdup (row->skill);
  self->name = g_strdup (row->name);
  self->from = row->cells[0].value;
  self->to = row->cells[1].value;
  self->step = self->to - self->from;

  return self;
}

static int
compare_skills_cb (gconstpointer a, gconstpointer b)
{
  const MetierTransitionSkill *one = *(MetierTransitionSkill *const *) a;
  const MetierTransitionSkill *other = *(MetierTransitionSkill *const *) b;
  int order = (fabs (one->step) < fabs (other->step)) - (fabs (one->step) > fabs (other->step));

  if (order == 0)
    order = g_utf8_collate (one->name, other->name);

  return order != 0 ? order : g_strcmp0 (one->skill, other->skill);
}

static gboolean
is_shared (const MetierComparisonRow *row)
{
  return row->scale != NULL && row->cells[0].status == METIER_STATUS_RATED
         && row->cells[1].status == METIER_STATUS_RATED;
}

static void
add_up (MetierTransition *self)
{
  for (guint i = 0; i < self->skills->len; i++)
    {
      const MetierTransitionSkill *skill = g_ptr_array_index (self->skills, i);

      self->to += MAX (0.0, skill->step);
      self->back += MAX (0.0, -skill->step);
    }

  self->to /= self->skills->len;
  self->back /= self->skills->len;
}

/**
 * metier_transition_new:
 * @pair: a comparison of two roles, the one to leave first
 *
 * Measures what it costs to move from one role to another, and back: the mean of what is to gain over the
 * skills that both roles have a value for on the same scale. Values on different scales are never subtracted.
 *
 * Returns: (transfer full): the transition
 */
MetierTransition *
metier_transition_new (const MetierComparison *pair)
{
  MetierTransition *self;

  g_return_val_if_fail (pair != NULL && pair->profiles->len == 2, NULL);

  self = g_atomic_rc_box_new0 (MetierTransition);
  self->skills = g_ptr_array_new_with_free_func (transition_skill_free);
  for (guint i = 0; i < pair->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (pair->rows, i);

      if (is_shared (row))
        g_ptr_array_add (self->skills, transition_skill_new (row));
    }
  g_ptr_array_sort (self->skills, compare_skills_cb);
  add_up (self);

  return self;
}

/**
 * metier_transition_ref:
 * @self: a transition
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierTransition *
metier_transition_ref (const MetierTransition *self)
{
  return g_atomic_rc_box_acquire ((MetierTransition *) self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((MetierTransition *) data)->skills);
}

/**
 * metier_transition_unref:
 * @self: (transfer full): a transition
 *
 * Drops a reference, from any thread, and frees the transition with the last one.
 */
void
metier_transition_unref (MetierTransition *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
