/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

#define KEYS                                                                                                 \
  "id,url,title,kind,level,cost,language,skills,credit,judged,bookmarked,status,progress,hours,tags,note,"   \
  "gone"

static JsonObject *
add (Cli *self, const char *what)
{
  return json_node_get_object (cli_assert_json (self, "bookmark", "add", what, NULL));
}

static void
test_resources (Cli *self, gconstpointer data)
{
  JsonNode *resources;
  JsonObject *book;

  cli_install_trades (self);
  resources = cli_assert_json (self, "resources", NULL);
  book = cli_find (resources, "id", "t:book");
  cli_assert_keys (book, KEYS);
  g_assert_cmpstr (json_object_get_string_member (book, "cost"), ==, "free");
  g_assert_cmpstr (json_object_get_string_member (book, "level"), ==, "unknown");
  g_assert_false (json_object_get_boolean_member (book, "bookmarked"));
  g_assert_true (json_object_get_null_member (book, "status"));
  g_assert_true (json_object_get_null_member (book, "progress"));
  g_assert_true (json_object_get_null_member (book, "hours"));
  g_assert_true (json_object_get_null_member (book, "note"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (book, "tags")), ==, 0);
  resources = cli_assert_json (self, "resources", "--skill", "t:knead", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (resources)), ==, 1);
  resources = cli_assert_json (self, "resources", "--role", "edison:DSP04", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (resources)), >, 0);
  g_assert_null (strstr (self->output, "t:book"));
  cli_assert_refused (self, 1, "“t:sing”", "resources", "--skill", "t:sing", NULL);
  cli_assert_refused (self, 1, "“singer”", "resources", "--role", "singer", NULL);
  cli_assert_refused (self, 2, "to-read, in-progress or done", "resources", "--status", "read", NULL);
}

/* Only looking makes no library. */
static void
test_no_library (Cli *self, gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);

  cli_assert_text (self, "resources", NULL);
  cli_assert_text (self, "search", "python", NULL);
  g_assert_cmpuint (
      json_array_get_length (cli_list (cli_assert_json (self, "resources", "--bookmarked", NULL))), ==, 0);
  g_assert_false (g_file_test (library, G_FILE_TEST_EXISTS));
}

static void
test_text (Cli *self, gconstpointer data)
{
  cli_install_trades (self);
  cli_assert_text (self, "bookmark", "add", "t:book", "--tag", "flour", NULL);
  g_assert_cmpstr (self->output, ==, "“The Loaf” is bookmarked as t:book.\n");
  cli_assert_text (self, "resources", "--bookmarked", NULL);
  g_assert_cmpstr (self->output, ==,
                   "The Loaf\n  t:book · book · free · en-GB · to-read #flour\n  https://example.org/book\n");
  cli_assert_text (self, "bookmark", "add", "t:book", NULL);
  g_assert_cmpstr (self->output, ==, "“The Loaf” was bookmarked already, as t:book.\n");
  cli_assert_text (self, "bookmark", "set", "t:book", "--hours", "2", NULL);
  g_assert_cmpstr (self->output, ==, "“The Loaf” was changed; it is t:book.\n");
  cli_assert_text (self, "bookmark", "remove", "t:book", NULL);
  g_assert_cmpstr (self->output, ==, "“The Loaf” is no longer bookmarked; it was t:book.\n");
}

static void
test_add_known (Cli *self, gconstpointer data)
{
  JsonObject *book;

  cli_install_trades (self);
  book = add (self, "t:book");
  cli_assert_keys (book, KEYS ",added,removed");
  g_assert_true (json_object_get_boolean_member (book, "added"));
  g_assert_true (json_object_get_boolean_member (book, "bookmarked"));
  g_assert_cmpstr (json_object_get_string_member (book, "status"), ==, "to-read");
  g_assert_cmpfloat (json_object_get_double_member (book, "progress"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (book, "credit"), ==, "A list, CC0");
  /* Its address is another name for it. */
  book = add (self, "https://example.org/book");
  g_assert_false (json_object_get_boolean_member (book, "added"));
  g_assert_cmpstr (json_object_get_string_member (book, "id"), ==, "t:book");
}

static void
test_add_own (Cli *self, gconstpointer data)
{
  JsonObject *own = json_node_get_object (cli_assert_json (
      self, "bookmark", "add", "https://example.org/own", "--title", "Mine", "--skill", "programming",
      "--skill", "edison:DSDA01", "--tag", "b", "--tag", "a", "--note", "Read *this*.", NULL));
  g_autofree char *id = g_strdup (json_object_get_string_member (own, "id"));
  JsonArray *skills = json_object_get_array_member (own, "skills");
  JsonArray *tags = json_object_get_array_member (own, "tags");

  g_assert_true (g_str_has_prefix (id, "mine:"));
  g_assert_true (json_object_get_boolean_member (own, "added"));
  g_assert_cmpstr (json_object_get_string_member (own, "title"), ==, "Mine");
  g_assert_cmpstr (json_object_get_string_member (own, "kind"), ==, "unknown");
  g_assert_true (json_object_get_null_member (own, "credit"));
  g_assert_cmpstr (json_array_get_string_element (skills, 1), ==, "edison:DSDA01");
  g_assert_cmpstr (json_array_get_string_element (tags, 0), ==, "a");
  g_assert_cmpstr (json_object_get_string_member (own, "note"), ==, "Read *this*.");
  own = add (self, "https://EXAMPLE.org/own");
  g_assert_false (json_object_get_boolean_member (own, "added"));
  g_assert_cmpstr (json_object_get_string_member (own, "id"), ==, id);
}

static void
test_add_refused (Cli *self, gconstpointer data)
{
  static const char *const addresses[] = { "javascript:alert(1)",
                                           "file:///etc/passwd",
                                           "data:text/html,x",
                                           "no such id",
                                           "https://",
                                           "http://a b/",
                                           "ftp://example.org/",
                                           "" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    cli_assert_refused (self, 1, "neither the id of a resource nor an address", "bookmark", "add",
                        addresses[i], NULL);
  cli_assert_refused (self, 1, "“juggling”", "bookmark", "add", "https://example.org/", "--skill", "juggling",
                      NULL);
  cli_assert_refused (self, 2, "“bookmark add” does not go with", "bookmark", "add", "https://example.org/",
                      "--hours", "1", NULL);
  g_assert_cmpuint (
      json_array_get_length (cli_list (cli_assert_json (self, "resources", "--bookmarked", NULL))), ==, 0);
}

/* What is passed over is said. */
static void
test_add_warnings (Cli *self, gconstpointer data)
{
  cli_install_trades (self);
  cli_call (self, "--json", "bookmark", "add", "t:book", "--title", "Other", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->output, "\"The Loaf\""));
  g_assert_nonnull (strstr (self->errors, "keeps the title"));
  cli_call (self, "--json", "bookmark", "add", "t:book", "--tag", "x", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_null (strstr (self->output, "\"x\""));
  g_assert_nonnull (strstr (self->errors, "bookmark set"));
}

static void
test_set (Cli *self, gconstpointer data)
{
  JsonObject *book;
  JsonArray *tags;

  cli_install_trades (self);
  add (self, "t:book");
  book = json_node_get_object (cli_assert_json (self, "bookmark", "set", "t:book", "--status", "in-progress",
                                                "--progress", "12.5", "--hours", "3", "--tag", "b", "--tag",
                                                "a", "--note", "Hm.", NULL));
  cli_assert_keys (book, KEYS ",added,removed");
  g_assert_cmpstr (json_object_get_string_member (book, "status"), ==, "in-progress");
  g_assert_cmpfloat (json_object_get_double_member (book, "progress"), ==, 12.5);
  g_assert_cmpfloat (json_object_get_double_member (book, "hours"), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (book, "note"), ==, "Hm.");
  g_assert_false (json_object_get_boolean_member (book, "added"));
  /* What is not named stays. */
  book = json_node_get_object (
      cli_assert_json (self, "bookmark", "set", "t:book", "--untag", "b", "--note", "", NULL));
  tags = json_object_get_array_member (book, "tags");
  g_assert_cmpuint (json_array_get_length (tags), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (tags, 0), ==, "a");
  g_assert_true (json_object_get_null_member (book, "note"));
  g_assert_cmpfloat (json_object_get_double_member (book, "progress"), ==, 12.5);
}

static void
assert_text (JsonObject *resource, const char *member, const char *expected)
{
  g_assert_cmpstr (json_object_get_string_member (resource, member), ==, expected);
}

static void
test_set_resource (Cli *self, gconstpointer data)
{
  const char *address = "https://example.org/own";
  JsonObject *own;
  JsonArray *skills;

  cli_install_trades (self);
  cli_assert_text (self, "bookmark", "add", address, "--skill", "statistics", NULL);
  own = json_node_get_object (cli_assert_json (
      self, "bookmark", "set", address, "--title", "Own", "--kind", "video", "--level", "advanced", "--cost",
      "paid", "--language", "de", "--gone", "--skill", "Kneading", "--unskill", "statistics", NULL));
  assert_text (own, "title", "Own");
  assert_text (own, "kind", "video");
  assert_text (own, "level", "advanced");
  assert_text (own, "cost", "paid");
  assert_text (own, "language", "de");
  g_assert_true (json_object_get_boolean_member (own, "gone"));
  skills = json_object_get_array_member (own, "skills");
  g_assert_cmpuint (json_array_get_length (skills), ==, 1);
  g_assert_cmpstr (json_array_get_string_element (skills, 0), ==, "t:knead");
  g_assert_cmpstr (self->errors, ==, "");
  own = json_node_get_object (
      cli_assert_json (self, "bookmark", "set", address, "--not-gone", "--title", "", NULL));
  assert_text (own, "title", "example.org/own");
  assert_text (own, "kind", "video");
  g_assert_false (json_object_get_boolean_member (own, "gone"));
  add (self, "t:book");
  cli_call (self, "bookmark", "set", "t:book", "--cost", "paid", NULL);
  g_assert_nonnull (strstr (self->errors, "in a list"));
}

static void
test_set_refused (Cli *self, gconstpointer data)
{
  cli_install_trades (self);
  add (self, "t:book");
  cli_assert_refused (self, 2, "from 0 to 100", "bookmark", "set", "t:book", "--progress", "101", NULL);
  cli_assert_refused (self, 2, "from 0 to 100", "bookmark", "set", "t:book", "--progress", "-1", NULL);
  cli_assert_refused (self, 2, "from 0 to 100", "bookmark", "set", "t:book", "--progress", "nan", NULL);
  cli_assert_refused (self, 2, "from 0 to 100", "bookmark", "set", "t:book", "--progress", "0x10", NULL);
  cli_assert_refused (self, 2, "from 0 to 100", "bookmark", "set", "t:book", "--progress", "12,5", NULL);
  cli_assert_refused (self, 2, "--hours", "bookmark", "set", "t:book", "--hours", "inf", NULL);
  cli_assert_refused (self, 2, "--status", "bookmark", "set", "t:book", "--status", "DONE", NULL);
  cli_assert_refused (self, 2, "what to change", "bookmark", "set", "t:book", NULL);
  cli_assert_refused (self, 2, "“bookmark add” does not go with", "bookmark", "add", "t:book", "--kind",
                      "book", NULL);
  cli_assert_refused (self, 2, "does not go with “--not-gone”", "bookmark", "set", "t:book", "--gone",
                      "--not-gone", NULL);
  cli_assert_refused (self, 1, "“kind” must be one of", "bookmark", "set", "t:book", "--kind", "song", NULL);
  cli_assert_refused (self, 1, "“t:sing”", "bookmark", "set", "t:book", "--skill", "t:sing", NULL);
  cli_assert_refused (self, 1, "“t:sing”", "bookmark", "set", "t:book", "--unskill", "t:sing", NULL);
  cli_assert_refused (self, 1, "“t:none”", "bookmark", "set", "t:none", "--hours", "1", NULL);
}

static void
test_remove (Cli *self, gconstpointer data)
{
  JsonObject *book;

  cli_install_trades (self);
  add (self, "t:book");
  book = json_node_get_object (cli_assert_json (self, "bookmark", "remove", "t:book", NULL));
  g_assert_true (json_object_get_boolean_member (book, "removed"));
  g_assert_false (json_object_get_boolean_member (book, "bookmarked"));
  g_assert_true (json_object_get_null_member (book, "status"));
  g_assert_cmpstr (json_object_get_string_member (book, "id"), ==, "t:book");
  cli_assert_refused (self, 1, "“t:book”", "bookmark", "remove", "t:book", NULL);
  cli_assert_refused (self, 2, "“bookmark remove” does not go with", "bookmark", "remove", "t:book", "--tag",
                      "x", NULL);
}

static void
test_filters (Cli *self, gconstpointer data)
{
  cli_install_trades (self);
  add (self, "t:book");
  cli_assert_text (self, "bookmark", "add", "https://example.org/own", "--tag", "flour", NULL);
  cli_assert_text (self, "bookmark", "set", "t:book", "--status", "done", NULL);
  g_assert_cmpuint (
      json_array_get_length (cli_list (cli_assert_json (self, "resources", "--bookmarked", NULL))), ==, 2);
  cli_find (cli_assert_json (self, "resources", "--status", "done", NULL), "id", "t:book");
  g_assert_cmpuint (
      json_array_get_length (cli_list (cli_assert_json (self, "resources", "--status", "done", NULL))), ==,
      1);
  cli_find (cli_assert_json (self, "resources", "--tag", "flour", NULL), "url", "https://example.org/own");
  g_assert_cmpuint (
      json_array_get_length (cli_list (cli_assert_json (self, "resources", "--tag", "salt", NULL))), ==, 0);
}

/* What is kept outlives the pack that it came from. */
static void
test_pack_removed (Cli *self, gconstpointer data)
{
  g_autofree char *pack = g_build_filename (self->data_dir, "packs", "trades.pack", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (pack);
  JsonObject *book;

  cli_install_trades (self);
  add (self, "t:book");
  g_assert_true (g_file_delete (file, NULL, NULL));
  book = cli_find (cli_assert_json (self, "resources", "--bookmarked", NULL), "id", "t:book");
  g_assert_cmpstr (json_object_get_string_member (book, "title"), ==, "The Loaf");
}

/* A library that cannot be read is left as it is; what does not need it works. */
static void
test_broken_library (Cli *self, gconstpointer data)
{
  static const char rubbish[] = "This is no library.\n";
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *contents = NULL;
  JsonObject *book;

  cli_install_trades (self);
  g_assert_true (g_file_set_contents (library, rubbish, -1, NULL));
  /* What skills count for in the eyes of the user is not known then. */
  cli_call (self, "show", "t:baker", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->errors, "library.db"));
  cli_call (self, "--json", "resources", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->errors, "library.db"));
  self->json = json_from_string (self->output, NULL);
  book = cli_find (self->json, "id", "t:book");
  g_assert_true (json_object_get_null_member (book, "bookmarked"));
  cli_assert_refused (self, 1, "library.db", "resources", "--bookmarked", NULL);
  cli_assert_refused (self, 1, "library.db", "resources", "--status", "done", NULL);
  cli_assert_refused (self, 1, "library.db", "resources", "--tag", "x", NULL);
  cli_assert_refused (self, 1, "library.db", "bookmark", "add", "t:book", NULL);
  cli_call (self, "search", "loaf", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->output, "t:book"));
  g_assert_true (g_file_get_contents (library, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, rubbish);
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("shelf/resources", test_resources);
  CLI_ADD ("shelf/no-library", test_no_library);
  CLI_ADD ("shelf/text", test_text);
  CLI_ADD ("shelf/add-known", test_add_known);
  CLI_ADD ("shelf/add-own", test_add_own);
  CLI_ADD ("shelf/add-refused", test_add_refused);
  CLI_ADD ("shelf/add-warnings", test_add_warnings);
  CLI_ADD ("shelf/set", test_set);
  CLI_ADD ("shelf/set-resource", test_set_resource);
  CLI_ADD ("shelf/set-refused", test_set_refused);
  CLI_ADD ("shelf/remove", test_remove);
  CLI_ADD ("shelf/filters", test_filters);
  CLI_ADD ("shelf/pack-removed", test_pack_removed);
  CLI_ADD ("shelf/broken-library", test_broken_library);
  return g_test_run ();
}
