/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-source-files.h"

#define MAX_READ (1024 * 1024)

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static void
check_error (const GError *error)
{
  if (error->domain != METIER_ERROR || !g_utf8_validate (error->message, -1, NULL))
    g_error ("This is not one of our sentences.");
}

/* A file is as long as the archive said, or it ends with an error. */
static void
read_file (const MetierSourceFiles *files, const MetierSourceFile *file)
{
  static char buffer[MAX_READ];
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = metier_source_files_read (files, file->name, NULL, &error);
  gsize n_read = 0;

  if (stream == NULL || !g_input_stream_read_all (stream, buffer, MAX_READ, &n_read, NULL, &error))
    check_error (error);
  else if (n_read < MAX_READ && n_read != file->size)
    g_error ("A file is not as long as was said.");
  if (n_read > file->size)
    g_error ("A file is longer than was said.");
}

static void
check_names (const MetierSourceFiles *files)
{
  GPtrArray *lists[] = { metier_source_files_get_files (files), metier_source_files_get_passed_over (files) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        const MetierSourceFile *file = g_ptr_array_index (lists[i], j);

        if (!g_utf8_validate (file->name, -1, NULL) || (file->reason != NULL) != (i == 1))
          g_error ("A file has no usable name, or no reason.");
      }
}

/* Whatever an archive holds, reading it ends, with the file or with a sentence that says why not. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  int fd = memfd_create ("fuzz", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (MetierSourceFiles) files = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (write (fd, bytes, length), ==, (ssize_t) length);
  files = metier_source_files_open (path, &error);
  if (files != NULL)
    {
      check_names (files);
      for (guint i = 0; i < MIN (metier_source_files_get_files (files)->len, 8); i++)
        read_file (files, g_ptr_array_index (metier_source_files_get_files (files), i));
    }
  else
    check_error (error);
  close (fd);
  return 0;
}
