/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/metier-import-report.h"

static void
free_warning (gpointer data)
{
  MetierImportWarning *warning = data;

  g_free (warning->file);
  g_free (warning->field);
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

/**
 * metier_import_report_warn:
 * @self: a report
 * @file: name of the file
 * @line: from 1, or 0
 * @field: (nullable): column or path of the key
 * @message: what is doubtful, as a phrase
 *
 * Adds a warning.
 */
void
metier_import_report_warn (MetierImportReport *self, const char *file, guint line, const char *field,
                           const char *message)
{
  MetierImportWarning *warning = g_new0 (MetierImportWarning, 1);

  warning->file = g_strdup (file);
  warning->line = line;
  warning->field = g_strdup (field);
  warning->message = g_strdup (message);
  g_ptr_array_add (self->warnings, warning);
}
