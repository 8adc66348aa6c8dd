/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"
#include "store/shelf/metier-shelf.h"

G_BEGIN_DECLS

/**
 * MetierStore:
 *
 * The packs and the library behind one worker thread, for a program with a main loop. Every question
 * is a function that runs on the worker and returns immutable values; its answer arrives on the main
 * context that asked. Nothing here blocks the caller.
 *
 * A library that cannot be opened leaves the store usable: functions then get %NULL for it, and
 * metier_store_get_library_error() says what is wrong.
 */
#define METIER_TYPE_STORE (metier_store_get_type ())
G_DECLARE_FINAL_TYPE (MetierStore, metier_store, METIER, STORE, GObject)

/**
 * MetierStoreFunc:
 * @catalogue: all open packs
 * @library: (nullable): what the user wrote; %NULL when it could not be opened
 * @data: what the caller passed
 * @cancellable: (nullable): set when the answer is no longer wanted
 * @error: return location
 *
 * Runs on the worker thread. Returns a value that the caller owns and that may cross threads, or %NULL with
 * @error set.
 */
typedef gpointer (*MetierStoreFunc) (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data,
                                     GCancellable *cancellable, GError **error);

MetierStore *metier_store_new (const char *data_dir, const char *const *extra_packs);

void metier_store_open_async (MetierStore *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean metier_store_open_finish (MetierStore *self, GAsyncResult *result, GError **error);

void metier_store_run_async (MetierStore *self, MetierStoreFunc func, gpointer data, GDestroyNotify data_free,
                             GDestroyNotify result_free, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
gpointer metier_store_run_finish (MetierStore *self, GAsyncResult *result, GError **error);

const char *metier_store_get_data_dir (MetierStore *self);
const GError *metier_store_get_library_error (MetierStore *self);
const GPtrArray *
metier_store_get_problems (MetierStore *self); /* (element-type utf8): packs left out, one sentence each */
void metier_store_close (MetierStore *self);   /* waits for what is under way; called once at exit */

G_END_DECLS
