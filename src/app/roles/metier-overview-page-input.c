/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-overview-page-private.h"

static gboolean
enlarge_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierOverviewPage *self = METIER_OVERVIEW_PAGE (widget);

  if (!gtk_widget_get_mapped (self->enlarge_button))
    return GDK_EVENT_PROPAGATE;

  metier_overview_page_set_enlarged (self, !self->enlarged);
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidget *widget, GtkShortcutScope scope, const char *keys, GtkShortcutFunc callback,
          gpointer user_data)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (keys);
  GtkShortcutAction *action = gtk_callback_action_new (callback, user_data, NULL);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), scope);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, action));
  gtk_widget_add_controller (widget, controller);
}

void
_metier_overview_page_add_controllers (MetierOverviewPage *self)
{
  add_keys (GTK_WIDGET (self), GTK_SHORTCUT_SCOPE_MANAGED, "F11", enlarge_key_cb, NULL);
}
