/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/resources/metier-resource.h"

#include "fixture.h"

static MetierResource *
resource_new_filled (void)
{
  MetierResource *resource = metier_resource_new ();

  resource->id = g_strdup ("metier:cs50");
  resource->url = g_strdup ("https://cs50.harvard.edu/x/");
  resource->title = g_strdup ("CS50");
  resource->kind = g_strdup ("course");
  resource->level = g_strdup ("unknown");
  resource->cost = g_strdup ("free");
  resource->language = g_strdup ("en");
  resource->credit = g_strdup ("A list, CC BY 4.0");
  g_strfreev (resource->skills);
  resource->skills = g_strsplit ("programming ml", " ", -1);
  g_strfreev (resource->judged);
  resource->judged = g_strsplit ("kind skills", " ", -1);
  resource->source = fixture_source_new ("metier", NULL);

  return resource;
}

static MetierBookmark *
bookmark_new_filled (void)
{
  MetierBookmark *bookmark = metier_bookmark_new ();

  bookmark->status = METIER_BOOKMARK_IN_PROGRESS;
  bookmark->progress = 40;
  bookmark->hours = 2.5;
  g_strfreev (bookmark->tags);
  bookmark->tags = g_strsplit ("evening maths", " ", -1);
  bookmark->note = g_strdup ("Start with *week 3*.");
  bookmark->added = 1700000000;
  bookmark->changed = 1700000001;

  return bookmark;
}

static void
test_lists_are_never_missing (void)
{
  g_autoptr (MetierResource) resource = metier_resource_new ();
  g_autoptr (MetierBookmark) bookmark = metier_bookmark_new ();

  g_assert_cmpuint (g_strv_length (resource->skills), ==, 0);
  g_assert_cmpuint (g_strv_length (resource->judged), ==, 0);
  g_assert_cmpuint (g_strv_length (bookmark->tags), ==, 0);
  g_assert_null (resource->bookmark);
  g_assert_null (bookmark->note);
  g_assert_cmpint (bookmark->status, ==, METIER_BOOKMARK_TO_READ);
}

static void
test_with_bookmark (void)
{
  g_autoptr (MetierResource) resource = resource_new_filled ();
  MetierBookmark *bookmark = bookmark_new_filled ();
  g_autoptr (MetierResource) marked = metier_resource_with_bookmark (resource, bookmark);

  g_assert_null (resource->bookmark);
  g_assert_true (marked->bookmark == bookmark);
  g_assert_true (marked->source == resource->source);
  g_assert_cmpstr (marked->id, ==, resource->id);
  g_assert_cmpstr (marked->url, ==, resource->url);
  g_assert_cmpstr (marked->title, ==, resource->title);
  g_assert_cmpstr (marked->kind, ==, resource->kind);
  g_assert_cmpstr (marked->level, ==, resource->level);
  g_assert_cmpstr (marked->cost, ==, resource->cost);
  g_assert_cmpstr (marked->language, ==, resource->language);
  g_assert_cmpstr (marked->credit, ==, resource->credit);
  g_assert_true (g_strv_equal ((const char *const *)marked->skills, (const char *const *)resource->skills));
  g_assert_true (g_strv_equal ((const char *const *)marked->judged, (const char *const *)resource->judged));
}

static void
test_without_bookmark (void)
{
  g_autoptr (MetierResource) resource = resource_new_filled ();
  g_autoptr (MetierResource) marked = metier_resource_with_bookmark (resource, bookmark_new_filled ());
  g_autoptr (MetierResource) bare = metier_resource_with_bookmark (marked, NULL);

  g_assert_nonnull (marked->bookmark);
  g_assert_null (bare->bookmark);
}

static void
test_copy (void)
{
  g_autoptr (MetierBookmark) bookmark = bookmark_new_filled ();
  g_autoptr (MetierBookmark) copy = metier_bookmark_copy (bookmark);

  g_assert_cmpint (copy->status, ==, bookmark->status);
  g_assert_cmpfloat (copy->progress, ==, 40);
  g_assert_cmpfloat (copy->hours, ==, 2.5);
  g_assert_cmpint (copy->added, ==, 1700000000);
  g_assert_cmpint (copy->changed, ==, 1700000001);
  g_assert_cmpstr (copy->note, ==, bookmark->note);
  g_assert_true (copy->note != bookmark->note);
  g_assert_true (copy->tags != bookmark->tags);
  g_assert_true (g_strv_equal ((const char *const *)copy->tags, (const char *const *)bookmark->tags));
}

static void
test_status_words (void)
{
  static const char *const words[] = { "to-read", "in-progress", "done" };
  MetierBookmarkStatus status = METIER_BOOKMARK_TO_READ;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (metier_bookmark_status_to_string ((MetierBookmarkStatus)i), ==, words[i]);
      g_assert_true (metier_bookmark_status_from_string (words[i], &status));
      g_assert_cmpint (status, ==, i);
    }

  g_assert_false (metier_bookmark_status_from_string ("to read", &status));
  g_assert_cmpint (status, ==, METIER_BOOKMARK_DONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/resource/lists-are-never-missing", test_lists_are_never_missing);
  g_test_add_func ("/resource/with-bookmark", test_with_bookmark);
  g_test_add_func ("/resource/without-bookmark", test_without_bookmark);
  g_test_add_func ("/bookmark/copy", test_copy);
  g_test_add_func ("/bookmark/status-words", test_status_words);

  return g_test_run ();
}
