/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "widgets/metier-list-view.h"

/* Lists that are scrolled before they have given new lines a place. */

#define N_LINES 60
#define PLACE 200
#define STEP 50

typedef struct {
  GtkStringList *lines;
  GtkWidget *list;
  GtkWidget *window;
  GtkAdjustment *down;
} Fixture;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  metier_list_view_set_line (item, gtk_label_new ("a line"));
}

/* In place of the lines before. */
static void
put_lines (GtkStringList *lines, guint n_removed, guint n_lines)
{
  g_autofree const char **texts = g_new0 (const char *, n_lines + 1);

  for (guint i = 0; i < n_lines; i++)
    texts[i] = "a line";
  gtk_string_list_splice (lines, 0, n_removed, texts);
}

static void
assert_scrolls (Fixture *fixture, double place)
{
  gtk_adjustment_set_value (fixture->down, place);
  gtk_widget_queue_allocate (fixture->list);
  widget_test_wait (fixture->list);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->down), ==, place);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  fixture->lines = gtk_string_list_new (NULL);
  put_lines (fixture->lines, 0, N_LINES);
  fixture->list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (fixture->lines)))), factory);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->list);
  metier_list_view_keep_steady (GTK_LIST_VIEW (fixture->list));
  fixture->window = widget_test_show (scrolled, 200, 300);
  fixture->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->list));
  assert_scrolls (fixture, PLACE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_test_close (fixture->window);
  g_object_unref (fixture->lines);
}

/* The wheel, before the next frame: GTK's warning would end the test. */
static void
turn_wheel (Fixture *fixture)
{
  gtk_adjustment_set_value (fixture->down, PLACE + STEP);
}

static void
test_emptied (Fixture *fixture, gconstpointer data)
{
  gtk_string_list_splice (fixture->lines, 0, N_LINES, NULL);
  turn_wheel (fixture);

  widget_test_wait (fixture->list);
  g_assert_cmpfloat (gtk_adjustment_get_upper (fixture->down), ==, 0);
  put_lines (fixture->lines, 0, N_LINES);
  widget_test_wait (fixture->list);
  assert_scrolls (fixture, PLACE);
}

static void
test_other_lines (Fixture *fixture, gconstpointer data)
{
  put_lines (fixture->lines, N_LINES, 2 * N_LINES);
  turn_wheel (fixture);

  widget_test_wait (fixture->list);
  assert_scrolls (fixture, PLACE);
}

static void
test_no_model (Fixture *fixture, gconstpointer data)
{
  gtk_list_view_set_model (GTK_LIST_VIEW (fixture->list), NULL);
  turn_wheel (fixture);
  widget_test_wait (fixture->list);
  turn_wheel (fixture);
}

/* As if the pointer came upon it. */
static void
point_at (GtkWidget *line)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (line);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "enter", 1.0, 1.0);
    }
}

/* A list that selects asks for another place. */
static void
test_pointed_at (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (fixture->lines));
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (fixture->list), TRUE);
  gtk_list_view_set_model (GTK_LIST_VIEW (fixture->list), GTK_SELECTION_MODEL (selection));
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  widget_test_wait (fixture->list);

  point_at (gtk_widget_get_first_child (fixture->list));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (fixture->list)));
}

/* Nobody sees it, and so it has no frames. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_hide (gtk_widget_get_parent (fixture->list));
  put_lines (fixture->lines, N_LINES, 2 * N_LINES);
  widget_test_wait (fixture->window);
  turn_wheel (fixture);
}

/* A list that keeps some of its lines knows where they are, and is scrolled at once. */
static void
test_some_lines_stay (Fixture *fixture, gconstpointer data)
{
  gtk_string_list_splice (fixture->lines, 0, 10, NULL);
  assert_scrolls (fixture, PLACE + STEP);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add_test ("/list-view/emptied", test_emptied);
  add_test ("/list-view/other-lines", test_other_lines);
  add_test ("/list-view/no-model", test_no_model);
  add_test ("/list-view/hidden", test_hidden);
  add_test ("/list-view/pointed-at", test_pointed_at);
  add_test ("/list-view/some-lines-stay", test_some_lines_stay);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
