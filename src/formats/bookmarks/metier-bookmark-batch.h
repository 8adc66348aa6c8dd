/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-resource.h"
#include "formats/files/metier-import-report.h"

G_BEGIN_DECLS

/* The most bookmarks of one file, and the most bytes of text that they may have together. */
#define METIER_BOOKMARK_BATCH_MAX 200000
#define METIER_BOOKMARK_BATCH_MAX_BYTES (128 * 1024 * 1024)

/**
 * MetierBookmarkBatch:
 * @resources: (element-type MetierResource): the bookmarks, in the order of the file; each address once
 * @n_merged: how often an address was in the file again
 * @n_repaired: how many bookmarks had something that was cleaned or cut
 * @report: how many were refused, and where and why, as far as they are not too many
 *
 * What a file of bookmarks holds, before anything is done with it.
 */
typedef struct {
  GPtrArray *resources;
  guint n_merged;
  guint n_repaired;
  MetierImportReport *report;
} MetierBookmarkBatch;

MetierBookmarkBatch *metier_bookmark_batch_new (void);
void metier_bookmark_batch_free (MetierBookmarkBatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierBookmarkBatch, metier_bookmark_batch_free)

G_END_DECLS
