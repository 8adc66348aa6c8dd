/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-drag.h"

/**
 * metier_drag_show_row:
 * @source: what lets a row be dragged
 * @x: where in the row it was taken hold of, pixels from the left
 * @y: the same, from the top
 *
 * Has the hand carry the row that @source belongs to, where it took hold of it. Called while a drag is
 * prepared.
 */
void
metier_drag_show_row (GtkDragSource *source, double x, double y)
{
  GtkWidget *row;
  g_autoptr (GdkPaintable) picture = NULL;

  g_return_if_fail (GTK_IS_DRAG_SOURCE (source));

  row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  picture = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
}
