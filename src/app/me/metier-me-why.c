/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-why.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/me/metier-me-words.h"

/* So many terms of a sum are written out. */
#define MAX_TERMS 8

/* What a skill adds to the sums behind fit and coverage. */
typedef struct {
  double weight;
  double asked;
  double mine; /* NaN where not assessed */
} Term;

static GArray *
new_terms (const MetierGap *gap)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (Term));

  for (guint i = 0; i < gap->rows->len; i++)
    {
      const MetierGapRow *row = g_ptr_array_index (gap->rows, i);
      Term term = { row->demand.weight, row->demand.asked, row->mine.level };

      if (row->relevant && row->status == METIER_STATUS_RATED)
        g_array_append_val (terms, term);
    }

  return terms;
}

typedef char *(*WriteFunc) (const Term *term, double *number);

static char *
write_met (const Term *term, double *number)
{
  double met = MIN (term->mine, term->asked);

  if (isnan (term->mine))
    return NULL;

  *number = term->weight * met;
  return g_strdup_printf ("%.4g × %.4g", term->weight, met);
}

static char *
write_wanted (const Term *term, double *number)
{
  if (isnan (term->mine))
    return NULL;

  *number = term->weight * term->asked;
  return g_strdup_printf ("%.4g × %.4g", term->weight, term->asked);
}

static char *
write_assessed (const Term *term, double *number)
{
  *number = term->weight;
  return isnan (term->mine) ? NULL : g_strdup_printf ("%.4g", term->weight);
}

static char *
write_weight (const Term *term, double *number)
{
  *number = term->weight;
  return g_strdup_printf ("%.4g", term->weight);
}

static char *
write_gap (const Term *term, double *number)
{
  *number = MAX (0.0, term->asked - term->mine);
  return isnan (term->mine) ? NULL : g_strdup_printf ("%.4g", *number);
}

/* "9 × 1 + 7 × 1 + …"; long ones end with an ellipsis, the sum is that of all. */
static char *
write_sum (GArray *terms, WriteFunc write, double *sum)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  *sum = 0;
  for (guint i = 0; i < terms->len; i++)
    {
      double number = 0;
      g_autofree char *words = write (&g_array_index (terms, Term, i), &number);

      if (words == NULL)
        continue;
      *sum += number;
      if (n++ < MAX_TERMS)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " + " : "", words);
    }
  if (n > MAX_TERMS)
    g_string_append (text, " + …");

  return g_strdup (n > 0 ? text->str : "0");
}

static char *
write_ratio (GArray *terms, WriteFunc above, WriteFunc below)
{
  double over, under;
  g_autofree char *one = write_sum (terms, above, &over);
  g_autofree char *other = write_sum (terms, below, &under);

  if (under <= 0)
    return g_strdup (_ ("There is nothing to divide by yet."));

  return g_strdup_printf ("(%s) ÷ (%s) = %.4g ÷ %.4g = %.0f%%", one, other, over, under, over / under * 100);
}

static char *
explain_fit (GArray *terms)
{
  g_autofree char *numbers = write_ratio (terms, write_met, write_wanted);

  return g_strconcat (
      _ ("Each skill counts by its weight: the sum of weight × the lesser of my level and the level "
         "asked, divided by the sum of weight × the level asked, over all skills that the source "
         "rates and that are assessed."),
      "\n\n", numbers, NULL);
}

char *
metier_me_why_fit (const MetierGap *gap)
{
  g_autoptr (GArray) terms = new_terms (gap);

  return explain_fit (terms);
}

char *
metier_me_why_coverage (const MetierGap *gap)
{
  g_autoptr (GArray) terms = new_terms (gap);
  g_autofree char *numbers = write_ratio (terms, write_assessed, write_weight);

  return g_strconcat (
      _ ("The sum of the weights of all skills that are assessed, divided by the sum of all weights. "
         "What the source does not rate and what does not matter to you does not count."),
      "\n\n", numbers, NULL);
}

char *
metier_me_why_levels (const MetierGap *gap)
{
  g_autoptr (GArray) terms = new_terms (gap);
  double sum;
  g_autofree char *numbers = write_sum (terms, write_gap, &sum);

  return g_strdup_printf (
      "%s\n\n%s = %.4g",
      _ ("The levels that are missing in each skill, added up: the level asked less my level, "
         "and nothing where mine is higher."),
      numbers, sum);
}

static const char *
describe_asked (const MetierGapRow *row)
{
  return row->demand.asked_by_source ? _ ("The level asked is what the source says.")
                                     : _ ("The source asks for no level on this scale, so the aim is yours.");
}

static char *
describe_mine (const MetierMeState *state, const MetierGapRow *row)
{
  const MetierSelfRating *rating = metier_me_said_find (state->said, row->skill);
  g_autoptr (GDateTime) at = NULL;
  g_autofree char *day = NULL;

  if (row->mine.assumed || rating == NULL)
    return g_strdup (_ ("My level is assumed from what was said of other skills."));

  at = g_date_time_new_from_unix_local (rating->at);
  day = g_date_time_format (at, _ ("%-d %B %Y"));
  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("My level is what I said on %s."), day);
}

char *
metier_me_why_score (const MetierMeState *state, guint place)
{
  const MetierGapRow *row = g_ptr_array_index (state->gaps[0]->rows, place);
  g_autofree char *mine = NULL;

  if (!row->relevant)
    return g_strdup_printf (_ ("%s: you said that it does not matter to you, so it does not count."),
                            row->name);
  if (row->status != METIER_STATUS_RATED)
    return g_strdup_printf (_ ("%s: the source does not rate it, so it does not count."), row->name);
  if (isnan (row->gap))
    return g_strdup_printf (
        _ ("%s: my level is not assessed, so the gap is not known. It does not count as 0."), row->name);

  mine = describe_mine (state, row);
  return g_strdup_printf (
      /* Translators: a skill, then weight × (the level asked − my level) = score, then three sentences. */
      _ ("%1$s: weight × gap\n\n%2$.4g × (%3$.4g − %4$.4g) = %5$.4g\n\nThe weight is %2$.4g of %6$.4g, as "
         "%7$s has it. "
         "%8$s %9$s"),
      row->name, row->demand.weight, row->demand.asked, MIN (row->mine.level, row->demand.asked), row->score,
      row->demand.weight_max, state->goals[0]->profile->role->source->title, describe_asked (row), mine);
}

char *
metier_me_why_near (const MetierMeState *state, const MetierMeRoles *roles, const char *role)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  MetierDemand demands[METIER_N_CORE_SKILLS];
  double mine[METIER_N_CORE_SKILLS];

  metier_me_goal_find_mine (state->gaps[0], state->levels, mine);
  metier_me_roles_find_demands (roles, role, state->said->settings->aim, demands);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      Term term = { demands[i].weight, demands[i].asked, mine[i] };

      if (!isnan (demands[i].weight))
        g_array_append_val (terms, term);
    }

  return explain_fit (terms);
}
