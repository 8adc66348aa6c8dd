/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/metier-chart-data.h"
#include "store/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierRolesRequest:
 * @source: (nullable): id of the source whose roles are listed; %NULL for the first that has a baseline
 * @family: (nullable): only roles of this family
 * @text: (nullable): only roles that a search for this finds
 *
 * What the role list shall show.
 */
typedef struct {
  char *source;
  char *family;
  char *text;
} MetierRolesRequest;

/**
 * MetierRolesModel:
 * @sources: (element-type MetierSource): sources that have roles
 * @source: (nullable): the source whose roles are listed; %NULL when no source has any
 * @families: (element-type utf8): families of @source
 * @items: (element-type MetierRoleItem): the lines of the list
 * @n_roles: how many roles of @source are listed
 * @overview: (nullable): the listed roles on the core skills; %NULL when none has a core value
 * @baseline: (nullable): the role that others are held against
 * @sentence: what stands above the overview
 *
 * All that the role list and the overview show: one filter, one truth. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *sources;
  MetierSource *source;
  GPtrArray *families;
  GPtrArray *items;
  guint n_roles;
  MetierChartData *overview;
  MetierRole *baseline;
  char *sentence;
} MetierRolesModel;

MetierRolesRequest *metier_roles_request_new (const char *source, const char *family, const char *text);
void metier_roles_request_free (MetierRolesRequest *self);

gpointer metier_roles_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                                  GCancellable *cancellable, GError **error);
MetierRolesModel *metier_roles_model_ref (MetierRolesModel *self);
void metier_roles_model_unref (MetierRolesModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRolesModel, metier_roles_model_unref)

G_END_DECLS
