/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Nobody writes to these pipes, so whatever opens one without asking waits until the test is given up. */
static void
make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static gboolean
is_pipe (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISFIFO (status.st_mode);
}

static char *
get_trades (void)
{
  return g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
}

static void
test_import_from (Cli *self, gconstpointer data)
{
  g_autofree char *pipe = cli_path (self, "pipe.json");

  make_pipe (pipe);
  cli_assert_refused (self, 1, "pipe.json cannot be read: it is not a regular file", "import", "pack", pipe,
                      NULL);
  cli_assert_refused (self, 1, "not a regular file", "import", "pack", self->folder, NULL);
  cli_assert_refused (self, 1, "not a regular file", "import", "pack", "/dev/zero", NULL);
}

/* What is in the place of the pack is not replaced when it never was a file. */
static void
test_import_to (Cli *self, gconstpointer data)
{
  g_autofree char *trades = get_trades ();
  g_autofree char *pipe = cli_path (self, "pipe.pack");
  g_autofree char *link = cli_path (self, "link.pack");

  make_pipe (pipe);
  g_assert_no_errno (symlink (pipe, link));
  cli_assert_refused (self, 1, "not a regular file", "import", "pack", trades, "-o", pipe, NULL);
  cli_assert_refused (self, 1, "not a regular file", "import", "pack", trades, "-o", link, NULL);
  cli_assert_refused (self, 1, "not a regular file", "import", "pack", trades, "-o", self->folder, NULL);
  g_assert_true (is_pipe (pipe));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_pack (Cli *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->data_dir, "packs", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.pack", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  make_pipe (pipe);
  cli_call (self, "roles", "--source", "edison", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->errors, "pipe.pack” could not be read: it is not a regular file."));
  cli_assert_refused (self, 1, "not a regular file", "--pack", pipe, "sources", NULL);
}

static void
test_library (Cli *self, gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);

  cli_assert_text (self, "sources", NULL);
  make_pipe (library);
  cli_assert_refused (self, 1, "not a regular file", "resources", "--bookmarked", NULL);
  cli_assert_refused (self, 1, "not a regular file", "bookmark", "add", "https://example.org/", NULL);
  cli_call (self, "roles", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->errors, "not a regular file"));
  cli_call (self, "doctor", NULL);
  g_assert_cmpint (self->status, ==, 1);
  g_assert_null (strstr (self->output, "The library was read."));
  g_assert_nonnull (strstr (self->output, "1 thing is wrong."));
  g_assert_true (is_pipe (library));
}

/* A variable that is not set must not stand for the current folder. */
static void
test_empty_paths (Cli *self, gconstpointer data)
{
  g_autofree char *trades = get_trades ();
  g_autofree char *packs = cli_path (self, "packs");

  cli_assert_refused (self, 2, "“PATH”", "import", "pack", "", NULL);
  cli_assert_refused (self, 2, "“-o”", "import", "pack", trades, "-o", "", NULL);
  cli_assert_refused (self, 2, "“--pack”", "--pack", "", "sources", NULL);
  cli_assert_refused (self, 2, "“--data-dir”", "--data-dir", "", "sources", NULL);
  g_assert_false (g_file_test (packs, G_FILE_TEST_EXISTS));
}

/* Reading asks for no more than reading: the folder of packs is made when one is installed. */
static void
test_untouched_data_dir (Cli *self, gconstpointer data)
{
  g_autofree char *packs = g_build_filename (self->data_dir, "packs", NULL);

  cli_assert_text (self, "sources", NULL);
  g_assert_true (g_file_test (self->data_dir, G_FILE_TEST_IS_DIR));
  g_assert_false (g_file_test (packs, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("special-files/import-from", test_import_from);
  CLI_ADD ("special-files/import-to", test_import_to);
  CLI_ADD ("special-files/pack", test_pack);
  CLI_ADD ("special-files/library", test_library);
  CLI_ADD ("special-files/empty-paths", test_empty_paths);
  CLI_ADD ("special-files/untouched-data-dir", test_untouched_data_dir);
  return g_test_run ();
}
