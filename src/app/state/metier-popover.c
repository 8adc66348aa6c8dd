/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/state/metier-popover.h"

#include "app/state/metier-popover-sight.h"

/* What had the keyboard before, kept with the popover. */
#define FOCUS "metier-focus"

static void
give_keyboard_back (GtkWidget *popover)
{
  g_autoptr (GtkWidget) focus = g_object_steal_data (G_OBJECT (popover), FOCUS);

  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

/* By now GTK may have given it to what the popover is in. */
static gboolean
has_keyboard_still (GtkWidget *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (popover));

  return focus == NULL || gtk_widget_is_ancestor (focus, popover) || gtk_widget_is_ancestor (popover, focus);
}

static gboolean
remove_cb (gpointer popover)
{
  GtkWidget *focus = g_object_get_data (G_OBJECT (popover), FOCUS);

  if (gtk_widget_get_parent (popover) == NULL)
    return G_SOURCE_REMOVE;

  if (focus != NULL && gtk_widget_get_mapped (focus) && has_keyboard_still (popover))
    give_keyboard_back (popover);
  gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* A menu closes before its item acts, and acts through the widget that it is on and on what has the keyboard.
 * Where a popover closes since what it is on leaves, a list may be giving its rows their places, and must not
 * be asked to scroll to where the keyboard was until it has. */
static void
closed_cb (GtkWidget *popover)
{
  if (!metier_popover_is_left (popover))
    give_keyboard_back (popover);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, remove_cb, g_object_ref (popover), g_object_unref);
}

/* Whoever is about to go takes the popover along, be it open or still waiting for its place. */
static void
parent_unrealized_cb (GtkWidget *popover)
{
  g_autoptr (GtkWidget) kept = g_object_ref (popover);

  gtk_popover_popdown (GTK_POPOVER (kept));
  if (gtk_widget_get_parent (kept) != NULL)
    gtk_widget_unparent (kept);
}

/**
 * metier_popover_open:
 * @popover: (transfer floating): a popover without a parent
 * @parent: on what it opens
 * @place: where it points to, in @parent
 *
 * Opens a popover that is made for one occasion: it goes when it closes, and the keyboard is back where it
 * was.
 */
void
metier_popover_open (GtkPopover *popover, GtkWidget *parent, const GdkRectangle *place)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (parent));

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (popover), FOCUS, g_object_ref (focus), g_object_unref);
  gtk_popover_set_pointing_to (popover, place);
  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (parent_unrealized_cb), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (popover);
}

/**
 * metier_popover_open_menu:
 * @model: what the menu offers
 * @parent: on what it opens
 * @x: where it points to, in @parent
 * @y: likewise
 *
 * Opens a menu where the pointer is. It goes when it closes, and the keyboard is back where it was.
 */
void
metier_popover_open_menu (GMenuModel *model, GtkWidget *parent, double x, double y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  metier_popover_open (GTK_POPOVER (popover), parent, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}
