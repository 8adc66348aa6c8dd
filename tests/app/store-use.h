/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/library/metier-library-json.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/* A store for tests that wait for each of its answers. What it says is never an error. */

MetierStore *store_use_open (const char *folder);
gpointer store_use_ask (MetierStore *self, MetierStoreFunc func, gpointer data);
MetierLibraryContents *store_use_read_library (MetierStore *self);

G_END_DECLS
