/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "formats/import/metier-import.h"

/* Between two files; tables have no use for it. */
#define SEPARATOR '\f'
#define MAX_FILES 8

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static MetierSourceFormat format;
static char *top;
static char *folder;
static char *pack;

static void
clean_up (void)
{
  g_rmdir (folder);
  g_rmdir (top);
}

/* Which format is read is said by METIER_FUZZ_FORMAT, so that one program does for all of them. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *template = NULL;

  if (!metier_source_format_from_string (g_getenv ("METIER_FUZZ_FORMAT"), &format))
    g_error ("METIER_FUZZ_FORMAT names no format.");
  template = g_build_filename (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir (),
                               "metier-fuzz-XXXXXX", NULL);
  top = g_strdup (mkdtemp (template));
  g_assert_nonnull (top);
  folder = g_build_filename (top, "v1.2.0", NULL);
  pack = g_build_filename (top, "made.pack", NULL);
  g_assert_no_errno (g_mkdir (folder, 0700));
  atexit (clean_up);
  return 0;
}

static char *
make_path (guint number)
{
  g_autofree char *name = g_strdup_printf ("%u_en.csv", number);

  return g_build_filename (folder, name, NULL);
}

/* Returns how many files the bytes make. */
static guint
write_files (const uint8_t *bytes, size_t length)
{
  guint n = 0;

  for (;;)
    {
      const uint8_t *end = n + 1 < MAX_FILES ? memchr (bytes, SEPARATOR, length) : NULL;
      size_t part = end != NULL ? (size_t) (end - bytes) : length;
      g_autofree char *path = make_path (n++);

      g_assert_true (g_file_set_contents_full (path, (const char *) bytes, (gssize) part,
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      if (end == NULL)
        return n;
      bytes = end + 1;
      length -= part + 1;
    }
}

static void
check_text (const char *text)
{
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    g_error ("A text is not valid UTF-8.");
}

static void
check_report (const MetierImportReport *report)
{
  if (report->n_warnings < report->warnings->len)
    g_error ("More warnings are kept than were given.");
  for (guint i = 0; i < report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (report->warnings, i);

      check_text (warning->file);
      check_text (warning->field);
      check_text (warning->message);
    }
}

/* What goes wrong is to be told in one of our own sentences. */
static void
check_error (const GError *error)
{
  if (error == NULL)
    return;
  if (error->domain != METIER_ERROR || error->code == METIER_ERROR_STORAGE)
    g_error ("%s", error->message);
  check_text (error->message);
}

static void
import_files (void)
{
  const MetierImportOptions options
      = { .format = format, .edition = "1.2", .licence = "CC0-1.0", .credit = "Nobody" };
  const MetierProgress progress = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (MetierSourceFiles) files = metier_source_files_open (folder, &error);
  g_autoptr (MetierImport) import = files != NULL ? metier_import_new (files, &options, NULL, &error) : NULL;
  g_autoptr (MetierPackWriter) writer = NULL;

  if (import != NULL)
    {
      writer = metier_pack_writer_new (pack, &error);
      g_assert_no_error (error);
      metier_import_run (import, writer, report, &progress, &error);
    }
  check_report (report);
  check_error (error);
}

/* Whatever files hold, reading them ends, with a pack that can be kept or with a sentence that says why not.
 */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  guint n = write_files (bytes, length);

  import_files ();
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = make_path (i);

      g_unlink (path);
    }

  return 0;
}
