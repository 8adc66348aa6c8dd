/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include <math.h>

#include "fixture.h"
#include "widgets/metier-chart-table.h"
#include "widgets/metier-chart-view.h"
#include "widgets/metier-role-chip.h"
#include "widgets/metier-series-marker.h"
#include "widgets/metier-table-cell.h"

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_type_is_a (G_OBJECT_TYPE (child), type))
      return child;

  return NULL;
}

static void
count_cb (int *n)
{
  *n += 1;
}

static void
test_chip (void)
{
  GtkWidget *chip = metier_role_chip_new ("Data Scientist", 1);
  GtkWidget *window = widget_test_show (chip, 300, 60);
  GtkWidget *button = find_child (chip, GTK_TYPE_BUTTON);
  GtkWidget *marker = find_child (chip, METIER_TYPE_SERIES_MARKER);
  int n = 0;

  gtk_test_accessible_assert_role (chip, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Data Scientist");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove Data Scientist from the comparison");
  g_assert_cmpint (metier_series_marker_get_series (METIER_SERIES_MARKER (marker)), ==, 1);
  g_assert_null (find_child (chip, GTK_TYPE_IMAGE));
  g_signal_connect_swapped (chip, "removed", G_CALLBACK (count_cb), &n);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (n, ==, 1);
  widget_test_close (window);
}

static void
test_chip_of_baseline (void)
{
  GtkWidget *chip = metier_role_chip_new ("Data Analyst", METIER_SERIES_MARKER_BASELINE);
  GtkWidget *window = widget_test_show (chip, 300, 60);
  GtkWidget *pin = find_child (chip, GTK_TYPE_IMAGE);

  g_assert_nonnull (pin);
  gtk_test_accessible_assert_property (pin, GTK_ACCESSIBLE_PROPERTY_LABEL, "Baseline");
  widget_test_close (window);
}

/* A long title gives way before the button does. */
static void
test_chip_in_little_room (void)
{
  GtkWidget *chip = metier_role_chip_new ("Machine Learning Engineer with a very long title indeed", 0);
  int minimum;
  int natural;

  g_object_ref_sink (chip);
  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, 160);
  g_assert_cmpint (natural, >, minimum);
  g_object_unref (chip);
}

static void
add_profile (GPtrArray *profiles, const MetierSource *source, const MetierScale *scale, const char *id,
             const double *values)
{
  static const char *const skills[] = { "a", "b", "c" };
  g_autofree char *role = g_strdup_printf ("%s:%s", source->id, id);
  MetierProfile *profile = fixture_profile_new (source, scale, role);

  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    {
      g_autofree char *skill_id = g_strdup_printf ("%s:%s", source->id, skills[i]);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, skill_id, METIER_CORE_SKILL_NONE);

      fixture_profile_rate (profile, skill, scale, values[i]);
    }
  g_ptr_array_add (profiles, profile);
}

static MetierComparison *
new_comparison (gboolean mixed)
{
  static const double one[] = { 9, 2, 5 };
  static const double other[] = { 7, NAN, 8 };
  static const double share[] = { 0.5, 0.25, 0.75 };
  g_autoptr (MetierSource) source = fixture_source_new ("trades", "trades:relevance");
  g_autoptr (MetierScale) scale = fixture_scale_new ("trades:relevance", METIER_SCALE_INTERVAL, 0, 9);
  g_autoptr (MetierSource) survey = fixture_source_new ("survey", "survey:share");
  g_autoptr (MetierScale) shares = fixture_scale_new ("survey:share", METIER_SCALE_SHARE, 0, 1);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  add_profile (profiles, source, scale, "smith", one);
  if (mixed)
    add_profile (profiles, survey, shares, "baker", share);
  else
    add_profile (profiles, source, scale, "baker", other);

  return metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_NAME);
}

static void
test_table_as_text (void)
{
  g_autoptr (MetierComparison) comparison = new_comparison (FALSE);
  GtkWidget *table = metier_chart_table_new ();
  GtkWidget *window;
  g_autofree char *all = NULL;
  g_autofree char *one = NULL;
  g_auto (GStrv) lines = NULL;

  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  window = widget_test_show (table, 500, 300);
  all = metier_chart_table_dup_text (METIER_CHART_TABLE (table));
  lines = g_strsplit (all, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_str_has_prefix (lines[0], "Skill\t"));
  g_assert_true (g_str_has_suffix (lines[0], "\tApart"));
  g_assert_true (g_str_has_suffix (lines[1], "\t9\t7\t2"));
  g_assert_true (g_str_has_suffix (lines[2], "\t2\tnot scored\t"));
  g_assert_true (g_str_has_suffix (lines[3], "\t5\t8\t3"));

  metier_chart_table_select (METIER_CHART_TABLE (table), "trades:c", NULL);
  g_assert_cmpstr (metier_chart_table_get_skill (METIER_CHART_TABLE (table)), ==, "trades:c");
  one = metier_chart_table_dup_text (METIER_CHART_TABLE (table));
  g_assert_null (strstr (one, "\t9\t7\t2"));
  g_assert_nonnull (strstr (one, "\t5\t8\t3\n"));
  widget_test_close (window);
}

static GtkColumnView *
get_view (GtkWidget *table)
{
  return GTK_COLUMN_VIEW (gtk_widget_get_first_child (table));
}

/* A line of the table, sorted by a column. */
static char *
sort_and_get (GtkWidget *table, guint place, GtkSortType order, guint line)
{
  g_autoptr (GtkColumnViewColumn) column
      = g_list_model_get_item (gtk_column_view_get_columns (get_view (table)), place);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  gtk_column_view_sort_by_column (get_view (table), column, order);
  text = metier_chart_table_dup_text (METIER_CHART_TABLE (table));
  lines = g_strsplit (text, "\n", -1);

  return g_strdup (lines[line]);
}

/* The first line, largest first. */
static char *
sort_by (GtkWidget *table, guint place)
{
  return sort_and_get (table, place, GTK_SORT_DESCENDING, 1);
}

/* What is not known is neither little nor much. */
static void
test_table_sorts_unknown_last (gconstpointer order)
{
  g_autoptr (MetierComparison) comparison = new_comparison (FALSE);
  GtkWidget *table = metier_chart_table_new ();
  GtkWidget *window;

  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  window = widget_test_show (table, 500, 300);
  for (guint place = 2; place <= 3; place++)
    {
      g_autofree char *first = sort_and_get (table, place, (GtkSortType) GPOINTER_TO_INT (order), 1);
      g_autofree char *last = sort_and_get (table, place, (GtkSortType) GPOINTER_TO_INT (order), 3);

      g_assert_true (g_str_has_suffix (first, GPOINTER_TO_INT (order) == GTK_SORT_ASCENDING ? "\t9\t7\t2"
                                                                                            : "\t5\t8\t3"));
      g_assert_true (g_str_has_suffix (last, "\t2\tnot scored\t"));
    }
  widget_test_close (window);
}

static void
test_table_sorts (void)
{
  g_autoptr (MetierComparison) comparison = new_comparison (FALSE);
  GtkWidget *table = metier_chart_table_new ();
  GtkWidget *window;
  g_autofree char *name = NULL;
  g_autofree char *baker = NULL;
  g_autofree char *apart = NULL;

  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  window = widget_test_show (table, 500, 300);
  name = sort_by (table, 0);
  baker = sort_by (table, 2);
  apart = sort_by (table, 3);
  g_assert_true (g_str_has_suffix (name, "\t5\t8\t3"));
  g_assert_true (g_str_has_suffix (baker, "\t5\t8\t3"));
  g_assert_true (g_str_has_suffix (apart, "\t5\t8\t3"));
  g_free (g_steal_pointer (&baker));
  baker = sort_by (table, 1);
  g_assert_true (g_str_has_suffix (baker, "\t9\t7\t2"));
  widget_test_close (window);
}

/* Figures of two sources stand side by side, each head with what it measures, and no distance between them.
 */
static void
test_table_of_two_sources (void)
{
  g_autoptr (MetierComparison) comparison = new_comparison (TRUE);
  GtkWidget *table = metier_chart_table_new ();
  GtkWidget *window;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  window = widget_test_show (table, 500, 300);
  text = metier_chart_table_dup_text (METIER_CHART_TABLE (table));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 8);
  g_assert_nonnull (strstr (lines[0], ", 0–9"));
  g_assert_nonnull (strstr (lines[0], ", 0–1"));
  g_assert_nonnull (strstr (text, "\t9\tnot collected\t\n"));
  g_assert_nonnull (strstr (text, "\tnot collected\t50%\t\n"));
  widget_test_close (window);
}

static void
skill_activated_cb (GtkWidget *table, const char *skill, char **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup (skill);
}

static void
number_activated_cb (GtkWidget *table, guint row, guint role, GtkWidget *cell, char **chosen)
{
  g_assert_true (GTK_IS_WIDGET (cell));
  g_free (*chosen);
  *chosen = g_strdup_printf ("%u, %u", row, role);
}

static void
menu_requested_cb (GtkWidget *table, guint row, guint role, GtkWidget *cell, double x, double y,
                   char **chosen)
{
  g_free (*chosen);
  *chosen = g_strdup_printf ("menu %u, %u", row, role);
}

static GtkWidget *
get_focus (GtkWidget *table)
{
  return gtk_root_get_focus (gtk_widget_get_root (table));
}

/* The keyboard goes from cell to cell, and each answers for itself: a name for a skill, a number for itself.
 */
static void
test_table_answers (void)
{
  g_autoptr (MetierComparison) comparison = new_comparison (FALSE);
  GtkWidget *table = metier_chart_table_new ();
  GtkWidget *window;
  g_autofree char *chosen = NULL;

  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  window = widget_test_show (table, 500, 300);
  g_signal_connect (table, "skill-activated", G_CALLBACK (skill_activated_cb), &chosen);
  g_signal_connect (table, "number-activated", G_CALLBACK (number_activated_cb), &chosen);
  g_signal_connect (table, "menu-requested", G_CALLBACK (menu_requested_cb), &chosen);
  g_assert_true (get_focus (table) != NULL || gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
  g_assert_true (METIER_IS_TABLE_CELL (get_focus (table)));
  widget_test_press (get_focus (table), GDK_KEY_Return);
  g_assert_cmpstr (chosen, ==, "trades:a");
  widget_test_press (get_focus (table), GDK_KEY_Right);
  widget_test_press (get_focus (table), GDK_KEY_Return);
  g_assert_cmpstr (chosen, ==, "0, 0");
  widget_test_press (get_focus (table), GDK_KEY_Right);
  widget_test_press (get_focus (table), GDK_KEY_Down);
  gtk_test_accessible_assert_role (get_focus (table), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  widget_test_press (get_focus (table), GDK_KEY_Return);
  g_assert_cmpstr (chosen, ==, "1, 1");
  widget_test_press (get_focus (table), GDK_KEY_Menu);
  g_assert_cmpstr (chosen, ==, "menu 1, 1");
  /* How far apart they are is a number, too. */
  widget_test_press (get_focus (table), GDK_KEY_Right);
  widget_test_press (get_focus (table), GDK_KEY_Return);
  g_assert_cmpstr (chosen, ==, "1, 2");
  /* One tab stop. */
  g_assert_false (gtk_widget_child_focus (table, GTK_DIR_TAB_FORWARD));
  widget_test_close (window);
}

/* Whoever comes from a chart comes to the same number, and is told of it when leaving again. */
static void
test_table_place (void)
{
  g_autoptr (MetierComparison) comparison = new_comparison (FALSE);
  GtkWidget *table = metier_chart_table_new ();
  const MetierProfile *second = g_ptr_array_index (comparison->profiles, 1);
  GtkWidget *window;

  metier_chart_table_set_comparison (METIER_CHART_TABLE (table), comparison);
  window = widget_test_show (table, 500, 300);
  metier_chart_table_select (METIER_CHART_TABLE (table), "trades:c", second->role->id);
  g_assert_true (gtk_widget_grab_focus (table));
  g_assert_cmpuint (metier_table_cell_get_column (METIER_TABLE_CELL (get_focus (table))), ==, 2);
  g_assert_cmpstr (metier_chart_table_get_skill (METIER_CHART_TABLE (table)), ==, "trades:c");
  g_assert_cmpstr (metier_chart_table_get_role (METIER_CHART_TABLE (table)), ==, second->role->id);
  widget_test_press (get_focus (table), GDK_KEY_Up);
  g_assert_cmpstr (metier_chart_table_get_skill (METIER_CHART_TABLE (table)), !=, "trades:c");
  widget_test_press (get_focus (table), GDK_KEY_Right);
  g_assert_cmpstr (metier_chart_table_get_role (METIER_CHART_TABLE (table)), ==, METIER_ROLE_DISTANCE);
  metier_chart_table_select (METIER_CHART_TABLE (table), "trades:c", METIER_ROLE_DISTANCE);
  g_assert_true (gtk_widget_grab_focus (table));
  g_assert_cmpuint (metier_table_cell_get_column (METIER_TABLE_CELL (get_focus (table))), ==, 3);
  metier_chart_table_select (METIER_CHART_TABLE (table), "trades:c", NULL);
  g_assert_null (metier_chart_table_get_role (METIER_CHART_TABLE (table)));
  widget_test_close (window);
}

/* The skill that was read stays the current one when the chart takes another form. */
static void
test_chart_keeps_skill (void)
{
  g_autoptr (MetierChartData) data = widget_test_chart (3, 4);
  GtkWidget *view = metier_chart_view_new ();
  const char *second;
  GtkWidget *window;

  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  window = widget_test_show (view, 600, 400);
  second = metier_chart_data_get_series (data, 1)->role;
  metier_chart_view_set_place (METIER_CHART_VIEW (view), "trades:skill002", second);
  g_assert_cmpstr (metier_chart_view_get_role (METIER_CHART_VIEW (view)), ==, second);
  g_assert_cmpstr (metier_chart_view_get_skill (METIER_CHART_VIEW (view)), ==, "trades:skill002");
  metier_chart_view_set_kind (METIER_CHART_VIEW (view), METIER_CHART_HEATMAP);
  widget_test_wait (view);
  g_assert_cmpstr (metier_chart_view_get_skill (METIER_CHART_VIEW (view)), ==, "trades:skill002");
  metier_chart_view_set_kind (METIER_CHART_VIEW (view), METIER_CHART_DOTS);
  widget_test_wait (view);
  g_assert_cmpstr (metier_chart_view_get_role (METIER_CHART_VIEW (view)), ==, second);
  g_assert_cmpstr (metier_chart_view_get_skill (METIER_CHART_VIEW (view)), ==, "trades:skill002");
  widget_test_close (window);
}

/* Where nobody was at a mark, none is handed on. */
static void
test_chart_has_no_skill_unread (void)
{
  g_autoptr (MetierChartData) data = widget_test_chart (3, 4);
  MetierChartView *view = METIER_CHART_VIEW (metier_chart_view_new ());
  GtkWidget *window, *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* What has the keyboard at first. */
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Heat map"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  metier_chart_view_set_data (view, data);
  window = widget_test_show (box, 600, 400);
  g_assert_null (metier_chart_view_get_skill (view));
  metier_chart_view_set_kind (view, METIER_CHART_HEATMAP);
  widget_test_wait (GTK_WIDGET (view));
  g_assert_null (metier_chart_view_get_skill (view));
  g_assert_null (metier_chart_view_get_role (view));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view)));
  g_assert_cmpstr (metier_chart_view_get_skill (view), ==, "trades:skill000");
  widget_test_close (window);
}

/* So does how far roles are apart, as long as the chart says it. */
static void
test_chart_keeps_distance (void)
{
  g_autoptr (MetierChartData) data = widget_test_chart (3, 4);
  MetierChartView *view = METIER_CHART_VIEW (metier_chart_view_new ());
  GtkWidget *window;

  metier_chart_view_set_data (view, data);
  metier_chart_view_set_kind (view, METIER_CHART_HEATMAP);
  window = widget_test_show (GTK_WIDGET (view), 600, 400);
  metier_chart_view_set_place (view, "trades:skill002", METIER_ROLE_DISTANCE);
  g_assert_cmpstr (metier_chart_view_get_role (view), ==, METIER_ROLE_DISTANCE);
  metier_chart_view_set_kind (view, METIER_CHART_DOTS);
  widget_test_wait (GTK_WIDGET (view));
  g_assert_cmpstr (metier_chart_view_get_role (view), ==, METIER_ROLE_DISTANCE);
  g_assert_cmpstr (metier_chart_view_get_skill (view), ==, "trades:skill002");
  metier_chart_view_set_kind (view, METIER_CHART_RADAR);
  widget_test_wait (GTK_WIDGET (view));
  g_assert_cmpstr (metier_chart_view_get_role (view), ==, metier_chart_data_get_series (data, 0)->role);
  g_assert_cmpstr (metier_chart_view_get_skill (view), ==, "trades:skill002");
  widget_test_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/chip/role", test_chip);
  g_test_add_func ("/chip/baseline", test_chip_of_baseline);
  g_test_add_func ("/chip/little-room", test_chip_in_little_room);
  g_test_add_func ("/table/text", test_table_as_text);
  g_test_add_func ("/table/sort", test_table_sorts);
  g_test_add_data_func ("/table/unknown-last/ascending", GINT_TO_POINTER (GTK_SORT_ASCENDING),
                        test_table_sorts_unknown_last);
  g_test_add_data_func ("/table/unknown-last/descending", GINT_TO_POINTER (GTK_SORT_DESCENDING),
                        test_table_sorts_unknown_last);
  g_test_add_func ("/table/sources", test_table_of_two_sources);
  g_test_add_func ("/table/answers", test_table_answers);
  g_test_add_func ("/table/place", test_table_place);
  g_test_add_func ("/chart/keeps-skill", test_chart_keeps_skill);
  g_test_add_func ("/chart/has-no-skill-unread", test_chart_has_no_skill_unread);
  g_test_add_func ("/chart/keeps-distance", test_chart_keeps_distance);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
