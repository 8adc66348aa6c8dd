/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <sqlite3.h>

#include "core/values/metier-error.h"
#include "fault-memory.h"
#include "fault-vfs.h"
#include "library-fixture.h"
#include "pack-fixture.h"

typedef struct {
  const char *name;
  FaultKind kind;
  int result;
} Fault;

static const Fault faults[] = {
  { "full-once", FAULT_ONCE, SQLITE_FULL },
  { "full", FAULT_EVER, SQLITE_FULL },
  { "broken-once", FAULT_ONCE, SQLITE_IOERR_WRITE },
  { "broken", FAULT_EVER, SQLITE_IOERR_FSYNC },
};

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_user_data_dir (), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Of the many accesses and allocations the first are tried one by one, and then fewer and fewer. */
static guint
skip_ahead (guint nth)
{
  return nth + 1 + nth / 20;
}

/* Writes a pack with one role in place of the one that is there; any step may fail. */
static gboolean
replace_pack (const char *path, GError **error)
{
  g_autoptr (MetierPackWriter) writer = metier_pack_writer_new (path, error);
  g_autoptr (MetierSource) source = metier_source_new ();
  g_autoptr (MetierRole) role = metier_role_new ();

  source->id = g_strdup ("new");
  source->title = g_strdup ("New");
  source->licence = g_strdup ("CC0-1.0");
  source->credit = g_strdup ("Somebody");
  role->id = g_strdup ("new:role");
  role->title = g_strdup ("Role");

  return writer != NULL && metier_pack_writer_set_source (writer, source, error)
         && metier_pack_writer_add_role (writer, role, error)
         && metier_pack_writer_finish (writer, NULL, error);
}

static void
test_pack (gconstpointer data)
{
  const Fault *fault = data;
  g_autofree char *path = pack_fixture_write_demo ();
  g_autofree char *before = NULL;
  gboolean done = FALSE;
  gsize n_before;

  pack_fixture_get (path, &before, &n_before);
  for (guint nth = 1; !done; nth = skip_ahead (nth))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
      g_autofree char *after = NULL;
      gsize n_after;
      gboolean success;

      fault_vfs_arm (nth, fault->kind, fault->result);
      success = replace_pack (path, &error);
      done = !fault_vfs_disarm ();
      g_assert_true (success == done);

      if (success)
        {
          g_assert_cmpuint (nth, >, 20);
          metier_catalogue_add_pack (catalogue, path, FALSE, &error);
          g_assert_no_error (error);
          g_assert_true (metier_catalogue_check (catalogue, "new", NULL, &error));
        }
      else
        {
          g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
          g_assert_nonnull (strstr (error->message, path));
          pack_fixture_get (path, &after, &n_after);
          g_assert_cmpmem (before, n_before, after, n_after);
        }
      g_assert_cmpuint (count_files (), ==, 1);
    }
}

/* A disk that loses a write without a word is found out before the pack takes its place. */
static void
test_lost_write (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  guint n_noticed = 0;
  gboolean done = FALSE;

  for (guint nth = 1; !done; nth = skip_ahead (nth))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
      gboolean success;

      fault_vfs_arm (nth, FAULT_ONCE, SQLITE_OK);
      success = replace_pack (path, &error);
      done = !fault_vfs_disarm ();

      if (!success)
        n_noticed += g_error_matches (error, METIER_ERROR, METIER_ERROR_DAMAGED);
      else
        {
          g_assert_true (metier_catalogue_add_pack (catalogue, path, FALSE, NULL));
          g_assert_true (metier_catalogue_check (catalogue, "new", NULL, NULL));
        }
    }

  g_assert_cmpuint (n_noticed, >, 10);
}

static gboolean
is_there (const char *path, const char *url)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = metier_library_open (path, &error);
  g_autoptr (MetierResource) found = NULL;

  g_assert_no_error (error);
  g_assert_true (metier_library_check (library, &error));
  g_assert_no_error (error);
  found = metier_library_get_bookmark (library, url, NULL);
  return found != NULL;
}

static gboolean
open_and_add (const char *path, const char *url, gboolean *added, GError **error)
{
  g_autoptr (MetierLibrary) library = metier_library_open (path, error);
  g_autoptr (MetierResource) resource = library_fixture_resource (NULL, url, "New");

  *added = library != NULL && metier_library_add_bookmark (library, resource, NULL, NULL, error);
  return *added && metier_library_close (library, error);
}

/* Adds a bookmark while the nth access fails; returns whether that was further than the program goes.
 * Whatever fails, the file is whole afterwards, and what was acknowledged is in it. */
static gboolean
add_under_fault (const Fault *fault, const char *path, guint nth)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *url = g_strdup_printf ("https://example.org/%u", nth);
  gboolean added, success, there;

  fault_vfs_arm (nth, fault->kind, fault->result);
  success = open_and_add (path, url, &added, &error);

  if (fault_vfs_disarm ())
    {
      there = is_there (path, url);
      g_assert_true (!added || there);
      if (!success)
        g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
      return FALSE;
    }

  g_assert_no_error (error);
  g_assert_true (is_there (path, url));
  return TRUE;
}

static void
test_library (gconstpointer data)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  MetierLibrary *library = library_fixture_open ();
  guint nth = 1;

  g_free (library_fixture_add (library, "https://example.org/kept", "Kept"));
  metier_library_free (library);

  while (!add_under_fault (data, path, nth))
    {
      g_assert_true (is_there (path, "https://example.org/kept"));
      nth = skip_ahead (nth);
    }
  g_assert_cmpuint (nth, >, 5);
}

/* A library that could not be made to its end is made when there is room again. */
static void
test_new_library (gconstpointer data)
{
  gboolean done = FALSE;

  for (guint nth = 1; !done; nth = skip_ahead (nth))
    {
      g_autofree char *name = g_strdup_printf ("library-%u.db", nth);
      g_autofree char *path = pack_fixture_path (name);

      done = add_under_fault (data, path, nth);
    }
}

/* A batch whose disk fails in the middle is none: the next change says so, and the end of the batch, too. */
static void
test_batch (gconstpointer data)
{
  const Fault *fault = data;

  g_autofree char *path = pack_fixture_path ("library.db");

  for (guint nth = 1; nth < 12; nth++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MetierLibrary) library = library_fixture_open ();
      g_autofree char *first = g_strdup_printf ("https://example.org/first/%u", nth);
      g_autofree char *second = g_strdup_printf ("https://example.org/second/%u", nth);
      g_autoptr (MetierResource) resource = library_fixture_resource (NULL, second, "Second");
      gboolean success;

      metier_library_begin (library, &error);
      g_free (library_fixture_add (library, first, "First"));
      fault_vfs_arm (nth, fault->kind, fault->result);
      success = metier_library_add_bookmark (library, resource, NULL, NULL, &error);
      success = metier_library_commit (library, success ? &error : NULL) && success;
      if (fault_vfs_disarm () && fault->kind == FAULT_EVER)
        g_assert_false (success);

      g_assert_true (is_there (path, first) == is_there (path, second));
      g_assert_true (!success || is_there (path, first));
    }
}

/* The library can be used again once the disk has room again. */
static void
test_recovers (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pack_fixture_path ("library.db");
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (MetierResource) resource = library_fixture_resource (NULL, "https://example.org/a", "A");

  fault_vfs_arm (1, FAULT_EVER, SQLITE_FULL);
  g_assert_false (metier_library_add_bookmark (library, resource, NULL, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "full"));
  g_clear_error (&error);
  g_assert_true (fault_vfs_disarm ());

  metier_library_add_bookmark (library, resource, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_there (path, "https://example.org/a"));
}

/* Asks a few questions of a pack; the first that fails ends it. */
static gboolean
ask (const char *path, GError **error)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GPtrArray) roles = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) resources = NULL;
  g_autoptr (MetierSearchResults) found = NULL;
  g_autofree char *id = NULL;

  return metier_catalogue_add_pack (catalogue, path, FALSE, error)
         && (roles = metier_catalogue_list_roles (catalogue, NULL, NULL, error)) != NULL
         && (profile = metier_catalogue_load_profile (catalogue, "demo:engineer", NULL, error)) != NULL
         && (entries = metier_catalogue_load_roles_of_skill (catalogue, "demo:stats", 0, error)) != NULL
         && (resources = metier_catalogue_list_resources (catalogue, NULL, error)) != NULL
         && (id = metier_catalogue_find_role (catalogue, "data analyst", error)) != NULL
         && (found = metier_catalogue_search (catalogue, "data", 5, NULL, error)) != NULL;
}

/* An allocation that fails is told, wherever it is, and nothing is left open or half read. */
static void
test_memory_reading (void)
{
  g_autofree char *path = pack_fixture_write_demo ();
  gboolean done = FALSE;

  for (guint nth = 1; !done; nth = skip_ahead (nth))
    {
      g_autoptr (GError) error = NULL;
      gboolean success;

      fault_memory_arm (nth);
      success = ask (path, &error);
      done = !fault_memory_disarm ();
      if (!success)
        g_assert_true (error != NULL && error->domain == METIER_ERROR);
      if (done)
        g_assert_no_error (error);
    }
}

static void
test_memory_writing (void)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  gboolean done = FALSE;

  for (guint nth = 1; !done; nth = skip_ahead (nth))
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *url = g_strdup_printf ("https://example.org/%u", nth);
      gboolean added, failed;

      fault_memory_arm (nth);
      failed = !open_and_add (path, url, &added, &error);
      done = !fault_memory_disarm ();
      if (failed)
        g_assert_true (error != NULL && error->domain == METIER_ERROR);
      g_assert_true (!added || is_there (path, url));
    }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    GTestDataFunc func;
  } tests[] = { { "pack", test_pack },
                { "library", test_library },
                { "new-library", test_new_library },
                { "batch", test_batch } };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_memory_install ();
  fault_vfs_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (faults); j++)
        {
          g_autofree char *path = g_strdup_printf ("/faults/%s/%s", tests[i].name, faults[j].name);

          g_test_add_data_func (path, &faults[j], tests[i].func);
        }
    }

  g_test_add_func ("/faults/recovers", test_recovers);
  g_test_add_func ("/faults/lost-write", test_lost_write);
  g_test_add_func ("/faults/memory/reading", test_memory_reading);
  g_test_add_func ("/faults/memory/writing", test_memory_writing);

  return g_test_run ();
}
