/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/**
 * MetierRoleLink:
 * @role: (nullable): id of the role that it leads to; %NULL where it only tells
 * @label: what stands on it
 * @title: the whole title of the role
 *
 * A way from a role to the same role at another level or in another source.
 */
typedef struct {
  char *role;
  char *label;
  char *title;
} MetierRoleLink;

GPtrArray *metier_role_kin_find_levels (MetierCatalogue *catalogue, const MetierRole *role, GError **error);
GPtrArray *metier_role_kin_find_elsewhere (MetierCatalogue *catalogue, const MetierProfile *profile,
                                           GError **error);

G_END_DECLS
