/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/files/metier-source-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "zip-fixture.h"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("metier-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_all (path);
      else
        g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->folder);
  g_free (self->folder);
}

static char *
write_file (Fixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* "name size,…" of what can be read, and "name: reason,…" of the rest. */
static void
assert_files (const char *path, const char *readable, const char *others)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, &error);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) passed_over = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < metier_source_files_get_files (files)->len; i++)
    {
      const MetierSourceFile *file = g_ptr_array_index (metier_source_files_get_files (files), i);

      g_string_append_printf (found, "%s %" G_GUINT64_FORMAT ",", file->name, file->size);
    }
  for (guint i = 0; i < metier_source_files_get_passed_over (files)->len; i++)
    {
      const MetierSourceFile *file = g_ptr_array_index (metier_source_files_get_passed_over (files), i);

      g_string_append_printf (passed_over, "%s: %s,", file->name, file->reason);
    }
  g_assert_cmpstr (found->str, ==, readable);
  g_assert_cmpstr (passed_over->str, ==, others);
}

static char *
read_text (const char *path, const char *name, GError **error)
{
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, error);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();

  if (files == NULL)
    return NULL;
  stream = metier_source_files_read (files, name, NULL, error);
  if (stream == NULL || g_output_stream_splice (text, stream, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) < 0)
    return NULL;
  g_output_stream_write (text, "", 1, NULL, NULL);
  g_output_stream_close (text, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (text));
}

static void
assert_text (const char *path, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_text (path, name, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refused (const char *path, const char *name, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_text (path, name, &error);

  g_assert_null (text);
  g_assert_error (error, METIER_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_single (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "roles.csv", "role\nclerk\n");

  assert_files (path, "roles.csv 11,", "");
  assert_text (path, "roles.csv", "role\nclerk\n");
  assert_refused (path, "skills.csv", METIER_ERROR_NOT_FOUND,
                  "There is no file “skills.csv” in “roles.csv”.");
}

static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *second = write_file (self, "b.csv", "two");
  g_autofree char *first = write_file (self, "a.csv", "one");
  g_autofree char *below = g_build_filename (self->folder, "below", NULL);
  g_autofree char *link = g_build_filename (self->folder, "link.csv", NULL);
  g_autofree char *fifo = g_build_filename (self->folder, "pipe.csv", NULL);

  g_assert_no_errno (g_mkdir (below, 0700));
  g_assert_no_errno (symlink ("/etc/passwd", link));
  g_assert_no_errno (mkfifo (fifo, 0600));
  assert_files (self->folder, "a.csv 3,b.csv 3,",
                "below: it is a folder,link.csv: it is a link,pipe.csv: it is not a regular file,");
  assert_text (self->folder, "b.csv", "two");
}

/* What stands in the place of a file when it is read counts, not what stood there before. */
static void
test_replaced (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "a.csv", "one");
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (self->folder, NULL);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (mkfifo (path, 0600));
  stream = metier_source_files_read (files, "a.csv", NULL, &error);
  g_assert_null (stream);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_cmpstr (error->message, ==, "“a.csv” cannot be read: it is not a regular file.");
  g_clear_error (&error);
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (symlink ("/etc/passwd", path));
  stream = metier_source_files_read (files, "a.csv", NULL, &error);
  g_assert_null (stream);
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing", NULL);
  g_autofree char *fifo = g_build_filename (self->folder, "pipe.zip", NULL);

  g_assert_no_errno (mkfifo (fifo, 0600));
  assert_refused (missing, "a.csv", METIER_ERROR_STORAGE,
                  "“missing” cannot be read: No such file or directory.");
  assert_refused (fifo, "a.csv", METIER_ERROR_STORAGE,
                  "“pipe.zip” cannot be read: it is not a regular file.");
  assert_refused ("/dev/zero", "a.csv", METIER_ERROR_STORAGE,
                  "“zero” cannot be read: it is not a regular file.");
}

/* The administrator may read everything, so for a while this is somebody else. */
static void
test_forbidden (Fixture *self, gconstpointer data)
{
  g_autofree char *below = g_build_filename (self->folder, "locked", NULL);
  g_autofree char *file = write_file (self, "locked.csv", "one");
  uid_t user = geteuid ();

  g_assert_no_errno (g_mkdir (below, 0700));
  g_assert_no_errno (g_chmod (below, 0));
  g_assert_no_errno (g_chmod (file, 0));
  g_assert_no_errno (g_chmod (self->folder, 0755));
  if (user == 0)
    g_assert_no_errno (seteuid (65534));
  assert_refused (below, "a.csv", METIER_ERROR_STORAGE, "“locked” cannot be read: Permission denied.");
  assert_refused (self->folder, "locked.csv", METIER_ERROR_STORAGE,
                  "“locked.csv” cannot be read: Permission denied.");
  if (user == 0)
    g_assert_no_errno (seteuid (user));
  g_assert_no_errno (g_chmod (below, 0700));
}

static void
test_too_many (Fixture *self, gconstpointer data)
{
  const ZipEntry entry = { "a.csv", "one", -1 };
  g_autofree ZipEntry *entries = g_new (ZipEntry, 5000);
  g_autofree char *path = NULL;

  for (guint i = 0; i < 5000; i++)
    entries[i] = entry;
  path = zip_fixture_write (self->folder, "many.zip", entries, 5000);
  assert_refused (path, "a.csv", METIER_ERROR_TOO_LARGE, "“many.zip” holds more than 4096 files.");
}

static void
test_archive (Fixture *self, gconstpointer data)
{
  const ZipEntry entries[] = {
    { "db/", "", 0, .mode = S_IFDIR | 0755 },
    { "db/Skills.txt", "a\tb\n", -1 },
    { "db/Leer.txt", "", 0 },
    { "__MACOSX/db/._Skills.txt", "x", -1 },
    { "other/Skills.txt", "c\n", -1 },
    { "../escape.txt", "x", -1 },
    { "db/../../escape.txt", "x", -1 },
    { "/etc/absolute.txt", "x", -1 },
    { "..\\escape.txt", "x", -1 },
    { "db/link.txt", "/etc/passwd", -1, .mode = S_IFLNK | 0777 },
    { "db/Fähigkeit.txt", "ä", -1 },
  };
  g_autofree char *path = zip_fixture_write (self->folder, "db.zip", entries, G_N_ELEMENTS (entries));

  assert_files (path, "Skills.txt 4,Leer.txt 0,Fähigkeit.txt 2,",
                "._Skills.txt: it is hidden,"
                "Skills.txt: another file has the same name,"
                "escape.txt: its name leads out of the archive,"
                "escape.txt: its name leads out of the archive,"
                "absolute.txt: its name leads out of the archive,"
                "escape.txt: its name leads out of the archive,"
                "link.txt: it is a link,");
  assert_text (path, "Skills.txt", "a\tb\n");
  assert_text (path, "Leer.txt", "");
  assert_text (path, "Fähigkeit.txt", "ä");
  g_assert_false (g_file_test ("escape.txt", G_FILE_TEST_EXISTS));
}

/* Two files of one archive are read in turns, and stay open when the list is gone. */
static void
test_together (Fixture *self, gconstpointer data)
{
  const ZipEntry entries[] = { { "a", "first", -1 }, { "b", "other", -1 } };
  g_autofree char *path = zip_fixture_write (self->folder, "two.zip", entries, 2);
  MetierSourceFiles *files = metier_source_files_open (path, NULL);
  g_autoptr (GInputStream) a = metier_source_files_read (files, "a", NULL, NULL);
  g_autoptr (GInputStream) b = metier_source_files_read (files, "b", NULL, NULL);
  char first[6] = "", second[6] = "";

  metier_source_files_free (files);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (g_input_stream_read (a, first + i, 1, NULL, NULL), ==, 1);
      g_assert_cmpint (g_input_stream_read (b, second + i, 1, NULL, NULL), ==, 1);
    }
  g_assert_cmpstr (first, ==, "first");
  g_assert_cmpstr (second, ==, "other");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  const ZipEntry entry = { "a", "first", -1 };
  g_autofree char *path = zip_fixture_write (self->folder, "one.zip", &entry, 1);
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (path, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream = metier_source_files_read (files, "a", cancellable, NULL);
  g_autoptr (GError) error = NULL;
  char byte;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (g_input_stream_read (stream, &byte, 1, cancellable, &error), <, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (metier_source_files_read (files, "a", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  const char *message = "“a” cannot be unpacked: the archive is damaged there.";
  const ZipEntry bad_sum = { "a", "first", -1, .bad_sum = TRUE };
  const ZipEntry more = { "a", "first", -1, .size = 3 };
  const ZipEntry less = { "a", "first", -1, .size = 30 };
  g_autofree char *sum = zip_fixture_write (self->folder, "sum.zip", &bad_sum, 1);
  g_autofree char *long_path = zip_fixture_write (self->folder, "more.zip", &more, 1);
  g_autofree char *short_path = zip_fixture_write (self->folder, "less.zip", &less, 1);

  assert_refused (sum, "a", METIER_ERROR_DAMAGED, message);
  assert_refused (long_path, "a", METIER_ERROR_DAMAGED, message);
  assert_refused (short_path, "a", METIER_ERROR_DAMAGED, message);
}

/* Wherever an archive is cut, it is refused or what is read of it is whole. */
static void
test_cut (Fixture *self, gconstpointer data)
{
  const ZipEntry entries[] = { { "a", "first", -1 }, { "b", "other", -1 } };
  g_autoptr (GBytes) bytes = zip_fixture_make (entries, 2);
  g_autofree char *path = g_build_filename (self->folder, "cut.zip", NULL);

  for (gsize length = 4; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) length, NULL));
      text = read_text (path, "a", &error);
      g_assert_null (text);
      g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
      g_assert_cmpstr (
          error->message, ==,
          "“cut.zip” is empty or not a complete zip archive; it may have been cut off on its way.");
    }
}

static void
test_encrypted (Fixture *self, gconstpointer data)
{
  const ZipEntry entry = { "a", "first", -1, .encrypted = TRUE };
  g_autofree char *path = zip_fixture_write (self->folder, "secret.zip", &entry, 1);

  assert_refused (path, "a", METIER_ERROR_FOREIGN,
                  "“secret.zip” is encrypted; unpack it first and choose the folder.");
}

/* A hundred megabytes of the same letter pack to a hundred kilobytes. */
static void
test_bomb (Fixture *self, gconstpointer data)
{
  gsize length = 100 * 1000 * 1000;
  g_autofree char *letters = g_malloc (length);
  const ZipEntry entry = { "a", letters, (gssize) length };
  const ZipEntry claim = { "a", "first", -1, .size = 0xfffffffe };
  g_autofree char *bomb = NULL;
  g_autofree char *boast = zip_fixture_write (self->folder, "boast.zip", &claim, 1);

  memset (letters, 'a', length);
  bomb = zip_fixture_write (self->folder, "bomb.zip", &entry, 1);
  assert_refused (bomb, "a", METIER_ERROR_TOO_LARGE,
                  "“bomb.zip” would unpack to far more than an archive of text of its size does.");
  assert_refused (boast, "a", METIER_ERROR_TOO_LARGE,
                  "“boast.zip” would unpack to far more than an archive of text of its size does.");
}

/* A bomb that says it is small bursts at the size that it stated. */
static void
test_hidden_bomb (Fixture *self, gconstpointer data)
{
  gsize length = 20 * 1000 * 1000;
  g_autofree char *letters = g_malloc (length);
  const ZipEntry entry = { "a", letters, (gssize) length, .size = 1000 };
  g_autofree char *path = NULL;
  g_autoptr (MetierSourceFiles) files = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  gsize n_read;

  memset (letters, 'a', length);
  path = zip_fixture_write (self->folder, "hidden.zip", &entry, 1);
  files = metier_source_files_open (path, &error);
  g_assert_no_error (error);
  stream = metier_source_files_read (files, "a", NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_input_stream_read_all (stream, letters, length, &n_read, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_DAMAGED);
  g_assert_cmpuint (n_read, <=, 1000);
}

static void
test_empty_archive (Fixture *self, gconstpointer data)
{
  g_autofree char *path = zip_fixture_write (self->folder, "empty.zip", NULL, 0);

  assert_refused (path, "a", METIER_ERROR_DAMAGED,
                  "“empty.zip” is empty or not a complete zip archive; it may have been cut off on its way.");
}

#define ADD(name, function)                                                                                  \
  g_test_add ("/formats/source-files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("single", test_single);
  ADD ("folder", test_folder);
  ADD ("replaced", test_replaced);
  ADD ("unreadable", test_unreadable);
  ADD ("forbidden", test_forbidden);
  ADD ("too-many", test_too_many);
  ADD ("archive", test_archive);
  ADD ("together", test_together);
  ADD ("cancelled", test_cancelled);
  ADD ("damaged", test_damaged);
  ADD ("cut", test_cut);
  ADD ("encrypted", test_encrypted);
  ADD ("bomb", test_bomb);
  ADD ("hidden-bomb", test_hidden_bomb);
  ADD ("empty-archive", test_empty_archive);

  return g_test_run ();
}
