/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-plan-settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/values/metier-error.h"

static void
skill_hours_free (gpointer data)
{
  MetierSkillHours *self = data;

  g_free (self->skill);
  g_free (self);
}

/**
 * metier_plan_settings_new:
 *
 * Makes settings in which nothing is said: the aim is %METIER_AIM_DEFAULT, there is no pace, and a plan
 * begins today.
 *
 * Returns: (transfer full): settings
 */
MetierPlanSettings *
metier_plan_settings_new (void)
{
  MetierPlanSettings *self = g_atomic_rc_box_new0 (MetierPlanSettings);

  self->aim = METIER_AIM_DEFAULT;
  self->hours_per_week = NAN;
  self->hours_per_level = (MetierHours){ NAN, NAN };
  g_date_clear (&self->start, 1);
  self->own_hours = g_ptr_array_new_with_free_func (skill_hours_free);
  self->weeks_off = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->order = g_new0 (char *, 1);

  return self;
}

/**
 * metier_plan_settings_copy:
 * @self: settings
 *
 * Makes settings that say the same and can be changed.
 *
 * Returns: (transfer full): settings
 */
MetierPlanSettings *
metier_plan_settings_copy (const MetierPlanSettings *self)
{
  MetierPlanSettings *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = metier_plan_settings_new ();
  copy->aim = self->aim;
  copy->hours_per_week = self->hours_per_week;
  copy->hours_per_level = self->hours_per_level;
  copy->start = self->start;
  for (guint i = 0; i < self->own_hours->len; i++)
    {
      const MetierSkillHours *own = g_ptr_array_index (self->own_hours, i);

      metier_plan_settings_set_own_hours (copy, own->skill, own->hours);
    }
  g_array_append_vals (copy->weeks_off, self->weeks_off->data, self->weeks_off->len);
  g_strfreev (copy->order);
  copy->order = g_strdupv (self->order);

  return copy;
}

/**
 * metier_plan_settings_ref:
 * @self: settings
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierPlanSettings *
metier_plan_settings_ref (const MetierPlanSettings *self)
{
  return g_atomic_rc_box_acquire ((MetierPlanSettings *) self);
}

static void
clear (gpointer data)
{
  MetierPlanSettings *self = data;

  g_ptr_array_unref (self->own_hours);
  g_array_unref (self->weeks_off);
  g_strfreev (self->order);
}

/**
 * metier_plan_settings_unref:
 * @self: (transfer full): settings
 *
 * Drops a reference, from any thread, and frees the settings with the last one.
 */
void
metier_plan_settings_unref (MetierPlanSettings *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_plan_settings_set_own_hours:
 * @self: settings that are not shared yet
 * @skill: id of a skill
 * @hours: hours that one level of it takes; NaN for those of the rest
 *
 * Says that a skill takes other hours than the rest, in place of what was said of it before.
 */
void
metier_plan_settings_set_own_hours (MetierPlanSettings *self, const char *skill, MetierHours hours)
{
  MetierSkillHours *own;

  g_return_if_fail (self != NULL);
  g_return_if_fail (skill != NULL);

  for (guint i = 0; i < self->own_hours->len; i++)
    {
      own = g_ptr_array_index (self->own_hours, i);
      if (g_str_equal (own->skill, skill))
        {
          g_ptr_array_remove_index (self->own_hours, i);
          break;
        }
    }

  if (isnan (hours.min) || isnan (hours.max))
    return;

  own = g_new0 (MetierSkillHours, 1);
  own->skill = g_strdup (skill);
  own->hours = hours;
  g_ptr_array_add (self->own_hours, own);
}

/**
 * metier_plan_settings_has_pace:
 * @self: settings
 *
 * Tells whether enough is said to plan: hours a week, and hours a level.
 *
 * Returns: whether it is
 */
gboolean
metier_plan_settings_has_pace (const MetierPlanSettings *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !isnan (self->hours_per_week) && !isnan (self->hours_per_level.min)
         && !isnan (self->hours_per_level.max);
}

static gboolean
fill_pace (const MetierPlanSettings *self, MetierPace *pace, GError **error)
{
  for (guint i = 0; i < self->own_hours->len; i++)
    {
      const MetierSkillHours *own = g_ptr_array_index (self->own_hours, i);

      if (!metier_pace_set_hours_per_level (pace, own->skill, own->hours, error))
        return FALSE;
    }
  for (guint i = 0; i < self->weeks_off->len; i++)
    metier_pace_add_week_off (pace, &g_array_index (self->weeks_off, GDate, i));

  return TRUE;
}

/**
 * metier_plan_settings_make_pace:
 * @self: settings
 * @error: return location; %METIER_ERROR_NOT_FOUND when hours a week or hours a level are not said,
 *   %METIER_ERROR_INVALID when they cannot be
 *
 * Makes the pace that a plan needs. Hours that are logged are not part of the settings; they are still to
 * add.
 *
 * Returns: (transfer full) (nullable): a pace
 */
MetierPace *
metier_plan_settings_make_pace (const MetierPlanSettings *self, GError **error)
{
  g_autoptr (MetierPace) pace = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!metier_plan_settings_has_pace (self))
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_NOT_FOUND,
                           _ ("A plan needs hours a week and hours a level."));
      return NULL;
    }

  pace = metier_pace_new (self->hours_per_week, self->hours_per_level, error);
  if (pace == NULL || !fill_pace (self, pace, error))
    return NULL;

  return g_steal_pointer (&pace);
}

/* A figure that is not said needs no check; this one stands in for it. */
static double
or_any (double number)
{
  return isnan (number) ? 1.0 : number;
}

/* What is not said is the same as what is not said. */
static gboolean
is_same_number (double ours, double theirs)
{
  return isnan (ours) ? isnan (theirs) : ours == theirs;
}

static gboolean
is_same_hours (MetierHours ours, MetierHours theirs)
{
  return is_same_number (ours.min, theirs.min) && is_same_number (ours.max, theirs.max);
}

static gboolean
is_same_day (const GDate *ours, const GDate *theirs)
{
  gboolean said = g_date_valid (ours);

  return said == g_date_valid (theirs) && (!said || g_date_compare (ours, theirs) == 0);
}

static gboolean
has_same_own_hours (const MetierPlanSettings *self, const MetierPlanSettings *other)
{
  if (self->own_hours->len != other->own_hours->len)
    return FALSE;

  for (guint i = 0; i < self->own_hours->len; i++)
    {
      const MetierSkillHours *ours = g_ptr_array_index (self->own_hours, i);
      const MetierSkillHours *theirs = g_ptr_array_index (other->own_hours, i);

      if (!g_str_equal (ours->skill, theirs->skill) || !is_same_hours (ours->hours, theirs->hours))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_same_weeks_off (const MetierPlanSettings *self, const MetierPlanSettings *other)
{
  if (self->weeks_off->len != other->weeks_off->len)
    return FALSE;

  for (guint i = 0; i < self->weeks_off->len; i++)
    {
      if (!is_same_day (&g_array_index (self->weeks_off, GDate, i),
                        &g_array_index (other->weeks_off, GDate, i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * metier_plan_settings_equal:
 * @self: settings
 * @other: settings
 *
 * Returns: whether both say the same, in the same order
 */
gboolean
metier_plan_settings_equal (const MetierPlanSettings *self, const MetierPlanSettings *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->aim == other->aim && is_same_number (self->hours_per_week, other->hours_per_week)
         && is_same_hours (self->hours_per_level, other->hours_per_level)
         && is_same_day (&self->start, &other->start) && has_same_own_hours (self, other)
         && has_same_weeks_off (self, other)
         && g_strv_equal ((const char *const *) self->order, (const char *const *) other->order);
}

/**
 * metier_plan_settings_check:
 * @self: settings
 * @error: return location; %METIER_ERROR_INVALID
 *
 * Tells whether all that is said can be: the aim a level, hours within their bounds, dates that exist.
 *
 * Returns: whether it can
 */
gboolean
metier_plan_settings_check (const MetierPlanSettings *self, GError **error)
{
  g_autoptr (MetierPace) pace = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!(self->aim >= 0.0 && self->aim <= METIER_LEVEL_MAX))
    {
      g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID, _ ("An aim must be from 0 to %d."),
                   METIER_LEVEL_MAX);
      return FALSE;
    }

  for (guint i = 0; i < self->weeks_off->len; i++)
    {
      if (!g_date_valid (&g_array_index (self->weeks_off, GDate, i)))
        {
          g_set_error_literal (error, METIER_ERROR, METIER_ERROR_INVALID,
                               _ ("A week off must begin on a day that exists."));
          return FALSE;
        }
    }

  pace
      = metier_pace_new (or_any (self->hours_per_week),
                         (MetierHours){ or_any (self->hours_per_level.min),
                                        isnan (self->hours_per_level.max) ? or_any (self->hours_per_level.min)
                                                                          : self->hours_per_level.max },
                         error);

  return pace != NULL && fill_pace (self, pace, error);
}
