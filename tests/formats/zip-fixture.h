/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One file of an archive, and what the archive shall say of it that is not so. */
typedef struct {
  const char *name;
  const char *data;
  gssize length; /* -1 to the end of the text */
  guint32 size;  /* stated instead of the true one; 0 for the true one */
  guint32 mode;  /* of the file system; 0 for a regular file */
  gboolean encrypted;
  gboolean bad_sum;
} ZipEntry;

GBytes *zip_fixture_make (const ZipEntry *entries, guint n_entries);
char *zip_fixture_write (const char *folder, const char *name, const ZipEntry *entries, guint n_entries);

G_END_DECLS
