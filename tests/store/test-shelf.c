/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/shelf/metier-shelf.h"

/* Describes resources as "id" or "id*" when bookmarked, in order. */
static char *
describe (GPtrArray *resources)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < resources->len; i++)
    {
      const MetierResource *resource = g_ptr_array_index (resources, i);

      g_string_append_printf (text, "%s%s%s", i == 0 ? "" : " ", resource->id,
                              resource->bookmark != NULL ? "*" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Bookmarks "demo:course" of the pack, its book by another spelling of the address, and a page of no pack. */
static MetierLibrary *
fill_library (void)
{
  g_autoptr (GError) error = NULL;
  MetierLibrary *library = library_fixture_open ();
  g_autoptr (MetierResource) course
      = library_fixture_resource ("demo:course", "https://example.org/course", "Course");
  g_autoptr (MetierResource) book
      = library_fixture_resource ("mine:book", "https://www.example.org/book#two", "My book");
  g_autoptr (MetierResource) page
      = library_fixture_resource ("mine:page", "https://example.org/page", "Zebras");

  course->bookmark = metier_bookmark_new ();
  course->bookmark->status = METIER_BOOKMARK_DONE;
  course->bookmark->gone = TRUE;
  course->bookmark->added = 3000;
  course->bookmark->changed = 4000;
  book->bookmark = metier_bookmark_new ();
  book->bookmark->added = 2000;
  book->bookmark->changed = 6000;
  page->bookmark = metier_bookmark_new ();
  page->bookmark->added = 4000;
  page->bookmark->changed = 5000;
  g_strfreev (course->bookmark->tags);
  course->bookmark->tags = g_strsplit ("evening", ",", -1);
  g_strfreev (page->skills);
  page->skills = g_strsplit ("demo:stats programming", " ", -1);
  metier_library_put_bookmark (library, course, &error);
  metier_library_put_bookmark (library, book, &error);
  metier_library_put_bookmark (library, page, &error);
  g_assert_no_error (error);
  return library;
}

static const MetierBookmarkStatus done = METIER_BOOKMARK_DONE;

typedef struct {
  const char *name;
  MetierShelfFilter filter;
  const char *expected;
} Case;

static const Case cases[] = {
  { "all", { 0 }, "mine:page* mine:book* demo:course*" },
  { "bookmarked", { .bookmarked = TRUE }, "mine:page* mine:book* demo:course*" },
  { "status", { .status = &done }, "demo:course*" },
  { "tag", { .tag = "evening" }, "demo:course*" },
  { "other-tag", { .tag = "morning" }, "" },
  { "text-of-mine", { .text = "zebra" }, "mine:page*" },
  { "text-of-pack", { .text = "machines" }, "demo:course*" },
  { "text-of-tag", { .text = "even" }, "demo:course*" },
  { "no-text-yet", { .text = " " }, "mine:page* mine:book* demo:course*" },
  { "skill", { .skill = "demo:learning" }, "demo:course*" },
  { "core-skill", { .skill = "statistics" }, "mine:page* mine:book*" },
  { "core-skill-of-pack", { .skill = "ml" }, "demo:course*" },
  /* The analyst weighs demo:stats 100, statistics 72, demo:learning 33. */
  { "role", { .role = "demo:analyst" }, "mine:page* mine:book* demo:course*" },
  /* The engineer weighs demo:learning 100, and was not rated on statistics. */
  { "other-role", { .role = "demo:engineer" }, "demo:course*" },
  { "kind-of-pack", { .kind = "book" }, "mine:book* demo:course*" },
  { "unknown-kind", { .kind = "unknown" }, "mine:page*" },
  { "cost", { .cost = "unknown" }, "mine:page* mine:book* demo:course*" },
  { "other-cost", { .cost = "paid" }, "" },
  { "gone", { .gone = TRUE }, "demo:course*" },
  { "by-added", { .sort = METIER_SHELF_SORT_ADDED }, "mine:page* demo:course* mine:book*" },
  { "by-changed", { .sort = METIER_SHELF_SORT_CHANGED }, "mine:book* mine:page* demo:course*" },
  { "by-title", { .sort = METIER_SHELF_SORT_TITLE }, "demo:course* mine:book* mine:page*" },
  { "pack-text-by-added", { .text = "a", .sort = METIER_SHELF_SORT_ADDED }, "mine:book*" },
  { "text-by-added",
    { .text = "example", .sort = METIER_SHELF_SORT_ADDED },
    "mine:page* demo:course* mine:book*" },
  { "limit", { .limit = 2 }, "mine:page* mine:book*" },
  { "role-and-status", { .role = "demo:analyst", .status = &done }, "demo:course*" },
};

static void
test_filter (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = fill_library ();
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, library, &test->filter, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = describe (resources);
  g_assert_cmpstr (found, ==, test->expected);
}

static void
check_beginning (GPtrArray *all, GPtrArray *first, guint limit)
{
  g_assert_cmpuint (first->len, ==, MIN (all->len, limit));
  for (guint i = 0; i < first->len; i++)
    {
      const MetierResource *expected = g_ptr_array_index (all, i);
      const MetierResource *found = g_ptr_array_index (first, i);

      g_assert_cmpstr (found->id, ==, expected->id);
      g_assert_true ((found->bookmark != NULL) == (expected->bookmark != NULL));
    }
}

/* A page of a list is its beginning, in every order and whatever is typed, also where a bookmark and a pack
 * have the same thing. */
static void
test_limit (void)
{
  static const char *const texts[] = { NULL, "a", "o", "example", "machines", "zebra", "nothing" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = fill_library ();

  for (guint sort = METIER_SHELF_SORT_NONE; sort <= METIER_SHELF_SORT_TITLE; sort++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          MetierShelfFilter filter = { .text = texts[i], .sort = (MetierShelfSort) sort };
          g_autoptr (GPtrArray) all = metier_shelf_list (catalogue, library, &filter, &error);

          for (filter.limit = 1; filter.limit <= 4; filter.limit++)
            {
              g_autoptr (GPtrArray) first = metier_shelf_list (catalogue, library, &filter, &error);

              g_assert_no_error (error);
              check_beginning (all, first, filter.limit);
            }
        }
    }
}

/* A page goes as far down as it takes to fill it with what the filter lets through. */
static void
test_limit_and_status (void)
{
  const MetierShelfFilter filter = { .limit = 1, .status = &done, .sort = METIER_SHELF_SORT_ADDED };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *ids = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("mine:%u", i);
      g_autofree char *url = g_strdup_printf ("https://example.org/mine/%u", i);
      g_autoptr (MetierResource) page = library_fixture_resource (id, url, "Page");

      page->bookmark = metier_bookmark_new ();
      page->bookmark->added = 1000 + i;
      page->bookmark->status = i == 0 ? METIER_BOOKMARK_DONE : METIER_BOOKMARK_TO_READ;
      metier_library_put_bookmark (library, page, &error);
      g_assert_no_error (error);
    }

  found = metier_shelf_list (catalogue, library, &filter, &error);
  g_assert_no_error (error);
  ids = describe (found);
  g_assert_cmpstr (ids, ==, "mine:0*");
}

/* A bookmark is found by the name that its skill has in a pack. */
static void
test_skill_name (void)
{
  const MetierShelfFilter filter = { .text = "statistics", .bookmarked = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) page = library_fixture_resource ("mine:a", "https://example.org/a", "A");
  g_autoptr (GPtrArray) found = NULL;

  metier_shelf_name_skills (catalogue, library);
  g_strfreev (page->skills);
  page->skills = g_strsplit ("demo:stats", " ", -1);
  metier_library_add_bookmark (library, page, NULL, NULL, &error);
  found = metier_shelf_list (catalogue, library, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

static guint
get_count (GHashTable *counts, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));
}

static void
test_counts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = fill_library ();
  g_autoptr (MetierShelfCounts) counts = metier_shelf_count (catalogue, library, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (counts->n_bookmarks, ==, 3);
  g_assert_cmpuint (counts->n_gone, ==, 1);
  g_assert_cmpuint (counts->statuses[METIER_BOOKMARK_TO_READ], ==, 2);
  g_assert_cmpuint (counts->statuses[METIER_BOOKMARK_DONE], ==, 1);
  g_assert_cmpuint (get_count (counts->tags, "evening"), ==, 1);
  g_assert_cmpuint (get_count (counts->kinds, "book"), ==, 2);
  g_assert_cmpuint (get_count (counts->kinds, "unknown"), ==, 1);
  g_assert_cmpuint (get_count (counts->skills, "statistics"), ==, 2);
  g_assert_cmpuint (get_count (counts->skills, "demo:stats"), ==, 1);
  g_assert_cmpuint (get_count (counts->skills, "ml"), ==, 1);
}

static void
test_without_library (void)
{
  const MetierShelfFilter all = { 0 }, bookmarked = { .bookmarked = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, NULL, &all, &error);
  g_autoptr (GPtrArray) none = metier_shelf_list (catalogue, NULL, &bookmarked, &error);
  g_autoptr (MetierSearchResults) found = metier_shelf_search (catalogue, NULL, "book", 5, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (resources->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (found->resources->len, ==, 1);
}

/* What is bookmarked has the user's id and title, by which it is changed; the rest is the pack's. */
static void
test_joined (void)
{
  const MetierShelfFilter filter = { .skill = "statistics", .text = "my book" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = fill_library ();
  g_autoptr (GPtrArray) resources = metier_shelf_list (catalogue, library, &filter, &error);
  const MetierResource *book;

  g_assert_no_error (error);
  g_assert_cmpuint (resources->len, ==, 1);
  book = g_ptr_array_index (resources, 0);
  g_assert_cmpstr (book->id, ==, "mine:book");
  g_assert_cmpstr (book->title, ==, "My book");
  g_assert_cmpstr (book->kind, ==, "book");
  g_assert_cmpstr (book->credit, ==, "A list, CC0-1.0");
  g_assert_cmpstr (book->source->id, ==, "demo");
}

/* Of the same weight what is bookmarked comes first; what weighs more comes before. */
static void
test_weight_before_bookmark (void)
{
  const MetierShelfFilter filter = { .role = "demo:analyst" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autofree char *path = pack_fixture_path ("more.pack");
  g_autoptr (MetierResource) light = library_fixture_resource ("more:d", "https://example.org/d", "D");
  g_autoptr (MetierResource) heavy = library_fixture_resource ("more:b", "https://example.org/b", "B");
  g_autoptr (GPtrArray) resources = NULL;
  g_autofree char *found = NULL;
  MetierPackWriter *writer = pack_fixture_begin (path, "more", "2022");

  pack_fixture_add_resource (writer, "more:a", "https://example.org/a", "A", "demo:stats");
  pack_fixture_add_resource (writer, "more:b", "https://example.org/b", "B", "demo:stats");
  pack_fixture_add_resource (writer, "more:c", "https://example.org/c", "C", "statistics demo:python");
  pack_fixture_add_resource (writer, "more:d", "https://example.org/d", "D", "ml");
  pack_fixture_add_resource (writer, "more:e", "https://example.org/e", "E", "engineering");
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, TRUE, &error);
  metier_library_add_bookmark (library, light, NULL, NULL, &error);
  metier_library_add_bookmark (library, heavy, NULL, NULL, &error);

  resources = metier_shelf_list (catalogue, library, &filter, &error);
  g_assert_no_error (error);
  found = describe (resources);
  g_assert_cmpstr (found, ==, "more:b* more:a demo:book more:c more:d* demo:course");
}

static void
test_unknown_role (void)
{
  const MetierShelfFilter filter = { .role = "demo:nobody" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  g_assert_null (metier_shelf_list (catalogue, NULL, &filter, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_NOT_FOUND);
}

static void
test_search (void)
{
  static const struct {
    const char *text;
    guint limit;
    const char *expected;
  } expected[] = {
    { "book", 5, "mine:book*" },       { "zebra", 5, "mine:page*" },
    { "evening", 5, "demo:course*" },  { "example.org", 2, "mine:book* mine:page*" },
    { "statistics", 5, "mine:book*" }, { "machines", 5, "demo:course*" },
  };
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierLibrary) library = fill_library ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierSearchResults) results
          = metier_shelf_search (catalogue, library, expected[i].text, expected[i].limit, NULL, &error);
      g_autoptr (GPtrArray) resources = g_ptr_array_new ();
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      for (guint j = 0; j < results->resources->len; j++)
        g_ptr_array_add (resources,
                         ((MetierSearchHit *) g_ptr_array_index (results->resources, j))->resource);
      found = describe (resources);
      if (expected[i].limit == 2)
        g_assert_cmpuint (resources->len, ==, 2);
      else
        g_assert_cmpstr (found, ==, expected[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/shelf/filter/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_filter);
    }

  g_test_add_func ("/shelf/limit", test_limit);
  g_test_add_func ("/shelf/limit-and-status", test_limit_and_status);
  g_test_add_func ("/shelf/counts", test_counts);
  g_test_add_func ("/shelf/skill-name", test_skill_name);
  g_test_add_func ("/shelf/without-library", test_without_library);
  g_test_add_func ("/shelf/joined", test_joined);
  g_test_add_func ("/shelf/weight-before-bookmark", test_weight_before_bookmark);
  g_test_add_func ("/shelf/unknown-role", test_unknown_role);
  g_test_add_func ("/shelf/search", test_search);

  return g_test_run ();
}
