/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-me-words-private.h"
#include "core/values/metier-count.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
metier_me_words_number (double number)
{
  return metier_count_format_score (number);
}

/* "1 awareness"; a mean between two steps has no word. */
char *
metier_me_words_level (double level)
{
  double step = round (level);

  if (fabs (level - step) > 0.05 || step < 0 || step > METIER_LEVEL_MAX)
    return metier_me_words_number (level);

  /* Translators: a level and its name: 1 awareness */
  return g_strdup_printf (C_ ("level", "%u %s"), (guint) step, metier_level_get_name ((guint) step));
}

char *
metier_me_words_mine (const MetierMyLevel *mine)
{
  g_autofree char *level = metier_me_words_level (mine->level);

  if (!mine->assumed)
    return g_steal_pointer (&level);

  /* Translators: a level that is concluded from those of other skills: 1 awareness, assumed */
  return g_strdup_printf (C_ ("level", "%s, assumed"), level);
}

/* "2 levels", "1.5 levels". */
char *
metier_me_words_levels (double gap)
{
  g_autofree char *number = metier_me_words_number (gap);
  gulong n = g_str_equal (number, "1") ? 1 : MAX (2, (gulong) gap);

  /* Translators: how many levels there are to gain; %s is a number */
  return g_strdup_printf (ngettext ("%s level", "%s levels", n), number);
}

/* "80–140 h" */
char *
metier_me_words_hours (const MetierHours *hours)
{
  g_autofree char *min = metier_count_format ((int) CLAMP (round (hours->min), 0, G_MAXINT));
  g_autofree char *max = metier_count_format ((int) CLAMP (round (hours->max), 0, G_MAXINT));

  if (g_str_equal (min, max))
    /* Translators: a number of hours, h stands for hours */
    return g_strdup_printf (C_ ("hours", "%s h"), min);

  /* Translators: the fewest and the most hours that something takes, h stands for hours: 80–140 h */
  return g_strdup_printf (C_ ("hours", "%s–%s h"), min, max);
}

/* @format as for g_date_time_format() */
char *
metier_me_words_date (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (g_date_get_year (date), (int) g_date_get_month (date),
                                                      g_date_get_day (date), 12, 0, 0);

  return time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

static guint
get_rank (const MetierGap *gap, const MetierGapRow *row, guint *n_ranked)
{
  guint rank = 1;

  *n_ranked = 0;
  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *other = g_ptr_array_index (gap->rows, i);

      *n_ranked += !isnan (other->score);
      rank += other->score > row->score;
    }

  return rank;
}

static char *
describe_aim (const MetierGapRow *row)
{
  g_autofree char *level = metier_me_words_level (row->demand.asked);

  if (row->demand.asked_by_source)
    /* Translators: the level that a role asks for: asked 3 practitioner */
    return g_strdup_printf (C_ ("level", "asked %s"), level);

  /* Translators: the level that somebody aims at: aim 3 practitioner */
  return g_strdup_printf (C_ ("level", "aim %s"), level);
}

static char *
describe_counted (const MetierGap *gap, const MetierGapRow *row)
{
  guint n_ranked, rank = get_rank (gap, row, &n_ranked);
  g_autofree char *weight = metier_me_words_number (row->demand.weight);
  g_autofree char *max = metier_me_words_number (row->demand.weight_max);
  g_autofree char *mine = metier_me_words_mine (&row->mine);
  g_autofree char *aim = describe_aim (row);
  g_autofree char *levels = metier_me_words_levels (row->gap);
  g_autofree char *score = metier_me_words_number (row->score);

  if (row->gap <= 0)
    /* Translators: a skill, its weight, the most that a skill can weigh, my level and the level to reach, as
     * "aim 3 practitioner"; the level is reached */
    return g_strdup_printf (_ ("%s, weight %s of %s, my level %s, %s, met"), row->name, weight, max, mine,
                            aim);

  /* Translators: a skill, its weight, the most that a skill can weigh, my level, the level to reach, as
   * "aim 3 practitioner", the difference, as "2 levels", weight times difference, and its place by that */
  return g_strdup_printf (_ ("%s, weight %s of %s, my level %s, %s, %s, score %s, rank %u of %u"), row->name,
                          weight, max, mine, aim, levels, score, rank, n_ranked);
}

/* Everything about a row of a gap. */
char *
metier_me_words_gap (const MetierGap *gap, guint row)
{
  const MetierGapRow *data = g_ptr_array_index (gap->rows, row);
  g_autofree char *aim = NULL, *weight = NULL, *max = NULL;

  if (!data->relevant)
    /* Translators: a skill that does not matter to the person */
    return g_strdup_printf (_ ("%s, not relevant to me"), data->name);
  if (data->status != METIER_STATUS_RATED)
    /* Translators: a skill and why nothing is known of it, as "not collected" */
    return g_strdup_printf (_ ("%s, %s"), data->name, metier_status_get_title (data->status));
  if (!isnan (data->gap))
    return describe_counted (gap, data);
  aim = describe_aim (data);
  weight = metier_me_words_number (data->demand.weight);
  max = metier_me_words_number (data->demand.weight_max);

  /* Translators: a skill, its weight, the most that a skill can weigh and the level to reach, as
   * "aim 3 practitioner"; the person has not said how well they know it */
  return g_strdup_printf (_ ("%s, weight %s of %s, my level is not assessed, %s"), data->name, weight, max,
                          aim);
}

/* Everything about a step of a plan: always a range, never one date. */
char *
metier_me_words_step (const MetierPlan *plan, guint step)
{
  const MetierPlanStep *data = g_ptr_array_index (plan->steps, step);
  g_autofree char *from = metier_me_words_level (data->from);
  g_autofree char *to = metier_me_words_level (data->to);
  g_autofree char *hours = NULL, *early = NULL, *late = NULL;
  guint n = plan->steps->len;

  if (isnan (data->hours.min))
    /* Translators: a skill, the level now and the level to reach, place in the plan */
    return g_strdup_printf (_ ("%s, from level %s to %s, step %u of %u, no hours a week are set"), data->name,
                            from, to, step + 1, n);
  hours = metier_me_words_hours (&data->hours);
  if (!g_date_valid (&data->early) || !g_date_valid (&data->late))
    /* Translators: a skill, the level now and the level to reach, place in the plan, hours as "80–140 h" */
    return g_strdup_printf (_ ("%s, from level %s to %s, step %u of %u, %s, too far ahead for a date"),
                            data->name, from, to, step + 1, n, hours);
  early = metier_me_words_date (&data->early, C_ ("date", "%-d %B %Y"));
  late = metier_me_words_date (&data->late, C_ ("date", "%-d %B %Y"));

  /* Translators: a skill, the level now and the level to reach, place in the plan, hours as "80–140 h", the
   * earliest and the latest day on which it is reached */
  return g_strdup_printf (_ ("%s, from level %s to %s, step %u of %u, %s, reached between %s and %s"),
                          data->name, from, to, step + 1, n, hours, early, late);
}

/* Everything about the levels of one skill over time. */
char *
metier_me_words_timeline (const MetierTimeline *timeline, guint row)
{
  const MetierTimelineRow *data = g_ptr_array_index (timeline->rows, row);
  guint n = data->points->len;
  const MetierTimelinePoint *points = (const MetierTimelinePoint *) (void *) data->points->data;
  g_autofree char *first = NULL, *last = NULL, *day = NULL;

  if (n == 0)
    /* Translators: a skill of which the person has not said how well they know it */
    return g_strdup_printf (_ ("%s, my level is not assessed"), data->name);
  first = metier_me_words_level (points[0].level);
  last = metier_me_words_level (points[n - 1].level);
  day = metier_me_words_date (&points[0].date, C_ ("date", "%-d %B %Y"));
  if (n == 1)
    /* Translators: a skill, my level and since when */
    return g_strdup_printf (_ ("%s, my level %s, since %s"), data->name, last, day);

  /* Translators: a skill, my level now, my level on the day of the first of several assessments */
  return g_strdup_printf (ngettext ("%s, my level %s, it was %s on %s, %u assessment",
                                    "%s, my level %s, it was %s on %s, %u assessments", n),
                          data->name, last, first, day, n);
}

char *
metier_me_words_gap_sum (const MetierGap *gap)
{
  g_autofree char *levels = metier_me_words_levels (gap->levels);
  gboolean is_whole = gap->coverage >= 1;

  if (isnan (gap->fit))
    return g_strdup (_ ("How far it is cannot be said before a skill is assessed."));
  if (gap->levels <= 0)
    return g_strdup (is_whole ? _ ("Every level is reached.")
                              : _ ("Every level that is assessed is reached."));
  if (!is_whole)
    /* Translators: how far it is to a role, as "8 levels", where not all of its skills are assessed */
    return g_strdup_printf (_ ("%s to go at least; not everything is assessed."), levels);

  /* Translators: how far it is to a role, as "8 levels" */
  return g_strdup_printf (_ ("%s to go."), levels);
}

char *
metier_me_words_plan_sum (const MetierPlan *plan)
{
  g_autofree char *early = NULL, *late = NULL;

  if (!g_date_valid (&plan->early) || !g_date_valid (&plan->late))
    return g_strdup (_ ("No dates can be said."));
  early = metier_me_words_date (&plan->early, C_ ("month", "%B %Y"));
  late = metier_me_words_date (&plan->late, C_ ("month", "%B %Y"));

  /* Translators: the months of the earliest and the latest finish */
  return g_strdup_printf (_ ("All of it is reached between %s and %s."), early, late);
}

char *
metier_me_words_timeline_sum (const MetierTimeline *timeline)
{
  g_autofree char *day = NULL;

  if (timeline->n_days < 2)
    return g_strdup (_ ("Assess again later to see a line here."));
  day = metier_me_words_date (&timeline->start, C_ ("date", "%-d %B %Y"));

  /* Translators: the day of the first assessment, and on how many days there was one */
  return g_strdup_printf (
      ngettext ("Since %s, %u day of assessment.", "Since %s, %u days of assessment.", timeline->n_days), day,
      timeline->n_days);
}
