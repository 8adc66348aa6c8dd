/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-library-contents.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/library/metier-library-step.h"

G_BEGIN_DECLS

gboolean metier_library_show_in_packs (MetierLibrary *self, MetierCatalogue *catalogue,
                                       const MetierLibraryStep *back, GError **error);
gboolean metier_library_show_restored (MetierLibrary *self, MetierCatalogue *catalogue, GError **error);
gboolean metier_library_import (MetierLibrary *self, MetierCatalogue *catalogue,
                                const MetierLibraryContents *contents, const MetierProgress *progress,
                                MetierLibraryStep **back, GError **error);

G_END_DECLS
