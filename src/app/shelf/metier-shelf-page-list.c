/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-shelf-page-private.h"

#include "app/shelf/metier-resource-item.h"

/* Which lines there are. */

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

/* Lines that stay where they are keep their widgets, the keyboard and what is scrolled to; only what is
 * between them is exchanged. */
void
_metier_shelf_page_replace_items (MetierShelfPage *self, GListModel *theirs)
{
  GListModel *ours = G_LIST_MODEL (self->items);
  guint n_ours = g_list_model_get_n_items (ours);
  guint n_theirs = g_list_model_get_n_items (theirs);
  guint n_same = MIN (n_ours, n_theirs);
  g_autoptr (GPtrArray) between = g_ptr_array_new_with_free_func (g_object_unref);
  guint before = 0;
  guint after = 0;

  for (; before < n_same && is_same (ours, before, theirs, before); before++)
    follow (ours, before, theirs, before);
  for (; after < n_same - before && is_same (ours, n_ours - after - 1, theirs, n_theirs - after - 1); after++)
    follow (ours, n_ours - after - 1, theirs, n_theirs - after - 1);

  for (guint i = before; i < n_theirs - after; i++)
    g_ptr_array_add (between, g_list_model_get_item (theirs, i));
  if (before + after < n_ours || between->len > 0)
    g_list_store_splice (self->items, before, n_ours - before - after, between->pdata, between->len);
  index_items (self);
}
