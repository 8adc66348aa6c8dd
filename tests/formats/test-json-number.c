/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-number.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/json/metier-json-file.h"

static void
test_shortest (void)
{
  static const struct {
    double number;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 7, "7" },
    { -1.5, "-1.5" },
    { 0.797, "0.797" },
    { 4.12, "4.12" },
    { 0.1, "0.1" },
    { 1e300, "1e+300" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = metier_json_number_to_string (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static double
random_double (void)
{
  guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
  double number;

  memcpy (&number, &bits, sizeof number);
  return isfinite (number) ? number : 0.5;
}

/* Whatever finite double is written, in the fewest or in seventeen digits, the file gives the same back. */
static void
test_round_trip (void)
{
  enum { N = 5000 };
  g_autofree double *numbers = g_new (double, 2 * N);
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < N; i++)
    {
      g_autofree char *shortest = NULL;

      numbers[2 * i] = numbers[2 * i + 1] = random_double ();
      shortest = metier_json_number_to_string (numbers[2 * i]);
      g_ascii_formatd (digits, sizeof digits, "%.17e", numbers[2 * i]);
      g_string_append_printf (text, "%s%s,%s", i > 0 ? "," : "", shortest, digits);
    }
  g_string_append_c (text, ']');
  file = g_file_new_tmp ("metier-XXXXXX.json", &stream, &error);
  g_assert_no_error (error);
  g_file_replace_contents (file, text->str, text->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  root = metier_json_file_load (file, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2 * N; i++)
    {
      double read = json_array_get_double_element (json_node_get_array (root), i);

      g_assert_cmpmem (&read, sizeof read, &numbers[i], sizeof numbers[i]);
    }
  g_file_delete (file, NULL, NULL);
}

static void
test_bounds (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (metier_json_number_check (0, 0, 9, &error));
  g_assert_true (metier_json_number_check (9, 0, 9, &error));
  g_assert_no_error (error);
  g_assert_false (metier_json_number_check (9.5, 0, 9, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "expected a number from 0 to 9, found 9.5.");
  g_clear_error (&error);
  g_assert_false (metier_json_number_check (-1, 0, G_MAXDOUBLE, &error));
  g_assert_cmpstr (error->message, ==, "expected a number from 0, found -1.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/formats/json-number/shortest", test_shortest);
  g_test_add_func ("/formats/json-number/round-trip", test_round_trip);
  g_test_add_func ("/formats/json-number/bounds", test_bounds);
  return g_test_run ();
}
