/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Runs on the worker: whose figures are shown. */
static gpointer
list_sources (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
              GCancellable *cancellable, GError **error)
{
  return metier_catalogue_list_sources (catalogue);
}

static void
add_source (AdwAboutWindow *about, const MetierSource *source)
{
  /* Translators: the credit line of a source and its licence. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s Licence: %2$s."), source->credit, source->licence);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_about_window_add_legal_section (about, source->title, NULL, GTK_LICENSE_CUSTOM, escaped);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AdwAboutWindow) about = user_data;
  g_autoptr (GPtrArray) sources = metier_store_run_finish (METIER_STORE (source), result, NULL);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    add_source (about, g_ptr_array_index (sources, i));
  gtk_window_present (GTK_WINDOW (about));
}

/**
 * metier_about_present:
 * @parent: the window above which it stands
 * @store: the store, for the credits of its sources
 *
 * Shows what Métier is, and whose figures it shows.
 */
void
metier_about_present (GtkWindow *parent, MetierStore *store)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about, "application-name", _ ("Métier"), "application-icon", METIER_APP_ID, "version",
                METIER_VERSION, "developer-name", _ ("The Métier authors"), "comments",
                _ ("See what a machine-learning job really asks for, where each number comes from, "
                   "and how far you are from it."),
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: put your names here, one a line. */
                "translator-credits", _ ("translator-credits"), "transient-for", parent, "modal", TRUE, NULL);
  metier_store_run_async (store, list_sources, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                          listed_cb, g_object_ref (about));
}
