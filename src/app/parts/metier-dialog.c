/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/parts/metier-dialog.h"

#include "widgets/metier-text-scale.h"

/* Of a window that is not on the screen yet the size is not known. */
static int
bound (int wanted, int room)
{
  return room > 0 ? MIN (wanted, room) : wanted;
}

/* An answer that was asked for may keep a closed dialog for a while, longer than its window is there. */
static void
unmapped_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

/**
 * metier_dialog_present:
 * @dialog: a window that was not shown yet
 *
 * Shows a dialog in its default size, which grows with the text, but no larger than the window that it
 * belongs to, as long as its contents have room.
 */
void
metier_dialog_present (GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  int width;
  int height;

  if (parent != NULL)
    {
      double scale = metier_text_scale (GTK_WIDGET (parent));

      gtk_window_get_default_size (dialog, &width, &height);
      gtk_window_set_default_size (
          dialog, bound ((int) (width * scale), gtk_widget_get_width (GTK_WIDGET (parent))),
          bound ((int) (height * scale), gtk_widget_get_height (GTK_WIDGET (parent))));
    }
  g_signal_connect (dialog, "unmap", G_CALLBACK (unmapped_cb), NULL);
  gtk_window_present (dialog);
}

static void
stop_search_cb (GtkSearchEntry *search)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (search), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (search), "window.close", NULL);
}

/**
 * metier_dialog_let_escape:
 * @search: where to type in a dialog
 *
 * Lets Escape clear what is searched for, and leave the dialog where nothing is: a search entry keeps that
 * key for itself.
 */
void
metier_dialog_let_escape (GtkSearchEntry *search)
{
  g_signal_connect (search, "stop-search", G_CALLBACK (stop_search_cb), NULL);
}
