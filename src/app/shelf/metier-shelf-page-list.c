/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include "app/shelf/metier-resource-item.h"

/* Which lines there are. */

/* A list has widgets for so many lines at most, however long it is, and makes them when the lines come: so
 * many fit into the time of a frame. */
#define N_WIDGETS 208
#define N_PER_FRAME 8

static gboolean
is_same (GListModel *ours, guint i, GListModel *theirs, guint j)
{
  g_autoptr (MetierResourceItem) our = g_list_model_get_item (ours, i);
  g_autoptr (MetierResourceItem) their = g_list_model_get_item (theirs, j);

  return g_str_equal (metier_resource_item_get_resource (our)->id,
                      metier_resource_item_get_resource (their)->id);
}

static void
follow (GListModel *ours, guint i, GListModel *theirs, guint j)
{
  g_autoptr (MetierResourceItem) our = g_list_model_get_item (ours, i);
  g_autoptr (MetierResourceItem) their = g_list_model_get_item (theirs, j);

  metier_resource_item_follow (our, their);
}

static void
index_items (MetierShelfPage *self)
{
  GListModel *items = G_LIST_MODEL (self->items);

  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      MetierResourceItem *item = g_list_model_get_item (items, i);

      g_hash_table_insert (self->by_id, g_strdup (metier_resource_item_get_resource (item)->id), item);
    }
  metier_shelf_selection_keep (self->selection, self->by_id);
}

/* Lists a few more lines in each frame, until there are as many as the list has widgets. */
static gboolean
arrive_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  MetierShelfPage *self = METIER_SHELF_PAGE (widget);
  guint n_ours = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_theirs = g_list_model_get_n_items (self->arriving);
  guint n = n_ours < N_WIDGETS ? MIN (n_theirs, n_ours + N_PER_FRAME) : n_theirs;
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_ours; i < n; i++)
    g_ptr_array_add (more, g_list_model_get_item (self->arriving, i));
  g_list_store_splice (self->items, n_ours, 0, more->pdata, more->len);
  index_items (self);
  if (n < n_theirs)
    return G_SOURCE_CONTINUE;

  g_clear_object (&self->arriving);
  self->arrival = 0;
  return G_SOURCE_REMOVE;
}

void
_metier_shelf_page_stop_arrival (MetierShelfPage *self)
{
  if (self->arrival != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->arrival);
  self->arrival = 0;
  g_clear_object (&self->arriving);
}

/* Rows that open on one click follow the pointer. In GTK 4.8 the one under the pointer does so even while it
 * is taken away, asks for an item that is not there any more, and the program is aborted. */
static void
exchange (MetierShelfPage *self, guint place, guint n_removed, const GPtrArray *added)
{
  gtk_list_view_set_single_click_activate (self->list, FALSE);
  g_list_store_splice (self->items, place, n_removed, added->pdata, added->len);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
}

/* Lines that stay where they are keep their widgets, the keyboard and what is scrolled to; only what is
 * between them is exchanged. */
void
_metier_shelf_page_replace_items (MetierShelfPage *self, GListModel *theirs)
{
  GListModel *ours = G_LIST_MODEL (self->items);
  guint n_ours = g_list_model_get_n_items (ours);
  guint n_all = g_list_model_get_n_items (theirs);
  guint n_theirs = n_ours < N_WIDGETS ? MIN (n_all, MAX (n_ours, N_PER_FRAME)) : n_all;
  guint n_same = MIN (n_ours, n_theirs);
  g_autoptr (GPtrArray) between = g_ptr_array_new_with_free_func (g_object_unref);
  guint before = 0;
  guint after = 0;

  _metier_shelf_page_stop_arrival (self);
  for (; before < n_same && is_same (ours, before, theirs, before); before++)
    follow (ours, before, theirs, before);
  for (; after < n_same - before && is_same (ours, n_ours - after - 1, theirs, n_theirs - after - 1); after++)
    follow (ours, n_ours - after - 1, theirs, n_theirs - after - 1);

  for (guint i = before; i < n_theirs - after; i++)
    g_ptr_array_add (between, g_list_model_get_item (theirs, i));
  if (before + after < n_ours || between->len > 0)
    exchange (self, before, n_ours - before - after, between);
  index_items (self);
  if (n_theirs == n_all)
    return;

  self->arriving = g_object_ref (theirs);
  self->arrival = gtk_widget_add_tick_callback (GTK_WIDGET (self), arrive_cb, NULL, NULL);
}
