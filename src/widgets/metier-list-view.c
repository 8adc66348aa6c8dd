/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-list-view.h"

#define BUSY "metier-list-view-busy"
#define GROWTH "metier-list-view-growth"

/* Lines that one frame has the time to measure, and more than the list view of GTK 4.8 keeps at once. */
#define LINES_A_FRAME 16
#define LINES_KEPT 240

/* Which lines have a place, and whether the list hears nothing of its adjustment. */
typedef struct {
  GtkListView *list;
  GtkAdjustment *adjustment; /* (owned) */
  gulong handler;            /* of the list itself, which scrolls it */
  GtkBitset *placed;
  GSignalGroup *lines;
  GSignalGroup *frames;
  gboolean held;
} Hold;

/* Nothing else of a line listens to the pointer like that. */
static void
line_placed_cb (GtkWidget *child)
{
  GtkWidget *line = gtk_widget_get_parent (child);
  g_autoptr (GListModel) controllers = NULL;

  if (line == NULL)
    return;

  controllers = gtk_widget_observe_controllers (line);
  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        gtk_widget_remove_controller (line, controller);
    }
}

/**
 * metier_list_view_set_line:
 * @line: a line of a list in which nothing is selected
 * @child: what it shows
 *
 * Gives @line its widget, and leaves it alone when the pointer comes upon it. GTK 4.8 selects what is under
 * the pointer in a list whose lines open on one click, also when the pointer gets there while widgets are
 * given their places or taken away. The list then asks for a place that nobody gives it any more, or for an
 * item that has gone. A line that cannot be selected would not do: GTK 4.8 gives it no keyboard.
 */
void
metier_list_view_set_line (GtkListItem *line, GtkWidget *child)
{
  g_return_if_fail (GTK_IS_LIST_ITEM (line));
  g_return_if_fail (GTK_IS_WIDGET (child));

  g_signal_connect (child, "notify::parent", G_CALLBACK (line_placed_cb), NULL);
  gtk_list_item_set_child (line, child);
}

static void
set_busy (GtkWidget *list, gboolean busy)
{
  g_object_set_data (G_OBJECT (list), BUSY, GINT_TO_POINTER (busy));
}

/* Places lines that have no place yet, in the room that the list had last. */
static gboolean
place_lines (GtkWidget *list)
{
  GtkAllocation allocation;

  gtk_widget_get_allocation (list, &allocation);
  if (allocation.width <= 0)
    return FALSE;

  set_busy (list, TRUE);
  /* Whoever is given a place has to be asked before how large it would be. */
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (list, &allocation, -1);
  set_busy (list, FALSE);
  return TRUE;
}

/* A frame places the lines itself, and scrolls while it does where the list got shorter or higher. */
static void
scrolled_cb (GtkWidget *list)
{
  if (g_object_get_data (G_OBJECT (list), BUSY) == NULL)
    place_lines (list);
}

static void
frame_begins_cb (GtkWidget *list)
{
  set_busy (list, TRUE);
}

static void
frame_ends_cb (GtkWidget *list)
{
  set_busy (list, FALSE);
}

static void
realized_cb (GtkWidget *list, GSignalGroup *frames)
{
  set_busy (list, FALSE);
  g_signal_group_set_target (frames, gtk_widget_get_frame_clock (list));
}

/**
 * metier_list_view_keep_steady:
 * @list: a vertical list in a scrolled window, not realized yet
 *
 * Lets the list place its lines each time it is scrolled. In GTK 4.8 lines that come into the list have no
 * height until it places them, which it does once in a frame. A list that is scrolled again before takes all
 * lines above for nothing, and shows others that are twice as far down.
 */
void
metier_list_view_keep_steady (GtkListView *list)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  GSignalGroup *frames;

  g_return_if_fail (GTK_IS_ADJUSTMENT (adjustment));
  g_return_if_fail (!gtk_widget_get_realized (GTK_WIDGET (list)));

  metier_list_view_hold (list);
  frames = g_signal_group_new (GDK_TYPE_FRAME_CLOCK);
  g_signal_group_connect_swapped (frames, "before-paint", G_CALLBACK (frame_begins_cb), list);
  g_signal_group_connect_swapped (frames, "after-paint", G_CALLBACK (frame_ends_cb), list);
  g_signal_connect_data (list, "realize", G_CALLBACK (realized_cb), frames, (GClosureNotify) g_object_unref,
                         0);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), list,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
hold_free (Hold *hold, GClosure *closure)
{
  g_object_unref (hold->adjustment);
  gtk_bitset_unref (hold->placed);
  g_object_unref (hold->lines);
  g_object_unref (hold->frames);
  g_free (hold);
}

static void
hold_update (Hold *hold)
{
  gboolean held = gtk_bitset_is_empty (hold->placed);

  if (hold->held == held)
    return;

  hold->held = held;
  if (held)
    g_signal_handler_block (hold->adjustment, hold->handler);
  else
    g_signal_handler_unblock (hold->adjustment, hold->handler);
}

static void
lines_changed_cb (Hold *hold, guint position, guint removed, guint added)
{
  gtk_bitset_splice (hold->placed, position, removed, added);
  hold_update (hold);
}

static void
model_changed_cb (Hold *hold)
{
  gtk_bitset_remove_all (hold->placed);
  g_signal_group_set_target (hold->lines, gtk_list_view_get_model (hold->list));
  hold_update (hold);
}

/* A list that nobody sees was left out of the frame, and one that just came may have been. */
static void
lines_placed_cb (Hold *hold)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (hold->list));

  if (!gtk_widget_get_mapped (GTK_WIDGET (hold->list)) || model == NULL)
    return;
  if (hold->held && !place_lines (GTK_WIDGET (hold->list)))
    return;

  gtk_bitset_add_range (hold->placed, 0, g_list_model_get_n_items (model));
  hold_update (hold);
}

static void
hold_realized_cb (Hold *hold)
{
  g_signal_group_set_target (hold->frames, gtk_widget_get_frame_clock (GTK_WIDGET (hold->list)));
}

/**
 * metier_list_view_hold:
 * @list: a vertical list that has its adjustment for good, not realized yet
 *
 * Leaves the list where it is while none of its lines has a place: after it was emptied, or got other lines,
 * until the next frame. In GTK 4.8 its adjustment stays as it was, and whoever still scrolls there makes the
 * list warn that it has nothing in that place. What the frame shows does not depend on it.
 */
void
metier_list_view_hold (GtkListView *list)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  guint signal = g_signal_lookup ("value-changed", GTK_TYPE_ADJUSTMENT);
  Hold *hold;

  g_return_if_fail (GTK_IS_ADJUSTMENT (adjustment));
  g_return_if_fail (!gtk_widget_get_realized (GTK_WIDGET (list)));

  hold = g_new0 (Hold, 1);
  hold->list = list;
  hold->adjustment = g_object_ref (adjustment);
  hold->handler = g_signal_handler_find (adjustment, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, signal, 0, NULL,
                                         NULL, list);
  hold->placed = gtk_bitset_new_empty ();
  hold->lines = g_signal_group_new (G_TYPE_LIST_MODEL);
  hold->frames = g_signal_group_new (GDK_TYPE_FRAME_CLOCK);
  g_signal_group_connect_swapped (hold->lines, "items-changed", G_CALLBACK (lines_changed_cb), hold);
  g_signal_group_connect_swapped (hold->frames, "after-paint", G_CALLBACK (lines_placed_cb), hold);
  g_signal_connect_swapped (list, "notify::model", G_CALLBACK (model_changed_cb), hold);
  g_signal_connect_data (list, "realize", G_CALLBACK (hold_realized_cb), hold, (GClosureNotify) hold_free,
                         G_CONNECT_SWAPPED);
  model_changed_cb (hold);
}

/* Goes on when the list shows something else by now; it is then soon over. */
static gboolean
grow_cb (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  GtkSliceListModel *lines = user_data;
  guint size = gtk_slice_list_model_get_size (lines) + LINES_A_FRAME;

  if (size < LINES_KEPT && size < g_list_model_get_n_items (gtk_slice_list_model_get_model (lines)))
    {
      gtk_slice_list_model_set_size (lines, size);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (lines, G_MAXUINT);
  g_object_set_data (G_OBJECT (lines), GROWTH, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * metier_list_view_grow:
 * @list: a list
 * @lines: what it shows, or is about to
 *
 * Lets @lines have the first few of its model now, and the others with the frames after. A list view makes
 * and measures two hundred lines whatever it has room for; all at once they would hold up the frame in which
 * others are shown.
 */
void
metier_list_view_grow (GtkListView *list, GtkSliceListModel *lines)
{
  guint growth;

  g_return_if_fail (GTK_IS_LIST_VIEW (list) && GTK_IS_SLICE_LIST_MODEL (lines));

  gtk_slice_list_model_set_size (lines, LINES_A_FRAME);
  if (g_object_get_data (G_OBJECT (lines), GROWTH) != NULL)
    return;

  growth = gtk_widget_add_tick_callback (GTK_WIDGET (list), grow_cb, g_object_ref (lines), g_object_unref);
  g_object_set_data (G_OBJECT (lines), GROWTH, GUINT_TO_POINTER (growth));
}

/**
 * metier_list_view_stop_growing:
 * @list: a list
 * @lines: what it shows
 *
 * Leaves @lines as many as it has by now, for somebody else to say how many they shall be.
 */
void
metier_list_view_stop_growing (GtkListView *list, GtkSliceListModel *lines)
{
  guint growth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (lines), GROWTH));

  if (growth == 0)
    return;

  g_object_set_data (G_OBJECT (lines), GROWTH, NULL);
  gtk_widget_remove_tick_callback (GTK_WIDGET (list), growth);
}
