/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-window-private.h"

#include "app/shelf/metier-import-dialog.h"
#include "app/sources/metier-packs-dialog.h"

/* The sources, and what is dropped on the window. */

static void
changed_cb (MetierWindow *self)
{
  if (self->context == NULL)
    return;

  _metier_window_load_again (self);
  metier_me_load (self->context->me);
  if (self->shelf_page != NULL)
    metier_shelf_page_load (self->shelf_page);
}

static void
present (MetierWindow *self, const char *path)
{
  MetierPacksDialog *dialog = metier_packs_dialog_present (GTK_WIDGET (self), self->context, path);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sources_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (METIER_WINDOW (widget), NULL);
}

/* Browsers write their bookmarks as pages; whatever else there is may be a source. */
static gboolean
is_page (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm");
}

static gboolean
drop_cb (MetierWindow *self, const GValue *value)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL || self->context == NULL)
    return FALSE;

  if (is_page (path))
    metier_import_dialog_present (GTK_WIDGET (self), self->context, path);
  else
    present (self, path);
  return TRUE;
}

void
_metier_window_take_drops (MetierWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

void
_metier_window_class_install_pack_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.sources", NULL, sources_cb);
}
