/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-fixture.h"

G_BEGIN_DECLS

/**
 * ImportFormat:
 * @name: of the format
 * @source: id of the pack that it makes
 * @options: what it is imported with
 * @write: writes files with so many things to the folder
 *
 * A format that packs are made of, with files of any size.
 */
typedef struct {
  const char *name;
  const char *source;
  MetierImportOptions options;
  void (*write) (ImportFixture *self, guint n);
} ImportFormat;

#define IMPORT_N_FORMATS 6

extern const ImportFormat import_formats[IMPORT_N_FORMATS];

char *import_format_install (const ImportFormat *self, ImportFixture *fixture, const MetierProgress *progress,
                             GError **error);
char *import_format_dup_place (const ImportFormat *self, ImportFixture *fixture);

G_END_DECLS
