/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-wheel.h"

/**
 * metier_wheel_pass_on:
 * @scroller: a scrolled window on a page that scrolls itself
 * @kept: the directions in which @scroller has something to scroll
 *
 * Gives the page the turns of the wheel that are meant for it: a scrolled window keeps every turn, even where
 * it cannot follow.
 */
void
metier_wheel_pass_on (GtkWidget *scroller, GtkEventControllerScrollFlags kept)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_scroll_set_flags (GTK_EVENT_CONTROLLER_SCROLL (controller),
                                               kept | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
    }
}
