/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-fixture.h"

G_BEGIN_DECLS

#define HOSTILE_MAX_FILES 5
#define HOSTILE_N_FORMATS 5

/* One file: a sound beginning, a sound record that no other refers to, and the columns without which it
 * cannot be used. */
typedef struct {
  const char *name;
  const char *text;
  const char *spare;
  const char *columns; /* with bars between them */
  gboolean optional;   /* whether there is a pack without it */
} HostileFile;

typedef struct {
  const char *name;
  MetierImportOptions options;
  HostileFile files[HOSTILE_MAX_FILES];
} HostileFormat;

/* A format, or one of its files, for one kind of fault. */
typedef struct {
  const HostileFormat *format;
  const HostileFile *file; /* (nullable) */
} HostileCell;

typedef struct {
  ImportFixture fixture;
  const HostileFormat *format;
  char *sound; /* what the pack is without the spare record */
} HostileFixture;

extern const HostileFormat hostile_formats[HOSTILE_N_FORMATS];

void hostile_set_up (HostileFixture *self, const HostileFormat *format);
void hostile_tear_down (HostileFixture *self);
void hostile_write (HostileFixture *self, const HostileFile *file, const char *bytes, gsize length);
gboolean hostile_run (HostileFixture *self, const char *path, GError **error);
char *hostile_run_well (HostileFixture *self, const char *path);
void hostile_assert_refused (HostileFixture *self, const HostileFile *file);
guint hostile_count_lines (const char *text);

/* Adds a test of each format, or of each file of each. */
void hostile_add (const char *name, GTestDataFunc test, gboolean for_each_file);

G_END_DECLS
