/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  TABLE_COMMAS, /* quotes hold separators, line breaks and doubled quotes */
  TABLE_TABS,   /* a quote is a letter like any other */
} TableForm;

/**
 * Table:
 * @name: what errors call it
 * @n_columns: number of columns
 * @n_rows: number of rows below the one that names the columns
 * @cells: (element-type utf8): row after row, the names of the columns first
 * @texts: owns the cells
 *
 * A publisher's table as text. It shares no code with what the program reads such files with, so
 * that one can be held against the other.
 */
typedef struct {
  char *name;
  guint n_columns;
  guint n_rows;
  GPtrArray *cells;
  GStringChunk *texts;
} Table;

Table *table_parse (const char *name, const char *bytes, gsize length, TableForm form, GError **error);
Table *table_read (const char *folder, const char *file);
void table_free (Table *self);
const char *table_get (const Table *self, guint row, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

G_END_DECLS
