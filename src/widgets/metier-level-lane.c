/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-level-lane.h"

#include <math.h>

#include "chart/me/metier-figure.h"
#include "widgets/metier-scene-cache.h"

/**
 * MetierLevelLane:
 *
 * Five dots for the levels 0 to 4 and a diamond where somebody is, for a row that names the skill.
 *
 * # CSS nodes
 *
 * A single node `levellane`.
 *
 * # Accessibility
 *
 * Role `PRESENTATION`: the row says the level in words.
 *
 * # Text direction
 *
 * Mirrored in right-to-left languages, as the charts are.
 */
struct _MetierLevelLane {
  GtkWidget parent_instance;

  MetierMyLevel mine;
  MetierThemeName theme;
  MetierSceneCache scenes; /* only its painter: a lane is laid out anew in no time */
};

G_DEFINE_FINAL_TYPE (MetierLevelLane, metier_level_lane, GTK_TYPE_WIDGET)

static void
metier_level_lane_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural
      = orientation == GTK_ORIENTATION_HORIZONTAL ? METIER_CHART_LANE_WIDTH : METIER_CHART_LANE_HEIGHT;
}

static void
metier_level_lane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MetierLevelLane *self = METIER_LEVEL_LANE (widget);
  MetierPaintState state = { .hover = -1, .focus = -1, .selected = -1 };
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (MetierScene) scene = metier_chart_layout_lane (&self->mine, rtl);
  MetierPainter *painter = metier_scene_cache_get_painter (&self->scenes, widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, METIER_CHART_LANE_WIDTH, METIER_CHART_LANE_HEIGHT));

  metier_painter_paint (painter, scene, metier_theme_get (self->theme), &state, cr);
  cairo_destroy (cr);
}

static void
metier_level_lane_finalize (GObject *object)
{
  metier_scene_cache_clear (&METIER_LEVEL_LANE (object)->scenes);

  G_OBJECT_CLASS (metier_level_lane_parent_class)->finalize (object);
}

static void
metier_level_lane_class_init (MetierLevelLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_level_lane_finalize;
  widget_class->measure = metier_level_lane_measure;
  widget_class->snapshot = metier_level_lane_snapshot;

  gtk_widget_class_set_css_name (widget_class, "levellane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
metier_level_lane_init (MetierLevelLane *self)
{
  self->mine.level = NAN;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * metier_level_lane_new:
 *
 * Returns: (transfer floating): a lane without a level
 */
GtkWidget *
metier_level_lane_new (void)
{
  return g_object_new (METIER_TYPE_LEVEL_LANE, NULL);
}

/**
 * metier_level_lane_set_level:
 * @self: a lane
 * @mine: a level; NaN for none, an assumed one is lighter
 *
 * Shows a level.
 */
void
metier_level_lane_set_level (MetierLevelLane *self, MetierMyLevel mine)
{
  g_return_if_fail (METIER_IS_LEVEL_LANE (self));

  self->mine = mine;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * metier_level_lane_set_theme:
 * @self: a lane
 * @theme: the palette
 *
 * Chooses the palette.
 */
void
metier_level_lane_set_theme (MetierLevelLane *self, MetierThemeName theme)
{
  g_return_if_fail (METIER_IS_LEVEL_LANE (self));

  if (self->theme == theme)
    return;

  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
