/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/metier-source.h"
#include "formats/metier-import-report.h"
#include "formats/metier-source-files.h"
#include "store/metier-pack-writer.h"
#include "store/metier-progress.h"

G_BEGIN_DECLS

/**
 * MetierSourceFormat:
 * @METIER_SOURCE_ANY: whichever the files are recognised as
 * @METIER_SOURCE_ONET: the O*NET database, as text or as its spreadsheets saved as CSV
 * @METIER_SOURCE_ESCO: the ESCO classification as CSV, in one of its languages
 * @METIER_SOURCE_GDAD: the UK Government Digital and Data framework as CSV
 * @METIER_SOURCE_DIRECT: the DIRECT framework as CSV
 *
 * What publishers' files can be imported.
 */
typedef enum {
  METIER_SOURCE_ANY,
  METIER_SOURCE_ONET,
  METIER_SOURCE_ESCO,
  METIER_SOURCE_GDAD,
  METIER_SOURCE_DIRECT,
} MetierSourceFormat;

/**
 * MetierImportOptions:
 * @format: what the files must be
 * @edition: (nullable): the publisher's name of the edition, where the files do not say it
 *
 * What a person may add to the files.
 */
typedef struct {
  MetierSourceFormat format;
  const char *edition;
} MetierImportOptions;

/**
 * MetierImport:
 *
 * A publisher's files on their way into one pack. They are recognised by the columns that they have, whatever
 * they are called. Owned by one thread, which may be any.
 */
typedef struct _MetierImport MetierImport;

const char *metier_source_format_to_string (MetierSourceFormat format);
gboolean metier_source_format_from_string (const char *text, MetierSourceFormat *format);

MetierImport *metier_import_new (const MetierSourceFiles *files, const MetierImportOptions *options,
                                 GCancellable *cancellable, GError **error);
void metier_import_free (MetierImport *self);
MetierSourceFormat metier_import_get_format (const MetierImport *self);
const MetierSource *metier_import_get_source (const MetierImport *self);
gboolean metier_import_run (MetierImport *self, MetierPackWriter *writer, MetierImportReport *report,
                            const MetierProgress *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImport, metier_import_free)

G_END_DECLS
