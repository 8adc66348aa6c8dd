/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/values/metier-error.h"
#include "table.h"

/* What a parsed table is written as, so that a difference can be read: cells in brackets, rows with a bar. */
typedef struct {
  const char *name;
  TableForm form;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "plain", TABLE_COMMAS, "a,b\n1,2\n3,4\n", "[a][b]|[1][2]|[3][4]|" },
  { "no-final-line-end", TABLE_COMMAS, "a,b\n1,2", "[a][b]|[1][2]|" },
  { "only-columns", TABLE_COMMAS, "a,b", "[a][b]|" },
  { "crlf", TABLE_COMMAS, "a,b\r\n1,2\r\n", "[a][b]|[1][2]|" },
  { "byte-order-mark", TABLE_COMMAS,
    "\xef\xbb\xbf"
    "a,b\n1,2\n",
    "[a][b]|[1][2]|" },
  { "blank-cells", TABLE_COMMAS, "a,b,c\n,,\n1,,3\n", "[a][b][c]|[][][]|[1][][3]|" },
  { "empty-lines", TABLE_COMMAS, "a,b\n\n1,2\r\n\r\n\n", "[a][b]|[1][2]|" },
  { "quoted", TABLE_COMMAS, "a,b\n\"1,5\",\"x \"\"y\"\" z\"\n", "[a][b]|[1,5][x \"y\" z]|" },
  { "quoted-line-breaks", TABLE_COMMAS, "a,b\n\"one\ntwo\r\n\nthree\",2\n",
    "[a][b]|[one\ntwo\r\n\nthree][2]|" },
  { "quoted-nothing", TABLE_COMMAS, "a,b\n\"\",\"\"\"\"\n", "[a][b]|[][\"]|" },
  { "quote-inside-a-cell", TABLE_COMMAS, "a,b\n5\" nail,2\n", "[a][b]|[5\" nail][2]|" },
  { "spaces-stay", TABLE_COMMAS, "a, b\n 1 ,2\n", "[a][ b]|[ 1 ][2]|" },
  { "lone-carriage-return-stays", TABLE_COMMAS, "a,b\nx\ry,2\n", "[a][b]|[x\ry][2]|" },
  { "tabs", TABLE_TABS, "a\tb\n1,5\t\"2\n\t\r\n", "[a][b]|[1,5][\"2]|[][]|" },
  { "letters", TABLE_COMMAS, "é,☃\nß,日本\n", "[é][☃]|[ß][日本]|" },
};

static const Case broken[] = {
  { "open-quote", TABLE_COMMAS, "a,b\n1,\"2\n3,4\n", "t, line 2: a quote is never closed" },
  { "text-after-quote", TABLE_COMMAS, "a,b\n\"1\"x,2\n", "t, line 2: text follows a closing quote" },
  { "too-few", TABLE_COMMAS, "a,b\n\"1\n\",2\n1\n", "t, line 4: has 1 cells for 2 columns" },
  { "too-many", TABLE_TABS, "a\tb\n1\t2\t3\n", "t, line 2: has 3 cells for 2 columns" },
  { "empty", TABLE_COMMAS, "\n\n", "t: names no columns" },
  { "not-utf-8", TABLE_COMMAS, "a,b\n\xff,2\n", "t: is not UTF-8 text" },
};

static char *
write_plainly (const Table *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      g_string_append_printf (text, "[%s]", (const char *) g_ptr_array_index (table->cells, i));
      if ((i + 1) % table->n_columns == 0)
        g_string_append_c (text, '|');
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Table) table = table_parse ("t", item->text, strlen (item->text), item->form, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = write_plainly (table);
  g_assert_cmpstr (found, ==, item->expected);
  g_assert_cmpuint (table->cells->len, ==, (table->n_rows + 1) * table->n_columns);
}

static void
test_broken (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Table) table = table_parse ("t", item->text, strlen (item->text), item->form, &error);

  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, item->expected);
  g_assert_null (table);
}

static void
test_nul (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Table) table = table_parse ("t", "a,b\n1\0,2\n", 9, TABLE_COMMAS, &error);

  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_null (table);
}

static void
test_by_name (void)
{
  const char *text = "id,value\nx,1\ny,2\n";
  g_autoptr (Table) table = table_parse ("t", text, strlen (text), TABLE_COMMAS, NULL);

  g_assert_cmpstr (table_get (table, 0, "value"), ==, "1");
  g_assert_cmpstr (table_get (table, 1, "id"), ==, "y");
}

static char *
random_cell (TableForm form)
{
  static const char *const pieces[] = { "a", "B ", "é", "☃", "\"", ",", "7.25", "\n", "\r\n", "\t" };
  guint n_pieces = form == TABLE_COMMAS ? G_N_ELEMENTS (pieces) : G_N_ELEMENTS (pieces) - 3;
  GString *cell = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 7); n > 0; n--)
    g_string_append (cell, pieces[g_test_rand_int_range (0, (int) n_pieces)]);
  return g_string_free (cell, FALSE);
}

static void
write_cell (GString *text, const char *cell, TableForm form)
{
  gboolean needs_quotes = strpbrk (cell, "\",\r\n") != NULL;

  if (form == TABLE_TABS || (!needs_quotes && g_test_rand_bit ()))
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    g_string_append (text, *p == '"' ? "\"\"" : (char[]){ *p, '\0' });
  g_string_append_c (text, '"');
}

/* Writes a random table in one of the ways in which it can be written, and the same in brackets. */
static void
write_random (TableForm form, GString *text, GString *expected)
{
  int n_rows = g_test_rand_int_range (1, 12), n_columns = g_test_rand_int_range (2, 6);
  const char *line_end = g_test_rand_bit () ? "\n" : "\r\n";

  if (g_test_rand_bit ())
    g_string_append (text, "\xef\xbb\xbf");
  for (int row = 0; row < n_rows; row++)
    {
      for (int column = 0; column < n_columns; column++)
        {
          g_autofree char *cell = random_cell (form);

          if (column > 0)
            g_string_append_c (text, form == TABLE_COMMAS ? ',' : '\t');
          write_cell (text, cell, form);
          g_string_append_printf (expected, "[%s]", cell);
        }
      if (row < n_rows - 1 || g_test_rand_bit ())
        g_string_append (text, line_end);
      g_string_append_c (expected, '|');
    }
}

/* Whatever way a table is written in, reading gives it back. */
static void
test_random (gconstpointer data)
{
  TableForm form = GPOINTER_TO_INT (data);

  for (int round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (Table) table = NULL;
      g_autofree char *found = NULL;

      write_random (form, text, expected);
      table = table_parse ("random", text->str, text->len, form, &error);
      g_assert_no_error (error);
      found = write_plainly (table);
      g_assert_cmpstr (found, ==, expected->str);
    }
}

static void
add_cases (const char *folder, const Case *items, gsize n, GTestDataFunc func)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/support/table/%s/%s", folder, items[i].name);

      g_test_add_data_func (path, &items[i], func);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_cases ("reads", cases, G_N_ELEMENTS (cases), test_case);
  add_cases ("refuses", broken, G_N_ELEMENTS (broken), test_broken);
  g_test_add_func ("/support/table/refuses/nul", test_nul);
  g_test_add_func ("/support/table/by-name", test_by_name);
  g_test_add_data_func ("/support/table/random-commas", GINT_TO_POINTER (TABLE_COMMAS), test_random);
  g_test_add_data_func ("/support/table/random-tabs", GINT_TO_POINTER (TABLE_TABS), test_random);

  return g_test_run ();
}
