/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/metier-overview-page-private.h"

#include "app/metier-role-menu.h"
#include "widgets/metier-chart-label.h"

/* What a hand does with the chart, beyond its marks: heads lead to skills, names to roles, and marks have a
 * menu for both. */

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

static const MetierRole *
find_role (MetierOverviewPage *self, const char *id)
{
  GPtrArray *scored = self->roles->scored;

  for (guint i = 0; i < scored->len; i++)
    {
      const MetierRole *role = g_ptr_array_index (scored, i);

      if (g_str_equal (role->id, id))
        return role;
    }

  return self->roles->baseline;
}

static void
show_menu (MetierOverviewPage *self, const MetierMark *mark, double x, double y)
{
  const MetierRole *role = find_role (self, get_role (self, mark));
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  graphene_point_t place;

  g_free (skill->id);
  g_free (skill->name);
  skill->id = g_strdup (metier_core_skill_get_id ((MetierCoreSkill) mark->row));
  skill->name = g_strdup (metier_core_skill_get_title ((MetierCoreSkill) mark->row));
  if (gtk_widget_compute_point (GTK_WIDGET (self->chart), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    metier_role_menu_popup (GTK_WIDGET (self), role, skill, place.x, place.y);
}

static void
menu_pressed_cb (GtkGesture *gesture, double x, double y, MetierOverviewPage *self)
{
  const MetierScene *scene = metier_chart_view_get_scene (self->chart);
  int mark = scene != NULL ? metier_scene_hit (scene, x, y) : -1;

  if (mark < 0)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, metier_scene_get_mark (scene, (guint) mark), x, y);
}

static void
menu_clicked_cb (GtkGesture *gesture, int n_press, double x, double y, MetierOverviewPage *self)
{
  menu_pressed_cb (gesture, x, y, self);
}

static gboolean
menu_key_cb (GtkWidget *chart, GVariant *args, gpointer user_data)
{
  MetierOverviewPage *self = user_data;
  int current = metier_chart_view_get_current (self->chart);
  const MetierMark *mark;

  if (current < 0)
    return GDK_EVENT_PROPAGATE;

  mark = metier_scene_get_mark (metier_chart_view_get_scene (self->chart), (guint) current);
  show_menu (self, mark, mark->anchor.x + mark->anchor.width / 2, mark->anchor.y + mark->anchor.height);
  return GDK_EVENT_STOP;
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
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (chart, motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_clicked_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (menu));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (hold));

  add_keys (chart, GTK_SHORTCUT_SCOPE_LOCAL, "Menu|<Shift>F10", menu_key_cb, self);
  add_keys (GTK_WIDGET (self), GTK_SHORTCUT_SCOPE_MANAGED, "F11", enlarge_key_cb, NULL);
}
