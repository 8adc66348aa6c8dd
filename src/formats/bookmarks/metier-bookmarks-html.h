/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "formats/bookmarks/metier-bookmark-batch.h"

G_BEGIN_DECLS

MetierBookmarkBatch *metier_bookmarks_html_load (GFile *file, GCancellable *cancellable, GError **error);
MetierBookmarkBatch *metier_bookmarks_html_read (GInputStream *stream, const char *name,
                                                 GCancellable *cancellable, GError **error);
char *metier_bookmarks_html_write (GPtrArray *resources);

G_END_DECLS
