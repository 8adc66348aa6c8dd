/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-line-layout.h"

/**
 * MetierLineLayout:
 *
 * Children on one line, each as wide as it likes and in the middle of the height; one of them expands and has
 * what room is left. Unlike a #GtkBoxLayout, and unlike a child's own alignment, it never asks a child how
 * wide it has to be for a height: a text that wraps answers that by laying itself out a dozen times over.
 *
 * # Text direction
 *
 * Right to left is the mirror image.
 */
struct _MetierLineLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (MetierLineLayout, metier_line_layout, GTK_TYPE_LAYOUT_MANAGER)

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
measure_widths (MetierLineLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  GtkWidget *first = next_shown (gtk_widget_get_first_child (widget));

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
lay_line (MetierLineLayout *self, GtkWidget *widget, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int minimum, natural, highest = 0, x = 0;

  measure_widths (self, widget, &minimum, &natural);
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
metier_line_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
metier_line_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                            int for_size, int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  MetierLineLayout *self = METIER_LINE_LAYOUT (manager);
  int least, most;

  measure_widths (self, widget, &least, &most);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = most;
    }
  else
    {
      *minimum = *natural = lay_line (self, widget, for_size >= 0 ? for_size : most, -1);
    }
}

static void
metier_line_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  lay_line (METIER_LINE_LAYOUT (manager), widget, width, height);
}

static void
metier_line_layout_class_init (MetierLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = metier_line_layout_get_request_mode;
  layout_class->measure = metier_line_layout_measure;
  layout_class->allocate = metier_line_layout_allocate;
}

static void
metier_line_layout_init (MetierLineLayout *self)
{
}

/**
 * metier_line_layout_set_spacing:
 * @self: a line
 * @spacing: px between children
 *
 * Sets how far children are apart.
 */
void
metier_line_layout_set_spacing (MetierLineLayout *self, int spacing)
{
  g_return_if_fail (METIER_IS_LINE_LAYOUT (self));

  if (self->spacing == spacing)
    return;

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
