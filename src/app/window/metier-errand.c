/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-errand.h"

#include <glib/gi18n-lib.h>

#include "app/window/metier-window-private.h"

struct _MetierErrand {
  MetierWindow *window;      /* (owned) */
  GApplication *application; /* (owned) */
};

/**
 * metier_errand_new:
 * @window: who asks
 *
 * Returns: (transfer full): an errand; the application stays until it is freed
 */
MetierErrand *
metier_errand_new (MetierWindow *window)
{
  MetierErrand *self = g_new (MetierErrand, 1);

  self->window = g_object_ref (window);
  self->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  g_application_hold (self->application);

  return self;
}

/**
 * metier_errand_free:
 * @self: (transfer full): an errand that is done
 */
void
metier_errand_free (MetierErrand *self)
{
  g_application_release (self->application);
  g_object_unref (self->application);
  g_object_unref (self->window);
  g_free (self);
}

/**
 * metier_errand_get_window:
 * @self: an errand
 *
 * Returns: (nullable) (transfer none): who asked, %NULL when it is closed
 */
MetierWindow *
metier_errand_get_window (MetierErrand *self)
{
  return self->window->context != NULL ? self->window : NULL;
}

/**
 * metier_errand_tell_error:
 * @self: an errand
 * @error: (nullable): what went wrong
 *
 * Says what went wrong, unless the user ended it.
 *
 * Returns: whether something did, or nobody is there to be told more
 */
gboolean
metier_errand_tell_error (MetierErrand *self, const GError *error)
{
  MetierWindow *window = metier_errand_get_window (self);

  if (window != NULL && error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _metier_window_tell (window, error->message);

  return error != NULL || window == NULL;
}

/**
 * metier_errand_tell_saved:
 * @self: an errand
 * @message: what was saved
 * @folder: where it is
 *
 * Says what was saved and offers to open the folder.
 */
void
metier_errand_tell_saved (MetierErrand *self, const char *message, const char *folder)
{
  MetierWindow *window = metier_errand_get_window (self);
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast;

  if (window == NULL)
    return;

  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _ ("Open Folder"));
  adw_toast_set_action_name (toast, "win.open-folder");
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (folder));
  adw_toast_overlay_add_toast (window->toasts, toast);
}

/**
 * metier_errand_tell_saved_file:
 * @self: an errand
 * @path: the file that was saved
 *
 * Says which file was saved and offers to open its folder.
 */
void
metier_errand_tell_saved_file (MetierErrand *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *message = g_strdup_printf (_ ("Saved “%s”"), name);

  metier_errand_tell_saved (self, message, folder);
}
