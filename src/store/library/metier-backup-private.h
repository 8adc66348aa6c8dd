/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database/metier-database.h"
#include "store/library/metier-backup.h"

G_BEGIN_DECLS

MetierBackup *metier_backup_copy (MetierDatabase *database, const char *library_path, GError **error);
MetierDatabase *metier_backup_open (const char *library_path, const char *id, GError **error);
gboolean metier_backup_write (MetierDatabase *database, const char *path, GError **error);
gboolean metier_backup_sync (const char *path, int flags, GError **error);
gboolean metier_backup_set_file_error (const char *path, int code, GError **error);
void metier_backup_rotate (const char *library_path);

G_END_DECLS
