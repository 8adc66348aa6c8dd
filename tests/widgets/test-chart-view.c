/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "chart-fixture.h"

#include "widgets/metier-chart-view.h"

#include <math.h>

#define N_ROLES 20

static GtkWidget *
show_chart (guint n_series, guint n_skills, GtkWidget **window)
{
  GtkWidget *view = metier_chart_view_new ();
  g_autoptr (MetierChartData) data = widget_test_chart (n_series, n_skills);

  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  *window = widget_test_show (view, 700, 400);
  return view;
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
test_is_a_named_list (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 4, &window);
  const MetierChartData *data = metier_chart_view_get_data (METIER_CHART_VIEW (view));
  g_autofree char *label
      = g_strdup_printf ("%s. %s", metier_chart_data_get_title (data), metier_chart_data_get_sentence (data));

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  widget_test_close (window);
}

static void
test_each_mark_is_a_named_item (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 4, &window);
  const MetierScene *scene = metier_chart_view_get_scene (METIER_CHART_VIEW (view));
  GtkWidget *child = gtk_widget_get_first_child (view);

  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 4);
  for (guint i = 0; i < 4; i++, child = gtk_widget_get_next_sibling (child))
    {
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           metier_scene_get_mark (scene, i)->label);
    }
  g_assert_null (child);
  widget_test_close (window);
}

static void
test_items_lie_on_their_marks (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 4, &window);
  const MetierScene *scene = metier_chart_view_get_scene (METIER_CHART_VIEW (view));
  GtkWidget *child = gtk_widget_get_first_child (view);

  for (guint i = 0; i < 4; i++, child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (child, view, &bounds));
      g_assert_cmpint (metier_scene_hit (scene, bounds.origin.x + bounds.size.width / 2.0,
                                         bounds.origin.y + bounds.size.height / 2.0),
                       ==, (int) i);
    }
  widget_test_close (window);
}

static void
test_too_many_marks_have_no_items (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, METIER_CHART_VIEW_MAX_MARKS + 1, &window);

  g_assert_cmpuint (count_children (view), ==, 0);
  g_assert_true (gtk_widget_get_focusable (view));
  g_assert_true (gtk_widget_grab_focus (view));
  widget_test_close (window);
}

static int
focused_child (GtkWidget *view)
{
  GtkWidget *focus = gtk_widget_get_focus_child (view);
  int index = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child), index++)
    {
      if (child == focus)
        return index;
    }

  return -1;
}

static void
test_keys_walk_the_marks (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 4, &window);

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_cmpint (focused_child (view), ==, 0);
  widget_test_press (view, GDK_KEY_Down);
  g_assert_cmpint (focused_child (view), ==, 1);
  widget_test_press (view, GDK_KEY_End);
  g_assert_cmpint (focused_child (view), ==, 3);
  widget_test_press (view, GDK_KEY_Down);
  g_assert_cmpint (focused_child (view), ==, 3);
  widget_test_press (view, GDK_KEY_Up);
  g_assert_cmpint (focused_child (view), ==, 2);
  widget_test_press (view, GDK_KEY_Home);
  g_assert_cmpint (focused_child (view), ==, 0);
  widget_test_close (window);
}

static void
test_is_one_tab_stop (void)
{
  static const guint arrows[] = { GDK_KEY_Down, GDK_KEY_Right, GDK_KEY_Left };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = metier_chart_view_new ();
  GtkWidget *after = gtk_button_new_with_label ("after");
  g_autoptr (MetierChartData) data = widget_test_chart (1, 4);
  GtkWidget *window;

  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), after);
  window = widget_test_show (box, 700, 400);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_cmpint (focused_child (view), ==, 0);
  widget_test_press (view, GDK_KEY_End);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      /* Else the window takes the keyboard to what is beside the chart. */
      g_assert_true (widget_test_press (view, arrows[i]));
      g_assert_cmpint (focused_child (view), ==, 3);
    }
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (after));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpint (focused_child (view), ==, 3);
  widget_test_close (window);
}

typedef struct {
  guint n;
  guint row;
  int series;
} Activation;

static void
activated_cb (MetierChartView *view, guint row, int series, gpointer user_data)
{
  Activation *activation = user_data;

  activation->n++;
  activation->row = row;
  activation->series = series;
}

static void
test_activation_names_row_and_series (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 4, &window);
  Activation activation = { 0, 99, 99 };

  g_signal_connect (view, "mark-activated", G_CALLBACK (activated_cb), &activation);
  gtk_widget_grab_focus (view);
  widget_test_press (view, GDK_KEY_End);
  widget_test_press (view, GDK_KEY_Return);
  g_assert_cmpuint (activation.n, ==, 1);
  g_assert_cmpuint (activation.row, ==, 3);
  g_assert_cmpint (activation.series, ==, 0);
  widget_test_close (window);
}

static void
test_signal_is_declared_as_emitted (void)
{
  GSignalQuery query;

  g_type_ensure (METIER_TYPE_CHART_VIEW);
  g_signal_query (g_signal_lookup ("mark-activated", METIER_TYPE_CHART_VIEW), &query);
  g_assert_cmpuint (query.n_params, ==, 2);
  g_assert_cmpuint (query.param_types[0], ==, G_TYPE_UINT);
  g_assert_cmpuint (query.param_types[1], ==, G_TYPE_INT);
  g_assert_cmpuint (query.return_type, ==, G_TYPE_NONE);
}

static void
test_height_follows_width (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 12, &window);
  int wide;
  int narrow;
  int minimum;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 900, &wide, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  g_assert_cmpint (wide, >, 0);
  g_assert_cmpint (narrow, >, wide);
  widget_test_close (window);
}

/* GTK complains of a widget that needs more height in the widest room than in none that is given. */
static void
test_needs_most_where_no_width_is_given (void)
{
  static const int widths[] = { G_MAXINT >> 11, -1 };
  GtkWidget *window;
  GtkWidget *view = show_chart (3, 5, &window);

  for (int kind = METIER_CHART_BARS; kind <= METIER_CHART_RADAR; kind++)
    {
      int needed[G_N_ELEMENTS (widths)];

      metier_chart_view_set_kind (METIER_CHART_VIEW (view), (MetierChartKind) kind);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, widths[i], &needed[i], NULL, NULL, NULL);
      g_test_message ("kind %d: %d in the widest room, %d in any", kind, needed[0], needed[1]);
      g_assert_cmpint (needed[0], <=, needed[1]);
    }
  widget_test_close (window);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_says_when_it_folds (void)
{
  GtkWidget *view = metier_chart_view_new ();
  g_autoptr (MetierChartData) data = widget_test_chart (1, 4);
  GtkWidget *window;
  guint n = 0;

  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  g_signal_connect (view, "notify::folded", G_CALLBACK (count_cb), &n);
  window = widget_test_show (view, 300, 400);
  g_assert_true (metier_chart_view_get_folded (METIER_CHART_VIEW (view)));
  g_assert_cmpuint (n, ==, 1);
  widget_test_close (window);
}

/* Whoever offers a choice of skills beside an overview has to know of every width at which it shows one. */
static void
test_says_when_an_overview_shows_one_skill (void)
{
  static const double values[] = { 5, NAN, 7, 8, 9 };
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, METIER_N_CORE_SKILLS, 0);
  MetierChartView *view = METIER_CHART_VIEW (metier_chart_view_new ());
  g_autoptr (MetierChartData) data = NULL;
  GtkWidget *window;

  /* So many that the words in place of a value have one line: they need more room than figures do. */
  for (guint i = 0; i < N_ROLES; i++)
    chart_fixture_add_role (fixture, "Role", values);
  data = chart_fixture_get_data (fixture, METIER_SCOPE_CORE, METIER_SORT_IMPORTANCE, NULL);

  metier_chart_view_set_kind (view, METIER_CHART_OVERVIEW);
  metier_chart_view_set_data (view, data);
  window = widget_test_show (GTK_WIDGET (view), 400, 400);
  for (int width = 400; width <= 1000; width += 10)
    {
      guint n_marks;

      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (GTK_WIDGET (view), width, 400, -1, NULL);
      n_marks = metier_scene_get_n_marks (metier_chart_view_get_scene (view));
      g_test_message ("%d pixels: %u marks", width, n_marks);
      g_assert_true (n_marks == N_ROLES || n_marks == N_ROLES * METIER_N_CORE_SKILLS);
      g_assert_true (metier_chart_view_get_folded (view) == (n_marks == N_ROLES));
    }
  g_assert_false (metier_chart_view_get_folded (view));
  widget_test_close (window);
}

static void
test_theme_notifies_once (void)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (metier_chart_view_new ());
  guint n = 0;

  g_signal_connect (view, "notify::theme", G_CALLBACK (count_cb), &n);
  metier_chart_view_set_theme (METIER_CHART_VIEW (view), METIER_THEME_DARK);
  metier_chart_view_set_theme (METIER_CHART_VIEW (view), METIER_THEME_DARK);
  g_assert_cmpuint (n, ==, 1);
}

/* What is on the screen, as text: the right-to-left chart must be another scene. */
static void
test_direction_mirrors (void)
{
  GtkWidget *window;
  GtkWidget *view = show_chart (1, 4, &window);
  g_autofree char *ltr = metier_scene_to_text (metier_chart_view_get_scene (METIER_CHART_VIEW (view)));
  g_autofree char *rtl = NULL;

  gtk_widget_set_direction (view, GTK_TEXT_DIR_RTL);
  widget_test_wait (view);
  rtl = metier_scene_to_text (metier_chart_view_get_scene (METIER_CHART_VIEW (view)));
  g_assert_cmpstr (ltr, !=, rtl);
  widget_test_close (window);
}

static void
test_is_finalized (void)
{
  GtkWidget *view = g_object_ref_sink (metier_chart_view_new ());
  g_autoptr (MetierChartData) data = widget_test_chart (2, 4);

  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  g_assert_finalize_object (G_OBJECT (view));
}

static void
add_tests (void)
{
  g_test_add_func ("/chart-view/is-a-named-list", test_is_a_named_list);
  g_test_add_func ("/chart-view/each-mark-is-a-named-item", test_each_mark_is_a_named_item);
  g_test_add_func ("/chart-view/items-lie-on-their-marks", test_items_lie_on_their_marks);
  g_test_add_func ("/chart-view/too-many-marks-have-no-items", test_too_many_marks_have_no_items);
  g_test_add_func ("/chart-view/keys-walk-the-marks", test_keys_walk_the_marks);
  g_test_add_func ("/chart-view/is-one-tab-stop", test_is_one_tab_stop);
  g_test_add_func ("/chart-view/activation-names-row-and-series", test_activation_names_row_and_series);
  g_test_add_func ("/chart-view/signal-is-declared-as-emitted", test_signal_is_declared_as_emitted);
  g_test_add_func ("/chart-view/height-follows-width", test_height_follows_width);
  g_test_add_func ("/chart-view/needs-most-where-no-width-is-given", test_needs_most_where_no_width_is_given);
  g_test_add_func ("/chart-view/says-when-it-folds", test_says_when_it_folds);
  g_test_add_func ("/chart-view/says-when-an-overview-shows-one-skill",
                   test_says_when_an_overview_shows_one_skill);
  g_test_add_func ("/chart-view/theme-notifies-once", test_theme_notifies_once);
  g_test_add_func ("/chart-view/direction-mirrors", test_direction_mirrors);
  g_test_add_func ("/chart-view/is-finalized", test_is_finalized);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
