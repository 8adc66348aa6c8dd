/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierShelfRequest:
 * @bookmarked: only what is on the shelf
 * @status: a #MetierBookmarkStatus, or -1 for any
 * @skill: (nullable): id of a skill
 * @kind: (nullable): a kind of resource
 * @text: (nullable): what to search for
 *
 * What the shelf shall show.
 */
typedef struct {
  gboolean bookmarked;
  int status;
  char *skill;
  char *kind;
  char *text;
} MetierShelfRequest;

/**
 * MetierShelfModel:
 * @items: (element-type MetierResourceItem): the lines of the list
 * @n_resources: how many of them are resources
 * @n_bookmarked: how many resources are on the shelf, whatever the filters
 *
 * All that the shelf shows. Immutable.
 */
typedef struct {
  GPtrArray *items;
  guint n_resources;
  guint n_bookmarked;
} MetierShelfModel;

MetierShelfRequest *metier_shelf_request_copy (const MetierShelfRequest *self);
void metier_shelf_request_free (MetierShelfRequest *self);

gpointer metier_shelf_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                                  GCancellable *cancellable, GError **error);
void metier_shelf_model_free (MetierShelfModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierShelfModel, metier_shelf_model_free)

G_END_DECLS
