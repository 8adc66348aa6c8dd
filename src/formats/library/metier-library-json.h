/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/me/metier-library-contents.h"

G_BEGIN_DECLS

char *metier_library_json_write (const MetierLibraryContents *contents);
MetierLibraryContents *metier_library_json_load (GFile *file, GCancellable *cancellable, GError **error);

char *metier_profile_json_write (const MetierLibraryContents *contents);
MetierLibraryContents *metier_profile_json_load (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
