/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-cell-private.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-resource-dialog.h"
#include "app/shelf/metier-resource-menu.h"
#include "app/state/metier-link.h"
#include "app/state/metier-popover.h"

/* What a hand does with a line: its actions, its menu and its buttons. */

static gboolean
is_choosing (MetierResourceCell *self)
{
  return self->selection != NULL && metier_shelf_selection_get_active (self->selection);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_open_link (widget, _metier_resource_cell_get_resource (METIER_RESOURCE_CELL (widget))->url);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_copy_link (widget, _metier_resource_cell_get_resource (METIER_RESOURCE_CELL (widget))->url);
  gtk_widget_activate_action (widget, "win.tell", "s", _ ("Link copied"));
}

static void
toggle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (widget);
  const MetierResource *resource = _metier_resource_cell_get_resource (self);

  if (is_choosing (self))
    metier_shelf_selection_toggle (self->selection, resource->id);
  else
    metier_bookmarks_toggle (self->context->bookmarks, resource, resource->bookmark == NULL);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (widget);

  if (is_choosing (self))
    gtk_widget_activate_action (widget, "shelf.remove", NULL);
  else
    metier_bookmarks_toggle (self->context->bookmarks, _metier_resource_cell_get_resource (self), FALSE);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (widget);

  metier_resource_dialog_present (widget, self->context, _metier_resource_cell_get_resource (self));
}

/* Every list has some hundred cells, and few menus are ever opened. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) menu
      = metier_resource_menu_new (_metier_resource_cell_get_resource (METIER_RESOURCE_CELL (user_data)));

  gtk_menu_button_set_menu_model (button, menu);
}

static void
popup_at (MetierResourceCell *self, double x, double y)
{
  g_autoptr (GMenuModel) menu = metier_resource_menu_new (_metier_resource_cell_get_resource (self));

  metier_popover_open_menu (menu, GTK_WIDGET (self), x, y);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierResourceCell *self = METIER_RESOURCE_CELL (widget);

  metier_resource_cell_wake (self);
  metier_resource_row_popup_menu (self->row);
}

static void
pressed_cb (MetierResourceCell *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_at (self, x, y);
}

static void
long_pressed_cb (MetierResourceCell *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_at (self, x, y);
}

static void
toggled_cb (MetierResourceCell *self, gboolean active)
{
  metier_bookmarks_toggle (self->context->bookmarks, _metier_resource_cell_get_resource (self), active);
}

static void
check_toggled_cb (MetierResourceCell *self)
{
  metier_shelf_selection_toggle (self->selection, _metier_resource_cell_get_resource (self)->id);
}

static void
add_gestures (MetierResourceCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

/* Of a row that was made just now. */
void
_metier_resource_cell_connect_row (MetierResourceCell *self)
{
  metier_resource_row_set_menu_func (self->row, create_menu_cb, self);
  g_signal_connect_swapped (self->row, "bookmark-toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->row, "check-toggled", G_CALLBACK (check_toggled_cb), self);
  add_gestures (self);
}

void
_metier_resource_cell_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "resource.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "resource.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "resource.toggle", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "resource.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "resource.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "resource.menu", NULL, menu_cb);
  gtk_widget_class_install_property_action (widget_class, "resource.status", "status");
  gtk_widget_class_install_property_action (widget_class, "resource.gone", "gone");
}
