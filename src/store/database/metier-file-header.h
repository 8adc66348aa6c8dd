/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierFileKind:
 * @application_id: what SQLite's header has for files of this kind
 * @version: the newest version of their contents that this program knows
 */
typedef struct {
  guint32 application_id;
  guint32 version;
} MetierFileKind;

/**
 * MetierFileHeader:
 * @version: version of the contents
 * @complete: whether the file is as long as its header says
 * @empty: whether the file has no byte at all
 *
 * What the first 100 bytes of an SQLite file say, read without SQLite, so that looking at a file that
 * is not ours can neither change it nor leave anything beside it.
 */
typedef struct {
  guint32 version;
  gboolean complete;
  gboolean empty;
} MetierFileHeader;

gboolean metier_file_header_read (MetierFileHeader *self, const char *path, const MetierFileKind *kind,
                                  GError **error);

G_END_DECLS
