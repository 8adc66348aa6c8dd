/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-keys.h"

#include "app/shelf/metier-resource-cell.h"

/* The keyboard is on a line of the list, whose child the cell is, or on a button in the cell. */
static GtkWidget *
find_focused_cell (GtkWidget *list, gboolean *on_line)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  *on_line = METIER_IS_RESOURCE_CELL (child);
  if (*on_line || focus == NULL)
    return child;

  return gtk_widget_get_ancestor (focus, METIER_TYPE_RESOURCE_CELL);
}

static gboolean
shortcut_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  const char *action = user_data;
  gboolean on_line;
  GtkWidget *cell = find_focused_cell (list, &on_line);

  return cell != NULL && gtk_widget_activate_action (cell, action, NULL);
}

/* The space bar presses the button that has the keyboard. */
static gboolean
space_cb (GtkWidget *list, GVariant *arguments, gpointer user_data)
{
  gboolean on_line;
  GtkWidget *cell = find_focused_cell (list, &on_line);

  return on_line && gtk_widget_activate_action (cell, "resource.toggle", NULL);
}

static void
add_shortcut (GtkEventController *controller, const char *trigger, GtkShortcutFunc func, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (func, (gpointer) action, NULL)));
}

/**
 * metier_resource_keys_add:
 * @list: a list whose lines hold cells
 *
 * Lets keys act on the line that has the keyboard.
 */
void
metier_resource_keys_add (GtkWidget *list)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *space = gtk_shortcut_controller_new ();

  add_shortcut (keys, "<Control>c", shortcut_cb, "resource.copy");
  add_shortcut (keys, "<Control>d", shortcut_cb, "resource.toggle");
  add_shortcut (keys, "F2", shortcut_cb, "resource.edit");
  add_shortcut (keys, "Delete", shortcut_cb, "resource.remove");
  add_shortcut (keys, "Menu", shortcut_cb, "resource.menu");
  add_shortcut (keys, "<Shift>F10", shortcut_cb, "resource.menu");
  gtk_widget_add_controller (list, keys);

  /* Before the list, which would select. */
  gtk_event_controller_set_propagation_phase (space, GTK_PHASE_CAPTURE);
  add_shortcut (space, "space", space_cb, NULL);
  gtk_widget_add_controller (list, space);
}
