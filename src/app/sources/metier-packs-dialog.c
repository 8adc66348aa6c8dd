/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-packs-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/sources/metier-core-map-dialog.h"
#include "app/sources/metier-pack-export-dialog.h"
#include "app/sources/metier-pack-import-dialog.h"
#include "app/sources/metier-pack-row.h"
#include "app/sources/metier-packs-model.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierPacksDialog:
 *
 * The sources that are open, those that came with the program apart from the user's own: imports one, removes
 * one and brings it back, and says what their skills count for.
 */
struct _MetierPacksDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierPacksModel *model;      /* (nullable) (owned) */
  char *wanted;                 /* (nullable) (owned): what is to be imported once the list is there */
  GPtrArray *rows;              /* (owned) (element-type GtkWidget): those of the groups, unowned */

  GtkWidget *import_button;
  GtkWidget *folder_button;
  GtkLabel *problem;
  AdwPreferencesGroup *own;
  AdwPreferencesGroup *bundled;
  AdwPreferencesGroup *removed;
};

G_DEFINE_FINAL_TYPE (MetierPacksDialog, metier_packs_dialog, ADW_TYPE_WINDOW)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_problem (MetierPacksDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void run (MetierPacksDialog *self, MetierStoreFunc func, const char *what,
                 GAsyncReadyCallback callback);
static void listed_cb (GObject *source, GAsyncResult *result, gpointer user_data);
static void changed_cb (GObject *source, GAsyncResult *result, gpointer user_data);
static void import (MetierPacksDialog *self, const char *path);

/* Rows. */

static void
remove_cb (MetierPacksDialog *self, const char *source)
{
  run (self, metier_packs_model_remove, source, changed_cb);
}

static void
return_cb (MetierPacksDialog *self, const char *source)
{
  run (self, metier_packs_model_return, source, changed_cb);
}

static void
delete_cb (MetierPacksDialog *self, const char *source)
{
  run (self, metier_packs_model_delete, source, listed_cb);
}

static void
map_changed_cb (MetierPacksDialog *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
map_cb (MetierPacksDialog *self, const char *source)
{
  MetierCoreMapDialog *dialog = metier_core_map_dialog_present (GTK_WIDGET (self), self->context, source);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (map_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
export_cb (MetierPacksDialog *self, const char *source)
{
  metier_pack_export_dialog_present (GTK_WIDGET (self), self->context, source,
                                     g_hash_table_lookup (self->model->installed, source));
}

static void
add_row (MetierPacksDialog *self, AdwPreferencesGroup *group, const MetierPackLine *line)
{
  GtkWidget *row = metier_pack_row_new (line);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "bring-back", G_CALLBACK (return_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "map-skills", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), "group", group);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (MetierPacksDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* Takes @model. */
static void
show_model (MetierPacksDialog *self, MetierPacksModel *model)
{
  guint n_own = 0;

  clear_rows (self);
  g_clear_pointer (&self->model, metier_packs_model_free);
  self->model = model;
  for (guint i = 0; i < model->lines->len; i++)
    {
      const MetierPackLine *line = g_ptr_array_index (model->lines, i);

      add_row (self, line->source->bundled ? self->bundled : self->own, line);
      n_own += !line->source->bundled;
    }
  for (guint i = 0; i < model->removed->len; i++)
    add_row (self, self->removed, g_ptr_array_index (model->removed, i));

  gtk_widget_set_visible (GTK_WIDGET (self->own), n_own > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->removed), model->removed->len > 0);
}

static gboolean
take (MetierPacksDialog *self, GObject *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  MetierPacksModel *model = metier_store_run_finish (METIER_STORE (store), result, &error);

  show_problem (self, model != NULL ? NULL : error->message);
  if (model != NULL)
    show_model (self, model);
  return model != NULL;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPacksDialog) self = user_data;
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (take (self, source, result) && wanted != NULL)
    import (self, wanted);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPacksDialog) self = user_data;

  if (take (self, source, result))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
run (MetierPacksDialog *self, MetierStoreFunc func, const char *what, GAsyncReadyCallback callback)
{
  MetierStore *store = self->context->store;

  metier_store_run_async (store, func, metier_pack_errand_new (metier_store_get_data_dir (store), what),
                          metier_pack_errand_free, (GDestroyNotify) metier_packs_model_free, NULL, callback,
                          g_object_ref (self));
}

/* Importing. */

static void
imported_cb (MetierPacksDialog *self)
{
  run (self, metier_packs_model_load, NULL, changed_cb);
}

static void
import (MetierPacksDialog *self, const char *path)
{
  MetierPackImportDialog *dialog;

  if (self->model == NULL)
    return;

  show_problem (self, NULL);
  dialog = metier_pack_import_dialog_present (GTK_WIDGET (self), self->context, path, self->model->installed);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, MetierPacksDialog *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    import (self, path);
  g_object_unref (chooser);
}

static void
choose (MetierPacksDialog *self, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, _ ("_Open"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import_file_cb (MetierPacksDialog *self)
{
  choose (self, _ ("Import a File"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
import_folder_cb (MetierPacksDialog *self)
{
  choose (self, _ ("Import a Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static gboolean
drop_cb (MetierPacksDialog *self, const GValue *value)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path != NULL)
    import (self, path);
  return path != NULL;
}

static void
metier_packs_dialog_finalize (GObject *object)
{
  MetierPacksDialog *self = METIER_PACKS_DIALOG (object);

  g_clear_pointer (&self->model, metier_packs_model_free);
  g_ptr_array_unref (self->rows);
  g_free (self->wanted);

  G_OBJECT_CLASS (metier_packs_dialog_parent_class)->finalize (object);
}

static void
metier_packs_dialog_class_init (MetierPacksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_packs_dialog_finalize;

  /**
   * MetierPacksDialog::changed:
   *
   * There are other packs now, or their skills count for something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/packs-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierPacksDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, MetierPacksDialog, folder_button);
  gtk_widget_class_bind_template_child (widget_class, MetierPacksDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MetierPacksDialog, own);
  gtk_widget_class_bind_template_child (widget_class, MetierPacksDialog, bundled);
  gtk_widget_class_bind_template_child (widget_class, MetierPacksDialog, removed);
  gtk_widget_class_bind_template_callback (widget_class, import_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_packs_dialog_init (MetierPacksDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * metier_packs_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @path: (nullable): a file or folder to import at once
 *
 * Shows the sources as soon as they are known.
 *
 * Returns: (transfer none): the dialog
 */
MetierPacksDialog *
metier_packs_dialog_present (GtkWidget *parent, const MetierContext *context, const char *path)
{
  MetierPacksDialog *self = g_object_new (METIER_TYPE_PACKS_DIALOG, "transient-for",
                                          GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  self->wanted = g_strdup (path);
  run (self, metier_packs_model_load, NULL, listed_cb);
  metier_dialog_present (GTK_WINDOW (self));
  return self;
}
