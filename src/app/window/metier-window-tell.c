/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

/* Time enough to hear a toast out and reach its button. */
#define UNDO_SECONDS 10

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

void
_metier_window_follow_writes (MetierWindow *self)
{
  const MetierContext *context = self->context;

  g_signal_connect_object (context->bookmarks, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->me, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}
