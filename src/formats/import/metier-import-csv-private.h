/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/import/metier-import-record-private.h"

G_BEGIN_DECLS

/* Whether a column holds values, and between which ends. */
typedef struct {
  guint n_numbers;
  guint n_far; /* numbers that no scale reaches, which are told when the table is read again */
  guint n_others;
  double min;
  double max;
} MetierCsvRange;

typedef struct {
  char *id;
  MetierCsvRange range;
} MetierCsvScale;

/* A table of one's own. It is wide when each skill is a column; then it has no columns of skills and values.
 */
typedef struct {
  MetierImport *import;
  MetierImportTable *file;
  guint role;
  int skill;
  int value;
  int scale;
  GHashTable *scales;     /* name, or nothing where there is one → MetierCsvScale */
  GPtrArray *scale_names; /* (element-type utf8): in the order of the table */
  GArray *ranges;         /* (element-type MetierCsvRange): of the columns of a wide table */
  GHashTable *roles;      /* ids in the pack */
  GHashTable *skills;     /* ids in the pack */
} MetierCsv;

MetierDelimited *metier_csv_open (MetierCsv *self, GError **error);
gboolean metier_csv_scan (MetierCsv *self, GError **error);
gboolean metier_csv_is_skill (const MetierCsv *self, guint column);
gboolean metier_csv_parse (MetierDelimited *table, const char *text, double *value);
char *metier_csv_make_key (const char *name, gsize max);

G_END_DECLS
