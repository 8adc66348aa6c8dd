/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"
#include "formats/packs/metier-pack-json.h"

/* Builds a pack from a file that somebody else may have written. */
gboolean
metier_cli_build_pack (MetierCli *self, const char *path, const char *output, MetierImportReport *report,
                       GError **error)
{
  const MetierProgress progress = { NULL, NULL, metier_cli_get_cancellable (self) };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierPackJson) json = metier_pack_json_load (file, progress.cancellable, error);
  g_autoptr (MetierPackWriter) writer = json != NULL ? metier_pack_writer_new (output, error) : NULL;

  return writer != NULL && metier_pack_json_import (json, writer, report, progress.cancellable, error)
         && metier_pack_writer_finish (writer, &progress, error);
}

static gboolean
build (MetierCli *self, gpointer data, const char *output, MetierImportReport *report, GError **error)
{
  return metier_cli_build_pack (self, data, output, report, error);
}

/* Builds a pack at @output; without one, installs it. */
gboolean
metier_cli_import_pack (MetierCli *self, const char *path, const char *output, GError **error)
{
  return metier_cli_make_pack (self, build, (gpointer) path, output, error);
}
