/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-assess-dialog.h"
#include "app/window/metier-errand.h"
#include "app/me/metier-me-markdown.h"
#include "app/parts/metier-role-chooser.h"
#include "app/me/metier-transition-dialog.h"

/* The view of the user themselves, and what other views do for it. */

static MetierMe *
get_me (MetierWindow *self)
{
  return self->context->me;
}

static void
assess_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  if (metier_me_get_state (get_me (self)) != NULL)
    metier_assess_dialog_present (widget, self->context, NULL);
}

static void
assess_skill_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  MetierAssessed skill;

  if (metier_me_get_state (get_me (self)) == NULL)
    return;

  g_variant_get (parameter, "(&s&si)", &skill.id, &skill.name, &skill.core);
  metier_assess_dialog_present (widget, self->context, &skill);
}

static void
target_chosen_cb (MetierWindow *self, const char *role)
{
  metier_me_set_target (get_me (self), 0, role);
}

static void
other_chosen_cb (MetierWindow *self, const char *role)
{
  metier_me_set_target (get_me (self), 1, role);
}

static void
choose_target_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  gboolean other = g_variant_get_uint32 (parameter) > 0;
  MetierRoleChooser *chooser;

  if (metier_me_get_state (get_me (self)) == NULL)
    return;

  chooser = metier_role_chooser_present (widget, self->context,
                                         other ? _ ("Weigh Another Role") : _ ("Choose a Target"));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (other ? other_chosen_cb : target_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
set_target_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_me_set_target (get_me (METIER_WINDOW (widget)), 0, g_variant_get_string (parameter, NULL));
}

static void
weigh_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_me_set_target (get_me (METIER_WINDOW (widget)), 1, g_variant_get_string (parameter, NULL));
}

/* Either role may be left to choose; the one to reach is the target, unless that is the one to leave. */
static void
show_way_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  const MetierMeState *state = metier_me_get_state (get_me (self));
  const MetierTarget *target = state != NULL ? state->said->targets[0] : NULL;
  const char *from, *to;

  g_variant_get (parameter, "(&s&s)", &from, &to);
  if (*to == '\0' && target != NULL && !g_str_equal (target->role, from))
    to = target->role;
  metier_transition_dialog_present (widget, self->context, *from != '\0' ? from : NULL,
                                    *to != '\0' ? to : NULL);
}

static void
set_pace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);

  _metier_window_show_sidebar (self);
  metier_me_sidebar_focus_pace (self->me_sidebar);
}

static void
swap_targets_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (metier_me_get_state (get_me (METIER_WINDOW (widget))) != NULL)
    metier_me_swap_targets (get_me (METIER_WINDOW (widget)));
}

static void
plan_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (metier_me_get_state (get_me (METIER_WINDOW (widget))) != NULL)
    metier_me_plan_again (get_me (METIER_WINDOW (widget)));
}

static void
show_content_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _metier_window_show_content (METIER_WINDOW (widget));
}

static void
show_sidebar_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _metier_window_show_sidebar (METIER_WINDOW (widget));
}

/* The plan as a file. */

static void
plan_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierErrand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = metier_me_save_markdown_finish (result, &error);

  if (!metier_errand_tell_error (errand, error))
    metier_errand_tell_saved_file (errand, path);
}

static void
place_chosen_cb (GtkNativeDialog *dialog, int response, MetierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const MetierMeState *state = metier_me_get_state (get_me (self));

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && state->plan != NULL)
    metier_me_save_markdown_async (state, path, plan_written_cb, metier_errand_new (self));
  g_object_unref (dialog);
}

static void
save_plan_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const MetierMeState *state = metier_me_get_state (get_me (METIER_WINDOW (widget)));
  GtkFileChooserNative *dialog;

  if (state == NULL || state->plan == NULL)
    return;

  dialog = gtk_file_chooser_native_new (_ ("Save Plan"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("plan.md"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (place_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
_metier_window_class_install_me_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.assess", NULL, assess_cb);
  gtk_widget_class_install_action (widget_class, "win.assess-skill", "(ssi)", assess_skill_cb);
  gtk_widget_class_install_action (widget_class, "win.choose-target", "u", choose_target_cb);
  gtk_widget_class_install_action (widget_class, "win.set-target", "s", set_target_cb);
  gtk_widget_class_install_action (widget_class, "win.weigh-role", "s", weigh_role_cb);
  gtk_widget_class_install_action (widget_class, "win.show-way", "(ss)", show_way_cb);
  gtk_widget_class_install_action (widget_class, "win.set-pace", NULL, set_pace_cb);
  gtk_widget_class_install_action (widget_class, "win.swap-targets", NULL, swap_targets_cb);
  gtk_widget_class_install_action (widget_class, "win.plan-again", NULL, plan_again_cb);
  gtk_widget_class_install_action (widget_class, "win.show-content", NULL, show_content_cb);
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.save-plan", NULL, save_plan_cb);
}

/* My levels stand on the pages of roles and skills too. */
static void
written_cb (MetierWindow *self, const char *message, MetierUndoWay way)
{
  const MetierAddress *address = metier_history_get_current (self->history);

  _metier_window_tell_done (self, message, way);
  if (address->role != NULL)
    _metier_window_open_role (self, address->role);
  if (address->skill != NULL)
    _metier_window_open_skill (self, address->skill);
}

/* Hours that are logged on the shelf, and what is there to learn from, are part of the plan. */
static void
shelf_written_cb (MetierWindow *self)
{
  metier_me_load (get_me (self));
}

void
_metier_window_follow_me (MetierWindow *self)
{
  g_signal_connect_object (get_me (self), "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

void
_metier_window_make_me_page (MetierWindow *self)
{
  self->me_sidebar = g_object_new (METIER_TYPE_ME_SIDEBAR, NULL);
  self->me_page = g_object_new (METIER_TYPE_ME_PAGE, NULL);
  metier_me_sidebar_set_context (self->me_sidebar, self->context);
  metier_me_page_set_context (self->me_page, self->context);
  adw_bin_set_child (self->me_sidebar_place, GTK_WIDGET (self->me_sidebar));
  adw_bin_set_child (self->me_place, GTK_WIDGET (self->me_page));
  g_signal_connect_object (self->context->bookmarks, "written", G_CALLBACK (shelf_written_cb), self,
                           G_CONNECT_SWAPPED);
  metier_me_load (get_me (self));
}
