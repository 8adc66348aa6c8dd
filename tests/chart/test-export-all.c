/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/output/metier-export.h"
#include "core/values/metier-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define N 5

/* A batch of which the third picture has no data. */
typedef struct {
  ChartFixture *fixture;
  GCancellable *cancellable;
  char *folder;
  guint cancel_after; /* 0 for never */
  guint fail_at;      /* N for never */
  GArray *progress;   /* (element-type guint) */
} Batch;

static void
set_up (Batch *self, gconstpointer data)
{
  g_autofree char *parent = g_dir_make_tmp ("metier-all-XXXXXX", NULL);

  self->fixture = chart_fixture_new_edison ();
  self->cancellable = g_cancellable_new ();
  self->folder = g_build_filename (parent, "new", NULL);
  self->fail_at = N;
  self->progress = g_array_new (FALSE, FALSE, sizeof (guint));
}

static guint
empty_folder (const Batch *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_suffix (content, "</svg>\n"));
      g_assert_true (g_str_has_suffix (name, ".svg") && name[0] != '.');
      g_unlink (path);
      n++;
    }

  return n;
}

static void
tear_down (Batch *self, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  g_rmdir (self->folder);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
  chart_fixture_free (self->fixture);
  g_object_unref (self->cancellable);
  g_free (self->folder);
  g_array_unref (self->progress);
}

static MetierChartData *
supply (gpointer data, guint index, char **name, GError **error)
{
  Batch *self = data;

  if (index == self->fail_at)
    {
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_DAMAGED, "This one is damaged.");
      return NULL;
    }
  if (index == 2)
    return NULL;
  *name = g_strdup_printf ("../edison:Role %u", index);

  return chart_fixture_get_data (self->fixture, METIER_SCOPE_CORE, METIER_SORT_SOURCE, NULL);
}

static void
note_progress (gpointer data, guint n_done, guint n_all)
{
  Batch *self = data;

  g_assert_cmpuint (n_all, ==, N);
  g_array_append_val (self->progress, n_done);
  if (self->cancel_after > 0 && n_done == self->cancel_after)
    g_cancellable_cancel (self->cancellable);
}

static gboolean
draw (Batch *self, guint *n_written, GError **error)
{
  MetierExportBatch batch = {
    supply, note_progress,    self, N, { .kind = METIER_CHART_HEATMAP, .width = 600 }, METIER_THEME_LIGHT,
    1,      METIER_EXPORT_SVG
  };

  return metier_export_all (&batch, self->folder, n_written, self->cancellable, error);
}

/* Files stay in the folder whatever the roles are called, and what has no data is left out. */
static void
test_all (Batch *self, gconstpointer data)
{
  g_autofree char *first = g_build_filename (self->folder, "edison-role-0.svg", NULL);
  g_autoptr (GError) error = NULL;
  guint n_written;

  g_assert_true (draw (self, &n_written, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_written, ==, N - 1);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (empty_folder (self), ==, N - 1);
  g_assert_cmpuint (self->progress->len, ==, N + 1);
  for (guint i = 0; i <= N; i++)
    g_assert_cmpuint (g_array_index (self->progress, guint, i), ==, i);
}

static void
test_cancelled (Batch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_written;

  self->cancel_after = 2;
  g_assert_false (draw (self, &n_written, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_written, ==, 2);
  g_assert_cmpuint (empty_folder (self), ==, 2);
}

static void
test_failed (Batch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_written;

  self->fail_at = 1;
  g_assert_false (draw (self, &n_written, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
  g_assert_cmpuint (n_written, ==, 1);
  g_assert_cmpuint (empty_folder (self), ==, 1);
}

static void
test_no_folder (Batch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_written;

  g_assert_true (g_file_set_contents (self->folder, "a file", -1, NULL));
  g_assert_false (draw (self, &n_written, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (n_written, ==, 0);
  g_assert_cmpint (g_unlink (self->folder), ==, 0);
}

#define ADD(path, func) g_test_add ("/export-all/" path, Batch, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("all", test_all);
  ADD ("cancelled", test_cancelled);
  ADD ("failed", test_failed);
  ADD ("no-folder", test_no_folder);

  return g_test_run ();
}
