/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/shelf/metier-import-job.h"
#include "app/shelf/metier-link-view.h"

#define PROGRESS_MS 100

/**
 * MetierImportDialog:
 *
 * Imports a file of bookmarks: shows first what is new, known and refused, and adds it when the user says so.
 */
struct _MetierImportDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  GCancellable *cancellable;    /* (owned): of reading, then of importing */
  MetierImportModel *model;     /* (nullable) (owned): once the file is read */
  MetierImportJob *job;         /* (nullable) (owned): once it is imported */
  guint progress_source;

  GtkStack *stack;
  GtkLabel *reading;
  GtkLabel *summary;
  GtkLabel *importing;
  MetierLinkView *lines;
  GtkProgressBar *progress;
  AdwStatusPage *failure;
  GtkWidget *import_button;
};

G_DEFINE_FINAL_TYPE (MetierImportDialog, metier_import_dialog, ADW_TYPE_WINDOW)

static void
fail (MetierImportDialog *self, const char *title, const GError *error)
{
  g_autofree char *why = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->failure, title);
  adw_status_page_set_description (self->failure, why);
  gtk_widget_set_visible (self->import_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/* One sentence for each count, so that each can have its plural. */
static char *
describe (const MetierImportModel *model)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  guint n_new = model->fresh->len;

  g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%'u new link.", "%'u new links.", n_new), n_new));
  if (model->n_known > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%'u is known already.", "%'u are known already.",
                                                           model->n_known),
                                                 model->n_known));
  if (model->n_refused > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("%'u is refused.", "%'u are refused.", model->n_refused),
                                      model->n_refused));
  if (model->n_cleaned > 0)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("%'u was cleaned.", "%'u were cleaned.", model->n_cleaned),
                                      model->n_cleaned));
  if (model->n_rest > 0)
    g_ptr_array_add (sentences, g_strdup_printf (ngettext ("%'u other new entry.", "%'u other new entries.",
                                                           model->n_rest),
                                                 model->n_rest));
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  MetierImportModel *model = metier_store_run_finish (METIER_STORE (source), result, &error);
  g_autofree char *summary = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (model == NULL)
    {
      fail (self, _ ("The file could not be read"), error);
      return;
    }

  self->model = model;
  summary = describe (model);
  gtk_label_set_label (self->summary, summary);
  metier_link_view_set_lines (self->lines, G_LIST_MODEL (model->lines));
  gtk_widget_set_sensitive (self->import_button, metier_import_model_has_news (model));
  gtk_stack_set_visible_child_name (self->stack, "preview");
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (metier_import_job_tell (self->job, error, self->context->bookmarks))
    gtk_window_close (GTK_WINDOW (self));
  else
    fail (self, _ ("The file could not be imported"), error);
}

static gboolean
progress_cb (gpointer user_data)
{
  MetierImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, metier_import_job_get_fraction (self->job));
  return G_SOURCE_CONTINUE;
}

static void
import_cb (MetierImportDialog *self)
{
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "importing");
  self->job = metier_import_job_new (self->model);
  self->progress_source = g_timeout_add (PROGRESS_MS, progress_cb, self);
  metier_store_run_async (self->context->store, metier_import_job_run, metier_import_job_ref (self->job),
                          (GDestroyNotify) metier_import_job_unref, NULL,
                          metier_renew_cancellable (&self->cancellable), imported_cb, g_object_ref (self));
}

static void
metier_import_dialog_dispose (GObject *object)
{
  MetierImportDialog *self = METIER_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (metier_import_dialog_parent_class)->dispose (object);
}

static gboolean
metier_import_dialog_close_request (GtkWindow *window)
{
  MetierImportDialog *self = METIER_IMPORT_DIALOG (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (metier_import_dialog_parent_class)->close_request (window);
}

static void
metier_import_dialog_finalize (GObject *object)
{
  MetierImportDialog *self = METIER_IMPORT_DIALOG (object);

  g_clear_pointer (&self->job, metier_import_job_unref);
  g_clear_pointer (&self->model, metier_import_model_unref);

  G_OBJECT_CLASS (metier_import_dialog_parent_class)->finalize (object);
}

static void
metier_import_dialog_class_init (MetierImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_import_dialog_dispose;
  object_class->finalize = metier_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = metier_import_dialog_close_request;

  g_type_ensure (METIER_TYPE_LINK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/shelf-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, importing);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, MetierImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_import_dialog_init (MetierImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * metier_import_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @path: name of the file
 *
 * Reads a file and asks whether what is new in it shall be added.
 */
void
metier_import_dialog_present (GtkWidget *parent, const MetierContext *context, const char *path)
{
  MetierImportDialog *self = g_object_new (METIER_TYPE_IMPORT_DIALOG, "transient-for",
                                           GTK_WINDOW (gtk_widget_get_root (parent)), NULL);
  g_autofree char *base = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *reading = g_strdup_printf (_ ("Reading “%s”…"), base);
  /* Translators: %s is the name of a file. */
  g_autofree char *importing = g_strdup_printf (_ ("Importing “%s”…"), base);

  self->context = context;
  gtk_label_set_label (self->reading, reading);
  gtk_label_set_label (self->importing, importing);
  metier_store_run_async (context->store, metier_import_model_load, g_strdup (path), g_free,
                          (GDestroyNotify) metier_import_model_unref,
                          metier_renew_cancellable (&self->cancellable), read_cb, g_object_ref (self));
  metier_dialog_present (GTK_WINDOW (self));
}

/* Choosing the file. */

static void
chosen_cb (GtkNativeDialog *chooser, int response, GtkWidget *parent)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  const MetierContext *context = g_object_get_data (G_OBJECT (chooser), "context");
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    metier_import_dialog_present (parent, context, path);
  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * metier_import_dialog_choose:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 *
 * Asks for a file and goes on with metier_import_dialog_present().
 */
void
metier_import_dialog_choose (GtkWidget *parent, const MetierContext *context)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Import Bookmarks"), GTK_WINDOW (gtk_widget_get_root (parent)),
                                     GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("Bookmark files and libraries"),
              (const char *[]){ "html", "htm", "json", NULL });
  g_object_set_data (G_OBJECT (chooser), "context", (gpointer) context);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
