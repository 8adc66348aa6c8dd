/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MetierSearchedList:
 *
 * What a list view shows of thousands of items while somebody types what to search for.
 */
typedef struct _MetierSearchedList MetierSearchedList;

/**
 * MetierSearchedListMatch:
 * @item: an item of the list
 * @folded: what is searched for, casefolded
 *
 * Returns: whether @item is to be shown
 */
typedef gboolean (*MetierSearchedListMatch) (gpointer item, const char *folded);

MetierSearchedList *metier_searched_list_new (GtkStack *stack, GtkListView *view, GtkSearchEntry *search,
                                              const char *searched, GType type,
                                              MetierSearchedListMatch matches);
void metier_searched_list_free (MetierSearchedList *self);

void metier_searched_list_fill (MetierSearchedList *self, GPtrArray *items);
GListModel *metier_searched_list_get_items (MetierSearchedList *self);
GListModel *metier_searched_list_get_found (MetierSearchedList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSearchedList, metier_searched_list_free)

G_END_DECLS
