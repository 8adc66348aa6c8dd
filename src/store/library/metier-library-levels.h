/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-levels.h"
#include "core/me/metier-self-rating.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

gboolean metier_library_add_level (MetierLibrary *self, const MetierSelfRating *rating, GError **error);
gboolean metier_library_take_back_level (MetierLibrary *self, const MetierSelfRating *rating, GError **error);
GPtrArray *metier_library_get_levels (MetierLibrary *self, GError **error);
GPtrArray *metier_library_list_levels (MetierLibrary *self, const char *skill, GError **error);

gboolean metier_library_set_relevant (MetierLibrary *self, const char *skill, const char *title,
                                      gboolean relevant, GError **error);
GHashTable *metier_library_get_not_relevant (MetierLibrary *self, GError **error);

MetierLevels *metier_library_load_levels (MetierLibrary *self, GError **error);

G_END_DECLS
