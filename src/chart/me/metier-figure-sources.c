/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/me/metier-figure-private.h"

#include <glib/gi18n-lib.h>

static MetierScene *
layout_sources (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  return metier_chart_layout_sources (self->content, options, measurer);
}

static void
unref_charts (gpointer content)
{
  g_ptr_array_unref (content);
}

/* Roles of several sources may be called the same, which is said once. */
static char *
join (GPtrArray *charts, const char *(*get_text) (const MetierChartData *data), const char *separator)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < charts->len; i++)
    {
      const char *text = get_text (g_ptr_array_index (charts, i));

      if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, (char *) text);
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (separator, (char **) texts->pdata);
}

/**
 * metier_figure_new_sources:
 * @charts: (element-type MetierChartData): what is compared, a chart for each source
 * @sentence: what is said of all of them
 *
 * Puts charts of several sources below each other, each under the name of its source and with its own axis. A
 * mark's part is the index of its chart.
 *
 * Returns: (transfer full): a figure of all of them
 */
MetierFigure *
metier_figure_new_sources (GPtrArray *charts, const char *sentence)
{
  static const MetierFigureClass klass = { .layout = layout_sources, .unref = unref_charts };
  GPtrArray *content;
  g_autofree char *title = NULL;
  g_autofree char *credit = NULL;

  g_return_val_if_fail (charts != NULL && sentence != NULL, NULL);

  content = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  for (guint i = 0; i < charts->len; i++)
    g_ptr_array_add (content, metier_chart_data_ref (g_ptr_array_index (charts, i)));
  title = join (charts, metier_chart_data_get_title, C_ ("list", ", "));
  credit = join (charts, metier_chart_data_get_credit, " ");

  return metier_figure_new (&klass, content, title, g_strdup (sentence), credit);
}
