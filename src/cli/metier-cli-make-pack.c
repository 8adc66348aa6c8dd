/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cli/metier-cli-exchange.h"
#include "store/catalogue/metier-user-packs.h"

/* A pack that no other place was named for goes where the window puts it, and in the same way. */
static char *
install (MetierCli *self, MetierCliBuild build, gpointer data, MetierImportReport *report, GError **error)
{
  g_autofree char *stage = metier_user_packs_make_stage (self->data_dir, error);
  char *installed = NULL;

  if (stage == NULL || !build (self, data, stage, report, error))
    return NULL;

  installed = metier_user_packs_install (NULL, self->data_dir, stage, error);
  if (installed == NULL)
    g_unlink (stage);
  else if (metier_user_packs_yields (installed))
    metier_cli_warn (_ ("The edition that comes with Métier is newer and stays in use."));
  return installed;
}

/* Builds a pack at @output; without one, installs it. */
gboolean
metier_cli_make_pack (MetierCli *self, MetierCliBuild build, gpointer data, const char *output,
                      GError **error)
{
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autofree char *target = NULL;

  if (output == NULL)
    target = install (self, build, data, report, error);
  else if (build (self, data, output, report, error))
    target = g_strdup (output);
  if (target == NULL)
    return FALSE;

  metier_cli_print_pack (self, report, target);
  return TRUE;
}
