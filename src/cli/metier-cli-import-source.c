/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include "cli/metier-cli-exchange.h"

static void
show_progress (guint done, guint total, gpointer data)
{
  const MetierImportReport *report = data;

  fprintf (stderr, "\r%u%% (%u)", (guint) ((guint64) done * 100 / MAX (total, 1)), report->n_ratings);
}

static gboolean
build (MetierImport *import, const char *target, MetierImportReport *report, GCancellable *cancellable,
       GError **error)
{
  gboolean is_seen = isatty (STDERR_FILENO);
  const MetierProgress progress = { is_seen ? show_progress : NULL, report, cancellable };
  g_autoptr (MetierPackWriter) writer = metier_pack_writer_new (target, error);
  gboolean ok = writer != NULL && metier_import_run (import, writer, report, &progress, error)
                && metier_pack_writer_finish (writer, cancellable, error);

  if (is_seen)
    fputs ("\r\033[K", stderr);
  return ok;
}

gboolean
metier_cli_import_source (MetierCli *self, const char *path, const MetierImportOptions *options,
                          const char *output, GError **error)
{
  GCancellable *cancellable = metier_cli_get_cancellable (self);
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, error);
  g_autoptr (MetierImport) import
      = files != NULL ? metier_import_new (files, options, cancellable, error) : NULL;
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autofree char *target = NULL;

  if (import == NULL)
    return FALSE;

  target = output != NULL ? g_strdup (output)
                          : metier_cli_make_pack_path (self, metier_import_get_source (import)->id, error);
  if (target == NULL || !build (import, target, report, cancellable, error))
    return FALSE;

  metier_cli_print_pack (self, report, target);
  return TRUE;
}
