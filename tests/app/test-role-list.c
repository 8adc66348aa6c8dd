/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-list-private.h"
#include "app/window/metier-application.h"
#include "app/window/metier-window-private.h"
#include "waiting.h"

#define SOURCE "gdad" /* one with more roles than a frame has the time for */

typedef struct {
  GtkApplication *application;
  MetierRoleList *list;
  guint n_roles;   /* what there is to list when that was read */
  guint first;     /* rows that there were then */
  guint n_growths; /* how often rows were added */
} Watch;

static guint
count_rows (MetierRoleList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list->list)));
}

static void
grown_cb (GListModel *rows, guint position, guint n_removed, guint n_added, Watch *watch)
{
  watch->n_growths += n_added > 0;
}

static void
loaded_cb (MetierRoleList *list, MetierRolesModel *model, Watch *watch)
{
  watch->n_roles = model->items->len;
  watch->first = count_rows (list);
  g_signal_connect (gtk_list_view_get_model (list->list), "items-changed", G_CALLBACK (grown_cb), watch);
}

static gboolean
lists_something (const Watch *watch)
{
  return metier_role_list_get_source (watch->list) != NULL;
}

static gboolean
lists_all (const Watch *watch)
{
  return watch->n_roles > 0 && count_rows (watch->list) == watch->n_roles;
}

/* A frame in which two hundred rows were measured would be missed. */
static gboolean
show_cb (gpointer data)
{
  Watch *watch = data;
  MetierRoleList *list = METIER_WINDOW (gtk_application_get_active_window (watch->application))->role_list;

  watch->list = list;
  g_assert_true (waiting_until ((WaitingCondition) lists_something, watch));
  g_signal_connect (list, "loaded", G_CALLBACK (loaded_cb), watch);
  metier_role_list_show_source (list, SOURCE);
  g_assert_true (waiting_until ((WaitingCondition) lists_all, watch));
  g_assert_cmpstr (metier_role_list_get_source (list), ==, SOURCE);
  g_assert_cmpuint (watch->first, >, 0);
  g_assert_cmpuint (watch->first, <, watch->n_roles);
  g_assert_cmpuint (watch->n_growths, >, 0);
  g_assert_cmpuint (count_rows (list), ==, watch->n_roles);

  g_action_group_activate_action (G_ACTION_GROUP (watch->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
test_brings_its_rows_frame_by_frame (void)
{
  char name[] = "metier";
  char *argv[] = { name, NULL };
  g_autoptr (GtkApplication) application = GTK_APPLICATION (metier_application_new ());
  Watch watch = { .application = application };

  g_idle_add_full (G_PRIORITY_LOW, show_cb, &watch, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 1, argv), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/role-list/brings-its-rows-frame-by-frame", test_brings_its_rows_frame_by_frame);

  return g_test_run ();
}
