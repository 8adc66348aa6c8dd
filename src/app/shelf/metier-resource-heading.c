/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-heading.h"

#include <glib/gi18n-lib.h>

/**
 * MetierResourceHeading:
 *
 * What stands above the first line of a group of resources: what they have in common, how many they are, and
 * above the first group what the numbers of the lines are.
 *
 * # CSS nodes
 *
 * `resourceheading`
 */
struct _MetierResourceHeading {
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *columns;
};

G_DEFINE_FINAL_TYPE (MetierResourceHeading, metier_resource_heading, GTK_TYPE_WIDGET)

static void
metier_resource_heading_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_resource_heading_parent_class)->dispose (object);
}

static void
metier_resource_heading_class_init (MetierResourceHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_resource_heading_dispose;

  gtk_widget_class_set_css_name (widget_class, "resourceheading");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* A click on the heading is no click on the line below it. */
static void
claim_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
metier_resource_heading_init (MetierResourceHeading *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 10);
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE,
                              "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_set_parent (GTK_WIDGET (self->title), widget);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "number");
  gtk_widget_set_parent (GTK_WIDGET (self->count), widget);
  self->columns = g_object_new (GTK_TYPE_LABEL, "label", _ ("skill, weight × gap"), "wrap", TRUE, "xalign",
                                0.0f, "hexpand", TRUE, "halign", GTK_ALIGN_END, NULL);
  gtk_widget_add_css_class (self->columns, "caption");
  gtk_widget_add_css_class (self->columns, "secondary");
  gtk_widget_add_css_class (self->columns, "columns");
  gtk_widget_set_parent (self->columns, widget);

  g_signal_connect (click, "pressed", G_CALLBACK (claim_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/**
 * metier_resource_heading_new:
 *
 * Returns: (transfer floating): a heading without words
 */
GtkWidget *
metier_resource_heading_new (void)
{
  return g_object_new (METIER_TYPE_RESOURCE_HEADING, NULL);
}

/**
 * metier_resource_heading_set_place:
 * @self: a heading
 * @place: of the line below it
 *
 * Shows what @place says; a line that is not the first of its group has no heading.
 */
void
metier_resource_heading_set_place (MetierResourceHeading *self, const MetierResourcePlace *place)
{
  g_autofree char *count = g_strdup_printf ("%u", place->n_group);

  g_return_if_fail (METIER_IS_RESOURCE_HEADING (self));

  gtk_label_set_label (self->title, place->heading != NULL ? place->heading : "");
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->columns, place->explains);
  gtk_widget_set_visible (GTK_WIDGET (self), place->heading != NULL);
}
