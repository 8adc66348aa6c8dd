/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "app/shelf/metier-import-job.h"
#include "app/shelf/metier-shelf-bulk.h"
#include "app/state/metier-bookmarks.h"
#include "core/values/metier-error.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store-use.h"
#include "waiting.h"

#define N_MANY 3000
#define N_IMPORTED 30000

/* A folder of one's own, and the shelf in it. */
typedef struct {
  char *folder;
  MetierStore *store;
  MetierUndo *undo;
  MetierBookmarks *bookmarks;
  guint n_changed;
  guint n_written;
  guint n_progress;
  guint n_packs_changed;
  gboolean answered;
} Fixture;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  fixture->store = store_use_open (fixture->folder);

  fixture->undo = metier_undo_new ();
  fixture->bookmarks = metier_bookmarks_new (fixture->store, fixture->undo);
  g_signal_connect_swapped (fixture->bookmarks, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect_swapped (fixture->bookmarks, "written", G_CALLBACK (count_cb), &fixture->n_written);
  g_signal_connect_swapped (fixture->bookmarks, "progress", G_CALLBACK (count_cb), &fixture->n_progress);
  g_signal_connect_swapped (fixture->bookmarks, "packs-changed", G_CALLBACK (count_cb),
                            &fixture->n_packs_changed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_store_close (fixture->store);
  g_clear_object (&fixture->bookmarks);
  metier_undo_unref (fixture->undo);
  g_clear_object (&fixture->store);
  g_free (fixture->folder);
}

/* Tells which of the user's roles the packs have. */
static gpointer
has_role (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer role, GCancellable *cancellable,
          GError **error)
{
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, role, NULL, NULL);

  return GINT_TO_POINTER (profile != NULL ? 1 : 2);
}

static void
assert_imported (Fixture *fixture, gboolean imported)
{
  g_autoptr (MetierLibraryContents) contents = store_use_read_library (fixture->store);
  guint n = imported ? 1 : 0;

  g_assert_cmpuint (contents->bookmarks->len, ==, n);
  g_assert_cmpuint (contents->levels->len, ==, n);
  g_assert_cmpuint (contents->own_roles->len, ==, n);
  g_assert_cmpuint (contents->filters->len, ==, n);
  g_assert_cmpint (contents->targets[0] != NULL, ==, imported);
  g_assert_cmpint (contents->plan != NULL, ==, imported);
  g_assert_cmpint (GPOINTER_TO_INT (store_use_ask (fixture->store, has_role, (gpointer) "mine:role")), ==,
                   imported ? 1 : 2);
}

static MetierLibraryContents *
make_contents (void)
{
  MetierLibraryContents *contents = metier_library_contents_new ();
  MetierResource *page = metier_resource_new ();
  MetierSelfRating *rating = metier_self_rating_new ("ml", "Applying ML", 2);
  MetierSavedFilter *filter = metier_saved_filter_new ("Books");
  MetierOwnRole *role = metier_own_role_new ("Our role");

  page->id = g_strdup ("mine:page");
  page->url = g_strdup ("https://example.org/page");
  page->title = g_strdup ("A page");
  page->kind = g_strdup ("unknown");
  page->level = g_strdup ("unknown");
  page->cost = g_strdup ("unknown");
  page->language = g_strdup ("unknown");
  page->bookmark = metier_bookmark_new ();
  g_ptr_array_add (contents->bookmarks, page);
  rating->at = 1000;
  g_ptr_array_add (contents->levels, rating);
  contents->targets[0] = metier_target_new ("edison:DSP04", "Data Scientist", "edison");
  contents->targets[0]->at = 1000;
  contents->plan = metier_plan_settings_new ();
  contents->plan->hours_per_week = 7;
  filter->kind = g_strdup ("book");
  g_ptr_array_add (contents->filters, filter);
  g_free (role->id);
  role->id = g_strdup ("mine:role");
  role->changed = 1000;
  metier_own_role_add_demand (role, "ml", "Applying ML", METIER_CORE_SKILL_ML, 8, 3);
  g_ptr_array_add (contents->own_roles, role);
  return contents;
}

/* A file of a whole library, as the window imports it. */
static MetierImportModel *
load_file (Fixture *fixture)
{
  g_autoptr (MetierLibraryContents) contents = make_contents ();
  g_autofree char *text = metier_library_json_write (contents);
  g_autofree char *path = g_build_filename (fixture->folder, "from-elsewhere.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return store_use_ask (fixture->store, metier_import_model_load, path);
}

/* Everything that an import brings goes and comes as one. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierImportModel) model = load_file (fixture);
  g_autoptr (MetierImportJob) job = metier_import_job_new (model);

  g_assert_true (metier_import_model_has_news (model));
  g_assert_cmpuint (model->fresh->len, ==, 1);
  g_assert_cmpuint (model->n_rest, ==, 5);

  store_use_ask (fixture->store, metier_import_job_run, job);
  g_assert_true (metier_import_job_tell (job, NULL, fixture->bookmarks));
  assert_imported (fixture, TRUE);
  g_assert_cmpuint (fixture->n_packs_changed, ==, 1);

  g_assert_true (metier_undo_take_back (fixture->undo));
  waiting_for (&fixture->n_written, 2);
  assert_imported (fixture, FALSE);
  g_assert_cmpuint (fixture->n_packs_changed, ==, 2);

  g_assert_true (metier_undo_do_again (fixture->undo));
  waiting_for (&fixture->n_written, 3);
  assert_imported (fixture, TRUE);
  g_assert_false (metier_undo_do_again (fixture->undo));
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (metier_store_run_finish (METIER_STORE (source), result, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  fixture->answered = TRUE;
}

/* Where the pack of one's own roles belongs, something else stands: nothing is imported then. */
static void
test_import_not_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierImportModel) model = load_file (fixture);
  g_autoptr (MetierImportJob) job = metier_import_job_new (model);
  g_autofree char *pack = g_build_filename (fixture->folder, "packs", "mine.pack", NULL);

  g_assert_cmpint (g_mkdir_with_parents (pack, 0700), ==, 0);
  fixture->answered = FALSE;
  metier_store_run_async (fixture->store, metier_import_job_run, job, NULL, NULL, NULL, refused_cb, fixture);
  while (!fixture->answered)
    g_main_context_iteration (NULL, TRUE);
  assert_imported (fixture, FALSE);
}

static GPtrArray *
make_many (void)
{
  GPtrArray *resources = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; i < N_MANY; i++)
    {
      MetierResource *resource = metier_resource_new ();

      resource->id = g_strdup_printf ("mine:%u", i);
      resource->url = g_strdup_printf ("https://example.org/%u", i);
      resource->title = g_strdup_printf ("Page %u", i);
      g_ptr_array_add (resources, resource);
    }

  return resources;
}

/* However many change, nobody waits for all of them to be shown. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) resources = make_many ();
  g_autoptr (MetierLibraryContents) contents = NULL;

  metier_shelf_bulk_set_status (fixture->bookmarks, resources, METIER_BOOKMARK_DONE);
  g_assert_cmpuint (fixture->n_changed, <, N_MANY / 4);
  waiting_for (&fixture->n_written, 1);
  waiting_for (&fixture->n_changed, N_MANY);
  g_assert_cmpuint (fixture->n_changed, ==, N_MANY);
  g_assert_cmpuint (fixture->n_progress, >, 0);
  contents = store_use_read_library (fixture->store);
  g_assert_cmpuint (contents->bookmarks->len, ==, N_MANY);

  /* What follows is shown after it, also when it comes before all is. */
  g_assert_true (metier_undo_take_back (fixture->undo));
  g_assert_true (metier_undo_do_again (fixture->undo));
  waiting_for (&fixture->n_written, 3);
  waiting_for (&fixture->n_changed, 3 * N_MANY);
  g_assert_cmpuint (fixture->n_changed, ==, 3 * N_MANY);
}

static char *
write_page (Fixture *fixture)
{
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n");
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, "many.html", NULL);

  for (guint i = 0; i < N_IMPORTED; i++)
    g_string_append_printf (page, "<DT><A HREF=\"https://example.org/%u\">Page %u</A>\n", i, i);
  g_file_set_contents (path, page->str, (gssize) page->len, &error);
  g_assert_no_error (error);
  return path;
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (metier_store_run_finish (METIER_STORE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture->answered = TRUE;
}

/* It says how far it is, and who gives it up in the middle has nothing of it. */
static void
test_cancelled_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_page (fixture);
  g_autoptr (MetierImportModel) model = store_use_ask (fixture->store, metier_import_model_load, path);
  g_autoptr (MetierImportJob) job = metier_import_job_new (model);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MetierLibraryContents) contents = NULL;

  g_assert_cmpuint (model->fresh->len, ==, N_IMPORTED);
  g_assert_cmpfloat (metier_import_job_get_fraction (job), ==, 0);
  fixture->answered = FALSE;
  metier_store_run_async (fixture->store, metier_import_job_run, job, NULL, NULL, cancellable, cancelled_cb,
                          fixture);
  while (metier_import_job_get_fraction (job) <= 0)
    g_usleep (200);
  g_cancellable_cancel (cancellable);
  while (!fixture->answered)
    g_main_context_iteration (NULL, TRUE);

  contents = store_use_read_library (fixture->store);
  g_assert_cmpuint (contents->bookmarks->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/bookmarks/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/bookmarks/import-not-shown", Fixture, NULL, set_up, test_import_not_shown, tear_down);
  g_test_add ("/bookmarks/cancelled-import", Fixture, NULL, set_up, test_cancelled_import, tear_down);
  g_test_add ("/bookmarks/many", Fixture, NULL, set_up, test_many, tear_down);

  return g_test_run ();
}
