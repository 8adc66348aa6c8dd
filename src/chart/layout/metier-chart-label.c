/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-private.h"
#include "chart/describe/metier-words-private.h"
#include "core/values/metier-count.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What stands at the mark: "44%", "7", "unreliable 4.1", "not collected". */
char *
metier_chart_label_text (const MetierScale *scale, const MetierChartValue *value)
{
  g_autofree char *number = NULL;

  if (value->status == METIER_STATUS_RATED)
    return metier_scale_format (scale, value->raw);
  if (value->status == METIER_STATUS_NOT_SCORED && scale->kind == METIER_SCALE_MEMBERSHIP)
    /* Translators: a source that lists the skills of a role does not list this one */
    return g_strdup (C_ ("value", "not listed"));
  if (value->status != METIER_STATUS_SUPPRESSED || !isfinite (value->raw))
    return g_strdup (metier_status_get_title (value->status));
  number = metier_scale_format (scale, value->raw);

  /* Translators: a value that its source advises against using; %s is a number */
  return g_strdup_printf (C_ ("value", "unreliable %s"), number);
}

static char *
add_interval (const MetierScale *scale, const MetierRating *rating, const char *text)
{
  g_autofree char *lo = metier_scale_format_bound (scale, rating->lo);
  g_autofree char *hi = metier_scale_format_precise (scale, rating->hi);

  /* Translators: a value and the interval it lies in: 44%, 95% interval 41.2 to 46.6% */
  return g_strdup_printf (_ ("%s, 95%% interval %s to %s"), text, lo, hi);
}

static char *
add_items (const MetierScale *scale, const MetierCoreValue *core_value, const char *text)
{
  g_autofree char *low = metier_scale_format (scale, core_value->raw_low);
  g_autofree char *high = metier_scale_format (scale, core_value->raw_high);
  guint n = core_value->items->len;

  /* Translators: a derived value, how many items it is the mean of, the smallest and the largest of them */
  return g_strdup_printf (
      ngettext ("%s, mean of %u item, from %s to %s", "%s, mean of %u items, from %s to %s", n), text, n, low,
      high);
}

static char *
describe_number (const MetierScale *scale, const MetierChartValue *value, const char *mark)
{
  g_autofree char *text
      = value->status == METIER_STATUS_RATED ? metier_words_of_scale (scale, mark) : g_strdup (mark);
  const MetierRating *rating = value->rating;

  if (value->core_value && value->core_value->items->len > 1)
    return add_items (scale, value->core_value, text);
  if (rating && isfinite (value->raw) && metier_rating_has_interval (rating))
    {
      g_autofree char *before = g_steal_pointer (&text);

      text = add_interval (scale, rating, before);
    }
  if (rating && isfinite (value->raw) && rating->n != METIER_RATING_NO_N)
    {
      g_autofree char *before = g_steal_pointer (&text);
      g_autofree char *count = metier_count_format (rating->n);

      /* Translators: a value and how many people were asked: 44%, n 1,340 */
      text = g_strdup_printf (_ ("%s, n %s"), before, count);
    }

  return g_steal_pointer (&text);
}

/*
 * metier_chart_label_sentence:
 * @mark: what stands at the mark, from metier_chart_label_text()
 * @rank: place among the rated values of the role, 1 for the largest; 0 for none
 *
 * Returns: (transfer full): everything about a mark, for a screen reader and a tooltip
 */
char *
metier_chart_label_sentence (const MetierScale *scale, const MetierChartValue *value, const char *mark,
                             const char *skill, const char *role, const char *source, guint rank,
                             guint n_ranked)
{
  g_autofree char *number = describe_number (scale, value, mark);

  if (rank == 0)
    /* Translators: a mark in a chart: skill, value, role, source */
    return g_strdup_printf (_ ("%s, %s, %s, %s"), skill, number, role, source);

  /* Translators: a mark in a chart: skill, value, role, source, place of the skill among those of the role */
  return g_strdup_printf (_ ("%s, %s, %s, %s, rank %u of %u"), skill, number, role, source, rank, n_ranked);
}

/* The signed difference from the baseline, or %NULL where there is none to speak of. */
char *
metier_chart_label_delta (const MetierScale *scale, const MetierChartValue *value,
                          const MetierChartValue *baseline)
{
  g_autofree char *text = NULL;

  if (scale->kind == METIER_SCALE_MEMBERSHIP || value->status != METIER_STATUS_RATED
      || baseline->status != METIER_STATUS_RATED || !isfinite (value->raw - baseline->raw))
    return NULL;
  text = metier_scale_format_difference (scale, value->raw - baseline->raw);

  /* A difference that would read as zero has no sign and is not shown. */
  return g_str_has_prefix (text, "+") || g_str_has_prefix (text, "−") ? g_steal_pointer (&text) : NULL;
}

/*
 * metier_chart_label_section_note:
 * @n: people asked, or %METIER_RATING_NO_N where that differs or is not known
 * @n_shown: rows in the chart
 * @n_all: rows that the source has under the heading
 */
char *
metier_chart_label_section_note (int n, guint n_shown, guint n_all)
{
  g_autofree char *count = metier_count_format (n);
  gboolean part = n_shown < n_all;

  if (n == METIER_RATING_NO_N && !part)
    return NULL;
  if (n == METIER_RATING_NO_N)
    /* Translators: how many skills under a heading are shown, of how many */
    return g_strdup_printf (C_ ("heading", "%u of %u"), n_shown, n_all);
  if (!part)
    /* Translators: how many people were asked */
    return g_strdup_printf (C_ ("heading", "n %s"), count);

  /* Translators: how many people were asked, how many skills under a heading are shown, of how many */
  return g_strdup_printf (C_ ("heading", "n %s · %u of %u"), count, n_shown, n_all);
}
