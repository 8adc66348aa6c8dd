/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/sources/metier-pack-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/parts/metier-progress-dialog.h"
#include "app/sources/metier-export-item.h"
#include "app/sources/metier-export-rows.h"
#include "app/sources/metier-pack-export.h"
#include "app/sources/metier-searched-list.h"
#include "widgets/metier-wrap-box.h"

/**
 * MetierPackExportDialog:
 *
 * Writes a source, or those of its roles that are chosen, as a file that others can import. At first all are
 * chosen.
 */
struct _MetierPackExportDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  char *source;                 /* (owned): id of the source */
  char *pack;                   /* (owned): its file */
  MetierSearchedList *roles;    /* (owned) (element-type MetierExportItem) */
  gboolean choosing;            /* many are chosen at once */
  GtkWindow *progress;          /* (nullable) (unowned): while it is written */

  GtkWidget *export_button;
  GtkWidget *compared_button;
  GtkSearchEntry *search;
  GtkLabel *sentence;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (MetierPackExportDialog, metier_pack_export_dialog, ADW_TYPE_WINDOW)

/* What is chosen. */

static GStrv
list_chosen (MetierPackExportDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_items = g_list_model_get_n_items (metier_searched_list_get_items (self->roles));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MetierExportItem) item
          = g_list_model_get_item (metier_searched_list_get_items (self->roles), i);

      if (metier_export_item_is_chosen (item))
        g_strv_builder_add (ids, metier_export_item_get_role (item)->id);
    }

  return g_strv_builder_end (ids);
}

static void
update (MetierPackExportDialog *self)
{
  guint n_items = g_list_model_get_n_items (metier_searched_list_get_items (self->roles));
  g_auto (GStrv) chosen = NULL;
  g_autofree char *sentence = NULL;
  guint n;

  if (self->choosing)
    return;

  chosen = list_chosen (self);
  n = g_strv_length (chosen);
  if (n == n_items)
    sentence = g_strdup (_ ("The whole source is exported."));
  else
    /* Translators: how many roles are chosen, and how many the source has. */
    sentence = g_strdup_printf (
        ngettext ("%'u role of %'u is exported.", "%'u roles of %'u are exported.", n), n, n_items);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_sensitive (self->export_button, n > 0);
}

static void
choose (MetierPackExportDialog *self, GListModel *items, const char *const *only, gboolean chosen)
{
  guint n_items = g_list_model_get_n_items (items);

  self->choosing = TRUE;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MetierExportItem) item = g_list_model_get_item (items, i);
      const char *id = metier_export_item_get_role (item)->id;

      metier_export_item_set_chosen (item, only != NULL ? g_strv_contains (only, id) : chosen);
    }
  self->choosing = FALSE;
  update (self);
}

static void
choose_all_cb (MetierPackExportDialog *self)
{
  choose (self, metier_searched_list_get_found (self->roles), NULL, TRUE);
}

static void
choose_none_cb (MetierPackExportDialog *self)
{
  choose (self, metier_searched_list_get_found (self->roles), NULL, FALSE);
}

static void
choose_compared_cb (MetierPackExportDialog *self)
{
  choose (self, metier_searched_list_get_items (self->roles),
          metier_compare_set_get_roles (self->context->compare), FALSE);
}

/* The list. */

static gpointer
list_roles (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer source,
            GCancellable *cancellable, GError **error)
{
  return metier_catalogue_list_roles (catalogue, source, NULL, error);
}

static void
show_roles (MetierPackExportDialog *self, GPtrArray *roles)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean any_compared = FALSE;

  for (guint i = 0; i < roles->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (roles, i);
      MetierExportItem *item = metier_export_item_new (role);

      metier_export_item_set_chosen (item, TRUE);
      g_signal_connect_object (item, "notify::chosen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
      any_compared = any_compared || metier_compare_set_contains (self->context->compare, role->id);
    }
  metier_searched_list_fill (self->roles, items);
  gtk_widget_set_visible (self->compared_button, any_compared);
  update (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPackExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) roles = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (self->roles == NULL)
    return;

  if (roles == NULL)
    gtk_label_set_label (self->sentence, error->message);
  else
    show_roles (self, roles);
}

static gboolean
matches (gpointer item, const char *folded)
{
  return metier_export_item_matches (item, folded);
}

/* Writing. */

/* Says what happened in front of the list of sources, or, where it can be tried again, of this. */
static void
tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierPackExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = metier_pack_export_finish (result, &error);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;
  g_autofree char *done = NULL;

  if (self->progress != NULL)
    gtk_window_destroy (self->progress);
  if (self->roles == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (path == NULL)
    {
      tell (GTK_WINDOW (self), _ ("Nothing Was Exported"), error->message);
      return;
    }

  /* Translators: %s is the name of a file. */
  done = g_strdup_printf (_ ("Others can import “%s”."), name);
  tell (gtk_window_get_transient_for (GTK_WINDOW (self)), _ ("The Source Is Exported"), done);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_roles (MetierPackExportDialog *self, const char *path)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (GStrv) chosen = list_chosen (self);
  gboolean whole
      = g_strv_length (chosen) == g_list_model_get_n_items (metier_searched_list_get_items (self->roles));

  g_set_weak_pointer (&self->progress, GTK_WINDOW (metier_progress_dialog_new (
                                           GTK_WINDOW (self), _ ("Exporting the Source"), cancellable)));
  gtk_window_present (self->progress);
  metier_pack_export_async (self->pack, whole ? NULL : (const char *const *) chosen, path, cancellable,
                            written_cb, g_object_ref (self));
}

static void
path_chosen_cb (GtkNativeDialog *chooser, int response, MetierPackExportDialog *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    write_roles (self, path);
  g_object_unref (chooser);
}

static void
export_cb (MetierPackExportDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export to a File"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *name = g_strconcat (self->source, ".json", NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (path_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
metier_pack_export_dialog_dispose (GObject *object)
{
  MetierPackExportDialog *self = METIER_PACK_EXPORT_DIALOG (object);

  g_clear_pointer (&self->roles, metier_searched_list_free);
  g_clear_weak_pointer (&self->progress);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->pack, g_free);

  G_OBJECT_CLASS (metier_pack_export_dialog_parent_class)->dispose (object);
}

static void
metier_pack_export_dialog_class_init (MetierPackExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = metier_pack_export_dialog_dispose;

  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/pack-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierPackExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, MetierPackExportDialog, compared_button);
  gtk_widget_class_bind_template_child (widget_class, MetierPackExportDialog, search);
  gtk_widget_class_bind_template_child (widget_class, MetierPackExportDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, MetierPackExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierPackExportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, choose_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_compared_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
metier_pack_export_dialog_init (MetierPackExportDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = metier_export_rows_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  self->roles = metier_searched_list_new (self->stack, self->list, self->search,
                                          _ ("Titles and families of the roles were searched."),
                                          METIER_TYPE_EXPORT_ITEM, matches);
}

/**
 * metier_pack_export_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @source: id of a source, which the file is called by at first
 * @pack: the file of its pack
 *
 * Asks which roles of a source to write, and where.
 *
 * Returns: (transfer none): the dialog
 */
MetierPackExportDialog *
metier_pack_export_dialog_present (GtkWidget *parent, const MetierContext *context, const char *source,
                                   const char *pack)
{
  MetierPackExportDialog *self = g_object_new (METIER_TYPE_PACK_EXPORT_DIALOG, "transient-for",
                                               GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  self->source = g_strdup (source);
  self->pack = g_strdup (pack);
  metier_store_run_async (context->store, list_roles, g_strdup (source), g_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, listed_cb, g_object_ref (self));
  metier_dialog_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return self;
}
