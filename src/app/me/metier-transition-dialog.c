/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-transition-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-dialog.h"
#include "app/parts/metier-me-list.h"
#include "app/parts/metier-role-chooser.h"
#include "app/me/metier-transition-groups.h"
#include "app/me/metier-transition-model.h"

enum { FROM, TO, N_ENDS };

/**
 * MetierTransitionDialog:
 *
 * What it costs to move from one role to another, each way, which skills make it, and which roles lie
 * between them. While other roles are loaded, what was shown before stays.
 */
struct _MetierTransitionDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* of the question that is under way */
  char *roles[N_ENDS];          /* (nullable): what is asked for */

  GtkListBox *ends;
  GtkBox *groups;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (MetierTransitionDialog, metier_transition_dialog, ADW_TYPE_WINDOW)

static void load (MetierTransitionDialog *self);

/* The two roles. */

static void
chosen_cb (MetierRoleChooser *chooser, const char *role, MetierTransitionDialog *self)
{
  int end = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "metier-end"));

  g_free (self->roles[end]);
  self->roles[end] = g_strdup (role);
  load (self);
}

static void
end_activated_cb (MetierTransitionDialog *self, GtkListBoxRow *row)
{
  int end = gtk_list_box_row_get_index (row);
  MetierRoleChooser *chooser = metier_role_chooser_present (GTK_WIDGET (self), self->context,
                                                            end == FROM ? _ ("Choose a Role to Leave")
                                                                        : _ ("Choose a Role to Reach"));

  g_object_set_data (G_OBJECT (chooser), "metier-end", GINT_TO_POINTER (end));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, 0);
}

static void
add_end (MetierTransitionDialog *self, const char *what, const MetierRole *role)
{
  /* Translators: “From” or “To”, then the title of a role. */
  g_autofree char *title
      = g_strdup_printf (C_ ("end of a way", "%1$s: %2$s"), what, role != NULL ? role->title : _ ("choose…"));
  GtkWidget *row = metier_me_list_add (self->ends, title, role != NULL ? role->source->title : NULL, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
}

/* A line that goes hands the keyboard to the one in its place. */
static void
show_ends (MetierTransitionDialog *self, const MetierRole *from, const MetierRole *to)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->ends));
  int place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : FROM;

  metier_me_list_clear (self->ends);
  add_end (self, _ ("From"), from);
  add_end (self, _ ("To"), to);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->ends, place)));
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierTransitionDialog *self = METIER_TRANSITION_DIALOG (widget);
  char *from = self->roles[FROM];

  self->roles[FROM] = self->roles[TO];
  self->roles[TO] = from;
  load (self);
}

/* What is there between them. */

static void
show_note (MetierTransitionDialog *self, const char *text)
{
  gtk_label_set_label (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
}

static void
clear_groups (MetierTransitionDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
apply (MetierTransitionDialog *self, const MetierTransitionModel *model)
{
  clear_groups (self);
  show_ends (self, model->from, model->to);
  if (isnan (model->transition->to))
    {
      show_note (self,
                 _ ("These roles have no skill that is measured on the same scale, so what it takes to move "
                    "between them cannot be said."));
      return;
    }

  show_note (self, "");
  gtk_box_append (self->groups, metier_transition_new_costs (model));
  gtk_box_append (self->groups, metier_transition_new_skills (model));
  if (model->waypoints->len > 0)
    gtk_box_append (self->groups, metier_transition_new_waypoints (model));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierTransitionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierTransitionModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (model != NULL)
    apply (self, model);
  else
    show_note (self, error->message);
}

/* Nothing is asked until both roles are there. */
static void
load (MetierTransitionDialog *self)
{
  const char *roles[] = { self->roles[FROM], self->roles[TO], NULL };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.swap", roles[FROM] != NULL && roles[TO] != NULL);
  if (roles[FROM] != NULL && roles[TO] != NULL)
    metier_store_run_async (self->context->store, metier_transition_model_load, g_strdupv ((char **) roles),
                            (GDestroyNotify) g_strfreev, (GDestroyNotify) metier_transition_model_free,
                            metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}

/* Pages are shown by the window that the dialog belongs to. */
static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (widget)));
  const char *action = g_str_equal (name, "dialog.open-skill") ? "win.open-skill" : "win.open-role";

  gtk_widget_activate_action_variant (window, action, parameter);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
metier_transition_dialog_dispose (GObject *object)
{
  MetierTransitionDialog *self = METIER_TRANSITION_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < N_ENDS; i++)
    g_clear_pointer (&self->roles[i], g_free);

  G_OBJECT_CLASS (metier_transition_dialog_parent_class)->dispose (object);
}

static void
metier_transition_dialog_class_init (MetierTransitionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_transition_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/transition-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierTransitionDialog, ends);
  gtk_widget_class_bind_template_child (widget_class, MetierTransitionDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, MetierTransitionDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, end_activated_cb);
  gtk_widget_class_install_action (widget_class, "dialog.swap", NULL, swap_cb);
  gtk_widget_class_install_action (widget_class, "dialog.open-skill", "s", go_cb);
  gtk_widget_class_install_action (widget_class, "dialog.open-role", "s", go_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_transition_dialog_init (MetierTransitionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * metier_transition_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @from: (nullable): id of the role to leave; %NULL to let the user choose
 * @to: (nullable): id of the role to reach; %NULL to let the user choose
 *
 * Shows what it costs to move from one role to another.
 */
void
metier_transition_dialog_present (GtkWidget *parent, const MetierContext *context, const char *from,
                                  const char *to)
{
  MetierTransitionDialog *self = g_object_new (METIER_TYPE_TRANSITION_DIALOG, "transient-for",
                                               GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  self->roles[FROM] = g_strdup (from);
  self->roles[TO] = g_strdup (to);
  show_ends (self, NULL, NULL);
  load (self);
  metier_dialog_present (GTK_WINDOW (self));
}
