/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/tables/metier-delimited.h"

G_BEGIN_DECLS

typedef enum {
  METIER_DELIMITED_MORE,  /* the record goes on behind the bytes that are there */
  METIER_DELIMITED_WHOLE, /* the record is there */
  METIER_DELIMITED_LONG,  /* it has too many fields */
} MetierDelimitedScan;

/* Places in the buffer, relative to the beginning of the record. */
typedef struct {
  gsize start;
  gsize end;
  gboolean quoted;
} MetierDelimitedField;

struct _MetierDelimited {
  char *name;
  GInputStream *stream;
  MetierImportReport *report;
  GCancellable *cancellable;
  char separator;
  GPtrArray *columns; /* (element-type utf8) */

  char *buffer;
  gsize size;
  gsize begin; /* of the record */
  gsize end;   /* of the bytes that are there */
  gboolean at_end;
  gboolean after_cr; /* the last line ended with CR, so that LF belongs to it */
  guint64 n_bytes;
  gboolean has_record; /* one that could be used was read */
  guint foreign_line;  /* the first that is not UTF-8, or 0 */

  MetierDelimitedField fields[METIER_DELIMITED_MAX_FIELDS];
  guint n_fields;
  gsize length;          /* of the record, with its line end */
  guint line;            /* of the record */
  guint n_lines;         /* that the record takes */
  const char *complaint; /* (nullable): what is wrong with its quotes */
};

MetierDelimitedScan metier_delimited_scan (MetierDelimited *self);
guint metier_delimited_find_bad_field (const MetierDelimited *self);
void metier_delimited_cut (MetierDelimited *self);
gboolean metier_delimited_check_encoding (const MetierDelimited *self, GError **error);
gboolean metier_delimited_check_end (const MetierDelimited *self, GError **error);

G_END_DECLS
