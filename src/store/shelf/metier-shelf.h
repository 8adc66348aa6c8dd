/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library-query.h"

G_BEGIN_DECLS

/**
 * MetierShelfSort:
 * @METIER_SHELF_SORT_NONE: one's own links, the latest first, then the packs in their order
 * @METIER_SHELF_SORT_ADDED: what was bookmarked last first, then what is not bookmarked
 * @METIER_SHELF_SORT_CHANGED: what was changed last first, then what is not bookmarked
 * @METIER_SHELF_SORT_TITLE: by title
 *
 * The order of resources. With a role the weight for it counts before.
 */
typedef enum {
  METIER_SHELF_SORT_NONE,
  METIER_SHELF_SORT_ADDED,
  METIER_SHELF_SORT_CHANGED,
  METIER_SHELF_SORT_TITLE,
} MetierShelfSort;

/**
 * MetierShelfFilter:
 *
 * Which resources to list; %NULL and %FALSE mean "any".
 */
typedef struct {
  const char *skill; /* id of a skill of any pack; a core skill includes what counts for it */
  const char *role;  /* id of a role: resources of the skills that it weighs, weightiest first */
  const char *tag;
  const char *text;
  const MetierBookmarkStatus *status;
  gboolean bookmarked;
  const char *kind;
  const char *cost;
  gboolean gone;
  MetierShelfSort sort;
  guint limit; /* the most resources; 0 for all */
} MetierShelfFilter;

GPtrArray *metier_shelf_list (MetierCatalogue *catalogue, MetierLibrary *library,
                              const MetierShelfFilter *filter, GError **error);
GPtrArray *metier_shelf_list_few (MetierCatalogue *catalogue, MetierLibrary *library, const char *skill,
                                  guint most, GError **error);

/**
 * MetierShelfCounts:
 * @n_bookmarks: how many bookmarks there are
 * @n_gone: how many of them lead nowhere any more
 * @statuses: (array fixed-size=3): how many of each #MetierBookmarkStatus
 * @kinds: (element-type utf8 guint): how many of each kind
 * @costs: (element-type utf8 guint): how many of each cost
 * @tags: (element-type utf8 guint): how many have each tag
 * @skills: (element-type utf8 guint): how many belong to each skill; to a core skill also by what counts
 *   for it
 *
 * How many bookmarks each filter leaves alone.
 */
typedef struct {
  guint n_bookmarks;
  guint n_gone;
  guint statuses[3];
  GHashTable *kinds;
  GHashTable *costs;
  GHashTable *tags;
  GHashTable *skills;
} MetierShelfCounts;

MetierShelfCounts *metier_shelf_count (MetierCatalogue *catalogue, MetierLibrary *library, GError **error);
void metier_shelf_counts_free (MetierShelfCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierShelfCounts, metier_shelf_counts_free)

void metier_shelf_name_skills (MetierCatalogue *catalogue, MetierLibrary *library);
MetierSearchResults *metier_shelf_search (MetierCatalogue *catalogue, MetierLibrary *library,
                                          const char *text, guint limit, GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
