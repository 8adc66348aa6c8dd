/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/me/metier-own-role-dialog.h"
#include "core/values/metier-error.h"
#include "store/catalogue/metier-own-roles.h"

/* Roles that the user writes, beside those of the sources. */

/* A role as it shall be; NULL where it shall not be any more. The worker reads it. */
typedef struct {
  char *id;
  MetierOwnRole *after;
} Wish;

static Wish *
wish_new (const char *id, const MetierOwnRole *after)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->id = g_strdup (id);
  wish->after = after != NULL ? metier_own_role_ref (after) : NULL;
  return wish;
}

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_pointer (&wish->after, metier_own_role_unref);
  g_free (wish->id);
  g_free (wish);
}

static char *
describe (const MetierOwnRole *before, const MetierOwnRole *after)
{
  if (after == NULL)
    /* Translators: %s is the title of a role that the user wrote. */
    return g_strdup_printf (_ ("Deleted “%s”"), before->title);

  /* Translators: %s is the title of a role that the user wrote. */
  return g_strdup_printf (_ ("Saved “%s”"), after->title);
}

static MetierOwnRole *
find_role (MetierLibrary *library, const char *id, GError **error)
{
  return metier_library_is_open (library, error) ? metier_library_get_own_role (library, id, error) : NULL;
}

/* Runs on the worker. What there is now is read now: a role may have been changed while its dialog was open.
 */
static gpointer
make_step (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
           GError **error)
{
  const Wish *wish = data;
  g_autoptr (MetierOwnRole) before = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *message = NULL;

  before = find_role (library, wish->id, &problem);
  if (before == NULL
      && (wish->after == NULL || !g_error_matches (problem, METIER_ERROR, METIER_ERROR_NOT_FOUND)))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  message = describe (before, wish->after);
  return metier_shelf_step_new_own_role (before, wish->after, message);
}

static void
step_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierShelfStep) step = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (self->context == NULL)
    return;

  if (step == NULL)
    {
      _metier_window_tell (self, error->message);
      return;
    }

  /* Whoever wrote a role wants to see it, from wherever they called for it. */
  if (step->add != NULL)
    metier_window_go (self, "roles", metier_history_get_current (self->history)->role);
  metier_bookmarks_take_step (self->context->bookmarks, step);
}

/* One step among those of the shelf, so that undoing and doing again follow one order. */
static void
change (MetierWindow *self, const char *id, const MetierOwnRole *after)
{
  metier_store_run_async (self->context->store, make_step, wish_new (id, after), wish_free,
                          (GDestroyNotify) metier_shelf_step_unref, NULL, step_made_cb, g_object_ref (self));
}

static const MetierOwnRole *
get_only_role (const MetierLibraryContents *contents)
{
  return contents != NULL && contents->own_roles->len == 1 ? g_ptr_array_index (contents->own_roles, 0)
                                                           : NULL;
}

/* The role's page follows; one that is gone leads back to the list. */
static void
follow_step (MetierWindow *self, const MetierShelfStep *step)
{
  const MetierAddress *address = metier_history_get_current (self->history);
  const MetierOwnRole *came = get_only_role (step->add);
  const MetierOwnRole *went = get_only_role (step->take);
  gboolean is_open = came != NULL && g_strcmp0 (address->role, came->id) == 0;

  metier_role_list_load (self->role_list);
  if (!g_str_equal (address->view, "roles"))
    return;

  if (is_open)
    _metier_window_open_role (self, came->id);
  else if (came != NULL)
    metier_window_go (self, "roles", came->id);
  else if (went != NULL && g_strcmp0 (address->role, went->id) == 0)
    metier_window_go (self, "roles", NULL);
}

static void
packs_changed_cb (MetierWindow *self, const MetierShelfStep *step)
{
  if (step != NULL)
    follow_step (self, step);
  else
    _metier_window_load_again (self);
  metier_me_load (self->context->me);
}

void
_metier_window_follow_own_roles (MetierWindow *self)
{
  g_signal_connect_object (self->context->bookmarks, "packs-changed", G_CALLBACK (packs_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Dialogs. */

static void
saved_cb (MetierWindow *self, const MetierOwnRole *role)
{
  change (self, role->id, role);
}

static void
present (MetierWindow *self, const MetierOwnRole *start)
{
  MetierOwnRoleDialog *dialog = metier_own_role_dialog_present (GTK_WIDGET (self), self->context, start);

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
  return find_role (library, role, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierOwnRole) role = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (self->context == NULL)
    return;

  if (role != NULL)
    present (self, role);
  else
    _metier_window_tell (self, error->message);
}

static void
write_from (GtkWidget *widget, MetierStoreFunc func, GVariant *role)
{
  metier_store_run_async (METIER_WINDOW (widget)->context->store, func, g_variant_dup_string (role, NULL),
                          g_free, (GDestroyNotify) metier_own_role_unref, NULL, loaded_cb,
                          g_object_ref (widget));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (METIER_WINDOW (widget), NULL);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_from (widget, copy_role, parameter);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_from (widget, load_role, parameter);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change (METIER_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

void
_metier_window_class_install_own_role_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-role", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "win.own-copy", "s", copy_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-role", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-role", "s", remove_cb);
}
