/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-exchange.h"

#include <glib/gstdio.h>

#include "formats/packs/metier-pack-json.h"
#include "store/metier-user-packs.h"

/* Builds a pack from a file that somebody else may have written. */
gboolean
metier_cli_build_pack (MetierCli *self, const char *path, const char *output, MetierImportReport *report,
                       GError **error)
{
  GCancellable *cancellable = metier_cli_get_cancellable (self);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierPackJson) json = metier_pack_json_load (file, cancellable, error);
  g_autoptr (MetierPackWriter) writer = json != NULL ? metier_pack_writer_new (output, error) : NULL;

  return writer != NULL && metier_pack_json_import (json, writer, report, cancellable, error)
         && metier_pack_writer_finish (writer, cancellable, error);
}

/* Where a pack goes that no other place was named for. */
static char *
install (MetierCli *self, const char *path, MetierImportReport *report, GError **error)
{
  g_autofree char *stage = metier_user_packs_make_stage (self->data_dir, error);
  char *installed = NULL;

  if (stage == NULL || !metier_cli_build_pack (self, path, stage, report, error))
    return NULL;

  installed = metier_user_packs_install (NULL, self->data_dir, stage, error);
  if (installed == NULL)
    g_unlink (stage);
  return installed;
}

/* Builds a pack at @output; without one, installs it. */
gboolean
metier_cli_import_pack (MetierCli *self, const char *path, const char *output, GError **error)
{
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autofree char *target = NULL;

  if (output == NULL)
    target = install (self, path, report, error);
  else if (metier_cli_build_pack (self, path, output, report, error))
    target = g_strdup (output);
  if (target == NULL)
    return FALSE;

  metier_cli_print_pack (self, report, target);
  return TRUE;
}
