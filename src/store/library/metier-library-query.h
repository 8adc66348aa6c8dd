/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierBookmarkSort:
 * @METIER_BOOKMARK_SORT_ADDED: the one that was added last first
 * @METIER_BOOKMARK_SORT_CHANGED: the one that was changed last first
 * @METIER_BOOKMARK_SORT_TITLE: by title
 *
 * The order of bookmarks.
 */
typedef enum {
  METIER_BOOKMARK_SORT_ADDED,
  METIER_BOOKMARK_SORT_CHANGED,
  METIER_BOOKMARK_SORT_TITLE,
} MetierBookmarkSort;

#define METIER_N_BOOKMARK_SORTS 3

GPtrArray *metier_library_query (MetierLibrary *self, const char *text, MetierBookmarkSort sort, guint limit,
                                 GError **error);

G_END_DECLS
