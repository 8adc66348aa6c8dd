/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/state/metier-bookmarks.h"
#include "app/state/metier-compare-set.h"
#include "app/state/metier-me.h"
#include "app/state/metier-scratch.h"
#include "app/state/metier-style-bridge.h"
#include "app/state/metier-undo.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierContext:
 * @store: the packs and the library
 * @style: the palette that charts follow
 * @undo: what the user did, to be taken back
 * @bookmarks: where the user's changes to the shelf go through
 * @me: what the user says of themselves
 * @compare: the roles chosen for comparison
 * @scratch: for files that other programs are handed
 * @settings: (nullable): window state and preferences; %NULL when the schema is not installed
 *
 * What pages work with. The application owns it and outlives its windows; pages borrow it.
 */
typedef struct {
  MetierStore *store;
  MetierStyleBridge *style;
  MetierUndo *undo;
  MetierBookmarks *bookmarks;
  MetierMe *me;
  MetierCompareSet *compare;
  MetierScratch *scratch;
  GSettings *settings;
} MetierContext;

GCancellable *metier_renew_cancellable (GCancellable **slot);

G_END_DECLS
