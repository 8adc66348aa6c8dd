/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/library/metier-library-private.h"

static void
test_survives_reopening (void)
{
  g_autoptr (GError) error = NULL;
  MetierLibrary *library = library_fixture_open ();
  g_autofree char *id = library_fixture_add (library, "https://Example.org/a", "  A \n title\t");
  g_autoptr (GPtrArray) bookmarks = NULL;
  const MetierResource *resource;

  metier_library_close (library, &error);
  g_assert_no_error (error);
  metier_library_free (library);

  library = library_fixture_open ();
  bookmarks = metier_library_list_bookmarks (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bookmarks->len, ==, 1);

  resource = g_ptr_array_index (bookmarks, 0);
  g_assert_cmpstr (resource->id, ==, id);
  g_assert_true (g_str_has_prefix (id, "mine:"));
  g_assert_cmpstr (resource->url, ==, "https://Example.org/a");
  g_assert_cmpstr (resource->title, ==, "A title");
  g_assert_cmpstr (resource->kind, ==, "unknown");
  g_assert_cmpint (resource->bookmark->status, ==, METIER_BOOKMARK_TO_READ);
  g_assert_cmpint (resource->bookmark->added, >, 1600000000);
  g_assert_null (resource->source);
  metier_library_free (library);
}

static void
test_known_address_is_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autofree char *id = library_fixture_add (library, "https://example.org/a", "First");
  g_autoptr (MetierResource) again = library_fixture_resource (NULL, "HTTPS://EXAMPLE.org/a#part", "Second");
  g_autoptr (MetierResource) found = NULL;
  g_autofree char *same = NULL;
  gboolean added = TRUE;

  metier_library_add_bookmark (library, again, &same, &added, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (same, ==, id);
  g_assert_false (added);

  found = metier_library_get_bookmark (library, "https://EXAMPLE.org/a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found->title, ==, "First");
}

static void
test_resource_keeps_its_id (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) resource
      = library_fixture_resource ("metier:cs50", "https://example.org/cs50", "CS50");
  g_autofree char *id = NULL;

  metier_library_add_bookmark (library, resource, &id, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "metier:cs50");
}

static MetierResource *
make_full (void)
{
  MetierResource *resource
      = library_fixture_resource ("metier:full", "https://example.org/full?b=2&a=1", "Full");

  resource->kind = g_strdup ("book");
  resource->level = g_strdup ("advanced");
  resource->cost = g_strdup ("free");
  resource->language = g_strdup ("pt-BR");
  resource->credit = g_strdup ("A list, CC0-1.0");
  g_strfreev (resource->judged);
  resource->judged = g_strsplit ("kind skills", " ", -1);
  g_strfreev (resource->skills);
  resource->skills = g_strsplit ("statistics edison:DSDA02", " ", -1);
  resource->bookmark = metier_bookmark_new ();
  resource->bookmark->status = METIER_BOOKMARK_IN_PROGRESS;
  resource->bookmark->progress = 12.5;
  resource->bookmark->hours = 3.25;
  resource->bookmark->note = g_strdup ("# Heading\n\n- *one*\ttwo");
  resource->bookmark->added = 1000;
  resource->bookmark->changed = 2000;
  g_strfreev (resource->bookmark->tags);
  resource->bookmark->tags = g_strsplit ("maths,résumé", ",", -1);
  return resource;
}

static void
test_undo_brings_back_everything (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) given = make_full ();
  g_autoptr (MetierResource) before = NULL;
  g_autoptr (MetierResource) after = NULL;

  metier_library_add_bookmark (library, given, NULL, NULL, &error);
  before = metier_library_get_bookmark (library, "metier:full", &error);
  g_assert_no_error (error);
  library_fixture_assert_same (given, before);

  metier_library_remove_bookmark (library, "metier:full", &error);
  g_assert_no_error (error);
  g_assert_null (metier_library_get_bookmark (library, "metier:full", NULL));

  metier_library_put_bookmark (library, before, &error);
  g_assert_no_error (error);
  after = metier_library_get_bookmark (library, "metier:full", &error);
  library_fixture_assert_same (before, after);
  metier_library_check (library, &error);
  g_assert_no_error (error);
}

static void
test_put_replaces (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) full = make_full ();
  g_autoptr (MetierResource) bare
      = library_fixture_resource ("metier:full", "https://example.org/other", "Bare");
  g_autoptr (MetierResource) clash
      = library_fixture_resource ("mine:x", "https://example.org/other", "Clash");
  g_autoptr (GPtrArray) bookmarks = NULL;

  metier_library_put_bookmark (library, full, &error);
  metier_library_put_bookmark (library, bare, &error);
  g_assert_no_error (error);

  bookmarks = metier_library_list_bookmarks (library, &error);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  g_assert_cmpstr (((MetierResource *) g_ptr_array_index (bookmarks, 0))->title, ==, "Bare");
  g_assert_cmpuint (g_strv_length (((MetierResource *) g_ptr_array_index (bookmarks, 0))->skills), ==, 0);

  g_assert_false (metier_library_put_bookmark (library, clash, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "metier:full"));
}

static void
test_change (void)
{
  const MetierBookmarkStatus done = METIER_BOOKMARK_DONE;
  const double progress = 100, hours = 7.5;
  const char *add[] = { " new  tag ", "maths", NULL };
  const char *drop[] = { "résumé", "unknown", NULL };
  const char *expected[] = { "maths", "new tag", NULL };
  const gboolean gone = TRUE;
  const MetierBookmarkChange change = { &done,
                                        &progress,
                                        &hours,
                                        "Note\r\nwith \x01"
                                        "bell",
                                        add,
                                        drop,
                                        &gone };
  const MetierBookmarkChange no_note = { .note = "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) given = make_full ();
  g_autoptr (MetierResource) after = NULL;
  g_autoptr (MetierResource) cleared = NULL;

  metier_library_put_bookmark (library, given, &error);
  metier_library_change_bookmark (library, "metier:full", &change, &error);
  after = metier_library_get_bookmark (library, "metier:full", &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->bookmark->status, ==, METIER_BOOKMARK_DONE);
  g_assert_cmpfloat (after->bookmark->progress, ==, 100);
  g_assert_cmpfloat (after->bookmark->hours, ==, 7.5);
  g_assert_cmpstr (after->bookmark->note, ==, "Note\nwith bell");
  g_assert_cmpstrv (after->bookmark->tags, expected);
  g_assert_cmpint (after->bookmark->added, ==, 1000);
  g_assert_cmpint (after->bookmark->changed, >, 2000);
  g_assert_true (after->bookmark->gone);

  metier_library_change_bookmark (library, "metier:full", &no_note, &error);
  cleared = metier_library_get_bookmark (library, "metier:full", &error);
  g_assert_no_error (error);
  g_assert_null (cleared->bookmark->note);
  g_assert_cmpint (cleared->bookmark->status, ==, METIER_BOOKMARK_DONE);
  g_assert_cmpstrv (cleared->bookmark->tags, expected);
}

typedef struct {
  const char *name;
  double progress;
  double hours;
} BadChange;

static const BadChange bad_changes[] = {
  { "progress-above", 100.5, 0 }, { "progress-below", -1, 0 },       { "progress-nan", NAN, 0 },
  { "hours-below", 0, -0.5 },     { "hours-infinite", 0, INFINITY },
};

static void
test_bad_change_changes_nothing (gconstpointer data)
{
  const BadChange *bad = data;
  const MetierBookmarkStatus done = METIER_BOOKMARK_DONE;
  const MetierBookmarkChange change = { .status = &done, .progress = &bad->progress, .hours = &bad->hours };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) given = make_full ();
  g_autoptr (MetierResource) after = NULL;

  metier_library_put_bookmark (library, given, NULL);
  g_assert_false (metier_library_change_bookmark (library, "metier:full", &change, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  after = metier_library_get_bookmark (library, "metier:full", NULL);
  library_fixture_assert_same (given, after);
}

static void
test_unknown_id (void)
{
  const MetierBookmarkChange change = { .note = "x" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();

  g_assert_false (metier_library_remove_bookmark (library, "mine:none", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (metier_library_change_bookmark (library, "mine:none", &change, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (metier_library_get_bookmark (library, "https://example.org/none", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static const char *const bad_urls[]
    = { "ftp://example.org/", "javascript:alert(1)", "example.org", "", "https://" };

static void
test_bad_addresses_are_refused (void)
{
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) bookmarks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad_urls); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierResource) resource = library_fixture_resource (NULL, bad_urls[i], "Bad");

      g_assert_false (metier_library_add_bookmark (library, resource, NULL, NULL, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
    }

  bookmarks = metier_library_list_bookmarks (library, NULL);
  g_assert_cmpuint (bookmarks->len, ==, 0);
}

/* Whatever a page calls itself, the title is one clean line, and something to read. */
static void
test_titles_are_clean (void)
{
  g_autofree char *long_title = g_strnfill (2000, 'x');
  const char *given[] = { "a\xff"
                          "b\x01\x7f c",
                          long_title, " \t\n ", NULL };
  g_autoptr (MetierLibrary) library = library_fixture_open ();

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/page/%u", i);
      g_autofree char *id = library_fixture_add (library, url, given[i]);
      g_autoptr (MetierResource) resource = metier_library_get_bookmark (library, id, NULL);

      g_assert_true (g_utf8_validate (resource->title, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (resource->title, -1), <=, 500);
      g_assert_cmpint (strlen (resource->title), >, 0);
      g_assert_null (strpbrk (resource->title, "\x01\x7f\n\t"));
      if (i >= 2)
        g_assert_cmpstr (resource->title, ==, url + strlen ("https://"));
    }
}

static void
test_bounds (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) resource = make_full ();
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  g_free (resource->bookmark->note);
  resource->bookmark->note = g_strnfill (64 * 1024 + 1, 'n');
  g_assert_false (metier_library_add_bookmark (library, resource, NULL, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
  g_clear_error (&error);

  resource->bookmark->note[64 * 1024] = '\0';
  for (guint i = 0; i < 101; i++)
    {
      g_autofree char *tag = g_strdup_printf ("tag %u", i);
      g_strv_builder_add (tags, tag);
    }
  g_strfreev (resource->bookmark->tags);
  resource->bookmark->tags = g_strv_builder_end (tags);
  g_assert_false (metier_library_add_bookmark (library, resource, NULL, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_clear_pointer (&resource->bookmark->tags[100], g_free);
  metier_library_add_bookmark (library, resource, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The last one added first; what was added in the same second by title. */
static void
test_list_order (void)
{
  static const struct {
    const char *id;
    const char *title;
    gint64 added;
  } given[] = {
    { "mine:1", "old", 100 }, { "mine:2", "b", 200 }, { "mine:3", "A", 200 }, { "mine:4", "new", 300 }
  };
  static const char *const expected[] = { "mine:4", "mine:3", "mine:2", "mine:1" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) bookmarks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", i);
      g_autoptr (MetierResource) resource = library_fixture_resource (given[i].id, url, given[i].title);

      resource->bookmark = metier_bookmark_new ();
      resource->bookmark->added = given[i].added;
      metier_library_put_bookmark (library, resource, &error);
      g_assert_no_error (error);
    }

  bookmarks = metier_library_list_bookmarks (library, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < bookmarks->len; i++)
    g_assert_cmpstr (((MetierResource *) g_ptr_array_index (bookmarks, i))->id, ==, expected[i]);
}

static void
test_search (void)
{
  static const struct {
    const char *text;
    guint n;
  } expected[] = { { "full", 1 },       { "resume", 1 },  { "headi", 1 }, { "example.org", 2 },
                   { "maths full", 1 }, { "maths x", 0 }, { "", 0 },      { "\"*(", 0 } };
  const MetierBookmarkChange retag = { .note = "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) full = make_full ();
  g_autofree char *other = library_fixture_add (library, "https://example.org/x", "Something else");
  g_autoptr (GPtrArray) none = NULL;

  metier_library_put_bookmark (library, full, &error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) found = metier_library_search (library, expected[i].text, 10, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, expected[i].n);
    }

  metier_library_change_bookmark (library, "metier:full", &retag, &error);
  none = metier_library_search (library, "heading", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_batch (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) bad = library_fixture_resource (NULL, "ftp://example.org/", "Bad");
  g_autoptr (MetierLibrary) other = library_fixture_open ();
  g_autofree char *dropped = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;

  metier_library_begin (library, &error);
  g_assert_no_error (error);
  dropped = library_fixture_add (library, "https://example.org/1", "One");
  metier_library_roll_back (library);

  metier_library_begin (library, &error);
  kept = library_fixture_add (library, "https://example.org/2", "Two");
  g_assert_false (metier_library_add_bookmark (library, bad, NULL, NULL, NULL));
  g_assert_false (metier_library_remove_bookmark (library, dropped, NULL));
  seen = metier_library_list_bookmarks (other, &error);
  g_assert_cmpuint (seen->len, ==, 0);
  metier_library_commit (library, &error);
  g_assert_no_error (error);

  bookmarks = metier_library_list_bookmarks (other, &error);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  g_assert_cmpstr (((MetierResource *) g_ptr_array_index (bookmarks, 0))->id, ==, kept);
}

/* SQLite gives a whole transaction up when a part of it fails badly. What comes after must not pass for the
 * batch. */
static void
test_batch_given_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) second = library_fixture_resource (NULL, "https://example.org/2", "Two");
  g_autoptr (GPtrArray) bookmarks = NULL;

  metier_library_begin (library, &error);
  g_free (library_fixture_add (library, "https://example.org/1", "One"));
  metier_database_roll_back (library->database);

  g_assert_false (metier_library_add_bookmark (library, second, NULL, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_false (metier_library_commit (library, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);

  bookmarks = metier_library_list_bookmarks (library, NULL);
  g_assert_cmpuint (bookmarks->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/library/survives-reopening", test_survives_reopening);
  g_test_add_func ("/library/add/known-address", test_known_address_is_kept);
  g_test_add_func ("/library/add/keeps-id", test_resource_keeps_its_id);
  g_test_add_func ("/library/add/bad-addresses", test_bad_addresses_are_refused);
  g_test_add_func ("/library/add/clean-titles", test_titles_are_clean);
  g_test_add_func ("/library/add/bounds", test_bounds);
  g_test_add_func ("/library/put/undo", test_undo_brings_back_everything);
  g_test_add_func ("/library/put/replaces", test_put_replaces);
  g_test_add_func ("/library/change", test_change);
  g_test_add_func ("/library/unknown-id", test_unknown_id);
  g_test_add_func ("/library/list", test_list_order);
  g_test_add_func ("/library/search", test_search);
  g_test_add_func ("/library/batch", test_batch);
  g_test_add_func ("/library/batch/given-up", test_batch_given_up);

  for (guint i = 0; i < G_N_ELEMENTS (bad_changes); i++)
    {
      g_autofree char *path = g_strconcat ("/library/change/", bad_changes[i].name, NULL);

      g_test_add_data_func (path, &bad_changes[i], test_bad_change_changes_nothing);
    }

  return g_test_run ();
}
