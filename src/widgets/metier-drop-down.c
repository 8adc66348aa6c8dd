/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets/metier-drop-down.h"

#include "widgets/metier-list-view.h"

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkStringObject *item = GTK_STRING_OBJECT (gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), gtk_string_object_get_string (item));
}

static GtkListView *
find_list (GtkWidget *widget)
{
  GtkListView *list = GTK_IS_LIST_VIEW (widget) ? GTK_LIST_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); list == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);

  return list;
}

/**
 * metier_drop_down_hold:
 * @drop_down: a drop-down or a row that drops down a list, not shown yet
 *
 * Holds the list as metier_list_view_hold() says. It gets other lines when its own search finds them, or with
 * another model, and can be scrolled before they have a place.
 */
void
metier_drop_down_hold (GtkWidget *drop_down)
{
  GtkListView *list = find_list (drop_down);

  g_return_if_fail (list != NULL);

  metier_list_view_hold (list);
}

/**
 * metier_drop_down_set_up:
 * @drop_down: a drop-down of strings, not shown yet
 *
 * Lets the button cut a long name, which would else make everything around it as wide as the name, and holds
 * the list, metier_drop_down_hold(). The list that drops down still shows names whole.
 */
void
metier_drop_down_set_up (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) whole = g_object_ref (gtk_drop_down_get_factory (drop_down));
  g_autoptr (GtkListItemFactory) cut = gtk_signal_list_item_factory_new ();

  g_signal_connect (cut, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (cut, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (drop_down, cut);
  gtk_drop_down_set_list_factory (drop_down, whole);
  metier_drop_down_hold (GTK_WIDGET (drop_down));
}
