/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/shelf/metier-shelf-model.h"

G_BEGIN_DECLS

/**
 * MetierShelfPassed:
 * @resource: (unowned): a resource that is listed
 * @weight: how much the first target weighs it; NaN when it does not
 * @skill: (nullable): what the skill is called that it is listed for: the one that is asked for, else the one
 * that it is worth most for
 * @score: how much it is worth for @skill; NaN when that is not known
 */
typedef struct {
  MetierResource *resource;
  double weight;
  const char *skill;
  double score;
} MetierShelfPassed;

/**
 * MetierShelfSieve:
 *
 * Passes every resource and counts, for each facet, what each of its values would let through.
 */
typedef struct _MetierShelfSieve MetierShelfSieve;

MetierShelfSieve *metier_shelf_sieve_new (MetierCatalogue *catalogue, const MetierShelfRequest *request,
                                          MetierShelfModel *model);
void metier_shelf_sieve_free (MetierShelfSieve *self);
gboolean metier_shelf_sieve_find_roles (MetierShelfSieve *self, MetierLibrary *library, GError **error);
gboolean metier_shelf_sieve_pass (MetierShelfSieve *self, MetierResource *resource, GError **error);
GArray *metier_shelf_sieve_get_passed (MetierShelfSieve *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierShelfSieve, metier_shelf_sieve_free)

G_END_DECLS
