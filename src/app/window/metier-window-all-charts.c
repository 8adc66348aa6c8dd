/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/window/metier-errand.h"
#include "app/parts/metier-progress-dialog.h"
#include "app/roles/metier-role-charts.h"
#include "app/parts/metier-save-dialog.h"

/* The charts of all roles of the source that the list shows, as pictures in a folder. */

typedef struct {
  MetierErrand *errand;         /* (owned) */
  MetierProgressDialog *dialog; /* (nullable) (weak): gone when the user has ended it */
  char *folder;
} Saving;

static void
saving_free (Saving *self)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_weak_pointer (&self->dialog);
  metier_errand_free (self->errand);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
progress_cb (gpointer data, guint n_done, guint n_all)
{
  Saving *self = data;

  if (self->dialog != NULL)
    metier_progress_dialog_set_progress (self->dialog, n_done, n_all);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_written;

  metier_role_charts_save_finish (result, &n_written, &error);
  if (metier_errand_tell_error (self->errand, error) && n_written == 0)
    return;

  /* Those that were written before something went wrong, or before it was ended, are whole and stay. */
  message = g_strdup_printf (ngettext ("Saved %u chart", "Saved %u charts", n_written), n_written);
  metier_errand_tell_saved (self->errand, message, self->folder);
}

static void
folder_chosen_cb (const char *path, const MetierOutputForm *form, MetierExportFormat format,
                  gpointer user_data)
{
  MetierWindow *window = METIER_WINDOW (user_data);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  MetierProgressDialog *dialog
      = metier_progress_dialog_new (GTK_WINDOW (window), _ ("Saving Charts"), cancellable);
  Saving *self = g_new0 (Saving, 1);

  self->errand = metier_errand_new (window);
  self->folder = g_strdup (path);
  g_set_weak_pointer (&self->dialog, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  metier_role_charts_save_async (window->context->store, metier_role_list_get_source (window->role_list),
                                 path, form, format, progress_cb, self, cancellable, saved_cb, self);
}

void
_metier_window_save_all_charts (MetierWindow *self)
{
  if (metier_role_list_get_source (self->role_list) == NULL)
    _metier_window_tell (self, _ ("No source with roles is installed."));
  else
    metier_save_dialog_choose_folder (GTK_WINDOW (self), folder_chosen_cb, self);
}
