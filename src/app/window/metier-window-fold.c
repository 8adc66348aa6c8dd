/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

static gboolean
shows_sidebar_only (MetierWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet)
         && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "sidebar") == 0;
}

gboolean
_metier_window_shows_content_only (MetierWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet) && !shows_sidebar_only (self);
}

void
_metier_window_update_back (MetierWindow *self)
{
  gboolean possible = _metier_window_shows_content_only (self)
                      || (!shows_sidebar_only (self) && metier_history_can_go_back (self->history));

  _metier_window_update_role_actions (self, _metier_window_shows_content_only (self));
  _metier_window_update_outputs (self);
  /* A narrow page says what it is, and the actions of a role need the room where text is large. */
  adw_view_switcher_title_set_title (self->switcher_title,
                                     _metier_window_shows_content_only (self) ? "" : _ ("Métier"));
  gtk_widget_set_visible (self->back_button, possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 metier_history_can_go_forward (self->history));
}

static void
set_narrow (GtkWidget *place, gboolean narrow)
{
  if (narrow)
    gtk_widget_add_css_class (place, "narrow");
  else
    gtk_widget_remove_css_class (place, "narrow");
}

/* A class of the window would have each line of every list styled anew, in one frame. */
void
_metier_window_apply_narrow (MetierWindow *self)
{
  GtkWidget *places[] = { GTK_WIDGET (self->role_stack), GTK_WIDGET (self->compare_place),
                          GTK_WIDGET (self->me_place), GTK_WIDGET (self->me_sidebar_place) };
  gboolean narrow = adw_leaflet_get_folded (self->leaflet);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    set_narrow (places[i], narrow);
  if (self->shelf_page != NULL)
    metier_shelf_page_set_narrow (self->shelf_page, narrow);
}

static gboolean
apply_folding_cb (gpointer user_data)
{
  MetierWindow *self = user_data;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  metier_role_list_set_overview_reachable (self->role_list, folded);
  if (self->overview_page != NULL)
    metier_overview_page_set_alone (self->overview_page, folded);
  if (self->compare_page != NULL)
    metier_compare_page_set_alone (self->compare_page, folded);
  /* Exact centring doubles the wider side, which a narrow window has no room for. */
  adw_header_bar_set_centering_policy (self->header_bar,
                                       folded ? ADW_CENTERING_POLICY_LOOSE : ADW_CENTERING_POLICY_STRICT);
  /* The buttons of the bar are made when a narrow window shows it. */
  if (adw_view_switcher_title_get_title_visible (self->switcher_title))
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->views);
  adw_view_switcher_bar_set_reveal (self->switcher_bar,
                                    adw_view_switcher_title_get_title_visible (self->switcher_title));
  _metier_window_apply_narrow (self);
  _metier_window_update_back (self);
  self->folding_idle = 0;

  return G_SOURCE_REMOVE;
}

/* Leaflet and switcher fold while sizes are given out; what changes sizes waits until that is over. */
static void
queue_folding (MetierWindow *self)
{
  if (self->folding_idle == 0)
    self->folding_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, apply_folding_cb, self, NULL);
}

void
_metier_window_follow_folding (MetierWindow *self)
{
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (queue_folding), self);
  g_signal_connect_swapped (self->switcher_title, "notify::title-visible", G_CALLBACK (queue_folding), self);
  g_signal_connect_swapped (self->leaflet, "notify::visible-child", G_CALLBACK (_metier_window_update_back),
                            self);
  queue_folding (self);
}

void
_metier_window_show_sidebar (MetierWindow *self)
{
  _metier_window_restore_sidebar (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
}

void
_metier_window_show_content (MetierWindow *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}
