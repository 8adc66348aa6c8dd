/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/library/metier-library-step.h"

G_BEGIN_DECLS

/**
 * MetierBackup:
 * @id: what it is called, such as `20260102T030405Z`
 * @path: its file
 * @at: when it was made, UTC seconds since 1970
 * @size: bytes
 *
 * A safety copy of the library.
 */
typedef struct {
  char *id;
  char *path;
  gint64 at;
  guint64 size;
} MetierBackup;

void metier_backup_free (MetierBackup *self);
GPtrArray *metier_backup_list (const char *library_path, GError **error);
MetierBackup *metier_backup_make (MetierLibrary *library, GError **error);
gboolean metier_backup_make_if_due (MetierLibrary *library, GError **error);
gboolean metier_backup_restore (MetierLibrary *library, const char *id, GError **error);
gboolean metier_backup_replace (const char *library_path, const char *id, char **kept, GError **error);
MetierLibraryStep *metier_backup_import (MetierLibrary *library, GPtrArray *resources,
                                         const MetierProgress *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierBackup, metier_backup_free)

G_END_DECLS
