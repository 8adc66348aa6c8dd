/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-hours-range.h"

/* Half levels come from means; below a twentieth there is none. */
#define LEAST_LEVELS 0.05

static gboolean
is_whole (double number)
{
  return fabs (number - round (number)) < LEAST_LEVELS;
}

/**
 * metier_me_format_levels:
 * @levels: a number of levels
 *
 * Returns: (transfer full): "2", or "2.5" where it is none that is whole
 */
char *
metier_me_format_levels (double levels)
{
  return g_strdup_printf (is_whole (levels) ? "%.0f" : "%.1f", levels);
}

/**
 * metier_me_format_share:
 * @share: 0–1, or NaN
 *
 * Returns: (transfer full): "47%"
 */
char *
metier_me_format_share (double share)
{
  return isnan (share) ? g_strdup ("–") : g_strdup_printf ("%.0f%%", share * 100);
}

/**
 * metier_me_format_level:
 * @level: 0–4, or NaN
 *
 * Returns: (transfer full): "2 · working", "2.5" between two steps, "not assessed" where there is none
 */
char *
metier_me_format_level (double level)
{
  if (isnan (level))
    return g_strdup (_ ("not assessed"));

  if (!is_whole (level))
    return g_strdup_printf ("%.1f", level);

  return g_strdup_printf (C_ ("level", "%1$u · %2$s"), (guint) round (level),
                          metier_level_get_name ((guint) round (level)));
}

/**
 * metier_me_describe_title:
 * @state: the user before a role
 *
 * Returns: (transfer full): how far it is, in a few words
 */
char *
metier_me_describe_title (const MetierMeState *state)
{
  const MetierGap *gap = state->gaps[0];
  g_autofree char *levels = metier_me_format_levels (gap->levels);

  if (isnan (gap->fit))
    return g_strdup (_ ("Not assessed yet"));

  if (gap->levels < LEAST_LEVELS)
    return g_strdup (_ ("You are there"));

  /* Translators: %s is a number of steps on the scale of levels from 0 to 4, such as 8 or 2.5. */
  return g_strdup_printf (ngettext ("%s level to go", "%s levels to go", (gulong) ceil (gap->levels)),
                          levels);
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

static gboolean
weighs_most (const MetierGap *gap, const MetierGapRow *row)
{
  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *other = g_ptr_array_index (gap->rows, i);

      if (other != row && other->demand.weight >= row->demand.weight)
        return FALSE;
    }

  return TRUE;
}

static char *
describe_first_step (const MetierMeState *state)
{
  const MetierPlanStep *step = g_ptr_array_index (state->plan->steps, 0);
  const MetierGapRow *row = find_row (state->gaps[0], step->skill);
  g_autofree char *levels = metier_me_format_levels (row->gap);
  gulong n = (gulong) ceil (row->gap);

  if (state->said->settings->order[0] != NULL)
    return g_markup_printf_escaped (
        /* Translators: a skill, then a number of levels. The user put this skill first. */
        ngettext ("You start with <b>%1$s</b>, which is %2$s level short.",
                  "You start with <b>%1$s</b>, which is %2$s levels short.", n),
        step->name, levels);

  if (weighs_most (state->gaps[0], row))
    return g_markup_printf_escaped (
        /* Translators: a skill, then a number of levels. */
        ngettext ("Start with <b>%1$s</b>: it weighs most and is %2$s level short.",
                  "Start with <b>%1$s</b>: it weighs most and is %2$s levels short.", n),
        step->name, levels);

  return g_markup_printf_escaped (
      /* Translators: a skill, then a number of levels. */
      ngettext ("Start with <b>%1$s</b>: weight times gap is largest there, and it is %2$s level short.",
                "Start with <b>%1$s</b>: weight times gap is largest there, and it is %2$s levels short.", n),
      step->name, levels);
}

static char *
format_month (const GDate *date)
{
  g_autoptr (GDateTime) day
      = g_date_time_new_local (g_date_get_year (date), (int) g_date_get_month (date), 1, 0, 0, 0);

  /* Translators: a month and its year, as g_date_time_format() takes it. */
  return g_date_time_format (day, _ ("%B %Y"));
}

/**
 * metier_me_format_day:
 * @day: a valid date
 *
 * Returns: (transfer full): "8 March 2027"
 */
char *
metier_me_format_day (const GDate *day)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (g_date_get_year (day), (int) g_date_get_month (day),
                                                      g_date_get_day (day), 12, 0, 0);

  /* Translators: a day, as g_date_time_format() takes it. */
  return g_date_time_format (time, _ ("%-d %B %Y"));
}

/* A range, never one day: a single date claims what the hours do not know. */
static char *
describe_finish (const MetierMeState *state)
{
  const MetierPlan *plan = state->plan;
  g_autofree char *hours = NULL;
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  gulong n;

  if (!metier_plan_settings_has_pace (state->said->settings))
    return NULL;

  if (!g_date_valid (&plan->early) || !g_date_valid (&plan->late))
    return g_markup_escape_text (_ ("At this pace that takes longer than anybody can plan."), -1);

  n = (gulong) ceil (state->said->settings->hours_per_week);
  hours = metier_me_format_levels (state->said->settings->hours_per_week);
  early = format_month (&plan->early);
  late = format_month (&plan->late);
  if (g_str_equal (early, late))
    return g_markup_printf_escaped (
        /* Translators: a number of hours, then a month. */
        ngettext ("At %1$s hour a week you are there in <b>%2$s</b>.",
                  "At %1$s hours a week you are there in <b>%2$s</b>.", n),
        hours, early);

  return g_markup_printf_escaped (
      /* Translators: a number of hours, then two months. */
      ngettext ("At %1$s hour a week you are there between <b>%2$s</b> and <b>%3$s</b>.",
                "At %1$s hours a week you are there between <b>%2$s</b> and <b>%3$s</b>.", n),
      hours, early, late);
}

/**
 * metier_me_describe_days:
 * @plan: a plan with dates
 * @range: (out) (transfer full): its earliest and its latest day
 * @more: (out) (transfer full): the likely day, and all hours
 */
void
metier_me_describe_days (const MetierPlan *plan, char **range, char **more)
{
  g_autofree char *early = metier_me_format_day (&plan->early);
  g_autofree char *likely = metier_me_format_day (&plan->likely);
  g_autofree char *late = metier_me_format_day (&plan->late);
  g_autofree char *hours = metier_hours_format (plan->hours);

  /* Translators: the earliest and the latest day of a finish. */
  *range = g_strdup_printf (_ ("Earliest %1$s, latest %2$s"), early, late);
  /* Translators: a day, then hours such as 320–560. */
  *more = g_strdup_printf (_ ("likely %1$s; %2$s hours in all"), likely, hours);
}

/**
 * metier_me_describe_markup:
 * @state: the user before a role
 *
 * Returns: (transfer full): what to begin with and when it is done, as markup
 */
char *
metier_me_describe_markup (const MetierMeState *state)
{
  g_autofree char *first = NULL;
  g_autofree char *finish = NULL;

  if (isnan (state->gaps[0]->fit))
    return g_markup_escape_text (_ ("Nothing that this role asks for is assessed yet."), -1);

  if (state->plan->steps->len == 0)
    return g_markup_printf_escaped (_ ("Of what is assessed, nothing is missing for <b>%s</b>."),
                                    state->goals[0]->profile->role->title);

  first = describe_first_step (state);
  finish = describe_finish (state);
  return finish != NULL ? g_strconcat (first, " ", finish, NULL) : g_steal_pointer (&first);
}

/**
 * metier_me_describe_sources:
 * @state: the user before a role
 *
 * Returns: (transfer full): where the figures of the page come from
 */
char *
metier_me_describe_sources (const MetierMeState *state)
{
  const MetierSource *source = state->goals[0]->profile->role->source;
  const MetierPlanSettings *settings = state->said->settings;
  g_autofree char *hours = metier_hours_format (settings->hours_per_level);
  g_autofree char *levels = NULL;
  /* Translators: the title of a source. */
  g_autofree char *weights = g_strdup_printf (_ ("Weights from %s."), source->title);

  if (metier_plan_settings_has_pace (settings))
    /* Translators: %s is a range such as 40–70. */
    levels = g_strdup_printf (
        _ ("Levels, aim and hours are your own; the range comes from %s hours a level."), hours);
  else
    levels = g_strdup (_ ("Levels and aim are your own."));

  return g_strjoin (" ", weights, source->note != NULL ? source->note : "", levels, NULL);
}
