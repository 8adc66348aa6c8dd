/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "hostile-fixture.h"
#include "zip-fixture.h"

/* Every importer against files, archives and folders that are not what they seem. */

/* A line of two gigabytes, most of it a hole: it ends with a sentence before it is read. */
static void
test_endless_line (gconstpointer data)
{
  const HostileCell *cell = data;
  g_autofree char *path = NULL;
  g_autofree char *line
      = g_strdup_printf ("“%s”, line %u", cell->file->name, hostile_count_lines (cell->file->text) + 1);
  g_autofree char *text = g_strconcat (cell->file->text, "x", NULL);
  g_autoptr (GError) error = NULL;
  HostileFixture self;
  int fd;

  hostile_set_up (&self, cell->format);
  hostile_write (&self, cell->file, text, strlen (text));
  path = g_build_filename (self.fixture.folder, cell->file->name, NULL);
  fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (ftruncate (fd, (off_t) 2 << 30), ==, 0);
  close (fd);
  g_assert_false (hostile_run (&self, self.fixture.folder, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, line));
  g_assert_false (g_file_test (self.fixture.pack, G_FILE_TEST_EXISTS));
  hostile_tear_down (&self);
}

/* The sound files as one archive, with whatever else may stand in one. */
static char *
write_archive (HostileFixture *self, const ZipEntry *more, guint n_more)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (ZipEntry));

  for (guint i = 0; i < HOSTILE_MAX_FILES && self->format->files[i].name != NULL; i++)
    {
      ZipEntry entry = { self->format->files[i].name, self->format->files[i].text, -1 };

      g_array_append_val (entries, entry);
    }
  g_array_append_vals (entries, more, n_more);
  return zip_fixture_write (self->fixture.top, "files.zip", (const ZipEntry *) entries->data, entries->len);
}

/* Nothing leads out of an archive, and its files are those of the folder. A table of one's own is one file.
 */
static void
test_archive (gconstpointer data)
{
  static const ZipEntry more[] = { { "../escape.txt", "x", -1 },
                                   { "/etc/absolute.txt", "x", -1 },
                                   { "a/link.txt", "/etc/passwd", -1, .mode = S_IFLNK | 0777 } };
  const HostileCell *cell = data;
  g_autofree char *path = NULL;
  g_autofree char *pack = NULL;
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  path = write_archive (&self, more, G_N_ELEMENTS (more));
  pack = hostile_run_well (&self, path);
  g_assert_cmpstr (pack, ==, self.sound);
  g_assert_cmpuint (self.fixture.report->n_warnings, ==, G_N_ELEMENTS (more));
  g_assert_false (g_file_test ("../escape.txt", G_FILE_TEST_EXISTS));
  hostile_tear_down (&self);
}

static void
test_bomb (gconstpointer data)
{
  const HostileCell *cell = data;
  gsize length = 60 * 1000 * 1000;
  g_autofree char *letters = g_malloc (length);
  const ZipEntry bomb = { "bomb.txt", letters, (gssize) length };
  const ZipEntry boast = { "boast.txt", "x", -1, .size = 0xfffffffe };
  const ZipEntry *const bombs[] = { &bomb, &boast };
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  memset (letters, 'a', length);
  for (guint i = 0; i < G_N_ELEMENTS (bombs); i++)
    {
      g_autofree char *path = write_archive (&self, bombs[i], 1);
      g_autoptr (GError) error = NULL;

      g_assert_false (hostile_run (&self, path, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
      g_assert_nonnull (strstr (error->message, "files.zip"));
      g_assert_false (g_file_test (self.fixture.pack, G_FILE_TEST_EXISTS));
    }
  hostile_tear_down (&self);
}

/* A folder without permission, and links in the place of its files. The administrator may read everything, so
 * for a while this is somebody else. */
static void
test_folder (gconstpointer data)
{
  const HostileCell *cell = data;
  const HostileFile *file = cell->format->files;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();
  HostileFixture self;

  hostile_set_up (&self, cell->format);
  path = g_build_filename (self.fixture.folder, file->name, NULL);
  g_assert_no_errno (g_chmod (self.fixture.top, 0755));
  g_assert_no_errno (g_chmod (self.fixture.folder, 0));
  if (user == 0)
    g_assert_no_errno (seteuid (65534));
  g_assert_null (metier_source_files_open (self.fixture.folder, &error));
  if (user == 0)
    g_assert_no_errno (seteuid (user));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "“files”"));
  g_assert_no_errno (g_chmod (self.fixture.folder, 0700));

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (symlink ("/etc/passwd", path));
  hostile_assert_refused (&self, file);
  hostile_tear_down (&self);
}

/* A file without which nothing can be imported is not said to be lacking where it is there and locked. */
static void
test_locked_file (gconstpointer data)
{
  const HostileCell *cell = data;
  g_autofree char *path = NULL;
  g_autofree char *named = g_strdup_printf ("“%s” cannot be read: ", cell->file->name);
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();
  HostileFixture self;

  if (cell->file->optional)
    return;

  hostile_set_up (&self, cell->format);
  path = g_build_filename (self.fixture.folder, cell->file->name, NULL);
  g_assert_no_errno (g_chmod (self.fixture.top, 0755));
  g_assert_no_errno (g_chmod (self.fixture.folder, 0755));
  g_assert_no_errno (g_chmod (path, 0));
  if (user == 0)
    g_assert_no_errno (seteuid (65534));
  g_assert_false (hostile_run (&self, self.fixture.folder, &error));
  if (user == 0)
    g_assert_no_errno (seteuid (user));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_true (g_str_has_prefix (error->message, named));
  hostile_tear_down (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hostile_add ("endless-line", test_endless_line, TRUE);
  hostile_add ("archive", test_archive, FALSE);
  hostile_add ("bomb", test_bomb, FALSE);
  hostile_add ("folder", test_folder, FALSE);
  hostile_add ("locked-file", test_locked_file, TRUE);
  return g_test_run ();
}
