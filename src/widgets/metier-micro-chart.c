/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-micro-chart.h"

#include "chart/layout/metier-chart.h"
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

  MetierRole *role;     /* (nullable) (owned) */
  MetierRole *baseline; /* (nullable) (owned) */
  double top;
  MetierThemeName theme;
  MetierSceneCache scenes; /* only its painter: a micro-chart is laid out anew in no time */
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
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (MetierScene) scene = NULL;
  MetierPainter *painter;
  cairo_t *cr;

  if (self->role == NULL)
    return;

  scene = metier_chart_layout_micro (self->role, self->baseline, self->top, rtl);
  painter = metier_scene_cache_get_painter (&self->scenes, widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  metier_painter_paint (painter, scene, metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_micro_chart_finalize (GObject *object)
{
  MetierMicroChart *self = METIER_MICRO_CHART (object);

  g_clear_pointer (&self->role, metier_role_unref);
  g_clear_pointer (&self->baseline, metier_role_unref);
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
 * Returns: (transfer floating): a chart without a role, which keeps its room
 */
GtkWidget *
metier_micro_chart_new (void)
{
  return g_object_new (METIER_TYPE_MICRO_CHART, NULL);
}

static void
set_role (MetierRole **slot, const MetierRole *role)
{
  MetierRole *previous = *slot;

  *slot = role != NULL ? metier_role_ref (role) : NULL;
  g_clear_pointer (&previous, metier_role_unref);
}

/**
 * metier_micro_chart_set_role:
 * @self: a micro-chart
 * @role: (nullable): a role with its core values
 * @baseline: (nullable): the role that it is held against
 * @top: what the highest bar stands for, 0–1 of the axis; 0 for the end of the scale
 *
 * Shows @role. The micro-chart keeps references.
 */
void
metier_micro_chart_set_role (MetierMicroChart *self, const MetierRole *role, const MetierRole *baseline,
                             double top)
{
  g_return_if_fail (METIER_IS_MICRO_CHART (self));

  set_role (&self->role, role);
  set_role (&self->baseline, baseline);
  self->top = top;
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
