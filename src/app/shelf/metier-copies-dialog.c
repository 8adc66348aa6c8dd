/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-copies-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "store/catalogue/metier-library-packs.h"
#include "store/library/metier-backup.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierCopiesDialog:
 *
 * Lists the safety copies of the library, makes one, and restores one.
 */
struct _MetierCopiesDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */

  AdwPreferencesGroup *group;
  GtkWidget *make_button;
  GtkLabel *problem;
  GPtrArray *rows; /* (owned) (element-type GtkWidget): those of the group, unowned */
};

G_DEFINE_FINAL_TYPE (MetierCopiesDialog, metier_copies_dialog, ADW_TYPE_WINDOW)

static void restore_clicked_cb (GtkWidget *button, MetierCopiesDialog *self);

/* On the worker. */

static gpointer
list_copies (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
             GCancellable *cancellable, GError **error)
{
  return metier_library_is_open (library, error)
             ? metier_backup_list (metier_library_get_path (library), error)
             : NULL;
}

static gpointer
make_copy (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (MetierBackup) made
      = metier_library_is_open (library, error) ? metier_backup_make (library, error) : NULL;

  return made != NULL ? list_copies (catalogue, library, NULL, cancellable, error) : NULL;
}

static gpointer
restore_copy (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer id, GCancellable *cancellable,
              GError **error)
{
  return metier_library_is_open (library, error) && metier_backup_restore (library, id, error)
                 && metier_library_show_restored (library, catalogue, error)
             ? list_copies (catalogue, library, NULL, cancellable, error)
             : NULL;
}

/* In the window. */

static void
show_problem (MetierCopiesDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static char *
format_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);

  return g_date_time_format (time, "%c");
}

static GtkWidget *
new_row (MetierCopiesDialog *self, const MetierBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("document-revert-symbolic");
  g_autofree char *time = format_time (backup->at);
  g_autofree char *size = g_format_size (backup->size);
  /* Translators: name of a button; %s is a date with time. */
  g_autofree char *label = g_strdup_printf (_ ("Restore the copy of %s"), time);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  metier_tooltip_set (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (backup->id), g_free);
  g_object_set_data_full (G_OBJECT (button), "time", g_steal_pointer (&time), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_row (MetierCopiesDialog *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_copies (MetierCopiesDialog *self, const GPtrArray *copies)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < copies->len; i++)
    add_row (self, new_row (self, g_ptr_array_index (copies, i)));
  if (copies->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("There is no safety copy yet."));
      add_row (self, row);
    }
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierCopiesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = metier_store_run_finish (METIER_STORE (source), result, &error);

  gtk_widget_set_sensitive (self->make_button, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->group), TRUE);
  show_problem (self, copies != NULL ? NULL : error->message);
  if (copies != NULL)
    show_copies (self, copies);
}

static void
run (MetierCopiesDialog *self, MetierStoreFunc func, const char *id, GAsyncReadyCallback callback)
{
  gtk_widget_set_sensitive (self->make_button, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->group), FALSE);
  metier_store_run_async (self->context->store, func, g_strdup (id), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, callback, g_object_ref (self));
}

static void
make_cb (MetierCopiesDialog *self)
{
  run (self, make_copy, NULL, listed_cb);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MetierCopiesDialog *self = user_data;
  MetierBookmarks *bookmarks = self->context->bookmarks;

  listed_cb (source, result, user_data);
  metier_bookmarks_forget (bookmarks);
}

static void
response_cb (MetierCopiesDialog *self, const char *response, AdwMessageDialog *dialog)
{
  if (g_str_equal (response, "restore"))
    run (self, restore_copy, g_object_get_data (G_OBJECT (dialog), "id"), restored_cb);
}

static void
restore_clicked_cb (GtkWidget *button, MetierCopiesDialog *self)
{
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (self), _ ("Restore This Copy?"), NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_format_body (
      dialog,
      /* Translators: %s is a date with time. */
      _ ("Everything you wrote becomes what it was on %s. What is there now is kept as another copy."),
      (const char *) g_object_get_data (G_OBJECT (button), "time"));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "restore", _ ("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "id", g_strdup (g_object_get_data (G_OBJECT (button), "id")),
                          g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
metier_copies_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (METIER_COPIES_DIALOG (object)->rows);

  G_OBJECT_CLASS (metier_copies_dialog_parent_class)->finalize (object);
}

static void
metier_copies_dialog_class_init (MetierCopiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_copies_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/copies-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierCopiesDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MetierCopiesDialog, make_button);
  gtk_widget_class_bind_template_child (widget_class, MetierCopiesDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_copies_dialog_init (MetierCopiesDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * metier_copies_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 *
 * Shows the safety copies.
 */
void
metier_copies_dialog_present (GtkWidget *parent, const MetierContext *context)
{
  MetierCopiesDialog *self = g_object_new (METIER_TYPE_COPIES_DIALOG, "transient-for",
                                           GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  run (self, list_copies, NULL, listed_cb);
  metier_dialog_present (GTK_WINDOW (self));
}
