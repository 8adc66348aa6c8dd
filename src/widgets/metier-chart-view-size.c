/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "widgets/metier-mark-children.h"
#include "widgets/metier-text-scale.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 640
#define WIDEST (G_MAXINT >> 11) /* that GTK asks for */

/* Below this width of their own, times the text scale, charts are asked for the form for narrow windows. */
#define FOLD_WIDTH 440

static MetierChartOptions
options_for (MetierChartView *self, int width, int height)
{
  return (MetierChartOptions){
    .kind = self->kind,
    .width = width,
    .height = height,
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .folded = width < FOLD_WIDTH * metier_text_scale (GTK_WIDGET (self)),
    .column = self->column,
    .difference = self->difference,
  };
}

static const MetierScene *
measure_at (MetierChartView *self, int width, int height)
{
  MetierChartOptions options = options_for (self, width, height);

  return metier_scene_cache_measure (&self->scenes, GTK_WIDGET (self), self->figure, &options);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);

  if (self->figure == NULL)
    {
      *minimum = *natural = 0;
      return;
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* A chart that cannot become narrower, such as a heat map, says so through its scene. */
      double needed = metier_scene_get_width (measure_at (self, MIN_WIDTH, 0));

      *minimum = MAX (MIN_WIDTH, (int) ceil (needed));
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
  else
    {
      /* GTK holds what is needed for no given width against what is needed for the widest. */
      int width = for_size >= 0 ? for_size : WIDEST;

      *natural = (int) ceil (metier_scene_get_height (measure_at (self, width, 0)));
      /* In the least room rows are as low as they may be. */
      *minimum
          = self->filling ? (int) ceil (metier_scene_get_height (measure_at (self, width, 1))) : *natural;
    }
}

static gboolean
notify_folded_cb (gpointer user_data)
{
  MetierChartView *self = user_data;

  self->folded_idle = 0;
  g_object_notify (G_OBJECT (self), "folded");
  return G_SOURCE_REMOVE;
}

/* Whoever listens shows or hides a neighbour, which must wait until the allocation is over. */
static void
set_folded (MetierChartView *self, gboolean folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  if (self->folded_idle == 0)
    self->folded_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, notify_folded_cb, self, NULL);
}

static void
update_label (MetierChartView *self)
{
  const char *title = metier_figure_get_title (self->figure);
  const char *sentence = metier_figure_get_sentence (self->figure);
  g_autofree char *label = NULL;

  if (metier_scene_get_n_marks (self->scenes.shown) <= METIER_CHART_VIEW_MAX_MARKS)
    /* Translators: what a screen reader says of a chart: its title, then the sentence that sums it up. */
    label = g_strdup_printf (C_ ("chart label", "%s. %s"), title, sentence);
  else
    /* Translators: the same for a chart of so many values that they are not listed one by one. */
    label = g_strdup_printf (
        C_ ("chart label", "%s. %s It has too many values to list here; the table has them all."), title,
        sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The scene is another: its marks replace those of the one before. */
static void
update_marks (MetierChartView *self)
{
  guint n = metier_scene_get_n_marks (self->scenes.shown);

  metier_mark_children_update (self->marks, GTK_WIDGET (self), self->scenes.shown,
                               METIER_CHART_VIEW_MAX_MARKS);
  gtk_widget_set_focusable (GTK_WIDGET (self), n > METIER_CHART_VIEW_MAX_MARKS);
  self->hover = -1;
  _metier_chart_view_recall (self);
  update_label (self);
}

static gboolean
focus_cb (gpointer view)
{
  MetierChartView *self = METIER_CHART_VIEW (view);

  self->focus_idle = 0;
  self->wants_focus = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  MetierChartOptions options;

  if (self->figure == NULL)
    return;

  options = options_for (self, width, self->filling ? height : 0);
  if (metier_scene_cache_show (&self->scenes, widget, self->figure, &options))
    update_marks (self);
  metier_mark_children_allocate (self->marks, self->scenes.shown);
  metier_mark_children_present_popovers (widget);
  /* A chart also folds unasked, where its texts leave no room for it. */
  set_folded (self, metier_scene_get_folded (self->scenes.shown));
  /* Whatever scrolls to the focus is in the middle of its own allocation. */
  if (self->wants_focus && self->focus_idle == 0)
    self->focus_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, focus_cb, self, NULL);
}

void
_metier_chart_view_class_init_size (GtkWidgetClass *widget_class)
{
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
}
