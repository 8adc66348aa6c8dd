/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-micro-chart.h"

#include "widgets/metier-scene-cache.h"

#define WIDTH 38
#define HEIGHT 21

/**
 * MetierMicroChart:
 *
 * Five bars in the height of a line: the core skills of a role in their order, so that rows of a
 * list can be told apart by shape.
 *
 * # Accessibility
 *
 * Role `PRESENTATION`: it repeats what the role's page says.
 *
 * # Text direction
 *
 * Mirrored in right-to-left languages, as the charts that it repeats.
 */
struct _MetierMicroChart {
  GtkWidget parent_instance;

  MetierChartData *data; /* (nullable) (owned) */
  MetierThemeName theme;
  MetierSceneCache scenes;
};

G_DEFINE_FINAL_TYPE (MetierMicroChart, metier_micro_chart, GTK_TYPE_WIDGET)

static void
metier_micro_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
metier_micro_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MetierMicroChart *self = METIER_MICRO_CHART (widget);
  MetierPaintState state = { .hover = -1, .focus = -1, .selected = -1 };
  MetierChartOptions options = {
    .kind = METIER_CHART_MICRO,
    .width = WIDTH,
    .height = HEIGHT,
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  cairo_t *cr;

  if (self->data == NULL)
    return;

  metier_scene_cache_show (&self->scenes, widget, self->data, &options);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  metier_painter_paint (self->scenes.painter, self->scenes.shown, metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_micro_chart_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  metier_scene_cache_drop_scenes (&METIER_MICRO_CHART (widget)->scenes);
  gtk_widget_queue_draw (widget);
}

static void
metier_micro_chart_finalize (GObject *object)
{
  MetierMicroChart *self = METIER_MICRO_CHART (object);

  g_clear_pointer (&self->data, metier_chart_data_unref);
  metier_scene_cache_clear (&self->scenes);

  G_OBJECT_CLASS (metier_micro_chart_parent_class)->finalize (object);
}

static void
metier_micro_chart_class_init (MetierMicroChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_micro_chart_finalize;
  widget_class->measure = metier_micro_chart_measure;
  widget_class->snapshot = metier_micro_chart_snapshot;
  widget_class->direction_changed = metier_micro_chart_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "microchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
metier_micro_chart_init (MetierMicroChart *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * metier_micro_chart_new:
 *
 * Returns: (transfer floating): a chart without data, which keeps its room
 */
GtkWidget *
metier_micro_chart_new (void)
{
  return g_object_new (METIER_TYPE_MICRO_CHART, NULL);
}

/**
 * metier_micro_chart_set_data:
 * @self: a micro-chart
 * @data: (nullable): one role on the five core skills
 *
 * Shows @data. The micro-chart keeps a reference.
 */
void
metier_micro_chart_set_data (MetierMicroChart *self, const MetierChartData *data)
{
  g_return_if_fail (METIER_IS_MICRO_CHART (self));

  if (self->data == data)
    return;

  g_clear_pointer (&self->data, metier_chart_data_unref);
  self->data = data != NULL ? metier_chart_data_ref (data) : NULL;
  metier_scene_cache_drop_scenes (&self->scenes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * metier_micro_chart_set_theme:
 * @self: a micro-chart
 * @theme: the palette
 *
 * Chooses the palette.
 */
void
metier_micro_chart_set_theme (MetierMicroChart *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_MICRO_CHART (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
