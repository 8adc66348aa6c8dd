/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-hours-range.h"
#include "waiting.h"

static GtkWidget *
find_spin_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SPIN_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_spin_button (child);

  return found;
}

/* As lists do that show what follows from the hours. */
static void
clear_cb (GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 0);

  if (row != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static gboolean
is_empty (GtkListBox *list)
{
  return gtk_list_box_get_row_at_index (list, 0) == NULL;
}

/* GTK takes what was written as the keyboard goes to a line that goes for it. */
static void
test_left_for_what_goes (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *hours = metier_hours_range_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *spin = find_spin_button (hours);

  gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new ("a line"));
  gtk_box_append (GTK_BOX (box), hours);
  gtk_box_append (GTK_BOX (box), list);
  gtk_window_set_child (GTK_WINDOW (window), box);
  g_signal_connect_swapped (hours, "changed", G_CALLBACK (clear_cb), list);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  g_assert_true (gtk_widget_grab_focus (spin));
  gtk_editable_set_text (GTK_EDITABLE (spin), "50");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
  g_assert_true (waiting_until ((WaitingCondition) is_empty, list));
  g_assert_cmpfloat (metier_hours_range_get (METIER_HOURS_RANGE (hours)).max, ==, 50);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Both ends move, and it is said once. */
static void
count_cb (guint *n_told)
{
  ++*n_told;
}

static gboolean
is_told (guint *n_told)
{
  return *n_told > 0;
}

static void
test_told_once (void)
{
  GtkWidget *hours = g_object_ref_sink (metier_hours_range_new ());
  guint n_told = 0;

  g_signal_connect_swapped (hours, "changed", G_CALLBACK (count_cb), &n_told);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin_button (hours)), 30);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin_button (hours)), 40);
  g_assert_true (waiting_until ((WaitingCondition) is_told, &n_told));
  g_assert_cmpuint (n_told, ==, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin_button (hours)), 50);
  g_object_unref (hours);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_told, ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hours-range/left-for-what-goes", test_left_for_what_goes);
  g_test_add_func ("/hours-range/told-once", test_told_once);

  return g_test_run ();
}
