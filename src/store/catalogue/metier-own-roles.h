/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-own-role.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

/** METIER_OWN_SOURCE: id of the pack that holds the roles of one's own. */
#define METIER_OWN_SOURCE "mine"

GPtrArray *metier_library_list_own_roles (MetierLibrary *self, GError **error);
MetierOwnRole *metier_library_get_own_role (MetierLibrary *self, const char *id, GError **error);
gboolean metier_library_put_own_role (MetierLibrary *self, const MetierOwnRole *role, GError **error);
gboolean metier_library_remove_own_role (MetierLibrary *self, const char *id, GError **error);

gboolean metier_own_pack_update (MetierLibrary *library, MetierCatalogue *catalogue, GError **error);
gboolean metier_own_pack_update_if_due (MetierLibrary *library, MetierCatalogue *catalogue, GError **error);

G_END_DECLS
