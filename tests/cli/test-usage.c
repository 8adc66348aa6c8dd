/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static void
test_version (Cli *self, gconstpointer data)
{
  cli_assert_text (self, "--version", NULL);
  g_assert_true (g_str_has_prefix (self->output, "metier-cli "));
}

/* What is only needed for an archive is loaded with it, as it would be half of the time of a short command. */
static void
test_few_libraries (Cli *self, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *libraries = NULL;
  g_autoptr (GError) error = NULL;

  /* The loader of the GNU C library lists what it loads and does not run the program. */
  g_subprocess_launcher_setenv (launcher, "LD_TRACE_LOADED_OBJECTS", "1", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, cli_get_program (), NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &libraries, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (libraries, "libglib-2.0"));
  g_assert_null (strstr (libraries, "libarchive"));
}

static void
test_help (Cli *self, gconstpointer data)
{
  static const char *const commands[]
      = { "sources", "roles",     "skills",   "show",   "compare", "chart", "similar",
          "search",  "resources", "bookmark", "import", "packs",   "doctor" };
  g_autofree char *all = NULL;

  cli_assert_text (self, "--help", NULL);
  all = g_steal_pointer (&self->output);
  cli_assert_text (self, "help", NULL);
  g_assert_cmpstr (self->output, ==, all);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %s ", commands[i]);
      g_autofree char *usage = g_strdup_printf ("metier-cli [OPTION…] %s", commands[i]);
      g_autofree char *help = NULL;

      g_assert_nonnull (strstr (all, line));
      cli_assert_text (self, "help", commands[i], NULL);
      g_assert_nonnull (strstr (self->output, usage));
      help = g_steal_pointer (&self->output);
      cli_assert_text (self, commands[i], "--help", NULL);
      g_assert_cmpstr (self->output, ==, help);
    }
}

static void
test_wrong_usage (Cli *self, gconstpointer data)
{
  cli_assert_refused (self, 2, "There is no command", NULL);
  cli_assert_refused (self, 2, "There is no command “juggle”", "juggle", "programming", "3", NULL);
  cli_assert_refused (self, 2, "There is no command “juggle”", "help", "juggle", NULL);
  cli_assert_refused (self, 2, "--frobnicate", "--frobnicate", "roles", NULL);
  cli_assert_refused (self, 2, "--frobnicate", "roles", "--frobnicate", NULL);
  cli_assert_refused (self, 2, "--source", "roles", "--source", NULL);
  cli_assert_refused (self, 2, "“x” is too much", "roles", "x", NULL);
  cli_assert_refused (self, 2, "metier-cli show ROLE", "show", NULL);
  cli_assert_refused (self, 2, "metier-cli compare ROLE ROLE", "compare", "edison:DSP04", NULL);
  cli_assert_refused (self, 2, "metier-cli import pack PATH", "import", "pack", NULL);
  cli_assert_refused (self, 2, "There is no format “songs”", "import", "songs", "x", NULL);
  cli_assert_refused (self, 2, "it can be list, install, remove or diff", "packs", "burn", NULL);
  cli_assert_refused (self, 2, "add, remove or set", "bookmark", "burn", "x", NULL);
  cli_assert_refused (self, 2, "--limit", "search", "x", "--limit", "0", NULL);
  cli_assert_refused (self, 2, "--limit", "search", "x", "--limit", "-1", NULL);
  cli_assert_refused (self, 2, "--limit", "similar", "x", "--limit", "4294967297", NULL);
  cli_assert_refused (self, 2, "--sort", "compare", "a", "b", "--sort", "luck", NULL);
  cli_assert_refused (self, 2, "exclude each other", "compare", "a", "b", "--core", "--all", NULL);
}

/* Behind “--” nothing is an option, and an empty text is a text. */
static void
test_odd_arguments (Cli *self, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (100000, 'a');

  cli_assert_refused (self, 1, "“--json”", "show", "--", "--json", NULL);
  cli_assert_refused (self, 1, "role", "show", "", NULL);
  cli_assert_refused (self, 1, "role", "show", "edison:DSP04'; DROP TABLE role; --", NULL);
  cli_assert_refused (self, 1, "role", "show", "%s%n%1$p", NULL);
  cli_assert_refused (self, 1, "role", "show", "../../etc/passwd", NULL);
  cli_assert_refused (self, 1, "role", "show", "\x1b[31mred", NULL);
  cli_assert_refused (self, 1, "role", "show", long_text, NULL);
  cli_assert_refused (self, 2, "not valid UTF-8", "show", "caf\xe9", NULL);
  cli_assert_text (self, "search", "\"", NULL);
  cli_assert_text (self, "search", "NEAR( OR AND * - ^", NULL);
  cli_assert_text (self, "search", "", NULL);
}

/* “--json” stands before the command or behind it. */
static void
test_json_places (Cli *self, gconstpointer data)
{
  g_autofree char *before = NULL;

  cli_assert_text (self, "--json", "sources", NULL);
  before = g_steal_pointer (&self->output);
  g_assert_cmpint (before[0], ==, '[');
  cli_assert_text (self, "sources", "--json", NULL);
  g_assert_cmpstr (self->output, ==, before);
}

/* An error is a sentence for people, whatever form the answer would have had. */
static void
test_json_error (Cli *self, gconstpointer data)
{
  cli_assert_refused (self, 1, "No open pack is the source “x”", "--json", "roles", "--source", "x", NULL);
}

static void
test_data_dir (Cli *self, gconstpointer data)
{
  g_autofree char *file = cli_write (self, "file", "");
  g_autofree char *below = g_build_filename (file, "mine", NULL);

  g_assert_false (g_file_test (self->data_dir, G_FILE_TEST_EXISTS));
  cli_assert_text (self, "sources", NULL);
  g_assert_true (g_file_test (self->data_dir, G_FILE_TEST_IS_DIR));
  /* The last “--data-dir” counts. */
  cli_assert_refused (self, 1, "cannot be created", "--data-dir", below, "sources", NULL);
}

static void
test_full_disk (Cli *self, gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  /* So short an answer only leaves at the very end. */
  process = g_subprocess_launcher_spawn (launcher, &error, cli_get_program (), "--version", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_nonnull (strstr (errors, "The answer cannot be written: No space left on device."));
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("usage/version", test_version);
  CLI_ADD ("usage/few-libraries", test_few_libraries);
  CLI_ADD ("usage/help", test_help);
  CLI_ADD ("usage/wrong", test_wrong_usage);
  CLI_ADD ("usage/odd-arguments", test_odd_arguments);
  CLI_ADD ("usage/json-places", test_json_places);
  CLI_ADD ("usage/json-error", test_json_error);
  CLI_ADD ("usage/data-dir", test_data_dir);
  CLI_ADD ("usage/full-disk", test_full_disk);
  return g_test_run ();
}
