/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-export.h"
#include "core/values/metier-error.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD_CONTENT "what was there before"

/* A folder of its own with an older file where the picture goes. */
typedef struct {
  ChartFixture *fixture;
  MetierChartData *data;
  MetierChartOptions options;
  char *folder;
  char *path;
} Files;

static const char *const endings[] = { ".svg", ".pdf", ".png" };

static void
files_set_up (Files *self, gconstpointer ending)
{
  g_autofree char *name = g_strconcat ("chart", ending ? (const char *) ending : ".svg", NULL);

  self->fixture = chart_fixture_new_edison ();
  self->data = chart_fixture_get_data (self->fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
  self->options = (MetierChartOptions){ .kind = METIER_CHART_HEATMAP, .width = 600 };
  self->folder = g_dir_make_tmp ("metier-export-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, name, NULL);
  g_assert_true (g_file_set_contents (self->path, OLD_CONTENT, -1, NULL));
}

static guint
count_files (const Files *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder))
    n++;

  return n;
}

static void
files_tear_down (Files *self, gconstpointer ending)
{
  g_unlink (self->path);
  /* Fails where something was left behind. */
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  metier_chart_data_unref (self->data);
  chart_fixture_free (self->fixture);
  g_free (self->path);
  g_free (self->folder);
}

static gboolean
export_to (Files *self, const char *path, double scale, MetierExportResult *result, GError **error)
{
  MetierExportFormat format;

  g_assert_true (metier_export_format_from_path (path, &format, NULL));

  return metier_export_chart (self->data, &self->options, METIER_THEME_LIGHT, scale, format, path, result,
                              NULL, error);
}

static void
assert_untouched (const Files *self)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, OLD_CONTENT);
  g_assert_cmpuint (count_files (self), ==, 1);
}

static void
test_written (Files *self, gconstpointer ending)
{
  static const char *const beginnings[] = { "<?xml", "%PDF", "\x89PNG" };
  MetierExportResult result = { 0, 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (export_to (self, self->path, 1, &result, &error));
  g_assert_no_error (error);
  /* Each value, and how far they are apart in each row. */
  g_assert_cmpuint (result.n_marks, ==, 5 * (6 + 1));
  g_assert_cmpfloat (result.width, >, 0);
  g_assert_cmpfloat (result.height, >, 0);
  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    g_assert_cmpint (g_str_equal (ending, endings[i]), ==, g_str_has_prefix (content, beginnings[i]));
  g_assert_cmpuint (count_files (self), ==, 1);
}

/* The picture has the size that was said, at twice the pixels too. */
static void
test_png_size (Files *self, gconstpointer ending)
{
  MetierExportResult once, twice;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *picture;

  g_assert_true (export_to (self, self->path, 1, &once, &error));
  g_assert_true (export_to (self, self->path, 2, &twice, &error));
  g_assert_cmpfloat (once.width, ==, 600);
  g_assert_cmpfloat_with_epsilon (twice.width, 2 * once.width, 1);
  g_assert_cmpfloat_with_epsilon (twice.height, 2 * once.height, 2);
  picture = cairo_image_surface_create_from_png (self->path);
  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, (int) twice.width);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) twice.height);
  cairo_surface_destroy (picture);
}

/* A picture may be asked to be higher than its chart. */
static void
test_height (Files *self, gconstpointer ending)
{
  MetierExportResult result;

  self->options.height = 1500;
  g_assert_true (export_to (self, self->path, 1, &result, NULL));
  g_assert_cmpfloat (result.height, ==, 1500);
}

static void
test_paper (Files *self, gconstpointer ending)
{
  MetierExportResult result;

  g_assert_true (export_to (self, self->path, 1, &result, NULL));
  g_assert_cmpfloat_with_epsilon (result.width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (result.height, 841.89, 0.01);
  self->options.paper = METIER_PAPER_LETTER;
  g_assert_true (export_to (self, self->path, 1, &result, NULL));
  g_assert_cmpfloat (result.width, ==, 612);
  g_assert_cmpfloat (result.height, ==, 792);
}

/* The mode of the file that is replaced stays. */
static void
test_mode (Files *self, gconstpointer ending)
{
  GStatBuf info;

  g_assert_cmpint (g_chmod (self->path, 0640), ==, 0);
  g_assert_true (export_to (self, self->path, 1, NULL, NULL));
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 07777, ==, 0640);
}

/* A link stays a link; what it leads to is replaced. */
static void
test_link (Files *self, gconstpointer ending)
{
  g_autofree char *link_path = g_build_filename (self->folder, "link.svg", NULL);
  g_autofree char *content = NULL;

  g_assert_cmpint (symlink ("chart.svg", link_path), ==, 0);
  g_assert_true (export_to (self, link_path, 1, NULL, NULL));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "<?xml"));
  g_unlink (link_path);
}

typedef struct {
  const char *name;
  double width;
  double height;
  double scale;
  MetierError code;
  const char *words;
} Refusal;

static const Refusal refusals[] = {
  { "nothing", 0, 0, 1, METIER_ERROR_INVALID, "at least 200 pixels wide, not 0" },
  { "narrow", 100, 0, 1, METIER_ERROR_INVALID, "at least 200 pixels wide, not 100" },
  { "negative-height", 600, -1, 1, METIER_ERROR_INVALID, "-1 pixels high" },
  { "no-scale", 600, 0, 0, METIER_ERROR_INVALID, "a scale of 0" },
  { "endless-scale", 600, 0, G_MAXDOUBLE, METIER_ERROR_TOO_LARGE, "at most 32767" },
  { "large", 40000, 40000, 1, METIER_ERROR_TOO_LARGE, "40000 × 40000 pixels is too large" },
  { "wide", 40000, 0, 1, METIER_ERROR_TOO_LARGE, "at most 32767 pixels wide, not 40000" },
  { "wide-by-scale", 900, 0, 99, METIER_ERROR_TOO_LARGE, "at most 32767 pixels wide, not 89100" },
  { "large-by-scale", 20000, 100, 2, METIER_ERROR_TOO_LARGE, "40000 × 200 pixels is too large" },
  { "high-by-content", 600, 0, 60, METIER_ERROR_TOO_LARGE, "at most 32767" },
};

static void
test_refused (Files *self, gconstpointer user_data)
{
  const Refusal *refusal = user_data;
  g_autofree char *path = g_build_filename (self->folder, "chart.svg", NULL);
  g_autoptr (GError) error = NULL;

  self->options.width = refusal->width;
  self->options.height = refusal->height;
  g_assert_false (metier_export_chart (self->data, &self->options, METIER_THEME_LIGHT, refusal->scale,
                                       METIER_EXPORT_PNG, path, NULL, NULL, &error));
  g_assert_error (error, METIER_ERROR, (int) refusal->code);
  g_assert_nonnull (strstr (error->message, refusal->words));
  g_assert_true (g_str_has_suffix (error->message, "."));
  assert_untouched (self);
}

static void
set_up_refusal (Files *self, gconstpointer user_data)
{
  files_set_up (self, ".svg");
}

/* What the disk has no room for leaves the old file and nothing else. */
static void
test_full_disk (Files *self, gconstpointer ending)
{
  struct rlimit old, small;
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  done = export_to (self, self->path, 1, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_false (done);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, self->path));
  assert_untouched (self);
}

static void
test_missing_folder (Files *self, gconstpointer ending)
{
  g_autofree char *name = g_strconcat ("chart", (const char *) ending, NULL);
  g_autofree char *path = g_build_filename (self->folder, "no", "such", name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (export_to (self, path, 1, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, path));
  assert_untouched (self);
}

static void
test_folder_as_file (Files *self, gconstpointer ending)
{
  g_autofree char *path = g_build_filename (self->folder, "folder.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_assert_false (export_to (self, path, 1, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  assert_untouched (self);
}

/* A rename would replace what is no plain file, such as a device, so it is refused. */
static void
test_no_plain_file (Files *self, gconstpointer ending)
{
  g_autofree char *pipe_path = g_build_filename (self->folder, "pipe", NULL);
  g_autofree char *path = g_build_filename (self->folder, "link.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("pipe", path), ==, 0);
  g_assert_false (export_to (self, path, 1, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (g_file_test (pipe_path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (g_unlink (pipe_path), ==, 0);
  assert_untouched (self);
}

static void
test_cancelled (Files *self, gconstpointer ending)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  MetierExportFormat format;

  g_cancellable_cancel (cancellable);
  g_assert_true (metier_export_format_from_path (self->path, &format, NULL));
  g_assert_false (metier_export_chart (self->data, &self->options, METIER_THEME_LIGHT, 1, format, self->path,
                                       NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_untouched (self);
}

static void
test_formats (void)
{
  MetierExportFormat format;
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_export_format_from_path ("a/b.SVG", &format, NULL));
  g_assert_cmpint (format, ==, METIER_EXPORT_SVG);
  g_assert_true (metier_export_format_from_path ("b.x.pdf", &format, NULL));
  g_assert_cmpint (format, ==, METIER_EXPORT_PDF);
  g_assert_false (metier_export_format_from_path ("chart.jpeg", &format, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "chart.jpeg"));
  g_assert_true (metier_export_format_from_path (".png", &format, NULL));
  g_assert_cmpint (format, ==, METIER_EXPORT_PNG);
}

static gpointer
export_in_thread (gpointer data)
{
  Files *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = export_to (self, self->path, 1, NULL, &error);

  g_assert_no_error (error);

  return GINT_TO_POINTER (done);
}

/* An export draws with fonts of its own, so several may run. */
static void
test_threads (Files *self, gconstpointer ending)
{
  g_autoptr (GThread) one = g_thread_new ("one", export_in_thread, self);
  g_autoptr (GThread) other = g_thread_new ("other", export_in_thread, self);

  g_assert_true (GPOINTER_TO_INT (g_thread_join (g_steal_pointer (&one))));
  g_assert_true (GPOINTER_TO_INT (g_thread_join (g_steal_pointer (&other))));
  g_assert_cmpuint (count_files (self), ==, 1);
}

/* A long chart needs several sheets, and no more than several. */
static void
test_pages (Files *self, gconstpointer ending)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new (CHART_FIXTURE_RELEVANCE, 100, 4);
  g_autofree char *content = NULL;
  gsize length;
  guint n_pages = 0;

  chart_fixture_add_random_role (fixture, "Role", 0);
  metier_chart_data_unref (self->data);
  self->data = chart_fixture_get_data (fixture, METIER_SCOPE_ALL, METIER_SORT_SOURCE, NULL);
  self->options.kind = METIER_CHART_BARS;
  g_assert_true (export_to (self, self->path, 1, NULL, NULL));
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  for (const char *p = content; (p = memmem (p, (gsize) (content + length - p), "/Type /Page ", 12)); p += 12)
    n_pages++;
  g_assert_cmpuint (n_pages, ==, 3);
}

#define ADD(path, ending, func) g_test_add (path, Files, ending, files_set_up, func, files_tear_down)

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*func) (Files *, gconstpointer);
  } for_all[] = {
    { "written", test_written },
    { "full-disk", test_full_disk },
    { "missing-folder", test_missing_folder },
    { "cancelled", test_cancelled },
    { "threads", test_threads },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (for_all); i++)
    for (guint j = 0; j < G_N_ELEMENTS (endings); j++)
      {
        g_autofree char *path = g_strdup_printf ("/export/%s/%s", for_all[i].name, endings[j] + 1);

        ADD (path, endings[j], for_all[i].func);
      }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/export/refused/", refusals[i].name, NULL);

      g_test_add (path, Files, &refusals[i], set_up_refusal, test_refused, files_tear_down);
    }
  ADD ("/export/png-size", ".png", test_png_size);
  ADD ("/export/height", ".svg", test_height);
  ADD ("/export/paper", ".pdf", test_paper);
  ADD ("/export/pages", ".pdf", test_pages);
  ADD ("/export/mode", ".svg", test_mode);
  ADD ("/export/link", ".svg", test_link);
  ADD ("/export/folder-as-file", ".svg", test_folder_as_file);
  ADD ("/export/no-plain-file", ".svg", test_no_plain_file);
  g_test_add_func ("/export/formats", test_formats);

  return g_test_run ();
}
