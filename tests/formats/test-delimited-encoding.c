/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "formats/tables/metier-delimited.h"

typedef struct {
  const char *name;
  const char *bytes;
  gsize length;
  const char *error;
} Foreign;

#define UTF_16 "“Table.txt”, line 1: UTF-8 text was expected, and this is UTF-16; save the table as UTF-8."
#define LINE(n)                                                                                              \
  "“Table.txt”, line " n                                                                                     \
  ": UTF-8 text was expected here, and none of the lines can be used; save the table "                       \
  "as UTF-8."
#define NO_COLUMNS "“Table.txt” does not begin with a line of UTF-8 text that names its columns."
#define BYTES(text) text, sizeof text - 1

static const Foreign foreign[] = {
  { "utf-16-low-first",
    BYTES ("\xff\xfe"
           "a\0,\0b\0\r\0\n\0"
           "1\0,\0"
           "2\0\n\0"),
    UTF_16 },
  { "utf-16-high-first",
    BYTES ("\xfe\xff\0a\0,\0b\0\n\0"
           "1\0,\0"
           "2\0\n"),
    UTF_16 },
  { "utf-16-low-first-without-mark",
    BYTES ("a\0,\0b\0\n\0"
           "1\0,\0"
           "2\0\n\0"),
    UTF_16 },
  { "utf-16-high-first-without-mark",
    BYTES ("\0a\0,\0b\0\r\0"
           "1\0,\0"
           "2\0\r"),
    UTF_16 },
  { "utf-16-in-cyrillic",
    BYTES ("\x20\x04\x3e\x04,\0\x1d\x04\n\0"
           "1\0,\0"
           "2\0\n\0"),
    UTF_16 },
  { "utf-16-without-line-end",
    BYTES ("\xff\xfe"
           "a\0"),
    UTF_16 },
  { "utf-32", BYTES ("\xff\xfe\0\0a\0\0\0\n\0\0\0"), NO_COLUMNS },
  { "zeros", BYTES ("\0\0\0\0\0\n"), NO_COLUMNS },
  { "nul-in-columns", BYTES ("a,b\0\n1,2\n"), NO_COLUMNS },
  { "latin-1-columns", BYTES ("a,\xe9\n1,2\n"), NO_COLUMNS },
  { "latin-1", BYTES ("a,b\n\xe4,2\n\xf6,3\n"), LINE ("2") },
  { "latin-1-and-broken", BYTES ("a,b\n1\n\xf6,3\n"), LINE ("3") },
};

/* What is in another encoding as a whole is refused, with the line that told it. */
static void
test_foreign (gconstpointer data)
{
  const Foreign *test = data;
  g_autoptr (GInputStream) stream
      = g_memory_input_stream_new_from_data (test->bytes, (gssize) test->length, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDelimited) table = metier_delimited_new ("Table.txt", stream, NULL, NULL, &error);

  g_assert_false (table != NULL && metier_delimited_next (table, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, test->error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/delimited-encoding/", foreign[i].name, NULL);

      g_test_add_data_func (path, &foreign[i], test_foreign);
    }
  return g_test_run ();
}
