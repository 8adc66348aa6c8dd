/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/import/metier-import.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  const char *text;
  gssize length; /* 0 to the end of the text */
} ImportFile;

/* Files, and what becomes of them: a pack with warnings, or an error. */
typedef struct {
  const char *name;
  ImportFile files[8];
  MetierImportOptions options;
  const char *pack;     /* what import_fixture_describe() says of it */
  const char *warnings; /* "file:line: field: message" on a line each; %NULL for none */
  const char *error;
  int code; /* of the error */
} ImportCase;

/* A folder with a publisher's files in it, and the pack that they are imported to. */
typedef struct {
  char *top;
  char *folder;
  char *pack;
  MetierImportReport *report;
} ImportFixture;

void import_fixture_set_up (ImportFixture *self);
void import_fixture_tear_down (ImportFixture *self);
void import_fixture_write (ImportFixture *self, const ImportFile *file);
gboolean import_fixture_run (ImportFixture *self, const char *path, const MetierImportOptions *options,
                             const MetierProgress *progress, GError **error);
char *import_fixture_describe (ImportFixture *self);
char *import_fixture_dup_warnings (ImportFixture *self);

void import_case_test (gconstpointer data);
void import_case_add_all (const char *path, const ImportCase *cases, guint n_cases);

G_END_DECLS
