/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-private.h"
#include "chart/describe/metier-describe.h"
#include "chart/describe/metier-words-private.h"
#include "core/values/metier-count.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * metier_describe_cell:
 * @cell: what one role has of a skill
 *
 * Says a value as it stands beside its mark, or why there is none.
 *
 * Returns: (transfer full): plain text: "44%", "7", "not collected"
 */
char *
metier_describe_cell (const MetierCell *cell)
{
  MetierChartValue value = { cell->status, cell->raw, cell->rating, cell->core_value };

  return metier_chart_label_text (cell->scale, &value);
}

/**
 * metier_describe_spread:
 * @row: a skill
 * @n_cells: number of roles
 *
 * Says how far the roles are apart, in points of the scale that the values are on.
 *
 * Returns: (transfer full): a number, empty where there are not two values on one scale
 */
char *
metier_describe_spread (const MetierComparisonRow *row, guint n_cells)
{
  double low = INFINITY, high = -INFINITY;

  if (row->scale == NULL || isnan (row->spread))
    return g_strdup ("");
  for (guint i = 0; i < n_cells; i++)
    if (row->cells[i].status == METIER_STATUS_RATED)
      {
        low = fmin (low, row->cells[i].raw);
        high = fmax (high, row->cells[i].raw);
      }

  return metier_words_points (row->scale, high - low);
}

/* The people asked are the same for all that a role is rated on, else there is no one number to name. */
static int
find_n (const MetierComparison *comparison, guint column)
{
  int n = METIER_RATING_NO_N;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierCell *cell
          = &((const MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->cells[column];
      const MetierRating *rating = cell->rating;

      if (rating == NULL && cell->core_value != NULL && cell->core_value->items->len > 0)
        rating = g_ptr_array_index (cell->core_value->items, 0);
      if (rating == NULL || isnan (rating->raw))
        continue;
      if (n != METIER_RATING_NO_N && n != rating->n)
        return METIER_RATING_NO_N;
      n = rating->n;
    }

  return n;
}

static gboolean
has_intervals (const MetierComparison *comparison)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    for (guint column = 0; column < comparison->profiles->len; column++)
      {
        const MetierCell *cell
            = &((const MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->cells[column];

        if (cell->rating != NULL && metier_rating_has_interval (cell->rating))
          return TRUE;
      }

  return FALSE;
}

/* "n 1,340, n 3,294", one for each role in their order; nothing where a role has no one number. */
static char *
list_n (const MetierComparison *comparison)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < comparison->profiles->len; column++)
    {
      int n = find_n (comparison, column);
      g_autofree char *count = NULL;

      if (n == METIER_RATING_NO_N)
        return NULL;
      count = metier_count_format (n);
      /* Translators: between the numbers of people asked for each role */
      g_string_append (text, column > 0 ? C_ ("list of counts", ", ") : "");
      /* Translators: how many people were asked */
      g_string_append_printf (text, C_ ("heading", "n %s"), count);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * metier_describe_samples:
 * @comparison: roles of one source
 *
 * Says what surrounds the marks, and how many people stand behind each role, in their order.
 *
 * Returns: (transfer full): plain text, empty where the source gives neither
 */
char *
metier_describe_samples (const MetierComparison *comparison)
{
  g_autofree char *counts = list_n (comparison);

  if (!has_intervals (comparison))
    return g_strdup (counts != NULL ? counts : "");
  if (counts == NULL)
    {
      /* xgettext:no-c-format */
      return g_strdup (_ ("Marks with 95% intervals."));
    }

  /* Translators: %s are the numbers of people asked for each role: n 1,340, n 3,294 */
  return g_strdup_printf (_ ("Marks with 95%% intervals; %s."), counts);
}
