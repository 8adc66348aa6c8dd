/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "store/library/metier-library-step.h"

/* Makes so many pages, each with a tag. */
static GPtrArray *
make_pages (guint n)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("mine:%u", i);
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", i);
      g_autofree char *title = g_strdup_printf ("Page %u", i);
      MetierResource *page = library_fixture_resource (id, url, title);

      page->bookmark = metier_bookmark_new ();
      page->bookmark->added = 1000 + i;
      g_strfreev (page->bookmark->tags);
      page->bookmark->tags = g_strsplit (i % 2 == 0 ? "even" : "odd", " ", -1);
      g_ptr_array_add (pages, page);
    }

  return pages;
}

static MetierLibrary *
open_with_pages (guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = make_pages (n);
  g_autoptr (MetierLibraryStep) step = NULL;
  MetierLibrary *library = library_fixture_open ();

  step = metier_library_add_bookmarks (library, pages, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (step->remove->len, ==, n);
  return library;
}

static GPtrArray *
list (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *bookmarks = metier_library_list_bookmarks (library, &error);

  g_assert_no_error (error);
  return bookmarks;
}

static void
assert_same_lists (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    library_fixture_assert_same (g_ptr_array_index (a, i), g_ptr_array_index (b, i));
}

/* Applies a step, then what takes it back, and both once more. */
static void
assert_undoes (MetierLibrary *library, GPtrArray *before, const MetierLibraryStep *undo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) after = list (library);
  g_autoptr (MetierLibraryStep) redo = NULL;
  g_autoptr (MetierLibraryStep) undo_again = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) redone = NULL;

  redo = metier_library_apply (library, undo, NULL, &error);
  g_assert_no_error (error);
  undone = list (library);
  assert_same_lists (undone, before);

  undo_again = metier_library_apply (library, redo, NULL, &error);
  g_assert_no_error (error);
  redone = list (library);
  assert_same_lists (redone, after);
  g_assert_cmpuint (undo_again->put->len, ==, undo->put->len);
  g_assert_cmpuint (undo_again->remove->len, ==, undo->remove->len);
  g_assert_true (metier_library_check (library, &error));
  g_assert_no_error (error);
}

static void
test_add (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (3);
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (GPtrArray) pages = make_pages (6);
  g_autoptr (MetierLibraryStep) undo = metier_library_add_bookmarks (library, pages, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (undo->remove->len, ==, 3);
  g_assert_cmpuint (undo->put->len, ==, 0);
  assert_undoes (library, before, undo);
}

static void
test_change (void)
{
  static const char *const ids[] = { "mine:1", "mine:3", "mine:0", NULL };
  static const char *const tags[] = { "new", NULL };
  static const char *const old_tags[] = { "odd", NULL };
  static const char *const skills[] = { "ml", NULL };
  const MetierBookmarkStatus done = METIER_BOOKMARK_DONE;
  const MetierBookmarkChange change = { .status = &done,
                                        .add_tags = tags,
                                        .remove_tags = old_tags,
                                        .title = "Renamed",
                                        .kind = "book",
                                        .add_skills = skills };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (5);
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (MetierLibraryStep) undo = metier_library_change_bookmarks (library, ids, &change, &error);
  g_autoptr (MetierResource) third = metier_library_get_bookmark (library, "mine:3", &error);
  g_autoptr (MetierResource) first = metier_library_get_bookmark (library, "mine:0", &error);

  g_assert_no_error (error);
  g_assert_cmpint (third->bookmark->status, ==, METIER_BOOKMARK_DONE);
  g_assert_cmpstr (third->bookmark->tags[0], ==, "new");
  g_assert_null (third->bookmark->tags[1]);
  g_assert_cmpstr (first->bookmark->tags[0], ==, "even");
  g_assert_cmpstr (first->bookmark->tags[1], ==, "new");
  g_assert_cmpstr (third->title, ==, "Renamed");
  g_assert_cmpstr (third->kind, ==, "book");
  g_assert_cmpstr (third->skills[0], ==, "ml");
  g_assert_cmpuint (undo->put->len, ==, 3);
  assert_undoes (library, before, undo);
}

static void
test_remove (void)
{
  static const char *const ids[] = { "mine:1", "mine:4", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (5);
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (MetierLibraryStep) undo = metier_library_remove_bookmarks (library, ids, &error);
  g_autoptr (GPtrArray) after = list (library);

  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 3);
  g_assert_cmpuint (undo->put->len, ==, 2);
  assert_undoes (library, before, undo);
}

/* One that cannot be done leaves all the others as they were, and so does what was read. */
static void
test_all_or_nothing (void)
{
  static const char *const ids[] = { "mine:1", "mine:99", NULL };
  const MetierBookmarkChange change = { .note = "A note" };
  const MetierBookmarkChange nonsense = { .kind = "sandwich" };
  g_autoptr (MetierLibrary) library = open_with_pages (3);
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (GPtrArray) pages = make_pages (5);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (GError) third = NULL;
  g_autoptr (GError) fourth = NULL;
  MetierResource *last = g_ptr_array_index (pages, 4);

  g_free (last->url);
  last->url = g_strdup ("javascript:alert(1)");
  g_assert_null (metier_library_change_bookmarks (library, ids, &change, &first));
  g_assert_error (first, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_assert_null (metier_library_remove_bookmarks (library, ids, &second));
  g_assert_error (second, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_assert_null (metier_library_add_bookmarks (library, pages, NULL, &third));
  g_assert_error (third, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_null (
      metier_library_change_bookmarks (library, (const char *const[]){ "mine:1", NULL }, &nonsense, &fourth));
  g_assert_error (fourth, METIER_ERROR, METIER_ERROR_INVALID);

  after = list (library);
  assert_same_lists (before, after);
}

static void
cancel_cb (guint done, guint total, gpointer data)
{
  MetierProgress *progress = data;

  g_assert_cmpuint (total, ==, 2000);
  if (done > 700)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_cancel (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MetierLibrary) library = open_with_pages (3);
  g_autoptr (GPtrArray) pages = make_pages (2000);
  g_autoptr (GPtrArray) after = NULL;
  MetierProgress progress = { cancel_cb, NULL, cancellable };

  progress.data = &progress;
  g_assert_null (metier_library_add_bookmarks (library, pages, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = list (library);
  g_assert_cmpuint (after->len, ==, 3);
}

/* A bookmark may take the address of one that goes in the same step. */
static void
test_address_changes_hands (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (2);
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (MetierLibraryStep) step = metier_library_step_new ();
  g_autoptr (MetierLibraryStep) undo = NULL;
  MetierResource *heir = library_fixture_resource ("mine:heir", "https://example.org/1", "Heir");

  heir->bookmark = metier_bookmark_new ();
  g_ptr_array_add (step->put, heir);
  g_ptr_array_add (step->remove, g_strdup ("mine:1"));
  undo = metier_library_apply (library, step, NULL, &error);
  g_assert_no_error (error);
  assert_undoes (library, before, undo);
}

/* Two bookmarks may take each other's address. */
static void
test_addresses_are_exchanged (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (2);
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (MetierLibraryStep) step = metier_library_step_new ();
  g_autoptr (MetierLibraryStep) undo = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const MetierResource *page = g_ptr_array_index (before, i);
      const MetierResource *other = g_ptr_array_index (before, 1 - i);
      MetierResource *moved = metier_resource_with_bookmark (page, metier_bookmark_copy (page->bookmark));

      g_free (moved->url);
      moved->url = g_strdup (other->url);
      g_ptr_array_add (step->put, moved);
    }
  undo = metier_library_apply (library, step, NULL, &error);
  g_assert_no_error (error);
  assert_undoes (library, before, undo);
}

static guint
count_found (MetierLibrary *library, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = metier_library_search (library, text, 100, &error);

  g_assert_no_error (error);
  return found->len;
}

/* What changes is found by what it is now, and only by that. */
static void
test_search_follows (void)
{
  static const char *const ids[] = { "mine:2", "mine:0", NULL };
  static const char *const tags[] = { "zebra", NULL };
  const gboolean gone = TRUE;
  const MetierBookmarkChange change = { .add_tags = tags, .note = "Striped", .title = "Renamed" };
  const MetierBookmarkChange mark = { .gone = &gone };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (4);
  g_autoptr (MetierLibraryStep) undo = metier_library_change_bookmarks (library, ids, &change, &error);
  g_autoptr (MetierLibraryStep) marked = metier_library_change_bookmarks (library, ids, &mark, &error);
  g_autoptr (MetierLibraryStep) redo = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (count_found (library, "zebra"), ==, 2);
  g_assert_cmpuint (count_found (library, "striped renamed"), ==, 2);
  g_assert_cmpuint (count_found (library, "page"), ==, 2);

  redo = metier_library_apply (library, undo, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (library, "zebra"), ==, 0);
  g_assert_cmpuint (count_found (library, "page"), ==, 4);
  g_assert_true (metier_library_check (library, &error));
  g_assert_no_error (error);
}

/* What another connection writes is seen, also where it was read before. */
static void
test_another_program (void)
{
  static const char *const ids[] = { "mine:1", NULL };
  const MetierBookmarkChange change = { .note = "From elsewhere" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = open_with_pages (3);
  g_autoptr (MetierLibrary) other = library_fixture_open ();
  g_autoptr (GPtrArray) before = list (library);
  g_autoptr (MetierLibraryStep) undo = metier_library_change_bookmarks (other, ids, &change, &error);
  g_autoptr (MetierResource) page = metier_library_get_bookmark (library, "mine:1", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, 3);
  g_assert_cmpstr (page->bookmark->note, ==, "From elsewhere");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/steps/add", test_add);
  g_test_add_func ("/steps/change", test_change);
  g_test_add_func ("/steps/remove", test_remove);
  g_test_add_func ("/steps/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/steps/cancel", test_cancel);
  g_test_add_func ("/steps/address-changes-hands", test_address_changes_hands);
  g_test_add_func ("/steps/addresses-are-exchanged", test_addresses_are_exchanged);
  g_test_add_func ("/steps/search-follows", test_search_follows);
  g_test_add_func ("/steps/another-program", test_another_program);

  return g_test_run ();
}
