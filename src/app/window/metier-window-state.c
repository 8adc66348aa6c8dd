/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include "app/state/metier-baselines.h"

/*
 * What a window keeps for the next one. A setting is written by handing it to the settings service: the
 * change is known at once in this process and sent over the bus by a thread of its own, so no file is touched
 * here.
 */

static GSettings *
get_settings (MetierWindow *self)
{
  return self->context->settings;
}

static void
keep_compared_cb (MetierWindow *self)
{
  g_settings_set_strv (get_settings (self), "compared",
                       metier_compare_set_get_roles (self->context->compare));
}

/* Others are held against from now on, or there are other packs: what is seen is asked for anew, behind what the
 * baselines change. */
void
_metier_window_load_again (MetierWindow *self)
{
  const MetierAddress *address = metier_history_get_current (self->history);
  MetierCompareSet *compare = self->context->compare;
  g_auto (GStrv) roles = g_strdupv ((char **) metier_compare_set_get_roles (compare));

  metier_baselines_apply (self->context->store, get_settings (self));
  metier_role_list_load (self->role_list);
  metier_compare_set_replace (compare, (const char *const *) roles);
  if (address->role != NULL)
    _metier_window_open_role (self, address->role);
  if (address->skill != NULL)
    _metier_window_open_skill (self, address->skill);
}

void
_metier_window_bind_settings (MetierWindow *self)
{
  GSettings *settings = get_settings (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.set-baseline", settings != NULL);
  if (settings == NULL)
    return;

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::baselines", G_CALLBACK (_metier_window_load_again), self,
                           G_CONNECT_SWAPPED);
}

/* Only what could be shown is kept: nobody wants to land where nothing is. */
void
_metier_window_keep_address (MetierWindow *self, const char *view, const char *role, const char *skill)
{
  if (get_settings (self) != NULL)
    g_settings_set (get_settings (self), "address", "(sss)", view, role != NULL ? role : "",
                    skill != NULL ? skill : "");
}

/* Runs on the worker: the roles that are still there. */
static gpointer
find_compared (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (const char *const *role = data; *role != NULL; role++)
    {
      g_autofree char *id = metier_catalogue_find_role (catalogue, *role, NULL);

      if (id != NULL)
        g_strv_builder_add (found, id);
    }

  return g_strv_builder_end (found);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierWindow) self = user_data;
  g_auto (GStrv) roles = metier_store_run_finish (METIER_STORE (source), result, NULL);

  /* Whoever was quicker than the store has chosen. */
  if (roles != NULL && self->context != NULL && metier_compare_set_get_n_roles (self->context->compare) == 0)
    metier_compare_set_replace (self->context->compare, (const char *const *) roles);
}

static void
restore_compared (MetierWindow *self)
{
  metier_store_run_async (self->context->store, find_compared,
                          g_settings_get_strv (get_settings (self), "compared"), (GDestroyNotify) g_strfreev,
                          (GDestroyNotify) g_strfreev, NULL, found_cb, g_object_ref (self));
  g_signal_connect_object (self->context->compare, "changed", G_CALLBACK (keep_compared_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * metier_window_restore:
 * @self: a new window
 * @address: whether to go where the last window was left, too
 *
 * Goes to the landing place and brings back what the last window left: the roles that were compared, and its
 * place, from which the way back leads to the landing place.
 */
void
metier_window_restore (MetierWindow *self, gboolean address)
{
  g_autofree char *view = g_strdup ("roles");
  g_autofree char *role = NULL;
  g_autofree char *skill = NULL;

  g_return_if_fail (METIER_IS_WINDOW (self));

  if (get_settings (self) != NULL)
    {
      g_free (view);
      g_settings_get (get_settings (self), "address", "(sss)", &view, &role, &skill);
      restore_compared (self);
    }

  metier_window_go (self, "roles", NULL);
  if (!address || adw_view_stack_get_child_by_name (self->views, view) == NULL)
    return;
  if (skill != NULL && *skill != '\0')
    metier_window_go_to_skill (self, skill);
  else
    metier_window_go (self, view, role != NULL && *role != '\0' ? role : NULL);
}
