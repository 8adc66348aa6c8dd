/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/metier-cli-exchange.h"

/* Nobody means to lose the file that is read. */
static gboolean
is_same_file (const char *a, const char *b)
{
  g_autofree char *first = g_canonicalize_filename (a, NULL);
  g_autofree char *second = g_canonicalize_filename (b, NULL);

  return strcmp (first, second) == 0;
}

typedef struct {
  gboolean preview;
  const char *output;  /* (nullable) */
  const char *edition; /* (nullable) */
} Options;

/* What is not a pack goes into the library, and what is not read from a file of Métier's is a source. */
static gboolean
import_path (MetierCli *self, const char *format, const char *path, const Options *options, GError **error)
{
  MetierSourceFormat source;

  if (strcmp (format, "bookmarks") == 0)
    return metier_cli_import_bookmarks (self, path, options->preview, error);
  if (strcmp (format, "library") == 0)
    return metier_cli_import_library (self, path, options->preview, error);
  if (strcmp (format, "profile") == 0)
    return metier_cli_import_profile (self, path, options->preview, error);
  if (options->output != NULL && is_same_file (options->output, path))
    return metier_cli_refuse (error, _ ("“-o” names the file that is read."));
  if (metier_source_format_from_string (format, &source))
    return metier_cli_import_source (self, source, path, options->edition, options->output, error);
  return metier_cli_import_pack (self, path, options->output, error);
}

static gboolean
check_options (const char *format, const Options *options, GError **error)
{
  static const char *const personal[] = { "bookmarks", "library", "profile", NULL };
  MetierSourceFormat source;
  gboolean is_personal = g_strv_contains (personal, format);
  gboolean is_source = metier_source_format_from_string (format, &source);
  const char *wrong = NULL;

  if (!is_personal && !is_source && strcmp (format, "pack") != 0)
    return metier_cli_refuse (
        error,
        _ ("There is no format “%s” to import; it can be pack, onet, esco, gdad, direct, any, bookmarks, library or profile."),
        format);

  if (!is_personal && options->preview)
    wrong = "--preview";
  else if (is_personal && options->output != NULL)
    wrong = "-o";
  else if (!is_source && options->edition != NULL)
    wrong = "--edition";
  return wrong == NULL || metier_cli_refuse (error, _ ("“import %s” does not go with %s."), format, wrong);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autofree char *output = NULL;
  g_autofree char *edition = NULL;
  gboolean preview = FALSE;
  Options options;
  const GOptionEntry entries[] = {
    { "preview", 0, 0, G_OPTION_ARG_NONE, &preview, N_ ("Only say what bookmarks or a library would give"),
      NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the pack there instead of installing it"),
      N_ ("PACK") },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &edition,
      N_ ("The edition of a source whose files do not say it"), N_ ("EDITION") },
    { NULL },
  };

  if (!metier_cli_parse (self, entries, arguments, 2, 2, error))
    return FALSE;
  options = (Options){ preview, output, edition };
  return check_options ((*arguments)[1], &options, error)
         && metier_cli_check_path ("PATH", (*arguments)[2], error)
         && metier_cli_check_path ("-o", output, error)
         && import_path (self, (*arguments)[1], (*arguments)[2], &options, error);
}

const MetierCliCommand metier_cli_import
    = { "import",
        "pack PATH [-o PACK] | onet|esco|gdad|direct|any PATH [--edition EDITION] [-o PACK] | bookmarks PATH [--preview] | "
        "library PATH [--preview] | profile PATH [--preview]",
        N_ ("Build a pack from a file or a publisher’s folder or zip, or take bookmarks or a library over"),
        run };
