/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/window/metier-application.h"
#include "app/window/metier-window.h"

/* The window of shortcuts is held against what the application really binds. */
typedef struct _Fixture Fixture;
struct _Fixture {
  GtkApplication *application;
  GtkWidget *window;
  GtkWidget *help;
  void (*check) (Fixture *self);
};

static GtkWidget *
find_window (GtkApplication *application)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    {
      if (METIER_IS_WINDOW (item->data))
        return item->data;
    }

  return NULL;
}

static void
open_help (Fixture *self)
{
  self->window = find_window (self->application);
  g_assert_nonnull (self->window);
  g_assert_true (gtk_widget_activate_action (self->window, "win.show-help-overlay", NULL));
  self->help = GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (self->window)));
  g_assert_nonnull (self->help);
}

static void
collect (GtkWidget *widget, GPtrArray *shortcuts)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    g_ptr_array_add (shortcuts, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, shortcuts);
}

static GHashTable *
list_shown_actions (Fixture *self, GPtrArray *shortcuts)
{
  GHashTable *actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < shortcuts->len; i++)
    {
      char *action = NULL;

      g_object_get (g_ptr_array_index (shortcuts, i), "action-name", &action, NULL);
      if (action != NULL)
        g_hash_table_add (actions, action);
    }

  return actions;
}

/* Every key of the application is in the window, and every action in the window has a key and exists. */
static void
check_complete (Fixture *self)
{
  g_autoptr (GPtrArray) shortcuts = g_ptr_array_new ();
  g_autoptr (GHashTable) shown = NULL;
  g_auto (GStrv) bound = gtk_application_list_action_descriptions (self->application);
  GHashTableIter iter;
  gpointer action;

  collect (self->help, shortcuts);
  g_assert_cmpuint (shortcuts->len, >, 8);
  shown = list_shown_actions (self, shortcuts);

  for (guint i = 0; bound[i] != NULL; i++)
    {
      if (!g_hash_table_contains (shown, bound[i]))
        g_test_message ("%s is bound and not shown", bound[i]);
      g_assert_true (g_hash_table_contains (shown, bound[i]));
    }

  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &action, NULL))
    {
      if (!g_strv_contains ((const char *const *) bound, action))
        g_test_message ("%s is shown and not bound", (const char *) action);
      g_assert_true (g_strv_contains ((const char *const *) bound, action));
    }
}

/* What the window shows beside an action is what the application bound to it. */
static void
check_true (Fixture *self)
{
  g_autoptr (GPtrArray) shortcuts = g_ptr_array_new ();

  collect (self->help, shortcuts);
  for (guint i = 0; i < shortcuts->len; i++)
    {
      g_autofree char *action = NULL;
      g_autofree char *accelerator = NULL;
      g_autofree char *wanted = NULL;
      g_auto (GStrv) accels = NULL;

      g_object_get (g_ptr_array_index (shortcuts, i), "action-name", &action, "accelerator", &accelerator,
                    NULL);
      if (action == NULL)
        continue;
      accels = gtk_application_get_accels_for_action (self->application, action);
      wanted = g_strjoinv (" ", accels);
      g_test_message ("%s: %s", action, accelerator);
      g_assert_cmpstr (accelerator, ==, wanted);
    }
}

static void
assert_no_window_is_hidden (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_mapped (window));
    }
}

/* GTK 4.8 dies of a hidden window that a screen reader asks about. */
static void
check_goes_when_closed (Fixture *self)
{
  for (int i = 0; i < 3; i++)
    {
      assert_no_window_is_hidden ();
      gtk_window_close (GTK_WINDOW (self->help));
      g_assert_null (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (self->window)));
      assert_no_window_is_hidden ();
      open_help (self);
      g_assert_true (gtk_widget_get_mapped (self->help));
    }
}

static gboolean
check_cb (gpointer data)
{
  Fixture *self = data;

  open_help (self);
  self->check (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* The application runs as it does for a user, and is looked at once it is idle. */
static void
test_run (gconstpointer check)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  Fixture self = { .check = (void (*) (Fixture *)) check };

  self.application = GTK_APPLICATION (metier_application_new ());
  g_idle_add_full (G_PRIORITY_LOW, check_cb, &self, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (self.application), 1, argv), ==, 0);
  g_object_unref (self.application);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/shortcuts/complete", check_complete, test_run);
  g_test_add_data_func ("/shortcuts/true", check_true, test_run);

  g_test_add_data_func ("/shortcuts/goes-when-closed", check_goes_when_closed, test_run);

  return g_test_run ();
}
