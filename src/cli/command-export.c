/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/metier-cli-command.h"

#include <string.h>

#include "chart/output/metier-table.h"
#include "cli/metier-cli-choice.h"
#include "cli/metier-cli-exchange.h"

static gboolean
check (const MetierCliChoice *choice, const char *output, MetierTableFormat *format, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (output == NULL)
    return metier_cli_refuse (
        error, _ ("“-o” is missing: the file to write to, with the ending .csv, .md or .json."));
  if (!metier_table_format_from_path (output, format, &problem))
    return metier_cli_refuse (error, "%s", problem->message);
  return metier_cli_choice_check (choice, error);
}

static void
print_result (MetierCli *self, const char *file, guint n_rows)
{
  MetierJsonWriter *writer;

  if (!self->json)
    {
      g_autofree char *shown = g_filename_display_name (file);

      /* Translators: a file and how many rows its table has. */
      metier_cli_print (self, ngettext ("%s: %u row\n", "%s: %u rows\n", n_rows), shown, n_rows);
      return;
    }
  writer = metier_json_writer_new ();
  metier_json_writer_begin_object (writer, NULL);
  metier_json_writer_text (writer, "file", file);
  metier_json_writer_number (writer, "rows", n_rows);
  metier_json_writer_end (writer);
  metier_cli_print_json (self, writer);
}

static guint
count_rows (GPtrArray *charts)
{
  guint n_rows = 0;

  for (guint i = 0; i < charts->len; i++)
    n_rows += metier_chart_data_get_n_rows (g_ptr_array_index (charts, i));
  return n_rows;
}

/* One role, a table for each of its sources below each other. */
static gboolean
export_sources (MetierCli *self, const MetierCliChoice *choice, char **roles, MetierTableFormat format,
                const char *output, GError **error)
{
  g_autoptr (GPtrArray) charts = NULL;

  if (roles[1] != NULL)
    return metier_cli_refuse (error, _ ("“--by-source” shows one role as its sources have it, not several."));
  charts = metier_cli_choice_load_by_source (choice, self, roles[0], METIER_SORT_IMPORTANCE, error);
  if (charts == NULL
      || !metier_table_export_all (charts, format, output, metier_cli_get_cancellable (self), error))
    return FALSE;
  print_result (self, output, count_rows (charts));
  return TRUE;
}

static gboolean
export_table (MetierCli *self, const MetierCliChoice *choice, char **roles, const char *output,
              GError **error)
{
  g_autoptr (MetierChartData) data = NULL;
  MetierTableFormat format;

  if (!check (choice, output, &format, error))
    return FALSE;
  if (choice->by_source)
    return export_sources (self, choice, roles, format, output, error);
  data = metier_cli_choice_load (choice, self, roles, METIER_SORT_IMPORTANCE, error);
  if (data == NULL || !metier_table_export (data, format, output, metier_cli_get_cancellable (self), error))
    return FALSE;
  print_result (self, output, metier_chart_data_get_n_rows (data));
  return TRUE;
}

static gboolean
dispatch (MetierCli *self, const MetierCliChoice *choice, const char *what, char **rest, const char *output,
          char **parts, GError **error)
{
  if (strcmp (what, "table") == 0)
    return *rest != NULL ? export_table (self, choice, rest, output, error)
                         : metier_cli_refuse (error, _ ("A role is missing; the usage is “metier-cli %s”."),
                                              self->usage);
  if (strcmp (what, "pack") == 0)
    return *rest != NULL ? metier_cli_export_pack (self, rest, output, error)
                         : metier_cli_refuse (error, _ ("A source is missing; the usage is “metier-cli %s”."),
                                              self->usage);
  if (strcmp (what, "bookmarks") != 0 && strcmp (what, "library") != 0 && strcmp (what, "profile") != 0)
    return metier_cli_refuse (error,
                              _ ("There is nothing like “export %s”; it can be table, pack, bookmarks, "
                                 "library or profile."),
                              what);
  if (*rest != NULL)
    return metier_cli_refuse (error, _ ("“%s” is too much; the usage is “metier-cli %s”."), *rest,
                              self->usage);
  if (strcmp (what, "profile") == 0)
    return metier_cli_export_profile (self, output, parts, error);
  return strcmp (what, "library") == 0 ? metier_cli_export_library (self, output, error)
                                       : metier_cli_export_bookmarks (self, output, error);
}

static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  MetierCliChoice choice = { FALSE };
  g_autofree char *output = NULL;
  g_auto (GStrv) parts = NULL;
  const GOptionEntry entries[] = {
    METIER_CLI_CHOICE_ENTRIES (&choice),
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write to a .csv, .md or .json file"),
      N_ ("FILE") },
    { "part", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &parts,
      N_ ("profile: only levels, evidence, target, plan or roles; repeats"), N_ ("PART") },
    { NULL },
  };
  gboolean done = metier_cli_parse (self, entries, arguments, 1, METIER_CLI_MOST_ROLES, error);

  done = done && dispatch (self, &choice, (*arguments)[1], *arguments + 2, output, parts, error);
  metier_cli_choice_clear (&choice);
  return done;
}

const MetierCliCommand metier_cli_export = {
  "export",
  "table ROLE [ROLE…] [--core|--all] [--baseline ROLE|--by-source] [--order ORDER] [--hide SKILL…] [--above "
  "POINTS] -o "
  "FILE | pack SOURCE [ROLE…] -o FILE | bookmarks -o FILE | library -o FILE | profile [--part PART…] -o FILE",
  N_ ("Write the numbers of a chart, a pack, your bookmarks or your library to a file"),
  run,
};
