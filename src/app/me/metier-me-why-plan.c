/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-why.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-hours-range.h"
#include "app/me/metier-me-words.h"

static char *
format_day (const GDate *day)
{
  return g_date_valid (day) ? metier_me_format_day (day) : g_strdup (_ ("too far ahead for a date"));
}

static const MetierPlanStep *
get_step (const MetierMeState *state, guint step)
{
  return g_ptr_array_index (state->plan->steps, step);
}

static double
get_logged (const MetierMeState *state, const char *skill)
{
  const double *hours = g_hash_table_lookup (state->logged, skill);

  return hours != NULL ? *hours : 0;
}

/* The hours of a step: those of its levels, less what is logged. */
static char *
explain_hours (const MetierMeState *state, const MetierPace *pace, const MetierPlanStep *step)
{
  MetierHours each = metier_pace_get_hours_per_level (pace, step->skill);
  g_autofree char *per_level = metier_hours_format (each);
  g_autofree char *hours = metier_hours_format (step->hours);
  g_autofree char *levels = metier_me_format_levels (step->to - step->from);

  if (get_logged (state, step->skill) > 0)
    /* Translators: a number of levels × hours a level, less the hours logged on the shelf = hours to go. */
    return g_strdup_printf (_ ("%1$s × %2$s h − %3$.4g h that are logged on the shelf = %4$s h"), levels,
                            per_level, get_logged (state, step->skill), hours);

  /* Translators: a number of levels × hours a level = hours. */
  return g_strdup_printf (_ ("%1$s × %2$s h = %3$s h"), levels, per_level, hours);
}

static char *
explain_weeks_off (const MetierPlanSettings *settings)
{
  guint n = settings->weeks_off->len;

  return n > 0 ? g_strdup_printf (ngettext ("%u week off is left out.", "%u weeks off are left out.", n), n)
               : g_strdup ("");
}

char *
metier_me_why_step (const MetierMeState *state, guint place)
{
  const MetierPlanSettings *settings = state->said->settings;
  const MetierPlanStep *step = get_step (state, place);
  g_autoptr (MetierPace) pace = metier_plan_settings_make_pace (settings, NULL);
  g_autofree char *hours = NULL, *early = NULL, *late = NULL, *off = NULL, *start = NULL;
  MetierHours so_far = { 0, 0 };

  if (pace == NULL)
    return g_strdup (_ ("Without hours a week and hours a level there are no dates."));

  for (guint i = 0; i <= place; i++)
    {
      so_far.min += get_step (state, i)->hours.min;
      so_far.max += get_step (state, i)->hours.max;
    }
  hours = explain_hours (state, pace, step);
  early = format_day (&step->early);
  late = format_day (&step->late);
  start = format_day (&state->plan->start);
  off = explain_weeks_off (settings);
  return g_strdup_printf (
      /* Translators: a skill; levels × hours a level = hours; hours with all steps before, at least and at
       * most; hours a week; the first day; the earliest and the latest day; a sentence about weeks off. */
      _ ("%1$s\n\n%2$s\n\nWith the steps before: %3$.4g h ÷ %5$.4g h a week from %6$s is %7$s; %4$.4g h is "
         "%8$s. %9$s"),
      step->name, hours, so_far.min, so_far.max, settings->hours_per_week, start, early, late, off);
}

char *
metier_me_why_finish (const MetierMeState *state, const MetierPlan *plan)
{
  const MetierPlanSettings *settings = state->said->settings;
  g_autofree char *early = format_day (&plan->early);
  g_autofree char *likely = format_day (&plan->likely);
  g_autofree char *late = format_day (&plan->late);
  g_autofree char *start = format_day (&plan->start);
  g_autofree char *off = explain_weeks_off (settings);

  return g_strdup_printf (
      /* Translators: three lines of hours ÷ hours a week and the day on which that is over; then a sentence
       * about the weeks off. %7$s is the first day. */
      _ ("All hours from %7$s on, at %8$.4g h a week. Likely is the midpoint of the least and the most "
         "hours.\n\n"
         "Earliest: %1$.4g h, %2$s\nLikely: %3$.4g h, %4$s\nLatest: %5$.4g h, %6$s\n\n%9$s"),
      plan->hours.min, early, (plan->hours.min + plan->hours.max) / 2, likely, plan->hours.max, late, start,
      settings->hours_per_week, off);
}

/* All that was ever said of a skill. */
char *
metier_me_why_so_far (const MetierTimeline *timeline, guint place)
{
  const MetierTimelineRow *row = g_ptr_array_index (timeline->rows, place);
  g_autoptr (GString) text = g_string_new (row->name);

  g_string_append (text, "\n");
  for (guint i = 0; i < row->points->len; i++)
    {
      const MetierTimelinePoint *point = &g_array_index (row->points, MetierTimelinePoint, i);
      g_autofree char *day = metier_me_format_day (&point->date);
      g_autofree char *level = metier_me_format_level (point->level);

      g_string_append_printf (text, "\n%s: %s", day, level);
    }
  if (row->points->len == 0)
    g_string_append_printf (text, "\n%s", _ ("Not assessed; what stands here follows from other skills."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
