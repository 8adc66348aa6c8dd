/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "app/parts/metier-rail-row.h"

static void
count_cb (GtkWidget *row, GParamSpec *property, guint *count)
{
  ++*count;
}

/* GTK 4.8 keeps a note of each time that a name is set, as long as the window is there. */
static void
test_keeps_the_name_of_its_action (void)
{
  GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
  MetierRailRow *row = metier_rail_row_reuse (GTK_LIST_BOX (list), 0);
  guint count = 0;

  metier_rail_row_set_action (row, "win.open-role", "one");
  g_signal_connect (row, "notify::action-name", G_CALLBACK (count_cb), &count);
  metier_rail_row_set_action (row, "win.open-role", "another");
  g_assert_cmpuint (count, ==, 0);
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL),
                   ==, "another");

  metier_rail_row_set_action (row, "win.open-skill", "a skill");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.open-skill");
  metier_rail_row_set_action (row, NULL, NULL);
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)));
  g_object_unref (list);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rail-row/keeps-the-name-of-its-action", test_keeps_the_name_of_its_action);

  return g_test_run ();
}
