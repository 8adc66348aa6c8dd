/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/json/metier-json-reader.h"

#include <math.h>

#include "core/values/metier-error.h"

/* A record with a member of every type, and what hooks were called, in order. */
typedef struct {
  char *id;
  char *file;
  char *text;
  char *maybe;
  char *date;
  char *language;
  char *address;
  char *word;
  guint choice;
  guint flags;
  GStrv texts;
  GStrv ids;
  GStrv words;
  double number;
  int whole;
  gboolean boolean;
} Thing;

typedef struct {
  char *id;
  double size;
} Part;

typedef struct {
  GString *calls;
  Thing seen;
  GCancellable *cancellable;
} Log;

static gboolean
begin_thing (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  Log *log = data;
  Thing *thing = record;

  g_assert_null (parent);
  g_string_append_printf (log->calls, "begin %s;", thing->id);
  return TRUE;
}

static gboolean
end_thing (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  Log *log = data;
  Thing *thing = record;

  g_string_append_printf (log->calls, "end %s;", thing->id);
  log->seen = *thing;
  /* Taken over, so that the reader leaves them. */
  *thing = (Thing){ .whole = 0 };
  return TRUE;
}

static gboolean
take_part (gpointer data, gpointer record, gpointer parent, const char **key, GError **error)
{
  Log *log = data;
  const Part *part = record;
  const Thing *thing = parent;

  g_string_append_printf (log->calls, "%s of %s;", part->id, thing->id);
  if (g_str_equal (part->id, "stop"))
    g_cancellable_cancel (log->cancellable);
  if (part->size < 0)
    {
      *key = "size";
      g_set_error_literal (error, METIER_ERROR, METIER_ERROR_DAMAGED, "too small.");
      return FALSE;
    }
  return TRUE;
}

static const char *const colours[] = { "red", "green", "blue", NULL };

static const MetierJsonField part_fields[] = {
  { "id", METIER_JSON_ID, offsetof (Part, id), .required = TRUE, .defines = 2 },
  { "size", METIER_JSON_NUMBER, offsetof (Part, size), .min = -G_MAXDOUBLE, .max = G_MAXDOUBLE },
  { NULL },
};

static const MetierJsonRecord part_record
    = { .fields = part_fields, .size = sizeof (Part), .end = take_part };

static const MetierJsonField thing_fields[] = {
  { "id", METIER_JSON_ID, offsetof (Thing, id), .required = TRUE, .defines = 1 },
  { "file", METIER_JSON_FILE_ID, offsetof (Thing, file) },
  { "text", METIER_JSON_TEXT, offsetof (Thing, text) },
  { "maybe", METIER_JSON_TEXT, offsetof (Thing, maybe), .empty = TRUE },
  { "date", METIER_JSON_DATE, offsetof (Thing, date) },
  { "language", METIER_JSON_LANGUAGE, offsetof (Thing, language) },
  { "address", METIER_JSON_ADDRESS, offsetof (Thing, address) },
  { "word", METIER_JSON_WORD, offsetof (Thing, word), .words = colours },
  { "choice", METIER_JSON_CHOICE, offsetof (Thing, choice), .words = colours },
  { "flags", METIER_JSON_FLAGS, offsetof (Thing, flags), .words = colours },
  { "texts", METIER_JSON_TEXTS, offsetof (Thing, texts) },
  { "ids", METIER_JSON_IDS, offsetof (Thing, ids) },
  { "words", METIER_JSON_WORDS, offsetof (Thing, words), .words = colours },
  { "number", METIER_JSON_NUMBER, offsetof (Thing, number), .min = 0, .max = 9 },
  { "whole", METIER_JSON_WHOLE, offsetof (Thing, whole), .min = 0, .max = G_MAXINT },
  { "boolean", METIER_JSON_BOOLEAN, offsetof (Thing, boolean) },
  { "part", METIER_JSON_RECORD, .record = &part_record },
  { "parts", METIER_JSON_RECORDS, .record = &part_record },
  { NULL },
};

static const MetierJsonRecord thing_record
    = { .fields = thing_fields, .size = sizeof (Thing), .begin = begin_thing, .end = end_thing };

static const MetierJsonRecord partial_record
    = { .fields = part_fields, .partial = TRUE, .size = sizeof (Part) };

static void
log_clear (Log *log)
{
  g_string_free (log->calls, TRUE);
  g_clear_object (&log->cancellable);
  g_free (log->seen.id);
  g_free (log->seen.file);
  g_free (log->seen.text);
  g_free (log->seen.maybe);
  g_free (log->seen.date);
  g_free (log->seen.language);
  g_free (log->seen.address);
  g_free (log->seen.word);
  g_strfreev (log->seen.texts);
  g_strfreev (log->seen.ids);
  g_strfreev (log->seen.words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Log, log_clear)

static gboolean
read_thing (const char *text, const MetierJsonRecord *record, Log *log, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  g_autoptr (MetierJsonReader) reader = NULL;

  g_assert_nonnull (root);
  log->calls = g_string_new (NULL);
  log->cancellable = g_cancellable_new ();
  reader = metier_json_reader_new ("x.json", log, log->cancellable);
  return metier_json_reader_read (reader, root, record, error);
}

static void
test_members (void)
{
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean ok = read_thing (
      "{\"boolean\": true, \"whole\": 12, \"number\": 4.5, \"words\": [\"blue\"], \"ids\": [\"a:b\"],"
      " \"texts\": [\"a b\", \"c\"], \"flags\": [\"red\", \"blue\"], \"choice\": \"green\","
      " \"word\": \"green\", \"address\": \"https://example.org/\", \"language\": \"pt-BR\","
      " \"date\": \"2024-02-29\", \"maybe\": \"\", \"text\": \"é\", \"file\": \"a-1.0\", \"id\": \"x\"}",
      &thing_record, &log, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_cmpstr (log.seen.id, ==, "x");
  g_assert_cmpstr (log.seen.file, ==, "a-1.0");
  g_assert_cmpstr (log.seen.text, ==, "é");
  g_assert_cmpstr (log.seen.maybe, ==, "");
  g_assert_cmpstr (log.seen.date, ==, "2024-02-29");
  g_assert_cmpstr (log.seen.language, ==, "pt-BR");
  g_assert_cmpstr (log.seen.address, ==, "https://example.org/");
  g_assert_cmpstr (log.seen.word, ==, "green");
  g_assert_cmpuint (log.seen.choice, ==, 1);
  g_assert_cmpuint (log.seen.flags, ==, 1 | 4);
  g_assert_cmpuint (g_strv_length (log.seen.texts), ==, 2);
  g_assert_cmpstr (log.seen.texts[0], ==, "a b");
  g_assert_cmpstr (log.seen.ids[0], ==, "a:b");
  g_assert_cmpstr (log.seen.words[0], ==, "blue");
  g_assert_cmpfloat (log.seen.number, ==, 4.5);
  g_assert_cmpint (log.seen.whole, ==, 12);
  g_assert_true (log.seen.boolean);
}

static void
test_left_out (void)
{
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (read_thing ("{\"id\": \"x\"}", &thing_record, &log, &error));
  g_assert_no_error (error);
  g_assert_null (log.seen.text);
  g_assert_null (log.seen.word);
  g_assert_cmpuint (g_strv_length (log.seen.texts), ==, 0);
  g_assert_cmpuint (g_strv_length (log.seen.words), ==, 0);
  g_assert_true (isnan (log.seen.number));
  g_assert_cmpint (log.seen.whole, ==, -1);
  g_assert_false (log.seen.boolean);
}

/* Parts come between the two hooks, in the order of the table and not of the file. */
static void
test_order (void)
{
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (
      read_thing ("{\"parts\": [{\"id\": \"b\"}, {\"id\": \"c\"}], \"part\": {\"id\": \"a\"}, \"id\": \"x\"}",
                  &thing_record, &log, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (log.calls->str, ==, "begin x;a of x;b of x;c of x;end x;");
}

static void
test_partial (void)
{
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (read_thing ("{\"id\": \"a\", \"other\": [1]}", &partial_record, &log, &error));
  g_assert_no_error (error);
}

static void
test_cancelled (void)
{
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (
      read_thing ("{\"id\": \"x\", \"parts\": [{\"id\": \"a\"}, {\"id\": \"stop\"}, {\"id\": \"b\"}]}",
                  &thing_record, &log, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (log.calls->str, ==, "begin x;a of x;stop of x;");
}

typedef struct {
  const char *name;
  const char *text;
  const char *problem;
  int code;
} Case;

static const Case cases[] = {
  { "not-an-object", "[]", "expected an object, found […]" },
  { "number-as-root", "1.5", "expected an object, found 1.5" },
  { "missing", "{}", "id: this key is missing" },
  { "missing-deeper", "{\"id\": \"x\", \"parts\": [{\"id\": \"a\"}, {}]}",
    "parts[1].id: this key is missing" },
  { "unknown", "{\"id\": \"x\", \"colour\": 1}", "unknown key “colour”" },
  { "unknown-deeper", "{\"id\": \"x\", \"part\": {\"id\": \"a\", \"colour\": 1}}",
    "part: unknown key “colour”" },
  { "text-number", "{\"id\": \"x\", \"text\": 1}", "text: expected a text, found 1" },
  { "text-null", "{\"id\": \"x\", \"text\": null}", "text: expected a text, found null" },
  { "text-empty", "{\"id\": \"x\", \"text\": \"\"}", "text: expected a text that is not empty" },
  { "text-control", "{\"id\": \"x\", \"text\": \"a\\u001b[0m\"}",
    "text: expected a text without control characters, found “a�[0m”" },
  { "id-space", "{\"id\": \"a b\"}",
    "id: expected an id of 1 to 200 printable characters without spaces, found “a b”" },
  { "id-empty", "{\"id\": \"\"}",
    "id: expected an id of 1 to 200 printable characters without spaces, found “”" },
  { "file-path", "{\"id\": \"x\", \"file\": \"../a\"}",
    "file: expected an id of lower-case letters, digits, dots and hyphens, found “../a”" },
  { "file-hidden", "{\"id\": \"x\", \"file\": \".a\"}",
    "file: expected an id of lower-case letters, digits, dots and hyphens, found “.a”" },
  { "file-case", "{\"id\": \"x\", \"file\": \"A\"}",
    "file: expected an id of lower-case letters, digits, dots and hyphens, found “A”" },
  { "date-word", "{\"id\": \"x\", \"date\": \"today\"}",
    "date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found “today”" },
  { "date-month", "{\"id\": \"x\", \"date\": \"2024-13\"}",
    "date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found “2024-13”" },
  { "date-leap", "{\"id\": \"x\", \"date\": \"2023-02-29\"}",
    "date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found “2023-02-29”" },
  { "date-time", "{\"id\": \"x\", \"date\": \"2023-02-28T00\"}",
    "date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found “2023-02-28T00”" },
  { "language", "{\"id\": \"x\", \"language\": \"english please\"}",
    "language: expected a language as a BCP 47 tag or “unknown”, found “english please”" },
  { "word", "{\"id\": \"x\", \"word\": \"pink\"}", "word: expected one of: red, green, blue; found “pink”" },
  { "choice", "{\"id\": \"x\", \"choice\": \"Red\"}",
    "choice: expected one of: red, green, blue; found “Red”" },
  { "flags", "{\"id\": \"x\", \"flags\": [\"red\", \"pink\"]}",
    "flags[1]: expected one of: red, green, blue; found “pink”" },
  { "texts-type", "{\"id\": \"x\", \"texts\": \"a\"}", "texts: expected a list, found “a”" },
  { "texts-member", "{\"id\": \"x\", \"texts\": [\"a\", {}]}", "texts[1]: expected a text, found {…}" },
  { "ids", "{\"id\": \"x\", \"ids\": [\"a b\"]}",
    "ids[0]: expected an id of 1 to 200 printable characters without spaces, found “a b”" },
  { "number-text", "{\"id\": \"x\", \"number\": \"1\"}", "number: expected a number, found “1”" },
  { "number-boolean", "{\"id\": \"x\", \"number\": true}", "number: expected a number, found true" },
  { "number-above", "{\"id\": \"x\", \"number\": 12}", "number: expected a number from 0 to 9, found 12" },
  { "number-below", "{\"id\": \"x\", \"number\": -0.5}",
    "number: expected a number from 0 to 9, found -0.5" },
  { "whole-fraction", "{\"id\": \"x\", \"whole\": 1.5}", "whole: expected a whole number, found 1.5" },
  { "whole-below", "{\"id\": \"x\", \"whole\": -1}",
    "whole: expected a number from 0 to 2147483647, found -1" },
  { "boolean", "{\"id\": \"x\", \"boolean\": 1}", "boolean: expected true or false, found 1" },
  { "part", "{\"id\": \"x\", \"part\": null}", "part: expected an object, found null" },
  { "parts-type", "{\"id\": \"x\", \"parts\": {}}", "parts: expected a list, found {…}" },
  { "parts-member", "{\"id\": \"x\", \"parts\": [[]]}", "parts[0]: expected an object, found […]" },
  { "duplicate-id", "{\"id\": \"x\", \"part\": {\"id\": \"a\"}, \"parts\": [{\"id\": \"a\"}]}",
    "parts[0].id: the id “a” stands twice in this file" },
  { "hook", "{\"id\": \"x\", \"parts\": [{\"id\": \"a\", \"size\": -1}]}", "parts[0].size: too small",
    METIER_ERROR_DAMAGED },
};

static void
test_refused (gconstpointer data)
{
  const Case *row = data;
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("x.json: %s.", row->problem);

  g_assert_false (read_thing (row->text, &thing_record, &log, &error));
  g_assert_error (error, METIER_ERROR, row->code);
  g_assert_cmpstr (error->message, ==, message);
}

/* @text is put into @format n times over, to come to the length or count that is one too many. */
static void
check_too_much (const char *before, const char *text, guint n, const char *after, int code,
                const char *problem)
{
  g_auto (Log) log = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) all = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  g_string_append (all, after);
  if (problem != NULL)
    {
      g_assert_false (read_thing (all->str, &thing_record, &log, &error));
      g_assert_error (error, METIER_ERROR, code);
      g_assert_cmpstr (error->message, ==, problem);
    }
  else
    {
      g_assert_true (read_thing (all->str, &thing_record, &log, &error));
      g_assert_no_error (error);
    }
}

static void
test_bounds (void)
{
  check_too_much ("{\"id\": \"x\", \"text\": \"", "é", 2000, "\"}", 0, NULL);
  check_too_much ("{\"id\": \"x\", \"text\": \"", "é", 2001, "\"}", METIER_ERROR_INVALID,
                  "x.json: text: expected a text of at most 4000 bytes, found 4002.");
  check_too_much ("{\"id\": \"", "é", 200, "\"}", 0, NULL);
  check_too_much ("{\"id\": \"", "é", 201, "\"}", METIER_ERROR_INVALID,
                  "x.json: id: expected an id of 1 to 200 printable characters without spaces, found "
                  "“éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…”.");
  check_too_much ("{\"id\": \"", "1234567", 100, "\"}", METIER_ERROR_INVALID,
                  "x.json: id: expected an id of 1 to 200 printable characters without spaces, found "
                  "“123456712345671234567123456712345671234567123456712345671234…”.");
  check_too_much ("{\"id\": \"x\", \"texts\": [", "\"a\",", 99999, "\"a\"]}", 0, NULL);
  check_too_much ("{\"id\": \"x\", \"texts\": [", "\"a\",", 100000, "\"a\"]}", METIER_ERROR_TOO_LARGE,
                  "x.json: texts: expected a list of at most 100000 entries, found 100001.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/formats/json-reader/members", test_members);
  g_test_add_func ("/formats/json-reader/left-out", test_left_out);
  g_test_add_func ("/formats/json-reader/order", test_order);
  g_test_add_func ("/formats/json-reader/partial", test_partial);
  g_test_add_func ("/formats/json-reader/cancelled", test_cancelled);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/json-reader/refused/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_refused);
    }
  g_test_add_func ("/formats/json-reader/bounds", test_bounds);
  return g_test_run ();
}
