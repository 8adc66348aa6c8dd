/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/import/metier-import-private.h"

G_BEGIN_DECLS

/* By which columns a table is told from the others: those that it has, and one that it has not. What else it
 * needs is asked for when it is read, so that a table that lacks something is refused by name. */
typedef struct {
  int table;
  const char *columns[4];
  const char *without; /* (nullable) */
} MetierImportSignature;

int metier_import_table_find (const MetierImportTable *table, const MetierImportSignature *signatures,
                              guint n_signatures, int other);
char *metier_import_match (const char *text, const char *pattern, const char *replacement);

int metier_import_find_either (MetierDelimited *table, const char *title, const char *other);
gboolean metier_import_need_either (MetierDelimited *table, const char *title, const char *other,
                                    guint *column, GError **error);
const char *metier_import_get_field (MetierDelimited *table, int column);
gboolean metier_import_end (GError *reason, GError **error);
gboolean metier_import_add_value (MetierImport *self, const char *role, const char *skill, const char *scale,
                                  double value, GError **error);

G_END_DECLS
