/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/bookmarks/metier-bookmark-batch.h"

/**
 * metier_bookmark_batch_new:
 *
 * Returns: (transfer full): a batch of no bookmarks
 */
MetierBookmarkBatch *
metier_bookmark_batch_new (void)
{
  MetierBookmarkBatch *self = g_new0 (MetierBookmarkBatch, 1);

  self->resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  self->report = metier_import_report_new ();
  return self;
}

/**
 * metier_bookmark_batch_free:
 * @self: a batch
 *
 * Frees the batch.
 */
void
metier_bookmark_batch_free (MetierBookmarkBatch *self)
{
  g_ptr_array_unref (self->resources);
  metier_import_report_free (self->report);
  g_free (self);
}
