/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/values/metier-count.h"

/* With more answers than this, a share of four decimals fits several counts. */
#define MOST_COUNTED 9999

/* Half of the last of the four decimals that shares are published with, and a little for binary fractions. */
#define ROUNDING 0.5001e-4

/*
 * How many people the published share stands for. The share is rounded, the count is whole: below ten
 * thousand answers at most one count fits, and where none does nothing is claimed.
 */
static gboolean
find_count (const MetierRating *rating, int *count)
{
  double people;

  if (rating == NULL || rating->scale->kind != METIER_SCALE_SHARE || rating->n <= 0
      || rating->n > MOST_COUNTED || !isfinite (rating->raw))
    return FALSE;
  people = round (rating->raw * rating->n);
  *count = (int) people;

  return fabs (people / rating->n - rating->raw) <= ROUNDING;
}

static char *
describe_count (const MetierEvidenceMark *mark, const MetierRating *rating, int count)
{
  g_autofree char *people = metier_count_format (count);
  g_autofree char *all = metier_count_format (rating->n);
  const char *section = rating->skill->section_title;

  if (section == NULL)
    return g_strdup_printf (
        /* Translators: a number of people, the number of all who answered, the title of their job; the plural
         * form is that of all who answered */
        ngettext ("%s of %s person with the job title “%s” chose this.",
                  "%s of %s people with the job title “%s” chose this.", (gulong) rating->n),
        people, all, mark->role->title);

  return g_strdup_printf (
      /* Translators: a number of people, the number of all who answered, the title of their job, then what
       * was asked, such as Languages used regularly; the plural form is that of all who answered */
      ngettext ("%s of %s person with the job title “%s” chose this under “%s”.",
                "%s of %s people with the job title “%s” chose this under “%s”.", (gulong) rating->n),
      people, all, mark->role->title, section);
}

static char *
describe_level (const MetierEvidenceMark *mark, const char *number)
{
  const MetierSource *source = mark->role->source;
  const MetierScaleLevel *level = metier_scale_get_level (mark->scale, mark->raw);

  if (level != NULL)
    /* Translators: the name of a source, the title of a role, the name of a level */
    return g_strdup_printf (_ ("%s sets this for the role “%s”: %s."), source->title, mark->role->title,
                            level->name);

  return g_strdup_printf (_ ("%s sets this for the role “%s”: %s."), source->title, mark->role->title,
                          number);
}

static char *
describe_place (const MetierEvidenceMark *mark, const char *number)
{
  g_autofree char *min = g_strdup_printf ("%.6g", mark->scale->min);
  g_autofree char *max = g_strdup_printf ("%.6g", mark->scale->max);

  /* Translators: the name of a source, the title of a role, a number, the two ends of the scale */
  return g_strdup_printf (_ ("%s gives the role “%s” %s on a scale from %s to %s."),
                          mark->role->source->title, mark->role->title, number, min, max);
}

static char *
describe_mean (const MetierEvidenceMark *mark, const char *number)
{
  guint n = mark->core_value->items->len;

  return g_strdup_printf (
      /* Translators: a number, then how many items it is the mean of, then the name of a source and the title
       * of a role */
      ngettext ("%s is the mean of %u item that “%s” has for the role “%s”.",
                "%s is the mean of %u items that “%s” has for the role “%s”.", n),
      number, n, mark->role->source->title, mark->role->title);
}

static char *
describe_number (const MetierEvidenceMark *mark)
{
  const MetierRating *rating = metier_evidence_get_published (mark);
  g_autofree char *number = metier_scale_format_precise (mark->scale, mark->raw);
  int count;

  if (rating == NULL)
    return describe_mean (mark, number);
  if (find_count (rating, &count))
    return describe_count (mark, rating, count);
  if (mark->scale->kind == METIER_SCALE_SHARE)
    /* Translators: a share of people, then the title of their job */
    return g_strdup_printf (_ ("%s of people with the job title “%s” chose this."), number,
                            mark->role->title);

  return mark->scale->kind == METIER_SCALE_INTERVAL ? describe_place (mark, number)
                                                    : describe_level (mark, number);
}

/*
 * metier_evidence_describe_mark:
 *
 * Returns: (transfer full): what a mark's number, or its lack, says of the role, in one sentence
 */
char *
metier_evidence_describe_mark (const MetierEvidenceMark *mark)
{
  const char *source = mark->role->source->title, *role = mark->role->title;

  switch (mark->status)
    {
    case METIER_STATUS_NOT_COLLECTED:
      /* Translators: %s is the name of a source */
      return g_strdup_printf (_ ("%s did not ask about this, which is not the same as zero."), source);
    case METIER_STATUS_NOT_SCORED:
      /* Translators: the name of a source, then the title of a role */
      return g_strdup_printf (_ ("%s asked about this but has no value for the role “%s”, which is not the "
                                 "same as zero."),
                              source, role);
    case METIER_STATUS_NOT_RELEVANT:
      /* Translators: the name of a source, then the title of a role */
      return g_strdup_printf (_ ("%s calls this not relevant to the role “%s”."), source, role);
    case METIER_STATUS_RATED:
    case METIER_STATUS_SUPPRESSED:
    default:
      return describe_number (mark);
    }
}

/*
 * metier_evidence_describe_headline:
 *
 * Returns: (transfer full): the value with one decimal more than a chart has, or the words that stand for it
 */
char *
metier_evidence_describe_headline (const MetierEvidenceMark *mark)
{
  g_autofree char *number = NULL;

  if (mark->status != METIER_STATUS_RATED && mark->status != METIER_STATUS_SUPPRESSED)
    return g_strdup (metier_status_get_title (mark->status));
  number = metier_scale_format_precise (mark->scale, mark->raw);
  if (mark->status == METIER_STATUS_RATED)
    return g_steal_pointer (&number);

  /* Translators: a value that its source advises against using; %s is a number */
  return g_strdup_printf (C_ ("value", "unreliable %s"), number);
}
