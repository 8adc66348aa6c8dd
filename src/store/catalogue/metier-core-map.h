/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-core-override.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

gboolean metier_library_set_core (MetierLibrary *self, const MetierCoreOverride *override, GError **error);
gboolean metier_library_unset_core (MetierLibrary *self, const char *skill, GError **error);
GPtrArray *metier_library_list_core_map (MetierLibrary *self, GError **error);

gboolean metier_core_map_apply (MetierCatalogue *catalogue, MetierLibrary *library, GError **error);

G_END_DECLS
