/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-card.h"

#include "widgets/metier-wheel.h"

/**
 * MetierChartCard:
 *
 * Holds a chart in full height and scrolls it sideways where it needs more width than there is.
 *
 * A scrolled window alone would not do: it asks its child for one height, whatever the width, and a chart
 * that gets higher as it gets narrower would lose its last rows.
 *
 * # CSS nodes
 *
 * A single node `chartcard` around a `scrolledwindow`.
 */
struct _MetierChartCard {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  double from_end; /* how far what is in sight is from the right, where reading begins from right to left */
};

typedef enum {
  PROP_CHART = 1,
} MetierChartCardProperty;

static GParamSpec *props[PROP_CHART + 1];

G_DEFINE_FINAL_TYPE (MetierChartCard, metier_chart_card, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
metier_chart_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (GtkWidget *chart, int width, int *minimum, int *natural)
{
  int needed;

  gtk_widget_measure (chart, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, width < 0 ? -1 : MAX (width, needed), minimum, natural,
                      NULL, NULL);
}

static void
metier_chart_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierChartCard *self = METIER_CHART_CARD (widget);
  GtkWidget *chart = metier_chart_card_get_chart (self);

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (chart != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    measure_height (chart, for_size, minimum, natural);
}

static void
metier_chart_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MetierChartCard *self = METIER_CHART_CARD (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
}

static void
metier_chart_card_dispose (GObject *object)
{
  MetierChartCard *self = METIER_CHART_CARD (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (metier_chart_card_parent_class)->dispose (object);
}

static void
metier_chart_card_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MetierChartCard *self = METIER_CHART_CARD (object);

  switch ((MetierChartCardProperty) property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, metier_chart_card_get_chart (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_chart_card_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MetierChartCard *self = METIER_CHART_CARD (object);

  switch ((MetierChartCardProperty) property_id)
    {
    case PROP_CHART:
      metier_chart_card_set_chart (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
metier_chart_card_class_init (MetierChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_chart_card_dispose;
  object_class->get_property = metier_chart_card_get_property;
  object_class->set_property = metier_chart_card_set_property;
  widget_class->get_request_mode = metier_chart_card_get_request_mode;
  widget_class->measure = metier_chart_card_measure;
  widget_class->size_allocate = metier_chart_card_size_allocate;

  props[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, GTK_TYPE_WIDGET,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "chartcard");
}

static double
get_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
scrolled_cb (GtkAdjustment *adjustment, MetierChartCard *self)
{
  self->from_end = get_end (adjustment) - gtk_adjustment_get_value (adjustment);
}

/* A viewport counts from the left in every language. */
static void
resized_cb (GtkAdjustment *adjustment, MetierChartCard *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    gtk_adjustment_set_value (adjustment, get_end (adjustment) - self->from_end);
}

static void
metier_chart_card_init (MetierChartCard *self)
{
  GtkAdjustment *adjustment;

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  metier_wheel_pass_on (self->scroller, GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL);
  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect (adjustment, "changed", G_CALLBACK (resized_cb), self);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/* A scrolled window puts a viewport around a child that cannot scroll. */
static GtkWidget *
get_viewport (MetierChartCard *self)
{
  return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller));
}

/**
 * metier_chart_card_get_chart:
 * @self: a card
 *
 * Returns: (nullable) (transfer none): its chart
 */
GtkWidget *
metier_chart_card_get_chart (MetierChartCard *self)
{
  GtkWidget *viewport;

  g_return_val_if_fail (METIER_IS_CHART_CARD (self), NULL);

  viewport = get_viewport (self);
  return viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
}

/**
 * metier_chart_card_set_chart:
 * @self: a card
 * @chart: (nullable): a widget without a parent that gets higher as it gets narrower
 *
 * Replaces the chart.
 */
void
metier_chart_card_set_chart (MetierChartCard *self, GtkWidget *chart)
{
  g_return_if_fail (METIER_IS_CHART_CARD (self));

  if (metier_chart_card_get_chart (self) == chart)
    return;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), chart);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHART]);
}
