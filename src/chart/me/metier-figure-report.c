/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/layout/metier-layout-private.h"
#include "chart/me/metier-figure-private.h"

#define HEADING_HEIGHT 32.0
#define PART_GAP 12.0

static double
add_heading (MetierScene *scene, const char *title, const MetierMeasurer *measurer, double width, double y)
{
  double height = HEADING_HEIGHT * measurer->line_height / 20;
  g_auto (GStrv) lines
      = metier_measurer_fit (measurer, title, METIER_TEXT_HEADING, width - 2 * METIER_SIDE, 1);

  metier_scene_add_text (scene, measurer, METIER_TOKEN_INK, METIER_TEXT_HEADING, METIER_ALIGN_START,
                         metier_scene_keep (scene, lines[0]), METIER_SIDE, y + height / 2);

  return y + height;
}

/* Each under its title; a sheet of paper may end between two. */
static MetierScene *
layout_report (const MetierFigure *self, const MetierChartOptions *options, const MetierMeasurer *measurer)
{
  const GPtrArray *figures = self->content;
  MetierScene *scene = metier_scene_new (NULL);
  MetierChartOptions inner = *options;
  double y = METIER_TOP, width = options->width;

  inner.rtl = FALSE;
  inner.height = 0;
  for (guint part = 0; part < figures->len; part++)
    {
      const MetierFigure *figure = g_ptr_array_index (figures, part);
      g_autoptr (MetierScene) drawing = metier_figure_layout (figure, &inner, measurer);

      y = add_heading (scene, metier_figure_get_title (figure), measurer, options->width, y);
      metier_scene_add_part (scene, drawing, part, y);
      y += metier_scene_get_height (drawing) + PART_GAP;
      width = fmax (width, metier_scene_get_width (drawing));
      metier_scene_add_break (scene, y);
    }
  metier_scene_set_body (scene, &(MetierBox){ 0, 0, width, y });

  return metier_scene_finish (scene, width, y, options->rtl);
}

static void
unref_report (gpointer content)
{
  g_ptr_array_unref (content);
}

/**
 * metier_figure_new_report:
 * @title: what stands above all
 * @sentence: what it says in short
 * @credit: where its numbers come from
 * @figures: (element-type MetierFigure): what it shows, in order
 *
 * Puts figures below each other, each under its title, such as a gap and a plan for paper. A mark's part is
 * the index of its figure, in which its row counts.
 *
 * Returns: (transfer full): a figure of all of them
 */
MetierFigure *
metier_figure_new_report (const char *title, const char *sentence, const char *credit, GPtrArray *figures)
{
  static const MetierFigureClass klass = { .layout = layout_report, .unref = unref_report };
  GPtrArray *content;

  g_return_val_if_fail (title != NULL && sentence != NULL && credit != NULL, NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  content = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_figure_unref);
  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (content, metier_figure_ref (g_ptr_array_index (figures, i)));

  return metier_figure_new (&klass, content, title, g_strdup (sentence), credit);
}
