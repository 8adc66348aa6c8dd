/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/me/metier-plan.h"
#include "core/values/metier-error.h"

#define HOURS_OF_A_WEEK 168
#define DAYS_OF_A_WEEK 7
#define LEAST_HOURS_PER_WEEK 0.25
#define MOST_HOURS_PER_LEVEL 10000
#define DAYS_IN_SIGHT 365250.0

struct _MetierPace {
  double hours_per_week;
  MetierHours hours_per_level;
  GHashTable *own_hours; /* skill → MetierHours */
  GHashTable *logged;    /* skill → double */
  GArray *weeks_off;     /* first days as Julian days, ascending */
};

static gboolean
check_hours_per_level (MetierHours hours, GError **error)
{
  if (hours.min > 0.0 && hours.min <= hours.max && hours.max <= MOST_HOURS_PER_LEVEL)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("Hours per level need to be more than 0, at most %d, and the smaller number first."),
               MOST_HOURS_PER_LEVEL);

  return FALSE;
}

static gboolean
check_hours_per_week (double hours, GError **error)
{
  if (hours >= LEAST_HOURS_PER_WEEK && hours <= HOURS_OF_A_WEEK)
    return TRUE;

  g_set_error (error, METIER_ERROR, METIER_ERROR_INVALID,
               _ ("Hours per week need to be between %.2f and %d."), LEAST_HOURS_PER_WEEK, HOURS_OF_A_WEEK);

  return FALSE;
}

/**
 * metier_pace_new:
 * @hours_per_week: hours to learn each week, 0.25–168
 * @hours_per_level: hours that one level takes, more than 0, at most 10,000
 * @error: return location for an error
 *
 * Makes a pace.
 *
 * Returns: (transfer full) (nullable): a pace, or %NULL with an error that says which figure cannot be
 */
MetierPace *
metier_pace_new (double hours_per_week, MetierHours hours_per_level, GError **error)
{
  MetierPace *self;

  if (!check_hours_per_week (hours_per_week, error) || !check_hours_per_level (hours_per_level, error))
    return NULL;

  self = g_atomic_rc_box_new0 (MetierPace);
  self->hours_per_week = hours_per_week;
  self->hours_per_level = hours_per_level;
  self->own_hours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->logged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->weeks_off = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

/**
 * metier_pace_ref:
 * @self: a pace
 *
 * Adds a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MetierPace *
metier_pace_ref (const MetierPace *self)
{
  return g_atomic_rc_box_acquire ((MetierPace *) self);
}

static void
clear (gpointer data)
{
  MetierPace *self = data;

  g_hash_table_unref (self->own_hours);
  g_hash_table_unref (self->logged);
  g_array_unref (self->weeks_off);
}

/**
 * metier_pace_unref:
 * @self: (transfer full): a pace
 *
 * Drops a reference, from any thread, and frees the pace with the last one.
 */
void
metier_pace_unref (MetierPace *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * metier_pace_set_hours_per_level:
 * @self: a pace that is not shared yet
 * @skill: id of a skill
 * @hours: hours that one level of it takes, more than 0, at most 10,000
 * @error: return location for an error
 *
 * Says that a skill takes other hours than the rest.
 *
 * Returns: whether @hours can be
 */
gboolean
metier_pace_set_hours_per_level (MetierPace *self, const char *skill, MetierHours hours, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (skill != NULL, FALSE);

  if (!check_hours_per_level (hours, error))
    return FALSE;

  g_hash_table_insert (self->own_hours, g_strdup (skill), g_memdup2 (&hours, sizeof hours));

  return TRUE;
}

/**
 * metier_pace_add_logged:
 * @self: a pace that is not shared yet
 * @skill: id of a skill
 * @hours: hours, 0 or more
 *
 * Says that hours were spent on a skill since its level was assessed; they add up.
 */
void
metier_pace_add_logged (MetierPace *self, const char *skill, double hours)
{
  double sum;

  g_return_if_fail (self != NULL);
  g_return_if_fail (skill != NULL);
  g_return_if_fail (hours >= 0.0);

  sum = metier_pace_get_logged (self, skill) + hours;
  g_hash_table_insert (self->logged, g_strdup (skill), g_memdup2 (&sum, sizeof sum));
}

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

/**
 * metier_pace_add_week_off:
 * @self: a pace that is not shared yet
 * @first_day: a valid date
 *
 * Says that nothing is learned in the seven days from a date on.
 */
void
metier_pace_add_week_off (MetierPace *self, const GDate *first_day)
{
  guint32 day;

  g_return_if_fail (self != NULL);
  g_return_if_fail (first_day != NULL && g_date_valid (first_day));

  day = g_date_get_julian (first_day);
  g_array_append_val (self->weeks_off, day);
  g_array_sort (self->weeks_off, compare_days_cb);
}

/**
 * metier_pace_get_hours_per_week:
 * @self: a pace
 *
 * Gets the hours to learn each week.
 *
 * Returns: hours, 0.25–168
 */
double
metier_pace_get_hours_per_week (const MetierPace *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return self->hours_per_week;
}

/**
 * metier_pace_get_hours_per_level:
 * @self: a pace
 * @skill: id of a skill
 *
 * Gets the hours that one level of a skill takes.
 *
 * Returns: the skill's own hours, else those of all
 */
MetierHours
metier_pace_get_hours_per_level (const MetierPace *self, const char *skill)
{
  const MetierHours *own;

  g_return_val_if_fail (self != NULL, (MetierHours){ 0 });
  g_return_val_if_fail (skill != NULL, (MetierHours){ 0 });

  own = g_hash_table_lookup (self->own_hours, skill);

  return own != NULL ? *own : self->hours_per_level;
}

/**
 * metier_pace_get_logged:
 * @self: a pace
 * @skill: id of a skill
 *
 * Gets the hours that were spent on a skill.
 *
 * Returns: hours, 0 or more
 */
double
metier_pace_get_logged (const MetierPace *self, const char *skill)
{
  const double *logged;

  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (skill != NULL, 0.0);

  logged = g_hash_table_lookup (self->logged, skill);

  return logged != NULL ? *logged : 0.0;
}

/* A week off delays what is not finished when it begins by as much of it as is still ahead. Weeks that
 * overlap delay once. */
static double
skip_weeks_off (const MetierPace *self, double start, double finish)
{
  double free_until = start;

  for (guint i = 0; i < self->weeks_off->len; i++)
    {
      double first = MAX (g_array_index (self->weeks_off, guint32, i), free_until);
      double end = g_array_index (self->weeks_off, guint32, i) + DAYS_OF_A_WEEK;

      if (end <= first || first >= finish)
        continue;

      finish += end - first;
      free_until = end;
    }

  return finish;
}

/**
 * metier_pace_get_finish:
 * @self: a pace
 * @start: the first day, a valid date
 * @hours: hours to spend, 0 or more
 *
 * Finds the day on which hours are spent that are spread evenly over the weeks, except those off.
 *
 * Returns: the day; not valid when it lies more than a thousand years ahead
 */
GDate
metier_pace_get_finish (const MetierPace *self, const GDate *start, double hours)
{
  GDate date;
  double first;
  double days;

  g_date_clear (&date, 1);
  g_return_val_if_fail (self != NULL, date);
  g_return_val_if_fail (start != NULL && g_date_valid (start), date);
  g_return_val_if_fail (hours >= 0.0, date);

  first = g_date_get_julian (start);
  days = ceil (hours / self->hours_per_week * DAYS_OF_A_WEEK);
  if (days <= DAYS_IN_SIGHT)
    g_date_set_julian (&date, (guint32) skip_weeks_off (self, first, first + days));

  return date;
}
