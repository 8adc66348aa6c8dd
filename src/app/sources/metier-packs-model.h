/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/**
 * MetierPackLine:
 * @source: which pack
 * @path: (nullable): its file; %NULL for one that was removed
 * @size: bytes
 * @can_remove: whether the user installed it
 *
 * One line of the list of sources.
 */
typedef struct {
  MetierSource *source;
  char *path;
  guint64 size;
  gboolean can_remove;
} MetierPackLine;

/**
 * MetierPacksModel:
 * @lines: (element-type MetierPackLine): the packs that are open
 * @removed: (element-type MetierPackLine): those that were removed and can be brought back
 * @installed: (element-type utf8 utf8): the file of each open pack, by the id of its source
 *
 * What the list of sources shows.
 */
typedef struct {
  GPtrArray *lines;
  GPtrArray *removed;
  GHashTable *installed;
} MetierPacksModel;

/**
 * MetierPackErrand:
 * @data_dir: the user's folder
 * @what: (nullable): id of a source, or the file of a pack that was built
 *
 * What to do with which pack.
 */
typedef struct {
  char *data_dir;
  char *what;
} MetierPackErrand;

MetierPackErrand *metier_pack_errand_new (const char *data_dir, const char *what);
void metier_pack_errand_free (gpointer errand);

gpointer metier_packs_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                                  GCancellable *cancellable, GError **error);
gpointer metier_packs_model_install (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                                     GCancellable *cancellable, GError **error);
gpointer metier_packs_model_remove (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                                    GCancellable *cancellable, GError **error);
gpointer metier_packs_model_return (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                                    GCancellable *cancellable, GError **error);
gpointer metier_packs_model_delete (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer errand,
                                    GCancellable *cancellable, GError **error);
void metier_packs_model_free (MetierPacksModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPacksModel, metier_packs_model_free)

G_END_DECLS
