/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-overview-page-private.h"

#include "widgets/metier-chart-label.h"

/* What a hand does with the chart, beyond its marks: heads lead to skills, and names to roles. */

static const MetierMark *
find_label (MetierOverviewPage *self, double x, double y, MetierChartLabel *label)
{
  const MetierScene *scene = metier_chart_view_get_scene (self->chart);
  guint mark = 0;

  *label = scene != NULL ? metier_chart_label_find (scene, x, y, &mark) : METIER_CHART_LABEL_NONE;
  return *label != METIER_CHART_LABEL_NONE ? metier_scene_get_mark (scene, mark) : NULL;
}

static const char *
get_role (MetierOverviewPage *self, const MetierMark *mark)
{
  const MetierChartData *data = metier_chart_view_get_data (self->chart);

  return mark->series < 0 ? metier_chart_data_get_baseline (data)->role
                          : metier_chart_data_get_series (data, (guint) mark->series)->role;
}

static void
clicked_cb (MetierOverviewPage *self, int n_press, double x, double y)
{
  MetierChartLabel label;
  const MetierMark *mark = find_label (self, x, y, &label);

  if (label == METIER_CHART_LABEL_COLUMN)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-skill", "s",
                                metier_core_skill_get_id ((MetierCoreSkill) mark->row));
  if (label == METIER_CHART_LABEL_LINE)
    _metier_overview_page_choose_role (self, get_role (self, mark));
}

/* On the card: the chart has a pointer of its own over marks, and the card's elsewhere. */
static void
motion_cb (MetierOverviewPage *self, double x, double y)
{
  MetierChartLabel label;

  find_label (self, x, y, &label);
  gtk_widget_set_cursor_from_name (self->card, label != METIER_CHART_LABEL_NONE ? "pointer" : NULL);
}

static void
leave_cb (MetierOverviewPage *self)
{
  gtk_widget_set_cursor (self->card, NULL);
}

static gboolean
enlarge_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierOverviewPage *self = METIER_OVERVIEW_PAGE (widget);

  if (!gtk_widget_get_mapped (self->enlarge_button))
    return GDK_EVENT_PROPAGATE;

  metier_overview_page_set_enlarged (self, !self->enlarged);
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidget *widget, GtkShortcutScope scope, const char *keys, GtkShortcutFunc callback,
          gpointer user_data)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (keys);
  GtkShortcutAction *action = gtk_callback_action_new (callback, user_data, NULL);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), scope);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (trigger, action));
  gtk_widget_add_controller (widget, controller);
}

void
_metier_overview_page_add_controllers (MetierOverviewPage *self)
{
  GtkWidget *chart = GTK_WIDGET (self->chart);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (chart, motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (click));

  add_keys (GTK_WIDGET (self), GTK_SHORTCUT_SCOPE_MANAGED, "F11", enlarge_key_cb, NULL);
}
