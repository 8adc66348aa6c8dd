/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-shelf-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/metier-copies-dialog.h"
#include "app/metier-filter-dialog.h"
#include "app/metier-import-dialog.h"
#include "app/metier-link-dialog.h"
#include "app/metier-resource-item.h"
#include "app/metier-shelf-bulk.h"
#include "app/metier-shelf-export.h"
#include "app/metier-tags-dialog.h"

/* Adding. */

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_link_dialog_present (widget, METIER_SHELF_PAGE (widget)->context, NULL);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierShelfPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    metier_link_dialog_present (GTK_WIDGET (self), self->context, text);
}

static gboolean
paste_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
  return TRUE;
}

static gboolean
dropped_cb (MetierShelfPage *self, const GValue *value)
{
  metier_link_dialog_present (GTK_WIDGET (self), self->context, g_value_get_string (value));
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

  metier_filter_dialog_present (widget, self->context, self->request);
}

static void
delete_filter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_filter_delete (widget, self->context, metier_shelf_filters_get_saved (self->filters));
}

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  metier_shelf_page_load (METIER_SHELF_PAGE (widget));
}

void
_metier_shelf_page_update_saved (MetierShelfPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.save-filter",
                                 metier_shelf_request_has_filters (self->request));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.delete-filter",
                                 metier_shelf_filters_get_saved (self->filters) != NULL);
}

/* A file is imported; of several the first is. */
static gboolean
files_dropped_cb (MetierShelfPage *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path != NULL)
    metier_import_dialog_present (GTK_WIDGET (self), self->context, path);
  return path != NULL;
}

/* Choosing. */

/* In the order of the list. */
static GPtrArray *
get_chosen (MetierShelfPage *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MetierResourceItem) item = g_list_model_get_item (items, i);
      const MetierResource *resource = metier_resource_item_get_resource (item);

      if (metier_shelf_selection_contains (self->selection, resource->id))
        g_ptr_array_add (chosen, metier_resource_ref (resource));
    }

  return chosen;
}

static void
selection_changed_cb (MetierShelfPage *self)
{
  guint n = metier_shelf_selection_count (self->selection);
  gboolean active = metier_shelf_selection_get_active (self->selection);
  /* Translators: how many resources of a list are chosen. */
  g_autofree char *words = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  gtk_label_set_label (self->chosen, words);
  gtk_widget_set_visible (self->bar, active);
  gtk_toggle_button_set_active (self->select_button, active);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.set-status", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.change-tags", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.remove", n > 0);
}

static void
select_toggled_cb (MetierShelfPage *self, GtkToggleButton *button)
{
  metier_shelf_selection_set_active (self->selection, gtk_toggle_button_get_active (button));
}

static void
select_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_shelf_selection_set_active (self->selection, !metier_shelf_selection_get_active (self->selection));
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_shelf_selection_choose (self->selection, self->by_id);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  if (!metier_shelf_selection_get_active (self->selection))
    return FALSE;

  metier_shelf_selection_set_active (self->selection, FALSE);
  return TRUE;
}

static void
set_status_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);
  g_autoptr (GPtrArray) chosen = get_chosen (self);
  MetierBookmarkStatus status;

  if (metier_bookmark_status_from_string (g_variant_get_string (parameter, NULL), &status))
    metier_shelf_bulk_set_status (self->context->bookmarks, chosen, status);
  metier_shelf_selection_set_active (self->selection, FALSE);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);
  g_autoptr (GPtrArray) chosen = get_chosen (self);

  metier_shelf_bulk_remove (self->context->bookmarks, chosen);
  metier_shelf_selection_set_active (self->selection, FALSE);
}

static void
tags_chosen_cb (MetierShelfPage *self, const char *const *added, const char *const *removed)
{
  g_autoptr (GPtrArray) chosen = get_chosen (self);

  metier_shelf_bulk_change_tags (self->context->bookmarks, chosen, added, removed);
  metier_shelf_selection_set_active (self->selection, FALSE);
}

static void
change_tags_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierTagsDialog *dialog = metier_tags_dialog_present (widget);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (tags_chosen_cb), widget, G_CONNECT_SWAPPED);
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
  gtk_widget_class_install_action (widget_class, "shelf.reload", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "shelf.select", NULL, select_cb);
  gtk_widget_class_install_action (widget_class, "shelf.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (widget_class, "shelf.set-status", "s", set_status_cb);
  gtk_widget_class_install_action (widget_class, "shelf.change-tags", NULL, change_tags_cb);
  gtk_widget_class_install_action (widget_class, "shelf.remove", NULL, remove_cb);

  gtk_widget_class_bind_template_callback (widget_class, select_toggled_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "shelf.select-all", NULL);
}

void
_metier_shelf_page_init_actions (MetierShelfPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);
  GtkDropTarget *files = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (files, "drop", G_CALLBACK (files_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (files));
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (selection_changed_cb), self);
  selection_changed_cb (self);
}
