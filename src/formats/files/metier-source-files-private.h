/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/files/metier-source-files.h"

G_BEGIN_DECLS

#define METIER_SOURCE_MAX_FILES 4096
#define METIER_SOURCE_MAX_BYTES (G_GUINT64_CONSTANT (16) << 30)
/* Text packs to a tenth, the dullest table to a fiftieth; what packs better was made to fill a disk. */
#define METIER_SOURCE_MAX_RATIO 250
#define METIER_SOURCE_FREE_BYTES (G_GUINT64_CONSTANT (16) << 20)

/* A file with what it takes to find it again. */
typedef struct {
  MetierSourceFile file; /* the first member, so that one is the other */
  char *own_name;        /* (nullable): its name in the folder, in the encoding of the file system */
  guint position;        /* among the entries of an archive, from 0 */
} MetierSourceMember;

struct _MetierSourceFiles {
  char *path;
  char *name;
  int fd;
  gboolean is_archive;
  GPtrArray *files;       /* (element-type MetierSourceMember) */
  GPtrArray *passed_over; /* (element-type MetierSourceMember) */
  GHashTable *by_name;    /* (element-type utf8 MetierSourceMember): of those that can be read */
};

gboolean metier_source_files_add (MetierSourceFiles *self, MetierSourceMember *member, GError **error);
int metier_source_files_open_regular (int folder, const char *path, const char *name, GError **error);

gboolean metier_source_folder_list (MetierSourceFiles *self, GError **error);
gboolean metier_source_archive_list (MetierSourceFiles *self, GError **error);

G_END_DECLS
