/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

/* What the window is called where no role and no skill lends it a name; the landing place is the program. */
static const char *
name_view (MetierWindow *self, const char *view)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->views, view);

  return g_str_equal (view, "roles")
             ? _ ("Métier")
             : adw_view_stack_page_get_title (adw_view_stack_get_page (self->views, child));
}

/* Roles are what is compared. */
static const char *
name_sidebar (const char *view)
{
  return g_str_equal (view, "compare") ? "roles" : view;
}

/* What is on the shelf may have changed elsewhere. */
static void
load_shelf (MetierWindow *self)
{
  g_auto (GStrv) seen = metier_history_list_roles (self->history);

  metier_shelf_page_set_recent (self->shelf_page, (const char *const *) seen);
  metier_shelf_page_load (self->shelf_page);
}

/* Makes the window show the current address; the one place that does. */
static void
show_address (MetierWindow *self)
{
  const MetierAddress *address = metier_history_get_current (self->history);
  gboolean overview = g_str_equal (address->view, "roles") && address->role == NULL && address->skill == NULL;

  _metier_window_ensure_view (self, address->view);
  self->navigating = TRUE;
  adw_view_stack_set_visible_child_name (self->views, address->view);
  self->navigating = FALSE;

  gtk_stack_set_visible_child_name (self->sidebars, name_sidebar (address->view));
  metier_role_list_set_checkable (self->role_list, g_str_equal (address->view, "compare"));
  metier_role_list_set_current (self->role_list, address->role);

  if (g_str_equal (address->view, "shelf"))
    load_shelf (self);
  if (address->role != NULL)
    _metier_window_open_role (self, address->role);
  if (address->skill != NULL)
    _metier_window_open_skill (self, address->skill);
  if (!overview)
    _metier_window_restore_sidebar (self);
  if (overview)
    gtk_stack_set_visible_child_name (self->role_stack, "overview");
  if (address->role == NULL && address->skill == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), name_view (self, address->view));
      _metier_window_keep_address (self, address->view, NULL, NULL);
    }
  if (overview && adw_leaflet_get_folded (self->leaflet))
    _metier_window_show_sidebar (self);
  else
    _metier_window_show_content (self);

  _metier_window_update_back (self);
}

static void
go (MetierWindow *self, const char *view, const char *role, const char *skill)
{
  metier_history_leave (self->history, metier_role_list_get_source (self->role_list));
  metier_history_visit (self->history, view, role, skill);
  show_address (self);
}

/**
 * metier_window_go:
 * @self: a window
 * @view: name of a view: roles, compare, shelf, me
 * @role: (nullable): id or unambiguous title of a role, for the view of roles
 *
 * Goes to a place; the back button leads here again.
 */
void
metier_window_go (MetierWindow *self, const char *view, const char *role)
{
  g_return_if_fail (METIER_IS_WINDOW (self));

  go (self, view, role, NULL);
}

/**
 * metier_window_go_to_skill:
 * @self: a window
 * @skill: id or unambiguous name of a skill
 *
 * Opens the page of a skill; the back button leads here again.
 */
void
metier_window_go_to_skill (MetierWindow *self, const char *skill)
{
  g_return_if_fail (METIER_IS_WINDOW (self));

  go (self, "roles", NULL, skill);
}

/* In a folded window the list is the place before a role that was opened from it. */
void
_metier_window_back (MetierWindow *self)
{
  gboolean moved = metier_history_go_back (self->history);

  if (moved)
    show_address (self);
  else if (_metier_window_shows_content_only (self))
    _metier_window_show_sidebar (self);
}

void
_metier_window_forward (MetierWindow *self)
{
  if (metier_history_go_forward (self->history))
    show_address (self);
}

/* The user chose a view: the place in it that was seen last comes back. */
static void
view_changed_cb (MetierWindow *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  const MetierAddress *last = metier_history_find_last (self->history, view);
  g_autofree char *role = last != NULL ? g_strdup (last->role) : NULL;
  g_autofree char *skill = last != NULL ? g_strdup (last->skill) : NULL;

  if (!self->navigating && metier_history_get_current (self->history) != NULL)
    go (self, view, role, skill);
}

static void
role_activated_cb (MetierWindow *self, const char *role)
{
  const MetierAddress *address = metier_history_get_current (self->history);

  if (!g_str_equal (address->view, "compare"))
    metier_window_go (self, "roles", role);
  else if (metier_compare_set_contains (self->context->compare, role))
    metier_compare_set_remove (self->context->compare, role);
  else if (!metier_compare_set_add (self->context->compare, role))
    _metier_window_tell (self, _ ("Six roles are as many as one chart tells apart."));
}

void
_metier_window_follow_places (MetierWindow *self)
{
  g_signal_connect_swapped (self->views, "notify::visible-child", G_CALLBACK (view_changed_cb), self);
  /* A list that waits for the store outlives its window. */
  g_signal_connect_object (self->role_list, "role-activated", G_CALLBACK (role_activated_cb), self,
                           G_CONNECT_SWAPPED);
}
