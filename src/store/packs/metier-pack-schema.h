/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database/metier-database.h"
#include "store/database/metier-file-header.h"

G_BEGIN_DECLS

extern const MetierFileKind metier_pack_kind;

gboolean metier_pack_schema_create (MetierDatabase *database, GError **error);
gboolean metier_pack_schema_complete (MetierDatabase *database, GError **error);
gboolean metier_pack_schema_complete_older (MetierDatabase *database, guint version, GError **error);
char *metier_pack_schema_digest (MetierDatabase *database, GError **error);

G_END_DECLS
