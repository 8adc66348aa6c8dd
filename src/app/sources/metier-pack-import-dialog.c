/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-import-dialog-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/parts/metier-dialog.h"
#include "app/sources/metier-pack-preview.h"
#include "app/sources/metier-pack-words.h"
#include "app/sources/metier-packs-model.h"

#define PROGRESS_MS 100

/**
 * MetierPackImportDialog:
 *
 * Builds a pack from what was chosen, shows what it holds and what an update would change, and installs it
 * when the user says so. Until then nothing is changed. Where the file does not say all that is needed, the
 * user is asked.
 */
G_DEFINE_FINAL_TYPE (MetierPackImportDialog, metier_pack_import_dialog, ADW_TYPE_WINDOW)

enum {
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fail (MetierPackImportDialog *self, const GError *error)
{
  g_autofree char *why = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, why);
  self->asked = NULL;
  gtk_button_set_label (self->cancel_button, _ ("_Close"));
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/* How far it is. */

static char *
describe_phase (MetierPackImportDialog *self)
{
  switch (metier_pack_job_get_phase (self->job))
    {
    case METIER_PACK_CHECKING:
      return g_strdup (_ ("Checking what was read…"));
    case METIER_PACK_COMPARING:
      return g_strdup (_ ("Comparing with what is installed…"));
    case METIER_PACK_READING:
    default:
      /* Translators: %s is the name of a file or folder. */
      return g_strdup_printf (_ ("Reading “%s”…"), self->name);
    }
}

static char *
describe_rows (MetierPackImportDialog *self, double fraction)
{
  guint n = metier_pack_job_get_n_rows (self->job);
  double seconds = (double) (g_get_monotonic_time () - self->began) / G_USEC_PER_SEC;
  g_autofree char *rows = NULL;
  g_autofree char *left = NULL;

  if (n == 0)
    return g_strdup ("");

  rows = g_strdup_printf (ngettext ("%'u rating", "%'u ratings", n), n);
  if (metier_pack_job_get_phase (self->job) == METIER_PACK_READING)
    left = metier_pack_words_time_left (fraction, seconds);
  return left != NULL ? g_strjoin (" · ", rows, left, NULL) : g_steal_pointer (&rows);
}

static gboolean
progress_cb (gpointer user_data)
{
  MetierPackImportDialog *self = user_data;
  double fraction = metier_pack_job_get_fraction (self->job);
  g_autofree char *phase = describe_phase (self);
  g_autofree char *rows = describe_rows (self, fraction);

  if (isnan (fraction))
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_label_set_label (self->reading, phase);
  gtk_label_set_label (self->rows, rows);
  return G_SOURCE_CONTINUE;
}

/* What it means. */

static gpointer
find_impact (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer diff,
             GCancellable *cancellable, GError **error)
{
  return library != NULL ? metier_pack_impact_new (diff, library, error) : NULL;
}

static void
show_preview (MetierPackImportDialog *self, const MetierPackImpact *impact)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  adw_bin_set_child (self->preview_place, metier_pack_preview_new (self->job, impact));
  gtk_button_set_label (self->go_button, self->job->replaces ? _ ("_Update") : _ ("_Import"));
  if (self->asked != NULL)
    gtk_button_set_label (self->cancel_button, _ ("_Back"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_grab_focus (GTK_WIDGET (self->go_button));
}

static void
impact_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPackImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierPackImpact) impact = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (error != NULL)
    fail (self, error);
  else
    show_preview (self, impact);
}

static void
built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPackImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean built = metier_pack_job_run_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!built)
    {
      g_clear_handle_id (&self->progress_source, g_source_remove);
      if (!_metier_pack_import_dialog_ask (self, error))
        fail (self, error);
    }
  else if (self->job->diff == NULL)
    show_preview (self, NULL);
  else
    metier_store_run_async (self->context->store, find_impact, metier_pack_diff_ref (self->job->diff),
                            (GDestroyNotify) metier_pack_diff_unref, (GDestroyNotify) metier_pack_impact_free,
                            self->cancellable, impact_cb, g_object_ref (self));
}

/* Installing. */

static void
installed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPackImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierPacksModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (model == NULL)
    {
      fail (self, error);
      return;
    }

  /* It was moved to its place. */
  g_clear_pointer (&self->job->stage, g_free);
  g_signal_emit (self, signals[IMPORTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
install (MetierPackImportDialog *self)
{
  MetierStore *store = self->context->store;

  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.say-edition", FALSE);
  metier_store_run_async (store, metier_packs_model_install,
                          metier_pack_errand_new (metier_store_get_data_dir (store), self->job->stage),
                          metier_pack_errand_free, (GDestroyNotify) metier_packs_model_free, NULL,
                          installed_cb, g_object_ref (self));
}

static gboolean
shows_preview (MetierPackImportDialog *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "preview");
}

static void
go_cb (MetierPackImportDialog *self)
{
  if (shows_preview (self))
    install (self);
  else
    _metier_pack_import_dialog_answer (self);
}

static void
cancel_cb (MetierPackImportDialog *self)
{
  if (self->asked != NULL && shows_preview (self))
    _metier_pack_import_dialog_ask_again (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
stop (MetierPackImportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static gboolean
metier_pack_import_dialog_close_request (GtkWindow *window)
{
  stop (METIER_PACK_IMPORT_DIALOG (window));

  return GTK_WINDOW_CLASS (metier_pack_import_dialog_parent_class)->close_request (window);
}

static void
metier_pack_import_dialog_dispose (GObject *object)
{
  stop (METIER_PACK_IMPORT_DIALOG (object));

  G_OBJECT_CLASS (metier_pack_import_dialog_parent_class)->dispose (object);
}

static void
metier_pack_import_dialog_finalize (GObject *object)
{
  MetierPackImportDialog *self = METIER_PACK_IMPORT_DIALOG (object);

  g_clear_pointer (&self->job, metier_pack_job_unref);
  g_clear_object (&self->cancellable);
  g_free (self->name);

  G_OBJECT_CLASS (metier_pack_import_dialog_parent_class)->finalize (object);
}

static void
metier_pack_import_dialog_class_init (MetierPackImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_pack_import_dialog_dispose;
  object_class->finalize = metier_pack_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = metier_pack_import_dialog_close_request;

  /**
   * MetierPackImportDialog::imported:
   *
   * The pack is in its place and open.
   */
  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/pack-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, preview_place);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, MetierPackImportDialog, go_button);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  _metier_pack_import_dialog_class_init_ask (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_pack_import_dialog_init (MetierPackImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Reads the file, perhaps not for the first time. */
static void
run (MetierPackImportDialog *self)
{
  self->began = g_get_monotonic_time ();
  metier_pack_job_run_async (self->job, self->cancellable, built_cb, g_object_ref (self));
  self->progress_source = g_timeout_add (PROGRESS_MS, progress_cb, self);
  progress_cb (self);
}

void
_metier_pack_import_dialog_read (MetierPackImportDialog *self, const MetierImportOptions *options)
{
  g_autoptr (MetierPackJob) before = g_steal_pointer (&self->job);

  self->job = metier_pack_job_new (before->path, before->data_dir, before->installed, options);
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  run (self);
}

/**
 * metier_pack_import_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @path: a file, folder or archive
 * @installed: (element-type utf8 utf8): the file of the open pack of each source
 *
 * Reads what was chosen and asks whether it shall be installed.
 *
 * Returns: (transfer none): the dialog
 */
MetierPackImportDialog *
metier_pack_import_dialog_present (GtkWidget *parent, const MetierContext *context, const char *path,
                                   GHashTable *installed)
{
  MetierPackImportDialog *self = g_object_new (METIER_TYPE_PACK_IMPORT_DIALOG, "transient-for",
                                               GTK_WINDOW (gtk_widget_get_root (parent)), NULL);
  const MetierImportOptions options = { .format = METIER_SOURCE_ANY };

  self->context = context;
  self->name = g_filename_display_basename (path);
  self->job = metier_pack_job_new (path, metier_store_get_data_dir (context->store), installed, &options);
  run (self);
  metier_dialog_present (GTK_WINDOW (self));
  return self;
}
