/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-import-job.h"
#include "app/shelf/metier-shelf-bulk.h"
#include "app/state/metier-bookmarks.h"
#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store-use.h"
#include "waiting.h"

/* A library with three links, a filter and hours, and what can be done with it. */
typedef struct {
  char *folder;
  MetierStore *store;
  MetierUndo *undo;
  MetierBookmarks *bookmarks;
  MetierLibraryContents *contents; /* as it was before */
  guint n_written;
} Fixture;

typedef struct {
  const char *name;
  void (*act) (Fixture *fixture);
} Action;

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
fail_cb (MetierBookmarks *bookmarks, const char *message)
{
  g_error ("%s", message);
}

static void
wait_for_written (Fixture *fixture, guint n)
{
  waiting_for (&fixture->n_written, n);
  g_assert_cmpuint (fixture->n_written, ==, n);
}

/* All that the library holds, as text that can be compared. */
static char *
describe (Fixture *fixture)
{
  g_autoptr (MetierLibraryContents) contents = store_use_read_library (fixture->store);

  return metier_library_json_write (contents);
}

static MetierResource *
make_page (const char *name)
{
  MetierResource *page = metier_resource_new ();

  page->id = g_strconcat ("mine:", name, NULL);
  page->url = g_strconcat ("https://example.org/", name, NULL);
  page->title = g_strconcat ("Page ", name, NULL);
  page->kind = g_strdup ("article");
  page->level = g_strdup ("unknown");
  page->cost = g_strdup ("free");
  page->language = g_strdup ("en");
  return page;
}

static MetierBookmark *
make_bookmark (MetierBookmarkStatus status)
{
  MetierBookmark *bookmark = metier_bookmark_new ();

  bookmark->status = status;
  bookmark->added = 1600000000;
  bookmark->changed = 1600000100;
  bookmark->progress = 0.25;
  bookmark->hours = 3;
  bookmark->note = g_strdup ("A *note*");
  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit ("one two", " ", -1);
  return bookmark;
}

static gpointer
fill (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer data, GCancellable *cancellable,
      GError **error)
{
  static const char *const names[] = { "a", "b", "c" };
  g_autoptr (MetierLibraryContents) contents = metier_library_contents_new ();
  g_autoptr (MetierLibraryStep) step = NULL;
  MetierSavedFilter *filter = metier_saved_filter_new ("Articles");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      MetierResource *page = make_page (names[i]);

      page->bookmark = make_bookmark ((MetierBookmarkStatus) i);
      g_ptr_array_add (contents->bookmarks, page);
    }
  filter->kind = g_strdup ("article");
  g_ptr_array_add (contents->filters, filter);
  step = metier_library_add_contents (library, contents, NULL, error);
  return GINT_TO_POINTER (step != NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  fixture->store = store_use_open (fixture->folder);
  fixture->undo = metier_undo_new ();
  fixture->bookmarks = metier_bookmarks_new (fixture->store, fixture->undo);
  g_signal_connect_swapped (fixture->bookmarks, "written", G_CALLBACK (count_cb), &fixture->n_written);
  g_signal_connect (fixture->bookmarks, "failed", G_CALLBACK (fail_cb), NULL);
  store_use_ask (fixture->store, fill, NULL);
  fixture->contents = store_use_read_library (fixture->store);
  g_assert_cmpuint (fixture->contents->bookmarks->len, ==, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_library_contents_unref (fixture->contents);
  metier_store_close (fixture->store);
  g_clear_object (&fixture->bookmarks);
  metier_undo_unref (fixture->undo);
  g_clear_object (&fixture->store);
  g_free (fixture->folder);
}

static MetierResource *
get_page (Fixture *fixture, guint i)
{
  return g_ptr_array_index (fixture->contents->bookmarks, i);
}

/* Takes @bookmark, and @edited if any. */
static void
change (Fixture *fixture, MetierResource *edited, MetierBookmark *bookmark)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  g_ptr_array_add (before, metier_resource_ref (get_page (fixture, 0)));
  if (edited != NULL)
    {
      edited->bookmark = bookmark;
      g_ptr_array_add (after, edited);
    }
  else
    {
      g_ptr_array_add (after, metier_resource_with_bookmark (get_page (fixture, 0), bookmark));
    }
  metier_bookmarks_change (fixture->bookmarks, before, after, "Changed");
}

static MetierBookmark *
copy_bookmark (Fixture *fixture)
{
  return metier_bookmark_copy (get_page (fixture, 0)->bookmark);
}

static void
add (Fixture *fixture)
{
  g_autoptr (MetierResource) page = make_page ("new");

  metier_bookmarks_toggle (fixture->bookmarks, page, TRUE);
}

static void
add_with_status (Fixture *fixture)
{
  g_autoptr (MetierResource) page = make_page ("new");

  metier_bookmarks_set_status (fixture->bookmarks, page, METIER_BOOKMARK_DONE);
}

static void
drop (Fixture *fixture)
{
  metier_bookmarks_toggle (fixture->bookmarks, get_page (fixture, 0), FALSE);
}

static void
set_status (Fixture *fixture)
{
  MetierResource *page = get_page (fixture, 0);

  metier_bookmarks_set_status (fixture->bookmarks, page,
                               page->bookmark->status == METIER_BOOKMARK_DONE ? METIER_BOOKMARK_TO_READ
                                                                              : METIER_BOOKMARK_DONE);
}

static void
mark_gone (Fixture *fixture)
{
  metier_bookmarks_set_gone (fixture->bookmarks, get_page (fixture, 0), TRUE);
}

static void
spend_hours (Fixture *fixture)
{
  MetierBookmark *bookmark = copy_bookmark (fixture);

  bookmark->hours += 4.5;
  bookmark->changed = 1700000000;
  change (fixture, NULL, bookmark);
}

static void
forget_hours (Fixture *fixture)
{
  MetierBookmark *bookmark = copy_bookmark (fixture);

  bookmark->hours = 0;
  change (fixture, NULL, bookmark);
}

static void
make_progress (Fixture *fixture)
{
  MetierBookmark *bookmark = copy_bookmark (fixture);

  bookmark->progress = 0.75;
  change (fixture, NULL, bookmark);
}

static void
write_note (Fixture *fixture)
{
  MetierBookmark *bookmark = copy_bookmark (fixture);

  g_free (bookmark->note);
  bookmark->note = g_strdup ("# Another\n\n- note");
  change (fixture, NULL, bookmark);
}

static void
remove_note (Fixture *fixture)
{
  MetierBookmark *bookmark = copy_bookmark (fixture);

  g_clear_pointer (&bookmark->note, g_free);
  change (fixture, NULL, bookmark);
}

static void
change_tags (Fixture *fixture)
{
  MetierBookmark *bookmark = copy_bookmark (fixture);

  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit ("two three", " ", -1);
  change (fixture, NULL, bookmark);
}

static void
edit_page (Fixture *fixture)
{
  MetierResource *page = make_page (get_page (fixture, 0)->id + strlen ("mine:"));

  g_free (page->title);
  page->title = g_strdup ("Another title");
  g_free (page->kind);
  page->kind = g_strdup ("book");
  g_free (page->level);
  page->level = g_strdup ("introductory");
  g_free (page->cost);
  page->cost = g_strdup ("paid");
  g_free (page->language);
  page->language = g_strdup ("de");
  g_strfreev (page->skills);
  page->skills = g_strsplit ("statistics", " ", -1);
  change (fixture, page, copy_bookmark (fixture));
}

static void
bulk_status (Fixture *fixture)
{
  metier_shelf_bulk_set_status (fixture->bookmarks, fixture->contents->bookmarks,
                                METIER_BOOKMARK_IN_PROGRESS);
}

static void
bulk_tags (Fixture *fixture)
{
  metier_shelf_bulk_change_tags (fixture->bookmarks, fixture->contents->bookmarks,
                                 (const char *const[]){ "three", NULL },
                                 (const char *const[]){ "one", NULL });
}

static void
bulk_remove (Fixture *fixture)
{
  metier_shelf_bulk_remove (fixture->bookmarks, fixture->contents->bookmarks);
}

static MetierLibraryContents *
wrap_filter (MetierSavedFilter *filter)
{
  MetierLibraryContents *contents = metier_library_contents_new ();

  g_ptr_array_add (contents->filters, filter);
  return contents;
}

static void
take_step (Fixture *fixture, MetierLibraryContents *taken, MetierLibraryContents *added)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (MetierShelfStep) step = metier_shelf_step_new (none, none, "Changed");

  step->take = taken;
  step->add = added;
  metier_bookmarks_take_step (fixture->bookmarks, step);
}

static MetierSavedFilter *
make_filter (const char *name, const char *kind)
{
  MetierSavedFilter *filter = metier_saved_filter_new (name);

  filter->kind = g_strdup (kind);
  return filter;
}

static void
save_filter (Fixture *fixture)
{
  take_step (fixture, NULL, wrap_filter (make_filter ("Books", "book")));
}

static void
replace_filter (Fixture *fixture)
{
  take_step (fixture, wrap_filter (make_filter ("Articles", "article")),
             wrap_filter (make_filter ("Articles", "video")));
}

static void
delete_filter (Fixture *fixture)
{
  take_step (fixture, wrap_filter (make_filter ("Articles", "article")), NULL);
}

/* As the window does it: the import writes, and then tells of its step. */
static void
import (Fixture *fixture)
{
  static const char page[] = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><H3>Folder</H3><DL>\n"
                             "<DT><A HREF=\"https://example.org/a\">Known</A>\n"
                             "<DT><A HREF=\"https://example.org/x\" TAGS=\"q\">X</A><DD>Note\n"
                             "<DT><A HREF=\"https://example.org/y\">Y</A></DL></DL>";
  g_autofree char *path = g_build_filename (fixture->folder, "in.html", NULL);
  g_autoptr (MetierImportModel) model = NULL;
  g_autoptr (MetierImportJob) job = NULL;

  g_assert_true (g_file_set_contents (path, page, -1, NULL));
  model = store_use_ask (fixture->store, metier_import_model_load, path);
  g_assert_cmpuint (model->fresh->len, ==, 2);
  /* Done again a second later it is the same. */
  g_assert_cmpint (((MetierResource *) g_ptr_array_index (model->fresh, 0))->bookmark->added, >, 0);
  job = metier_import_job_new (model);
  store_use_ask (fixture->store, metier_import_job_run, job);
  g_assert_true (metier_import_job_tell (job, NULL, fixture->bookmarks));
}

static const Action actions[] = {
  { "add", add },
  { "add-with-status", add_with_status },
  { "drop", drop },
  { "status", set_status },
  { "gone", mark_gone },
  { "hours", spend_hours },
  { "no-hours", forget_hours },
  { "progress", make_progress },
  { "note", write_note },
  { "no-note", remove_note },
  { "tags", change_tags },
  { "edit", edit_page },
  { "bulk-status", bulk_status },
  { "bulk-tags", bulk_tags },
  { "bulk-remove", bulk_remove },
  { "save-filter", save_filter },
  { "replace-filter", replace_filter },
  { "delete-filter", delete_filter },
  { "import", import },
};

/* Whatever was done is not done after undo, and done in the same way after redo; twice, as nobody stops. */
static void
test_action (Fixture *fixture, gconstpointer data)
{
  const Action *action = data;
  g_autofree char *before = describe (fixture);
  g_autofree char *after = NULL;
  guint n_written = 1;

  action->act (fixture);
  wait_for_written (fixture, n_written);
  after = describe (fixture);
  g_assert_cmpstr (before, !=, after);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      g_assert_true (metier_undo_take_back (fixture->undo));
      wait_for_written (fixture, ++n_written);
      undone = describe (fixture);
      g_assert_cmpstr (undone, ==, before);
      g_assert_false (metier_undo_take_back (fixture->undo));

      g_assert_true (metier_undo_do_again (fixture->undo));
      wait_for_written (fixture, ++n_written);
      redone = describe (fixture);
      g_assert_cmpstr (redone, ==, after);
      g_assert_false (metier_undo_do_again (fixture->undo));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *path = g_strconcat ("/undo/", actions[i].name, NULL);

      g_test_add (path, Fixture, &actions[i], set_up, test_action, tear_down);
    }

  return g_test_run ();
}
