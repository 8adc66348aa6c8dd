/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "formats/packs/metier-pack-json.h"

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static char *folder;
static char *path;
static char *pack;

static void
clean_up (void)
{
  g_unlink (path);
  g_rmdir (folder);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *template
      = g_build_filename (g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir (),
                          "metier-fuzz-XXXXXX", NULL);

  folder = g_strdup (mkdtemp (template));
  g_assert_nonnull (folder);
  path = g_build_filename (folder, "pack.json", NULL);
  pack = g_build_filename (folder, "made.pack", NULL);
  atexit (clean_up);
  return 0;
}

/* What goes wrong is to be told in one of our own sentences. */
static void
check_error (const GError *error)
{
  if (error == NULL)
    return;
  if (error->domain != METIER_ERROR || error->code == METIER_ERROR_STORAGE)
    g_error ("%s", error->message);
  if (!g_utf8_validate (error->message, -1, NULL))
    g_error ("A message is not valid UTF-8.");
}

/* Whatever a file holds, reading it ends, with a pack that can be kept or with a sentence that says why not.
 */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (MetierPackJson) json = NULL;
  g_autoptr (MetierPackWriter) writer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, (const char *) bytes, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  json = metier_pack_json_load (file, NULL, &error);
  if (json != NULL)
    {
      writer = metier_pack_writer_new (pack, &error);
      g_assert_no_error (error);
      metier_pack_json_import (json, writer, report, NULL, &error);
    }
  check_error (error);
  return 0;
}
