/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/data/metier-chart-data-private.h"
#include "chart/describe/metier-words-private.h"
#include "chart/layout/metier-layout-private.h"

#include <glib/gi18n-lib.h>

#define HEADING_HEIGHT 32.0
#define PART_GAP 12.0

/* Of skills that a source puts first. */
#define MAX_NAMES 3

static const MetierChartData *
get_chart (GPtrArray *charts, guint part)
{
  return g_ptr_array_index (charts, part);
}

static char *
name_source (const MetierChartData *data)
{
  g_autoptr (GPtrArray) sources = metier_chart_data_list_sources (data);

  return metier_source_dup_name (g_ptr_array_index (sources, 0));
}

/* Whose chart follows; what it measures stands at its own axis. Returns where the chart begins. */
static double
add_heading (MetierScene *scene, const MetierChartData *data, const MetierMeasurer *measurer, double width,
             double y)
{
  double height = HEADING_HEIGHT * measurer->line_height / 20;
  g_autofree char *name = name_source (data);
  g_auto (GStrv) lines
      = metier_measurer_fit (measurer, name, METIER_TEXT_HEADING, width - 2 * METIER_SIDE, 1);

  metier_scene_add_text (scene, measurer, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START,
                         metier_scene_keep (scene, lines[0]), METIER_SIDE, y + height / 2);

  return y + height;
}

/**
 * metier_chart_layout_sources:
 * @charts: (element-type MetierChartData): what each source says of the role, with its own scale
 * @options: which chart, and how much room across
 * @measurer: says how wide texts are
 *
 * Lays out one role as several sources have it: a chart for each source under the source's name, below each
 * other. Sources ask different questions, so each chart has its own axis and nothing is averaged. A mark's
 * part is the index of its chart, in which its row and series count.
 *
 * Returns: (transfer full): a scene
 */
MetierScene *
metier_chart_layout_sources (GPtrArray *charts, const MetierChartOptions *options,
                             const MetierMeasurer *measurer)
{
  MetierScene *scene = metier_scene_new (NULL);
  MetierChartOptions inner = *options;
  double y = METIER_TOP, width = options->width;

  inner.rtl = FALSE;
  inner.height = 0;
  for (guint part = 0; part < charts->len; part++)
    {
      g_autoptr (MetierScene) chart = metier_chart_layout (get_chart (charts, part), &inner, measurer);

      y = add_heading (scene, get_chart (charts, part), measurer, options->width, y);
      metier_scene_add_part (scene, chart, part, y);
      y += metier_scene_get_height (chart) + PART_GAP;
      width = fmax (width, metier_scene_get_width (chart));
      metier_scene_add_break (scene, y);
    }
  metier_scene_set_body (scene, &(MetierBox){ 0, 0, width, y });

  return metier_scene_finish (scene, width, y, options->rtl);
}

/* The skills that a source puts first, those that read the same; none where it rates none. */
static GPtrArray *
find_leaders (const MetierChartData *data)
{
  GPtrArray *names = g_ptr_array_new ();
  const char *most = NULL;
  double largest = -INFINITY;

  for (guint row = 0; row < metier_chart_data_get_n_rows (data); row++)
    {
      const MetierChartCell *cell = &metier_chart_data_get_row (data, row)->cells[0];

      if (cell->status != METIER_STATUS_RATED || cell->value <= largest)
        continue;
      largest = cell->value;
      most = cell->text;
    }
  for (guint row = 0; most != NULL && row < metier_chart_data_get_n_rows (data); row++)
    {
      const MetierChartRow *shown = metier_chart_data_get_row (data, row);

      if (shown->cells[0].status == METIER_STATUS_RATED && g_str_equal (shown->cells[0].text, most))
        g_ptr_array_add (names, (gpointer) shown->label);
    }

  return names;
}

/* A few by their names, more than that by their number. */
static char *
name_leaders (const GPtrArray *names)
{
  if (names->len > MAX_NAMES)
    /* Translators: stands within a sentence, in place of the names of so many skills */
    return g_strdup_printf (ngettext ("%u skill", "%u skills", names->len), names->len);

  return metier_words_list ((const char *const *) names->pdata, names->len);
}

static gboolean
is_same_list (const GPtrArray *names, const GPtrArray *others)
{
  for (guint i = 0; i < names->len; i++)
    if (!g_ptr_array_find_with_equal_func ((GPtrArray *) others, g_ptr_array_index (names, i), g_str_equal,
                                           NULL))
      return FALSE;

  return names->len == others->len;
}

static gboolean
all_equal (GPtrArray *leaders)
{
  for (guint i = 1; i < leaders->len; i++)
    if (!is_same_list (g_ptr_array_index (leaders, 0), g_ptr_array_index (leaders, i)))
      return FALSE;

  return TRUE;
}

/**
 * metier_chart_describe_sources:
 * @charts: (element-type MetierChartData): as for metier_chart_layout_sources()
 *
 * Says where sources agree on a role and where they do not: by order, which every scale has, and never by
 * numbers, which they do not share. Ties are named together.
 *
 * Returns: (transfer full): translated sentences
 */
char *
metier_chart_describe_sources (GPtrArray *charts)
{
  g_autoptr (GPtrArray) leaders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint part = 0; part < charts->len; part++)
    {
      g_autoptr (GPtrArray) sources = metier_chart_data_list_sources (get_chart (charts, part));
      const MetierSource *source = g_ptr_array_index (sources, 0);
      g_autoptr (GPtrArray) found = find_leaders (get_chart (charts, part));
      g_autofree char *names = name_leaders (found);

      if (found->len == 0)
        continue;
      g_ptr_array_add (leaders, g_steal_pointer (&found));
      /* Translators: the name of a source, then one skill or several that it rates highest for a role */
      g_ptr_array_add (sentences, g_strdup_printf (_ ("%s puts %s first."), source->title, names));
    }
  if (leaders->len > 1 && all_equal (leaders))
    {
      g_autofree char *names = name_leaders (g_ptr_array_index (leaders, 0));

      return g_strdup_printf (
          /* Translators: a number of sources, then one skill or several that they all rate highest for a role
           */
          ngettext ("%u source puts %s first.", "All %u sources put %s first.", leaders->len), leaders->len,
          names);
    }
  if (leaders->len == 0)
    return g_strdup (_ ("No source has a value of this role that can be relied on."));
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}
