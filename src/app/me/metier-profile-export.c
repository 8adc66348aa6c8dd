/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-profile-export.h"

#include <glib/gi18n-lib.h>

#include "core/me/metier-profile-parts.h"
#include "formats/files/metier-text-file.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"

static const struct {
  const char *id;
  const char *label;
  MetierProfileParts part;
} choices[] = {
  { "levels", N_ ("My levels"), METIER_PART_LEVELS },
  { "evidence", N_ ("The evidence for my levels"), METIER_PART_EVIDENCE },
  { "target", N_ ("My target"), METIER_PART_TARGET },
  { "plan", N_ ("My hours and my plan"), METIER_PART_PLAN },
  { "roles", N_ ("Roles that I wrote"), METIER_PART_ROLES },
};

/* A file to write, until it is written. */
typedef struct {
  char *path;
  MetierProfileParts parts;
} Export;

static void
export_free (gpointer data)
{
  g_free (((Export *) data)->path);
  g_free (data);
}

/* Runs on the worker. */
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

  metier_library_contents_keep (contents, export->parts);
  text = metier_profile_json_write (contents);
  return metier_text_file_write (export->path, text, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  gtk_widget_activate_action (parent, "win.tell", "s",
                              error != NULL ? error->message
                                            : _ ("Your profile is saved, with what you chose of it"));
}

static MetierProfileParts
get_parts (GtkFileChooser *chooser)
{
  MetierProfileParts parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (gtk_file_chooser_get_choice (chooser, choices[i].id), "true") == 0)
      parts |= choices[i].part;
  return parts;
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, GtkWidget *parent)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  const MetierContext *context = g_object_get_data (G_OBJECT (dialog), "context");
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  Export *export;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      export = g_new0 (Export, 1);
      export->path = g_file_get_path (file);
      export->parts = get_parts (chooser);
      metier_store_run_async (context->store, write_file, export, export_free, NULL, NULL, written_cb,
                              g_object_ref (parent));
    }
  g_object_unref (dialog);
}

/**
 * metier_profile_export:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 *
 * Asks for a place and for what others may see, and writes that there.
 */
void
metier_profile_export (GtkWidget *parent, const MetierContext *context)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (_ ("Save My Profile"), GTK_WINDOW (gtk_widget_get_root (parent)),
                                     GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gtk_file_chooser_add_choice (chooser, choices[i].id, _ (choices[i].label), NULL, NULL);
      gtk_file_chooser_set_choice (chooser, choices[i].id, "true");
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (chooser, _ ("profile.json"));
  g_object_set_data (G_OBJECT (dialog), "context", (gpointer) context);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
