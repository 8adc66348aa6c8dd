/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shelf/metier-import-model.h"
#include "app/state/metier-bookmarks.h"

G_BEGIN_DECLS

/**
 * MetierImportJob:
 * @model: what to import
 * @n_done: how many bookmarks were looked at; read on the main thread
 * @rest: (nullable): what came but the bookmarks, once it is on disk; the worker's until it has answered
 *
 * An import under way.
 */
typedef struct {
  MetierImportModel *model;
  int n_done;
  MetierLibraryContents *rest;
} MetierImportJob;

MetierImportJob *metier_import_job_new (MetierImportModel *model);
MetierImportJob *metier_import_job_ref (MetierImportJob *self);
void metier_import_job_unref (MetierImportJob *self);
double metier_import_job_get_fraction (MetierImportJob *self);
gpointer metier_import_job_run (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer job,
                                GCancellable *cancellable, GError **error);
gboolean metier_import_job_tell (MetierImportJob *self, const GError *error, MetierBookmarks *bookmarks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportJob, metier_import_job_unref)

G_END_DECLS
