/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-levels.h"
#include "store/shelf/metier-store.h"

G_BEGIN_DECLS

/**
 * MetierRolesRequest:
 * @source: (nullable): id of the source whose roles are listed; %NULL for the first that has a baseline
 * @family: (nullable): only roles of this family
 * @landing: whether the family of the baseline stands for one that was never chosen
 * @text: (nullable): only roles that a search for this finds, in all families and sources
 *
 * What the role list shall show.
 */
typedef struct {
  char *source;
  char *family;
  gboolean landing;
  char *text;
} MetierRolesRequest;

/**
 * MetierRolesModel:
 * @sources: (element-type MetierSource): sources that have roles
 * @source: (nullable): the source whose roles are listed; %NULL when no source has any
 * @families: (element-type utf8): families of @source
 * @family: (nullable): the one that is listed; %NULL for all
 * @text: (nullable): what was searched for
 * @items: (element-type MetierRoleItem): the lines of the list
 * @scored: (element-type MetierRole): the listed roles that have a core value; where a search found none,
 * those of @family, so that there still is something to look at
 * @unmatched: whether @scored are such roles
 * @baseline_matched: whether a search found @baseline
 * @baseline: (nullable): the role that others are held against
 * @elsewhere: (element-type MetierRole): where other sources have the role that the program is about and
 * @source has not; one for each source
 * @levels: (nullable): what the user said of skills; %NULL without a library
 *
 * All that the role list and the overview show: one filter, one truth. Immutable; atomic reference counting.
 */
typedef struct {
  GPtrArray *sources;
  MetierSource *source;
  GPtrArray *families;
  char *family;
  char *text;
  GPtrArray *items;
  GPtrArray *scored;
  gboolean unmatched;
  gboolean baseline_matched;
  MetierRole *baseline;
  GPtrArray *elsewhere;
  MetierLevels *levels;
} MetierRolesModel;

/* The role that the program is about, as sources word it. */
#define METIER_TARGET_TITLE "Machine Learning Engineer"

MetierRolesRequest *metier_roles_request_new (const char *source, const char *family, const char *text);
void metier_roles_request_free (MetierRolesRequest *self);

gpointer metier_roles_model_load (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer request,
                                  GCancellable *cancellable, GError **error);
MetierRolesModel *metier_roles_model_ref (MetierRolesModel *self);
void metier_roles_model_unref (MetierRolesModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierRolesModel, metier_roles_model_unref)

G_END_DECLS
