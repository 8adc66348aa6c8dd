/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-evidence-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/comparison/metier-comparison.h"
#include "core/roles/metier-interval.h"

/* How far the highest and the lowest value of a skill are apart, and what supports that. */

static gboolean
counts (const MetierEvidenceMark *mark)
{
  return mark->status == METIER_STATUS_RATED && mark->scale != NULL
         && mark->scale->kind != METIER_SCALE_MEMBERSHIP && isfinite (mark->raw);
}

/* "29.1 points", "2 levels", "0.42 points": with one decimal more than a chart has. */
static char *
format_distance (const MetierScale *scale, double distance)
{
  g_autofree char *number = metier_scale_format_distance (scale, distance);
  gulong n = g_str_equal (number, "1") ? 1 : 2;

  if (scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: a distance between two levels; %s is a number */
    return g_strdup_printf (ngettext ("%s level", "%s levels", n), number);

  /* Translators: a distance between two values; %s is a number */
  return g_strdup_printf (ngettext ("%s point", "%s points", n), number);
}

static char *
describe (const MetierEvidenceMark *high, const MetierEvidenceMark *low, const char *distance)
{
  g_autofree char *most = metier_scale_format_precise (high->scale, high->raw);
  g_autofree char *least = metier_scale_format_precise (low->scale, low->raw);

  if (high->raw <= low->raw)
    /* Translators: %s is a value */
    return g_strdup_printf (_ ("All of these roles have %s."), most);

  /* Translators: two values and their difference: The highest value less the lowest: 43.9% − 14.8% = 29.1
   * points. */
  return g_strdup_printf (_ ("The highest value less the lowest: %s − %s = %s."), most, least, distance);
}

static void
add_interval (MetierEvidence *self, const MetierRating *a, const MetierRating *b, double lo, double hi)
{
  const MetierScale *scale = a->scale;
  g_autofree char *from = metier_scale_format_distance (scale, lo);
  g_autofree char *to = format_distance (scale, hi);
  /* Translators: the two ends of a range, as in 41.2 to 46.6% */
  g_autofree char *range = g_strdup_printf (C_ ("range", "%s to %s"), from, to);
  g_autofree char *text = NULL;

  if (scale->kind == METIER_SCALE_SHARE && a->n > 0 && b->n > 0)
    /* Translators: an interval of the difference of two shares and the name of its formula */
    text = g_strdup_printf (_ ("%s (Newcombe)"), range);
  else
    /* Translators: an interval of a difference, then how many standard errors lie either side of it */
    text = g_strdup_printf (_ ("%s (%.2f standard errors either side)"), range, METIER_INTERVAL_Z);
  metier_evidence_add (self, METIER_EVIDENCE_INTERVAL, text);
}

static MetierCell
make_cell (const MetierEvidenceMark *mark)
{
  return (MetierCell){ .status = mark->status,
                       .scale = mark->scale,
                       .raw = mark->raw,
                       .rating = metier_evidence_get_published (mark),
                       .core_value = mark->core_value };
}

/* What makes the difference sure or not, and in one sentence whether it is. A mean of several items has no
 * error, and some sources give none. */
static const char *
add_support (MetierEvidence *self, const MetierEvidenceMark *high, const MetierEvidenceMark *low)
{
  const MetierRating *a = metier_evidence_get_published (high), *b = metier_evidence_get_published (low);
  MetierEvidenceDifference *difference = &self->difference;
  MetierCell highest = make_cell (high), lowest = make_cell (low);

  difference->raw = high->raw - low->raw;
  difference->is_clear = metier_cell_differs (&highest, &lowest);
  if (a == NULL || b == NULL || !metier_rating_get_difference (a, b, &difference->lo, &difference->hi))
    return _ ("No error is given: a difference counts from a tenth of the scale on.");

  add_interval (self, a, b, difference->lo, difference->hi);
  if (isfinite (a->se) && isfinite (b->se))
    {
      g_autofree char *error
          = g_strdup_printf ("√(%.4g² + %.4g²) = %.4g", a->se, b->se, hypot (a->se, b->se));

      metier_evidence_add (self, METIER_EVIDENCE_ERROR, error);
    }

  return difference->is_clear
             ? _ ("The interval of the difference excludes zero.")
             : _ ("The interval of the difference includes zero, so the roles may be alike.");
}

/* Unrounded, because rounded values may not give the rounded difference. */
static void
add_formula (MetierEvidence *self, const MetierEvidenceMark *high, const MetierEvidenceMark *low)
{
  g_autofree char *text
      /* Translators: two numbers as their source has them and their difference, then the two ends of the
       * scale */
      = g_strdup_printf (_ ("%.6g − %.6g = %.6g on a scale from %.6g to %.6g"), high->raw, low->raw,
                         high->raw - low->raw, high->scale->min, high->scale->max);

  metier_evidence_add (self, METIER_EVIDENCE_RAW, text);
}

static void
add_roles (MetierEvidence *self, MetierEvidenceField field, const GArray *marks, double raw)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const MetierEvidenceMark *mark = &g_array_index (marks, MetierEvidenceMark, i);
      MetierEvidenceValue value = { 0 };

      if (!counts (mark) || mark->raw != raw)
        continue;
      metier_evidence_fill_value (&value, mark);
      metier_evidence_add_value_row (self, field, mark, &value);
      g_free (value.title);
    }
}

static void
add_recipe (MetierEvidence *self, const MetierEvidenceMark *mark)
{
  g_autofree char *recipe = NULL;
  g_autofree char *text = NULL;

  if (mark->core_value == NULL)
    return;
  recipe = metier_core_value_get_recipe (mark->core_value, mark->role->source);
  /* Translators: the title of a role, then how its value was derived */
  text = g_strdup_printf (C_ ("recipe", "%s: %s"), mark->role->title, recipe);
  metier_evidence_add (self, METIER_EVIDENCE_RECIPE, text);
}

static MetierEvidence *
build (const GArray *marks, const MetierEvidenceMark *high, const MetierEvidenceMark *low, int this_year)
{
  MetierEvidence *self = metier_evidence_begin (high, low);
  const char *support;

  self->headline = format_distance (high->scale, high->raw - low->raw);
  self->sentence = describe (high, low, self->headline);
  support = add_support (self, high, low);
  add_roles (self, METIER_EVIDENCE_HIGHEST, marks, high->raw);
  if (high->raw > low->raw)
    add_roles (self, METIER_EVIDENCE_LOWEST, marks, low->raw);
  add_formula (self, high, low);
  metier_evidence_add_scale_row (self, high->scale);
  metier_evidence_add_method_row (self, high);
  metier_evidence_add (self, METIER_EVIDENCE_STATUS, support);
  add_recipe (self, high);
  add_recipe (self, low);
  metier_evidence_add_source_rows (self, high->role->source, this_year);

  return self;
}

static MetierEvidence *
build_from (const GArray *marks, int this_year)
{
  const MetierEvidenceMark *high = NULL, *low = NULL;

  for (guint i = 0; i < marks->len; i++)
    {
      const MetierEvidenceMark *mark = &g_array_index (marks, MetierEvidenceMark, i);

      if (!counts (mark))
        continue;
      /* What two sources measured is on no one scale. */
      if (high != NULL && !g_str_equal (high->scale->id, mark->scale->id))
        return NULL;
      if (high == NULL || mark->raw > high->raw)
        high = mark;
      /* Of equal roles the last, so that two of them stand beside each other. */
      if (low == NULL || mark->raw <= low->raw)
        low = mark;
    }

  return high != low ? build (marks, high, low, this_year) : NULL;
}

/**
 * metier_evidence_new_for_difference:
 * @profiles: (element-type MetierProfile): roles with their ratings, each once
 * @skill: a skill of their source
 * @scale: the question asked
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Gathers where the distance between the highest and the lowest value of a skill comes from: both values,
 * what they have in common, and how sure their difference is by metier_rating_get_difference().
 *
 * Returns: (transfer full) (nullable): the evidence; %NULL with fewer than two values
 */
MetierEvidence *
metier_evidence_new_for_difference (GPtrArray *profiles, const MetierSkill *skill, const MetierScale *scale,
                                    int this_year)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (MetierEvidenceMark));

  g_return_val_if_fail (profiles != NULL, NULL);
  g_return_val_if_fail (skill != NULL, NULL);

  for (guint i = 0; scale != NULL && i < profiles->len; i++)
    {
      MetierEvidenceMark mark = metier_evidence_mark_new (g_ptr_array_index (profiles, i), skill, scale);

      g_array_append_val (marks, mark);
    }

  return build_from (marks, this_year);
}

/**
 * metier_evidence_new_for_core_difference:
 * @profiles: (element-type MetierProfile): roles that were loaded with their core values, each once
 * @core: a core skill
 * @this_year: the year of today, such as 2026, which ages are told from
 *
 * Gathers where the distance between the highest and the lowest value of a core skill comes from, as
 * metier_evidence_new_for_difference() does for other skills.
 *
 * Returns: (transfer full) (nullable): the evidence; %NULL with fewer than two values on one scale
 */
MetierEvidence *
metier_evidence_new_for_core_difference (GPtrArray *profiles, MetierCoreSkill core, int this_year)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (MetierEvidenceMark));

  g_return_val_if_fail (profiles != NULL, NULL);
  g_return_val_if_fail ((guint) core < METIER_N_CORE_SKILLS, NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      const MetierProfile *profile = g_ptr_array_index (profiles, i);
      MetierEvidenceMark mark = metier_evidence_mark_new_for_core (profile->role, core);

      g_array_append_val (marks, mark);
    }

  return build_from (marks, this_year);
}
