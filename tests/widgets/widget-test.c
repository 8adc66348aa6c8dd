/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widget-test.h"

#include "fixture.h"

/* Without a display a widget cannot be tested; the reason is said where the harness looks for it. */
int
widget_test_run (int argc, char *argv[], void (*add_tests) (void))
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }

  add_tests ();
  return g_test_run ();
}

/* Lets a frame pass, so that sizes, scenes and notifications are there. */
void
widget_test_wait (GtkWidget *widget)
{
  gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  gtk_test_widget_wait_for_draw (widget);
  while (g_main_context_pending (NULL) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

GtkWidget *
widget_test_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  widget_test_wait (child);

  return window;
}

void
widget_test_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a key does, by the shortcuts of the widget's class: synthetic events do not exist in GTK 4. */
gboolean
widget_test_press (GtkWidget *widget, guint key)
{
  gboolean handled = FALSE;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            handled |= gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                                     GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                                     gtk_shortcut_get_arguments (shortcut));
        }
    }

  return handled;
}

/* Roles and skills with numbers for names, and values that are all different. */
MetierChartData *
widget_test_chart (guint n_series, guint n_skills)
{
  g_autoptr (MetierSource) source = fixture_source_new ("trades", "trades:relevance");
  g_autoptr (MetierScale) scale = fixture_scale_new ("trades:relevance", METIER_SCALE_INTERVAL, 0.0, 1000.0);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  MetierChartData *data;

  for (guint i = 0; i < n_series; i++)
    {
      g_autofree char *role = g_strdup_printf ("trades:role%u", i);
      MetierProfile *profile = fixture_profile_new (source, scale, role);

      for (guint j = 0; j < n_skills; j++)
        {
          g_autofree char *id = g_strdup_printf ("trades:skill%03u", j);
          g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, METIER_CORE_SKILL_NONE);

          fixture_profile_rate (profile, skill, scale, 900.0 - 2.0 * j - i);
        }
      g_ptr_array_add (profiles, profile);
    }

  comparison = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  data = metier_chart_data_new (comparison, NULL, &error);
  g_assert_no_error (error);

  return data;
}
