/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-popover-layout.h"

/**
 * MetierPopoverLayout:
 *
 * Gives what is in a popover all of the place, and tells how high that has to be. GTK 4.8 asks for the height
 * at a width that its shadow is a part of, which the content does not get: where a text wraps into one line
 * less at that width, the end of the popover would be cut off.
 */
struct _MetierPopoverLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (MetierPopoverLayout, metier_popover_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
metier_popover_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                               int for_size, int *minimum, int *natural, int *minimum_baseline,
                               int *natural_baseline)
{
  GtkOrientation other
      = orientation == GTK_ORIENTATION_VERTICAL ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  GtkWidget *first = next_shown (gtk_widget_get_first_child (widget));

  for (GtkWidget *child = first; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int least, most, across;

      /* A popover is never made larger than its content likes to be. */
      gtk_widget_measure (child, other, -1, NULL, &across, NULL, NULL);
      gtk_widget_measure (child, orientation, MIN (for_size, across), &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
}

static void
metier_popover_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                                int baseline)
{
  GtkWidget *first = next_shown (gtk_widget_get_first_child (widget));

  for (GtkWidget *child = first; child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
metier_popover_layout_class_init (MetierPopoverLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = metier_popover_layout_measure;
  layout_class->allocate = metier_popover_layout_allocate;
}

static void
metier_popover_layout_init (MetierPopoverLayout *self)
{
}

/**
 * metier_popover_layout_ensure:
 * @popover: a popover that is about to open
 *
 * Lets all of what is in @popover be seen.
 */
void
metier_popover_layout_ensure (GtkPopover *popover)
{
  GtkWidget *contents = gtk_widget_get_first_child (GTK_WIDGET (popover));

  if (!METIER_IS_POPOVER_LAYOUT (gtk_widget_get_layout_manager (contents)))
    gtk_widget_set_layout_manager (contents, g_object_new (METIER_TYPE_POPOVER_LAYOUT, NULL));
}
