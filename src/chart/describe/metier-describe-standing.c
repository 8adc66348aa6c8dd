/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/describe/metier-describe-comparison-private.h"
#include "chart/describe/metier-words-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More roles than this that stand out alike do not stand out. */
#define MAX_LEADERS 2

/* Nobody leads. */
#define NO_LEADER G_MAXUINT

/* Where many roles are compared: what separates them. */

static void
find_ends (const MetierComparisonRow *row, guint n_cells, const MetierCell **low, const MetierCell **high)
{
  *low = *high = NULL;
  for (guint i = 0; i < n_cells; i++)
    {
      const MetierCell *cell = &row->cells[i];

      if (!metier_describe_has_value (cell))
        continue;
      *low = *low == NULL || cell->raw < (*low)->raw ? cell : *low;
      *high = *high == NULL || cell->raw > (*high)->raw ? cell : *high;
    }
}

/* From the smallest value to the largest, where that may be said; else -1. */
static double
measure_range (const MetierComparisonRow *row, guint n_cells)
{
  const MetierCell *low, *high;

  find_ends (row, n_cells, &low, &high);

  return low != NULL && metier_describe_differs (high, low) ? high->raw - low->raw : -1;
}

static char *
describe_range (const MetierComparisonRow *row, guint n_cells)
{
  const MetierCell *low, *high;
  g_autofree char *from = NULL, *to = NULL, *name = metier_describe_skill (row), *title = NULL;

  find_ends (row, n_cells, &low, &high);
  from = metier_describe_value (low);
  to = metier_describe_value (high);
  title = metier_words_capitalise (name);

  /* Translators: a skill, its smallest and its largest value: Software engineering separates these roles
   * most, from 3 to 9 */
  return g_strdup_printf (_ ("%s separates these roles most, from %s to %s."), title, from, to);
}

static char *
describe_ranges (GPtrArray *rows, double widest, guint n_cells)
{
  const MetierComparisonRow *row = g_ptr_array_index (rows, 0);
  const MetierCell *low, *high;
  g_autofree char *names = metier_describe_skills (rows), *title = metier_words_capitalise (names);
  g_autofree char *points = NULL;
  gulong n;

  find_ends (row, n_cells, &low, &high);
  points = metier_words_strong (metier_words_points (low->scale, widest));
  n = metier_words_plural (low->scale, widest);
  if (low->scale->kind == METIER_SCALE_ORDINAL)
    /* Translators: skills, and how far the roles are apart in each */
    return g_strdup_printf (ngettext ("%s separate these roles most, by %s level each.",
                                      "%s separate these roles most, by %s levels each.", n),
                            title, points);

  /* Translators: skills, and how far the roles are apart in each */
  return g_strdup_printf (ngettext ("%s separate these roles most, by %s point each.",
                                    "%s separate these roles most, by %s points each.", n),
                          title, points);
}

/* The skills with the widest range: several when their ranges read the same. */
char *
metier_describe_widest_range (const MetierComparison *comparison, GPtrArray *named)
{
  guint n_cells = comparison->profiles->len;
  double widest = -1;

  for (guint i = 0; i < comparison->rows->len; i++)
    widest = fmax (widest, measure_range (g_ptr_array_index (comparison->rows, i), n_cells));
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      double range = measure_range (row, n_cells);
      const MetierCell *low, *high;

      find_ends (row, n_cells, &low, &high);
      if (range >= 0 && metier_describe_reads_same (low->scale, range, widest))
        g_ptr_array_add (named, row);
    }
  if (named->len == 0)
    return NULL;

  return named->len == 1 ? describe_range (g_ptr_array_index (named, 0), n_cells)
                         : describe_ranges (named, widest, n_cells);
}

/* Who is asked for clearly more of something than everybody else. */

static guint
find_leader (const MetierComparisonRow *row, guint n_cells)
{
  guint leader = NO_LEADER;

  for (guint i = 0; i < n_cells; i++)
    {
      if (!metier_describe_has_value (&row->cells[i]))
        return NO_LEADER;
      if (leader == NO_LEADER || row->cells[i].raw > row->cells[leader].raw)
        leader = i;
    }

  return leader;
}

/* How far the leader of a row lies beyond all others, or -1 where that may not be said. */
static double
measure_lead (const MetierComparisonRow *row, guint n_cells)
{
  guint leader = find_leader (row, n_cells);
  double lead = INFINITY;

  for (guint i = 0; leader != NO_LEADER && i < n_cells; i++)
    {
      if (i == leader)
        continue;
      if (!metier_describe_differs (&row->cells[leader], &row->cells[i]))
        return -1;
      lead = fmin (lead, row->cells[leader].raw - row->cells[i].raw);
    }

  return isfinite (lead) ? lead : -1;
}

static GPtrArray *
find_leads (const MetierComparison *comparison, const GPtrArray *named)
{
  guint n_cells = comparison->profiles->len;
  GPtrArray *rows = g_ptr_array_new ();
  double best = -1;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < comparison->rows->len; i++)
      {
        MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);
        double lead = g_ptr_array_find ((GPtrArray *) named, row, NULL) ? -1 : measure_lead (row, n_cells);

        if (lead < 0)
          continue;
        if (pass == 0)
          best = fmax (best, lead);
        else if (metier_describe_reads_same (row->cells[0].scale, lead, best))
          g_ptr_array_add (rows, row);
      }

  return rows;
}

/* What one role leads in: several skills when their leads read the same. */
static char *
describe_leader (const MetierComparison *comparison, GPtrArray *rows, guint leader)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL, *value = NULL, *name = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (rows, i);

      if (find_leader (row, comparison->profiles->len) != leader)
        continue;
      g_clear_pointer (&value, g_free);
      g_clear_pointer (&name, g_free);
      value = metier_describe_value (&row->cells[leader]);
      name = metier_describe_skill (row);
      /* Translators: a skill and its value in a list: statistics (8) */
      g_ptr_array_add (parts, g_strdup_printf (C_ ("skill and value", "%s (%s)"), name, value));
    }
  if (parts->len == 1)
    /* Translators: a role, a skill, its value: Data Engineer stands out for data infrastructure: 56% */
    return g_strdup_printf (_ ("%s stands out for %s: %s."), metier_describe_role_title (comparison, leader),
                            name, value);
  list = metier_words_list_some ((const char *const *) parts->pdata, parts->len, METIER_DESCRIBE_MAX_NAMES);

  /* Translators: a role, and the skills that it is asked for most with their values */
  return g_strdup_printf (_ ("%s stands out for %s."), metier_describe_role_title (comparison, leader), list);
}

/* Apart from what was named before. */
char *
metier_describe_standing_out (const MetierComparison *comparison, const GPtrArray *named)
{
  g_autoptr (GPtrArray) rows = find_leads (comparison, named);
  g_autofree char *text = NULL;
  guint n_leaders = 0;

  for (guint column = 0; column < comparison->profiles->len; column++)
    {
      g_autofree char *before = NULL;
      g_autofree char *sentence = NULL;
      gboolean leads = FALSE;

      for (guint i = 0; i < rows->len; i++)
        leads |= find_leader (g_ptr_array_index (rows, i), comparison->profiles->len) == column;
      if (!leads)
        continue;
      if (++n_leaders > MAX_LEADERS)
        return NULL;
      before = g_steal_pointer (&text);
      sentence = describe_leader (comparison, rows, column);
      /* Translators: two sentences, one after the other */
      text = before == NULL ? g_steal_pointer (&sentence)
                            : g_strdup_printf (C_ ("sentences", "%s %s"), before, sentence);
    }

  return g_steal_pointer (&text);
}
