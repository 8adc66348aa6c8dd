/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/layout/metier-chart.h"
#include "widgets/metier-scene-cache.h"

/**
 * MetierChartLegend:
 *
 * Says what the marks of an overview mean, with samples in the chart's own colours.
 *
 * # CSS nodes
 *
 * A single node `chartlegend`.
 *
 * # Accessibility
 *
 * Role `IMG` with all of it as one label.
 *
 * # Text direction
 *
 * Mirrored in right-to-left languages, as the chart that it explains.
 */
struct _MetierChartLegend {
  GtkWidget parent_instance;

  char *baseline; /* (nullable) */
  MetierThemeName theme;
  MetierSceneCache scenes; /* only its painter: a legend is laid out anew in no time */
};

typedef enum {
  PROP_THEME = 1,
} MetierChartLegendProperty;

static GParamSpec *props[PROP_THEME + 1];

G_DEFINE_FINAL_TYPE (MetierChartLegend, metier_chart_legend, GTK_TYPE_WIDGET)

static MetierScene *
lay_out (MetierChartLegend *self, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MetierPainter *painter = metier_scene_cache_get_painter (&self->scenes, widget);

  return metier_chart_layout_legend (self->baseline != NULL ? self->baseline : "", width,
                                     gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                                     metier_painter_get_measurer (painter));
}

static GtkSizeRequestMode
metier_chart_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
metier_chart_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierChartLegend *self = METIER_CHART_LEGEND (widget);
  g_autoptr (MetierScene) narrow = lay_out (self, 0);
  g_autoptr (MetierScene) wide = lay_out (self, for_size >= 0 ? for_size : G_MAXINT);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (metier_scene_get_width (narrow));
      *natural = (int) ceil (metier_scene_get_width (wide));
    }
  else
    *minimum = *natural = (int) ceil (metier_scene_get_height (wide));
}

static void
metier_chart_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MetierChartLegend *self = METIER_CHART_LEGEND (widget);
  MetierPaintState state = { .hover = -1, .focus = -1, .selected = -1 };
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (MetierScene) scene = lay_out (self, width);
  cairo_t *cr
      = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  /* The scene is as wide as its words and begins where the line does. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    cairo_translate (cr, width - metier_scene_get_width (scene), 0);
  metier_painter_paint (self->scenes.painter, scene, metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_chart_legend_finalize (GObject *object)
{
  MetierChartLegend *self = METIER_CHART_LEGEND (object);

  g_free (self->baseline);
  metier_scene_cache_clear (&self->scenes);

  G_OBJECT_CLASS (metier_chart_legend_parent_class)->finalize (object);
}

static void
metier_chart_legend_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch ((MetierChartLegendProperty) property_id)
    {
    case PROP_THEME:
      g_value_set_int (value, (int) METIER_CHART_LEGEND (object)->theme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_chart_legend_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch ((MetierChartLegendProperty) property_id)
    {
    case PROP_THEME:
      metier_chart_legend_set_theme (METIER_CHART_LEGEND (object), (MetierThemeName) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_chart_legend_class_init (MetierChartLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = metier_chart_legend_finalize;
  object_class->get_property = metier_chart_legend_get_property;
  object_class->set_property = metier_chart_legend_set_property;
  widget_class->get_request_mode = metier_chart_legend_get_request_mode;
  widget_class->measure = metier_chart_legend_measure;
  widget_class->snapshot = metier_chart_legend_snapshot;

  /**
   * MetierChartLegend:theme:
   *
   * The palette, a #MetierThemeName.
   */
  props[PROP_THEME]
      = g_param_spec_int ("theme", NULL, NULL, METIER_THEME_LIGHT, METIER_N_THEMES - 1, METIER_THEME_LIGHT,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "chartlegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
metier_chart_legend_init (MetierChartLegend *self)
{
}

/**
 * metier_chart_legend_new:
 *
 * Returns: (transfer floating): a legend without a baseline
 */
GtkWidget *
metier_chart_legend_new (void)
{
  return g_object_new (METIER_TYPE_CHART_LEGEND, NULL);
}

/**
 * metier_chart_legend_set_baseline:
 * @self: a legend
 * @baseline: title of the role that others are held against
 *
 * Names the baseline.
 */
void
metier_chart_legend_set_baseline (MetierChartLegend *self, const char *baseline)
{
  g_autofree char *label = NULL;
  char *previous;

  g_return_if_fail (METIER_IS_CHART_LEGEND (self));

  previous = self->baseline;
  self->baseline = g_strdup (baseline);
  g_free (previous);

  /* Translators: what a screen reader says of a chart's legend; %s is the role that others are held against.
   */
  label = g_strdup_printf (
      _ ("Legend: the line is %1$s, grey is as for %1$s, colour is more, dashes are less"), baseline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * metier_chart_legend_set_theme:
 * @self: a legend
 * @theme: the palette
 *
 * Chooses the palette.
 */
void
metier_chart_legend_set_theme (MetierChartLegend *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_CHART_LEGEND (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THEME]);
}
