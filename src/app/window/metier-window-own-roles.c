/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-own-role-dialog.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-own-roles.h"

/* Roles that the user writes, beside those of the sources. */

/* What a role was and what it shall be; NULL where there is none. Immutable; the worker reads it too. */
typedef struct {
  MetierOwnRole *before;
  MetierOwnRole *after;
} Step;

/* A step that is being written. */
typedef struct {
  MetierWindow *window; /* (owned) */
  Step *step;           /* (owned) */
  gboolean told;        /* whether it is said with a way back */
} Writing;

static void
step_clear (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->before, metier_own_role_unref);
  g_clear_pointer (&step->after, metier_own_role_unref);
}

static void
step_unref (gpointer step)
{
  g_atomic_rc_box_release_full (step, step_clear);
}

static Step *
step_new (const MetierOwnRole *before, const MetierOwnRole *after)
{
  Step *step = g_atomic_rc_box_new0 (Step);

  step->before = before != NULL ? metier_own_role_ref (before) : NULL;
  step->after = after != NULL ? metier_own_role_ref (after) : NULL;
  return step;
}

/* Runs on the worker. */
static gpointer
write_step (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
            GError **error)
{
  const Step *step = data;
  g_autofree char *folder = NULL;
  gboolean done;

  if (library == NULL)
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE,
                           _ ("Your library could not be opened."));
      return NULL;
    }

  folder = g_path_get_dirname (metier_library_get_path (library));
  done = step->after != NULL ? metier_library_put_own_role (library, step->after, error)
                             : metier_library_remove_own_role (library, step->before->id, error);
  return done && metier_own_pack_update (library, catalogue, folder, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void take (MetierWindow *self, Step *step, gboolean told);

/* The toast knows what its button takes back. */
static void
undo_clicked_cb (AdwToast *toast, MetierWindow *self)
{
  const Step *step = g_object_get_data (G_OBJECT (toast), "metier-step");
  Step *back = step_new (step->after, step->before);

  take (self, back, FALSE);
  step_unref (back);
}

static char *
describe (const Step *step)
{
  if (step->after == NULL)
    /* Translators: %s is the title of a role that the user wrote. */
    return g_markup_printf_escaped (_ ("Deleted “%s”"), step->before->title);

  /* Translators: %s is the title of a role that the user wrote. */
  return g_markup_printf_escaped (_ ("Saved “%s”"), step->after->title);
}

static void
tell (MetierWindow *self, Step *step)
{
  g_autofree char *message = describe (step);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _ ("Undo"));
  g_object_set_data_full (G_OBJECT (toast), "metier-step", g_atomic_rc_box_acquire (step), step_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The role's page follows; one that is gone leads back to the list. */
static void
show (MetierWindow *self, const Step *step)
{
  const MetierAddress *address = metier_history_get_current (self->history);

  metier_role_list_load (self->role_list);
  metier_me_load (self->context->me);
  if (step->after != NULL)
    metier_window_go (self, "roles", step->after->id);
  else if (g_strcmp0 (address->role, step->before->id) == 0)
    metier_window_go (self, "roles", NULL);
  if (step->after != NULL && g_strcmp0 (address->role, step->after->id) == 0)
    _metier_window_open_role (self, step->after->id);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  MetierWindow *self = writing->window;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (self->context != NULL && error != NULL)
    _metier_window_tell (self, error->message);
  else if (self->context != NULL)
    {
      show (self, writing->step);
      if (writing->told)
        tell (self, writing->step);
    }

  g_object_unref (self);
  step_unref (writing->step);
  g_free (writing);
}

static void
take (MetierWindow *self, Step *step, gboolean told)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->window = g_object_ref (self);
  writing->step = g_atomic_rc_box_acquire (step);
  writing->told = told;
  metier_store_run_async (self->context->store, write_step, g_atomic_rc_box_acquire (step), step_unref, NULL,
                          NULL, written_cb, writing);
}

static void
change (MetierWindow *self, const MetierOwnRole *before, const MetierOwnRole *after)
{
  Step *step = step_new (before, after);

  take (self, step, TRUE);
  step_unref (step);
}

/* Dialogs. */

static void
saved_cb (MetierWindow *self, const MetierOwnRole *role, MetierOwnRoleDialog *dialog)
{
  change (self, g_object_get_data (G_OBJECT (dialog), "metier-before"), role);
}

static void
present (MetierWindow *self, const MetierOwnRole *start, const MetierOwnRole *before)
{
  MetierOwnRoleDialog *dialog = metier_own_role_dialog_present (GTK_WIDGET (self), self->context, start);

  if (before != NULL)
    g_object_set_data_full (G_OBJECT (dialog), "metier-before", metier_own_role_ref (before),
                            (GDestroyNotify) metier_own_role_unref);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
}

/* Runs on the worker. */
static gpointer
copy_role (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, role, NULL, error);
  g_autofree char *title = NULL;

  if (profile == NULL)
    return NULL;

  /* Translators: %s is the title of the role that this is a copy of. */
  title = g_strdup_printf (_ ("%s, my copy"), profile->role->title);
  return metier_own_role_new_copy (profile, title);
}

/* Runs on the worker. */
static gpointer
load_role (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role, GCancellable *cancellable,
           GError **error)
{
  return library != NULL ? metier_library_get_own_role (library, role, error) : NULL;
}

static MetierOwnRole *
finish (GObject *source, GAsyncResult *result, MetierWindow *self)
{
  g_autoptr (GError) error = NULL;
  MetierOwnRole *role = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (error != NULL && self->context != NULL)
    _metier_window_tell (self, error->message);
  return role;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierWindow) self = user_data;
  g_autoptr (MetierOwnRole) role = finish (source, result, self);

  if (role != NULL && self->context != NULL)
    present (self, role, NULL);
}

static void
loaded_to_edit_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierWindow) self = user_data;
  g_autoptr (MetierOwnRole) role = finish (source, result, self);

  if (role != NULL && self->context != NULL)
    present (self, role, role);
}

static void
loaded_to_remove_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierWindow) self = user_data;
  g_autoptr (MetierOwnRole) role = finish (source, result, self);

  if (role != NULL && self->context != NULL)
    change (self, role, NULL);
}

static void
ask (GtkWidget *widget, MetierStoreFunc func, GVariant *role, GAsyncReadyCallback callback)
{
  metier_store_run_async (METIER_WINDOW (widget)->context->store, func, g_variant_dup_string (role, NULL),
                          g_free, (GDestroyNotify) metier_own_role_unref, NULL, callback,
                          g_object_ref (widget));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (METIER_WINDOW (widget), NULL, NULL);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (widget, copy_role, parameter, copied_cb);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (widget, load_role, parameter, loaded_to_edit_cb);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (widget, load_role, parameter, loaded_to_remove_cb);
}

void
_metier_window_class_install_own_role_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-role", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "win.own-copy", "s", copy_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-role", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-role", "s", remove_cb);
}
