/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-chart-view-private.h"

#include "widgets/metier-mark-children.h"
#include "widgets/metier-mark-walk.h"
#include "widgets/metier-tooltip.h"

void
_metier_chart_view_set_current (MetierChartView *self, int mark)
{
  self->current = mark;
  self->is_read = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_hover (MetierChartView *self, int mark)
{
  if (self->hover == mark)
    return;

  self->hover = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Who walks on where the marks end stays there, and is not taken to what happens to be beside the chart. A
 * key for a page scrolls it instead. */
static gboolean
stays (MetierWalk walk)
{
  return walk == METIER_WALK_LEFT || walk == METIER_WALK_RIGHT || walk == METIER_WALK_UP
         || walk == METIER_WALK_DOWN;
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  const MetierScene *scene = self->scenes.shown;
  MetierWalk walk = (MetierWalk) g_variant_get_int32 (args);
  int mark;

  if (scene == NULL)
    return FALSE;

  mark = metier_mark_walk (scene, self->current, walk);
  if (mark < 0)
    return stays (walk) && metier_scene_get_n_marks (scene) > 0;

  _metier_chart_view_set_current (self, mark);
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);

  _metier_chart_view_activate (self, self->current);
  return TRUE;
}

static gboolean
activate_skill_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  const MetierMark *mark = _metier_chart_view_get_mark (self, self->current);

  if (mark != NULL)
    _metier_chart_view_activate_skill (self, mark->row);
  return mark != NULL;
}

static gboolean
activate_role_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  const MetierMark *mark = _metier_chart_view_get_mark (self, self->current);

  if (mark == NULL || mark->series == METIER_SERIES_DISTANCE)
    return FALSE;

  _metier_chart_view_activate_role (self, mark->series);
  return TRUE;
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  const MetierMark *mark = _metier_chart_view_get_mark (self, self->current);

  if (mark != NULL)
    _metier_chart_view_request_menu (self, self->current, mark->anchor.x + mark->anchor.width / 2,
                                     mark->anchor.y + mark->anchor.height);
  return mark != NULL;
}

static void
add_enter (GtkWidgetClass *widget_class, GdkModifierType modifiers, GtkShortcutFunc callback)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, modifiers, callback, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, modifiers, callback, NULL);
}

static void
add_walk (GtkWidgetClass *widget_class, guint key, guint keypad_key, MetierWalk walk)
{
  gtk_widget_class_add_binding (widget_class, key, 0, walk_cb, "i", (int) walk);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, walk_cb, "i", (int) walk);
}

static gboolean
focus_current (MetierChartView *self)
{
  if (self->current >= 0 && (guint) self->current < self->marks->len)
    return gtk_widget_grab_focus (g_ptr_array_index (self->marks, self->current));

  return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->grab_focus (GTK_WIDGET (self));
}

static gboolean
metier_chart_view_grab_focus (GtkWidget *widget)
{
  MetierChartView *self = METIER_CHART_VIEW (widget);
  const MetierMark *mark = _metier_chart_view_get_mark (self, self->current);
  gboolean focused;

  if (self->figure != NULL && self->scenes.shown == NULL)
    return self->wants_focus = TRUE;

  focused = focus_current (self);
  self->is_read = self->is_read || focused;
  if (mark != NULL)
    _metier_chart_view_reveal (self, mark);

  return focused;
}

/* One tab stop: from outside to the current mark, from inside out. A menu or an answer keeps the keyboard. */
static gboolean
metier_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (GTK_IS_POPOVER (child))
    return gtk_widget_child_focus (child, direction);
  if (child != NULL || gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

void
_metier_chart_view_class_init_input (GtkWidgetClass *widget_class)
{
  widget_class->grab_focus = metier_chart_view_grab_focus;
  widget_class->focus = metier_chart_view_focus;

  add_walk (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, METIER_WALK_LEFT);
  add_walk (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, METIER_WALK_RIGHT);
  add_walk (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, METIER_WALK_UP);
  add_walk (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, METIER_WALK_DOWN);
  add_walk (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, METIER_WALK_FIRST);
  add_walk (widget_class, GDK_KEY_End, GDK_KEY_KP_End, METIER_WALK_LAST);
  add_walk (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, METIER_WALK_PAGE_UP);
  add_walk (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, METIER_WALK_PAGE_DOWN);
  add_enter (widget_class, 0, activate_cb);
  add_enter (widget_class, GDK_CONTROL_MASK, activate_skill_cb);
  add_enter (widget_class, GDK_CONTROL_MASK | GDK_SHIFT_MASK, activate_role_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static int
hit (MetierChartView *self, double x, double y)
{
  const MetierScene *scene = self->scenes.shown;

  _metier_chart_view_to_scene (self, &x, &y);
  return scene == NULL ? -1 : metier_scene_hit (scene, x, y);
}

static const MetierName *
find_name (MetierChartView *self, double x, double y)
{
  const MetierScene *scene = self->scenes.shown;

  _metier_chart_view_to_scene (self, &x, &y);
  return scene == NULL ? NULL : metier_scene_find_name (scene, x, y);
}

static void
motion_cb (MetierChartView *self, double x, double y)
{
  int mark = hit (self, x, y);
  gboolean leads = mark >= 0 || find_name (self, x, y) != NULL;

  set_hover (self, mark);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), leads ? "pointer" : NULL);
}

static void
leave_cb (MetierChartView *self)
{
  set_hover (self, -1);
}

/* A name leads on, even where it stands in a mark; the keyboard is then at that mark. */
static void
released_cb (MetierChartView *self, int n_press, double x, double y)
{
  const MetierName *name = find_name (self, x, y);
  int mark = hit (self, x, y);

  if (name != NULL)
    {
      if (mark >= 0)
        _metier_chart_view_set_current (self, mark);
      if (name->kind == METIER_NAME_SKILL)
        _metier_chart_view_activate_skill (self, name->row);
      else
        _metier_chart_view_activate_role (self, name->series);
      return;
    }
  if (mark < 0)
    return;

  _metier_chart_view_set_current (self, mark);
  _metier_chart_view_activate (self, mark);
}

/* The menu is of the mark under the pointer, and the keyboard goes there, so that it comes back there. */
static void
menu_pressed_cb (GtkGesture *gesture, double x, double y, MetierChartView *self)
{
  int mark = hit (self, x, y);

  if (mark < 0)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  _metier_chart_view_set_current (self, mark);
  _metier_chart_view_request_menu (self, mark, x, y);
}

static void
menu_clicked_cb (GtkGesture *gesture, int n_press, double x, double y, MetierChartView *self)
{
  menu_pressed_cb (gesture, x, y, self);
}

/* A name may have been cut. */
static gboolean
show_name (MetierChartView *self, const MetierName *name, GtkTooltip *tooltip)
{
  if (name != NULL)
    metier_tooltip_show (tooltip, GTK_WIDGET (self), name->text);

  return name != NULL;
}

static gboolean
query_tooltip_cb (MetierChartView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int index = keyboard ? self->current : hit (self, x, y);
  const MetierMark *mark;

  /* What is said of a mark at length must not be covered by what is said in short. */
  if (metier_mark_children_has_popover (GTK_WIDGET (self)))
    return FALSE;
  if (index < 0)
    return !keyboard && show_name (self, find_name (self, x, y), tooltip);

  mark = metier_scene_get_mark (self->scenes.shown, (guint) index);
  metier_tooltip_show (tooltip, GTK_WIDGET (self), mark->label);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) mark->box.x, (int) mark->box.y,
                                                      (int) mark->box.width, (int) mark->box.height });
  return TRUE;
}

static void
add_menu_controllers (MetierChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

void
_metier_chart_view_add_controllers (MetierChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  add_menu_controllers (self);

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * metier_chart_view_get_current:
 * @self: a view
 *
 * Returns: index of the mark in the scene that the keyboard is at or comes back to, -1 when there is none
 */
int
metier_chart_view_get_current (MetierChartView *self)
{
  g_return_val_if_fail (METIER_IS_CHART_VIEW (self), -1);

  return self->scenes.shown != NULL ? self->current : -1;
}
