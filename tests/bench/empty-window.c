/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

/* As large as the window of Métier, so that both paint as many pixels. */
#define WIDTH 1180
#define HEIGHT 760

static void
activate_cb (AdwApplication *application)
{
  GtkWidget *header_bar = adw_header_bar_new ();
  GtkWindow *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "title", "Empty",
                                    "default-width", WIDTH, "default-height", HEIGHT, NULL);

  gtk_widget_set_valign (header_bar, GTK_ALIGN_START);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), header_bar);
  gtk_window_present (window);
}

/* The least that a program of this platform can be: what it costs, every such program costs. */
int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application
      = adw_application_new (METIER_APP_ID ".EmptyWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
