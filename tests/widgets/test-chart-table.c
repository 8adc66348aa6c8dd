/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include <math.h>
#include <string.h>

#include "fixture.h"
#include "widgets/metier-chart-card.h"
#include "widgets/metier-chart-table.h"
#include "widgets/metier-table-cell.h"

/* Between rows. */
#define RULE 1

#define LONG_NAME "Programming and CS basics"
#define LONG_WORD "Telecommunications"

/* Every third skill has a name that does not fit into a line where there is little room, and one is a word
 * that with large text is wider than half of a phone. Of the first skill the first role has
 * no number but words. */
static MetierComparison *
new_comparison (guint n_roles, guint n_skills)
{
  g_autoptr (MetierSource) source = fixture_source_new ("trades", "trades:relevance");
  g_autoptr (MetierScale) scale = fixture_scale_new ("trades:relevance", METIER_SCALE_INTERVAL, 0, 9);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *role = g_strdup_printf ("trades:experienced-locomotive-engineer-%u", i);
      MetierProfile *profile = fixture_profile_new (source, scale, role);

      for (guint j = 0; j < n_skills; j++)
        {
          g_autofree char *id = g_strdup_printf ("trades:skill%03u", j);
          g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, METIER_CORE_SKILL_NONE);
          MetierRating *rating;

          if (j == 13 || j % 3 == 0)
            {
              g_free (skill->name);
              skill->name = g_strdup (j == 13 ? LONG_WORD : LONG_NAME);
            }
          rating = fixture_profile_rate (profile, skill, scale, 5);
          if (i == 0 && j == 0)
            rating->flags = METIER_RATING_NOT_RELEVANT;
        }
      g_ptr_array_add (profiles, profile);
    }

  return metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_NAME);
}

/* As on the page: a card that scrolls sideways, on a page that scrolls down. */
static GtkWidget *
show_table (guint n_roles, guint n_skills, int width, GtkWidget **window)
{
  g_autoptr (MetierComparison) comparison = new_comparison (n_roles, n_skills);
  GtkWidget *table = metier_chart_table_new (), *page = gtk_scrolled_window_new (),
            *card = g_object_new (METIER_TYPE_CHART_CARD, "chart", table, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), card);
  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  *window = widget_test_show (page, width, 400);
  widget_test_wait (page);
  return table;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
find (GtkWidget *widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, found);
  return found;
}

static GtkWidget *
get_label (gpointer cell)
{
  return gtk_widget_get_first_child (GTK_WIDGET (cell));
}

static int
count_lines (gpointer cell)
{
  return pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (get_label (cell))));
}

/* Where there is little room a name takes a second line before it is cut, and all rows have room for one. */
static void
test_names_wrap (gconstpointer width)
{
  GtkWidget *window, *table = show_table (2, 12, GPOINTER_TO_INT (width), &window);
  g_autoptr (GPtrArray) cells = find (table, METIER_TYPE_TABLE_CELL);
  int height = gtk_widget_get_height (g_ptr_array_index (cells, 0));

  for (guint i = 0; i < cells->len; i++)
    {
      MetierTableCell *cell = g_ptr_array_index (cells, i);
      GtkLabel *label = GTK_LABEL (get_label (cell));

      if (metier_table_cell_get_column (cell) > 0)
        continue;
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (cell)), ==, height);
      g_assert_cmpint (
          count_lines (cell), ==,
          GPOINTER_TO_INT (width) < 600 && g_str_equal (gtk_label_get_label (label), LONG_NAME) ? 2 : 1);
    }
  g_assert_cmpint (height, <, GPOINTER_TO_INT (width) < 600 ? 60 : 30);
  widget_test_close (window);
}

/* So does the name of a role, so that numbers of two roles are in sight without scrolling. */
static void
test_heads_wrap (void)
{
  GtkWidget *window, *table = show_table (2, 12, 360, &window);
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (window));
  g_autoptr (GPtrArray) cells = find (table, METIER_TYPE_TABLE_CELL);

  for (guint i = 0; i < cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (cells, i);
      graphene_rect_t bounds;

      if (metier_table_cell_get_column (METIER_TABLE_CELL (cell)) > 2)
        continue;
      g_assert_true (gtk_widget_compute_bounds (cell, page, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
    }
  widget_test_close (window);
}

/* Let what is only done when nothing else is to be done be done. */
static void
settle (GtkWidget *page)
{
  for (int i = 0; i < 3; i++)
    widget_test_wait (page);
}

static void
see_word (gpointer cell)
{
  GtkLabel *label = GTK_LABEL (get_label (cell));
  PangoLayoutLine *line = pango_layout_get_line_readonly (gtk_label_get_layout (label), 0);

  if (g_str_equal (gtk_label_get_label (label), LONG_NAME))
    g_assert_cmpint (line->length, >=, (int) strlen ("Programming"));
}

/* So is a number of the first role on a phone with large text, beside a name whose words are whole; with
 * still larger text words that stand for a number are cut, and long ones in names broken. */
static void
test_number_is_in_sight (gconstpointer data)
{
  GtkWidget *window, *table = show_table (2, 15, 360, &window);
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (window));
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GPtrArray) cells = NULL;
  int dots_per_inch;

  g_object_get (settings, "gtk-xft-dpi", &dots_per_inch, NULL);
  g_object_set (settings, "gtk-xft-dpi", GPOINTER_TO_INT (data) * 1024, NULL);
  settle (page);
  cells = find (table, METIER_TYPE_TABLE_CELL);
  for (guint i = 0; i < cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (cells, i);
      graphene_rect_t bounds;

      if (metier_table_cell_get_column (METIER_TABLE_CELL (cell)) == 0 && GPOINTER_TO_INT (data) <= 192)
        see_word (cell);
      if (metier_table_cell_get_column (METIER_TABLE_CELL (cell)) != 1)
        continue;
      g_assert_true (gtk_widget_compute_bounds (cell, page, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
    }
  g_object_set (settings, "gtk-xft-dpi", dots_per_inch, NULL);
  widget_test_close (window);
}

/* A row that comes into sight does not move the columns. */
static void
test_columns_stay (void)
{
  GtkWidget *window, *table = show_table (6, 240, 360, &window);
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (window));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  int width = gtk_widget_get_width (table);

  gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down));
  settle (page);
  g_assert_cmpint (gtk_widget_get_width (table), ==, width);
  widget_test_close (window);
}

static double
get_top (GtkWidget *widget, GtkWidget *page)
{
  double y;

  gtk_widget_translate_coordinates (widget, page, 0, 0, NULL, &y);
  return y;
}

static guint
get_position (MetierTableCell *cell)
{
  return gtk_list_item_get_position (metier_table_cell_get_item (cell));
}

/* Names of skills in sight, beneath the heads, one right after the other. */
static void
see_rows (GtkWidget *table, GtkWidget *page, gboolean *seen)
{
  g_autoptr (GPtrArray) cells = find (table, METIER_TYPE_TABLE_CELL);
  GtkWidget *list = gtk_widget_get_last_child (gtk_widget_get_first_child (table));
  double covered = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      MetierTableCell *cell = g_ptr_array_index (cells, i);
      GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (cell)));
      double top, end;

      if (metier_table_cell_get_column (cell) > 0)
        continue;
      seen[get_position (cell)] = TRUE;
      top = MAX (get_top (row, page), get_top (list, page));
      end = MIN (get_top (row, page) + gtk_widget_get_height (row) + RULE, gtk_widget_get_height (page));
      covered += MAX (0, end - top);
    }
  g_assert_cmpfloat (covered, >=,
                     MIN (gtk_widget_get_height (page), get_top (table, page) + gtk_widget_get_height (table))
                         - get_top (list, page) - 2);
}

/* Whoever turns the page to its end has seen each row, however many there are, and the heads all the time. */
static void
test_has_all_rows (gconstpointer n)
{
  guint n_skills = GPOINTER_TO_UINT (n);
  GtkWidget *window, *table = show_table (2, n_skills, 360, &window);
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (window)),
            *heads = gtk_widget_get_first_child (gtk_widget_get_first_child (table));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  g_autofree gboolean *seen = g_new0 (gboolean, n_skills);
  double last = -1;

  while (gtk_adjustment_get_value (down) > last)
    {
      last = gtk_adjustment_get_value (down);
      see_rows (table, page, seen);
      g_assert_cmpfloat (fabs (get_top (heads, page)), <=, 8);
      gtk_adjustment_set_value (down, last + 300);
      settle (page);
    }
  for (guint i = 0; i < n_skills; i++)
    g_assert_true (seen[i]);
  widget_test_close (window);
}

/* Other rows have no place before the next frame; whoever turns the wheel in the meantime sees them after. */
static void
test_wheel_meets_other_rows (void)
{
  GtkWidget *window, *table = show_table (2, 40, 360, &window);
  GtkWidget *page = gtk_window_get_child (GTK_WINDOW (window));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  g_autoptr (MetierComparison) other = new_comparison (2, 40);
  g_autofree gboolean *seen = g_new0 (gboolean, 40);

  gtk_adjustment_set_value (down, 300);
  settle (page);
  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), other);
  gtk_adjustment_set_value (down, 500);
  settle (page);
  see_rows (table, page, seen);
  widget_test_close (window);
}

static void
see_focus (GtkWidget *table, guint position)
{
  GtkWidget *page = gtk_widget_get_ancestor (gtk_widget_get_ancestor (table, METIER_TYPE_CHART_CARD),
                                             GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *heads = gtk_widget_get_first_child (gtk_widget_get_first_child (table));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (table));

  settle (page);
  g_assert_true (METIER_IS_TABLE_CELL (focus));
  g_assert_cmpuint (get_position (METIER_TABLE_CELL (focus)), ==, position);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_cmpfloat (get_top (focus, page), >=, get_top (heads, page) + gtk_widget_get_height (heads) - 8);
  g_assert_cmpfloat (get_top (focus, page) + gtk_widget_get_height (focus), <=, gtk_widget_get_height (page));
}

/* The keyboard goes from row to row and is never beneath the heads, and what was read in a chart is found
 * wherever it is. */
static void
test_follows_the_keyboard (void)
{
  GtkWidget *window, *table = show_table (2, 240, 360, &window);
  guint at = 0;

  metier_chart_table_select (METIER_CHART_TABLE (table), "trades:skill220", NULL);
  g_assert_true (gtk_widget_grab_focus (table));
  at = get_position (METIER_TABLE_CELL (gtk_root_get_focus (gtk_widget_get_root (table))));
  g_assert_cmpuint (at, >, 150);
  see_focus (table, at);
  for (guint i = 1; i <= 12; i++)
    {
      widget_test_press (gtk_root_get_focus (gtk_widget_get_root (table)), GDK_KEY_Up);
      see_focus (table, at - i);
    }
  for (guint i = 1; i <= 20; i++)
    {
      widget_test_press (gtk_root_get_focus (gtk_widget_get_root (table)), GDK_KEY_Down);
      see_focus (table, at - 12 + i);
    }
  widget_test_close (window);
}

static void
add_tests (void)
{
  g_test_add_data_func ("/chart-table/names-wrap/narrow", GINT_TO_POINTER (360), test_names_wrap);
  g_test_add_data_func ("/chart-table/names-wrap/wide", GINT_TO_POINTER (900), test_names_wrap);
  g_test_add_func ("/chart-table/heads-wrap", test_heads_wrap);
  g_test_add_data_func ("/chart-table/number-is-in-sight/large-text", GINT_TO_POINTER (192),
                        test_number_is_in_sight);
  g_test_add_data_func ("/chart-table/number-is-in-sight/larger-text", GINT_TO_POINTER (240),
                        test_number_is_in_sight);
  g_test_add_func ("/chart-table/columns-stay", test_columns_stay);
  g_test_add_data_func ("/chart-table/has-all-rows/some", GUINT_TO_POINTER (40), test_has_all_rows);
  g_test_add_data_func ("/chart-table/has-all-rows/many", GUINT_TO_POINTER (240), test_has_all_rows);
  g_test_add_func ("/chart-table/wheel-meets-other-rows", test_wheel_meets_other_rows);
  g_test_add_func ("/chart-table/follows-the-keyboard", test_follows_the_keyboard);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
