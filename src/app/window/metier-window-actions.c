/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-baselines.h"

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _metier_window_back (METIER_WINDOW (widget));
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _metier_window_forward (METIER_WINDOW (widget));
}

static void
overview_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  metier_window_go (self, "roles", NULL);
  _metier_window_show_content (self);
}

/* The keyboard goes along into the view, if it was not in what both views show. */
static void
focus_view (MetierWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->leaflet)))
    gtk_widget_child_focus (GTK_WIDGET (self->leaflet), GTK_DIR_TAB_FORWARD);
}

static void
show_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->views, g_variant_get_string (parameter, NULL));
  focus_view (self);
}

static void
open_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_window_go (METIER_WINDOW (widget), "roles", g_variant_get_string (parameter, NULL));
}

static void
open_skill_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_window_go_to_skill (METIER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
compare_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  if (!metier_compare_set_add (self->context->compare, g_variant_get_string (parameter, NULL)))
    _metier_window_tell (self, _ ("Six roles are as many as one chart tells apart."));
  metier_window_go (self, "compare", NULL);
}

/* The role whose line has the keyboard, else the one whose page is open: in when it is out, out when it is
 * in. */
static void
toggle_compare_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  MetierCompareSet *compare = self->context->compare;
  const char *focused = metier_role_list_get_focused_role (self->role_list);
  g_autofree char *role
      = g_strdup (focused != NULL ? focused : metier_history_get_current (self->history)->role);

  if (role == NULL)
    _metier_window_tell (self, _ ("Choose a role to compare first."));
  else if (metier_compare_set_contains (compare, role))
    {
      metier_compare_set_remove (compare, role);
      _metier_window_tell (self, _ ("The role is no longer compared."));
    }
  else if (metier_compare_set_add (compare, role))
    _metier_window_tell (self, _ ("The role is compared now."));
  else
    _metier_window_tell (self, _ ("Six roles are as many as one chart tells apart."));
}

static void
uncompare_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_compare_set_remove (METIER_WINDOW (widget)->context->compare,
                             g_variant_get_string (parameter, NULL));
}

static void
set_baseline_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *source;
  const char *role;

  g_variant_get (parameter, "(&s&s)", &source, &role);
  metier_baselines_set (METIER_WINDOW (widget)->context->settings, source, role);
}

static void
choose_roles_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  _metier_window_show_sidebar (self);
  metier_role_list_focus_search (self->role_list);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  /* What is found is a role or a skill, and has its page among the roles. */
  if (g_str_equal (metier_history_get_current (self->history)->view, "me"))
    metier_window_go (self, "roles", NULL);
  _metier_window_show_sidebar (self);
  if (g_str_equal (gtk_stack_get_visible_child_name (self->sidebars), "shelf"))
    metier_shelf_filters_focus_search (self->shelf_filters);
  else
    metier_role_list_focus_search (self->role_list);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_undo_take_back (METIER_WINDOW (widget)->context->undo);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_undo_do_again (METIER_WINDOW (widget)->context->undo);
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _metier_window_restore_sidebar (METIER_WINDOW (widget));
}

static void
tell_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _metier_window_tell (METIER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* GTK would hide it and keep it. Asked for a window that went meanwhile, GTK 4.8 answers a screen reader with
 * the last of all windows, hidden or not, and dies when that is hidden: no window may be kept so. */
static gboolean
help_overlay_closed_cb (GtkWindow *overlay)
{
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (gtk_window_get_transient_for (overlay)),
                                           NULL);
  return GDK_EVENT_STOP;
}

/* Under the name that GTK looks for it would build this window at every start. */
static void
show_help_overlay_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/io/github/metier_app/Metier/help-overlay.ui");
  GtkShortcutsWindow *overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (widget), overlay);
  g_signal_connect (overlay, "close-request", G_CALLBACK (help_overlay_closed_cb), NULL);
  g_object_set (overlay, "section-name", "general", NULL);
  gtk_window_present (GTK_WINDOW (overlay));
}

void
_metier_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.overview", NULL, overview_cb);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view_cb);
  gtk_widget_class_install_action (widget_class, "win.open-role", "s", open_role_cb);
  gtk_widget_class_install_action (widget_class, "win.open-skill", "s", open_skill_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-role", "s", compare_role_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-compare", NULL, toggle_compare_cb);
  gtk_widget_class_install_action (widget_class, "win.uncompare-role", "s", uncompare_role_cb);
  gtk_widget_class_install_action (widget_class, "win.set-baseline", "(ss)", set_baseline_cb);
  gtk_widget_class_install_action (widget_class, "win.choose-roles", NULL, choose_roles_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_cb);

  /* Not of the application, whose keys go before those of an entry or of a popover. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.restore", NULL);
}
