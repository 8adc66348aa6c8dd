/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-import-dialog.h"
#include "app/shelf/metier-link-dialog.h"
#include "app/shelf/metier-link-list.h"
#include "app/shelf/metier-shelf-page-private.h"
#include "app/window/metier-application.h"
#include "app/window/metier-window-private.h"
#include "store/catalogue/metier-library-exchange.h"
#include "waiting.h"

/* How links come to the shelf, and what is said of them. */
typedef struct {
  const char *name;
  gboolean pasted; /* in place of dropped */
  gboolean listed; /* as text/uri-list in place of text/plain */
  guint n_given;
  guint n_added;
  const char *summary;
} Case;

typedef struct {
  GtkApplication *application;
  const Case *wanted;
  MetierWindow *window;
  guint n_written;
  int n_found; /* -1 until the library was asked */
} Visit;

static GtkWidget *
find_child (GtkWidget *widget, GType type, const char *css_class)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type, css_class);

  return found;
}

static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static gboolean
has_shelf (Visit *visit)
{
  return visit->window->shelf_page != NULL && gtk_widget_get_mapped (GTK_WIDGET (visit->window->shelf_page));
}

static gboolean
can_add (Visit *visit)
{
  GtkWidget *dialog = find_dialog (METIER_TYPE_LINK_DIALOG);

  return dialog != NULL
         && gtk_widget_get_sensitive (find_child (dialog, GTK_TYPE_BUTTON, "suggested-action"));
}

static gboolean
is_written (Visit *visit)
{
  return visit->n_written > 0;
}

static gboolean
has_found (Visit *visit)
{
  return visit->n_found >= 0;
}

static gboolean
shows_import (Visit *visit)
{
  return find_dialog (METIER_TYPE_IMPORT_DIALOG) != NULL;
}

static void
written_cb (Visit *visit)
{
  visit->n_written++;
}

/* Addresses that no other case has. */
static char *
make_address (const Case *wanted, guint i)
{
  return g_strdup_printf ("https://example.org/%s/Page?b=%u&a=%%C3%%A9", wanted->name, i);
}

static void
make_text (const Case *wanted, GValue *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < wanted->n_given; i++)
    {
      g_autofree char *address = make_address (wanted, i);

      g_string_append_printf (text, "%s\r\n", address);
    }
  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, text->str);
}

static void
make_list (const Case *wanted, GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < wanted->n_given; i++)
    {
      g_autofree char *address = make_address (wanted, i);

      g_ptr_array_add (files, g_file_new_for_uri (address));
    }
  g_value_init (value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (value, gdk_file_list_new_from_array ((GFile **) files->pdata, files->len));
}

static GtkDropTarget *
find_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkDropTarget *target = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      /* Of two, one would take what is for the other. */
      g_assert_null (target);
      target = GTK_DROP_TARGET (controller);
    }

  return target;
}

/* A program that gives files gives their names as text too, and the files are what is meant. */
static void
drop (Visit *visit, const GValue *value)
{
  GtkDropTarget *target = find_target (GTK_WIDGET (visit->window->shelf_page));
  GdkContentFormats *formats = gtk_drop_target_get_formats (target);
  gboolean taken = FALSE;
  gsize n_types;

  g_assert_true (gdk_content_formats_get_gtypes (formats, &n_types)[0] == GDK_TYPE_FILE_LIST);
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_VALUE_TYPE (value)));
  g_signal_emit_by_name (target, "drop", value, 1.0, 1.0, &taken);
  g_assert_true (taken);
}

static void
paste (Visit *visit, const GValue *value)
{
  GtkWidget *page = GTK_WIDGET (visit->window->shelf_page);

  gdk_clipboard_set_value (gtk_widget_get_clipboard (page), value);
  _metier_shelf_page_paste (visit->window->shelf_page);
}

static gpointer
count_links (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
             GCancellable *cancellable, GError **error)
{
  const Case *wanted = data;
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (library, error);
  guint n = 0;

  for (guint i = 0; i < wanted->n_given; i++)
    {
      g_autofree char *address = make_address (wanted, i);

      for (guint j = 0; j < contents->bookmarks->len; j++)
        n += g_str_equal (((MetierResource *) g_ptr_array_index (contents->bookmarks, j))->url, address);
    }

  return GUINT_TO_POINTER (n + 1);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gpointer answer = metier_store_run_finish (METIER_STORE (source), result, &error);

  g_assert_no_error (error);
  ((Visit *) user_data)->n_found = GPOINTER_TO_INT (answer) - 1;
}

static void
give (Visit *visit)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (visit->wanted->listed)
    make_list (visit->wanted, &value);
  else
    make_text (visit->wanted, &value);
  if (visit->wanted->pasted)
    paste (visit, &value);
  else
    drop (visit, &value);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  gboolean said = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !said;
       child = gtk_widget_get_next_sibling (child))
    said = says (child, text);
  return said;
}

static void
add_links (Visit *visit)
{
  const MetierContext *context = visit->window->context;
  GtkWidget *dialog;

  give (visit);
  g_assert_true (waiting_until ((WaitingCondition) can_add, visit));
  dialog = find_dialog (METIER_TYPE_LINK_DIALOG);
  g_assert_true (says (dialog, visit->wanted->summary));
  g_signal_connect_swapped (context->bookmarks, "written", G_CALLBACK (written_cb), visit);
  g_signal_emit_by_name (find_child (dialog, GTK_TYPE_BUTTON, "suggested-action"), "clicked");
  g_assert_true (waiting_until ((WaitingCondition) is_written, visit));
  g_signal_handlers_disconnect_by_data (context->bookmarks, visit);

  metier_store_run_async (context->store, count_links, (gpointer) visit->wanted, NULL, NULL, NULL, counted_cb,
                          visit);
  g_assert_true (waiting_until ((WaitingCondition) has_found, visit));
  g_assert_cmpint (visit->n_found, ==, visit->wanted->n_added);
}

/* As a file manager gives it. */
static void
drop_file (Visit *visit)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/bookmarks.html");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  drop (visit, &value);
  g_assert_true (waiting_until ((WaitingCondition) shows_import, visit));
  g_assert_null (find_dialog (METIER_TYPE_LINK_DIALOG));
}

static gboolean
visit_cb (gpointer data)
{
  Visit *visit = data;

  visit->window = METIER_WINDOW (gtk_application_get_active_window (visit->application));
  metier_window_go (visit->window, "shelf", NULL);
  g_assert_true (waiting_until ((WaitingCondition) has_shelf, visit));
  if (visit->wanted != NULL)
    add_links (visit);
  else
    drop_file (visit);
  g_action_group_activate_action (G_ACTION_GROUP (visit->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
use_window (const Case *wanted)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());
  Visit visit = { .application = application, .wanted = wanted, .n_found = -1 };

  g_idle_add_full (G_PRIORITY_LOW, visit_cb, &visit, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, argv), ==, 0);
}

static void
test_links (gconstpointer wanted)
{
  use_window (wanted);
}

static void
test_file (void)
{
  use_window (NULL);
}

int
main (int argc, char *argv[])
{
  static const Case cases[] = {
    { "drop-text-hundred", FALSE, FALSE, 100, 100, "100 new links." },
    { "drop-list-hundred", FALSE, TRUE, 100, 100, "100 new links." },
    { "paste-text-hundred", TRUE, FALSE, 100, 100, "100 new links." },
    { "paste-list-one", TRUE, TRUE, 1, 1, "1 new link." },
    { "too-many", FALSE, FALSE, METIER_LINK_LIST_MAX + 200, METIER_LINK_LIST_MAX,
      "1000 new links. 200 more lines are left out: add them later, or import a file." },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/links/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_links);
    }
  g_test_add_func ("/links/drop-file", test_file);

  return g_test_run ();
}
