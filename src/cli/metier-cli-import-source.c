/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "cli/metier-cli-exchange.h"
#include "core/values/metier-error.h"

static guint
get_percent (guint done, guint total)
{
  return (guint) ((guint64) done * 100 / MAX (total, 1));
}

static void
show_reading (guint done, guint total, gpointer data)
{
  const MetierImportReport *report = data;

  fprintf (stderr, "\r%u%% (%u)", get_percent (done, total), report->n_ratings);
}

static void
show_finishing (guint done, guint total, gpointer data)
{
  /* Translators: how much of the work is done; “%%” stands for a percent sign. */
  g_autofree char *text = g_strdup_printf (_ ("Finishing: %u%%"), get_percent (done, total));

  fprintf (stderr, "\r\033[K%s", text);
}

static gboolean
build (MetierCli *self, gpointer data, const char *output, MetierImportReport *report, GError **error)
{
  MetierImport *import = data;
  gboolean is_seen = isatty (STDERR_FILENO);
  GCancellable *cancellable = metier_cli_get_cancellable (self);
  const MetierProgress reading = { is_seen ? show_reading : NULL, report, cancellable };
  const MetierProgress finishing = { is_seen ? show_finishing : NULL, NULL, cancellable };
  g_autoptr (MetierPackWriter) writer = metier_pack_writer_new (output, error);
  gboolean ok = writer != NULL && metier_import_run (import, writer, report, &reading, error)
                && metier_pack_writer_finish (writer, &finishing, error);

  if (is_seen)
    fputs ("\r\033[K", stderr);
  return ok;
}

/* Says what else the files may be, for which a person has to say it. */
static void
propagate_refusal (GError *reason, const char *path, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  if (!g_error_matches (reason, METIER_ERROR, METIER_ERROR_UNRECOGNISED))
    {
      g_propagate_error (error, reason);
      return;
    }

  g_set_error (
      error, METIER_ERROR, METIER_ERROR_UNRECOGNISED,
      _ ("“%s” has no file with the columns of a source that can be imported; a table of your own is "
         "read by “import csv”, which takes the names of its columns, and a pack in JSON by “import "
         "pack”."),
      name);
  g_error_free (reason);
}

gboolean
metier_cli_import_source (MetierCli *self, const char *path, const MetierImportOptions *options,
                          const char *output, GError **error)
{
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, error);
  GError *reason = NULL;
  g_autoptr (MetierImport) import
      = files != NULL ? metier_import_new (files, options, metier_cli_get_cancellable (self), &reason) : NULL;

  if (reason != NULL)
    propagate_refusal (reason, path, error);
  return import != NULL && metier_cli_make_pack (self, build, import, output, error);
}
