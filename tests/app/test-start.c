/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-list-private.h"
#include "app/window/metier-application.h"
#include "app/window/metier-window-private.h"
#include "waiting.h"

/* What the store has to say is there after so long, unless the machine is very busy. */
#define MOMENT (G_USEC_PER_SEC / 2)

static MetierWindow *
get_window (gpointer application)
{
  return METIER_WINDOW (gtk_application_get_active_window (application));
}

static guint
count_rows (MetierRoleList *list)
{
  GtkSelectionModel *rows = gtk_list_view_get_model (list->list);

  return rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (rows)) : 0;
}

static gboolean
lists_roles (MetierWindow *window)
{
  return count_rows (window->role_list) > 0 && window->overview_page != NULL;
}

static void
drawn_cb (GdkFrameClock *clock, gpointer application)
{
  MetierWindow *window = get_window (application);

  g_signal_handlers_disconnect_by_func (clock, drawn_cb, application);
  g_assert_cmpuint (count_rows (window->role_list), ==, 0);
  g_assert_null (window->overview_page);
  g_object_set_data (application, "drawn", application);
}

/* The roles are there before the first frame is, and come after it. */
static void
mapped_cb (GtkWidget *window, GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "paint", G_CALLBACK (drawn_cb), application);
  g_usleep (MOMENT);
}

static void
added_cb (GApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), application);
}

static gboolean
watch_cb (gpointer application)
{
  g_assert_true (waiting_until ((WaitingCondition) lists_roles, get_window (application)));
  g_assert_nonnull (g_object_get_data (application, "drawn"));
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);

  return G_SOURCE_REMOVE;
}

static void
test_shows_a_window_before_its_roles (void)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GApplication) application = G_APPLICATION (metier_application_new ());

  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), NULL);
  g_idle_add_full (G_PRIORITY_LOW, watch_cb, application, NULL);
  g_assert_cmpint (g_application_run (application, 1, argv), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/start/shows-a-window-before-its-roles", test_shows_a_window_before_its_roles);

  return g_test_run ();
}
