/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/metier-cli-command.h"
#include "store/database/metier-paths.h"

#define EXIT_USAGE 2

static const MetierCliCommand *const commands[] = {
  &metier_cli_sources, &metier_cli_roles,   &metier_cli_skills, &metier_cli_show,      &metier_cli_compare,
  &metier_cli_chart,   &metier_cli_similar, &metier_cli_search, &metier_cli_resources, &metier_cli_bookmark,
  &metier_cli_assess,  &metier_cli_target,  &metier_cli_gap,    &metier_cli_plan,      &metier_cli_import,
  &metier_cli_export,  &metier_cli_packs,   &metier_cli_core_map, &metier_cli_backup, &metier_cli_doctor,
};

static const MetierCliCommand *
find_command (const char *name, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  metier_cli_refuse (error, _ ("There is no command “%s”; “metier-cli --help” lists them all."), name);
  return NULL;
}

static gboolean
run_command (MetierCli *self, GStrv *arguments, GError **error)
{
  const MetierCliCommand *command = find_command ((*arguments)[0], error);

  if (command == NULL)
    return FALSE;
  self->usage = g_strconcat (command->name, " ", command->synopsis, NULL);
  g_strchomp (self->usage);
  return command->run (self, arguments, error);
}

static char *
describe_commands (void)
{
  g_autoptr (GString) text = g_string_new (_ ("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-12s %s", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (text, "\n\n%s", _ ("“metier-cli help COMMAND” tells how a command is used."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_help (MetierCli *self, GOptionContext *context)
{
  g_autofree char *description = describe_commands ();
  g_autofree char *help = NULL;

  g_option_context_set_summary (
      context, _ ("Shows what machine-learning job roles ask for, and where each figure comes from."));
  g_option_context_set_description (context, description);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_string_append (self->output, help);
}

/* “help COMMAND” is “COMMAND --help”, and “help” alone is “--help”. */
static void
turn_help_around (GStrv *arguments)
{
  const char *turned[] = { (*arguments)[1], "--help", NULL };
  GStrv copy = g_strdupv ((char **) turned);

  g_strfreev (*arguments);
  *arguments = copy;
}

static gboolean
run_rest (MetierCli *self, GOptionContext *context, gboolean help, GStrv *arguments, GError **error)
{
  gboolean asks = g_strcmp0 ((*arguments)[0], "help") == 0;

  if (help || (asks && (*arguments)[1] == NULL))
    {
      print_help (self, context);
      return TRUE;
    }
  if ((*arguments)[0] == NULL)
    return metier_cli_refuse (error, _ ("There is no command; “metier-cli --help” lists them all."));
  if (asks)
    turn_help_around (arguments);
  return run_command (self, arguments, error);
}

static gboolean
check_paths (const MetierCli *self, const char *data_dir, GError **error)
{
  for (guint i = 0; self->packs != NULL && self->packs[i] != NULL; i++)
    if (!metier_cli_check_path ("--pack", self->packs[i], error))
      return FALSE;
  return metier_cli_check_path ("--data-dir", data_dir, error);
}

/* The options before the command stand for all commands. */
static gboolean
run (MetierCli *self, GStrv *arguments, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND …"));
  g_auto (GStrv) rest = NULL;
  g_autofree char *data_dir = NULL;
  gboolean help = FALSE, version = FALSE;
  const GOptionEntry entries[] = {
    { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, &data_dir, N_ ("Keep what is yours in another folder"),
      N_ ("DIR") },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->packs, N_ ("Add a pack for this call"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print JSON for programs"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Show the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, arguments, error))
    return FALSE;
  self->data_dir = metier_paths_dup_data_dir (data_dir);
  if (version)
    {
      metier_cli_print (self, "metier-cli %s\n", METIER_VERSION);
      return TRUE;
    }
  rest = g_strdupv (*arguments + 1);
  if (!check_paths (self, data_dir, error) || (data_dir != NULL && !metier_cli_make_folder (data_dir, error)))
    return FALSE;
  return run_rest (self, context, help, &rest, error);
}

/* Text in another encoding could neither be looked up nor shown. */
static gboolean
check_encoding (char **arguments, GError **error)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    if (!g_utf8_validate (arguments[i], -1, NULL))
      return metier_cli_refuse (error, _ ("Argument %u is not valid UTF-8."), i);
  return TRUE;
}

/* A full disk is only noticed when the last byte has left. */
static gboolean
write_output (MetierCli *self, GError **error)
{
  if (fwrite (self->output->str, 1, self->output->len, stdout) == self->output->len && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("The answer cannot be written: %s."),
               g_strerror (errno));
  return FALSE;
}

static void
set_up_translation (void)
{
  g_autofree char *folder = metier_paths_dup_locale ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (MetierCli) self = metier_cli_new ();
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  set_up_translation ();
  g_set_prgname ("metier-cli");
  if (check_encoding (arguments, &error))
    run (self, &arguments, &error);
  if (error == NULL && self->doubt != NULL)
    metier_cli_warn (self->doubt);
  if (error == NULL && write_output (self, &error))
    return self->unwell ? EXIT_FAILURE : EXIT_SUCCESS;
  metier_cli_warn (error->message);
  return error->domain == G_OPTION_ERROR ? EXIT_USAGE : EXIT_FAILURE;
}
