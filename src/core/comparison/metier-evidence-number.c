/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/roles/metier-interval.h"
#include "core/values/metier-count.h"

/* How far apart two bounds may lie that were computed from numbers of four decimals. */
#define SAME_BOUND 1.01e-4

/*
 * metier_evidence_format_range:
 *
 * Returns: (transfer full): "41.2 to 46.6%": the sign of per cent stands behind the upper end only
 */
char *
metier_evidence_format_range (const MetierScale *scale, double lo, double hi)
{
  g_autofree char *from = metier_scale_format_bound (scale, lo);
  g_autofree char *to = metier_scale_format_precise (scale, hi);

  /* Translators: the two ends of a range, as in 41.2 to 46.6% */
  return g_strdup_printf (C_ ("range", "%s to %s"), from, to);
}

static gboolean
is_wilson (const MetierRating *rating)
{
  double lo, hi;

  if (rating->scale->kind != METIER_SCALE_SHARE || rating->n <= 0)
    return FALSE;
  metier_interval_wilson (rating->raw, rating->n, &lo, &hi);

  return fabs (lo - rating->lo) <= SAME_BOUND && fabs (hi - rating->hi) <= SAME_BOUND;
}

/* Half the width, unless a bound was cut at the end of the scale: then the wider side is the whole one. */
static double
get_half_width (const MetierRating *rating)
{
  if (rating->lo > rating->scale->min && rating->hi < rating->scale->max)
    return (rating->hi - rating->lo) / 2.0;

  return fmax (rating->raw - rating->lo, rating->hi - rating->raw);
}

/* Recomputed rather than believed: sources differ in the formula and in the quantile that they take. */
static char *
describe_interval (const MetierRating *rating)
{
  g_autofree char *range = metier_evidence_format_range (rating->scale, rating->lo, rating->hi);

  if (rating->lo == rating->hi)
    /* Translators: %s is an interval whose two ends are the same number */
    return g_strdup_printf (_ ("%s (the source gives an interval without width)"), range);
  if (is_wilson (rating))
    /* Translators: an interval and the name of the formula it was computed with */
    return g_strdup_printf (_ ("%s (Wilson)"), range);
  if (rating->se > 0.0)
    /* Translators: an interval, then how many standard errors lie either side of the value */
    return g_strdup_printf (_ ("%s (%.2f standard errors either side)"), range,
                            get_half_width (rating) / rating->se);

  /* Translators: an interval whose formula is not known */
  return g_strdup_printf (_ ("%s (as the source gives it)"), range);
}

static void
add_uncertainty (MetierEvidence *self, const MetierRating *rating)
{
  if (isfinite (rating->raw) && metier_rating_has_interval (rating))
    {
      g_autofree char *interval = describe_interval (rating);

      metier_evidence_add (self, METIER_EVIDENCE_INTERVAL, interval);
    }
  if (isfinite (rating->se))
    {
      g_autofree char *error = g_strdup_printf ("%.4g", rating->se);

      metier_evidence_add (self, METIER_EVIDENCE_ERROR, error);
    }
  if (rating->n != METIER_RATING_NO_N)
    {
      g_autofree char *n = metier_count_format (rating->n);

      metier_evidence_add (self, METIER_EVIDENCE_ANSWERS, n);
    }
}

static void
add_raw (MetierEvidence *self, const MetierScale *scale, double raw)
{
  g_autofree char *text = NULL;

  if (!isfinite (raw) || scale->kind == METIER_SCALE_MEMBERSHIP)
    return;
  /* Translators: a number as its source published it, then the two ends of its scale: 0.4388 on 0 to 1 */
  text = g_strdup_printf (_ ("%.6g on a scale from %.6g to %.6g"), raw, scale->min, scale->max);
  metier_evidence_add (self, METIER_EVIDENCE_RAW, text);
}

void
metier_evidence_add_scale_row (MetierEvidence *self, const MetierScale *scale)
{
  g_autofree char *text = NULL;

  if (scale->meaning == NULL || *scale->meaning == '\0')
    metier_evidence_add (self, METIER_EVIDENCE_SCALE, scale->name);
  else
    {
      /* Translators: the name of a scale, then a sentence that says what it measures */
      text = g_strdup_printf (C_ ("scale", "%s: %s"), scale->name, scale->meaning);
      metier_evidence_add (self, METIER_EVIDENCE_SCALE, text);
    }
}

/* The named steps next to a number: the same one twice where it lies on it. */
static gboolean
find_steps (const MetierScale *scale, double raw, const MetierScaleLevel **below,
            const MetierScaleLevel **above)
{
  *below = *above = NULL;
  for (guint i = 0; i < scale->levels->len; i++)
    {
      const MetierScaleLevel *level = g_ptr_array_index (scale->levels, i);

      if (level->value <= raw && (*below == NULL || level->value > (*below)->value))
        *below = level;
      if (level->value >= raw && (*above == NULL || level->value < (*above)->value))
        *above = level;
    }

  return *below != NULL && *above != NULL;
}

static void
add_level (MetierEvidence *self, const MetierScale *scale, double raw)
{
  const MetierScaleLevel *below, *above;
  g_autofree char *text = NULL;

  if (!isfinite (raw) || !find_steps (scale, raw, &below, &above))
    return;
  if (below != above)
    /* Translators: a number lies between two named steps of its scale, each given as number and name */
    text = g_strdup_printf (_ ("between %.6g · %s and %.6g · %s"), below->value, below->name, above->value,
                            above->name);
  else if (below->meaning != NULL)
    /* Translators: the number and the name of a step, then a sentence that says what it means */
    text = g_strdup_printf (_ ("%.6g · %s: %s"), below->value, below->name, below->meaning);
  else
    /* Translators: the number and the name of a step of a scale */
    text = g_strdup_printf (_ ("%.6g · %s"), below->value, below->name);
  metier_evidence_add (self, METIER_EVIDENCE_LEVEL, text);
}

/* What the number is, as far as the source says: how sure, of how many, on which scale. */
void
metier_evidence_add_number_rows (MetierEvidence *self, const MetierEvidenceMark *mark)
{
  const MetierRating *rating = metier_evidence_get_published (mark);

  if (rating != NULL)
    add_uncertainty (self, rating);
  if (mark->scale == NULL)
    return;
  if (rating != NULL)
    add_raw (self, mark->scale, rating->raw);
  metier_evidence_add_scale_row (self, mark->scale);
  add_level (self, mark->scale, mark->raw);
}
