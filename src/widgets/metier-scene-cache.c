/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-scene-cache.h"

/**
 * metier_scene_cache_drop_scenes:
 * @self: a cache
 *
 * Forgets the scenes: the data, the kind or the direction changed.
 */
void
metier_scene_cache_drop_scenes (MetierSceneCache *self)
{
  g_clear_pointer (&self->shown, metier_scene_unref);
  g_clear_pointer (&self->probe, metier_scene_unref);
}

/**
 * metier_scene_cache_clear:
 * @self: a cache
 *
 * Forgets everything.
 */
void
metier_scene_cache_clear (MetierSceneCache *self)
{
  metier_scene_cache_drop_scenes (self);
  g_clear_pointer (&self->painter, metier_painter_free);
}

/**
 * metier_scene_cache_get_painter:
 * @self: a cache
 * @widget: the widget whose font is used
 *
 * Forgets the scenes when the font has changed.
 *
 * Returns: (transfer none): the painter for the widget's font
 */
MetierPainter *
metier_scene_cache_get_painter (MetierSceneCache *self, GtkWidget *widget)
{
  /* The serial of a Pango context changes with its font and resolution, so text follows both. The
   * painter gets a context of its own: drawing may adapt it to a surface. */
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (widget));
  PangoContext *context;

  if (self->painter != NULL && self->font_serial == serial)
    return self->painter;

  metier_scene_cache_clear (self);
  context = gtk_widget_create_pango_context (widget);
  self->painter = metier_painter_new (context);
  g_object_unref (context);
  self->font_serial = serial;

  return self->painter;
}

/**
 * metier_scene_cache_measure:
 * @self: a cache
 * @widget: the widget whose font is used
 * @figure: what to draw
 * @options: how, with whole numbers of pixels as width and height
 *
 * Returns: (transfer none): the chart laid out for that size
 */
const MetierScene *
metier_scene_cache_measure (MetierSceneCache *self, GtkWidget *widget, const MetierFigure *figure,
                            const MetierChartOptions *options)
{
  int width = (int) options->width;
  int height = (int) options->height;

  metier_scene_cache_get_painter (self, widget);
  if (self->shown != NULL && self->shown_width == width && self->shown_height == height)
    return self->shown;

  if (self->probe == NULL || self->probe_width != width || self->probe_height != height)
    {
      g_clear_pointer (&self->probe, metier_scene_unref);
      self->probe = metier_figure_layout (figure, options, metier_painter_get_measurer (self->painter));
      self->probe_width = width;
      self->probe_height = height;
    }

  return self->probe;
}

/**
 * metier_scene_cache_show:
 * @self: a cache
 * @widget: the widget whose font is used
 * @figure: what to draw
 * @options: how, with the allocated width
 *
 * Makes the chart for that size the one on the screen.
 *
 * Returns: whether that is another scene than before
 */
gboolean
metier_scene_cache_show (MetierSceneCache *self, GtkWidget *widget, const MetierFigure *figure,
                         const MetierChartOptions *options)
{
  const MetierScene *scene = metier_scene_cache_measure (self, widget, figure, options);

  if (scene == self->shown)
    return FALSE;

  g_clear_pointer (&self->shown, metier_scene_unref);
  self->shown = g_steal_pointer (&self->probe);
  self->shown_width = (int) options->width;
  self->shown_height = (int) options->height;

  return TRUE;
}
