/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static char *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The commands that the program itself lists. */
static GStrv
list_commands (Cli *self)
{
  g_autoptr (GStrvBuilder) commands = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  GStrv found;

  cli_assert_text (self, "--help", NULL);
  lines = g_strsplit (strstr (self->output, "Commands:\n") + strlen ("Commands:\n"), "\n", -1);
  for (guint i = 0; g_str_has_prefix (lines[i], "  "); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i] + 2, " ", 2);

      g_strv_builder_add (commands, words[0]);
    }
  found = g_strv_builder_end (commands);
  g_assert_cmpuint (g_strv_length (found), >, 10);
  return found;
}

/* The long options in what “--help” says, without their dashes. */
static GStrv
list_options (const char *help)
{
  g_autoptr (GRegex) regex = g_regex_new ("^  (?:-., )?--([a-z-]+)", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, help, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *option = g_match_info_fetch (match, 1);

      g_strv_builder_add (options, option);
    }
  return g_strv_builder_end (options);
}

static void
assert_mentions (const char *text, const char *before, const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("%s\\b%s\\b", before, word);

  if (!g_regex_match_simple (pattern, text, 0, 0))
    g_error ("“%s” is not mentioned", word);
}

/* Neither the manual nor the completion may fall behind what the program can do. */
static void
test_complete (Cli *self, gconstpointer data)
{
  g_autofree char *manual_source = read_data ("metier-cli.1");
  g_autofree char *completion = read_data ("completions/metier-cli");
  g_auto (GStrv) parts = g_strsplit (manual_source, "\\-", -1);
  g_autofree char *manual = g_strjoinv ("-", parts);
  g_auto (GStrv) commands = list_commands (self);

  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_auto (GStrv) options = NULL;

      assert_mentions (manual, "\\.TP\n\\.BR? \"?", commands[i]);
      assert_mentions (completion, "", commands[i]);
      cli_assert_text (self, "help", commands[i], NULL);
      options = list_options (self->output);
      g_assert_cmpuint (g_strv_length (options), >=, 2);
      for (guint k = 0; options[k] != NULL; k++)
        {
          /* The manual names this one by its letter. */
          if (!g_str_equal (options[k], "output"))
            assert_mentions (manual, "--", options[k]);
          assert_mentions (completion, "--", options[k]);
        }
    }
}

/* groff finds nothing to warn of. */
static void
test_manual (Cli *self, gconstpointer data)
{
  g_autofree char *groff = g_find_program_in_path ("groff");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "metier-cli.1", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *errors = NULL;

  if (groff == NULL)
    {
      g_test_skip ("there is no groff");
      return;
    }
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, groff,
                              "-man", "-ww", "-K", "utf8", "-T", "utf8", path, NULL);
  g_assert_nonnull (process);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, NULL));
  g_assert_cmpstr (errors, ==, "");
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("manual/complete", test_complete);
  CLI_ADD ("manual/well-formed", test_manual);
  return g_test_run ();
}
