/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-import-report.h"

static void
free_warning (gpointer data)
{
  MetierImportWarning *warning = data;

  g_free (warning->file);
  g_free (warning->field);
  g_free (warning->found);
  g_free (warning->message);
  g_free (warning);
}

/**
 * metier_import_report_new:
 *
 * Returns: (transfer full): a report of nothing so far
 */
MetierImportReport *
metier_import_report_new (void)
{
  MetierImportReport *self = g_new0 (MetierImportReport, 1);

  self->warnings = g_ptr_array_new_with_free_func (free_warning);
  return self;
}

/**
 * metier_import_report_free:
 * @self: (transfer full): a report
 *
 * Frees @self.
 */
void
metier_import_report_free (MetierImportReport *self)
{
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/* Files are read one after the other, so what was kept of a file stands at the end. */
static gboolean
has_room (const MetierImportReport *self, const char *file)
{
  const MetierImportWarning *warning;

  if (self->warnings->len < METIER_IMPORT_MAX_WARNINGS)
    return TRUE;

  warning = g_ptr_array_index (self->warnings, self->warnings->len - METIER_IMPORT_MAX_WARNINGS);
  return g_strcmp0 (warning->file, file) != 0;
}

/**
 * metier_import_report_warn:
 * @self: a report
 * @file: name of the file
 * @line: from 1, or 0
 * @field: (nullable): column or path of the key
 * @message: what is doubtful, as a phrase
 *
 * Adds a warning, which is only counted when there are %METIER_IMPORT_MAX_WARNINGS of that file.
 */
void
metier_import_report_warn (MetierImportReport *self, const char *file, guint line, const char *field,
                           const char *message)
{
  metier_import_report_warn_found (self, file, line, field, NULL, message);
}

/**
 * metier_import_report_warn_found:
 * @self: a report
 * @file: name of the file
 * @line: from 1, or 0
 * @field: (nullable): column or path of the key
 * @found: (nullable): what stands there, as it can be shown
 * @message: what is doubtful, as a phrase
 *
 * Adds a warning as metier_import_report_warn() does, by which the reader knows the entry again.
 */
void
metier_import_report_warn_found (MetierImportReport *self, const char *file, guint line, const char *field,
                                 const char *found, const char *message)
{
  MetierImportWarning *warning;

  self->n_warnings++;
  if (!has_room (self, file))
    return;

  warning = g_new0 (MetierImportWarning, 1);
  warning->file = g_strdup (file);
  warning->line = line;
  warning->field = g_strdup (field);
  warning->found = g_strdup (found);
  warning->message = g_strdup (message);
  g_ptr_array_add (self->warnings, warning);
}

/**
 * metier_import_report_skip:
 * @self: a report
 * @file: name of the file
 * @line: from 1, or 0
 * @field: (nullable): column or path of the key
 * @message: why the entry is left out, as a phrase
 *
 * Adds a warning about an entry that is passed over, and counts that entry.
 */
void
metier_import_report_skip (MetierImportReport *self, const char *file, guint line, const char *field,
                           const char *message)
{
  self->n_skipped++;
  metier_import_report_warn (self, file, line, field, message);
}
