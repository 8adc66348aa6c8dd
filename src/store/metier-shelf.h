/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/metier-catalogue.h"
#include "store/metier-library.h"

G_BEGIN_DECLS

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
} MetierShelfFilter;

GPtrArray *metier_shelf_list (MetierCatalogue *catalogue, MetierLibrary *library,
                              const MetierShelfFilter *filter, GError **error);
MetierSearchResults *metier_shelf_search (MetierCatalogue *catalogue, MetierLibrary *library,
                                          const char *text, guint limit, GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
