/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/import/metier-import.h"
#include "formats/tables/metier-delimited.h"

G_BEGIN_DECLS

/**
 * MetierImportTable:
 * @name: of the file
 * @size: bytes
 * @columns: (nullable) (array zero-terminated=1): the names of its columns; %NULL when it is no table
 * @first: (nullable) (array zero-terminated=1): the fields of its first record, if it has one
 * @reason: (nullable): why it is no table, one sentence
 * @unreadable: whether nobody knows what it is, for it cannot be read
 * @used: whether it was opened for the import
 *
 * One of the files, after a look at how it begins.
 */
typedef struct {
  char *name;
  guint64 size;
  GStrv columns;
  GStrv first;
  char *reason;
  gboolean unreadable;
  gboolean used;
} MetierImportTable;

/**
 * MetierImporter:
 * @recognise: whether the tables look like this format
 * @prepare: says which source this is, in @source of the import; refuses what cannot be imported
 * @run: hands everything to the writer
 *
 * How one format is imported.
 */
typedef struct {
  MetierSourceFormat format;
  gboolean (*recognise) (const MetierImport *import);
  gboolean (*prepare) (MetierImport *import, GError **error);
  gboolean (*run) (MetierImport *import, GError **error);
} MetierImporter;

struct _MetierImport {
  const MetierSourceFiles *files;
  const MetierImporter *importer;
  MetierImportOptions *options;
  GPtrArray *tables; /* (element-type MetierImportTable): in the order of the files */
  MetierSource *source;
  guint n_passes; /* how often a table is read */

  /* While it runs. */
  MetierPackWriter *writer;
  MetierImportReport *report;
  const MetierProgress *progress;
  const char *baseline; /* (nullable): the role that others are held against, once it is in the pack */
  guint64 n_done; /* bytes of the tables that were read */
  guint64 n_told; /* bytes that progress was told */
};

extern const MetierImporter metier_import_onet;
extern const MetierImporter metier_import_esco;
extern const MetierImporter metier_import_gdad;
extern const MetierImporter metier_import_direct;
extern const MetierImporter metier_import_csv;

GPtrArray *metier_import_list_tables (const MetierSourceFiles *files, GCancellable *cancellable,
                                      GError **error);
gboolean metier_import_table_has (const MetierImportTable *self, const char *column);
const char *metier_import_table_get_first (const MetierImportTable *self, const char *column);

MetierDelimited *metier_import_open (MetierImport *self, MetierImportTable *table, GError **error);
gboolean metier_import_next (MetierImport *self, MetierDelimited *table, GError **error);
gboolean metier_import_pass_over (MetierDelimited *table, guint column, GError *reason, GError **error);

G_END_DECLS
