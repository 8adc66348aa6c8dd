/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-plan.h"

#include <math.h>

static void
plan_step_free (gpointer data)
{
  MetierPlanStep *self = data;

  g_free (self->skill);
  g_free (self->name);
  g_free (self);
}

/* Hours that are logged count against what is still to spend, not below nothing. */
static MetierHours
estimate (const MetierGapRow *row, const MetierPace *pace)
{
  MetierHours each;
  double logged;

  if (pace == NULL)
    return (MetierHours){ NAN, NAN };

  each = metier_pace_get_hours_per_level (pace, row->skill);
  logged = metier_pace_get_logged (pace, row->skill);

  return (MetierHours){ MAX (0.0, row->gap * each.min - logged), MAX (0.0, row->gap * each.max - logged) };
}

/* No day is reached without a pace. */
static GDate
find_finish (const MetierPlan *self, const MetierPace *pace, double hours)
{
  GDate never;

  g_date_clear (&never, 1);

  return pace != NULL ? metier_pace_get_finish (pace, &self->start, hours) : never;
}

static void
add_step (MetierPlan *self, const MetierGapRow *row, const MetierPace *pace)
{
  MetierPlanStep *step = g_new0 (MetierPlanStep, 1);

  step->skill = g_strdup (row->skill);
  step->name = g_strdup (row->name);
  step->from = row->mine.level;
  step->to = row->demand.asked;
  step->hours = estimate (row, pace);
  self->hours.min += step->hours.min;
  self->hours.max += step->hours.max;
  step->early = find_finish (self, pace, self->hours.min);
  step->late = find_finish (self, pace, self->hours.max);
  g_ptr_array_add (self->steps, step);
}

static const MetierGapRow *
find_row (const MetierGap *gap, const char *skill)
{
  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i);

      if (g_str_equal (row->skill, skill))
        return row;
    }

  return NULL;
}

/* First what the person put first, then the rest by score: the order of the gap. */
static GPtrArray *
arrange_rows (const MetierGap *gap, const char *const *order)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (gsize i = 0; order != NULL && order[i] != NULL; i++)
    {
      const MetierGapRow *row = find_row (gap, order[i]);

      if (row != NULL && !g_ptr_array_find (rows, row, NULL))
        g_ptr_array_add (rows, (gpointer) row);
    }

  for (guint i = 0; i < gap->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (gap->rows, i);

      if (!g_ptr_array_find (rows, row, NULL))
        g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}

/**
 * metier_plan_new:
 * @gap: how far it is
 * @pace: (nullable): how fast it goes; %NULL for steps without hours and dates
 * @start: the first day, a valid date
 * @order: (nullable) (array zero-terminated=1): ids of skills to learn first, in this order
 *
 * Plans how to close a gap: one skill after the other, by weight × gap unless the person says otherwise. What
 * is not assessed cannot be planned and has no step.
 *
 * Returns: (transfer full): the plan
 */
MetierPlan *
metier_plan_new (const MetierGap *gap, const MetierPace *pace, const GDate *start, const char *const *order)
{
  g_autoptr (GPtrArray) rows = NULL;
  MetierPlan *self;

  g_return_val_if_fail (gap != NULL, NULL);
  g_return_val_if_fail (start != NULL && g_date_valid (start), NULL);

  self = g_atomic_rc_box_new0 (MetierPlan);
  self->steps = g_ptr_array_new_with_free_func (plan_step_free);
  self->start = *start;
  rows = arrange_rows (gap, order);
  for (guint i = 0; i < rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (rows, i);

      if (row->gap > 0.0)
        add_step (self, row, pace);
    }

  self->early = find_finish (self, pace, self->hours.min);
  self->likely = find_finish (self, pace, (self->hours.min + self->hours.max) / 2.0);
  self->late = find_finish (self, pace, self->hours.max);

  return self;
}

static MetierPlanStep *
plan_step_copy (const MetierPlanStep *self)
{
  MetierPlanStep *copy = g_memdup2 (self, sizeof *self);

  copy->skill = g_strdup (self->skill);
  copy->name = g_strdup (self->name);
  return copy;
}

/**
 * metier_plan_new_head:
 * @self: a plan
 * @n_steps: how many steps
 *
 * Keeps the first steps. Hours and finish stay those of all steps.
 *
 * Returns: (transfer full): a plan with at most @n_steps steps
 */
MetierPlan *
metier_plan_new_head (const MetierPlan *self, guint n_steps)
{
  MetierPlan *head;

  g_return_val_if_fail (self != NULL, NULL);

  head = g_atomic_rc_box_dup (sizeof *self, (gpointer) self);
  head->steps = g_ptr_array_new_with_free_func (plan_step_free);
  for (guint i = 0; i < MIN (n_steps, self->steps->len); i++)
    g_ptr_array_add (head->steps, plan_step_copy (g_ptr_array_index (self->steps, i)));

  return head;
}

/**
 * metier_plan_ref:
 * @self: a plan
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierPlan *
metier_plan_ref (const MetierPlan *self)
{
  return g_atomic_rc_box_acquire ((MetierPlan *) self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((MetierPlan *) data)->steps);
}

/**
 * metier_plan_unref:
 * @self: (transfer full): a plan
 *
 * Drops a reference, from any thread, and frees the plan with the last one.
 */
void
metier_plan_unref (MetierPlan *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
