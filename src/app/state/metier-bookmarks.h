/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/state/metier-shelf-step.h"
#include "app/state/metier-undo.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

#define METIER_TYPE_BOOKMARKS (metier_bookmarks_get_type ())
G_DECLARE_FINAL_TYPE (MetierBookmarks, metier_bookmarks, METIER, BOOKMARKS, GObject)

MetierBookmarks *metier_bookmarks_new (MetierStore *store, MetierUndo *undo);
MetierBookmark *metier_bookmarks_new_bookmark (void);
void metier_bookmarks_toggle (MetierBookmarks *self, const MetierResource *resource, gboolean wanted);
void metier_bookmarks_set_status (MetierBookmarks *self, const MetierResource *resource,
                                  MetierBookmarkStatus status);
void metier_bookmarks_set_gone (MetierBookmarks *self, const MetierResource *resource, gboolean gone);
void metier_bookmarks_change (MetierBookmarks *self, GPtrArray *before, GPtrArray *after,
                              const char *message);
void metier_bookmarks_take_step (MetierBookmarks *self, MetierShelfStep *step);
void metier_bookmarks_note_step (MetierBookmarks *self, MetierShelfStep *step, const GError *error);
void metier_bookmarks_note_roles (MetierBookmarks *self);
void metier_bookmarks_forget (MetierBookmarks *self);

G_END_DECLS
