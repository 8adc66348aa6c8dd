/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

/*
 * A page is made when it is first gone to: a start shows only one of them, and each that is made costs time
 * and memory before anything is seen.
 */

/* Tells whether the role of the place could not be opened: there is nothing then that could be acted on. */
gboolean
_metier_window_lacks_role (MetierWindow *self)
{
  return metier_history_get_current (self->history)->role != NULL && self->role_page != NULL
         && !metier_role_page_has_role (self->role_page);
}

static void
offer_role_actions (MetierWindow *self, gboolean alone)
{
  const MetierAddress *address = metier_history_get_current (self->history);
  gboolean offered = address->role != NULL && !_metier_window_lacks_role (self);

  gtk_widget_set_visible (self->compare_role_button, alone && offered);
  gtk_widget_set_visible (self->target_button, offered);
}

/* In a narrow window the header has the actions of the role that fills it. */
void
_metier_window_update_role_actions (MetierWindow *self, gboolean alone)
{
  if (self->role_page != NULL)
    metier_role_page_set_compact (self->role_page, adw_leaflet_get_folded (self->leaflet));
  offer_role_actions (self, alone);
}

/* The page keeps the role before until the new one is there; only then, and when nobody went on meanwhile,
 * does the stack turn to it. */
static void
role_shown_cb (MetierWindow *self, const MetierRole *role)
{
  if (metier_history_get_current (self->history)->role == NULL)
    return;

  gtk_stack_set_visible_child_name (self->role_stack, "role");
  offer_role_actions (self, _metier_window_shows_content_only (self));
  _metier_window_update_outputs (self);
  if (role == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare_role_button), "s", role->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->target_button), "s", role->id);
  gtk_window_set_title (GTK_WINDOW (self), role->title);
  _metier_window_keep_address (self, "roles", role->id, NULL);
  metier_role_list_set_current (self->role_list, role->id);
  metier_role_list_show_source (self->role_list, role->source->id);
}

void
_metier_window_open_role (MetierWindow *self, const char *role)
{
  if (self->role_page == NULL)
    {
      self->role_page = g_object_new (METIER_TYPE_ROLE_PAGE, NULL);
      metier_role_page_set_context (self->role_page, self->context);
      g_signal_connect_swapped (self->role_page, "shown", G_CALLBACK (role_shown_cb), self);
      adw_bin_set_child (self->role_place, GTK_WIDGET (self->role_page));
    }
  metier_role_page_open (self->role_page, role);
}

static void
skill_shown_cb (MetierWindow *self, const MetierSkill *skill)
{
  if (metier_history_get_current (self->history)->skill == NULL)
    return;

  gtk_stack_set_visible_child_name (self->role_stack, "skill");
  if (skill == NULL)
    return;

  gtk_window_set_title (GTK_WINDOW (self), skill->name);
  _metier_window_keep_address (self, "roles", NULL, skill->id);
}

void
_metier_window_open_skill (MetierWindow *self, const char *skill)
{
  if (self->skill_page == NULL)
    {
      self->skill_page = g_object_new (METIER_TYPE_SKILL_PAGE, NULL);
      metier_skill_page_set_context (self->skill_page, self->context);
      g_signal_connect_swapped (self->skill_page, "shown", G_CALLBACK (skill_shown_cb), self);
      adw_bin_set_child (self->skill_place, GTK_WIDGET (self->skill_page));
    }
  metier_skill_page_open (self->skill_page, skill);
}

/* The list beside a comparison that was asked for shows the source that it is of. */
static void
comparison_opened_cb (MetierWindow *self, const char *source)
{
  if (g_str_equal (metier_history_get_current (self->history)->view, "compare"))
    metier_role_list_show_source (self->role_list, source);
}

static void
make_compare_page (MetierWindow *self)
{
  self->compare_page = g_object_new (METIER_TYPE_COMPARE_PAGE, NULL);
  g_signal_connect_swapped (self->compare_page, "opened", G_CALLBACK (comparison_opened_cb), self);
  metier_compare_page_set_context (self->compare_page, self->context);
  metier_compare_page_set_alone (self->compare_page, adw_leaflet_get_folded (self->leaflet));
  g_object_bind_property (self->compare_page, "enlarged", self->sidebar, "visible", G_BINDING_INVERT_BOOLEAN);
  adw_bin_set_child (self->compare_place, GTK_WIDGET (self->compare_page));
}

static void
make_shelf_page (MetierWindow *self)
{
  self->shelf_filters = g_object_new (METIER_TYPE_SHELF_FILTERS, NULL);
  self->shelf_page = g_object_new (METIER_TYPE_SHELF_PAGE, NULL);
  metier_shelf_page_set_context (self->shelf_page, self->context, self->shelf_filters);
  adw_bin_set_child (self->shelf_filters_place, GTK_WIDGET (self->shelf_filters));
  adw_bin_set_child (self->shelf_place, GTK_WIDGET (self->shelf_page));
  _metier_window_apply_narrow (self);
}

/* A start has it made after the first frame, while the store reads what it shows. */
void
_metier_window_ensure_overview (MetierWindow *self)
{
  if (self->overview_page != NULL)
    return;

  self->overview_page = g_object_new (METIER_TYPE_OVERVIEW_PAGE, NULL);
  metier_overview_page_set_context (self->overview_page, self->context);
  metier_overview_page_set_alone (self->overview_page, adw_leaflet_get_folded (self->leaflet));
  g_object_bind_property (self->overview_page, "enlarged", self->sidebar, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  adw_bin_set_child (self->overview_place, GTK_WIDGET (self->overview_page));
}

/* Gives the window back that a chart may have for itself. */
void
_metier_window_restore_sidebar (MetierWindow *self)
{
  if (self->overview_page != NULL)
    metier_overview_page_restore (self->overview_page);
  if (self->compare_page != NULL)
    metier_compare_page_restore (self->compare_page);
}

void
_metier_window_ensure_view (MetierWindow *self, const char *view)
{
  if (g_str_equal (view, "compare") && self->compare_page == NULL)
    make_compare_page (self);
  else if (g_str_equal (view, "shelf") && self->shelf_page == NULL)
    make_shelf_page (self);
  else if (g_str_equal (view, "me") && self->me_page == NULL)
    _metier_window_make_me_page (self);
}
