/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/parts/metier-formula.h"
#include "waiting.h"

static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_last_child (widget);

  while (child != NULL && !GTK_IS_POPOVER (child))
    child = gtk_widget_get_prev_sibling (child);
  g_assert_nonnull (child);
  return child;
}

/* What takes the keyboard away from a page that is drawn anew leaves it nowhere. */
static void
assert_takes_keyboard (GtkWidget *window, GtkWidget *popover)
{
  GtkWidget *focus;

  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_mapped, popover));
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, popover));
}

static GtkWidget *
present_sized (GtkWidget *child, int width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return window;
}

static GtkWidget *
present (GtkWidget *child)
{
  return present_sized (child, 900);
}

static void
test_button (void)
{
  GtkWidget *button = metier_formula_button_new ("8 of 20 levels");
  GtkWidget *window = present (button);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  assert_takes_keyboard (window, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_open (gconstpointer skill)
{
  GtkWidget *button = gtk_button_new_with_label ("40%");
  GtkWidget *window = present (button);

  metier_formula_open (button, &(GdkRectangle){ 10, 10, 1, 1 }, "8 of 20 levels", skill);
  assert_takes_keyboard (window, find_popover (button));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What it says is no wider than the window, and all of it is within the popover. */
static void
test_narrow (gconstpointer width)
{
  GtkWidget *button = metier_formula_button_new ("");
  GtkWidget *window = present_sized (button, GPOINTER_TO_INT (width));
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *label = gtk_popover_get_child (GTK_POPOVER (popover));
  int x, y;

  metier_formula_button_set_text (button,
                                  "Each skill counts by its weight: the sum of weight × the lesser of my "
                                  "level and the level asked.\n\nEarliest: 320 h\nLatest: 560 h");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (waiting_until ((WaitingCondition) gtk_widget_get_mapped, popover));
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (popover), >, 0);
  g_assert_cmpint (gtk_widget_get_width (popover), <=, GPOINTER_TO_INT (width));
  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, &y);
  g_assert_cmpint (y, >=, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/formula/keyboard/button", test_button);
  g_test_add_data_func ("/formula/keyboard/number", NULL, test_open);
  g_test_add_data_func ("/formula/keyboard/number-of-a-skill", "statistics", test_open);
  g_test_add_data_func ("/formula/narrow/360", GINT_TO_POINTER (360), test_narrow);
  g_test_add_data_func ("/formula/narrow/240", GINT_TO_POINTER (240), test_narrow);

  return g_test_run ();
}
