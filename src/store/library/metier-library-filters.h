/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/resources/metier-saved-filter.h"
#include "store/library/metier-library.h"

G_BEGIN_DECLS

gboolean metier_library_save_filter (MetierLibrary *self, const MetierSavedFilter *filter, GError **error);
gboolean metier_library_remove_filter (MetierLibrary *self, const char *name, GError **error);
GPtrArray *metier_library_list_filters (MetierLibrary *self, GError **error);

G_END_DECLS
