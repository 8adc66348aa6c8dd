/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-export.h"

#include <glib/gi18n-lib.h>

#include "formats/files/metier-text-file.h"
#include "formats/packs/metier-pack-json-writer.h"
#include "store/metier-pack-contents-reader.h"

/* What to read and what to write; the thread of the task has it for itself. */
typedef struct {
  char *pack;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_free (export->pack);
  g_free (export->path);
  g_free (export);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Export *export = data;
  GError *error = NULL;
  g_autoptr (MetierPackContents) contents
      = metier_pack_contents_read (export->pack, NULL, cancellable, &error);
  g_autofree char *text = contents != NULL ? metier_pack_json_write (contents) : NULL;

  if (text != NULL && metier_text_file_write (export->path, text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The list of sources stands in front of the window, so what happened is said in a dialog of its own. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  const Export *export = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (export->path);
  g_autofree char *done = NULL;
  AdwMessageDialog *dialog;

  g_task_propagate_boolean (G_TASK (result), &error);
  /* Translators: %s is the name of a file. */
  done = g_strdup_printf (_ ("Others can import “%s”."), name);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (source), error == NULL ? _ ("The Source Is Exported") : _ ("Nothing Was Exported"),
      error == NULL ? done : error->message));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Takes @export. */
static void
write_pack (GtkWindow *parent, Export *export)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, written_cb, NULL);

  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, run_cb);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, GtkWindow *parent)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  Export *export = g_object_steal_data (G_OBJECT (chooser), "export");

  export->path = file != NULL ? g_file_get_path (file) : NULL;
  if (response == GTK_RESPONSE_ACCEPT && export->path != NULL)
    write_pack (parent, export);
  else
    export_free (export);
  g_object_unref (chooser);
}

/**
 * metier_pack_export:
 * @parent: the window that asks
 * @source: id of the source, which the file is called by at first
 * @pack: the file of its pack
 *
 * Asks for a place and writes a pack there that others can import.
 */
void
metier_pack_export (GtkWindow *parent, const char *source, const char *pack)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export a Source"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *name = g_strconcat (source, ".json", NULL);
  Export *export = g_new0 (Export, 1);

  export->pack = g_strdup (pack);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "export", export, export_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
