/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/files/metier-import-options.h"
#include "formats/files/metier-source-files.h"

G_BEGIN_DECLS

/**
 * MetierTablePreview:
 * @name: of the file
 * @separator: what stands between its fields: a tab, a comma or a semicolon
 * @titles: (array zero-terminated=1): the names of its columns
 * @rows: (element-type GStrv): its first records, each with as many fields
 * @guess: which columns are likely to say what; its texts are those of @titles
 *
 * How a table of one's own begins, for a person to say how it is to be read.
 */
typedef struct {
  char *name;
  char separator;
  GStrv titles;
  GPtrArray *rows;
  MetierImportColumns guess;
} MetierTablePreview;

MetierTablePreview *metier_table_preview_new (const MetierSourceFiles *files, guint max_rows,
                                              GCancellable *cancellable, GError **error);
void metier_table_preview_free (MetierTablePreview *self);
void metier_table_guess (const char *const *titles, MetierImportColumns *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierTablePreview, metier_table_preview_free)

G_END_DECLS
