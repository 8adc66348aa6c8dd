/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/state/metier-link.h"
#include "app/shelf/metier-resource-cell.h"
#include "app/shelf/metier-shelf-bulk.h"
#include "app/shelf/metier-tags-dialog.h"

/* Choosing lines, and what is done to all that are chosen. */

/* In the order of the list. */
static GPtrArray *
get_chosen (MetierShelfPage *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (MetierResourceItem) item = g_list_model_get_item (items, i);
      const MetierResource *resource = metier_resource_item_get_resource (item);

      if (metier_shelf_selection_contains (self->selection, resource->id))
        g_ptr_array_add (chosen, metier_resource_ref (resource));
    }

  return chosen;
}

static void
selection_changed_cb (MetierShelfPage *self)
{
  guint n = metier_shelf_selection_count (self->selection);
  gboolean active = metier_shelf_selection_get_active (self->selection);
  /* Translators: how many resources of a list are chosen. */
  g_autofree char *words = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  gtk_label_set_label (self->chosen, words);
  gtk_widget_set_visible (self->bar, active);
  gtk_toggle_button_set_active (self->select_button, active);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.set-status", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.change-tags", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.remove", n > 0);
}

static void
select_toggled_cb (MetierShelfPage *self, GtkToggleButton *button)
{
  metier_shelf_selection_set_active (self->selection, gtk_toggle_button_get_active (button));
}

static void
select_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_shelf_selection_set_active (self->selection, !metier_shelf_selection_get_active (self->selection));
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  metier_shelf_selection_choose (self->selection, self->by_id);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);

  if (!metier_shelf_selection_get_active (self->selection))
    return FALSE;

  metier_shelf_selection_set_active (self->selection, FALSE);
  return TRUE;
}

static void
set_status_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);
  g_autoptr (GPtrArray) chosen = get_chosen (self);
  MetierBookmarkStatus status;

  if (metier_bookmark_status_from_string (g_variant_get_string (parameter, NULL), &status))
    metier_shelf_bulk_set_status (self->context->bookmarks, chosen, status);
  metier_shelf_selection_set_active (self->selection, FALSE);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);
  g_autoptr (GPtrArray) chosen = get_chosen (self);

  metier_shelf_bulk_remove (self->context->bookmarks, chosen);
  metier_shelf_selection_set_active (self->selection, FALSE);
}

static void
tags_chosen_cb (MetierShelfPage *self, const char *const *added, const char *const *removed)
{
  g_autoptr (GPtrArray) chosen = get_chosen (self);

  metier_shelf_bulk_change_tags (self->context->bookmarks, chosen, added, removed);
  metier_shelf_selection_set_active (self->selection, FALSE);
}

static void
change_tags_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierTagsDialog *dialog = metier_tags_dialog_present (widget);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (tags_chosen_cb), widget, G_CONNECT_SWAPPED);
}

/* Ranges. */

static guint
find_position (MetierShelfPage *self, const char *id)
{
  MetierResourceItem *item = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
  guint position;

  return item != NULL && g_list_store_find (self->items, item, &position) ? position
                                                                          : GTK_INVALID_LIST_POSITION;
}

static const char *
get_id (MetierShelfPage *self, guint position)
{
  g_autoptr (MetierResourceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item != NULL ? metier_resource_item_get_resource (item)->id : NULL;
}

/* Chooses all from the anchor to a line; without an anchor the line becomes it. */
static void
extend_to (MetierShelfPage *self, guint position)
{
  guint anchor = find_position (self, metier_shelf_selection_get_anchor (self->selection));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (anchor == GTK_INVALID_LIST_POSITION)
    {
      anchor = position;
      metier_shelf_selection_set_anchor (self->selection, get_id (self, position));
    }
  for (guint i = MIN (anchor, position); i <= MAX (anchor, position); i++)
    g_ptr_array_add (ids, (gpointer) get_id (self, i));
  metier_shelf_selection_extend (self->selection, ids);
}

/* The keys that were down when a line was pressed decide what the press means. */
static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, MetierShelfPage *self)
{
  self->modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

void
_metier_shelf_page_activate (MetierShelfPage *self, guint position)
{
  const char *id = get_id (self, position);
  GdkModifierType modifiers = self->modifiers;

  self->modifiers = 0;
  if ((modifiers & GDK_SHIFT_MASK) != 0)
    {
      extend_to (self, position);
    }
  else if ((modifiers & GDK_CONTROL_MASK) != 0 || metier_shelf_selection_get_active (self->selection))
    {
      metier_shelf_selection_set_active (self->selection, TRUE);
      metier_shelf_selection_toggle (self->selection, id);
    }
  else
    {
      MetierResourceItem *item = g_hash_table_lookup (self->by_id, id);

      metier_open_link (GTK_WIDGET (self), metier_resource_item_get_resource (item)->url);
    }
}

/* The line that has the keyboard, also when a button in it has it. */
static guint
find_focus (MetierShelfPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *cell = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (focus != NULL && !METIER_IS_RESOURCE_CELL (cell))
    cell = gtk_widget_get_ancestor (focus, METIER_TYPE_RESOURCE_CELL);
  if (cell == NULL || !gtk_widget_is_ancestor (cell, GTK_WIDGET (self->list)))
    return GTK_INVALID_LIST_POSITION;

  return find_position (
      self,
      metier_resource_item_get_resource (metier_resource_cell_get_item (METIER_RESOURCE_CELL (cell)))->id);
}

static gboolean
follow_focus_cb (gpointer user_data)
{
  MetierShelfPage *self = user_data;
  guint position
      = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? find_focus (self) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    extend_to (self, position);
  return G_SOURCE_REMOVE;
}

/* The first press begins at the line that has the keyboard; the list then moves on by itself. */
static gboolean
extend_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (gtk_widget_get_ancestor (widget, METIER_TYPE_SHELF_PAGE));
  guint position = find_focus (self);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (metier_shelf_selection_get_anchor (self->selection) == NULL)
    extend_to (self, position);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_focus_cb, g_object_ref (self), g_object_unref);
  return FALSE;
}

static void
add_extension (GtkEventController *keys, guint key)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_SHIFT_MASK),
                                                          gtk_callback_action_new (extend_cb, NULL, NULL)));
}

void
_metier_shelf_page_class_install_selection (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "shelf.select", NULL, select_cb);
  gtk_widget_class_install_action (widget_class, "shelf.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (widget_class, "shelf.set-status", "s", set_status_cb);
  gtk_widget_class_install_action (widget_class, "shelf.change-tags", NULL, change_tags_cb);
  gtk_widget_class_install_action (widget_class, "shelf.remove", NULL, remove_cb);

  gtk_widget_class_bind_template_callback (widget_class, select_toggled_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "shelf.select-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "shelf.remove", NULL);
}

void
_metier_shelf_page_init_selection (MetierShelfPage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));

  /* Before the list, which would only move on, and has nothing of its own to choose. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_extension (keys, GDK_KEY_Down);
  add_extension (keys, GDK_KEY_Up);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_a, GDK_CONTROL_MASK),
                                                        gtk_named_action_new ("shelf.select-all")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);

  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (selection_changed_cb), self);
  selection_changed_cb (self);
}
