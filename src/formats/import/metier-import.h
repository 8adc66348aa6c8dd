/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/roles/metier-source.h"
#include "formats/files/metier-import-options.h"
#include "formats/files/metier-import-report.h"
#include "formats/files/metier-source-files.h"
#include "store/database/metier-progress.h"
#include "store/packs/metier-pack-writer.h"

G_BEGIN_DECLS

/**
 * MetierImport:
 *
 * A publisher's files on their way into one pack. They are recognised by the columns that they have, whatever
 * they are called. Owned by one thread, which may be any.
 */
typedef struct _MetierImport MetierImport;

MetierImport *metier_import_new (const MetierSourceFiles *files, const MetierImportOptions *options,
                                 GCancellable *cancellable, GError **error);
void metier_import_free (MetierImport *self);
MetierSourceFormat metier_import_get_format (const MetierImport *self);
const MetierSource *metier_import_get_source (const MetierImport *self);
gboolean metier_import_run (MetierImport *self, MetierPackWriter *writer, MetierImportReport *report,
                            const MetierProgress *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImport, metier_import_free)

G_END_DECLS
