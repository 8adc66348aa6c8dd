/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-measure-ahead.h"

/**
 * metier_measure_ahead:
 * @scrolled: a page that has just been filled
 *
 * Measures what is in @scrolled now. The frame that draws it finds the sizes there: one has not the time to
 * shape all texts and to draw them.
 */
void
metier_measure_ahead (GtkScrolledWindow *scrolled)
{
  GtkWidget *page, *place = GTK_WIDGET (scrolled);
  int minimum;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  page = gtk_scrolled_window_get_child (scrolled);
  if (page == NULL)
    return;

  /* A page that was never shown will be as wide as what it lies in. */
  while (gtk_widget_get_width (place) == 0 && gtk_widget_get_parent (place) != NULL)
    place = gtk_widget_get_parent (place);

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, MAX (minimum, gtk_widget_get_width (place)), NULL, NULL,
                      NULL, NULL);
}
