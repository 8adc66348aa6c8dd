/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <glib/gi18n-lib.h>
#include <math.h>
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

/* The texts are what the command line gave, or %NULL. */
typedef struct {
  gboolean preview;
  char *output;
  MetierImportOptions source;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->output);
  g_free ((char *) options->source.edition);
  g_free ((char *) options->source.title);
  g_free ((char *) options->source.licence);
  g_free ((char *) options->source.credit);
  g_free ((char *) options->source.columns.role);
  g_free ((char *) options->source.columns.skill);
  g_free ((char *) options->source.columns.value);
  g_free ((char *) options->source.columns.scale);
}

/* What is not a pack goes into the library, and what is not read from a file of Métier's is a source. */
static gboolean
import_path (MetierCli *self, const char *format, const char *path, Options *options, GError **error)
{
  if (strcmp (format, "bookmarks") == 0)
    return metier_cli_import_bookmarks (self, path, options->preview, error);
  if (strcmp (format, "library") == 0)
    return metier_cli_import_library (self, path, options->preview, error);
  if (strcmp (format, "profile") == 0)
    return metier_cli_import_profile (self, path, options->preview, error);
  if (options->output != NULL && is_same_file (options->output, path))
    return metier_cli_refuse (error, _ ("“-o” names the file that is read."));
  if (options->preview)
    return metier_cli_preview_table (self, path, error);
  if (metier_source_format_from_string (format, &options->source.format))
    return metier_cli_import_source (self, path, &options->source, options->output, error);
  return metier_cli_import_pack (self, path, options->output, error);
}

/* The first of what only a table of one's own can be told. */
static const char *
find_table_option (const MetierImportOptions *source)
{
  const struct {
    const char *name;
    gboolean given;
  } options[] = {
    { "--title", source->title != NULL },
    { "--licence", source->licence != NULL },
    { "--credit", source->credit != NULL },
    { "--role-column", source->columns.role != NULL },
    { "--skill-column", source->columns.skill != NULL },
    { "--value-column", source->columns.value != NULL },
    { "--scale-column", source->columns.scale != NULL },
    { "--scale-min", source->columns.min != 0 },
    { "--scale-max", source->columns.max != 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (options[i].given)
        return options[i].name;
    }

  return NULL;
}

static gboolean
check_options (const char *format, const Options *options, GError **error)
{
  static const char *const personal[] = { "bookmarks", "library", "profile", NULL };
  MetierSourceFormat source = METIER_SOURCE_ANY;
  gboolean is_personal = g_strv_contains (personal, format);
  gboolean is_source = metier_source_format_from_string (format, &source);
  const char *wrong = NULL;

  if (!is_personal && !is_source && strcmp (format, "pack") != 0)
    return metier_cli_refuse (
        error,
        _ ("There is no format “%s” to import; it can be pack, onet, esco, gdad, direct, csv, "
           "any, bookmarks, library or profile."),
        format);

  if (!is_personal && source != METIER_SOURCE_CSV && options->preview)
    wrong = "--preview";
  else if (is_personal && options->output != NULL)
    wrong = "-o";
  else if (!is_source && options->source.edition != NULL)
    wrong = "--edition";
  else if (source != METIER_SOURCE_CSV)
    wrong = find_table_option (&options->source);
  return wrong == NULL || metier_cli_refuse (error, _ ("“import %s” does not go with %s."), format, wrong);
}

static gboolean
check_ends (const MetierImportColumns *columns, GError **error)
{
  if (!isfinite (columns->min) || !isfinite (columns->max))
    return metier_cli_refuse (error, _ ("A scale begins and ends with a number."));
  return (columns->min == 0 && columns->max == 0) || columns->min < columns->max
         || metier_cli_refuse (error, _ ("“--scale-min” must be below “--scale-max”."));
}

static gboolean
parse (MetierCli *self, Options *options, GStrv *arguments, GError **error)
{
  MetierImportOptions *source = &options->source;
  const GOptionEntry entries[] = {
    { "preview", 0, 0, G_OPTION_ARG_NONE, &options->preview,
      N_ ("Only say what bookmarks or a library would give, or how a table begins"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
      N_ ("Write the pack there instead of installing it"), N_ ("PACK") },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &source->edition,
      N_ ("The edition of a source whose files do not say it"), N_ ("EDITION") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &source->title, N_ ("What a table is called"), N_ ("TITLE") },
    { "licence", 0, 0, G_OPTION_ARG_STRING, &source->licence, N_ ("The licence of a table"), N_ ("LICENCE") },
    { "credit", 0, 0, G_OPTION_ARG_STRING, &source->credit, N_ ("Whom a table is from"), N_ ("CREDIT") },
    { "role-column", 0, 0, G_OPTION_ARG_STRING, &source->columns.role, N_ ("The column with the roles"),
      N_ ("COLUMN") },
    { "skill-column", 0, 0, G_OPTION_ARG_STRING, &source->columns.skill, N_ ("The column with the skills"),
      N_ ("COLUMN") },
    { "value-column", 0, 0, G_OPTION_ARG_STRING, &source->columns.value, N_ ("The column with the values"),
      N_ ("COLUMN") },
    { "scale-column", 0, 0, G_OPTION_ARG_STRING, &source->columns.scale,
      N_ ("The column with the names of the scales"), N_ ("COLUMN") },
    { "scale-min", 0, 0, G_OPTION_ARG_DOUBLE, &source->columns.min, N_ ("Where the scale begins"),
      N_ ("NUMBER") },
    { "scale-max", 0, 0, G_OPTION_ARG_DOUBLE, &source->columns.max, N_ ("Where the scale ends"),
      N_ ("NUMBER") },
    { NULL },
  };

  return metier_cli_parse (self, entries, arguments, 2, 2, error);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  Options options = { FALSE };
  gboolean ok = parse (self, &options, arguments, error) && check_options ((*arguments)[1], &options, error)
                && check_ends (&options.source.columns, error)
                && metier_cli_check_path ("PATH", (*arguments)[2], error)
                && metier_cli_check_path ("-o", options.output, error)
                && import_path (self, (*arguments)[1], (*arguments)[2], &options, error);

  clear_options (&options);
  return ok;
}

const MetierCliCommand metier_cli_import
    = { "import",
        "pack PATH [-o PACK] | onet|esco|gdad|direct|any PATH [--edition EDITION] [-o PACK] | "
        "csv PATH [--preview | --licence LICENCE --credit CREDIT [-o PACK]] | bookmarks PATH [--preview] | "
        "library PATH [--preview] | profile PATH [--preview]",
        N_ ("Build a pack from a file or a publisher’s folder or zip, or take bookmarks or a library over"),
        run };
