/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-list-view.h"

static void
scrolled_cb (GtkWidget *list)
{
  GtkAllocation allocation;

  gtk_widget_get_allocation (list, &allocation);
  if (allocation.width <= 0)
    return;

  /* Whoever is given a place has to be asked before how large it would be. */
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (list, &allocation, -1);
}

/**
 * metier_list_view_keep_steady:
 * @list: a vertical list in a scrolled window
 *
 * Lets the list place its lines each time it is scrolled. In GTK 4.8 lines that come into the list have no
 * height until it places them, which it does once in a frame. A list that is scrolled again before takes all
 * lines above for nothing, and shows others that are twice as far down.
 */
void
metier_list_view_keep_steady (GtkListView *list)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  g_return_if_fail (GTK_IS_ADJUSTMENT (adjustment));

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), list,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
