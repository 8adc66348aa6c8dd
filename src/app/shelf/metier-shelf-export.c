/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-export.h"

#include <glib/gi18n-lib.h>

#include "formats/bookmarks/metier-bookmarks-html.h"
#include "formats/bookmarks/metier-reading-list.h"
#include "formats/files/metier-text-file.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"

typedef struct {
  const char *name;  /* as the action has it */
  const char *title; /* untranslated: of the dialog */
  const char *file;  /* untranslated: what the file is called at first */
} Format;

static const Format formats[] = {
  { "html", N_ ("Export Bookmark File"), N_ ("bookmarks.html") },
  { "json", N_ ("Export Library"), N_ ("library.json") },
  { "md", N_ ("Export Reading List"), N_ ("reading-list.md") },
};

/* A file to write, until it is written. */
typedef struct {
  const MetierContext *context;
  const Format *format;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->path);
  g_free (export);
}

static char *
name_skill_cb (const char *skill, gpointer data)
{
  g_autoptr (MetierSkill) found = metier_catalogue_load_skill (data, skill, NULL);

  return found != NULL ? g_strdup (found->name) : NULL;
}

static char *
make_text (const Format *format, MetierCatalogue *catalogue, const MetierLibraryContents *contents)
{
  if (g_str_equal (format->name, "html"))
    return metier_bookmarks_html_write (contents->bookmarks);
  if (g_str_equal (format->name, "json"))
    return metier_library_json_write (contents);

  return metier_reading_list_write (contents->bookmarks, name_skill_cb, catalogue);
}

/* Runs on the worker. Gives how many bookmarks there are and one more, so that it is never NULL. */
static gpointer
write_file (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
            GError **error)
{
  const Export *export = data;
  g_autoptr (MetierLibraryContents) contents = NULL;
  g_autofree char *text = NULL;

  if (!metier_library_is_open (library, error))
    return NULL;

  contents = metier_library_get_contents (library, error);
  if (contents == NULL)
    return NULL;

  text = make_text (export->format, catalogue, contents);
  return metier_text_file_write (export->path, text, error) ? GUINT_TO_POINTER (contents->bookmarks->len + 1)
                                                            : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  gpointer written = metier_store_run_finish (METIER_STORE (source), result, &error);
  guint n = GPOINTER_TO_UINT (written) - 1;
  g_autofree char *message = NULL;

  if (written != NULL)
    message = g_strdup_printf (ngettext ("Exported %'u link", "Exported %'u links", n), n);
  gtk_widget_activate_action (parent, "win.tell", "s", written != NULL ? message : error->message);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, GtkWidget *parent)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  Export *export = g_object_steal_data (G_OBJECT (chooser), "export");

  export->path = file != NULL ? g_file_get_path (file) : NULL;
  if (response == GTK_RESPONSE_ACCEPT && export->path != NULL)
    metier_store_run_async (export->context->store, write_file, export, export_free, NULL, NULL, written_cb,
                            g_object_ref (parent));
  else
    export_free (export);
  g_object_unref (chooser);
}

/**
 * metier_shelf_export:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @format: `html`, `json` or `md`
 *
 * Asks for a place and writes the whole shelf there.
 */
void
metier_shelf_export (GtkWidget *parent, const MetierContext *context, const char *format)
{
  GtkFileChooserNative *chooser;
  Export *export = g_new0 (Export, 1);

  export->context = context;
  export->format = &formats[0];
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].name, format))
      export->format = &formats[i];

  chooser = gtk_file_chooser_native_new (_ (export->format->title), GTK_WINDOW (gtk_widget_get_root (parent)),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ (export->format->file));
  g_object_set_data_full (G_OBJECT (chooser), "export", export, export_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
