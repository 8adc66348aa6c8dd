/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <sqlite3.h>

#include "core/values/metier-error.h"
#include "pack-fixture.h"
#include "store/catalogue/metier-pack-compare.h"
#include "store/catalogue/metier-pack-contents-reader.h"

static void
assert_refused (const char *path, MetierError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;

  g_assert_false (metier_catalogue_add_pack (catalogue, path, FALSE, &error));
  g_assert_error (error, METIER_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  sources = metier_catalogue_list_sources (catalogue);
  g_assert_cmpuint (sources->len, ==, 0);
}

/* A message is text, whatever the file is called. */
static void
test_message_is_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autofree char *path = pack_fixture_path ("\xff.pack");

  pack_fixture_put (path, "x", 1);
  g_assert_false (metier_catalogue_add_pack (catalogue, path, FALSE, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_FOREIGN);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static void
test_foreign (void)
{
  g_autofree char *text = pack_fixture_path ("text.pack");
  g_autofree char *other = pack_fixture_path ("other.pack");
  g_autofree char *folder = pack_fixture_path ("folder.pack");
  g_autofree char *missing = pack_fixture_path ("missing.pack");

  pack_fixture_put (text, "{\"format\": \"metier-pack\"}\n", 26);
  assert_refused (text, METIER_ERROR_FOREIGN);
  run_sql (other, "PRAGMA application_id = 1234; CREATE TABLE t (x)");
  assert_refused (other, METIER_ERROR_FOREIGN);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  assert_refused (folder, METIER_ERROR_STORAGE);
  assert_refused (missing, METIER_ERROR_STORAGE);
}

static void
test_newer (void)
{
  g_autofree char *path = pack_fixture_write_demo ();

  run_sql (path, "PRAGMA user_version = 3");
  assert_refused (path, METIER_ERROR_NEWER);
}

/* However much is missing, it is noticed before a query meets the gap. */
static void
test_truncated (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  g_autofree char *bytes = NULL;
  gsize lengths[] = { 0, 10, 16, 99, 100, 1024, 4096, 0, 0 };
  gsize length;

  pack_fixture_get (path, &bytes, &length);
  lengths[7] = length / 2;
  lengths[8] = length - 1;
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      pack_fixture_put (path, bytes, lengths[i]);
      assert_refused (path, METIER_ERROR_DAMAGED);
    }
}

static void
test_appended (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  g_autofree char *bytes = NULL;
  gsize length;

  pack_fixture_get (path, &bytes, &length);
  bytes = g_realloc (bytes, length + 1);
  pack_fixture_put (path, bytes, length + 1);
  assert_refused (path, METIER_ERROR_DAMAGED);
}

/* SQLite reads a URI's own characters in a name; ours must come through as they are. */
static void
test_strange_names (void)
{
  static const char *const names[]
      = { "a?mode=memory.pack", "b#c.pack", "d%41.pack", "e f.pack", "\xff.pack", "é&=.pack" };
  g_autofree char *demo = pack_fixture_write_demo ();
  g_autofree char *bytes = NULL;
  gsize length;

  pack_fixture_get (demo, &bytes, &length);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
      g_autoptr (GPtrArray) roles = NULL;
      g_autofree char *path = pack_fixture_path (names[i]);

      pack_fixture_put (path, bytes, length);
      metier_catalogue_add_pack (catalogue, path, FALSE, &error);
      g_assert_no_error (error);
      roles = metier_catalogue_list_roles (catalogue, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (roles->len, ==, 4);
    }
}

/* Makes the demo pack as the first version of the program wrote it. */
static char *
write_older (void)
{
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "store", "pack-1.pack.gz", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (frozen);
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, NULL);
  g_autoptr (GZlibDecompressor) unpack = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) stream
      = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (unpack));
  char *path = pack_fixture_path ("older.pack");
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) output = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);

  g_assert_cmpint (g_output_stream_splice (G_OUTPUT_STREAM (output), stream,
                                           G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL),
                   >, 0);
  return path;
}

static gboolean
check (const char *path, GError **error)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();

  return metier_catalogue_add_pack (catalogue, path, FALSE, error)
         && metier_catalogue_check (catalogue, "demo", NULL, error);
}

/* It says what it said, and nothing about what it does not know; not a byte of it changes. */
static void
test_older (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_older ();
  g_autofree char *now = pack_fixture_write_demo ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (MetierPackContents) contents = NULL;
  g_autoptr (MetierPackDiff) diff = NULL;
  gsize n_before, n_after;

  pack_fixture_get (path, &before, &n_before);
  check (path, &error);
  g_assert_no_error (error);
  g_assert_true (metier_catalogue_add_pack (catalogue, path, FALSE, &error));
  profile = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (profile->ratings->len, ==, 8);
  g_assert_null (profile->preparation);
  g_assert_cmpuint (profile->tasks->len, ==, 0);
  contents = metier_pack_contents_read (path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (contents->preparations->len, ==, 0);
  g_assert_cmpuint (contents->roles->len, ==, 4);
  diff = metier_pack_compare_files (path, now, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (metier_pack_diff_is_empty (diff));
  pack_fixture_get (path, &after, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);

  run_sql (path, "UPDATE rating SET value = 8.5 WHERE value = 9");
  g_assert_false (check (path, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
}

static void
test_check_passes (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_write_demo ();

  check (path, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *name;
  const char *sql;
} Tampering;

static const Tampering tamperings[] = {
  { "value", "UPDATE rating SET value = 8.5 WHERE value = 9" },
  { "title", "UPDATE role SET title = 'Data Analysu' WHERE id = 'demo:analyst'" },
  { "row-gone", "DELETE FROM role_alias WHERE n = 1" },
  { "task", "INSERT INTO task VALUES (1, 'Bake.', 1, NULL, NULL)" },
  { "preparation", "INSERT INTO preparation VALUES (1, 'p', 'P', NULL, NULL, NULL)" },
  { "preparation-of-role", "INSERT INTO preparation VALUES (1, 'p', 'P', NULL, NULL, NULL);"
                           " INSERT INTO role_preparation VALUES (1, 1)" },
  { "row-more", "INSERT INTO field VALUES (1, 'f', 'Field', NULL)" },
  { "reference", "DELETE FROM skill WHERE id = 'demo:loose'" },
  { "digest", "UPDATE pack SET digest = 'x'" },
  { "text-index-data", "UPDATE role_text_data SET block = zeroblob (length (block)) WHERE id > 10" },
  { "index", "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX rating_by_skill ON"
             " rating (scale, skill, flags, value DESC)' WHERE name = 'rating_by_skill'" },
  { "text-index", "INSERT INTO role_text (role_text) VALUES ('delete-all')" },
};

static void
test_tampering_is_noticed (gconstpointer data)
{
  const Tampering *tampering = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_write_demo ();

  run_sql (path, tampering->sql);
  g_assert_false (check (path, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
}

/* Whatever byte is wrong, reading ends with an answer or an error, and a check that passes has read the very
 * rows that were written. */
static void
test_any_byte_wrong (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  g_autofree char *bytes = NULL;
  guint n_noticed = 0;
  gsize length;

  pack_fixture_get (path, &bytes, &length);
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
      gsize at = (gsize) g_test_rand_int_range (0, (int) length);
      char kept = bytes[at];

      bytes[at] = (char) (bytes[at] ^ (1 << g_test_rand_int_range (0, 8)));
      pack_fixture_put (path, bytes, length);
      bytes[at] = kept;

      if (metier_catalogue_add_pack (catalogue, path, FALSE, NULL))
        {
          g_autoptr (GPtrArray) roles = metier_catalogue_list_roles (catalogue, NULL, NULL, NULL);
          g_autoptr (MetierProfile) profile
              = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, NULL);
          g_autoptr (MetierSearchResults) found = metier_catalogue_search (catalogue, "e", 9, NULL, NULL);
        }

      if (!check (path, &error))
        {
          g_assert_true (error->domain == METIER_ERROR);
          n_noticed++;
        }
    }

  g_assert_cmpuint (n_noticed, >, 0);
}

static void
test_folder (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *demo = pack_fixture_write_demo ();
  g_autofree char *broken = pack_fixture_path ("broken.pack");
  g_autofree char *ignored = pack_fixture_path ("ignored.txt");
  g_autofree char *none = pack_fixture_path ("none");

  pack_fixture_put (broken, "x", 1);
  pack_fixture_put (ignored, "x", 1);
  metier_catalogue_add_folder (catalogue, g_get_user_data_dir (), FALSE, problems);
  sources = metier_catalogue_list_sources (catalogue);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "broken.pack"));

  metier_catalogue_add_folder (catalogue, none, FALSE, problems);
  g_assert_cmpuint (problems->len, ==, 1);
  metier_catalogue_add_folder (catalogue, none, TRUE, problems);
  g_assert_cmpuint (problems->len, ==, 2);
}

static void
test_reading_leaves_no_trace (void)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierCatalogue) catalogue = pack_fixture_open_demo ();
  g_autoptr (MetierSearchResults) found = metier_catalogue_search (catalogue, "data", 9, NULL, &error);

  g_assert_no_error (error);
  dir = g_dir_open (g_get_user_data_dir (), 0, &error);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "demo.pack");
  g_assert_null (g_dir_read_name (dir));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pack-file/foreign", test_foreign);
  g_test_add_func ("/pack-file/newer", test_newer);
  g_test_add_func ("/pack-file/older", test_older);
  g_test_add_func ("/pack-file/truncated", test_truncated);
  g_test_add_func ("/pack-file/appended", test_appended);
  g_test_add_func ("/pack-file/strange-names", test_strange_names);
  g_test_add_func ("/pack-file/message", test_message_is_text);
  g_test_add_func ("/pack-file/check-passes", test_check_passes);
  g_test_add_func ("/pack-file/any-byte-wrong", test_any_byte_wrong);
  g_test_add_func ("/pack-file/folder", test_folder);
  g_test_add_func ("/pack-file/no-trace", test_reading_leaves_no_trace);

  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-file/tampering/", tamperings[i].name, NULL);

      g_test_add_data_func (path, &tamperings[i], test_tampering_is_noticed);
    }

  return g_test_run ();
}
