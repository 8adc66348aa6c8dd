/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-library-contents.h"
#include "store/library/metier-library-step.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierShelfStep:
 * @before: (element-type MetierResource): resources as they were
 * @after: (element-type MetierResource): the same as they shall be, in the same order
 * @message: what was done, for the user
 * @add: (nullable): what else shall be: levels, targets, a plan, roles and filters that an import brought
 * @take: (nullable): what else shall not be any more
 * @n_done: how many resources are written; atomic
 *
 * One change to the shelf, of one resource or of many, which can be walked in both directions. Immutable but
 * for @n_done, so the worker may read it; atomic reference counting.
 */
typedef struct {
  GPtrArray *before;
  GPtrArray *after;
  char *message;
  MetierLibraryContents *add;
  MetierLibraryContents *take;
  int n_done;
} MetierShelfStep;

MetierShelfStep *metier_shelf_step_new (GPtrArray *before, GPtrArray *after, const char *message);
MetierShelfStep *metier_shelf_step_new_import (GPtrArray *added, const MetierLibraryContents *rest,
                                               const char *message);
MetierShelfStep *metier_shelf_step_new_own_role (const MetierOwnRole *before, const MetierOwnRole *after,
                                                 const char *message);
MetierShelfStep *metier_shelf_step_ref (MetierShelfStep *self);
void metier_shelf_step_unref (MetierShelfStep *self);
MetierShelfStep *metier_shelf_step_reverse (MetierShelfStep *self);

gboolean metier_shelf_step_is_in_packs (const MetierShelfStep *self);

gpointer metier_shelf_step_write (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer step,
                                  GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierShelfStep, metier_shelf_step_unref)

G_END_DECLS
