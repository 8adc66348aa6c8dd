/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many warnings about one file are kept; the rest are counted. */
#define METIER_IMPORT_MAX_WARNINGS 1000

/**
 * MetierImportWarning:
 * @file: name of the file
 * @line: from 1; 0 where the format has no lines that mean something
 * @field: (nullable): column or path of the key
 * @found: (nullable): what stands there, as it can be shown; where the format's reader tells it
 * @message: what is doubtful, as a phrase
 *
 * Something in a file that was taken over, or passed over, but deserves a look.
 */
typedef struct {
  char *file;
  guint line;
  char *field;
  char *found;
  char *message;
} MetierImportWarning;

/**
 * MetierImportReport:
 * @n_roles: roles taken over
 * @n_skills: skills taken over
 * @n_ratings: ratings taken over
 * @n_resources: resources taken over
 * @n_skipped: entries passed over
 * @n_warnings: warnings given, of which @warnings keeps the first of each file
 * @warnings: (element-type MetierImportWarning): in the order of the files and their lines
 *
 * What an import did. A file of a million broken lines takes no more room than one of a hundred.
 */
typedef struct {
  guint n_roles;
  guint n_skills;
  guint n_ratings;
  guint n_resources;
  guint n_skipped;
  guint n_warnings;
  GPtrArray *warnings;
} MetierImportReport;

MetierImportReport *metier_import_report_new (void);
void metier_import_report_free (MetierImportReport *self);
void metier_import_report_warn (MetierImportReport *self, const char *file, guint line, const char *field,
                                const char *message);
void metier_import_report_warn_found (MetierImportReport *self, const char *file, guint line,
                                      const char *field, const char *found, const char *message);
void metier_import_report_skip (MetierImportReport *self, const char *file, guint line, const char *field,
                                const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportReport, metier_import_report_free)

G_END_DECLS
