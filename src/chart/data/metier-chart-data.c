/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
clear (MetierChartData *self)
{
  g_clear_pointer (&self->comparison, metier_comparison_unref);
  g_clear_pointer (&self->baseline_profile, metier_profile_unref);
  g_clear_pointer (&self->scale, metier_scale_unref);
  g_ptr_array_unref (self->strings);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->series);
  g_array_unref (self->rows);
  g_array_unref (self->sections);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->sentence_markup);
  g_free (self->overview_sentence);
  g_free (self->credit);
}

/**
 * metier_chart_data_ref:
 * @self: chart data
 *
 * Returns: (transfer full): the same data
 */
MetierChartData *
metier_chart_data_ref (const MetierChartData *self)
{
  return g_atomic_rc_box_acquire ((MetierChartData *) self);
}

/**
 * metier_chart_data_unref:
 * @self: (transfer full): chart data
 */
void
metier_chart_data_unref (MetierChartData *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * metier_chart_data_get_title:
 * @self: chart data
 *
 * Returns: (transfer none): the roles, as the heading of a picture
 */
const char *
metier_chart_data_get_title (const MetierChartData *self)
{
  return self->title;
}

/**
 * metier_chart_data_get_sentence:
 * @self: chart data
 *
 * Returns: (transfer none): what the chart says
 */
const char *
metier_chart_data_get_sentence (const MetierChartData *self)
{
  return self->sentence;
}

/**
 * metier_chart_data_get_sentence_markup:
 * @self: chart data
 *
 * Returns: (transfer none): the same as metier_chart_data_get_sentence(), in Pango markup with bold values
 */
const char *
metier_chart_data_get_sentence_markup (const MetierChartData *self)
{
  return self->sentence_markup;
}

/**
 * metier_chart_data_get_overview_sentence:
 * @self: chart data
 *
 * Returns: (transfer none): what the chart says of all roles next to the baseline
 */
const char *
metier_chart_data_get_overview_sentence (const MetierChartData *self)
{
  return self->overview_sentence;
}

/**
 * metier_chart_data_get_credit:
 * @self: chart data
 *
 * Returns: (transfer none): source, edition and licence in one line, for a file
 */
const char *
metier_chart_data_get_credit (const MetierChartData *self)
{
  return self->credit;
}

/**
 * metier_chart_data_get_unit:
 * @self: chart data
 *
 * Returns: (transfer none): what the axis measures, with the interval where there is one
 */
const char *
metier_chart_data_get_unit (const MetierChartData *self)
{
  return self->unit;
}

/**
 * metier_chart_data_get_scale:
 * @self: chart data
 *
 * Returns: (transfer none): the scale that all roles share
 */
const MetierScale *
metier_chart_data_get_scale (const MetierChartData *self)
{
  return self->scale;
}

/**
 * metier_chart_data_get_n_rows:
 * @self: chart data
 *
 * Returns: how many skills
 */
guint
metier_chart_data_get_n_rows (const MetierChartData *self)
{
  return self->rows->len;
}

/**
 * metier_chart_data_get_n_series:
 * @self: chart data
 *
 * Returns: how many roles, not counting the baseline
 */
guint
metier_chart_data_get_n_series (const MetierChartData *self)
{
  return self->series->len;
}

/**
 * metier_chart_data_get_n_sections:
 * @self: chart data
 *
 * Returns: how many headings
 */
guint
metier_chart_data_get_n_sections (const MetierChartData *self)
{
  return self->sections->len;
}

/**
 * metier_chart_data_get_row:
 * @self: chart data
 * @row: less than metier_chart_data_get_n_rows()
 *
 * Returns: (transfer none): a skill; rows of one section are neighbours
 */
const MetierChartRow *
metier_chart_data_get_row (const MetierChartData *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, MetierChartRow, row);
}

/**
 * metier_chart_data_get_series:
 * @self: chart data
 * @series: less than metier_chart_data_get_n_series()
 *
 * Returns: (transfer none): a role
 */
const MetierChartSeries *
metier_chart_data_get_series (const MetierChartData *self, guint series)
{
  g_return_val_if_fail (series < self->series->len, NULL);

  return &g_array_index (self->series, MetierChartSeries, series);
}

/**
 * metier_chart_data_get_baseline:
 * @self: chart data
 *
 * Returns: (transfer none) (nullable): the role that the others are held against
 */
const MetierChartSeries *
metier_chart_data_get_baseline (const MetierChartData *self)
{
  return self->baseline.role ? &self->baseline : NULL;
}

/**
 * metier_chart_data_get_section:
 * @self: chart data
 * @section: less than metier_chart_data_get_n_sections()
 *
 * Returns: (transfer none): a heading
 */
const MetierChartSection *
metier_chart_data_get_section (const MetierChartData *self, guint section)
{
  g_return_val_if_fail (section < self->sections->len, NULL);

  return &g_array_index (self->sections, MetierChartSection, section);
}

/**
 * metier_chart_data_set_sign:
 * @self: chart data that nobody else holds yet
 * @series: less than metier_chart_data_get_n_series()
 * @sign: which colour, marker and hatch the role has, from 0
 *
 * Gives a role another sign than that of its place, where the chart is one of several of a comparison, in all
 * of which a role has the same sign and no other role has it.
 */
void
metier_chart_data_set_sign (MetierChartData *self, guint series, guint sign)
{
  g_return_if_fail (series < self->series->len);

  g_array_index (self->series, MetierChartSeries, series).sign = sign;
}

/* Whether my level is another than it was. */
gboolean
metier_chart_row_has_moved (const MetierChartRow *row)
{
  return isfinite (row->my_level) && isfinite (row->my_level_before) && row->my_level != row->my_level_before;
}

/**
 * metier_chart_data_set_my_levels_before:
 * @self: chart data that nobody else holds yet
 * @get_level: says the user's level 0–4 in a skill at a time before, NaN where not assessed then
 * @data: passed to @get_level
 *
 * Fills in how far the user was, once, before metier_chart_data_set_my_levels().
 */
void
metier_chart_data_set_my_levels_before (MetierChartData *self, MetierLevelFunc get_level, gpointer data)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MetierChartRow *row = &g_array_index (self->rows, MetierChartRow, i);

      row->my_level_before = get_level (data, row->skill);
    }
}

/* Who does not see the lane hears the level with the mark. */
static void
label_my_level (MetierChartData *self, MetierChartRow *row)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      MetierChartCell *cell = &row->cells[i];

      if (metier_chart_row_has_moved (row))
        /* Translators: all about a mark in a chart, and the user's own level 0–4 in that skill now and before
         */
        cell->label = g_strdup_printf (_ ("%s, my level %g of 4, it was %g"), cell->label, row->my_level,
                                       row->my_level_before);
      else
        /* Translators: all about a mark in a chart, and the user's own level 0–4 in that skill */
        cell->label = g_strdup_printf (_ ("%s, my level %g of 4"), cell->label, row->my_level);
      g_ptr_array_add (self->strings, (char *) cell->label);
    }
}

/**
 * metier_chart_data_set_my_levels:
 * @self: chart data that nobody else holds yet
 * @get_level: says the user's level 0–4 in a skill, NaN where not assessed
 * @data: passed to @get_level
 *
 * Fills in how far the user is, once, before the data is shared or laid out. The labels of marks say it too.
 */
void
metier_chart_data_set_my_levels (MetierChartData *self, MetierLevelFunc get_level, gpointer data)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MetierChartRow *row = &g_array_index (self->rows, MetierChartRow, i);

      row->my_level = get_level (data, row->skill);
      if (isfinite (row->my_level))
        label_my_level (self, row);
    }
}
