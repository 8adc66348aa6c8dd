/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-copies-dialog.h"
#include "app/shelf/metier-filter-dialog.h"
#include "app/shelf/metier-import-dialog.h"
#include "app/shelf/metier-link-dialog.h"
#include "app/shelf/metier-shelf-export.h"

/* Adding. */

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_link_dialog_present (widget, METIER_SHELF_PAGE (widget)->context, NULL);
}

static char *
join_addresses (const GSList *files)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const GSList *item = files; item != NULL; item = item->next)
    {
      g_autofree char *address = g_file_get_uri (item->data);

      g_string_append_printf (text, "%s\n", address);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Programs give links, and files, as a list of addresses. A file is imported, of several the first is. */
static void
take_list (MetierShelfPage *self, GdkFileList *list)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (list);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;
  g_autofree char *text = join_addresses (files);

  if (path != NULL)
    metier_import_dialog_present (GTK_WIDGET (self), self->context, path);
  else
    metier_link_dialog_present (GTK_WIDGET (self), self->context, text);
}

/* What is dropped and what is pasted goes one way. */
static void
take (MetierShelfPage *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    take_list (self, g_value_get_boxed (value));
  else
    metier_link_dialog_present (GTK_WIDGET (self), self->context, g_value_get_string (value));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierShelfPage) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (value != NULL)
    take (self, value);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

void
_metier_shelf_page_paste (MetierShelfPage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (GdkContentFormats) formats = gdk_content_formats_union_deserialize_gtypes (
      gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));

  gboolean is_list = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);

  if (is_list || gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    gdk_clipboard_read_value_async (clipboard, is_list ? GDK_TYPE_FILE_LIST : G_TYPE_STRING,
                                    G_PRIORITY_DEFAULT, NULL, pasted_cb, g_object_ref (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _ ("There is no link to paste"));
}

static gboolean
paste_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  _metier_shelf_page_paste (METIER_SHELF_PAGE (widget));
  return TRUE;
}

static gboolean
dropped_cb (MetierShelfPage *self, const GValue *value)
{
  take (self, value);
  return TRUE;
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_import_dialog_choose (widget, METIER_SHELF_PAGE (widget)->context);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_shelf_export (widget, METIER_SHELF_PAGE (widget)->context, g_variant_get_string (parameter, NULL));
}

static void
copies_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_copies_dialog_present (widget, METIER_SHELF_PAGE (widget)->context);
}

/* Filters. */

static void
save_filter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_filter_dialog_present (widget, self->context, self->filters, self->request);
}

static void
delete_filter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_filter_delete (self->context, self->filters);
}

void
_metier_shelf_page_update_saved (MetierShelfPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.save-filter",
                                 metier_shelf_request_has_filters (self->request));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.delete-filter",
                                 metier_shelf_filters_get_saved (self->filters) != NULL);
}

void
_metier_shelf_page_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "shelf.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "shelf.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "shelf.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "shelf.show-copies", NULL, copies_cb);
  gtk_widget_class_install_action (widget_class, "shelf.save-filter", NULL, save_filter_cb);
  gtk_widget_class_install_action (widget_class, "shelf.delete-filter", NULL, delete_filter_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
}

void
_metier_shelf_page_init_actions (MetierShelfPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}
