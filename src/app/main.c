/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/window/metier-application.h"
#include "store/database/metier-paths.h"

int
main (int argc, char *argv[])
{
  g_autofree char *locale = metier_paths_dup_locale ();
  g_autoptr (MetierApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_ ("Métier"));
  application = metier_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
