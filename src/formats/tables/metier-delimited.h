/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "formats/files/metier-import-report.h"

G_BEGIN_DECLS

/* A record with what stands between its quotes, and its fields. What is longer was not meant as a table. */
#define METIER_DELIMITED_MAX_RECORD (1024 * 1024)
#define METIER_DELIMITED_MAX_FIELDS 256

/* What is wrong is not in one column. */
#define METIER_DELIMITED_NO_COLUMN G_MAXUINT

/**
 * MetierDelimited:
 *
 * Reads a table of text record by record from a stream: fields with tabs, commas or semicolons between them,
 * whichever the first line has, which names the columns. Fields between commas and semicolons may be quoted
 * by RFC 4180, with line breaks and doubled quotes inside; between tabs a quote is a letter like any other.
 * Lines end with LF, CRLF or CR; a byte-order mark is passed over; text is UTF-8 without NUL.
 *
 * A record that is broken in itself, because of its bytes, its quotes or the number of its fields, is
 * reported and passed over. A table in another encoding is refused: UTF-16 where it begins, any other where
 * it ends without a record that could be used. Memory does not grow with the file. Owned by one thread.
 */
typedef struct _MetierDelimited MetierDelimited;

MetierDelimited *metier_delimited_new (const char *name, GInputStream *stream, MetierImportReport *report,
                                       GCancellable *cancellable, GError **error);
void metier_delimited_free (MetierDelimited *self);

const char *metier_delimited_get_name (MetierDelimited *self);
char metier_delimited_get_separator (MetierDelimited *self);
guint metier_delimited_get_n_columns (MetierDelimited *self);
const char *metier_delimited_get_column (MetierDelimited *self, guint column);
int metier_delimited_find_column (MetierDelimited *self, const char *title);
gboolean metier_delimited_need_column (MetierDelimited *self, const char *title, guint *column,
                                       GError **error);

gboolean metier_delimited_next (MetierDelimited *self, GError **error);
const char *metier_delimited_get_field (MetierDelimited *self, guint column);
guint metier_delimited_get_line (MetierDelimited *self);
guint64 metier_delimited_get_n_bytes (MetierDelimited *self);
void metier_delimited_skip (MetierDelimited *self, guint column, const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierDelimited, metier_delimited_free)

G_END_DECLS
