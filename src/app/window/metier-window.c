/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/metier-width-bin.h"

/**
 * MetierWindow:
 *
 * One window: a sidebar and the content of the view that is chosen, folding to one of the two.
 */

G_DEFINE_FINAL_TYPE (MetierWindow, metier_window, ADW_TYPE_APPLICATION_WINDOW)

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
roles_loaded_cb (MetierWindow *self, gpointer model)
{
  _metier_window_ensure_overview (self);
  metier_overview_page_apply (self->overview_page, model);
}

static void
roles_failed_cb (MetierWindow *self, const char *message)
{
  _metier_window_ensure_overview (self);
  metier_overview_page_show_error (self->overview_page, message);
}

static void
banner_response_cb (GtkInfoBar *banner)
{
  gtk_info_bar_set_revealed (banner, FALSE);
}

/* A menu is made when it is first opened: no start waits for it. */
static void
make_menu_cb (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
painted_cb (GdkFrameClock *clock, MetierWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  _metier_window_ensure_overview (self);
  metier_role_list_show (self->role_list);
}

/* The window is there before its roles are: what they would add to the first frame comes with the next. */
static void
metier_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (metier_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (painted_cb),
                           widget, 0);
}

/* In GTK 4.8 whatever lies between a button and the window notes the button's action once more with each
 * button that ever had it, and strikes out one note alone. A window that is taken apart from above tells each
 * of them of each, level by level, and takes minutes to close after long use; from below there is none left
 * to be told. */
static void
let_go_of_actions (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_go_of_actions (child);

  if (GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), NULL);
}

static void
metier_window_dispose (GObject *object)
{
  MetierWindow *self = METIER_WINDOW (object);

  let_go_of_actions (GTK_WIDGET (self));
  g_clear_handle_id (&self->folding_idle, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_pointer (&self->history, metier_history_free);
  _metier_window_clear_outputs (self);

  G_OBJECT_CLASS (metier_window_parent_class)->dispose (object);

  /* Whoever holds a closed window, such as a chooser of files, must find nothing that the application lent. */
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
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, outputs_button);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, outputs_menu);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, banner_label);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, sidebars);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, role_list);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, shelf_filters_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, me_sidebar_place);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, views);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, role_stack);
  gtk_widget_class_bind_template_child (widget_class, MetierWindow, overview_place);
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
  widget_class->realize = metier_window_realize;

  g_type_ensure (METIER_TYPE_WIDTH_BIN);
  g_type_ensure (METIER_TYPE_ROLE_LIST);
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
  _metier_window_follow_places (self);
  /* A list that waits for the store outlives its window. */
  g_signal_connect_object (self->role_list, "loaded", G_CALLBACK (roles_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role_list, "failed", G_CALLBACK (roles_failed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->primary_button, make_menu_cb, self->primary_menu, NULL);
  gtk_menu_button_set_create_popup_func (self->outputs_button, make_menu_cb, self->outputs_menu, NULL);
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
  _metier_window_follow_writes (self);
  _metier_window_follow_own_roles (self);
  _metier_window_follow_me (self);
  _metier_window_take_drops (self);
  _metier_window_follow_folding (self);
  metier_role_list_load (self->role_list);

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
 * Called when the packs and the library are open, or cannot be: says what is wrong.
 */
void
metier_window_store_opened (MetierWindow *self, const GError *error)
{
  g_autofree char *problems = NULL;

  g_return_if_fail (METIER_IS_WINDOW (self));

  problems = describe_problems (self->context->store, error);
  gtk_label_set_label (self->banner_label, problems);
  gtk_info_bar_set_revealed (self->banner, *problems != '\0');
}
