/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "sources-fixture.h"

#include <ftw.h>
#include <glib/gstdio.h>

#include "app/sources/metier-pack-import-dialog.h"
#include "app/sources/metier-packs-dialog.h"
#include "store-use.h"
#include "waiting.h"

void
sources_fixture_set_up (SourcesFixture *self, gconstpointer data)
{
  /* Folders of their own for each test would hide the icons of the desktop as well. */
  self->folder = g_dir_make_tmp ("metier-XXXXXX", NULL);
  self->context.store = store_use_open (self->folder);
  self->context.compare = metier_compare_set_new ();

  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 700);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
}

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *place)
{
  return g_remove (path);
}

void
sources_fixture_tear_down (SourcesFixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  metier_store_close (self->context.store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->context.compare);
  g_clear_object (&self->context.store);
  nftw (self->folder, remove_cb, 16, FTW_DEPTH | FTW_PHYS);
  g_free (self->folder);
}

char *
sources_fixture_write (SourcesFixture *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

/* Whatever lies in the user's folder of packs, built or half built. */
guint
sources_fixture_count_packs (SourcesFixture *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "packs", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
sources_wait (SourcesCondition condition, gconstpointer data)
{
  g_assert_true (waiting_until ((WaitingCondition) condition, (gpointer) data));
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))
    return gtk_label_get_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget))));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  return NULL;
}

/* The first in sight of a type and with a text of its own, in the order of the page. */
GtkWidget *
sources_find (GtkWidget *widget, GType type, const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (text == NULL || g_strcmp0 (get_text (widget), text) == 0)
      && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sources_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct {
  GtkWidget *widget;
  GType type;
  const char *text;
} Wanted;

static gboolean
is_there (gconstpointer data)
{
  const Wanted *wanted = data;

  return sources_find (wanted->widget, wanted->type, wanted->text) != NULL;
}

static gboolean
is_gone (gconstpointer data)
{
  return !is_there (data);
}

GtkWidget *
sources_wait_for (GtkWidget *widget, GType type, const char *text)
{
  sources_wait (is_there, &(Wanted){ widget, type, text });
  return sources_find (widget, type, text);
}

void
sources_wait_for_none (GtkWidget *widget, GType type, const char *text)
{
  sources_wait (is_gone, &(Wanted){ widget, type, text });
}

/* What a pointer that lets a file go does. */
void
sources_drop (GtkWidget *widget, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_TYPE_FILE);
  g_value_set_object (&value, file);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  g_assert_true (taken);
}

void
sources_click (GtkWidget *window, const char *label)
{
  g_signal_emit_by_name (sources_wait_for (window, GTK_TYPE_BUTTON, label), "clicked");
}

void
sources_fill_in (GtkWidget *window, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (sources_wait_for (window, ADW_TYPE_ENTRY_ROW, title)), text);
}

GtkWidget *
sources_open (SourcesFixture *self)
{
  GtkWidget *dialog = GTK_WIDGET (metier_packs_dialog_present (self->window, &self->context, NULL));

  sources_wait_for (dialog, ADW_TYPE_EXPANDER_ROW, "EDISON");
  return dialog;
}

static GtkWidget *
find_import (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (METIER_IS_PACK_IMPORT_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static gboolean
has_import (gconstpointer data)
{
  return find_import () != NULL;
}

static gboolean
lacks_import (gconstpointer data)
{
  return find_import () == NULL;
}

GtkWidget *
sources_import (GtkWidget *dialog, const char *path)
{
  sources_drop (dialog, path);
  sources_wait (has_import, NULL);
  return find_import ();
}

void
sources_wait_for_no_import (void)
{
  sources_wait (lacks_import, NULL);
}
