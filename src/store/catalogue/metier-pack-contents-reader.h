/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/packs/metier-pack-contents.h"

G_BEGIN_DECLS

MetierPackContents *metier_pack_contents_read (const char *path, const char *const *roles,
                                               GCancellable *cancellable, GError **error);

G_END_DECLS
