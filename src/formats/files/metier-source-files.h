/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MetierSourceFiles:
 *
 * What a publisher gives out: a folder of files, the zip archive of one, or a single file. Nothing is ever
 * unpacked to disk, and what stands in an archive as a path is only ever a name. Owned by one thread.
 */
typedef struct _MetierSourceFiles MetierSourceFiles;

/**
 * MetierSourceFile:
 * @name: UTF-8, without a folder; no two that can be read have the same
 * @size: bytes once unpacked
 * @reason: (nullable): why it cannot be read, as a phrase
 *
 * One of the files.
 */
typedef struct {
  char *name;
  guint64 size;
  char *reason;
} MetierSourceFile;

MetierSourceFiles *metier_source_files_open (const char *path, GError **error);
void metier_source_files_free (MetierSourceFiles *self);
const char *metier_source_files_get_name (const MetierSourceFiles *self);
GPtrArray *metier_source_files_get_files (const MetierSourceFiles *self);
GPtrArray *metier_source_files_get_passed_over (const MetierSourceFiles *self);
GInputStream *metier_source_files_read (const MetierSourceFiles *self, const char *name,
                                        GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierSourceFiles, metier_source_files_free)

G_END_DECLS
