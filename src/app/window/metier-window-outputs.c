/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/window/metier-errand.h"
#include "app/parts/metier-save-dialog.h"
#include "widgets/metier-print.h"

/*
 * What can be done with the chart in sight: save, copy, print. All of it is drawn anew, so the size and the
 * colours of the window do not matter.
 */

/* Returns: (nullable) (transfer full): the chart in sight */
static MetierOutput *
find_output (MetierWindow *self)
{
  const MetierAddress *address = metier_history_get_current (self->history);

  if (g_str_equal (address->view, "compare"))
    return metier_compare_page_dup_output (self->compare_page);
  if (g_str_equal (address->view, "me"))
    return metier_me_page_dup_output (self->me_page);
  if (!g_str_equal (address->view, "roles") || address->skill != NULL)
    return NULL;

  if (address->role != NULL)
    return metier_role_page_dup_output (self->role_page);
  return self->overview_page != NULL ? metier_overview_page_dup_output (self->overview_page) : NULL;
}

static MetierOutput *
need_output (MetierWindow *self)
{
  MetierOutput *output = find_output (self);

  if (output == NULL)
    _metier_window_tell (self, _ ("There is no chart in sight."));
  return output;
}

/* Saving. */

static void
open_folder_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_bytestring (parameter), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierErrand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = metier_output_save_finish (result, &error);

  if (!metier_errand_tell_error (errand, error))
    metier_errand_tell_saved_file (errand, path);
}

static void
place_chosen_cb (const char *path, const MetierOutputForm *form, MetierExportFormat format,
                 gpointer user_data)
{
  MetierWindow *self = METIER_WINDOW (user_data);

  metier_output_save_async (self->output, form, path, NULL, saved_cb, metier_errand_new (self));
}

void
_metier_window_save_output (MetierWindow *self, MetierOutput *output)
{
  g_autofree char *title = metier_output_dup_name (output);
  g_autofree char *name = g_strconcat (title, ".", metier_output_get_ending (output), NULL);

  g_clear_pointer (&self->output, metier_output_unref);
  self->output = metier_output_ref (output);
  metier_save_dialog_choose_file (GTK_WINDOW (self), name, place_chosen_cb, self);
}

static void
save_chart_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  g_autoptr (MetierOutput) output = need_output (self);

  if (output != NULL)
    _metier_window_save_output (self, output);
}

/* Copying. */

static void
texture_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierErrand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = metier_output_load_texture_finish (result, &error);
  MetierWindow *self = metier_errand_get_window (errand);

  if (metier_errand_tell_error (errand, error))
    return;

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  _metier_window_tell (self, _ ("The chart is on the clipboard as a picture."));
}

static void
copy_picture_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (MetierOutput) output = need_output (METIER_WINDOW (widget));

  if (output != NULL)
    metier_output_load_texture_async (output, NULL, texture_loaded_cb,
                                      metier_errand_new (METIER_WINDOW (widget)));
}

static void
copy_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  g_autoptr (MetierOutput) output = need_output (self);
  g_autoptr (GdkContentProvider) table = output != NULL ? metier_output_new_table (output) : NULL;

  if (table == NULL)
    return;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), table);
  _metier_window_tell (self, _ ("The numbers are on the clipboard as a table."));
}

/* Printing. */

/* The next chart is printed the same way. */
static void
printed_cb (MetierWindow *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL && self->context != NULL)
    _metier_window_tell (self, error->message);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
      g_set_object (&self->page_setup, gtk_print_operation_get_default_page_setup (operation));
    }
}

void
_metier_window_print_output (MetierWindow *self, MetierOutput *output)
{
  g_autoptr (GtkPrintOperation) operation = metier_print_new (
      metier_output_get_figure (output), metier_output_get_options (output), METIER_OUTPUT_THEME);

  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->print_settings);
  if (self->page_setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, self->page_setup);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MetierWindow *self = METIER_WINDOW (widget);
  g_autoptr (MetierOutput) output = need_output (self);

  if (output != NULL)
    _metier_window_print_output (self, output);
}

static void
save_all_charts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _metier_window_save_all_charts (METIER_WINDOW (widget));
}

static void
offer_in_menu (MetierWindow *self, gboolean offered)
{
  GMenu *menu = G_MENU (self->primary_menu);

  if (self->outputs_in_menu == offered)
    return;

  self->outputs_in_menu = offered;
  if (offered)
    g_menu_prepend_section (menu, NULL, self->outputs_menu);
  else
    g_menu_remove (menu, 0);
}

/* Only where there can be a chart. A role alone in a narrow window has two actions in the header, and leaves
 * no room for a third. */
void
_metier_window_update_outputs (MetierWindow *self)
{
  const MetierAddress *address = metier_history_get_current (self->history);
  gboolean charts = g_str_equal (address->view, "compare") || g_str_equal (address->view, "me")
                    || (g_str_equal (address->view, "roles") && address->skill == NULL
                        && !_metier_window_lacks_role (self));
  gboolean in_menu = charts && address->role != NULL && _metier_window_shows_content_only (self);

  gtk_widget_set_visible (GTK_WIDGET (self->outputs_button), charts && !in_menu);
  offer_in_menu (self, in_menu);
}

void
_metier_window_clear_outputs (MetierWindow *self)
{
  g_clear_pointer (&self->output, metier_output_unref);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->page_setup);
}

void
_metier_window_class_install_output_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-chart", NULL, save_chart_cb);
  gtk_widget_class_install_action (widget_class, "win.save-all-charts", NULL, save_all_charts_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, copy_table_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "ay", open_folder_cb);
}
