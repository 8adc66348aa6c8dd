/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/catalogue/metier-catalogue.h"

G_BEGIN_DECLS

/* Which roles of different sources are the same one. */
GPtrArray *metier_kin_find (MetierCatalogue *catalogue, const MetierRole *role, GError **error);

/* How a title names a level, and what is left without it. */
const char *metier_kin_split_title (const char *title, const char **rest);
gboolean metier_kin_is_same_title (const char *one, const char *other);

G_END_DECLS
