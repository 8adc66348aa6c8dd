/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "me-fixture.h"
#include "widgets/metier-chart-view.h"
#include "widgets/metier-level-lane.h"
#include "widgets/metier-level-picker.h"

static GtkWidget *
show_figure (const char *name, GtkWidget **window)
{
  GtkWidget *view = metier_chart_view_new ();
  g_autoptr (MetierFigure) figure = me_fixture_new_figure (name);

  metier_chart_view_set_figure (METIER_CHART_VIEW (view), figure);
  *window = widget_test_show (view, 700, 400);

  return view;
}

/* As with a chart of roles: a named list, an item for each row. */
static void
test_is_a_named_list (gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *view = show_figure (data, &window);
  const MetierFigure *figure = metier_chart_view_get_figure (METIER_CHART_VIEW (view));
  const MetierScene *scene = metier_chart_view_get_scene (METIER_CHART_VIEW (view));
  g_autofree char *label
      = g_strdup_printf ("%s. %s", metier_figure_get_title (figure), metier_figure_get_sentence (figure));
  GtkWidget *child = gtk_widget_get_first_child (view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_cmpuint (metier_scene_get_n_marks (scene), ==, 5);
  for (guint i = 0; i < 5; i++, child = gtk_widget_get_next_sibling (child))
    {
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           metier_scene_get_mark (scene, i)->label);
    }
  g_assert_null (child);
  widget_test_close (window);
}

static void
activated_cb (MetierChartView *view, guint row, int series, gpointer user_data)
{
  *(const char **) user_data = metier_figure_get_skill (metier_chart_view_get_figure (view), row);
}

static void
test_keys_choose_a_skill (gconstpointer data)
{
  GtkWidget *window;
  GtkWidget *view = show_figure (data, &window);
  const char *skill = NULL;

  g_signal_connect (view, "mark-activated", G_CALLBACK (activated_cb), &skill);
  g_assert_true (gtk_widget_grab_focus (view));
  widget_test_press (view, GDK_KEY_Down);
  widget_test_press (view, GDK_KEY_Down);
  widget_test_press (view, GDK_KEY_Return);
  g_assert_cmpstr (skill, ==, "modeling");
  widget_test_close (window);
}

/* Somebody who changes a level again and again is not thrown back to the first row. */
static void
test_focus_stays_with_the_skill (void)
{
  GtkWidget *window;
  GtkWidget *view = show_figure ("gap", &window);
  g_autoptr (MetierFigure) next = me_fixture_new_figure ("plan");

  gtk_widget_grab_focus (view);
  widget_test_press (view, GDK_KEY_End);
  metier_chart_view_set_figure (METIER_CHART_VIEW (view), next);
  widget_test_wait (view);
  g_assert_cmpstr (metier_chart_view_get_skill (METIER_CHART_VIEW (view)), ==, "statistics");
  g_assert_nonnull (gtk_widget_get_focus_child (view));
  widget_test_close (window);
}

static void
test_data_and_figure_take_turns (void)
{
  GtkWidget *window;
  GtkWidget *view = show_figure ("gap", &window);
  g_autoptr (MetierChartData) data = widget_test_chart (1, 3);

  g_assert_null (metier_chart_view_get_data (METIER_CHART_VIEW (view)));
  metier_chart_view_set_data (METIER_CHART_VIEW (view), data);
  widget_test_wait (view);
  g_assert_cmpuint (metier_scene_get_n_marks (metier_chart_view_get_scene (METIER_CHART_VIEW (view))), ==, 3);
  metier_chart_view_set_figure (METIER_CHART_VIEW (view), NULL);
  g_assert_null (metier_chart_view_get_data (METIER_CHART_VIEW (view)));
  g_assert_null (metier_chart_view_get_figure (METIER_CHART_VIEW (view)));
  widget_test_close (window);
}

static GtkWidget *
get_step (GtkWidget *picker, int level)
{
  GtkWidget *step = gtk_widget_get_first_child (picker);

  while (level-- > 0)
    step = gtk_widget_get_next_sibling (step);

  return step;
}

static void
test_picker_is_a_named_group (void)
{
  GtkWidget *picker = metier_level_picker_new ();
  GtkWidget *window;

  metier_level_picker_set_skill (METIER_LEVEL_PICKER (picker), "Statistics");
  metier_level_picker_set_level (METIER_LEVEL_PICKER (picker), 2);
  window = widget_test_show (picker, 300, 100);
  gtk_test_accessible_assert_role (picker, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (picker, GTK_ACCESSIBLE_PROPERTY_LABEL, "Statistics");
  for (int level = 0; level <= 4; level++)
    {
      gtk_test_accessible_assert_role (get_step (picker, level), GTK_ACCESSIBLE_ROLE_RADIO);
      gtk_test_accessible_assert_state (get_step (picker, level), GTK_ACCESSIBLE_STATE_CHECKED,
                                        level == 2 ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                   : GTK_ACCESSIBLE_TRISTATE_FALSE);
    }
  gtk_test_accessible_assert_property (get_step (picker, 2), GTK_ACCESSIBLE_PROPERTY_LABEL, "2 · working");
  widget_test_close (window);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_picker_notifies_once (void)
{
  GtkWidget *picker = metier_level_picker_new ();
  GtkWidget *window = widget_test_show (picker, 300, 100);
  guint n = 0;

  g_signal_connect (picker, "notify::level", G_CALLBACK (count_cb), &n);
  g_assert_cmpint (metier_level_picker_get_level (METIER_LEVEL_PICKER (picker)), ==,
                   METIER_LEVEL_PICKER_NONE);
  metier_level_picker_set_level (METIER_LEVEL_PICKER (picker), 1);
  metier_level_picker_set_level (METIER_LEVEL_PICKER (picker), 1);
  g_assert_cmpuint (n, ==, 1);
  gtk_widget_activate (get_step (picker, 3));
  g_assert_cmpint (metier_level_picker_get_level (METIER_LEVEL_PICKER (picker)), ==, 3);
  g_assert_cmpuint (n, ==, 2);
  metier_level_picker_set_level (METIER_LEVEL_PICKER (picker), METIER_LEVEL_PICKER_NONE);
  g_assert_cmpuint (n, ==, 3);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_step (picker, 3))));
  widget_test_close (window);
}

/* One tab stop, and arrows choose, towards where they point. */
static void
test_arrows_choose_a_level (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  GtkWidget *picker = metier_level_picker_new ();
  GtkWidget *window;

  gtk_widget_set_direction (picker, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  for (int level = 0; level <= 4; level++)
    gtk_widget_set_direction (get_step (picker, level), rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  metier_level_picker_set_level (METIER_LEVEL_PICKER (picker), 2);
  window = widget_test_show (picker, 300, 100);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (get_step (picker, 2)));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_RIGHT));
  g_assert_cmpint (metier_level_picker_get_level (METIER_LEVEL_PICKER (picker)), ==, rtl ? 1 : 3);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_LEFT));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_LEFT));
  g_assert_cmpint (metier_level_picker_get_level (METIER_LEVEL_PICKER (picker)), ==, rtl ? 3 : 1);
  widget_test_close (window);
}

static void
test_lane_has_its_size (void)
{
  GtkWidget *lane = metier_level_lane_new ();
  GtkWidget *window;

  metier_level_lane_set_level (METIER_LEVEL_LANE (lane), (MetierMyLevel){ 1.5, TRUE });
  metier_level_lane_set_theme (METIER_LEVEL_LANE (lane), METIER_THEME_DARK);
  window = widget_test_show (lane, 300, 100);
  g_assert_cmpint (gtk_widget_get_width (lane), >=, METIER_CHART_LANE_WIDTH);
  gtk_test_accessible_assert_role (lane, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  widget_test_close (window);
}

static void
add_tests (void)
{
  g_test_add_data_func ("/figure/gap-is-a-named-list", "gap", test_is_a_named_list);
  g_test_add_data_func ("/figure/plan-is-a-named-list", "plan", test_is_a_named_list);
  g_test_add_data_func ("/figure/timeline-is-a-named-list", "timeline", test_is_a_named_list);
  g_test_add_data_func ("/figure/keys-choose-a-skill-of-a-gap", "gap", test_keys_choose_a_skill);
  g_test_add_data_func ("/figure/keys-choose-a-skill-of-a-plan", "plan", test_keys_choose_a_skill);
  g_test_add_data_func ("/figure/keys-choose-a-skill-of-a-timeline", "timeline", test_keys_choose_a_skill);
  g_test_add_func ("/figure/focus-stays-with-the-skill", test_focus_stays_with_the_skill);
  g_test_add_func ("/figure/data-and-figure-take-turns", test_data_and_figure_take_turns);
  g_test_add_func ("/level-picker/is-a-named-group", test_picker_is_a_named_group);
  g_test_add_func ("/level-picker/notifies-once", test_picker_notifies_once);
  g_test_add_data_func ("/level-picker/arrows-choose", GINT_TO_POINTER (FALSE), test_arrows_choose_a_level);
  g_test_add_data_func ("/level-picker/arrows-choose-rtl", GINT_TO_POINTER (TRUE),
                        test_arrows_choose_a_level);
  g_test_add_func ("/level-lane/has-its-size", test_lane_has_its_size);
}

int
main (int argc, char *argv[])
{
  return widget_test_run (argc, argv, add_tests);
}
