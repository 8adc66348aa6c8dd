/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "app/shelf/metier-shelf-gaps.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierShelfFacet:
 * @METIER_SHELF_PLACE: everything or one's own shelf: one of the places below
 * @METIER_SHELF_STATUS: where the reader stands, as in metier_bookmark_status_to_string()
 * @METIER_SHELF_SKILL: id of a core skill
 * @METIER_SHELF_ROLE: id of a role: the resources of what it weighs
 * @METIER_SHELF_KIND: kind of resource
 * @METIER_SHELF_TAG: a tag
 * @METIER_SHELF_COST: what it costs
 *
 * A property by which the sidebar narrows the list.
 */
typedef enum {
  METIER_SHELF_PLACE,
  METIER_SHELF_STATUS,
  METIER_SHELF_SKILL,
  METIER_SHELF_ROLE,
  METIER_SHELF_KIND,
  METIER_SHELF_TAG,
  METIER_SHELF_COST,
} MetierShelfFacet;

#define METIER_N_SHELF_FACETS 7

#define METIER_SHELF_PLACE_ALL "all"
#define METIER_SHELF_PLACE_MINE "mine"

/**
 * MetierShelfRequest:
 * @chosen: (nullable): for each facet the value that a resource must have; %NULL for any
 * @text: (nullable): what to search for
 * @sort: what comes first
 * @by_weight: whether what the target weighs most comes before
 * @roles: (nullable): ids of roles that are offered beside the targets
 * @gaps: (nullable) (element-type utf8 MetierShelfGap): what each skill is worth
 *
 * What the shelf shall show.
 */
typedef struct {
  char *chosen[METIER_N_SHELF_FACETS];
  char *text;
  MetierShelfSort sort;
  gboolean by_weight;
  GStrv roles;
  GHashTable *gaps;
} MetierShelfRequest;

/**
 * MetierShelfRole:
 * @id: id of a role
 * @title: its title
 *
 * A role that is offered.
 */
typedef struct {
  char *id;
  char *title;
} MetierShelfRole;

/**
 * MetierShelfModel:
 * @items: (element-type MetierResourceItem): the lines of the list; the receiver's to keep
 * @counts: for each facet how many resources would be listed if this value of it were chosen, by value
 * @roles: (element-type MetierShelfRole): those that are offered, the reader's targets first
 * @n_targets: how many of @roles are targets
 * @saved: (element-type MetierSavedFilter): what the reader looks for again and again
 *
 * All that the shelf shows.
 */
typedef struct {
  GListStore *items;
  GHashTable *counts[METIER_N_SHELF_FACETS];
  GPtrArray *roles;
  guint n_targets;
  GPtrArray *saved;
} MetierShelfModel;

gboolean metier_shelf_request_is_mine (const MetierShelfRequest *self);
gboolean metier_shelf_request_has_filters (const MetierShelfRequest *self);
MetierShelfRequest *metier_shelf_request_copy (const MetierShelfRequest *self);
void metier_shelf_request_free (MetierShelfRequest *self);

gpointer metier_shelf_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                                  GCancellable *cancellable, GError **error);
guint metier_shelf_model_count (const MetierShelfModel *self, MetierShelfFacet facet, const char *value);
void metier_shelf_model_free (MetierShelfModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierShelfRequest, metier_shelf_request_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierShelfModel, metier_shelf_model_free)

G_END_DECLS
