/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/me/metier-library-contents.h"
#include "store/library/metier-library-step.h"

G_BEGIN_DECLS

MetierLibraryContents *metier_library_get_contents (MetierLibrary *self, GError **error);
MetierLibraryStep *metier_library_add_contents (MetierLibrary *self, const MetierLibraryContents *contents,
                                                const MetierProgress *progress, GError **error);
GPtrArray *metier_library_find_known (MetierLibrary *self, GPtrArray *resources, GError **error);

G_END_DECLS
