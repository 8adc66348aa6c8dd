/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-width-bin.h"

/* Time enough to hear a toast out and reach its button. */
#define UNDO_SECONDS 10

/**
 * MetierWindow:
 *
 * One window: a sidebar and the content of the view that is chosen, folding to one of the two.
 */

G_DEFINE_FINAL_TYPE (MetierWindow, metier_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
shows_sidebar_only (MetierWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet)
         && g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "sidebar") == 0;
}

static gboolean
shows_content_only (MetierWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet) && !shows_sidebar_only (self);
}

static void
update_back (MetierWindow *self)
{
  gboolean possible = shows_content_only (self)
                      || (!shows_sidebar_only (self) && metier_history_can_go_back (self->history));

  _metier_window_update_role_actions (self, shows_content_only (self));
  _metier_window_update_outputs (self);
  /* A narrow page says what it is, and the actions of a role need the room where text is large. */
  adw_view_switcher_title_set_title (self->switcher_title, shows_content_only (self) ? "" : _ ("Métier"));
  gtk_widget_set_visible (self->back_button, possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 metier_history_can_go_forward (self->history));
}

static gboolean
apply_folding_cb (gpointer user_data)
{
  MetierWindow *self = user_data;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  metier_role_list_set_overview_reachable (self->role_list, folded);
  metier_overview_page_set_alone (self->overview_page, folded);
  /* Exact centring doubles the wider side, which a narrow window has no room for. */
  adw_header_bar_set_centering_policy (self->header_bar,
                                       folded ? ADW_CENTERING_POLICY_LOOSE : ADW_CENTERING_POLICY_STRICT);
  /* The buttons of the bar are made when a narrow window shows it. */
  if (adw_view_switcher_title_get_title_visible (self->switcher_title))
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->views);
  adw_view_switcher_bar_set_reveal (self->switcher_bar,
                                    adw_view_switcher_title_get_title_visible (self->switcher_title));
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  update_back (self);
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
_metier_window_show_sidebar (MetierWindow *self)
{
  metier_overview_page_set_enlarged (self->overview_page, FALSE);
  adw_leaflet_set_visible_child_name (self->leaflet, "sidebar");
}

void
_metier_window_show_content (MetierWindow *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

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

  if (address->role != NULL)
    _metier_window_open_role (self, address->role);
  if (address->skill != NULL)
    _metier_window_open_skill (self, address->skill);
  if (!overview)
    metier_overview_page_set_enlarged (self->overview_page, FALSE);
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

  update_back (self);
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
  else if (shows_content_only (self))
    _metier_window_show_sidebar (self);
}

void
_metier_window_forward (MetierWindow *self)
{
  if (metier_history_go_forward (self->history))
    show_address (self);
}

/* The side buttons of a mouse go where the keys go. */
static void
back_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, MetierWindow *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
forward_pressed_cb (GtkGesture *gesture, int n_press, double x, double y, MetierWindow *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.forward", NULL);
}

static void
undo_clicked_cb (MetierWindow *self)
{
  metier_bookmarks_undo (self->context->bookmarks);
}

void
_metier_window_tell (MetierWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/* What could not be saved is said until somebody has read it. */
static void
failed_cb (MetierWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The button takes back the last change, so it goes when there is a later one or when that is taken back. */
void
_metier_window_tell_done (MetierWindow *self, const char *message, GCallback undo)
{
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  if (message == NULL)
    return;

  escaped = g_markup_escape_text (message, -1);
  toast = adw_toast_new (escaped);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_object (toast, "button-clicked", undo, self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
written_cb (MetierWindow *self, const char *message)
{
  _metier_window_tell_done (self, message, G_CALLBACK (undo_clicked_cb));
}

/* The user chose a view: the place in it that was seen last comes back. */
static void
view_changed_cb (MetierWindow *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  const MetierAddress *address = metier_history_get_current (self->history);

  if (self->navigating || address == NULL)
    return;

  metier_window_go (self, view, NULL);
  if (g_str_equal (view, "shelf"))
    {
      g_auto (GStrv) seen = metier_history_list_roles (self->history);

      metier_shelf_page_set_recent (self->shelf_page, (const char *const *) seen);
      metier_shelf_page_load (self->shelf_page);
    }
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

static void
roles_loaded_cb (MetierWindow *self, gpointer model)
{
  metier_overview_page_apply (self->overview_page, model);
}

static void
roles_failed_cb (MetierWindow *self, const char *message)
{
  metier_overview_page_show_error (self->overview_page, message);
}

static void
banner_response_cb (GtkInfoBar *banner)
{
  gtk_info_bar_set_revealed (banner, FALSE);
}

static void
metier_window_dispose (GObject *object)
{
  MetierWindow *self = METIER_WINDOW (object);

  g_clear_handle_id (&self->folding_idle, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_pointer (&self->history, metier_history_free);
  _metier_window_clear_outputs (self);

  G_OBJECT_CLASS (metier_window_parent_class)->dispose (object);

  /* An answer of the store may come when the application, and what it lent, is gone. */
  self->context = NULL;
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, compare_role_button);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, target_button);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, outputs_button);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, sidebars);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, role_list);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, shelf_filters_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, me_sidebar_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, views);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, role_stack);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, overview_page);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, role_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, skill_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, compare_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, shelf_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, me_place);
  gtk_widget_class_bind_template_callback (widget_class, back_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forward_pressed_cb);
}

static void
metier_window_class_init (MetierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_window_dispose;

  g_type_ensure (METIER_TYPE_WIDTH_BIN);
  g_type_ensure (METIER_TYPE_ROLE_LIST);
  g_type_ensure (METIER_TYPE_OVERVIEW_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/window.ui");
  bind_children (widget_class);
  _metier_window_class_install_actions (widget_class);
  _metier_window_class_install_me_actions (widget_class);
  _metier_window_class_install_profile_actions (widget_class);
  _metier_window_class_install_own_role_actions (widget_class);
  _metier_window_class_install_pack_actions (widget_class);
  _metier_window_class_install_relevance_actions (widget_class);
  _metier_window_class_install_output_actions (widget_class);
}

static void
connect_children (MetierWindow *self)
{
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (queue_folding), self);
  g_signal_connect_swapped (self->switcher_title, "notify::title-visible", G_CALLBACK (queue_folding), self);
  g_signal_connect_swapped (self->leaflet, "notify::visible-child", G_CALLBACK (update_back), self);
  g_signal_connect_swapped (self->views, "notify::visible-child", G_CALLBACK (view_changed_cb), self);

  /* A list that waits for the store outlives its window. */
  g_signal_connect_object (self->role_list, "role-activated", G_CALLBACK (role_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role_list, "loaded", G_CALLBACK (roles_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role_list, "failed", G_CALLBACK (roles_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->banner, "response", G_CALLBACK (banner_response_cb), NULL);
}

static void
metier_window_init (MetierWindow *self)
{
  self->history = metier_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_children (self);
}

/**
 * metier_window_new:
 * @application: the application
 * @context: what the window works with; outlives it
 *
 * Returns: (transfer none): a window that is nowhere yet; metier_window_restore() comes next
 */
MetierWindow *
metier_window_new (AdwApplication *application, const MetierContext *context)
{
  MetierWindow *self = g_object_new (METIER_TYPE_WINDOW, "application", application, NULL);

  self->context = context;
  _metier_window_bind_settings (self);
  metier_role_list_set_context (self->role_list, context);
  metier_overview_page_set_context (self->overview_page, context);
  g_signal_connect_object (context->bookmarks, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "packs-changed", G_CALLBACK (metier_role_list_load),
                           self->role_list, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->me, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  _metier_window_follow_me (self);
  _metier_window_take_drops (self);
  queue_folding (self);

  return self;
}

static char *
describe_problems (MetierStore *store, const GError *error)
{
  const GError *library_error = metier_store_get_library_error (store);
  const GPtrArray *problems = metier_store_get_problems (store);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (error != NULL)
    g_ptr_array_add (lines, g_strdup (error->message));
  if (library_error != NULL)
    /* Translators: %s says what is wrong with the user's file and where it is. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("Your shelf could not be opened and nothing can be saved. %s "
                                                "The file is left as it is."),
                                             library_error->message));
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    g_ptr_array_add (lines, g_strdup (g_ptr_array_index (problems, i)));

  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * metier_window_store_opened:
 * @self: a window
 * @error: (nullable): why nothing could be opened
 *
 * Called when the packs and the library are open, or cannot be: shows what there is and says what is wrong.
 */
void
metier_window_store_opened (MetierWindow *self, const GError *error)
{
  g_autofree char *problems = NULL;

  g_return_if_fail (METIER_IS_WINDOW (self));

  problems = describe_problems (self->context->store, error);
  gtk_label_set_label (self->banner_label, problems);
  gtk_info_bar_set_revealed (self->banner, *problems != '\0');
  metier_role_list_load (self->role_list);
}
