/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/database/metier-database-private.h"
#include "store/database/metier-name.h"
#include "store/database/metier-paths.h"

static MetierDatabase *
open_database (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("test.db");
  MetierDatabase *database = metier_database_open_writable (path, &error);

  g_assert_no_error (error);
  metier_database_execute (database, "CREATE TABLE IF NOT EXISTS t (x, y)", &error);
  g_assert_no_error (error);
  return database;
}

static MetierStatement *
prepare (MetierDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  MetierStatement *statement = metier_database_prepare (database, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_three_outcomes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDatabase) database = open_database ();
  g_autoptr (MetierStatement) insert = prepare (database, "INSERT INTO t VALUES (?1, ?2)");
  g_autoptr (MetierStatement) select = prepare (database, "SELECT x FROM t");
  g_autoptr (MetierStatement) fail = prepare (database, "SELECT abs (-9223372036854775807 - 1)");

  g_assert_cmpint (metier_statement_step (select, &error), ==, METIER_STEP_DONE);
  metier_statement_reset (select);
  g_assert_true (metier_statement_run (insert, &error));
  g_assert_cmpint (metier_statement_step (select, &error), ==, METIER_STEP_ROW);
  g_assert_cmpint (metier_statement_step (select, &error), ==, METIER_STEP_DONE);
  g_assert_no_error (error);
  g_assert_cmpint (metier_statement_step (fail, &error), ==, METIER_STEP_ERROR);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
}

static void
test_values_come_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDatabase) database = open_database ();
  g_autoptr (MetierStatement) echo = prepare (database, "SELECT ?1, ?2, ?3, ?4, ?5, ?6");
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;

  metier_statement_bind_text (echo, 1, "naïve “text”");
  metier_statement_bind_double (echo, 2, 0.1 + 0.2);
  metier_statement_bind_double (echo, 3, NAN);
  metier_statement_bind_int (echo, 4, G_MININT64);
  metier_statement_bind_text (echo, 5, NULL);
  metier_statement_bind_text (echo, 6, "a\xff");
  g_assert_cmpint (metier_statement_step (echo, &error), ==, METIER_STEP_ROW);

  text = metier_statement_dup_text (echo, 0);
  mended = metier_statement_dup_text (echo, 5);
  g_assert_cmpstr (text, ==, "naïve “text”");
  g_assert_cmpfloat (metier_statement_get_double (echo, 1), ==, 0.1 + 0.2);
  g_assert_true (isnan (metier_statement_get_double (echo, 2)));
  g_assert_cmpint (metier_statement_get_int64 (echo, 3), ==, G_MININT64);
  g_assert_cmpuint (metier_statement_get_uint (echo, 3), ==, 0);
  g_assert_true (metier_statement_is_null (echo, 4));
  g_assert_null (metier_statement_get_text (echo, 4));
  g_assert_true (g_utf8_validate (mended, -1, NULL));
}

/* A bind that fails is not silent: the step tells. */
static void
test_bind_failure_is_told (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDatabase) database = open_database ();
  g_autoptr (MetierStatement) echo = prepare (database, "SELECT ?1");

  metier_statement_bind_int (echo, 2, 1);
  metier_statement_bind_int (echo, 1, 1);
  g_assert_cmpint (metier_statement_step (echo, &error), ==, METIER_STEP_ERROR);
  g_assert_nonnull (error);
  g_clear_error (&error);

  metier_statement_reset (echo);
  g_assert_cmpint (metier_statement_step (echo, &error), ==, METIER_STEP_ROW);
  g_assert_true (metier_statement_is_null (echo, 0));
}

/* A statement is prepared once; while it is lent, a second one of the same text is another. */
static void
test_statements_are_kept (void)
{
  g_autoptr (MetierDatabase) database = open_database ();
  MetierStatement *first = prepare (database, "SELECT ?1");
  MetierStatement *second = prepare (database, "SELECT ?1");
  MetierStatement *again;

  g_assert_true (first != second);
  metier_statement_bind_int (first, 1, 7);
  metier_statement_free (first);
  metier_statement_free (second);

  again = prepare (database, "SELECT ?1");
  g_assert_true (again == first);
  g_assert_cmpint (metier_statement_step (again, NULL), ==, METIER_STEP_ROW);
  g_assert_true (metier_statement_is_null (again, 0));
  metier_statement_free (again);
}

static void
close_with_statement_subprocess (void)
{
  MetierDatabase *database = open_database ();
  MetierStatement *statement = prepare (database, "SELECT 1");

  metier_database_close (database, NULL);
  metier_statement_free (statement);
}

static gpointer
query_cb (gpointer database)
{
  metier_database_execute (database, "SELECT 1", NULL);
  return NULL;
}

static void
use_on_other_thread_subprocess (void)
{
  g_autoptr (MetierDatabase) database = open_database ();

  g_thread_join (g_thread_new ("other", query_cb, database));
}

static gpointer
step_cb (gpointer statement)
{
  metier_statement_step (statement, NULL);
  return NULL;
}

static void
step_on_other_thread_subprocess (void)
{
  g_autoptr (MetierDatabase) database = open_database ();
  g_autoptr (MetierStatement) statement = prepare (database, "SELECT 1");

  g_thread_join (g_thread_new ("other", step_cb, statement));
}

/* Mistakes of this program end a test run, and are not swallowed. */
static void
test_mistakes_are_caught (void)
{
  g_test_trap_subprocess ("/database/subprocess/close-with-statement", 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*not closed cleanly*");
  g_test_trap_subprocess ("/database/subprocess/other-thread", 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*owner*");
  g_test_trap_subprocess ("/database/subprocess/step-on-other-thread", 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*owner*");
}

typedef struct {
  const char *name;
  const char *sql;
} Attack;

static const Attack attacks[] = {
  { "schema", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'" },
  { "extension", "SELECT load_extension ('libc.so.6')" },
  { "attach", "ATTACH DATABASE ':memory:' AS other" },
  { "double-quotes", "SELECT \"no such column\"" },
  { "view", "CREATE VIEW v AS SELECT 1; SELECT * FROM v" },
  { "shadow", "CREATE VIRTUAL TABLE f USING fts5 (x); INSERT INTO f_data VALUES (1, 2)" },
};

static void
test_hardened (gconstpointer data)
{
  const Attack *attack = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDatabase) database = open_database ();

  g_assert_false (metier_database_execute (database, attack->sql, &error));
  g_assert_true (error->domain == METIER_ERROR);
}

static void
test_settings (void)
{
  static const struct {
    int option;
    int value;
  } expected[] = { { SQLITE_DBCONFIG_DEFENSIVE, 1 },
                   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
                   { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 } };
  g_autoptr (MetierDatabase) database = open_database ();
  gint64 checks_cells = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      int value = -1;

      g_assert_cmpint (sqlite3_db_config (database->connection, expected[i].option, -1, &value), ==,
                       SQLITE_OK);
      g_assert_cmpint (value, ==, expected[i].value);
    }

  g_assert_true (metier_database_get_number (database, "PRAGMA cell_size_check", &checks_cells, NULL));
  g_assert_cmpint (checks_cells, ==, 1);
}

static void
test_trigger_does_not_run (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDatabase) database = open_database ();
  gint64 n = -1;

  metier_database_execute (database,
                           "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END;"
                           "INSERT INTO t VALUES (1, 2)",
                           &error);
  g_assert_true (metier_database_get_number (database, "SELECT COUNT (*) FROM t", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
}

static void
test_references_hold (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDatabase) database = open_database ();
  gint64 n = -1;

  metier_database_execute (database,
                           "CREATE TABLE owner (n INTEGER PRIMARY KEY);"
                           "CREATE TABLE member (owner REFERENCES owner ON DELETE CASCADE);"
                           "INSERT INTO owner VALUES (1); INSERT INTO member VALUES (1); DELETE FROM owner",
                           &error);
  g_assert_true (metier_database_get_number (database, "SELECT COUNT (*) FROM member", &n, &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_false (metier_database_execute (database, "INSERT INTO member VALUES (2)", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
}

static void
test_immutable_is_not_written (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_write_demo ();
  g_autoptr (MetierDatabase) database = metier_database_open_immutable (path, &error);

  g_assert_no_error (error);
  g_assert_false (metier_database_execute (database, "DELETE FROM rating", &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
}

static gpointer
cancel_soon_cb (gpointer cancellable)
{
  g_usleep (20000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_long_query_is_stopped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MetierDatabase) database = open_database ();
  GThread *thread = g_thread_new ("cancel", cancel_soon_cb, cancellable);

  metier_database_set_cancellable (database, cancellable);
  g_assert_false (metier_database_execute (
      database, "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT COUNT (*) FROM c",
      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);

  metier_database_set_cancellable (database, NULL);
  g_clear_error (&error);
  g_assert_true (metier_database_execute (database, "SELECT 1", &error));
}

static void
test_names_fold (void)
{
  static const char *const same[][2] = { { " Data SCIENTIST\n", "data scientist" },
                                         { "CAFÉ", "cafe\xcc\x81" },
                                         { "Straße", "STRASSE" },
                                         { "Ελλάς", "ΕΛΛΆΣ" } };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *first = metier_name_fold (same[i][0]);
      g_autofree char *second = metier_name_fold (same[i][1]);

      g_assert_cmpstr (first, ==, second);
    }
}

/* A test runs from the build folder, so it sees that folder's files. */
static void
test_paths (void)
{
  g_autofree char *packs = metier_paths_dup_bundled_packs ();
  g_autofree char *schemas = metier_paths_dup_schemas ();
  g_autofree char *locale = metier_paths_dup_locale ();
  g_autofree char *root = g_path_get_dirname (g_getenv ("G_TEST_BUILDDIR"));
  g_autofree char *expected = g_build_filename (root, "data", "packs", NULL);
  g_autofree char *chosen = metier_paths_dup_data_dir ("/some/where");
  g_autofree char *usual = metier_paths_dup_data_dir (NULL);
  g_autofree char *library = metier_paths_dup_library (chosen);
  g_autofree char *mine = metier_paths_dup_user_packs (chosen);

  g_assert_cmpstr (packs, ==, expected);
  g_assert_true (g_str_has_prefix (schemas, root));
  g_assert_true (g_str_has_prefix (locale, root));
  g_assert_cmpstr (chosen, ==, "/some/where");
  g_assert_cmpstr (library, ==, "/some/where/library.db");
  g_assert_cmpstr (mine, ==, "/some/where/packs");
  g_assert_true (g_str_has_prefix (usual, g_get_user_data_dir ()));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/database/three-outcomes", test_three_outcomes);
  g_test_add_func ("/database/values", test_values_come_back);
  g_test_add_func ("/database/bind-failure", test_bind_failure_is_told);
  g_test_add_func ("/database/statements-are-kept", test_statements_are_kept);
  g_test_add_func ("/database/mistakes", test_mistakes_are_caught);
  g_test_add_func ("/database/subprocess/close-with-statement", close_with_statement_subprocess);
  g_test_add_func ("/database/subprocess/other-thread", use_on_other_thread_subprocess);
  g_test_add_func ("/database/subprocess/step-on-other-thread", step_on_other_thread_subprocess);
  g_test_add_func ("/database/settings", test_settings);
  g_test_add_func ("/database/trigger", test_trigger_does_not_run);
  g_test_add_func ("/database/references", test_references_hold);
  g_test_add_func ("/database/immutable", test_immutable_is_not_written);
  g_test_add_func ("/database/cancelled", test_long_query_is_stopped);
  g_test_add_func ("/name/fold", test_names_fold);
  g_test_add_func ("/paths/build-folder", test_paths);

  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *path = g_strconcat ("/database/hardened/", attacks[i].name, NULL);

      g_test_add_data_func (path, &attacks[i], test_hardened);
    }

  return g_test_run ();
}
