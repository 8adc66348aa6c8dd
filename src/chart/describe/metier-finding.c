/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-describe-private.h"
#include "chart/describe/metier-words-private.h"
#include "core/roles/metier-interval.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where no error is given, only a difference of at least this part of the scale is named. */
#define LEAST_PART 0.1

/* What binary fractions may miss. */
#define SLACK 1e-9

/* Whether two values read the same, so that a sentence has to call them a tie. */
gboolean
metier_finding_is_equal (const MetierScale *scale, double one, double other)
{
  g_autofree char *text = metier_scale_format (scale, one);
  g_autofree char *other_text = metier_scale_format (scale, other);

  return g_str_equal (text, other_text);
}

/*
 * metier_finding_may_be_named:
 * @rating_a: (nullable): the rating that @a is, %NULL where it is derived from several
 * @rating_b: (nullable): likewise
 *
 * A difference that many answers make sure but that is too small to be read is not named: it would be told as
 * "44% against 44%".
 *
 * Returns: whether a sentence may name the difference
 */
gboolean
metier_finding_may_be_named (const MetierScale *scale, double a, double b, const MetierRating *rating_a,
                             const MetierRating *rating_b)
{
  if (!isfinite (a) || !isfinite (b) || metier_finding_is_equal (scale, a, b))
    return FALSE;
  if (rating_a && rating_b)
    return metier_rating_differs (rating_a, rating_b);

  return fabs (a - b) >= LEAST_PART * (scale->max - scale->min) - SLACK;
}

/* As packs call it: something that people do, in the words that they were asked with. */
gboolean
metier_finding_is_answer (const MetierSkill *skill)
{
  return g_strcmp0 (skill->kind, "activity") == 0;
}

/* A survey's answers are whole phrases, which a sentence cannot take in as it takes the name of a language.
 */
char *
metier_finding_quote (const MetierFinding *self)
{
  /* Translators: an answer of a survey within a sentence: “Analyse data for decisions” */
  return self->is_answer ? g_strdup_printf (C_ ("answer", "“%s”"), self->name) : g_strdup (self->name);
}

/* "statistics and machine learning"; of more than a sentence has room for, the first ones and others. */
char *
metier_finding_list_names (GArray *findings, guint first, guint n)
{
  g_auto (GStrv) names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = metier_finding_quote (&g_array_index (findings, MetierFinding, first + i));

  return metier_words_list_some ((const char *const *) names, n, METIER_DESCRIBE_MAX_NAMES);
}
