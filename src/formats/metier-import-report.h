/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MetierImportWarning:
 * @file: name of the file
 * @line: from 1; 0 where the format has no lines that mean something
 * @field: (nullable): column or path of the key
 * @message: what is doubtful, as a phrase
 *
 * Something in a file that was taken over, or passed over, but deserves a look.
 */
typedef struct {
  char *file;
  guint line;
  char *field;
  char *message;
} MetierImportWarning;

/**
 * MetierImportReport:
 * @n_roles: roles taken over
 * @n_skills: skills taken over
 * @n_ratings: ratings taken over
 * @n_resources: resources taken over
 * @n_skipped: entries passed over
 * @warnings: (element-type MetierImportWarning): in the order of the file
 *
 * What an import did.
 */
typedef struct {
  guint n_roles;
  guint n_skills;
  guint n_ratings;
  guint n_resources;
  guint n_skipped;
  GPtrArray *warnings;
} MetierImportReport;

MetierImportReport *metier_import_report_new (void);
void metier_import_report_free (MetierImportReport *self);
void metier_import_report_warn (MetierImportReport *self, const char *file, guint line, const char *field,
                                const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MetierImportReport, metier_import_report_free)

G_END_DECLS
