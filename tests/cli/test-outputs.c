/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Whatever the format, a file comes whole or not at all, with a sentence that says why not. */

typedef struct {
  const char *ending;
  gboolean is_picture;
} Format;

static const Format formats[] = {
  { "svg", TRUE }, { "pdf", TRUE }, { "png", TRUE }, { "csv", FALSE }, { "md", FALSE }, { "json", FALSE },
};

/* As what a plan is written. */
static const Format plans[] = { { "md", FALSE }, { "pdf", TRUE }, { "svg", TRUE }, { "png", TRUE } };

#define BEFORE "what was there before"

/* A folder with nothing but an older file of the name; it is not the one that the case itself is in. */
static char *
make_folder (Cli *self, const Format *format, char **path)
{
  g_autofree char *name = g_strconcat ("chart.", format->ending, NULL);
  char *folder = cli_path (self, "folder");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  *path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (*path, BEFORE, -1, NULL));
  return folder;
}

static void
assert_untouched (const char *folder, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *content = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, BEFORE);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 1);
}

static void
remove_folder (const char *folder, const char *path)
{
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_refused (Cli *self, const Format *format, int status, const char *words, const char *path)
{
  if (format->is_picture)
    cli_assert_refused (self, status, words, "chart", "edison:DSP04", "--all", "-o", path, NULL);
  else
    cli_assert_refused (self, status, words, "export", "table", "edison:DSP04", "--all", "-o", path, NULL);
}

static void
write_to (Cli *self, const Format *format, const char *path)
{
  if (format->is_picture)
    cli_assert_text (self, "chart", "edison:DSP04", "-o", path, NULL);
  else
    cli_assert_text (self, "export", "table", "edison:DSP04", "-o", path, NULL);
}

static void
test_full_disk (Cli *self, gconstpointer data)
{
  const Format *format = data;
  struct rlimit old, small;
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder (self, format, &path);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_refused (self, format, 1, "could not be written", path);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  assert_untouched (folder, path);
  remove_folder (folder, path);
}

/* File modes do not bind everybody who runs this, but nobody may make a file there. */
static void
test_read_only (Cli *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *path = g_strconcat ("/proc/self/chart.", format->ending, NULL);

  assert_refused (self, format, 1, "could not be written", path);
  g_assert_nonnull (strstr (self->errors, path));
}

static void
test_over_existing (Cli *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder (self, format, &path);
  g_autofree char *content = NULL;

  write_to (self, format, path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, !=, BEFORE);
  remove_folder (folder, path);
}

/* In one command for pictures and in another for numbers, each says its own endings. */
static void
test_unknown_ending (Cli *self, gconstpointer data)
{
  const Format *format = data;
  static const char *const names[] = { "chart", "chart.", "chart.docx", "svg", "json", "." };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = cli_path (self, names[i]);

      assert_refused (self, format, 2, format->is_picture ? ".svg, .pdf or .png." : ".csv, .md or .json.",
                      names[i]);
      g_assert_true (!g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* A name may be nothing but its ending, whatever folder it is in. */
static void
test_bare_ending (Cli *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *name = g_strconcat (".", format->ending, NULL);
  g_autofree char *path = cli_path (self, name);

  write_to (self, format, name);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_no_size (Cli *self, gconstpointer data)
{
  static const char *const sizes[][2] = { { "0", "0" },     { "40000", "40000" }, { "900", "40000" },
                                          { "40000", "0" }, { "-1", "-1" },       { "nan", "inf" } };
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder (self, data, &path);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cli_assert_refused (self, 2, "takes a number from", "chart", "edison:DSP04", "--width", sizes[i][0],
                          "--height", sizes[i][1], "-o", path, NULL);
      assert_untouched (folder, path);
    }
  remove_folder (folder, path);
}

static void
test_plan_read_only (Cli *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *path = g_strconcat ("/proc/self/plan.", format->ending, NULL);

  cli_assert_refused (self, 1, "could not be written", "plan", "edison:DSP04", "-o", path, NULL);
  g_assert_nonnull (strstr (self->errors, path));
}

static void
test_plan_over_existing (Cli *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder (self, data, &path);
  g_autofree char *content = NULL;

  cli_assert_text (self, "assess", "ml", "1", NULL);
  cli_assert_text (self, "plan", "edison:DSP04", "-o", path, NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, !=, BEFORE);
  remove_folder (folder, path);
}

static void
test_plan_bare_ending (Cli *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *name = g_strconcat (".", format->ending, NULL);
  g_autofree char *path = cli_path (self, name);

  cli_assert_text (self, "assess", "ml", "1", NULL);
  cli_assert_text (self, "plan", "edison:DSP04", "-o", name, NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* What is refused leaves the plan of before. */
static void
test_plan_refused (Cli *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = make_folder (self, data, &path);

  cli_assert_refused (self, 2, "--hours-per-week", "plan", "edison:DSP04", "--hours-per-week", "much", "-o",
                      path, NULL);
  cli_assert_refused (self, 1, "“singer”", "plan", "singer", "-o", path, NULL);
  assert_untouched (folder, path);
  remove_folder (folder, path);
}

/* A folder is not replaced by a plan. */
static void
test_plan_over_folder (Cli *self, gconstpointer data)
{
  const Format *format = data;
  g_autofree char *name = g_strconcat ("folder.", format->ending, NULL);
  g_autofree char *folder = cli_path (self, name);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  cli_assert_refused (self, 1, name, "plan", "edison:DSP04", "-o", folder, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
add (const char *name, const Format *format, void (*func) (Cli *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/cli/outputs/%s/%s", name, format->ending);

  g_test_add (path, Cli, format, cli_set_up, func, cli_tear_down);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      add ("full-disk", &formats[i], test_full_disk);
      add ("read-only", &formats[i], test_read_only);
      add ("over-existing", &formats[i], test_over_existing);
      add ("unknown-ending", &formats[i], test_unknown_ending);
      add ("bare-ending", &formats[i], test_bare_ending);
      if (formats[i].is_picture)
        add ("no-size", &formats[i], test_no_size);
    }
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      add ("plan/bare-ending", &plans[i], test_plan_bare_ending);
      add ("plan/read-only", &plans[i], test_plan_read_only);
      add ("plan/over-existing", &plans[i], test_plan_over_existing);
      add ("plan/refused", &plans[i], test_plan_refused);
      add ("plan/over-folder", &plans[i], test_plan_over_folder);
    }

  return g_test_run ();
}
