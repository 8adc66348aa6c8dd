/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

#include <glib/gstdio.h>

#define BOOKMARKS                                                                                            \
  "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n"                                                           \
  "<DT><H3>Maths</H3>\n<DL><p>\n"                                                                            \
  "<DT><A HREF=\"https://example.org/one\" ADD_DATE=\"1700000000\" TAGS=\"a,b\">One</A>\n<DD>A note\n"       \
  "<DT><A HREF=\"https://example.org/two#part\" ADD_DATE=\"1700000001\" STATUS=\"done\">Two</A>\n"           \
  "<DT><A HREF=\"javascript:alert(1)\">Bad</A>\n</DL><p>\n</DL><p>\n"

static guint
count_bookmarks (Cli *self)
{
  return json_array_get_length (cli_list (cli_assert_json (self, "resources", "--bookmarked", NULL)));
}

static void
assert_number (Cli *self, const char *key, int expected)
{
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (self->json), key), ==, expected);
}

static void
test_bookmarks (Cli *self, gconstpointer data)
{
  g_autofree char *page = cli_write (self, "bookmarks.html", BOOKMARKS);
  g_autofree char *output = cli_path (self, "out.html");
  JsonNode *resources;
  JsonObject *warning;

  cli_assert_json (self, "import", "bookmarks", page, "--preview", NULL);
  assert_number (self, "resources", 2);
  assert_number (self, "skipped", 1);
  g_assert_cmpuint (count_bookmarks (self), ==, 0);

  cli_assert_json (self, "bookmark", "add", "https://example.org/two", NULL);
  cli_assert_json (self, "import", "bookmarks", page, NULL);
  cli_assert_keys (json_node_get_object (self->json),
                   "file,imported,resources,known,skipped,merged,cleaned,warnings");
  assert_number (self, "resources", 1);
  assert_number (self, "known", 1);
  warning = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (self->json), "warnings"), 0);
  g_assert_cmpint (json_object_get_int_member (warning, "line"), ==, 8);
  g_assert_cmpstr (json_object_get_string_member (warning, "found"), ==, "javascript:alert(1)");

  resources = cli_assert_json (self, "resources", "--tag", "Maths", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (resources)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (cli_entry (resources, 0), "note"), ==, "A note");

  /* What is there is left as it is. */
  cli_assert_json (self, "import", "bookmarks", page, NULL);
  assert_number (self, "resources", 0);
  assert_number (self, "known", 2);

  cli_assert_text (self, "export", "bookmarks", "-o", output, NULL);
  g_assert_nonnull (strstr (self->output, "2 bookmarks"));
  cli_assert_json (self, "import", "bookmarks", output, "--preview", NULL);
  assert_number (self, "known", 2);
  assert_number (self, "skipped", 0);
}

/* The library goes out and comes into an empty one as it was. */
static void
test_library (Cli *self, gconstpointer data)
{
  g_autofree char *page = cli_write (self, "bookmarks.html", BOOKMARKS);
  g_autofree char *first = cli_path (self, "first.json");
  g_autofree char *second = cli_path (self, "second.json");
  g_autofree char *list = cli_path (self, "list.md");
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *markdown = NULL;

  cli_assert_json (self, "import", "bookmarks", page, NULL);
  cli_assert_text (self, "assess", "ml", "3", "--evidence", "A course", NULL);
  cli_assert_text (self, "export", "library", "-o", first, NULL);
  cli_assert_text (self, "export", "bookmarks", "-o", list, NULL);

  g_assert_cmpint (g_unlink (library), ==, 0);
  cli_assert_json (self, "import", "library", first, NULL);
  assert_number (self, "resources", 2);
  cli_assert_text (self, "export", "library", "-o", second, NULL);
  g_assert_true (g_file_get_contents (first, &before, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (before, "A course"));
  g_assert_true (g_file_get_contents (list, &markdown, NULL, NULL));
  g_assert_nonnull (strstr (markdown, "[x] [Two](https://example.org/two#part)"));
}

static void
test_backup (Cli *self, gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *id = NULL;
  JsonNode *list;

  list = cli_assert_json (self, "backup", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (list)), ==, 0);
  g_assert_false (g_file_test (library, G_FILE_TEST_EXISTS));

  cli_assert_text (self, "bookmark", "add", "https://example.org/one", NULL);
  cli_assert_json (self, "backup", "make", NULL);
  cli_assert_keys (json_node_get_object (self->json), "id,file,at,bytes");
  id = g_strdup (json_object_get_string_member (json_node_get_object (self->json), "id"));
  cli_assert_text (self, "bookmark", "add", "https://example.org/two", NULL);
  g_assert_cmpuint (count_bookmarks (self), ==, 2);

  cli_assert_text (self, "backup", "restore", id, NULL);
  g_assert_cmpuint (count_bookmarks (self), ==, 1);
  list = cli_assert_json (self, "backup", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (list)), ==, 2);

  /* Also when there is nothing left that could be opened; that is kept, too. */
  g_assert_true (g_file_set_contents (library, "no longer a library, by whatever misfortune", -1, NULL));
  cli_assert_refused (self, 1, "library.db", "resources", "--bookmarked", NULL);
  cli_assert_text (self, "backup", "restore", id, NULL);
  g_assert_nonnull (strstr (self->output, "library.db.damaged-"));
  g_assert_cmpuint (count_bookmarks (self), ==, 1);
}

#define ROLE                                                                                                 \
  "{\"format\": \"metier-profile\", \"version\": 1, \"own_roles\": [{\"id\": \"mine:%1$s\", \"title\": \"%1$s\","        \
  " \"changed\": 1790000006, \"demands\": [{\"skill\": \"ml\", \"title\": \"ML\", \"core\": \"ml\", \"weight\": 7}]}]}"

static void
write_role (Cli *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (ROLE, name);
  g_autofree char *path = cli_write (self, "role.json", text);

  cli_assert_text (self, "import", "profile", path, NULL);
}

/* Tells whether the only role of one's own is the one of this name. */
static gboolean
is_only_role (Cli *self, const char *name)
{
  JsonNode *roles = cli_assert_json (self, "roles", "--source", "mine", NULL);

  return json_array_get_length (cli_list (roles)) == 1
         && g_str_equal (json_object_get_string_member (cli_entry (roles, 0), "title"), name);
}

static void
test_backup_of_roles (Cli *self, gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *id = NULL;

  write_role (self, "nurse");
  cli_assert_json (self, "backup", "make", NULL);
  id = g_strdup (json_object_get_string_member (json_node_get_object (self->json), "id"));
  write_role (self, "baker");
  g_assert_false (is_only_role (self, "nurse"));
  cli_assert_text (self, "backup", "restore", id, NULL);
  g_assert_true (is_only_role (self, "nurse"));

  write_role (self, "baker");
  g_assert_true (g_file_set_contents (library, "no longer a library, by whatever misfortune", -1, NULL));
  cli_assert_text (self, "backup", "restore", id, NULL);
  g_assert_cmpstr (self->errors, ==, "");
  g_assert_true (is_only_role (self, "nurse"));
}

/* The library is what counts: its roles are shown whatever became of their pack, and where they cannot be, all
 * else is. */
static void
test_lost_pack (Cli *self, gconstpointer data)
{
  g_autofree char *pack = g_build_filename (self->data_dir, "packs", "mine.pack", NULL);

  write_role (self, "nurse");
  g_assert_cmpint (g_unlink (pack), ==, 0);
  g_assert_true (is_only_role (self, "nurse"));

  g_assert_cmpint (g_unlink (pack), ==, 0);
  g_assert_cmpint (g_mkdir (pack, 0700), ==, 0);
  cli_call (self, "resources", "--bookmarked", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->errors, "mine.pack"));
}

static void
test_refused (Cli *self, gconstpointer data)
{
  g_autofree char *zip = cli_write (self, "zip.html", "PK\x03\x04");
  g_autofree char *page = cli_write (self, "bookmarks.html", BOOKMARKS);
  g_autofree char *missing = cli_path (self, "missing.html");

  cli_assert_refused (self, 1, "is not a bookmark file", "import", "bookmarks", zip, NULL);
  cli_assert_refused (self, 1, "missing.html", "import", "bookmarks", missing, NULL);
  cli_assert_refused (self, 1, "bookmarks.html", "import", "library", page, NULL);
  cli_assert_refused (self, 2, "does not go with -o", "import", "bookmarks", page, "-o", "x", NULL);
  cli_assert_refused (self, 2, "does not go with --preview", "import", "pack", page, "--preview", NULL);
  cli_assert_refused (self, 2, "bookmarks, library or profile", "import", "songs", page, NULL);
  cli_assert_refused (self, 2, "“-o” is missing", "export", "bookmarks", NULL);
  cli_assert_refused (self, 2, ".html, .json, .md", "export", "bookmarks", "-o", "x.txt", NULL);
  cli_assert_refused (self, 2, ".json", "export", "library", "-o", "x.html", NULL);
  cli_assert_refused (self, 2, "A role is missing", "export", "table", "-o", "x.csv", NULL);
  cli_assert_refused (self, 2, "needs the id", "backup", "restore", NULL);
  cli_assert_refused (self, 1, "There is no safety copy “../library”", "backup", "restore", "../library",
                      NULL);
  cli_assert_refused (self, 2, "list, make or restore", "backup", "burn", NULL);
}

/* Whatever a file is called, what it is counts, and nothing comes of it. */
static void
test_foreign (Cli *self, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *bytes;
    gssize length;
    const char *words;
  } files[] = {
    { "bookmarks", "PK\x03\x04\x14\0\0\0", 8, "is not a bookmark file" },
    { "bookmarks", "\x1f\x8b\x08\0\0", 5, "is not a bookmark file" },
    { "bookmarks", "\x89PNG\r\n\x1a\n", 8, "is not a bookmark file" },
    { "bookmarks", "%PDF-1.7\n", 9, "is not a bookmark file" },
    { "bookmarks", "SQLite format 3\0", 16, "is not a bookmark file" },
    { "bookmarks", "\xff\xfe<\0D\0L\0>\0", 10, "is in UTF-16" },
    { "library", "PK\x03\x04\x14\0\0\0", 8, "line 1, column" },
    { "library", "\xff\xfe{\0}\0", 6, "expected text in UTF-8" },
  };
  g_autofree char *path = cli_path (self, "foreign");
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_assert_true (g_file_set_contents (path, files[i].bytes, files[i].length, NULL));
      cli_assert_refused (self, 1, files[i].words, "import", files[i].kind, path, NULL);
      g_assert_nonnull (strstr (self->errors, "foreign"));
      g_assert_false (g_file_test (library, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("exchange/bookmarks", test_bookmarks);
  CLI_ADD ("exchange/library", test_library);
  CLI_ADD ("exchange/backup", test_backup);
  CLI_ADD ("exchange/backup-of-roles", test_backup_of_roles);
  CLI_ADD ("exchange/lost-pack", test_lost_pack);
  CLI_ADD ("exchange/refused", test_refused);
  CLI_ADD ("exchange/foreign", test_foreign);
  return g_test_run ();
}
