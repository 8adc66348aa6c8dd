/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/window/metier-application.h"
#include "waiting.h"

/* What had the keyboard goes, and a text that can be copied has it next. */
static void
test_hands_the_keyboard_to_a_label (void)
{
  g_autoptr (GApplication) application = G_APPLICATION (metier_application_new ());
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("A sentence");
  GtkWidget *button = gtk_button_new ();
  g_autoptr (GError) error = NULL;

  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_widget_grab_focus (button);

  gtk_box_remove (GTK_BOX (box), button);
  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_is_focus, label));
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (label), NULL, NULL));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/application/hands-the-keyboard-to-a-label", test_hands_the_keyboard_to_a_label);

  return g_test_run ();
}
