/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <glib/gstdio.h>

/*
 * Libraries that earlier versions of the program wrote themselves, through the commands that they had. They
 * are never changed, nor is what is beside them: what each says, as it is exported. That of the third version
 * is what that version exported, byte for byte. The second version had indexes at first that it later did
 * without.
 */
static const char *const versions[] = { "1", "2-indexed", "2", "3" };

static void
unpack (const char *packed, const char *path)
{
  g_autoptr (GFile) source = g_file_new_for_path (packed);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) bytes = g_file_read (source, NULL, NULL);
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) stream
      = g_converter_input_stream_new (G_INPUT_STREAM (bytes), G_CONVERTER (unpacker));
  g_autoptr (GFileOutputStream) output
      = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL);

  g_assert_cmpint (g_output_stream_splice (G_OUTPUT_STREAM (output), stream,
                                           G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL),
                   >, 0);
}

static char *
get_frozen (const char *version, const char *ending)
{
  g_autofree char *name = g_strdup_printf ("library-%s.%s", version, ending);

  return g_test_build_filename (G_TEST_DIST, "store", name, NULL);
}

static char *export(Cli *self, const char *name)
{
  g_autofree char *path = cli_path (self, name);
  char *text = NULL;

  cli_assert_json (self, "export", "library", "-o", path, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* It is brought to the present version with all that it says, once, and was kept as it was before. */
static void
test_frozen (Cli *self, gconstpointer version)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *packed = get_frozen (version, "db.gz");
  g_autofree char *said = get_frozen (version, "json");
  g_autofree char *expected = NULL, *first = NULL, *second = NULL;

  g_assert_true (g_file_get_contents (said, &expected, NULL, NULL));
  g_assert_cmpint (g_mkdir_with_parents (self->data_dir, 0700), ==, 0);
  unpack (packed, library);

  first = export(self, "first.json");
  g_assert_cmpstr (first, ==, expected);
  second = export(self, "second.json");
  g_assert_cmpstr (second, ==, expected);
  g_assert_cmpuint (json_array_get_length (cli_list (cli_assert_json (self, "backup", "list", NULL))), ==, 1);
  cli_assert_text (self, "doctor", NULL);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/frozen/", versions[i], NULL);

      g_test_add (path, Cli, versions[i], cli_set_up, test_frozen, cli_tear_down);
    }

  return g_test_run ();
}
