/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-link.h"

#include "core/values/metier-url.h"

/**
 * metier_open_link:
 * @widget: where the user asked for it
 * @url: an address
 *
 * Opens @url with the user's browser when it is http or https; anything else is refused with a
 * message, because a pack or an import brought it.
 */
void
metier_open_link (GtkWidget *widget, const char *url)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  if (metier_url_check (url, &error))
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, url, GDK_CURRENT_TIME);
  else
    gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

/**
 * metier_copy_link:
 * @widget: where the user asked for it
 * @url: an address
 *
 * Puts @url on the clipboard.
 */
void
metier_copy_link (GtkWidget *widget, const char *url)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), url);
}
