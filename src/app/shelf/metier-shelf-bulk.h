/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-bookmarks.h"

G_BEGIN_DECLS

GStrv metier_shelf_split_tags (const char *text);
void metier_shelf_bulk_set_status (MetierBookmarks *bookmarks, GPtrArray *resources,
                                   MetierBookmarkStatus status);
void metier_shelf_bulk_change_tags (MetierBookmarks *bookmarks, GPtrArray *resources,
                                    const char *const *added, const char *const *removed);
void metier_shelf_bulk_remove (MetierBookmarks *bookmarks, GPtrArray *resources);

G_END_DECLS
