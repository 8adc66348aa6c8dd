/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <signal.h>
#include <string.h>

static char *
dup_installed_path (Cli *self)
{
  return g_build_filename (self->data_dir, "packs", "trades.pack", NULL);
}

static void
test_import (Cli *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autofree char *installed = dup_installed_path (self);
  JsonObject *report = json_node_get_object (cli_assert_json (self, "import", "pack", path, NULL));

  cli_assert_keys (report, "file,roles,skills,ratings,resources,skipped,n_warnings,warnings");
  g_assert_cmpstr (json_object_get_string_member (report, "file"), ==, installed);
  g_assert_cmpint (json_object_get_int_member (report, "roles"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (report, "skills"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (report, "ratings"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (report, "resources"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (report, "skipped"), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (report, "warnings")), ==, 0);
  g_assert_true (g_file_test (installed, G_FILE_TEST_IS_REGULAR));
  cli_assert_text (self, "roles", "--source", "trades", NULL);
  /* Again is no mistake. */
  cli_assert_text (self, "import", "pack", path, NULL);
  g_assert_nonnull (strstr (self->output, "roles 2, skills 2, ratings 3, resources 1, skipped 0."));
}

/* The same file gives the same pack, byte for byte. */
static void
test_import_repeatable (Cli *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *pack_a = cli_path (self, "a.pack");
  g_autofree char *pack_b = cli_path (self, "b.pack");
  gsize length_a, length_b;

  cli_assert_text (self, "import", "pack", path, "-o", pack_a, NULL);
  cli_assert_text (self, "import", "pack", path, "-o", "b.pack", NULL);
  g_assert_true (g_file_get_contents (pack_a, &a, &length_a, NULL));
  g_assert_true (g_file_get_contents (pack_b, &b, &length_b, NULL));
  g_assert_cmpmem (a, length_a, b, length_b);
}

/* Nothing is written, and what was there stays. */
static void
test_import_refused (Cli *self, gconstpointer data)
{
  g_autofree char *installed = dup_installed_path (self);
  g_autofree char *bad = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  cli_install_trades (self);
  g_assert_true (g_file_get_contents (installed, &before, &n_before, NULL));
  bad = cli_write (
      self, "bad.json",
      "{\"format\": \"metier-pack\", \"version\": 1, \"pack\": {\"id\": \"trades\", \"title\": \"T\","
      " \"edition\": \"3\", \"released\": \"\", \"licence\": \"CC0-1.0\", \"credit\": \"-\"}, \"roles\": "
      "[{}]}");
  cli_assert_refused (self, 1, "bad.json: roles[0].id: this key is missing", "import", "pack", bad, NULL);
  cli_assert_refused (self, 1, "bad.json: roles[0].id: this key is missing", "import", "pack", bad, "-o",
                      "x.pack", NULL);
  cli_assert_refused (self, 2, "the file that is read", "import", "pack", "bad.json", "-o", bad, NULL);
  cli_assert_refused (self, 1, "none.json", "import", "pack", "none.json", NULL);
  cli_assert_refused (self, 1, "x.pack", "import", "pack", bad, "-o", "none/x.pack", NULL);
  g_assert_true (g_file_get_contents (installed, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_nothing_left_behind (Cli *self, gconstpointer data)
{
  g_autofree char *bad = cli_write (self, "bad.json", "[");
  g_autofree char *packs = g_build_filename (self->data_dir, "packs", NULL);

  cli_install_trades (self);
  g_assert_cmpuint (count_files (packs), ==, 1);
  cli_assert_refused (self, 1, "bad.json: line 1, column 2", "import", "pack", bad, NULL);
  g_assert_cmpuint (count_files (packs), ==, 1);
}

static void
test_warnings (Cli *self, gconstpointer data)
{
  g_autofree char *file
      = cli_write (self, "links.json",
                   "{\"format\": \"metier-pack\", \"version\": 1, \"pack\": {\"id\": \"links\", \"title\": "
                   "\"L\", \"edition\": \"1\","
                   " \"released\": \"\", \"licence\": \"CC0-1.0\", \"credit\": \"-\"}, \"resources\": ["
                   "{\"id\": \"l:a\", \"url\": \"https://example.org/\", \"title\": \"A\", \"kind\": "
                   "\"book\", \"level\": \"unknown\","
                   " \"cost\": \"unknown\", \"language\": \"unknown\", \"credit\": \"-\", \"skills\": []},"
                   "{\"id\": \"l:b\", \"url\": \"https://example.org/\", \"title\": \"B\", \"kind\": "
                   "\"book\", \"level\": \"unknown\","
                   " \"cost\": \"unknown\", \"language\": \"unknown\", \"credit\": \"-\", \"skills\": []}]}");
  JsonObject *report = json_node_get_object (cli_assert_json (self, "import", "pack", file, NULL));
  JsonObject *warning = cli_entry (json_object_get_member (report, "warnings"), 0);

  cli_assert_keys (warning, "file,line,field,message");
  g_assert_cmpstr (json_object_get_string_member (warning, "file"), ==, "links.json");
  g_assert_true (json_object_get_null_member (warning, "line"));
  g_assert_cmpstr (json_object_get_string_member (warning, "field"), ==, "resources[1].url");
  cli_call (self, "import", "pack", file, NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_cmpstr (self->errors, ==,
                   "metier-cli: links.json: resources[1].url: “l:a” has the same address\n");
}

static void
test_packs_list (Cli *self, gconstpointer data)
{
  g_autofree char *installed = dup_installed_path (self);
  JsonNode *packs;
  JsonObject *trades;

  cli_install_trades (self);
  packs = cli_assert_json (self, "packs", "list", NULL);
  trades = cli_find (packs, "id", "trades");
  cli_assert_keys (trades,
                   "id,title,edition,released,url,licence,credit,bundled,file,size,roles,skills,ratings");
  g_assert_false (json_object_get_boolean_member (trades, "bundled"));
  g_assert_cmpstr (json_object_get_string_member (trades, "file"), ==, installed);
  g_assert_cmpint (json_object_get_int_member (trades, "size"), >, 4096);
  g_assert_true (json_object_get_boolean_member (cli_find (packs, "id", "edison"), "bundled"));
}

/* What is yours goes and what came with the program stays. */
static void
test_install_and_remove (Cli *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autofree char *installed = dup_installed_path (self);

  cli_assert_text (self, "packs", "install", path, NULL);
  g_assert_true (g_file_test (installed, G_FILE_TEST_IS_REGULAR));
  cli_assert_text (self, "assess", "t:knead", "2", NULL);
  cli_assert_text (self, "target", "t:baker", NULL);
  cli_assert_text (self, "packs", "remove", "trades", NULL);
  g_assert_false (g_file_test (installed, G_FILE_TEST_EXISTS));
  cli_assert_refused (self, 1, "t:baker", "show", "t:baker", NULL);
  cli_assert_text (self, "assess", "list", NULL);
  g_assert_nonnull (strstr (self->output, "Kneading"));

  cli_assert_text (self, "packs", "install", path, NULL);
  cli_assert_text (self, "gap", NULL);
  g_assert_nonnull (strstr (self->output, "Baker"));
  cli_assert_refused (self, 1, "“edison” came with Métier", "packs", "remove", "edison", NULL);
  cli_assert_refused (self, 1, "There is no pack “x”", "packs", "remove", "x", NULL);
  cli_assert_refused (self, 1, "There is no pack “../packs/trades”", "packs", "remove", "../packs/trades", NULL);
  cli_assert_refused (self, 2, "is used otherwise", "packs", "remove", NULL);
  cli_assert_refused (self, 2, "is used otherwise", "packs", "list", "x", NULL);
  cli_assert_refused (self, 2, "it can be list, install, remove or diff", "packs", "add", NULL);
}

static void
test_diff (Cli *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *changed = NULL;
  g_auto (GStrv) parts = NULL;
  JsonObject *diff, *change;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\"value\": 9", -1);
  changed = g_strjoinv ("\"value\": 8", parts);
  newer = cli_write (self, "newer.json", changed);
  cli_install_trades (self);
  diff = json_node_get_object (cli_assert_json (self, "packs", "diff", "trades", newer, NULL));
  cli_assert_keys (diff, "old,new,roles,skills,levels,ratings,tasks,changes");
  cli_assert_keys (json_object_get_object_member (diff, "ratings"), "added,removed,changed");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (diff, "ratings"), "changed"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (diff, "changes")), ==, 1);
  change = cli_entry (json_object_get_member (diff, "changes"), 0);
  cli_assert_keys (change, "what,change,id,title,old_title,task,skill,scale,before,after");
  g_assert_cmpstr (json_object_get_string_member (change, "skill"), ==, "t:count");
  g_assert_cmpfloat (json_object_get_double_member (change, "before"), ==, 9);
  g_assert_cmpfloat (json_object_get_double_member (change, "after"), ==, 8);
  cli_assert_text (self, "packs", "diff", "trades", newer, NULL);
  g_assert_nonnull (strstr (self->output, "Ratings: 0 added, 0 removed, 1 changed"));
  g_assert_nonnull (strstr (self->output, "± Baker, Counting, Use: 9 → 8"));
  cli_assert_refused (self, 1, "none.json", "packs", "diff", "trades", "none.json", NULL);
}

/* A sentence that was changed is another one. */
static void
test_diff_of_tasks (Cli *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *newer = NULL;
  JsonObject *diff, *tasks, *change;
  char *place;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  place = strstr (text, "Sweep.");
  memcpy (place, "Wash. ", strlen ("Wash. "));
  newer = cli_write (self, "newer.json", text);
  cli_install_trades (self);
  diff = json_node_get_object (cli_assert_json (self, "packs", "diff", "trades", newer, NULL));
  tasks = json_object_get_object_member (diff, "tasks");
  g_assert_cmpint (json_object_get_int_member (tasks, "added"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (tasks, "removed"), ==, 1);
  change = cli_entry (json_object_get_member (diff, "changes"), 0);
  g_assert_cmpstr (json_object_get_string_member (change, "what"), ==, "task");
  g_assert_cmpstr (json_object_get_string_member (change, "id"), ==, "t:baker");
  g_assert_cmpstr (json_object_get_string_member (change, "task"), ==, "Sweep.");
  g_assert_true (json_object_get_null_member (change, "before"));
  cli_assert_text (self, "packs", "diff", "trades", newer, NULL);
  g_assert_nonnull (strstr (self->output, "Tasks: 1 added, 1 removed, 0 changed\n  − Baker: Sweep.\n"));
}

/* What is written is the same pack again, also of a bundled source; of chosen roles it is these alone. */
static void
test_export (Cli *self, gconstpointer data)
{
  static const char *const sources[] = { "trades", "edison", "kaggle-2021", "gdad", "onet-30.1", "onet-31.0",
                                         "metier" };
  static const char *const parts[] = { "roles", "skills", "levels", "ratings", "tasks" };
  JsonObject *diff, *answer;

  cli_install_trades (self);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *file = cli_path (self, "out.json");

      answer = json_node_get_object (cli_assert_json (self, "export", "pack", sources[i], "-o", file, NULL));
      cli_assert_keys (answer, "file,roles,skills,resources");
      diff = json_node_get_object (cli_assert_json (self, "packs", "diff", sources[i], file, NULL));
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (diff, "changes")), ==, 0);
      for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
        g_assert_cmpint (
            json_object_get_int_member (json_object_get_object_member (diff, parts[part]), "removed"), ==, 0);
    }

  answer = json_node_get_object (
      cli_assert_json (self, "export", "pack", "trades", "t:miller", "-o", "one.json", NULL));
  g_assert_cmpint (json_object_get_int_member (answer, "roles"), ==, 1);
  cli_assert_refused (self, 1, "There is no pack “x”", "export", "pack", "x", "-o", "x.json", NULL);
  cli_assert_refused (self, 1, "none of these roles", "export", "pack", "trades", "edison:DSP04", "-o", "x.json",
                      NULL);
  cli_assert_refused (self, 2, "-o", "export", "pack", "trades", NULL);
}

static JsonObject *
call_doctor (Cli *self, int status)
{
  cli_call (self, "--json", "doctor", NULL);
  g_assert_cmpint (self->status, ==, status);
  g_assert_cmpstr (self->errors, ==, "");
  self->json = json_from_string (self->output, NULL);
  g_assert_nonnull (self->json);
  return json_node_get_object (self->json);
}

/* The only finding. */
static JsonObject *
get_finding (JsonObject *report)
{
  JsonNode *findings = json_object_get_member (report, "findings");

  g_assert_false (json_object_get_boolean_member (report, "ok"));
  g_assert_cmpuint (json_array_get_length (cli_list (findings)), ==, 1);
  cli_assert_keys (cli_entry (findings, 0), "severity,what,file,advice");
  return cli_entry (findings, 0);
}

static void
test_doctor (Cli *self, gconstpointer data)
{
  JsonObject *report;

  cli_install_trades (self);
  report = call_doctor (self, 0);
  cli_assert_keys (report, "ok,packs,library,findings");
  g_assert_true (json_object_get_boolean_member (report, "ok"));
  g_assert_cmpint (json_object_get_int_member (report, "packs"), ==, 7);
  g_assert_false (json_object_get_boolean_member (report, "library"));
  cli_assert_text (self, "bookmark", "add", "t:book", NULL);
  report = call_doctor (self, 0);
  g_assert_true (json_object_get_boolean_member (report, "library"));
  cli_assert_text (self, "doctor", NULL);
  g_assert_cmpstr (self->output, ==, "7 packs were read.\nThe library was read.\nAll is well.\n");
}

/* A pack that lost its end is named, and the rest still works. */
static void
test_doctor_truncated (Cli *self, gconstpointer data)
{
  g_autofree char *installed = dup_installed_path (self);
  g_autofree char *contents = NULL;
  gsize length;

  cli_install_trades (self);
  g_assert_true (g_file_get_contents (installed, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (installed, contents, (gssize) length / 2, NULL));
  g_assert_cmpstr (json_object_get_string_member (get_finding (call_doctor (self, 1)), "file"), ==,
                   installed);
  cli_call (self, "doctor", NULL);
  g_assert_cmpint (self->status, ==, 1);
  g_assert_nonnull (strstr (self->output, installed));
  g_assert_nonnull (strstr (self->output, "Remove the file and import the pack again."));
  g_assert_nonnull (strstr (self->output, "1 thing is wrong."));
  cli_call (self, "roles", "--source", "edison", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_nonnull (strstr (self->errors, "trades.pack"));
}

/* One changed byte in the middle of a value is found by the digest. */
static void
test_doctor_changed (Cli *self, gconstpointer data)
{
  g_autofree char *installed = dup_installed_path (self);
  g_autofree char *contents = NULL;
  char *place = NULL;
  gsize length;

  cli_install_trades (self);
  g_assert_true (g_file_get_contents (installed, &contents, &length, NULL));
  place = memmem (contents, length, "Until it is smooth.", 19);
  g_assert_nonnull (place);
  *place = 'u';
  g_assert_true (g_file_set_contents (installed, contents, (gssize) length, NULL));
  g_assert_cmpstr (json_object_get_string_member (get_finding (call_doctor (self, 1)), "file"), ==,
                   installed);
}

static void
test_doctor_library (Cli *self, gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *contents = NULL;
  JsonObject *finding;

  cli_install_trades (self);
  g_assert_true (g_file_set_contents (library, "This is no library.\n", -1, NULL));
  finding = get_finding (call_doctor (self, 1));
  g_assert_cmpstr (json_object_get_string_member (finding, "file"), ==, library);
  g_assert_cmpstr (json_object_get_string_member (finding, "severity"), ==, "error");
  g_assert_true (g_file_get_contents (library, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "This is no library.\n");
}

/* What SQLite found is told in the one sentence. */
static void
test_doctor_library_damaged (Cli *self, gconstpointer data)
{
  g_autofree char *library = g_build_filename (self->data_dir, "library.db", NULL);
  g_autofree char *contents = NULL;
  const char *what;
  gsize length;

  cli_install_trades (self);
  cli_assert_text (self, "bookmark", "add", "t:book", NULL);
  g_assert_true (g_file_get_contents (library, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 4112);
  memset (contents + 4100, 0xff, 12);
  g_assert_true (g_file_set_contents (library, contents, (gssize) length, NULL));
  what = json_object_get_string_member (get_finding (call_doctor (self, 1)), "what");
  g_assert_nonnull (strstr (what, "is damaged: Page 2"));
  g_assert_null (strchr (what, '\n'));
}

static void
test_doctor_folder (Cli *self, gconstpointer data)
{
  g_autofree char *packs = g_build_filename (self->data_dir, "packs", NULL);

  cli_assert_text (self, "sources", NULL);
  g_assert_true (g_file_set_contents (packs, "", 0, NULL));
  get_finding (call_doctor (self, 1));
}

/* A pack that takes a while to build. */
static char *
write_large_pack (Cli *self)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"metier-pack\", \"version\": 1, \"pack\": {\"id\": \"large\", \"title\": \"L\","
      " \"edition\": \"1\", \"released\": \"\", \"licence\": \"CC0-1.0\", \"credit\": \"-\"},"
      " \"skills\": [");

  for (int i = 0; i < 50000; i++)
    g_string_append_printf (text, "%s{\"id\": \"l:%d\", \"name\": \"Skill number %d\"}", i > 0 ? "," : "", i,
                            i);
  g_string_append (text, "]}");
  return cli_write (self, "large.json", text->str);
}

/* Broken off, an import leaves the packs that were there and nothing else. */
static void
test_interrupted (Cli *self, gconstpointer data)
{
  g_autofree char *large = write_large_pack (self);
  g_autofree char *packs = g_build_filename (self->data_dir, "packs", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;

  cli_install_trades (self);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, cli_get_program (), "--data-dir",
                              self->data_dir, "import", "pack", large, NULL);
  g_assert_no_error (error);
  while (count_files (packs) == 1)
    g_usleep (1000);
  g_subprocess_send_signal (process, SIGINT);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_true (g_str_has_prefix (errors, "metier-cli: "));
  g_assert_cmpuint (count_files (packs), ==, 1);
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("packs/import", test_import);
  CLI_ADD ("packs/import-repeatable", test_import_repeatable);
  CLI_ADD ("packs/import-refused", test_import_refused);
  CLI_ADD ("packs/nothing-left-behind", test_nothing_left_behind);
  CLI_ADD ("packs/warnings", test_warnings);
  CLI_ADD ("packs/interrupted", test_interrupted);
  CLI_ADD ("packs/list", test_packs_list);
  CLI_ADD ("packs/install-and-remove", test_install_and_remove);
  CLI_ADD ("packs/diff", test_diff);
  CLI_ADD ("packs/diff-of-tasks", test_diff_of_tasks);
  CLI_ADD ("packs/export", test_export);
  CLI_ADD ("doctor/well", test_doctor);
  CLI_ADD ("doctor/truncated", test_doctor_truncated);
  CLI_ADD ("doctor/changed", test_doctor_changed);
  CLI_ADD ("doctor/library", test_doctor_library);
  CLI_ADD ("doctor/library-damaged", test_doctor_library_damaged);
  CLI_ADD ("doctor/folder", test_doctor_folder);
  return g_test_run ();
}
