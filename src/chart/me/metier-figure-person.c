/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-figure.h"

#include <glib/gi18n-lib.h>

#include "chart/describe/metier-words-private.h"
#include "chart/me/metier-me-words-private.h"

/* So many rows of two drawings, or of one, go onto one sheet of paper of either size. */
#define MOST_STEPS 6
#define MOST_SKILLS 11

static GPtrArray *
new_parts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) metier_figure_unref);
}

static char *
describe_way (const MetierGap *gap, const MetierPlan *plan)
{
  g_autofree char *levels = metier_me_words_gap_sum (gap);
  g_autofree char *finish = metier_me_words_plan_sum (plan);
  g_autofree char *cut = NULL;

  if (gap->rows->len > MOST_STEPS || plan->steps->len > MOST_STEPS)
    /* Translators: a role asks for more skills than there is room for. */
    cut = g_strdup_printf (ngettext ("Shown is the skill where weight × gap is largest.",
                                     "Shown are the %u skills where weight × gap is largest.", MOST_STEPS),
                           MOST_STEPS);

  return g_strjoin (" ", levels, finish, cut, NULL);
}

static char *
describe_credit (const MetierRole *role)
{
  g_autofree char *source = metier_words_credit (role->source);

  return g_strjoin (" ", source, _ ("Levels, aim and hours are the person’s own."), NULL);
}

/**
 * metier_figure_new_way:
 * @role: where somebody wants to get
 * @gap: how far it is
 * @plan: what to learn, in order
 * @today: a valid date
 *
 * Puts the gap above the plan, so that both go onto one sheet of paper. Of a role that asks for many skills
 * the first are shown, and it is said so.
 *
 * Returns: (transfer full): a figure with the title of @role
 */
MetierFigure *
metier_figure_new_way (const MetierRole *role, const MetierGap *gap, const MetierPlan *plan,
                       const GDate *today)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autoptr (MetierGap) first_rows = NULL;
  g_autoptr (MetierPlan) first_steps = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *credit = NULL;

  g_return_val_if_fail (role != NULL && gap != NULL && plan != NULL, NULL);

  first_rows = metier_gap_new_head (gap, MOST_STEPS);
  first_steps = metier_plan_new_head (plan, MOST_STEPS);
  sentence = describe_way (gap, plan);
  credit = describe_credit (role);
  g_ptr_array_add (parts, metier_figure_new_gap (first_rows));
  if (plan->steps->len > 0)
    g_ptr_array_add (parts, metier_figure_new_plan (first_steps, today));

  return metier_figure_new_report (role->title, sentence, credit, parts);
}

/* What has a drawing of the gap below has half the room. */
static MetierTimeline *
new_first_skills (const MetierTimeline *timeline, const MetierGap *gap)
{
  return metier_timeline_new_head (timeline, gap != NULL ? MOST_STEPS : MOST_SKILLS);
}

static char *
describe_person (const MetierTimeline *timeline, const MetierTimeline *shown)
{
  g_autofree char *days = metier_me_words_timeline_sum (timeline);
  g_autofree char *cut = NULL;

  if (shown->rows->len < timeline->rows->len)
    cut = g_strdup_printf (
        ngettext ("Shown is %1$u skill of %2$u.", "Shown are %1$u skills of %2$u.", shown->rows->len),
        shown->rows->len, timeline->rows->len);

  return timeline->n_days < 2 ? g_strdup (cut != NULL ? cut : "") : g_strjoin (" ", days, cut, NULL);
}

/**
 * metier_figure_new_person:
 * @timeline: how somebody's levels changed
 * @role: (nullable): where they want to get
 * @gap: (nullable): how far that is; %NULL where @role is
 *
 * Puts what somebody says of themselves onto one sheet of paper.
 *
 * Returns: (transfer full): a figure
 */
MetierFigure *
metier_figure_new_person (const MetierTimeline *timeline, const MetierRole *role, const MetierGap *gap)
{
  g_autoptr (GPtrArray) parts = new_parts ();
  g_autoptr (MetierTimeline) first_skills = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *title = NULL;
  g_autofree char *credit = NULL;

  g_return_val_if_fail (timeline != NULL, NULL);
  g_return_val_if_fail ((role == NULL) == (gap == NULL), NULL);

  first_skills = new_first_skills (timeline, gap);
  sentence = describe_person (timeline, first_skills);
  g_ptr_array_add (parts, metier_figure_new_timeline (first_skills));
  if (gap != NULL)
    {
      g_autoptr (MetierGap) first_rows = metier_gap_new_head (gap, MOST_STEPS);

      g_ptr_array_add (parts, metier_figure_new_gap (first_rows));
      /* Translators: %s is the role that somebody wants to reach. */
      title = g_strdup_printf (_ ("My profile, on the way to %s"), role->title);
      credit = describe_credit (role);
    }

  return metier_figure_new_report (title != NULL ? title : _ ("My profile"), sentence,
                                   credit != NULL ? credit : _ ("Levels are the person’s own."), parts);
}
