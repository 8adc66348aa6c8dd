/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/metier-library-contents.h"
#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierImportModel:
 * @name: name of the file, to be shown
 * @contents: what the file holds
 * @fresh: (element-type MetierResource): those of its bookmarks that are new
 * @lines: (element-type MetierLinkLine): what becomes of each; the receiver's to keep
 * @n_known: how many bookmarks are on the shelf already, or in the file again
 * @n_refused: how many are refused
 * @n_cleaned: how many had something that was cleaned or cut
 *
 * What importing a file would do. Atomic reference counting, because the worker reads it.
 */
typedef struct {
  char *name;
  MetierLibraryContents *contents;
  GPtrArray *fresh;
  GListStore *lines;
  guint n_known;
  guint n_refused;
  guint n_cleaned;
} MetierImportModel;

/**
 * MetierImportJob:
 * @model: what to import
 * @n_done: how many bookmarks were looked at; read on the main thread
 *
 * An import under way.
 */
typedef struct {
  MetierImportModel *model;
  int n_done;
} MetierImportJob;

gpointer metier_import_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer path,
                                   GCancellable *cancellable, GError **error);
MetierImportModel *metier_import_model_ref (MetierImportModel *self);
void metier_import_model_unref (MetierImportModel *self);

MetierImportJob *metier_import_job_new (MetierImportModel *model);
MetierImportJob *metier_import_job_ref (MetierImportJob *self);
void metier_import_job_unref (MetierImportJob *self);
double metier_import_job_get_fraction (MetierImportJob *self);
gpointer metier_import_job_run (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer job,
                                GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportModel, metier_import_model_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportJob, metier_import_job_unref)

G_END_DECLS
