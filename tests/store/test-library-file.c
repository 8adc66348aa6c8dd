/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/library/metier-library-private.h"

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

/* Writes a library with one bookmark and closes it. */
static char *
write_library (void)
{
  MetierLibrary *library = library_fixture_open ();

  g_free (library_fixture_add (library, "https://example.org/kept", "Kept"));
  metier_library_free (library);
  return pack_fixture_path ("library.db");
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_user_data_dir (), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A file that is refused is afterwards what it was, and nothing stands beside it. */
static void
assert_refused_untouched (const char *path, MetierError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;
  guint n_files = count_files ();

  pack_fixture_get (path, &before, &n_before);
  g_assert_null (metier_library_open (path, &error));
  g_assert_error (error, METIER_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  pack_fixture_get (path, &after, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmpuint (count_files (), ==, n_files);
}

static void
test_newer (void)
{
  g_autofree char *path = write_library ();

  run_sql (path, "PRAGMA user_version = 1000");
  assert_refused_untouched (path, METIER_ERROR_NEWER);
}

static void
test_foreign (void)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  g_autofree char *log = pack_fixture_path ("library.db-wal");
  g_autofree char *pack = pack_fixture_write_demo ();

  pack_fixture_put (path, "my bookmarks\n", 13);
  assert_refused_untouched (path, METIER_ERROR_FOREIGN);
  g_unlink (path);
  run_sql (path, "CREATE TABLE bookmark (id)");
  assert_refused_untouched (path, METIER_ERROR_FOREIGN);
  run_sql (path, "PRAGMA journal_mode = WAL; CREATE TABLE t (x)");
  assert_refused_untouched (path, METIER_ERROR_FOREIGN);
  assert_refused_untouched (pack, METIER_ERROR_FOREIGN);

  /* Also with a log beside it. */
  pack_fixture_put (log, "x", 1);
  assert_refused_untouched (path, METIER_ERROR_FOREIGN);
}

static void
test_truncated (void)
{
  g_autofree char *path = write_library ();
  g_autofree char *bytes = NULL;
  gsize lengths[] = { 10, 99, 100, 4096, 0, 0 };
  gsize length;

  pack_fixture_get (path, &bytes, &length);
  lengths[4] = length - 4096;
  lengths[5] = length - 1;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      pack_fixture_put (path, bytes, lengths[i]);
      assert_refused_untouched (path, METIER_ERROR_DAMAGED);
    }
}

static void
test_overwritten_page (void)
{
  g_autofree char *path = write_library ();
  g_autofree char *bytes = NULL;
  gsize length;

  pack_fixture_get (path, &bytes, &length);
  memset (bytes + 4096, 0x55, 4096);
  pack_fixture_put (path, bytes, length);
  assert_refused_untouched (path, METIER_ERROR_DAMAGED);
}

/* A program that was stopped leaves a log beside the file; a damaged file then keeps its log, too. */
static void
test_damaged_with_log (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_library ();
  g_autofree char *log = pack_fixture_path ("library.db-wal");
  g_autofree char *bytes = NULL;
  g_autofree char *after = NULL;
  g_autofree char *log_bytes = NULL;
  g_autofree char *log_after = NULL;
  gsize length, n_after, n_log, n_log_after;
  MetierLibrary *library = library_fixture_open ();

  g_free (library_fixture_add (library, "https://example.org/log", "In the log"));
  pack_fixture_get (path, &bytes, &length);
  pack_fixture_get (log, &log_bytes, &n_log);
  g_assert_cmpuint (n_log, >, 0);
  metier_library_free (library);

  for (gsize page = 4096; page < length; page += 4096)
    memset (bytes + page, 0x55, 4096);
  pack_fixture_put (path, bytes, length);
  pack_fixture_put (log, log_bytes, n_log);

  g_assert_null (metier_library_open (path, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
  pack_fixture_get (path, &after, &n_after);
  pack_fixture_get (log, &log_after, &n_log_after);
  g_assert_cmpmem (bytes, length, after, n_after);
  g_assert_cmpmem (log_bytes, n_log, log_after, n_log_after);
}

/* What another process had in its log when it was stopped is there. */
static void
test_log_is_recovered (void)
{
  g_autofree char *path = write_library ();
  g_autofree char *log = pack_fixture_path ("library.db-wal");
  g_autofree char *bytes = NULL;
  g_autofree char *log_bytes = NULL;
  g_autoptr (GPtrArray) bookmarks = NULL;
  gsize length, n_log;
  MetierLibrary *library = library_fixture_open ();

  g_free (library_fixture_add (library, "https://example.org/log", "In the log"));
  pack_fixture_get (path, &bytes, &length);
  pack_fixture_get (log, &log_bytes, &n_log);
  metier_library_free (library);
  pack_fixture_put (path, bytes, length);
  pack_fixture_put (log, log_bytes, n_log);

  library = library_fixture_open ();
  bookmarks = metier_library_list_bookmarks (library, NULL);
  g_assert_cmpuint (bookmarks->len, ==, 2);
  metier_library_free (library);
}

static void
test_empty_file_is_new (void)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  g_autofree char *id = NULL;
  MetierLibrary *library;

  pack_fixture_put (path, "", 0);
  library = library_fixture_open ();
  id = library_fixture_add (library, "https://example.org/", "Title");
  metier_library_free (library);
  g_assert_nonnull (id);
}

static void
test_folder_is_created (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("a/b c/library.db");
  g_autofree char *blocked = pack_fixture_path ("file/library.db");
  g_autofree char *file = pack_fixture_path ("file");
  g_autoptr (MetierLibrary) library = metier_library_open (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (metier_library_get_path (library), ==, path);
  g_assert_true (metier_library_check (library, &error));

  pack_fixture_put (file, "x", 1);
  g_assert_null (metier_library_open (blocked, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
}

static void
test_folder_in_its_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("library.db");

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_null (metier_library_open (path, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
}

static gboolean
make_step_cb (MetierDatabase *database, GError **error)
{
  return metier_database_execute (database, "CREATE TABLE added (x); INSERT INTO added VALUES (1)", error);
}

static gboolean
failing_step_cb (MetierDatabase *database, GError **error)
{
  return metier_database_execute (database, "DELETE FROM bookmark; CREATE TABLE added (x)", error);
}

static gint64
read_version (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  pack_fixture_get (path, &bytes, &length);
  return (guchar) bytes[63];
}

/* A step that fails is undone as a whole; the steps before it stay. */
static void
test_failing_migration (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_library ();
  g_autoptr (GPtrArray) bookmarks = NULL;
  MetierMigration steps[20];
  MetierLibrary *library;
  const MetierMigration *known;
  guint n_steps;

  known = metier_library_get_migrations (&n_steps);
  g_assert_cmpuint (n_steps + 2, <=, G_N_ELEMENTS (steps));
  memcpy (steps, known, n_steps * sizeof steps[0]);
  steps[n_steps] = make_step_cb;
  steps[n_steps + 1] = failing_step_cb;

  g_assert_null (metier_library_open_with (path, steps, n_steps + 2, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_clear_error (&error);
  g_assert_cmpint (read_version (path), ==, n_steps + 1);

  library = metier_library_open_with (path, steps, n_steps + 1, &error);
  g_assert_no_error (error);
  bookmarks = metier_library_list_bookmarks (library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bookmarks->len, ==, 1);
  metier_library_free (library);

  assert_refused_untouched (path, METIER_ERROR_NEWER);
}

/* What somebody notes down is nobody else's business. */
static void
test_private (void)
{
  static const char *const names[] = { "library.db", "library.db-wal", "library.db-shm" };
  MetierLibrary *library = library_fixture_open ();

  g_free (library_fixture_add (library, "https://example.org/", "Title"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = pack_fixture_path (names[i]);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0077, ==, 0);
    }
  metier_library_free (library);
}

static void
test_marks_are_in_the_file (void)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  MetierLibrary *library = library_fixture_open ();
  guint n_steps;

  /* Not only in the log, so that the first bytes tell what the file is. */
  metier_library_get_migrations (&n_steps);
  g_assert_cmpint (read_version (path), ==, n_steps);
  metier_library_free (library);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/library-file/newer", test_newer);
  g_test_add_func ("/library-file/foreign", test_foreign);
  g_test_add_func ("/library-file/truncated", test_truncated);
  g_test_add_func ("/library-file/overwritten", test_overwritten_page);
  g_test_add_func ("/library-file/damaged-with-log", test_damaged_with_log);
  g_test_add_func ("/library-file/log-is-recovered", test_log_is_recovered);
  g_test_add_func ("/library-file/empty", test_empty_file_is_new);
  g_test_add_func ("/library-file/folder-is-created", test_folder_is_created);
  g_test_add_func ("/library-file/folder-in-its-place", test_folder_in_its_place);
  g_test_add_func ("/library-file/private", test_private);
  g_test_add_func ("/library-file/marks", test_marks_are_in_the_file);
  g_test_add_func ("/library-file/migration/failing", test_failing_migration);

  return g_test_run ();
}
