/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-filter-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "core/metier-error.h"
#include "core/metier-saved-filter.h"
#include "store/metier-library-filters.h"

static gboolean
need_library (MetierLibrary *library, GError **error)
{
  if (library == NULL)
    g_set_error_literal (error, METIER_ERROR, METIER_ERROR_STORAGE, _ ("Your library could not be opened."));
  return library != NULL;
}

static gpointer
save (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer filter, GCancellable *cancellable,
      GError **error)
{
  return GINT_TO_POINTER (need_library (library, error) && metier_library_save_filter (library, filter, error));
}

static gpointer
delete (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer name, GCancellable *cancellable,
        GError **error)
{
  return GINT_TO_POINTER (need_library (library, error) && metier_library_remove_filter (library, name, error));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;

  metier_store_run_finish (METIER_STORE (source), result, &error);
  if (error != NULL)
    gtk_widget_activate_action (parent, "win.tell", "s", error->message);
  gtk_widget_activate_action (parent, "shelf.reload", NULL);
}

static MetierSavedFilter *
make_filter (const char *name, const MetierShelfRequest *request)
{
  MetierSavedFilter *filter = metier_saved_filter_new (name);

  filter->text = g_strdup (request->text);
  filter->place = g_strdup (request->chosen[METIER_SHELF_PLACE]);
  filter->status = g_strdup (request->chosen[METIER_SHELF_STATUS]);
  filter->skill = g_strdup (request->chosen[METIER_SHELF_SKILL]);
  filter->role = g_strdup (request->chosen[METIER_SHELF_ROLE]);
  filter->kind = g_strdup (request->chosen[METIER_SHELF_KIND]);
  filter->tag = g_strdup (request->chosen[METIER_SHELF_TAG]);
  filter->cost = g_strdup (request->chosen[METIER_SHELF_COST]);
  return filter;
}

/* What the dialog asks about. */
typedef struct {
  GtkWidget *parent; /* (owned) */
  const MetierContext *context;
  MetierShelfRequest *request; /* (owned) */
  GtkEditable *name;           /* (unowned): in the dialog */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->parent);
  metier_shelf_request_free (question->request);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;

  if (g_str_equal (response, "save"))
    metier_store_run_async (question->context->store, save,
                            make_filter (gtk_editable_get_text (question->name), question->request),
                            (GDestroyNotify) metier_saved_filter_free, NULL, NULL, done_cb,
                            g_object_ref (question->parent));
}

static void
name_changed_cb (AdwMessageDialog *dialog, GtkEditable *name)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (name)));

  adw_message_dialog_set_response_enabled (dialog, "save", *text != '\0');
}

/**
 * metier_filter_dialog_present:
 * @parent: a widget of the shelf
 * @context: what it works with; outlives the window
 * @request: what to save
 *
 * Asks for a name and saves the filters under it, in place of what had that name.
 */
void
metier_filter_dialog_present (GtkWidget *parent, const MetierContext *context,
                              const MetierShelfRequest *request)
{
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), _ ("Save Filters"),
                                              _ ("They stand in the sidebar under the name that you give."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();
  Question *question = g_new (Question, 1);

  *question = (Question){ g_object_ref (parent), context, metier_shelf_request_copy (request),
                          GTK_EDITABLE (row) };
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_message_dialog_set_extra_child (dialog, list);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "save", FALSE);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_swapped (row, "changed", G_CALLBACK (name_changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * metier_filter_delete:
 * @parent: a widget of the shelf
 * @context: what it works with; outlives the window
 * @name: name of a saved filter
 *
 * Forgets a saved filter; what it shows stays shown.
 */
void
metier_filter_delete (GtkWidget *parent, const MetierContext *context, const char *name)
{
  metier_store_run_async (context->store, delete, g_strdup (name), g_free, NULL, NULL, done_cb,
                          g_object_ref (parent));
}
