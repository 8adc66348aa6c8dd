/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "app/roles/metier-role-list-private.h"
#include "app/window/metier-application.h"
#include "app/window/metier-window-private.h"

#define READING (G_USEC_PER_SEC / 4) /* longer than any of it takes */

typedef struct {
  const char *name;
  const char *view;
  const char *role;
  const char *skill;
} Place;

typedef struct {
  GtkApplication *application;
  const Place *place;
  gboolean read; /* to its end, and only the answer is on its way */
} Closing;

typedef struct {
  GtkApplication *application;
  GtkWidget *button; /* (owned): outlives its window */
} Held;

static gboolean
close_cb (gpointer data)
{
  const Closing *closing = data;
  MetierWindow *window = METIER_WINDOW (gtk_application_get_active_window (closing->application));

  metier_compare_set_replace (window->context->compare,
                              (const char *const[]){ "edison:DSP04", "edison:DSP07", NULL });
  if (closing->place->skill != NULL)
    metier_window_go_to_skill (window, closing->place->skill);
  else
    metier_window_go (window, closing->place->view, closing->place->role);
  if (closing->read)
    g_usleep (READING);
  g_action_group_activate_action (G_ACTION_GROUP (closing->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* What was asked for a page has no window to come to any more. */
static void
close_at (const Place *place, gboolean read)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());
  Closing closing = { application, place, read };

  g_idle_add_full (G_PRIORITY_LOW, close_cb, &closing, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, argv), ==, 0);
}

static void
test_while_it_reads (gconstpointer place)
{
  close_at (place, FALSE);
}

static void
test_when_it_has_read (gconstpointer place)
{
  close_at (place, TRUE);
}

static gboolean
close_painted_cb (gpointer application)
{
  MetierWindow *window = METIER_WINDOW (gtk_application_get_active_window (application));

  while (!window->role_list->shows)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (window->role_list->model);
  g_action_group_activate_action (application, "quit", NULL);
  return G_SOURCE_REMOVE;
}

static sqlite3 *
lock (const char *file)
{
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (file, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  return connection;
}

static void
unlock_cb (GtkApplication *application, GtkWindow *window, gpointer connection)
{
  g_assert_cmpint (sqlite3_exec (connection, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
}

/* All that a start asks for is answered when there is no window any more: another program has the library and
 * lets go of it only then. */
static void
test_before_the_library_opens (void)
{
  g_autofree char *folder = g_dir_make_tmp ("metier-closing-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "library.db", NULL);
  sqlite3 *connection = lock (file);
  char name[] = "metier", option[] = "--data-dir";
  char *argv[] = { name, option, folder, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());

  g_signal_connect (application, "window-removed", G_CALLBACK (unlock_cb), connection);
  g_idle_add_full (G_PRIORITY_LOW, close_painted_cb, application, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 3, argv), ==, 0);
  sqlite3_close (connection);
  g_assert_no_errno (g_remove (file));
  g_assert_no_errno (g_rmdir (folder));
}

static gboolean
quit_cb (gpointer data)
{
  Held *held = data;
  MetierWindow *window = METIER_WINDOW (gtk_application_get_active_window (held->application));

  held->button = g_object_ref (GTK_WIDGET (window->back_button));
  g_assert_nonnull (gtk_actionable_get_action_name (GTK_ACTIONABLE (held->button)));
  g_action_group_activate_action (G_ACTION_GROUP (held->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* What GTK has noted of it would hold up the closing of a window that was used for long. */
static void
test_lets_go_of_actions (void)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());
  Held held = { application, NULL };

  g_idle_add_full (G_PRIORITY_LOW, quit_cb, &held, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, argv), ==, 0);
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (held.button)));
  g_object_unref (held.button);
}

int
main (int argc, char *argv[])
{
  static const Place places[] = {
    { "overview", "roles", NULL, NULL },      { "role", "roles", "edison:DSP04", NULL },
    { "skill", "roles", NULL, "statistics" }, { "compare", "compare", NULL, NULL },
    { "shelf", "shelf", NULL, NULL },         { "me", "me", NULL, NULL },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *reading = g_strconcat ("/closing/while-it-reads/", places[i].name, NULL);
      g_autofree char *answered = g_strconcat ("/closing/when-it-has-read/", places[i].name, NULL);

      g_test_add_data_func (reading, &places[i], test_while_it_reads);
      g_test_add_data_func (answered, &places[i], test_when_it_has_read);
    }

  g_test_add_func ("/closing/before-the-library-opens", test_before_the_library_opens);
  g_test_add_func ("/closing/lets-go-of-actions", test_lets_go_of_actions);

  return g_test_run ();
}
