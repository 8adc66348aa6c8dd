/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/metier-catalogue-private.h"
#include "store/metier-database-private.h"
#include "store/metier-library-levels.h"
#include "store/metier-library-private.h"
#include "store/metier-library-step.h"
#include "store/metier-pack-private.h"
#include "store/metier-role-weights.h"

/* Asks everything that a window asks while somebody looks around. */
static void
ask_everything (MetierCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  /* Roles are read alone until somebody needs all of them. */
  g_autoptr (MetierSearchResults) alone = metier_catalogue_search (catalogue, "plumber", 9, NULL, &error);
  g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
  g_autoptr (GPtrArray) skills = metier_catalogue_list_skills (catalogue, NULL, &error);
  g_autoptr (GPtrArray) resources = metier_catalogue_list_resources (catalogue, "ml", &error);
  g_autoptr (MetierProfile) profile
      = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, &error);
  g_autoptr (GPtrArray) entries = metier_catalogue_load_roles_of_skill (catalogue, "demo:stats", 0, &error);
  g_autoptr (MetierSearchResults) found = metier_catalogue_search (catalogue, "learning", 9, NULL, &error);
  g_autoptr (GHashTable) raters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (MetierMatrix) matrix = metier_catalogue_load_matrix (catalogue, "demo", NULL, &error);
  g_autofree char *role = metier_catalogue_find_role (catalogue, "Data Analyst", &error);

  metier_pack_add_raters (METIER_CATALOGUE_PACK (catalogue, 0), "demo:stats", raters, &error);
  g_assert_no_error (error);
}

/* Returns the steps of SQLite's plan for a statement, one a line. */
static char *
explain (sqlite3 *connection, const char *sql)
{
  g_autofree char *query = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (GString) plan = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (connection, query, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_string_append_printf (plan, "%s\n", (const char *) sqlite3_column_text (statement, 3));
  sqlite3_finalize (statement);
  return g_string_free (g_steal_pointer (&plan), FALSE);
}

/* The large tables are reached through a key or an index, never from end to end. */
static void
test_no_scan_of_large_tables (void)
{
  static const char *const scans[]
      = { "SCAN rating", "SCAN any_rating", "SCAN role_alias",     "SCAN technology",
          "SCAN lookup", "SCAN related",    "SCAN resource_skill", "SCAN task",
          "AUTOMATIC" };
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  MetierDatabase *database;
  GHashTableIter iter;
  gpointer sql;
  guint n_with_ratings = 0;

  ask_everything (catalogue);
  database = METIER_CATALOGUE_PACK (catalogue, 0)->database;
  g_hash_table_iter_init (&iter, database->idle);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      g_autofree char *plan = explain (database->connection, sql);

      n_with_ratings += strstr (plan, "rating USING") != NULL;
      for (guint i = 0; i < G_N_ELEMENTS (scans); i++)
        {
          if (strstr (plan, scans[i]) != NULL)
            g_error ("%s\n%s", (const char *) sql, plan);
        }
    }

  g_assert_cmpuint (n_with_ratings, >=, 4);
}

/* The two hot paths need no sorting either: the rows come in order. */
static void
test_hot_paths_come_in_order (void)
{
  static const char *const starts[]
      = { "SELECT item.scale, item.skill, ", "SELECT rating.scale, rating.skill, " };
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  MetierDatabase *database;
  GHashTableIter iter;
  gpointer sql;
  guint n_seen = 0;

  ask_everything (catalogue);
  database = METIER_CATALOGUE_PACK (catalogue, 0)->database;
  g_hash_table_iter_init (&iter, database->idle);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      g_autofree char *plan = explain (database->connection, sql);

      for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
        {
          if (!g_str_has_prefix (sql, starts[i]))
            continue;

          n_seen++;
          if (strstr (plan, "TEMP B-TREE") != NULL)
            g_error ("%s\n%s", (const char *) sql, plan);
        }
    }

  g_assert_cmpuint (n_seen, ==, 4);
}

/* Does everything that a shelf is for. */
static void
use_library (MetierLibrary *library)
{
  static const char *const ids[] = { "mine:a", NULL };
  const MetierBookmarkChange change = { .note = "Note" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierResource) page = library_fixture_resource ("mine:a", "https://example.org/a", "A");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) all_levels = NULL;
  g_autoptr (MetierLibraryStep) step = NULL;

  g_assert_true (metier_library_put_bookmark (library, page, &error));
  step = metier_library_change_bookmarks (library, ids, &change, &error);
  for (guint sort = 0; sort < METIER_N_BOOKMARK_SORTS; sort++)
    g_ptr_array_unref (metier_library_query (library, "note", (MetierBookmarkSort) sort, G_MAXUINT, &error));
  found = metier_library_search (library, "a", 5, &error);
  levels = metier_library_get_levels (library, &error);
  all_levels = metier_library_list_levels (library, "ml", &error);
  g_assert_no_error (error);
}

/* Bookmarks are found by a key and come in order from an index: nothing is read from end to end or sorted. */
static void
test_library (void)
{
  static const char *const slow[] = { "SCAN bookmark\n", "SCAN bookmark_tag", "SCAN bookmark_skill",
                                      "USE TEMP B-TREE FOR ORDER BY", "AUTOMATIC" };
  static const char *const by_key = "SELECT n FROM bookmark WHERE id = ";
  static const char *const newest = "(SELECT newest.n";
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  GHashTableIter iter;
  gpointer sql;
  guint n_orders = 0;

  use_library (library);
  g_hash_table_iter_init (&iter, library->database->idle);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      g_autofree char *plan = explain (library->database->connection, sql);
      gboolean few = g_str_has_prefix (sql, by_key) || strstr (sql, newest) != NULL;

      n_orders += strstr (plan, "COVERING INDEX bookmark_by_") != NULL;
      for (guint i = 0; i < G_N_ELEMENTS (slow); i++)
        {
          if (strstr (plan, slow[i]) != NULL && !(few && strstr (slow[i], "B-TREE") != NULL))
            g_error ("%s\n%s", (const char *) sql, plan);
        }
    }

  g_assert_cmpuint (n_orders, ==, METIER_N_BOOKMARK_SORTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/query-plan/no-scan", test_no_scan_of_large_tables);
  g_test_add_func ("/query-plan/in-order", test_hot_paths_come_in_order);
  g_test_add_func ("/query-plan/library", test_library);

  return g_test_run ();
}
