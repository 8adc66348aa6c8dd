/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-catalogue-private.h"
#include "store/catalogue/metier-core-map.h"
#include "store/catalogue/metier-role-weights.h"
#include "store/database/metier-database-private.h"
#include "store/library/metier-library-filters.h"
#include "store/library/metier-library-levels.h"
#include "store/library/metier-library-plan.h"
#include "store/library/metier-library-private.h"
#include "store/library/metier-library-step.h"
#include "store/packs/metier-pack-private.h"

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
  g_autoptr (GPtrArray) fields = metier_catalogue_list_fields (catalogue, &error);
  g_autoptr (GPtrArray) practices = metier_catalogue_list_practices (catalogue, "ml", &error);
  g_autoptr (MetierSkill) skill = metier_catalogue_load_skill (catalogue, "demo:stats", &error);
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

/* A statement that may read a table from end to end, and why. */
typedef struct {
  const char *begin;
  const char *table;
} Scan;

static gboolean
is_argued (const Scan *scans, const char *sql, const char *step)
{
  for (const Scan *scan = scans; scan->begin != NULL; scan++)
    {
      g_autofree char *words = g_strconcat ("SCAN ", scan->table, NULL);

      if (g_str_has_prefix (sql, scan->begin) && g_str_has_prefix (step, words)
          && strchr (" ", step[strlen (words)]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* A scan of a text index is a look-up of words in it, and one of a constant row reads nothing. */
static gboolean
is_scan (const char *step)
{
  return g_str_has_prefix (step, "SCAN ") && strstr (step, "VIRTUAL TABLE INDEX") == NULL
         && !g_str_has_prefix (step, "SCAN CONSTANT ROW");
}

/* Goes through all statements that a connection has prepared so far: none reads a table from end to end, or
 * makes an index of its own for a single question, but those that are argued. */
static guint
assert_no_scans (MetierDatabase *database, const Scan *scans)
{
  GHashTableIter iter;
  gpointer sql;
  guint n_seen = 0;

  g_hash_table_iter_init (&iter, database->idle);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      g_autofree char *plan = explain (database->connection, sql);
      g_auto (GStrv) steps = g_strsplit (plan, "\n", -1);

      n_seen++;
      for (guint i = 0; steps[i] != NULL; i++)
        {
          if ((is_scan (steps[i]) && !is_argued (scans, sql, steps[i]))
              || strstr (steps[i], "AUTOMATIC") != NULL)
            g_error ("%s\n%s", (const char *) sql, plan);
        }
    }

  return n_seen;
}

static void
test_packs (void)
{
  static const Scan scans[] = {
    /* Few rows in any source, read once. */
    { "SELECT id, title, edition,", "pack" },
    { "SELECT n, id, name, meaning, unit,", "scale" },
    { "SELECT n, id, name, summary FROM practice", "practice" },
    { "SELECT id, name, summary FROM field", "field" },
    { "SELECT id, name, education,", "preparation" },
    /* How many sections there are, for what stands in none of them. */
    { "SELECT skill.n, skill.id,", "section" },
    /* Everything, because somebody wants to see or to compare all of it; kept after that. */
    { "SELECT role.n, role.id,", "role" },
    { "SELECT n, id, rated FROM role", "role" },
    { "SELECT n, id, title FROM role", "role" },
    { "SELECT skill.n, skill.id,", "skill" },
    { "SELECT skill.n, skill.id,", "core_map" },
    { "SELECT n, id, url,", "resource" },
    /* The questions of one scale, in their order, for a matrix of all answers. */
    { "SELECT skill FROM item", "item" },
    { "SELECT rating.role, rating.skill, rating.value FROM item", "item" },
    /* The questions of a scale of distances or shares: all of them are shown, answered or not. */
    { "SELECT rating.scale, rating.skill,", "scale" },
    { "SELECT rating.scale, rating.skill,", "item" },
    /* How many there are, which spares looking for each where a role answers all. */
    { "SELECT rating.scale, rating.skill,", "any_item" },
    { NULL, NULL },
  };
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();

  ask_everything (catalogue);
  g_assert_cmpuint (assert_no_scans (METIER_CATALOGUE_PACK (catalogue, 0)->database, scans), >=, 30);
}

/* The roles of a skill, which may be all of a source, need no sorting either: they come in order. */
static void
test_roles_of_skill_come_in_order (void)
{
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

      if (!g_str_has_prefix (sql, "SELECT rating.scale, rating.skill, ") || strstr (sql, "UNION") != NULL)
        continue;

      n_seen++;
      if (strstr (plan, "TEMP B-TREE") != NULL)
        g_error ("%s\n%s", (const char *) sql, plan);
    }

  g_assert_cmpuint (n_seen, ==, 3);
}

/* What a window asks of a library beside the shelf. */
static void
use_rest (MetierLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) filters = metier_library_list_filters (library, error);
  g_autoptr (GPtrArray) core_map = metier_library_list_core_map (library, error);
  g_autoptr (GHashTable) not_relevant = metier_library_get_not_relevant (library, error);
  g_autoptr (GHashTable) hours = metier_library_get_logged_hours (library, error);
  g_autoptr (MetierPlanSettings) plan = metier_library_get_plan (library, error);
  g_autoptr (MetierTarget) target = NULL;
  gboolean said;

  metier_library_get_target (library, 0, &target, error);
  metier_library_has_plan (library, &said, error);
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
  use_rest (library, &error);
  g_assert_no_error (error);
}

/* Bookmarks are found by a key and come in order from an index. */
static void
test_library (void)
{
  static const Scan scans[] = {
    /* A page of the shelf, along the index that is in its order, as far as it has room. */
    { "SELECT n FROM bookmark INDEXED BY", "bookmark" },
    /* Everything that the user said, because the window holds it to answer at once. */
    { "SELECT skill, title, level, at, evidence FROM self_rating", "self_rating" },
    { "SELECT skill, title FROM not_relevant", "not_relevant" },
    { "SELECT name, text,", "saved_filter" },
    { "SELECT COUNT (*) FROM plan_setting", "plan_setting" },
    { "SELECT aim, hours_per_week,", "plan_setting" },
    { "SELECT trained.skill, SUM", "hours_log" },
    { "SELECT skill, min, max FROM plan_hours", "plan_hours" },
    { "SELECT day FROM plan_week_off", "plan_week_off" },
    { "SELECT skill FROM plan_order", "plan_order" },
    { "SELECT skill, title, core FROM core_override", "core_override" },
    { NULL, NULL },
  };
  static const char *const by_key = "SELECT n FROM bookmark WHERE id = ";
  static const char *const newest = "(SELECT newest.n";
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  GHashTableIter iter;
  gpointer sql;
  guint n_orders = 0;

  use_library (library);
  assert_no_scans (library->database, scans);
  g_hash_table_iter_init (&iter, library->database->idle);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      g_autofree char *plan = explain (library->database->connection, sql);
      gboolean few = g_str_has_prefix (sql, by_key) || strstr (sql, newest) != NULL;

      n_orders += strstr (plan, "COVERING INDEX bookmark_by_") != NULL;
      if (!few && strstr (plan, "USE TEMP B-TREE FOR ORDER BY") != NULL)
        g_error ("%s\n%s", (const char *) sql, plan);
    }

  g_assert_cmpuint (n_orders, ==, METIER_N_BOOKMARK_SORTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/query-plan/packs", test_packs);
  g_test_add_func ("/query-plan/in-order", test_roles_of_skill_come_in_order);
  g_test_add_func ("/query-plan/library", test_library);

  return g_test_run ();
}
