/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-line-box.h"

/**
 * MetierLineBox:
 *
 * Children on one line, each as wide as it likes and in the middle of the height; one of them expands and has
 * what room is left. Unlike a
 * #GtkBox it never asks a child how wide it has to be for a height: a text that wraps answers that by laying
 * itself out a dozen times over.
 *
 * # CSS nodes
 *
 * `linebox`
 *
 * # Text direction
 *
 * Right to left is the mirror image.
 */
struct _MetierLineBox {
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MetierLineBox, metier_line_box, GTK_TYPE_WIDGET)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Only a child that expands may have less than its natural width. */
static void
measure_child (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (!gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    *minimum = *natural;
}

static void
measure_widths (MetierLineBox *self, int *minimum, int *natural)
{
  GtkWidget *first = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));

  *minimum = *natural = 0;
  for (GtkWidget *child = first; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int gap = child != first ? self->spacing : 0;
      int child_minimum, child_natural;

      measure_child (child, &child_minimum, &child_natural);
      *minimum += child_minimum + gap;
      *natural += child_natural + gap;
    }
}

/* Walks the line; places the children when @height is not negative. Returns the height of the highest. */
static int
lay_line (MetierLineBox *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int minimum, natural, highest = 0, x = 0;

  measure_widths (self, &minimum, &natural);
  for (; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int least, child_width, child_height;

      measure_child (child, &least, &child_width);
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        child_width = MAX (least, child_width + width - natural);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      highest = MAX (highest, child_height);
      if (height >= 0)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation){ rtl ? width - x - child_width : x,
                                                    (height - child_height) / 2, child_width, child_height },
                                  -1);
      x += child_width + self->spacing;
    }

  return highest;
}

static GtkSizeRequestMode
metier_line_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
metier_line_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  MetierLineBox *self = METIER_LINE_BOX (widget);
  int least, most;

  measure_widths (self, &least, &most);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = most;
    }
  else
    {
      *minimum = *natural = lay_line (self, for_size >= 0 ? for_size : most, -1);
    }
}

static void
metier_line_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_line (METIER_LINE_BOX (widget), width, height);
}

static void
metier_line_box_compute_expand (GtkWidget *widget, gboolean *horizontally, gboolean *vertically)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      *horizontally = *horizontally || gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      *vertically = *vertically || gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
    }
}

static void
metier_line_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (metier_line_box_parent_class)->dispose (object);
}

static void
metier_line_box_class_init (MetierLineBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_line_box_dispose;
  widget_class->get_request_mode = metier_line_box_get_request_mode;
  widget_class->measure = metier_line_box_measure;
  widget_class->size_allocate = metier_line_box_size_allocate;
  widget_class->compute_expand = metier_line_box_compute_expand;
  gtk_widget_class_set_css_name (widget_class, "linebox");
}

static void
metier_line_box_init (MetierLineBox *self)
{
}

/**
 * metier_line_box_new:
 * @spacing: px between children
 *
 * Returns: (transfer floating): an empty line
 */
GtkWidget *
metier_line_box_new (int spacing)
{
  MetierLineBox *self = g_object_new (METIER_TYPE_LINE_BOX, NULL);

  self->spacing = spacing;
  return GTK_WIDGET (self);
}

/**
 * metier_line_box_insert:
 * @self: a line
 * @child: (transfer floating): a widget
 * @after: (nullable): the child that @child follows; %NULL to put it first
 *
 * Adds a child.
 */
void
metier_line_box_insert (MetierLineBox *self, GtkWidget *child, GtkWidget *after)
{
  g_return_if_fail (METIER_IS_LINE_BOX (self));

  gtk_widget_insert_after (child, GTK_WIDGET (self), after);
}
