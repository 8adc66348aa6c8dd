/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "formats/files/metier-import-report.h"
#include "store/packs/metier-pack-writer.h"

G_BEGIN_DECLS

/**
 * MetierPackJson:
 *
 * A pack as it travels: one JSON file, in memory, whose form and version are known to be right and
 * whose content is checked while it is imported. Owned by one thread.
 */
typedef struct _MetierPackJson MetierPackJson;

MetierPackJson *metier_pack_json_load (GFile *file, GCancellable *cancellable, GError **error);
void metier_pack_json_free (MetierPackJson *self);
const char *metier_pack_json_get_id (const MetierPackJson *self);
gboolean metier_pack_json_import (MetierPackJson *self, MetierPackWriter *writer, MetierImportReport *report,
                                  GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierPackJson, metier_pack_json_free)

G_END_DECLS
