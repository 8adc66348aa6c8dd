/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-filter-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "core/resources/metier-saved-filter.h"

static MetierLibraryContents *
wrap (const MetierSavedFilter *filter)
{
  MetierLibraryContents *contents = filter != NULL ? metier_library_contents_new () : NULL;

  if (contents != NULL)
    g_ptr_array_add (contents->filters, metier_saved_filter_copy (filter));
  return contents;
}

/* Puts a filter in the place of another; either may be %NULL. */
static void
replace (const MetierContext *context, const MetierSavedFilter *before, const MetierSavedFilter *after,
         const char *message)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (MetierShelfStep) step = metier_shelf_step_new (none, none, message);

  step->take = wrap (before);
  step->add = wrap (after);
  metier_bookmarks_take_step (context->bookmarks, step);
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
  const MetierContext *context;
  MetierShelfFilters *filters; /* (owned) */
  MetierShelfRequest *request; /* (owned) */
  GtkEditable *name;           /* (unowned): in the dialog */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->filters);
  metier_shelf_request_free (question->request);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (question->name)));
  g_autoptr (MetierSavedFilter) filter = make_filter (name, question->request);
  /* Translators: %s is the name that the user gave to a search. */
  g_autofree char *message = g_strdup_printf (_ ("Saved the filters as “%s”"), name);

  if (!g_str_equal (response, "save"))
    return;

  replace (question->context, metier_shelf_filters_find_saved (question->filters, name), filter, message);
  metier_shelf_filters_mark_saved (question->filters, name);
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
 * @filters: the filters of the window
 * @request: what to save
 *
 * Asks for a name and saves the filters under it, in place of what had that name.
 */
void
metier_filter_dialog_present (GtkWidget *parent, const MetierContext *context, MetierShelfFilters *filters,
                              const MetierShelfRequest *request)
{
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), _ ("Save Filters"),
                                              _ ("They stand in the sidebar under the name that you give."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_entry_row_new ();
  Question *question = g_new (Question, 1);

  *question = (Question){ context, g_object_ref (filters), metier_shelf_request_copy (request),
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
 * @context: what it works with; outlives the window
 * @filters: the filters of the window
 *
 * Forgets the saved filter that is chosen; what it shows stays shown.
 */
void
metier_filter_delete (const MetierContext *context, MetierShelfFilters *filters)
{
  const char *name = metier_shelf_filters_get_saved (filters);
  /* Translators: %s is the name that the user gave to a search. */
  g_autofree char *message = g_strdup_printf (_ ("Deleted the saved filter “%s”"), name);

  replace (context, metier_shelf_filters_find_saved (filters, name), NULL, message);
}
