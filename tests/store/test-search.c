/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/database/metier-search-query.h"

/* Describes what was found as "role:id(matched) skill:id resource:id". */
static char *
describe (MetierSearchResults *results)
{
  GPtrArray *groups[] = { results->roles, results->skills, results->resources };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    {
      for (guint i = 0; i < groups[group]->len; i++)
        {
          const MetierSearchHit *hit = g_ptr_array_index (groups[group], i);
          const char *id = hit->role != NULL    ? hit->role->id
                           : hit->skill != NULL ? hit->skill->id
                                                : hit->resource->id;

          g_string_append_printf (text, "%s%s", text->len == 0 ? "" : " ", id);
          if (hit->matched != NULL)
            g_string_append_printf (text, "(%s)", hit->matched);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
search (MetierCatalogue *catalogue, const char *text, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSearchResults) results = metier_catalogue_search (catalogue, text, limit, NULL, &error);

  g_assert_no_error (error);
  return describe (results);
}

typedef struct {
  const char *name;
  const char *text;
  const char *found;
} Case;

static const Case cases[] = {
  { "title", "engineer", "demo:engineer" },
  { "prefix", "engi", "demo:engineer" },
  { "title-before-alias", "data analyst", "demo:analyst demo:late(Data Analyst for business)" },
  { "equal-in-source-order", "analyst", "demo:analyst demo:late" },
  { "alias", "plumber", "demo:engineer(Model Plumber)" },
  { "all-words", "data engineer", "" },
  { "words-in-any-order", "learning machine", "demo:engineer demo:learning demo:course" },
  { "only-last-word-is-prefix", "engi mach", "" },
  { "accents", "cafe", "demo:unrated" },
  { "accents-typed", "CAFÉ own", "demo:unrated" },
  { "case", "pYTHon", "demo:python" },
  { "resource", "statistics", "demo:stats demo:book" },
  { "all-kinds", "learning", "demo:engineer demo:learning demo:course" },
  { "sign-ends-word", "pyt+", "" },
  { "nothing", "zebra", "" },
  { "empty", "", "" },
  { "only-signs", " -- \"* (", "" },
  { "operators-are-words", "data AND analyst", "" },
  { "quotes", "\"data\" analyst\"", "demo:analyst demo:late(Data Analyst for business)" },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autofree char *found = search (catalogue, expected->text, 10);

  g_assert_cmpstr (found, ==, expected->found);
}

static void
test_limit (void)
{
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autofree char *one = search (catalogue, "analyst", 1);
  g_autofree char *none = search (catalogue, "analyst", 0);

  g_assert_cmpstr (one, ==, "demo:analyst");
  g_assert_cmpstr (none, ==, "");
}

static void
test_roles_alone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (GPtrArray) roles = metier_catalogue_search_roles (catalogue, "learning", 10, &error);
  g_autoptr (GPtrArray) none = metier_catalogue_search_roles (catalogue, "", 10, &error);
  const MetierSearchHit *hit = g_ptr_array_index (roles, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (roles->len, ==, 1);
  g_assert_cmpstr (hit->role->id, ==, "demo:engineer");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_hit_has_core_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierSearchResults) results = metier_catalogue_search (catalogue, "plumber", 5, NULL, &error);
  const MetierSearchHit *hit = g_ptr_array_index (results->roles, 0);

  g_assert_no_error (error);
  g_assert_cmpfloat (hit->role->core[METIER_CORE_SKILL_ML]->raw, ==, 9);
}

/* Whatever a keyboard, a clipboard or an attacker sends, the answer may be empty but is never an error. */
static void
test_any_bytes (void)
{
  static const char alphabet[]
      = "\"'*()^:-+{}[]|&~ ,.\\/?NEAROTD\t\nae\xc3\xa9\xff\xe2\x80\xf0\x9f\x98\x80_0";
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierSearchResults) results = NULL;
      char text[600] = { 0 };
      int length = g_test_rand_int_range (0, round % 100 == 0 ? 599 : 24);

      for (int i = 0; i < length; i++)
        text[i] = round % 2 == 0 ? (char) g_test_rand_int_range (1, 256)
                                 : alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      results = metier_catalogue_search (catalogue, text, 5, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (results);
    }
}

/* Letters that GLib and SQLite may class differently. */
static void
test_any_letter (void)
{
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  for (gunichar c = 1; c < 0x20000; c += 7)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierSearchResults) results = NULL;
      char text[8] = { 0 };

      if (!g_unichar_validate (c))
        continue;

      g_unichar_to_utf8 (c, text);
      results = metier_catalogue_search (catalogue, text, 5, NULL, &error);
      g_assert_no_error (error);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  g_cancellable_cancel (cancellable);
  g_assert_null (metier_catalogue_search (catalogue, "data", 5, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_query (void)
{
  g_autoptr (MetierSearchQuery) query = metier_search_query_new ("  O'Reilly c++ \"x");

  g_assert_cmpstr (query->expression, ==, "\"O\" AND \"Reilly\" AND \"c\" AND \"x\"*");
  g_assert_cmpstr (query->initial, ==, "^\"O\" AND \"Reilly\" AND \"c\" AND \"x\"*");
  g_assert_null (metier_search_query_new ("+-*"));
}

/* Each name is a better match for "data" than the one after it. */
static void
test_order_of_matches (void)
{
  static const char *const names[] = { " DATA", "Database", "Data Analyst", "Big Data", "Clerk of Data" };
  g_autoptr (MetierSearchQuery) query = metier_search_query_new ("data ");

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpfloat (metier_search_query_rate (query, names[i - 1]), <,
                       metier_search_query_rate (query, names[i]));
}

/* A beginning of a word that is in more names than are put in order still finds the best. */
static void
test_very_many_matches (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *path = pack_fixture_path ("many.pack");
  g_autofree char *found = NULL;
  MetierPackWriter *writer = pack_fixture_begin (path, "many", "2020");

  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *id = g_strdup_printf ("many:%04u", i);

      pack_fixture_add_role (writer, id,
                             i < 1100    ? "Keeper of Xylophones"
                             : i == 1150 ? "Xylophone"
                                         : "Xylophone Maker",
                             NULL);
    }
  pack_fixture_finish (writer);
  metier_catalogue_add_pack (catalogue, path, FALSE, &error);
  g_assert_no_error (error);

  found = search (catalogue, "x", 3);
  g_assert_cmpstr (found, ==, "many:1150 many:1100 many:1101");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/search/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/roles-alone", test_roles_alone);
  g_test_add_func ("/search/core-values", test_hit_has_core_values);
  g_test_add_func ("/search/any-bytes", test_any_bytes);
  g_test_add_func ("/search/any-letter", test_any_letter);
  g_test_add_func ("/search/cancelled", test_cancelled);
  g_test_add_func ("/search/query", test_query);
  g_test_add_func ("/search/order", test_order_of_matches);
  g_test_add_func ("/search/very-many", test_very_many_matches);

  return g_test_run ();
}
