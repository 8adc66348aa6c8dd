/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

G_BEGIN_DECLS

#define METIER_ARCHIVE_FUNCTIONS(DO)                                                                         \
  DO (archive_entry_filetype)                                                                                \
  DO (archive_entry_is_encrypted)                                                                            \
  DO (archive_entry_pathname)                                                                                \
  DO (archive_entry_pathname_utf8)                                                                           \
  DO (archive_entry_size)                                                                                    \
  DO (archive_entry_size_is_set)                                                                             \
  DO (archive_read_data)                                                                                     \
  DO (archive_read_free)                                                                                     \
  DO (archive_read_new)                                                                                      \
  DO (archive_read_next_header)                                                                              \
  DO (archive_read_open_fd)                                                                                  \
  DO (archive_read_support_format_zip_seekable)

#define METIER_ARCHIVE_FIELD(name) typeof (name) *name;

/*
 * MetierArchiveLibrary:
 *
 * The functions of libarchive by their own names. It is loaded with the first archive and not with the
 * program: the twelve libraries that it needs take a third of the time in which a command starts, and hardly
 * any command reads an archive.
 */
typedef struct {
  METIER_ARCHIVE_FUNCTIONS (METIER_ARCHIVE_FIELD)
} MetierArchiveLibrary;

const MetierArchiveLibrary *metier_archive_library_load (GError **error);

G_END_DECLS
