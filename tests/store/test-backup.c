/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "core/values/metier-error.h"
#include "library-fixture.h"
#include "pack-fixture.h"
#include "store/library/metier-backup-private.h"
#include "store/library/metier-library-private.h"

static GPtrArray *
list (void)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = metier_backup_list (path, &error);

  g_assert_no_error (error);
  return backups;
}

static const MetierBackup *
get (GPtrArray *backups, guint i)
{
  g_assert_cmpuint (i, <, backups->len);
  return g_ptr_array_index (backups, i);
}

static void
make (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierBackup) made = metier_backup_make (library, &error);

  g_assert_no_error (error);
}

static guint
count_bookmarks (MetierLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bookmarks = metier_library_list_bookmarks (library, &error);

  g_assert_no_error (error);
  return bookmarks->len;
}

static void
test_make_and_restore (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GStatBuf status;

  g_free (library_fixture_add (library, "https://example.org/a", "A"));
  make (library);
  first = list ();
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpint (g_stat (get (first, 0)->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
  g_assert_cmpuint (get (first, 0)->size, ==, (guint64) status.st_size);

  g_free (library_fixture_add (library, "https://example.org/b", "B"));
  g_assert_cmpuint (count_bookmarks (library), ==, 2);
  g_assert_true (metier_backup_restore (library, get (first, 0)->id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_bookmarks (library), ==, 1);
  g_assert_true (metier_library_check (library, &error));

  /* What was there before it was restored is there, too. */
  all = list ();
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (metier_backup_restore (library, get (all, 0)->id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_bookmarks (library), ==, 2);

  /* And the file itself is what the connection says. */
  g_clear_pointer (&library, metier_library_free);
  library = library_fixture_open ();
  g_assert_cmpuint (count_bookmarks (library), ==, 2);
}

static void
test_due (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;

  /* There is nothing to lose yet. */
  g_assert_true (metier_backup_make_if_due (library, &error));
  none = list ();
  g_assert_cmpuint (none->len, ==, 0);

  g_free (library_fixture_add (library, "https://example.org/a", "A"));
  g_assert_true (metier_backup_make_if_due (library, &error));
  g_assert_true (metier_backup_make_if_due (library, &error));
  g_assert_no_error (error);
  one = list ();
  g_assert_cmpuint (one->len, ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) damaged = NULL;
  g_autoptr (GError) foreign = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *odd = pack_fixture_path ("backups/library-20200101T000000Z.db");
  gsize length;

  g_free (library_fixture_add (library, "https://example.org/a", "A"));
  make (library);
  backups = list ();
  g_assert_false (metier_backup_restore (library, "../library", &unknown));
  g_assert_error (unknown, METIER_ERROR, METIER_ERROR_NOT_FOUND);

  pack_fixture_get (get (backups, 0)->path, &bytes, &length);
  memset (bytes + 4096, 0x55, 4096);
  pack_fixture_put (get (backups, 0)->path, bytes, length);
  g_assert_false (metier_backup_restore (library, get (backups, 0)->id, &damaged));
  g_assert_error (damaged, METIER_ERROR, METIER_ERROR_DAMAGED);

  pack_fixture_put (odd, "no library", 10);
  g_assert_false (metier_backup_restore (library, "20200101T000000Z", &foreign));
  g_assert_error (foreign, METIER_ERROR, METIER_ERROR_FOREIGN);
  g_assert_cmpuint (count_bookmarks (library), ==, 1);
}

/* A copy for each of sixty days: a week of days and four weeks of weeks are left. */
static void
test_rotation (void)
{
  g_autofree char *path = pack_fixture_path ("library.db");
  g_autofree char *folder = pack_fixture_path ("backups");
  g_autofree char *other = pack_fixture_path ("backups/notes.txt");
  g_autoptr (GDateTime) newest = g_date_time_new_utc (2026, 3, 1, 12, 0, 0);
  g_autoptr (GPtrArray) left = NULL;
  gint64 day = 24 * 60 * 60;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  pack_fixture_put (other, "mine", 4);
  for (int i = 0; i < 60; i++)
    {
      g_autoptr (GDateTime) time = g_date_time_add_days (newest, -i);
      g_autofree char *name = g_date_time_format (time, "library-%Y%m%dT%H%M%SZ.db");
      g_autofree char *file = g_build_filename (folder, name, NULL);

      pack_fixture_put (file, "x", 1);
    }

  metier_backup_rotate (path);
  left = list ();
  g_assert_cmpuint (left->len, >=, 9);
  g_assert_cmpuint (left->len, <=, 11);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (get (left, i)->at, ==, g_date_time_to_unix (newest) - (gint64) i * day);
  g_assert_cmpint (get (left, left->len - 1)->at, <, g_date_time_to_unix (newest) - 14 * day);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_before_import (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierLibrary) library = library_fixture_open ();
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (MetierLibraryStep) step = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_free (library_fixture_add (library, "https://example.org/a", "A"));
  g_ptr_array_add (pages, library_fixture_resource (NULL, "https://example.org/b", "B"));
  step = metier_backup_import (library, pages, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_bookmarks (library), ==, 2);

  backups = list ();
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (metier_backup_restore (library, get (backups, 0)->id, &error));
  g_assert_cmpuint (count_bookmarks (library), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/backup/make-and-restore", test_make_and_restore);
  g_test_add_func ("/backup/due", test_due);
  g_test_add_func ("/backup/refused", test_refused);
  g_test_add_func ("/backup/rotation", test_rotation);
  g_test_add_func ("/backup/before-import", test_before_import);

  return g_test_run ();
}
