/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

typedef struct {
  const char *kind;
  const char *name;
  const char *magic;
} Case;

static const Case cases[] = {
  { "bars", "a.svg", "<?xml" },  { "bars", "a.png", "\x89PNG\r\n" }, { "bars", "a.PDF", "%PDF-" },
  { "dots", "a.svg", "<?xml" },  { "heatmap", "a.svg", "<?xml" },    { "overview", "a.svg", "<?xml" },
  { "radar", "a.svg", "<?xml" },
};

/* Every kind, every format: the file is what its ending says, and as large as the answer says it is. */
static void
test_draw (Cli *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = cli_path (self, cases[i].name);
      g_autofree char *contents = NULL;
      JsonObject *answer = json_node_get_object (cli_assert_json (
          self, "chart", "edison:DSP04", "edison:DSP06", "--kind", cases[i].kind, "-o", path, NULL));

      cli_assert_keys (answer, "file,width,height,marks");
      g_assert_cmpstr (json_object_get_string_member (answer, "file"), ==, path);
      g_assert_cmpfloat (json_object_get_double_member (answer, "width"), >, 100);
      g_assert_cmpfloat (json_object_get_double_member (answer, "height"), >, 100);
      g_assert_cmpint (json_object_get_int_member (answer, "marks"), >=, 10);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, cases[i].magic));
    }
}

static guint32
read_big_endian (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

static void
test_size (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_path (self, "a.png");
  g_autofree char *contents = NULL;
  JsonObject *answer = json_node_get_object (cli_assert_json (
      self, "chart", "edison:DSP04", "--width", "600", "--scale", "2", "--theme", "dark", "-o", path, NULL));

  g_assert_cmpint (json_object_get_int_member (answer, "width"), ==, 1200);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpuint (read_big_endian (contents + 16), ==, 1200);
  g_assert_cmpuint (read_big_endian (contents + 20), ==, json_object_get_int_member (answer, "height"));
}

static char *
draw_svg (Cli *self, const char *const *arguments)
{
  g_autofree char *path = cli_path (self, "a.svg");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  char *contents = NULL;

  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (all, (char *) arguments[i]);
  g_ptr_array_add (all, (char *) "-o");
  g_ptr_array_add (all, path);
  g_ptr_array_add (all, NULL);
  cli_call_strv (self, (const char *const *) all->pdata);
  g_assert_cmpstr (self->errors, ==, "");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return contents;
}

/* The source's own baseline stands in the chart, another where one is named, none beside itself. */
static void
test_baseline (Cli *self, gconstpointer data)
{
  g_autofree char *usual = draw_svg (self, (const char *const[]){ "chart", "edison:DSP04", NULL });
  g_autofree char *named
      = draw_svg (self, (const char *const[]){ "chart", "edison:DSP04", "--baseline", "edison:DSP06", NULL });
  g_autofree char *itself = draw_svg (self, (const char *const[]){ "chart", "edison:DSP08", NULL });

  g_assert_nonnull (strstr (usual, "Data Analyst"));
  g_assert_null (strstr (named, "Data Analyst"));
  g_assert_nonnull (strstr (named, "Architect"));
  g_assert_nonnull (strstr (itself, "Data Analyst"));
  g_assert_null (strstr (itself, "Next to"));
}

static void
test_all (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_path (self, "a.svg");
  JsonObject *core, *all;
  gint64 n;

  core = json_node_get_object (cli_assert_json (self, "chart", "edison:DSP04", "--core", "-o", path, NULL));
  n = json_object_get_int_member (core, "marks");
  all = json_node_get_object (cli_assert_json (self, "chart", "edison:DSP04", "--all", "-o", path, NULL));
  g_assert_cmpint (n, ==, 5);
  g_assert_cmpint (json_object_get_int_member (all, "marks"), ==, 30);
}

static void
test_refused (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_path (self, "a.svg");

  cli_assert_refused (self, 2, "“-o” is missing", "chart", "edison:DSP04", NULL);
  cli_assert_refused (self, 2, ".svg, .pdf or .png", "chart", "edison:DSP04", "-o", "a.gif", NULL);
  cli_assert_refused (self, 2, "“pie”", "chart", "edison:DSP04", "--kind", "pie", "-o", path, NULL);
  cli_assert_refused (self, 1, "four would hide each other.", "chart", "edison:DSP04", "edison:DSP05",
                      "edison:DSP06", "edison:DSP07", "--kind", "radar", "-o", path, NULL);
  cli_assert_refused (self, 2, "“micro”", "chart", "edison:DSP04", "--kind", "micro", "-o", path, NULL);
  cli_assert_refused (self, 2, "--theme", "chart", "edison:DSP04", "--theme", "pink", "-o", path, NULL);
  cli_assert_refused (self, 2, "--width", "chart", "edison:DSP04", "--width", "1e9", "-o", path, NULL);
  cli_assert_refused (self, 2, "--width", "chart", "edison:DSP04", "--width", "x", "-o", path, NULL);
  cli_assert_refused (self, 2, "--height", "chart", "edison:DSP04", "--height", "-1", "-o", path, NULL);
  cli_assert_refused (self, 2, "--scale", "chart", "edison:DSP04", "--scale", "0", "-o", path, NULL);
  cli_assert_refused (self, 2, "exclude", "chart", "edison:DSP04", "--core", "--all", "-o", path, NULL);
  cli_assert_refused (self, 2, "overview", "chart", "edison:DSP04", "--kind", "overview", "--all", "-o", path,
                      NULL);
  cli_assert_refused (self, 1, "not 90000", "chart", "edison:DSP04", "--width", "30000", "--scale", "3", "-o",
                      path, NULL);
  cli_assert_refused (self, 1, "“nobody”", "chart", "nobody", "-o", path, NULL);
  cli_assert_refused (self, 1, "“nobody”", "chart", "edison:DSP04", "--baseline", "nobody", "-o", path, NULL);
  cli_assert_refused (self, 1, "share an axis", "chart", "edison:DSP04", "kaggle:data-scientist", "-o", path,
                      NULL);
  cli_assert_refused (self, 1, "none/a.svg", "chart", "edison:DSP04", "-o", "none/a.svg", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Skills that are left out are in no row; nothing is drawn where none is left. */
static void
test_choice (Cli *self, gconstpointer data)
{
  const char *hidden[] = { "chart", "edison:DSP04", "edison:DSP07", "--hide", "ml", NULL };
  const char *above[] = { "chart", "edison:DSP04", "edison:DSP07", "--above", "30", NULL };
  const char *flat[] = { "chart", "edison:DSP04", "--all", "--order", "similarity", NULL };
  g_autofree char *without = draw_svg (self, hidden);
  g_autofree char *apart = draw_svg (self, above);
  g_autofree char *likes = draw_svg (self, flat);
  g_autofree char *path = cli_path (self, "b.svg");

  g_assert_null (strstr (without, "Applying ML"));
  g_assert_nonnull (strstr (without, "Programming"));
  g_assert_nonnull (strstr (apart, "Software engineering"));
  g_assert_null (strstr (apart, "Programming and"));
  g_assert_null (strstr (likes, ">Data analytics<"));
  cli_assert_refused (self, 1, "no skill is left", "chart", "edison:DSP04", "edison:DSP07", "--above", "99",
                      "-o", path, NULL);
  cli_assert_refused (self, 2, "“--order”", "chart", "edison:DSP04", "--order", "size", "-o", path, NULL);
}

/* An SVG is set in the fonts of whoever opens it, so those of this machine do not change it. */
static void
test_without_fonts (Cli *self, gconstpointer data)
{
  static const char *const arguments[] = { "chart", "edison:DSP04", "--all", NULL };
  g_autofree char *here = draw_svg (self, arguments);
  g_autofree char *elsewhere = NULL;

  g_setenv ("FONTCONFIG_FILE", "/dev/null", TRUE);
  elsewhere = draw_svg (self, arguments);
  g_unsetenv ("FONTCONFIG_FILE");
  g_assert_cmpstr (here, ==, elsewhere);
}

/* Each rated role of a source in a file of its own, each whole. */
static void
test_folder (Cli *self, gconstpointer data)
{
  g_autofree char *folder = cli_path (self, "all");
  g_autofree char *one = g_build_filename (folder, "edison-dsp04.png", NULL);
  g_autofree char *file = cli_write (self, "file", "a file");
  g_autofree char *contents = NULL;
  JsonObject *answer = json_node_get_object (cli_assert_json (
      self, "chart", "--source", "edison", "--all", "--format", "png", "--width", "300", "-o", folder, NULL));
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  cli_assert_keys (answer, "folder,files");
  g_assert_nonnull (listing);
  while (g_dir_read_name (listing) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 22);
  g_assert_cmpint (json_object_get_int_member (answer, "files"), ==, 22);
  g_assert_true (g_file_get_contents (one, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "\x89PNG\r\n"));
  cli_assert_refused (self, 1, "“nowhere”", "chart", "--source", "nowhere", "-o", folder, NULL);
  cli_assert_refused (self, 1, "cannot be created", "chart", "--source", "edison", "-o", file, NULL);
  cli_assert_refused (self, 2, "no role can be named", "chart", "edison:DSP04", "--source", "edison", "-o",
                      folder, NULL);
  cli_assert_refused (self, 2, "“--format”", "chart", "--source", "edison", "--format", "gif", "-o", folder,
                      NULL);
  cli_assert_refused (self, 2, "“--paper”", "chart", "edison:DSP04", "--paper", "a5", "-o", one, NULL);
}

/* Each source has a chart of its own, with its name over it. */
static void
test_by_source (Cli *self, gconstpointer data)
{
  static const char *const both[]
      = { "chart", "edison:DSP10", "--by-source", "--kind", "dots", "--theme", "dark", NULL };
  static const char *const single[] = { "chart", "edison:DSP10", NULL };
  g_autofree char *path = cli_path (self, "b.png");
  g_autofree char *one = NULL;
  g_autofree char *svg = NULL;
  JsonObject *answer;

  one = draw_svg (self, single);
  g_assert_null (strstr (one, "Twin"));
  cli_install_twin (self, "edison");
  svg = draw_svg (self, both);
  g_assert_nonnull (strstr (svg, ">EDISON 2017–18<"));
  g_assert_nonnull (strstr (svg, ">Twin 2017–18<"));
  g_assert_nonnull (strstr (svg, "2 sources put"));
  answer = json_node_get_object (
      cli_assert_json (self, "chart", "edison:DSP10", "--by-source", "--all", "-o", path, NULL));
  cli_assert_keys (answer, "file,width,height,marks");
  g_assert_cmpint (json_object_get_int_member (answer, "marks"), ==, 60);
}

/* Other sources have other ids for a role, and other levels of it; all of them are drawn, as in the window.
 */
static void
test_by_source_kin (Cli *self, gconstpointer data)
{
  static const char *const arguments[] = { "chart", "kaggle:machine-learning-engineer", "--by-source", NULL };
  g_autofree char *svg = draw_svg (self, arguments);

  g_assert_nonnull (strstr (svg, ">Kaggle 2021<"));
  g_assert_nonnull (strstr (svg, ">UK government undated<"));
  g_assert_nonnull (strstr (svg, "Machine Learning Engineer, Senior Machine Learning Engineer"));
}

static void
test_by_source_refused (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_path (self, "a.svg");

  cli_assert_refused (self, 2, "not several", "chart", "edison:DSP04", "edison:DSP05", "--by-source", "-o",
                      path, NULL);
  cli_assert_refused (self, 2, "its own baseline", "chart", "edison:DSP04", "--by-source", "--baseline",
                      "edison:DSP05", "-o", path, NULL);
  cli_assert_refused (self, 2, "no role can be named", "chart", "--by-source", "--source", "edison", "-o",
                      path, NULL);
  cli_assert_refused (self, 2, "Something is missing", "chart", "--by-source", "-o", path, NULL);
  cli_assert_refused (self, 1, "“nobody”", "chart", "nobody", "--by-source", "-o", path, NULL);
  cli_assert_refused (self, 1, "No source has anything", "chart", "edison:DSP04", "--by-source", "--above",
                      "5", "-o", path, NULL);
  cli_assert_refused (self, 2, "not several", "export", "table", "edison:DSP04", "edison:DSP05",
                      "--by-source", "-o", "a.csv", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("chart/draw", test_draw);
  CLI_ADD ("chart/choice", test_choice);
  CLI_ADD ("chart/without-fonts", test_without_fonts);
  CLI_ADD ("chart/folder", test_folder);
  CLI_ADD ("chart/by-source", test_by_source);
  CLI_ADD ("chart/by-source-kin", test_by_source_kin);
  CLI_ADD ("chart/by-source-refused", test_by_source_refused);
  CLI_ADD ("chart/size", test_size);
  CLI_ADD ("chart/baseline", test_baseline);
  CLI_ADD ("chart/all", test_all);
  CLI_ADD ("chart/refused", test_refused);
  return g_test_run ();
}
