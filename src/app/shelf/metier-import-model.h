/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/me/metier-library-contents.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierImportModel:
 * @name: name of the file, to be shown
 * @contents: what the file holds
 * @fresh: (element-type MetierResource): those of its bookmarks that are new
 * @rest: what else is new: levels, targets, a plan, roles and filters that the library has nothing in place
 * of
 * @lines: (element-type MetierLinkLine): what becomes of each; the receiver's to keep
 * @n_known: how many bookmarks are on the shelf already, or in the file again
 * @n_refused: how many are refused
 * @n_cleaned: how many had something that was cleaned or cut
 * @n_rest: how many lines tell of @rest
 *
 * What importing a file would do. Atomic reference counting, because the worker reads it.
 */
typedef struct {
  char *name;
  MetierLibraryContents *contents;
  GPtrArray *fresh;
  MetierLibraryContents *rest;
  GListStore *lines;
  guint n_known;
  guint n_refused;
  guint n_cleaned;
  guint n_rest;
} MetierImportModel;

gpointer metier_import_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer path,
                                   GCancellable *cancellable, GError **error);
MetierImportModel *metier_import_model_ref (MetierImportModel *self);
void metier_import_model_unref (MetierImportModel *self);
gboolean metier_import_model_has_news (const MetierImportModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportModel, metier_import_model_unref)

G_END_DECLS
