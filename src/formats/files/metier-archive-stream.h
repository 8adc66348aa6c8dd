/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MetierArchiveStream:
 *
 * One file of a zip archive, unpacked as it is read. It ends with an error when the archive is damaged and
 * never yields more than the archive stated.
 */
#define METIER_TYPE_ARCHIVE_STREAM (metier_archive_stream_get_type ())
G_DECLARE_FINAL_TYPE (MetierArchiveStream, metier_archive_stream, METIER, ARCHIVE_STREAM, GInputStream)

GInputStream *metier_archive_stream_new (int fd, guint position, const char *name, guint64 size,
                                         GError **error);

G_END_DECLS
