/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database/metier-database.h"

G_BEGIN_DECLS

MetierDatabase *metier_pack_open_file (const char *path, GError **error);
gboolean metier_pack_check_written (const char *path, GCancellable *cancellable, GError **error);
gboolean metier_pack_check (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
