/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-series-marker.h"

#include "chart/layout/metier-chart.h"
#include "widgets/metier-scene-cache.h"

/**
 * MetierSeriesMarker:
 *
 * The marker that a role has in the chart, in the chart's own shape and colour, to stand beside its name.
 *
 * # CSS nodes
 *
 * A single node `seriesmarker`.
 *
 * # Accessibility
 *
 * Role `PRESENTATION`: the name beside it says which role is meant.
 */
struct _MetierSeriesMarker {
  GtkWidget parent_instance;

  int series;
  MetierThemeName theme;
  MetierSceneCache scenes; /* only its painter: a marker is laid out anew in no time */
};

G_DEFINE_FINAL_TYPE (MetierSeriesMarker, metier_series_marker, GTK_TYPE_WIDGET)

static void
metier_series_marker_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                              int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = METIER_CHART_MARKER_SIZE;
}

static void
metier_series_marker_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MetierSeriesMarker *self = METIER_SERIES_MARKER (widget);
  MetierPaintState state = { .hover = -1, .focus = -1, .selected = -1 };
  g_autoptr (MetierScene) scene = metier_chart_layout_marker (self->series);
  MetierPainter *painter = metier_scene_cache_get_painter (&self->scenes, widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, METIER_CHART_MARKER_SIZE, METIER_CHART_MARKER_SIZE));

  metier_painter_paint (painter, scene, metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_series_marker_finalize (GObject *object)
{
  metier_scene_cache_clear (&METIER_SERIES_MARKER (object)->scenes);

  G_OBJECT_CLASS (metier_series_marker_parent_class)->finalize (object);
}

static void
metier_series_marker_class_init (MetierSeriesMarkerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_series_marker_finalize;
  widget_class->measure = metier_series_marker_measure;
  widget_class->snapshot = metier_series_marker_snapshot;

  gtk_widget_class_set_css_name (widget_class, "seriesmarker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
metier_series_marker_init (MetierSeriesMarker *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * metier_series_marker_new:
 *
 * Returns: (transfer floating): the marker of the first series
 */
GtkWidget *
metier_series_marker_new (void)
{
  return g_object_new (METIER_TYPE_SERIES_MARKER, NULL);
}

/**
 * metier_series_marker_set_series:
 * @self: a marker
 * @series: the sign of a role, from 0, or %METIER_SERIES_MARKER_BASELINE
 *
 * Chooses whose marker it is.
 */
void
metier_series_marker_set_series (MetierSeriesMarker *self, int series)
{
  g_return_if_fail (METIER_IS_SERIES_MARKER (self));

  self->series = series;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * metier_series_marker_get_series:
 * @self: a marker
 *
 * Returns: the sign of a role, from 0, or %METIER_SERIES_MARKER_BASELINE
 */
int
metier_series_marker_get_series (MetierSeriesMarker *self)
{
  g_return_val_if_fail (METIER_IS_SERIES_MARKER (self), 0);

  return self->series;
}

/**
 * metier_series_marker_set_theme:
 * @self: a marker
 * @theme: the palette
 *
 * Chooses the palette.
 */
void
metier_series_marker_set_theme (MetierSeriesMarker *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_SERIES_MARKER (self));

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
