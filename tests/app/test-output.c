/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <string.h>
#include <sys/resource.h>
#include <signal.h>

#include "app/parts/metier-chart-content.h"
#include "app/parts/metier-output.h"
#include "app/roles/metier-role-charts.h"
#include "core/values/metier-error.h"
#include "fixture.h"

/* What leaves the window, below the dialogs that ask where to. */

typedef struct {
  MetierOutput *output;
  GPtrArray *charts;
  char *folder;
} Fixture;

static MetierChartData *
make_data (void)
{
  static const double values[METIER_N_CORE_SKILLS] = { 9, 5, 7, 3, 1 };
  g_autoptr (MetierSource) source = fixture_source_new ("trades", "trades:relevance");
  g_autoptr (MetierScale) scale = fixture_scale_new ("trades:relevance", METIER_SCALE_INTERVAL, 0, 9);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  MetierChartData *data;

  g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, "trades:baker", values));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_IMPORTANCE);
  data = metier_chart_data_new (comparison, NULL, &error);
  g_assert_no_error (error);

  return data;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_chart_data_unref);
  g_ptr_array_add (self->charts, make_data ());
  self->output = metier_output_new (self->charts, "", METIER_CHART_BARS, FALSE);
  self->folder = g_dir_make_tmp (NULL, NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  metier_output_unref (self->output);
  g_ptr_array_unref (self->charts);
  empty (self->folder);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Saving. */

typedef struct {
  const char *name;
  const char *begin;
  gboolean words; /* whether title, source and date can be read in it as text */
} Kind;

static const Kind kinds[] = {
  { "chart.svg", "<?xml", TRUE },  { "chart.PDF", "%PDF-", FALSE }, { "chart.png", "\x89PNG", FALSE },
  { "chart.csv", "skill,", TRUE }, { "chart.md", "# ", TRUE },      { "chart.json", "{", TRUE },
};

static void
test_save (Fixture *self, gconstpointer data)
{
  const Kind *kind = data;
  const MetierChartData *chart = g_ptr_array_index (self->charts, 0);
  MetierOutputForm form = { METIER_PAPER_LETTER, 3 };
  g_autofree char *path = g_build_filename (self->folder, kind->name, NULL);
  g_autofree char *saved = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  metier_output_save_async (self->output, &form, path, NULL, answered_cb, &answer);
  wait_for (&answer);
  saved = metier_output_save_finish (answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (saved, ==, path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, kind->begin));
  if (kind->words)
    {
      g_assert_nonnull (strstr (contents, metier_chart_data_get_title (chart)));
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *year = g_date_time_format (now, "%Y");

      g_assert_nonnull (strstr (contents, "Trades"));
      g_assert_nonnull (strstr (contents, year));
    }
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_scale (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "chart.png", NULL);
  MetierOutputForm form = { METIER_PAPER_LOCALE, 4 };
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_output_save (self->output, &form, path, NULL, &error));
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 4 * METIER_OUTPUT_WIDTH);
}

/* Nothing is written under a name that does not say what. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  const MetierOutputForm form = { METIER_PAPER_LOCALE, 1 };
  static const char *const names[] = { "chart", "chart.", "chart.docx", "svg" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (metier_output_save (self->output, &form, path, NULL, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, names[i]));
    }
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* Charts of several sources leave together, whatever the format. */
static void
test_several (Fixture *self, gconstpointer data)
{
  const Kind *kind = data;
  const MetierOutputForm form = { METIER_PAPER_LOCALE, 1 };
  g_autoptr (MetierOutput) output = NULL;
  g_autofree char *path = g_build_filename (self->folder, kind->name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  guint n_titles = 0;

  g_ptr_array_add (self->charts, make_data ());
  output = metier_output_new (self->charts, "Each on a scale of its own.", METIER_CHART_BARS, FALSE);
  g_assert_true (metier_output_save (output, &form, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  for (const char *p = contents; kind->words && (p = strstr (p, "Baker")) != NULL; p++)
    n_titles++;
  g_assert_true (n_titles >= 2 || !kind->words);
}

/* What was there stays when the disk is full. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  const MetierOutputForm form = { METIER_PAPER_LOCALE, 1 };
  const Kind *kind = data;
  g_autofree char *path = g_build_filename (self->folder, kind->name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, limit;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  getrlimit (RLIMIT_FSIZE, &before);
  limit = (struct rlimit){ 64, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_false (metier_output_save (self->output, &form, path, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &before);

  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  const MetierOutputForm form = { METIER_PAPER_LOCALE, 1 };
  g_autofree char *path = g_build_filename (self->folder, "missing", "chart.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (metier_output_save (self->output, &form, path, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_name (Fixture *self, gconstpointer data)
{
  g_autofree char *name = metier_output_dup_name (self->output);

  g_assert_cmpuint (strlen (name), >, 0);
  g_assert_null (strpbrk (name, "/\\:*?\"<>|"));
}

/* The clipboard. */

static void
test_picture (Fixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  metier_output_load_texture_async (self->output, NULL, answered_cb, &answer);
  wait_for (&answer);
  texture = metier_output_load_texture_finish (answer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * METIER_OUTPUT_WIDTH);
}

static char *
read_clipboard (GdkClipboard *clipboard, const char *type)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) copied = NULL;
  g_autoptr (GError) error = NULL;

  gdk_clipboard_read_async (clipboard, (const char *[]){ type, NULL }, G_PRIORITY_DEFAULT, NULL, answered_cb,
                            &answer);
  wait_for (&answer);
  stream = gdk_clipboard_read_finish (clipboard, answer, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice_async (text, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                answered_cb, &copied);
  wait_for (&copied);
  g_output_stream_splice_finish (text, copied, &error);
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (text)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (text)));
}

static void
test_table (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GdkContentProvider) table = metier_output_new_table (self->output);
  g_autofree char *tabs = NULL;
  g_autofree char *html = NULL;

  g_assert_true (gdk_clipboard_set_content (clipboard, table));
  tabs = read_clipboard (clipboard, "text/plain;charset=utf-8");
  html = read_clipboard (clipboard, "text/html");
  g_assert_nonnull (strchr (tabs, '\t'));
  g_assert_nonnull (strstr (html, "<table>"));
  gdk_clipboard_set_content (clipboard, NULL);
}

/* Dragging. */

static char *
take (GdkContentProvider *content, const char *type)
{
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (bytes);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_async (content, type, bytes, G_PRIORITY_DEFAULT, NULL, answered_cb,
                                              &answer);
  wait_for (&answer);
  g_assert_true (gdk_content_provider_write_mime_type_finish (content, answer, &error));
  g_assert_no_error (error);

  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

/* What is dropped is a file of the chart's name, there until the place is emptied. */
static void
test_drag (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierScratch) scratch = metier_scratch_new ();
  g_autoptr (GdkContentProvider) content = metier_chart_content_new (self->output, scratch);
  g_autofree char *list = take (content, "text/uri-list");
  g_autofree char *svg = take (content, "image/svg+xml");
  g_autofree char *png = take (content, "image/png");
  g_auto (GStrv) uris = g_uri_list_extract_uris (list);
  g_autofree char *path = g_filename_from_uri (uris[0], NULL, NULL);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *title = metier_output_dup_name (self->output);
  g_autofree char *name = g_strconcat (title, ".svg", NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpuint (g_strv_length (uris), ==, 1);
  g_assert_cmpstr (base, ==, name);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, svg);
  g_assert_true (g_str_has_prefix (png, "\x89PNG"));

  metier_scratch_empty (scratch);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_drag_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierScratch) scratch = metier_scratch_new ();
  g_autoptr (GdkContentProvider) content = metier_chart_content_new (self->output, scratch);
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_async (content, "text/plain", bytes, G_PRIORITY_DEFAULT, NULL,
                                              answered_cb, &answer);
  wait_for (&answer);
  g_assert_false (gdk_content_provider_write_mime_type_finish (content, answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* All roles at once. */

typedef struct {
  GCancellable *cancellable;
  guint n_steps;
  guint n_all;
  guint cancel_at;
} Progress;

static void
progress_cb (gpointer data, guint n_done, guint n_all)
{
  Progress *self = data;

  g_assert_cmpuint (n_done, ==, self->n_steps);
  self->n_steps++;
  self->n_all = n_all;
  if (n_done == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static MetierStore *
open_store (const char *folder)
{
  MetierStore *store = metier_store_new (folder, NULL);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  metier_store_open_async (store, NULL, answered_cb, &answer);
  wait_for (&answer);
  g_assert_true (metier_store_open_finish (store, answer, &error));

  return store;
}

static void
test_all_roles (Fixture *self, gconstpointer data)
{
  gboolean cancels = GPOINTER_TO_INT (data);
  g_autofree char *library = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  g_autoptr (MetierStore) store = open_store (library);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Progress progress = { cancellable, 0, 0, cancels ? 3 : G_MAXUINT };
  MetierOutputForm form = { METIER_PAPER_A4, 1 };
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  guint n_written;

  metier_role_charts_save_async (store, "edison", self->folder, &form, METIER_EXPORT_SVG, progress_cb,
                                 &progress, cancellable, answered_cb, &answer);
  wait_for (&answer);
  g_assert_true (metier_role_charts_save_finish (answer, &n_written, &error) == !cancels);
  if (cancels)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    {
      g_assert_no_error (error);
      g_assert_cmpuint (progress.n_steps, ==, progress.n_all + 1);
      g_assert_cmpuint (n_written, ==, progress.n_all);
    }
  /* Nothing is there but whole files. */
  g_assert_cmpuint (n_written, >=, 3);
  g_assert_cmpuint (count_files (self->folder), ==, n_written);
  metier_store_close (store);
}

static void
add (const char *path, gconstpointer data, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *save = g_strdup_printf ("/output/save/%s", strchr (kinds[i].name, '.') + 1);
      g_autofree char *several = g_strdup_printf ("/output/several/%s", strchr (kinds[i].name, '.') + 1);
      g_autofree char *full = g_strdup_printf ("/output/full-disk/%s", strchr (kinds[i].name, '.') + 1);

      add (save, &kinds[i], test_save);
      add (full, &kinds[i], test_full_disk);
      add (several, &kinds[i], test_several);
    }
  add ("/output/scale", NULL, test_scale);
  add ("/output/unknown", NULL, test_unknown);
  add ("/output/no-folder", NULL, test_no_folder);
  add ("/output/name", NULL, test_name);
  add ("/output/picture", NULL, test_picture);
  add ("/output/table", NULL, test_table);
  add ("/output/drag", NULL, test_drag);
  add ("/output/drag/unknown", NULL, test_drag_unknown);
  add ("/output/all-roles", GINT_TO_POINTER (FALSE), test_all_roles);
  add ("/output/all-roles/cancel", GINT_TO_POINTER (TRUE), test_all_roles);

  return g_test_run ();
}
