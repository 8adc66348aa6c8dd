/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "widgets/metier-chart-legend.h"
#include "widgets/metier-resource-row.h"
#include "widgets/metier-role-row.h"

static MetierResource *
new_resource (gboolean bookmarked)
{
  g_autoptr (MetierResource) plain = metier_resource_new ();

  g_clear_pointer (&plain->id, g_free);
  g_clear_pointer (&plain->url, g_free);
  g_clear_pointer (&plain->title, g_free);
  g_clear_pointer (&plain->kind, g_free);
  plain->id = g_strdup ("metier:think-stats");
  plain->url = g_strdup ("https://www.example.org/stats");
  plain->title = g_strdup ("Think Stats");
  plain->kind = g_strdup ("book");

  return metier_resource_with_bookmark (plain, bookmarked ? metier_bookmark_new () : NULL);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
toggled_cb (MetierResourceRow *row, gboolean active, gpointer user_data)
{
  GString *log = user_data;

  g_string_append (log, active ? "+" : "-");
}

static void
test_resource_toggle_asks_once (void)
{
  GtkWidget *row = g_object_ref_sink (metier_resource_row_new ());
  g_autoptr (MetierResource) plain = new_resource (FALSE);
  g_autoptr (MetierResource) marked = new_resource (TRUE);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *toggle;

  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), plain, "Statistics", NAN);
  g_signal_connect (row, "bookmark-toggled", G_CALLBACK (toggled_cb), log);
  toggle = find_child (row, GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  g_assert_cmpstr (log->str, ==, "+");

  /* The program's answer is not the user's wish. */
  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), marked, "Statistics", NAN);
  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), plain, "Statistics", NAN);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_assert_cmpstr (log->str, ==, "+");
  g_assert_finalize_object (G_OBJECT (row));
}

static void
test_resource_toggle_is_named (void)
{
  GtkWidget *row = g_object_ref_sink (metier_resource_row_new ());
  g_autoptr (MetierResource) plain = new_resource (FALSE);
  g_autoptr (MetierResource) marked = new_resource (TRUE);
  GtkWidget *toggle = find_child (row, GTK_TYPE_TOGGLE_BUTTON);

  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), plain, NULL, NAN);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bookmark “Think Stats”");
  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), marked, NULL, NAN);
  gtk_test_accessible_assert_property (toggle, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove “Think Stats” from my shelf");
  g_assert_finalize_object (G_OBJECT (row));
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return gtk_widget_get_visible (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_visible (child) && has_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_resource_shows_what_was_written (void)
{
  GtkWidget *row = g_object_ref_sink (metier_resource_row_new ());
  g_autoptr (MetierResource) plain = new_resource (FALSE);
  g_autoptr (MetierBookmark) bookmark = metier_bookmark_new ();
  g_autoptr (MetierResource) marked = NULL;

  bookmark->hours = 6;
  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit ("evening python", " ", -1);
  marked = metier_resource_with_bookmark (plain, g_steal_pointer (&bookmark));

  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), marked, "Statistics", NAN);
  g_assert_true (has_label (row, "Think Stats"));
  g_assert_true (has_label (row, "book · example.org"));
  g_assert_true (has_label (row, "6 h"));
  g_assert_true (has_label (row, "python"));
  g_assert_true (has_label (row, "Statistics"));

  /* A row is used again for another resource, of which nothing must stay. */
  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), plain, NULL, NAN);
  g_assert_true (has_label (row, "Think Stats"));
  g_assert_false (has_label (row, "6 h"));
  g_assert_false (has_label (row, "python"));
  g_assert_false (has_label (row, "Statistics"));
  g_assert_finalize_object (G_OBJECT (row));
}

static void
test_resource_breaks_where_it_is_narrow (void)
{
  GtkWidget *row = g_object_ref_sink (metier_resource_row_new ());
  g_autoptr (MetierResource) plain = new_resource (FALSE);
  g_autoptr (MetierBookmark) bookmark = metier_bookmark_new ();
  g_autoptr (MetierResource) marked = NULL;
  int minimum;

  bookmark->hours = 1234;
  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit ("evening python statistics weekend", " ", -1);
  marked = metier_resource_with_bookmark (plain, g_steal_pointer (&bookmark));

  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), marked, "Statistics", NAN);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  g_assert_finalize_object (G_OBJECT (row));
}

/* Where a child that reads @text is in @row. */
static graphene_rect_t
find_text (GtkWidget *row, GtkWidget *within, const char *text)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (GTK_IS_LABEL (within) && g_str_equal (gtk_label_get_label (GTK_LABEL (within)), text))
    g_assert_true (gtk_widget_compute_bounds (within, row, &bounds));
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && bounds.size.width == 0;
       child = gtk_widget_get_next_sibling (child))
    bounds = find_text (row, child, text);

  return bounds;
}

typedef struct {
  const char *path;
  int width;
  gboolean rtl;
} WorthCase;

static const WorthCase worth_cases[] = {
  { "wide", 700, FALSE },
  { "wide-mirrored", 700, TRUE },
  { "narrow", 300, FALSE },
  { "narrow-mirrored", 300, TRUE },
};

/* What a resource is worth is on the line of the skill that it is worth it for, and behind it. */
static void
test_resource_score_beside_skill (gconstpointer data)
{
  const WorthCase *c = data;
  GtkWidget *row = metier_resource_row_new ();
  g_autoptr (MetierResource) resource = new_resource (TRUE);
  graphene_rect_t skill, score;
  GtkWidget *window;

  gtk_widget_set_default_direction (c->rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), resource, "Statistics", 14);
  window = widget_test_show (row, c->width, 120);
  skill = find_text (row, row, "Statistics");
  score = find_text (row, row, "14");

  g_assert_cmpfloat (score.size.width, >, 0);
  g_assert_cmpfloat (ABS (score.origin.y + score.size.height / 2 - skill.origin.y - skill.size.height / 2),
                     <=, 1);
  g_assert_cmpfloat (c->rtl ? skill.origin.x - score.origin.x - score.size.width
                            : score.origin.x - skill.origin.x - skill.size.width,
                     ==, 4);
  widget_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

typedef void (*Measure) (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline);

static Measure measure_label;
static guint n_laid_out;
static guint n_asked_for_width;

/* Stands in for the measuring of labels, which are of a class that nobody can make another one of. */
static void
count_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
               int *minimum_baseline, int *natural_baseline)
{
  if (gtk_label_get_wrap (GTK_LABEL (widget)) && for_size >= 0)
    {
      n_laid_out += orientation == GTK_ORIENTATION_VERTICAL;
      n_asked_for_width += orientation == GTK_ORIENTATION_HORIZONTAL;
    }
  measure_label (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* Shows a row as wide and as narrow as it gets, in more height than it needs. */
static void
check_asks_no_width (GtkWidget *row)
{
  static const int widths[] = { 900, 600, 250, 120 };
  GtkWidgetClass *klass = GTK_WIDGET_CLASS (g_type_class_ref (GTK_TYPE_LABEL));

  measure_label = klass->measure;
  klass->measure = count_measure;
  n_asked_for_width = n_laid_out = 0;
  g_object_ref_sink (row);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *window = widget_test_show (row, widths[i], 300);

      gtk_window_set_child (GTK_WINDOW (window), NULL);
      widget_test_close (window);
    }
  klass->measure = measure_label;

  g_assert_cmpuint (n_laid_out, >, 0);
  g_assert_cmpuint (n_asked_for_width, ==, 0);
  g_assert_finalize_object (G_OBJECT (row));
  g_type_class_unref (klass);
}

static void
test_resource_asks_no_width (void)
{
  GtkWidget *row = metier_resource_row_new ();
  g_autoptr (MetierResource) plain = new_resource (FALSE);
  g_autoptr (MetierBookmark) bookmark = metier_bookmark_new ();
  g_autoptr (MetierResource) marked = NULL;

  bookmark->hours = 6;
  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit ("evening python", " ", -1);
  marked = metier_resource_with_bookmark (plain, g_steal_pointer (&bookmark));
  metier_resource_row_set_resource (METIER_RESOURCE_ROW (row), marked, "Probability and statistics", 14);
  check_asks_no_width (row);
}

static void
test_role_asks_no_width (void)
{
  GtkWidget *row = metier_role_row_new ();

  metier_role_row_set_role (METIER_ROLE_ROW (row), "Machine Learning Operations Engineer",
                            "A source of roles", TRUE);
  metier_role_row_set_checkable (METIER_ROLE_ROW (row), TRUE);
  check_asks_no_width (row);
}

static void
check_toggled_cb (MetierRoleRow *row, gboolean active, gpointer user_data)
{
  g_string_append (user_data, active ? "+" : "-");
}

static void
test_role_check_asks_once (void)
{
  GtkWidget *row = g_object_ref_sink (metier_role_row_new ());
  GtkWidget *check = find_child (row, GTK_TYPE_CHECK_BUTTON);
  g_autoptr (GString) log = g_string_new (NULL);

  metier_role_row_set_role (METIER_ROLE_ROW (row), "Data Analyst", NULL, TRUE);
  metier_role_row_set_checkable (METIER_ROLE_ROW (row), TRUE);
  g_signal_connect (row, "check-toggled", G_CALLBACK (check_toggled_cb), log);
  metier_role_row_set_checked (METIER_ROLE_ROW (row), TRUE);
  g_assert_cmpstr (log->str, ==, "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpstr (log->str, ==, "-");
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "Data Analyst");
  g_assert_finalize_object (G_OBJECT (row));
}

static void
test_role_heading_has_no_check (void)
{
  GtkWidget *row = g_object_ref_sink (metier_role_row_new ());
  GtkWidget *check = find_child (row, GTK_TYPE_CHECK_BUTTON);

  metier_role_row_set_checkable (METIER_ROLE_ROW (row), TRUE);
  metier_role_row_set_heading (METIER_ROLE_ROW (row), "Roles");
  g_assert_false (gtk_widget_get_visible (check));
  metier_role_row_set_role (METIER_ROLE_ROW (row), "Data Analyst", NULL, FALSE);
  g_assert_true (gtk_widget_get_visible (check));
  g_assert_finalize_object (G_OBJECT (row));
}

static void
test_legend_is_one_label (void)
{
  GtkWidget *legend = g_object_ref_sink (metier_chart_legend_new ());
  int wide;
  int narrow;

  metier_chart_legend_set_baseline (METIER_CHART_LEGEND (legend), "Data Analyst");
  gtk_test_accessible_assert_role (legend, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      legend, GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Legend: the line is Data Analyst, grey is as for Data Analyst, colour is more, dashes are less");
  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, 1000, &wide, NULL, NULL, NULL);
  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, 200, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_finalize_object (G_OBJECT (legend));
}

static void
add_tests (void)
{
  g_test_add_func ("/resource-row/toggle-asks-once", test_resource_toggle_asks_once);
  g_test_add_func ("/resource-row/toggle-is-named", test_resource_toggle_is_named);
  g_test_add_func ("/resource-row/shows-what-was-written", test_resource_shows_what_was_written);
  g_test_add_func ("/resource-row/breaks-where-it-is-narrow", test_resource_breaks_where_it_is_narrow);
  for (gsize i = 0; i < G_N_ELEMENTS (worth_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/resource-row/score-beside-skill/", worth_cases[i].path, NULL);

      g_test_add_data_func (path, &worth_cases[i], test_resource_score_beside_skill);
    }
  g_test_add_func ("/resource-row/asks-no-width", test_resource_asks_no_width);
  g_test_add_func ("/role-row/asks-no-width", test_role_asks_no_width);
  g_test_add_func ("/chart-legend/is-one-label", test_legend_is_one_label);
  g_test_add_func ("/role-row/check-asks-once", test_role_check_asks_once);
  g_test_add_func ("/role-row/heading-has-no-check", test_role_heading_has_no_check);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
