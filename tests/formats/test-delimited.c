/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/tables/metier-delimited.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/files/metier-number-text.h"

static GInputStream *
open_bytes (const char *bytes, gsize length)
{
  return g_memory_input_stream_new_from_data (g_memdup2 (bytes, length), (gssize) length, g_free);
}

static MetierDelimited *
open_text (const char *text, gsize length, MetierImportReport *report, GError **error)
{
  g_autoptr (GInputStream) stream = open_bytes (text, length);

  return metier_delimited_new ("Table.txt", stream, report, NULL, error);
}

/* The records as text, a bar between fields and a slash behind each record, with their lines. */
static char *
show (MetierDelimited *table, GError **error)
{
  GString *text = g_string_new (NULL);

  while (metier_delimited_next (table, error))
    {
      g_string_append_printf (text, "%u:", metier_delimited_get_line (table));
      for (guint i = 0; i < metier_delimited_get_n_columns (table); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", metier_delimited_get_field (table, i));
      g_string_append_c (text, '/');
    }
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *name;
  const char *text;
  const char *records;
  guint n_skipped;
} Case;

static const Case cases[] = {
  { "tabs", "a\tb\n1\t2\n3\t4\n", "2:1|2/3:3|4/", 0 },
  { "crlf", "a\tb\r\n1\t2\r\n3\t4\r\n", "2:1|2/3:3|4/", 0 },
  { "cr", "a\tb\r1\t2\r3\t4\r", "2:1|2/3:3|4/", 0 },
  { "no-last-line-end", "a\tb\n1\t2", "2:1|2/", 0 },
  { "mark",
    "\xef\xbb\xbf"
    "a\tb\n1\t2\n",
    "2:1|2/", 0 },
  { "commas", "a,b\n1,2\n", "2:1|2/", 0 },
  { "semicolons", "a;b\n\"1,5\";2\n", "2:1,5|2/", 0 },
  { "quotes", "a,b\n\"x, \"\"y\"\"\",\"\"\n", "2:x, \"y\"|/", 0 },
  { "line-break-in-quotes", "a,b\n\"x\ny\r\nz\",2\n3,4\n", "2:x\ny\r\nz|2/5:3|4/", 0 },
  { "quoted-at-end", "a,b\n1,\"2\"", "2:1|2/", 0 },
  { "quote-inside", "a,b\n1\"2,3\n", "2:1\"2|3/", 0 },
  { "quotes-between-tabs", "a\tb\n\"1\t2\"\n", "2:\"1|2\"/", 0 },
  { "empty-lines", "a\tb\n\n1\t2\n\n\n3\t4\n\n", "3:1|2/6:3|4/", 0 },
  { "empty-fields", "a\tb\tc\n\t\t\n\t2\t\n", "2:||/3:|2|/", 0 },
  { "nothing-but-columns", "a\tb\n", "", 0 },
  { "too-few-fields", "a\tb\n1\n2\t3\n", "3:2|3/", 1 },
  { "too-many-fields", "a\tb\n1\t2\t3\n2\t3\n", "3:2|3/", 1 },
  { "other-separator", "a\tb\n1,2\n2\t3\n", "3:2|3/", 1 },
  { "not-utf-8", "a\tb\n1\t\xe9\n2\t3\n", "3:2|3/", 1 },
  { "cut-utf-8", "a\tb\n1\t\xc3\n2\t3\n", "3:2|3/", 1 },
  { "behind-quote", "a,b\n\"1\"x,2\n2,3\n", "3:2|3/", 1 },
  { "open-quote", "a,b\n2,3\n\"1,2\n3,4\n", "2:2|3/", 1 },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDelimited) table = open_text (test->text, strlen (test->text), report, &error);
  g_autofree char *records = NULL;

  g_assert_no_error (error);
  records = show (table, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (records, ==, test->records);
  g_assert_cmpuint (report->n_skipped, ==, test->n_skipped);
}

static void
test_nul (void)
{
  static const char text[] = "a\tb\n1\t\0"
                             "2\n3\t4\n";
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDelimited) table = open_text (text, sizeof text - 1, report, &error);
  g_autofree char *records = NULL;
  const MetierImportWarning *warning;

  g_assert_no_error (error);
  records = show (table, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (records, ==, "3:3|4/");
  g_assert_cmpuint (report->warnings->len, ==, 1);
  warning = g_ptr_array_index (report->warnings, 0);
  g_assert_cmpstr (warning->file, ==, "Table.txt");
  g_assert_cmpuint (warning->line, ==, 2);
  g_assert_cmpstr (warning->field, ==, "b");
}

static void
test_no_table (void)
{
  static const struct {
    const char *text;
    gsize length;
  } texts[] = { { "", 0 },
                { "\n\n", 2 },
                { "\0\0", 2 },
                { "\xff\xfe"
                  "a\0",
                  4 },
                { "\"a", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (open_text (texts[i].text, texts[i].length, NULL, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "Table.txt"));
    }
}

static void
test_columns (void)
{
  static const char text[] = "Element ID\t N \tTwice\ttwice\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (MetierDelimited) table = open_text (text, strlen (text), NULL, &error);
  guint column;

  g_assert_no_error (error);
  g_assert_cmpint (metier_delimited_find_column (table, "n"), ==, 1);
  g_assert_cmpint (metier_delimited_find_column (table, "Element"), ==, -1);
  g_assert_true (metier_delimited_need_column (table, "element id", &column, &error));
  g_assert_cmpuint (column, ==, 0);
  g_assert_false (metier_delimited_need_column (table, "Twice", &column, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (metier_delimited_need_column (table, "Data Value", &column, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Table.txt"));
  g_assert_nonnull (strstr (error->message, "Data Value"));
}

/* A stream that gives a few bytes at a time, so that records end anywhere. */
typedef struct {
  GFilterInputStream parent;
} Trickle;
typedef GFilterInputStreamClass TrickleClass;

GType trickle_get_type (void);
G_DEFINE_TYPE (Trickle, trickle, G_TYPE_FILTER_INPUT_STREAM)

static gssize
trickle_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  gsize few = (gsize) g_test_rand_int_range (1, 9);

  return g_input_stream_read (G_FILTER_INPUT_STREAM (stream)->base_stream, buffer, MIN (count, few),
                              cancellable, error);
}

static void
trickle_init (Trickle *self)
{
}

static void
trickle_class_init (TrickleClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = trickle_read;
}

static void
append_field (GString *text, GString *records, char separator)
{
  static const char letters[] = "ab,;\"\n\ré";
  GString *field = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    g_string_append_c (field, letters[g_test_rand_int_range (0, 7)]);
  g_string_append (field, "é");
  parts = g_strsplit (field->str, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (text, "\"%s\"%c", doubled, separator);
  g_string_append_printf (records, "%s|", field->str);
  g_string_free (field, TRUE);
}

/* Whatever stands in fields, quoted they come back as they were, wherever the blocks end. */
static void
test_round_trip (void)
{
  g_autoptr (GString) text = g_string_new ("a,b,c\n");
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GInputStream) base = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (MetierDelimited) table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      append_field (text, expected, ',');
      append_field (text, expected, ',');
      append_field (text, expected, '\n');
    }
  base = open_bytes (text->str, text->len);
  stream = g_object_new (trickle_get_type (), "base-stream", base, NULL);
  table = metier_delimited_new ("Table.csv", stream, NULL, NULL, &error);
  g_assert_no_error (error);
  while (metier_delimited_next (table, &error))
    {
      for (guint i = 0; i < 3; i++)
        g_string_append_printf (found, "%s|", metier_delimited_get_field (table, i));
    }
  g_assert_no_error (error);
  g_assert_true (g_string_equal (found, expected));
}

static void
test_long_line (void)
{
  g_autoptr (GString) text = g_string_new ("a\tb\n");
  g_autoptr (MetierDelimited) table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < METIER_DELIMITED_MAX_RECORD; i++)
    g_string_append_c (text, 'x');
  table = open_text (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (metier_delimited_next (table, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "line 2"));
}

/* A line just within the bound is read whole. */
static void
test_large_line (void)
{
  g_autoptr (GString) text = g_string_new ("a\tb\n");
  g_autoptr (MetierDelimited) table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < METIER_DELIMITED_MAX_RECORD - 100; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\ty\n1\t2\n");
  table = open_text (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (metier_delimited_next (table, &error));
  g_assert_cmpuint (strlen (metier_delimited_get_field (table, 0)), ==, METIER_DELIMITED_MAX_RECORD - 100);
  g_assert_true (metier_delimited_next (table, &error));
  g_assert_cmpstr (metier_delimited_get_field (table, 1), ==, "2");
}

static void
test_many_fields (void)
{
  g_autoptr (GString) text = g_string_new ("a\tb\n");
  g_autoptr (MetierDelimited) table = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < METIER_DELIMITED_MAX_FIELDS; i++)
    g_string_append_c (text, '\t');
  table = open_text (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (metier_delimited_next (table, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_TOO_LARGE);
}

/* However many lines are broken, the report stays small and counts them all. */
static void
test_bounded_report (void)
{
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (GString) text = g_string_new ("a\tb\n");
  g_autoptr (MetierDelimited) table = NULL;
  g_autoptr (GError) error = NULL;

  metier_import_report_warn (report, "Other.txt", 0, NULL, "was read before.");
  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "x\n");
  table = open_text (text->str, text->len, report, &error);
  g_assert_no_error (error);
  g_assert_false (metier_delimited_next (table, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_skipped, ==, 5000);
  g_assert_cmpuint (report->n_warnings, ==, 5001);
  g_assert_cmpuint (report->warnings->len, ==, 1 + METIER_IMPORT_MAX_WARNINGS);
}

static void
test_cancel (void)
{
  static const char text[] = "a\tb\n1\t2\n";
  g_autoptr (GInputStream) stream = open_bytes (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (metier_delimited_new ("Table.txt", stream, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_numbers (void)
{
  static const char *const numbers[] = { "0",
                                         "4",
                                         "4.00",
                                         "4.12",
                                         ".5",
                                         "5.",
                                         "-0",
                                         "+3",
                                         "0.1102",
                                         "1e3",
                                         "1E-3",
                                         "123456789012345",
                                         "1234567890123456789",
                                         "0.30000000000000004",
                                         "9007199254740993",
                                         "1e308",
                                         "4.9406564584124654e-324" };
  static const char *const others[] = { "",
                                        "-",
                                        ".",
                                        "nan",
                                        "NaN",
                                        "inf",
                                        "0x10",
                                        "1e999",
                                        "-1e999",
                                        " 4",
                                        "4 ",
                                        "4,5",
                                        "1e",
                                        "1e+",
                                        "4.1.2",
                                        "n/a",
                                        "1_0",
                                        "--1",
                                        "00000000000000000000000000000000000000000000000000000000000000001" };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double exact = strtod (numbers[i], NULL);

      g_assert_true (metier_number_text_parse (numbers[i], &number));
      g_assert_cmpmem (&number, sizeof number, &exact, sizeof exact);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (metier_number_text_parse (others[i], &number))
        g_error ("“%s” was taken for a number", others[i]);
    }
}

/* The short way gives the same double as strtod, whatever the digits. */
static void
test_random_numbers (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("%s%d.%0*u", i % 2 == 0 ? "-" : "", g_test_rand_int_range (0, 100000),
                             g_test_rand_int_range (1, 12), g_test_rand_int ());
      double exact = strtod (text, NULL);
      double number;

      g_assert_true (metier_number_text_parse (text, &number));
      g_assert_cmpmem (&number, sizeof number, &exact, sizeof exact);
    }
}

static void
test_counts (void)
{
  static const char *const others[] = { "", "-1", "1.5", "2147483648", "1e308", "x" };
  int count;

  g_assert_true (metier_number_text_parse_count ("8", &count));
  g_assert_cmpint (count, ==, 8);
  g_assert_true (metier_number_text_parse_count ("8.00", &count));
  g_assert_cmpint (count, ==, 8);
  g_assert_true (metier_number_text_parse_count ("2147483647", &count));
  g_assert_cmpint (count, ==, G_MAXINT);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (metier_number_text_parse_count (others[i], &count));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/delimited/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/formats/delimited/nul", test_nul);
  g_test_add_func ("/formats/delimited/no-table", test_no_table);
  g_test_add_func ("/formats/delimited/columns", test_columns);
  g_test_add_func ("/formats/delimited/round-trip", test_round_trip);
  g_test_add_func ("/formats/delimited/long-line", test_long_line);
  g_test_add_func ("/formats/delimited/large-line", test_large_line);
  g_test_add_func ("/formats/delimited/many-fields", test_many_fields);
  g_test_add_func ("/formats/delimited/bounded-report", test_bounded_report);
  g_test_add_func ("/formats/delimited/cancel", test_cancel);
  g_test_add_func ("/formats/number-text/numbers", test_numbers);
  g_test_add_func ("/formats/number-text/random", test_random_numbers);
  g_test_add_func ("/formats/number-text/counts", test_counts);
  return g_test_run ();
}
