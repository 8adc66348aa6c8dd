/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/metier-backup.h"
#include "store/metier-database.h"

G_BEGIN_DECLS

MetierBackup *metier_backup_copy (MetierDatabase *database, const char *library_path, GError **error);
void metier_backup_rotate (const char *library_path);

G_END_DECLS
