/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-me-other.h"

#include <string.h>

#include "formats/library/metier-library-json.h"
#include "store/catalogue/metier-library-exchange.h"
#include "store/library/metier-library-levels.h"
#include "store-use.h"

/* Somebody who can a little, on the way to a role of a bundled source. */
#define LEVEL(level)                                                                                         \
  "{\"skill\": \"ml\", \"title\": \"Applying ML\", \"level\": " level ", \"at\": 1790000000}"
#define TARGET                                                                                               \
  "{\"place\": 0, \"role\": \"edison:DSP07\", \"title\": \"Application Engineer\", \"source\": \"edison\", " \
  "\"at\": 1790000000}"
#define PROFILE(levels, targets)                                                                             \
  "{\"format\": \"metier-profile\", \"version\": 1, \"levels\": [" levels "], \"targets\": [" targets "]}"

typedef struct {
  char *folder;
  char *file;
  MetierStore *store;
  gboolean ended;
  gpointer answer;
  GError *error;
} Fixture;

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_clear_error (&fixture->error);
  fixture->answer = metier_store_run_finish (METIER_STORE (source), result, &fixture->error);
  fixture->ended = TRUE;
}

static void
wait (Fixture *fixture)
{
  while (!fixture->ended)
    g_main_context_iteration (NULL, TRUE);
  fixture->ended = FALSE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_build_filename (g_get_user_data_dir (), "metier", NULL);
  fixture->file = g_build_filename (g_get_user_data_dir (), "anna.json", NULL);
  fixture->store = store_use_open (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_clear_error (&fixture->error);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static gpointer
ask (Fixture *fixture, MetierStoreFunc func, gconstpointer data)
{
  metier_store_run_async (fixture->store, func, (gpointer) data, NULL, NULL, NULL, ended_cb, fixture);
  wait (fixture);
  return fixture->answer;
}

static MetierMeOther *
load (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->file, text, -1, NULL));
  return ask (fixture, metier_me_other_load, fixture->file);
}

/* Runs on the worker. */
static gpointer
write_library (MetierCatalogue *catalogue, MetierLibrary *library, gconstpointer unused,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (MetierLibraryContents) contents = metier_library_get_contents (library, error);

  return metier_library_json_write (contents);
}

static void
test_looked_at (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ask (fixture, write_library, NULL);
  g_autoptr (MetierMeOther) other = load (fixture, PROFILE (LEVEL ("2"), TARGET));
  g_autofree char *after = NULL;

  g_assert_no_error (fixture->error);
  g_assert_cmpstr (other->name, ==, "anna.json");
  g_assert_cmpstr (other->state->goals[0]->profile->role->title, ==, "Application Engineer");
  g_assert_cmpfloat (metier_levels_get (other->state->levels, "ml"), ==, 2);
  g_assert_cmpfloat (other->state->gaps[0]->levels, ==, 1);

  after = ask (fixture, write_library, NULL);
  g_assert_cmpstr (before, ==, after);
}

static void
test_without_a_role (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierMeOther) other = load (fixture, PROFILE (LEVEL ("2"), ""));

  g_assert_no_error (fixture->error);
  g_assert_null (other->state->goals[0]);
  g_assert_cmpfloat (metier_levels_get (other->state->levels, "ml"), ==, 2);
}

static void
test_refused (Fixture *fixture, gconstpointer text)
{
  g_autofree char *before = ask (fixture, write_library, NULL);
  g_autofree char *after = NULL;

  g_assert_null (load (fixture, text));
  g_assert_nonnull (fixture->error);
  g_assert_nonnull (strstr (fixture->error->message, "anna.json"));
  after = ask (fixture, write_library, NULL);
  g_assert_cmpstr (before, ==, after);
}

/* Only when it is asked for, and only what is not there yet. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierMeOther) other = load (fixture, PROFILE (LEVEL ("2"), TARGET));
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  g_assert_nonnull (ask (fixture, metier_me_other_add, other->contents));
  once = ask (fixture, write_library, NULL);
  g_assert_nonnull (strstr (once, "edison:DSP07"));
  g_assert_nonnull (ask (fixture, metier_me_other_add, other->contents));
  twice = ask (fixture, write_library, NULL);
  g_assert_cmpstr (once, ==, twice);
}

#define ADD(path, text, func) g_test_add ("/other/" path, Fixture, text, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("looked-at", NULL, test_looked_at);
  ADD ("without-a-role", NULL, test_without_a_role);
  ADD ("refused/no-profile", "{\"format\": \"metier-library\", \"version\": 1}", test_refused);
  ADD ("refused/level-too-high", PROFILE (LEVEL ("5"), ""), test_refused);
  ADD ("refused/half-a-level", PROFILE (LEVEL ("1.5"), ""), test_refused);
  ADD ("refused/unknown-field", "{\"format\": \"metier-profile\", \"version\": 1, \"admin\": true}",
       test_refused);
  ADD ("refused/not-json", "levels: all", test_refused);
  ADD ("refused/cut-short", "{\"format\": \"metier-profile\", \"version\": 1, \"levels\": [", test_refused);
  ADD ("refused/no-number", PROFILE (LEVEL ("1e999"), ""), test_refused);
  ADD ("refused/twice", "{\"format\": \"metier-profile\", \"format\": \"metier-profile\", \"version\": 1}",
       test_refused);
  ADD ("added", NULL, test_added);

  return g_test_run ();
}
