/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-guard.h"

#include <string.h>

#include "core/values/metier-error.h"

typedef struct {
  const char *name;
  const char *text;
  const char *problem; /* what the message says behind the name of the file; NULL when all is well */
  int code;
  gsize length; /* when the text holds a NUL */
} Case;

static const Case cases[] = {
  { "empty-object", "{}" },
  { "empty-list", " [ ] \r\n" },
  { "single-value", "1" },
  { "nested", "{\"a\": [1, {\"a\": true}, {\"a\": false}], \"b\": null}" },
  { "numbers", "[0, -0, 1, -1.5, 0.1e-3, 1E+5, 1e0, 9223372036854774784, -1.7976931348623157e308, 5e-324]" },
  { "escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"]" },
  { "same-key-elsewhere", "[{\"a\": {\"a\": 1}}, {\"a\": 2}]" },
  { "key-after-object", "{\"a\": {\"b\": 1}, \"b\": 2}" },

  { "empty", "", "line 1, column 1: the file ends before its value is complete" },
  { "space-only", " \n ", "line 2, column 2: the file ends before its value is complete" },
  { "open-object", "{\"a\": 1", "line 1, column 8: the file ends before its value is complete" },
  { "open-text", "[\"a", "line 1, column 4: the file ends before its value is complete" },
  { "open-escape", "[\"\\", "line 1, column 4: the file ends before its value is complete" },
  { "open-code-point", "[\"\\u12", "line 1, column 7: the file ends before its value is complete" },
  { "open-number", "-", "line 1, column 2: the file ends before its value is complete" },
  { "line-comment", "{\n  // no\n}", "line 2, column 3: expected a key in double quotes" },
  { "block-comment", "[1, /* no */ 2]", "line 1, column 5: expected a value" },
  { "trailing-data", "{}\n{}", "line 2, column 1: expected the end of the file after the value" },
  { "trailing-word", "1 x", "line 1, column 3: expected the end of the file after the value" },
  { "trailing-comma", "[1,]", "line 1, column 4: expected a value" },
  { "trailing-comma-in-object", "{\"a\": 1,}", "line 1, column 9: expected a key in double quotes" },
  { "no-comma", "[1 2]", "line 1, column 4: expected a comma or the end of the list" },
  { "no-comma-in-object", "{\"a\": 1 \"b\": 2}",
    "line 1, column 9: expected a comma or the end of the object" },
  { "no-colon", "{\"a\" 1}", "line 1, column 6: expected a colon after the key" },
  { "bare-key", "{a: 1}", "line 1, column 2: expected a key in double quotes" },
  { "single-quotes", "['a']", "line 1, column 2: expected a value" },
  { "wrong-bracket", "[1}", "line 1, column 3: expected a comma or the end of the list" },
  { "word", "[nul]", "line 1, column 2: expected a value" },
  { "infinity", "[Infinity]", "line 1, column 2: expected a value" },
  { "not-a-number", "[NaN]", "line 1, column 2: expected a value" },
  { "leading-zero", "[01]", "line 1, column 3: expected a number as JSON writes it" },
  { "plus", "[+1]", "line 1, column 2: expected a value" },
  { "no-whole-part", "[.5]", "line 1, column 2: expected a value" },
  { "no-fraction", "[1.]", "line 1, column 4: expected a number as JSON writes it" },
  { "no-exponent", "[1e]", "line 1, column 4: expected a number as JSON writes it" },
  { "hexadecimal", "[0x10]", "line 1, column 3: expected a comma or the end of the list" },
  { "too-large", "[1e400]", "line 1, column 2: the number is too large" },
  { "twenty-digits", "[12345678901234567890]", "line 1, column 2: the number is too large" },
  { "beyond-64-bits", "[-9223372036854775808]", "line 1, column 2: the number is too large" },
  { "duplicate-key", "{\"a\": 1,\r\n\"b\": 2,\r\n\"a\": 3}",
    "line 3, column 4: the same key stands twice in one object" },
  { "escaped-key", "{\"a\": 1, \"\\u0061\": 2}", "line 1, column 18: expected a key without escapes" },
  { "line-break-in-text", "[\"a\nb\"]", "line 1, column 4: expected no control character in a text" },
  { "unknown-escape", "[\"\\x41\"]", "line 1, column 4: expected an escape that JSON knows" },
  { "short-code-point", "[\"\\u12\"]", "line 1, column 7: expected four hexadecimal digits" },
  { "nul-code-point", "[\"\\u0000\"]", "line 1, column 9: a text cannot hold the character U+0000" },
  { "lone-high-surrogate", "[\"\\ud83d\"]",
    "line 1, column 9: expected two surrogates that make one character" },
  { "lone-low-surrogate", "[\"\\ude00\"]",
    "line 1, column 9: expected two surrogates that make one character" },
  { "two-high-surrogates", "[\"\\ud83d\\ud83d\"]",
    "line 1, column 15: expected two surrogates that make one character" },
  { "surrogate-and-other", "[\"\\ud83d\\ue000\"]",
    "line 1, column 15: expected two surrogates that make one character" },
  { "invalid-utf-8", "[\"é\xc3(\"]", "line 1, column 4: expected text in UTF-8" },
  { "overlong-utf-8", "[\"\xc0\xaf\"]", "line 1, column 3: expected text in UTF-8" },
  { "surrogate-in-utf-8", "[\"\xed\xa0\x80\"]", "line 1, column 3: expected text in UTF-8" },
  { "nul", "[1,\n\0]", "line 2, column 1: expected text, found a NUL byte", .length = 6 },
  { "nul-at-end", "[1]\0", "line 1, column 4: expected text, found a NUL byte", .length = 4 },
  { "old-line-ends", "[1,\r2,\r]", "line 3, column 1: expected a value" },
  { "columns-are-characters", "[\"äöü\" 1]", "line 1, column 8: expected a comma or the end of the list" },
};

static void
check (const char *text, gsize length, int code, const char *problem)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("x.json: %s.", problem);
  gboolean ok = metier_json_guard_check ("x.json", text, length, &error);

  if (problem == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (ok);
      return;
    }
  g_assert_false (ok);
  g_assert_error (error, METIER_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;

  check (row->text, row->length > 0 ? row->length : strlen (row->text), METIER_ERROR_INVALID, row->problem);
}

static char *
repeat (const char *before, const char *text, guint n, const char *after)
{
  GString *all = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  g_string_append (all, after);
  return g_string_free (all, FALSE);
}

static void
check_repeated (const char *before, const char *text, guint n, const char *after, int code,
                const char *problem)
{
  g_autofree char *all = repeat (before, text, n, after);

  check (all, strlen (all), code, problem);
}

static void
test_depth (void)
{
  g_autofree char *open = repeat ("", "[", METIER_JSON_MAX_DEPTH, "");
  g_autofree char *close = repeat ("", "]", METIER_JSON_MAX_DEPTH, "");
  g_autofree char *deepest = g_strconcat (open, close, NULL);

  check (deepest, strlen (deepest), 0, NULL);
  check_repeated ("", "[", 100000, "", METIER_ERROR_TOO_LARGE,
                  "line 1, column 66: lists and objects are nested too deep");
  check_repeated ("", "{\"a\":", 100000, "", METIER_ERROR_TOO_LARGE,
                  "line 1, column 322: lists and objects are nested too deep");
  /* What is closed no longer counts. */
  check_repeated ("[", "[],", 1000, "[]]", 0, NULL);
}

static void
test_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");

  for (int i = 0; i < METIER_JSON_MAX_KEYS; i++)
    g_string_append_printf (text, "%s\"k%d\":0", i > 0 ? "," : "", i);
  g_string_append_c (text, '}');
  check (text->str, text->len, 0, NULL);
  text->str[text->len - 1] = ',';
  g_string_append (text, "\"x\":0}");
  check (text->str, text->len, METIER_ERROR_TOO_LARGE, "line 1, column 507: the object has too many keys");
}

static void
test_values (void)
{
  /* The list is a value too. */
  check_repeated ("[", "1,", METIER_JSON_MAX_VALUES - 2, "1]", 0, NULL);
  check_repeated ("[", "1,", METIER_JSON_MAX_VALUES - 1, "1]", METIER_ERROR_TOO_LARGE,
                  "line 1, column 8000000: the file holds too many values");
}

static void
test_size (void)
{
  gsize length = METIER_JSON_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length + 1);
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  text[0] = '0';
  text[length - 1] = '\0';
  check (text, length - 1, 0, NULL);
  text[length - 1] = ' ';
  text[length] = '\0';
  check (text, length, METIER_ERROR_TOO_LARGE, "the file is larger than 64 MiB");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/json-guard/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/formats/json-guard/depth", test_depth);
  g_test_add_func ("/formats/json-guard/keys", test_keys);
  g_test_add_func ("/formats/json-guard/values", test_values);
  g_test_add_func ("/formats/json-guard/size", test_size);
  return g_test_run ();
}
