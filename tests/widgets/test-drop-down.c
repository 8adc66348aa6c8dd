/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "widgets/metier-drop-down.h"

/* Lists that drop down and are scrolled before the lines of another search or model have a place. */

#define N_LINES 60
#define PLACE 200
#define STEP 50

typedef struct {
  GtkDropDown *drop_down;
  GtkWidget *window;
  GtkAdjustment *down;
} Fixture;

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static GListModel *
create_lines (guint n_lines)
{
  GtkStringList *lines = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    gtk_string_list_append (lines, "a line");

  return G_LIST_MODEL (lines);
}

static void
set_open (Fixture *fixture, gboolean is_open)
{
  GtkWidget *button = find (GTK_WIDGET (fixture->drop_down), GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_open);
}

static void
assert_scrolls (Fixture *fixture, double place)
{
  GtkWidget *list = find (GTK_WIDGET (fixture->drop_down), GTK_TYPE_LIST_VIEW);

  gtk_adjustment_set_value (fixture->down, place);
  gtk_widget_queue_allocate (list);
  widget_test_wait (list);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->down), ==, place);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = gtk_drop_down_new (create_lines (N_LINES), text);

  fixture->drop_down = GTK_DROP_DOWN (drop_down);
  gtk_drop_down_set_enable_search (fixture->drop_down, TRUE);
  metier_drop_down_set_up (fixture->drop_down);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_START);
  fixture->window = widget_test_show (drop_down, 300, 500);
  fixture->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (drop_down, GTK_TYPE_LIST_VIEW)));
  set_open (fixture, TRUE);
  widget_test_wait (drop_down);
  assert_scrolls (fixture, PLACE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_test_close (fixture->window);
}

/* The wheel, before the next frame: GTK's warning would end the test. */
static void
turn_wheel (Fixture *fixture)
{
  gtk_adjustment_set_value (fixture->down, PLACE + STEP);
}

static void
search (Fixture *fixture, const char *text)
{
  GtkWidget *entry = find (GTK_WIDGET (fixture->drop_down), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  search (fixture, "none of them");
  turn_wheel (fixture);
  widget_test_wait (fixture->window);

  search (fixture, "");
  turn_wheel (fixture);
  widget_test_wait (fixture->window);
  assert_scrolls (fixture, PLACE);
}

static void
test_other_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) lines = create_lines (2 * N_LINES);

  set_open (fixture, FALSE);
  widget_test_wait (fixture->window);
  gtk_drop_down_set_model (fixture->drop_down, lines);
  turn_wheel (fixture);

  set_open (fixture, TRUE);
  turn_wheel (fixture);
  widget_test_wait (fixture->window);
  assert_scrolls (fixture, PLACE);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
add_tests (void)
{
  add_test ("/drop-down/nothing-found", test_nothing_found);
  add_test ("/drop-down/other-model", test_other_model);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
