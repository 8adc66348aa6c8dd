/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

/* Time enough to hear a toast out and reach its button. */
#define UNDO_SECONDS 10

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

static char *
describe (const char *message, MetierUndoWay way)
{
  if (way == METIER_UNDO_DO)
    return g_strdup (message);

  return g_strdup_printf (way == METIER_UNDO_BACK
                              /* Translators: %s is what was done: Put “A page” on your shelf */
                              ? _ ("Undone: %s")
                              /* Translators: %s is what was done: Put “A page” on your shelf */
                              : _ ("Done again: %s"),
                          message);
}

/* The button takes back the last change, whatever it was, so it goes when there is a later one. What was
 * taken back may be on another page than the one in sight, so it is said too, with the way to do it again. */
void
_metier_window_tell_done (MetierWindow *self, const char *message, MetierUndoWay way)
{
  g_autofree char *text = describe (message, way);
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  if (text == NULL)
    return;

  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_set_button_label (toast, way == METIER_UNDO_BACK ? _ ("Redo") : _ ("Undo"));
  adw_toast_set_action_name (toast, way == METIER_UNDO_BACK ? "win.redo" : "win.undo");
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
written_cb (MetierWindow *self, const char *message, MetierUndoWay way)
{
  _metier_window_tell_done (self, message, way);
}

void
_metier_window_follow_writes (MetierWindow *self)
{
  const MetierContext *context = self->context;

  g_signal_connect_object (context->bookmarks, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->me, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}
