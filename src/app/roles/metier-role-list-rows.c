/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-role-list-private.h"

#include <glib/gi18n-lib.h>

#include "app/roles/metier-role-item.h"
#include "app/parts/metier-role-menu.h"
#include "widgets/metier-drag.h"
#include "widgets/metier-list-view.h"

/* The lines of the list: what they show, and what a hand does with them. */

GtkSelectionModel *
_metier_role_list_create_rows (MetierRoleList *self)
{
  GPtrArray *items = self->model->items;
  GListStore *store = g_list_store_new (METIER_TYPE_ROLE_ITEM);
  GtkSliceListModel *rows = gtk_slice_list_model_new (G_LIST_MODEL (store), 0, 0);

  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  metier_list_view_grow (self->list, rows);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
}

static void
update_row (MetierRoleList *self, MetierRoleRow *row, MetierRoleItem *item)
{
  const MetierRole *role = metier_role_item_get_role (item);
  gboolean current = role != NULL && !self->checkable && g_strcmp0 (role->id, self->current) == 0;

  metier_role_row_set_theme (row, metier_style_bridge_get_theme (self->context->style));
  metier_role_row_set_checkable (row, self->checkable && role != NULL);
  metier_role_row_set_checked (row, role != NULL
                                        && metier_compare_set_contains (self->context->compare, role->id));
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (row), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "current");
}

void
_metier_role_list_update_rows (MetierRoleList *self)
{
  GHashTableIter iter;
  gpointer row;
  gpointer item;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &item))
    update_row (self, row, item);
}

static void
check_toggled_cb (MetierRoleRow *row, gboolean active, MetierRoleList *self)
{
  MetierRoleItem *item = g_hash_table_lookup (self->rows, row);
  const MetierRole *role = metier_role_item_get_role (item);

  if (!active)
    metier_compare_set_remove (self->context->compare, role->id);
  else if (!metier_compare_set_add (self->context->compare, role->id))
    {
      metier_role_row_set_checked (row, FALSE);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                                  _ ("Six roles are as many as one chart tells apart."));
    }
}

/* Pointer. */

static MetierRoleItem *
get_item_of (MetierRoleList *self, GtkEventController *controller)
{
  return g_hash_table_lookup (self->rows, gtk_event_controller_get_widget (controller));
}

/* Whatever takes text takes a role: its id says which. */
static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, MetierRoleList *self)
{
  MetierRoleItem *item = get_item_of (self, GTK_EVENT_CONTROLLER (source));
  const MetierRole *role = item != NULL ? metier_role_item_get_role (item) : NULL;

  if (role == NULL)
    return NULL;

  metier_drag_show_row (source, x, y);
  return gdk_content_provider_new_typed (G_TYPE_STRING, role->id);
}

static void
show_menu (MetierRoleList *self, GtkWidget *row, double x, double y)
{
  MetierRoleItem *item = g_hash_table_lookup (self->rows, row);
  const MetierRole *role = item != NULL ? metier_role_item_get_role (item) : NULL;
  const MetierSkill *skill = item != NULL ? metier_role_item_get_skill (item) : NULL;
  graphene_point_t place;

  if ((role != NULL || skill != NULL)
      && gtk_widget_compute_point (row, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                   &place))
    metier_role_menu_popup (GTK_WIDGET (self), role, skill, place.x, place.y);
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, MetierRoleList *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, MetierRoleList *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y);
}

static GtkWidget *
find_focused_row (MetierRoleList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      GtkWidget *line = gtk_widget_get_parent (row);

      if (gtk_widget_is_focus (line) || gtk_widget_get_focus_child (line) != NULL)
        return row;
    }

  return NULL;
}

static gboolean
menu_key_cb (GtkWidget *list, GVariant *args, gpointer user_data)
{
  MetierRoleList *self = user_data;
  GtkWidget *row = find_focused_row (self);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  show_menu (self, row, gtk_widget_get_width (row) / 2.0, gtk_widget_get_height (row) / 2.0);
  return GDK_EVENT_STOP;
}

/* Lines. */

static void
add_controllers (MetierRoleList *self, GtkWidget *row)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  g_signal_connect (drag, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (hold));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierRoleList *self)
{
  GtkWidget *row = metier_role_row_new ();

  g_signal_connect (row, "check-toggled", G_CALLBACK (check_toggled_cb), self);
  add_controllers (self, row);
  metier_list_view_set_line (list_item, row);
}

/* The line is what a screen reader stops at; of itself it has no name. */
static void
name_line (GtkWidget *line, MetierRoleItem *item)
{
  g_autofree char *name = metier_role_item_describe (item);
  g_autofree char *values = metier_role_item_describe_core (item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, values, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierRoleList *self)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  MetierRoleItem *item = METIER_ROLE_ITEM (gtk_list_item_get_item (list_item));

  metier_role_item_show (item, METIER_ROLE_ROW (row));
  name_line (gtk_widget_get_parent (row), item);
  gtk_list_item_set_activatable (list_item, metier_role_item_get_heading (item) == NULL);
  g_hash_table_insert (self->rows, row, item);
  update_row (self, METIER_ROLE_ROW (row), item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, MetierRoleList *self)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (list_item));
}

/* The first line that is no heading. */
static MetierRoleItem *
find_first (MetierRoleList *self)
{
  GPtrArray *items = self->model != NULL ? self->model->items : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      MetierRoleItem *item = g_ptr_array_index (items, i);

      if (metier_role_item_get_heading (item) == NULL)
        return item;
    }

  return NULL;
}

static void
open_item (MetierRoleList *self, MetierRoleItem *item)
{
  const MetierRole *role = metier_role_item_get_role (item);
  const MetierSkill *skill = metier_role_item_get_skill (item);

  if (role != NULL)
    _metier_role_list_choose_role (self, role->id);
  if (skill != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-skill", "s", skill->id);
}

static void
activate_cb (MetierRoleList *self, guint position)
{
  g_autoptr (MetierRoleItem) item
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  open_item (self, item);
}

void
_metier_role_list_open_first (MetierRoleList *self)
{
  MetierRoleItem *first = find_first (self);

  if (first != NULL)
    open_item (self, first);
}

gboolean
_metier_role_list_focus_first (MetierRoleList *self)
{
  MetierRoleItem *first = find_first (self);
  GHashTableIter iter;
  gpointer row;
  gpointer item;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &item))
    {
      if (item == first)
        return gtk_widget_grab_focus (gtk_widget_get_parent (row));
    }

  /* It was scrolled out of sight; the list then has the line where the keyboard was. */
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

void
_metier_role_list_class_init_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

/* On the list, so that they come before the search that takes all other keys. */
static void
add_menu_keys (MetierRoleList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10");
  GtkShortcutAction *action = gtk_callback_action_new (menu_key_cb, self, NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (trigger, action));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

void
_metier_role_list_init_rows (MetierRoleList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_hash_table_new (NULL, NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  add_menu_keys (self);
}

/**
 * metier_role_list_get_focused_role:
 * @self: a role list
 *
 * Returns: (transfer none) (nullable): id of the role whose line has the keyboard
 */
const char *
metier_role_list_get_focused_role (MetierRoleList *self)
{
  GtkWidget *row;
  const MetierRole *role;

  g_return_val_if_fail (METIER_IS_ROLE_LIST (self), NULL);

  row = find_focused_row (self);
  role = row != NULL ? metier_role_item_get_role (g_hash_table_lookup (self->rows, row)) : NULL;
  return role != NULL ? role->id : NULL;
}
