/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "core/values/metier-error.h"
#include "formats/packs/metier-pack-json-writer.h"
#include "formats/packs/metier-pack-json.h"
#include "store/catalogue/metier-catalogue.h"
#include "store/catalogue/metier-pack-contents-reader.h"

/* What people do in a role, and how much preparation it asks for. */

#define HEAD                                                                                                 \
  "{\"format\": \"metier-pack\", \"version\": 2, \"pack\": {\"id\": \"t\", \"title\": \"T\", \"edition\": "  \
  "\"1\","                                                                                                   \
  " \"released\": \"\", \"licence\": \"CC0-1.0\", \"credit\": \"Nobody\"}, "
#define STEPS                                                                                                \
  "\"preparations\": [{\"id\": \"t:years\", \"name\": \"Years\", \"education\": \"School\","                 \
  " \"experience\": \"Some\", \"training\": \"At night\"}, {\"id\": \"t:none\", \"name\": \"None\"}], "
#define ROLES                                                                                                \
  "\"roles\": [{\"id\": \"t:baker\", \"title\": \"Baker\", \"preparation\": \"t:years\", \"tasks\": ["       \
  "{\"text\": \"Sweep.\"}, {\"text\": \"Bake.\", \"kind\": \"Core\", \"importance\": 4.5}]}]}"

/* Where the pack and what is read stand. */
typedef struct {
  char *folder;
  char *json;
  char *pack;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("metier-XXXXXX", NULL);
  self->json = g_build_filename (self->folder, "t.json", NULL);
  self->pack = g_build_filename (self->folder, "t.pack", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->json);
  g_unlink (self->pack);
  g_assert_no_errno (g_rmdir (self->folder));
  g_free (self->folder);
  g_free (self->json);
  g_free (self->pack);
}

static gboolean
import (Fixture *self, const char *text, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->json);
  g_autoptr (MetierImportReport) report = metier_import_report_new ();
  g_autoptr (MetierPackJson) json = NULL;
  g_autoptr (MetierPackWriter) writer = NULL;

  g_assert_true (g_file_set_contents (self->json, text, -1, NULL));
  json = metier_pack_json_load (file, NULL, error);
  if (json == NULL)
    return FALSE;
  writer = metier_pack_writer_new (self->pack, error);
  return metier_pack_json_import (json, writer, report, NULL, error)
         && metier_pack_writer_finish (writer, NULL, error);
}

static void
assert_baker (Fixture *self)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  const MetierTask *first, *second;

  metier_catalogue_add_pack (catalogue, self->pack, FALSE, &error);
  g_assert_no_error (error);
  profile = metier_catalogue_load_profile (catalogue, "t:baker", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->preparation->id, ==, "t:years");
  g_assert_cmpstr (profile->preparation->name, ==, "Years");
  g_assert_cmpstr (profile->preparation->education, ==, "School");
  g_assert_cmpstr (profile->preparation->experience, ==, "Some");
  g_assert_cmpstr (profile->preparation->training, ==, "At night");
  g_assert_cmpuint (profile->tasks->len, ==, 2);
  first = g_ptr_array_index (profile->tasks, 0);
  second = g_ptr_array_index (profile->tasks, 1);
  g_assert_cmpstr (first->text, ==, "Bake.");
  g_assert_cmpstr (first->kind, ==, "Core");
  g_assert_cmpfloat (first->importance, ==, 4.5);
  g_assert_cmpstr (second->text, ==, "Sweep.");
  g_assert_null (second->kind);
  g_assert_true (isnan (second->importance));
}

/* What is read is what the file says, and what is written of it is read again. */
static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierPackContents) contents = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  import (self, HEAD STEPS ROLES, &error);
  g_assert_no_error (error);
  assert_baker (self);
  contents = metier_pack_contents_read (self->pack, NULL, NULL, &error);
  g_assert_no_error (error);
  text = metier_pack_json_write (contents);
  import (self, text, &error);
  g_assert_no_error (error);
  assert_baker (self);
}

/* A file of the version before says nothing of it. */
static void
test_older (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strdup (HEAD "\"roles\": [{\"id\": \"t:baker\", \"title\": \"Baker\"}]}");
  g_autoptr (GError) error = NULL;

  *strchr (text, '2') = '1';
  import (self, text, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *name;
  const char *old;
  const char *replacement;
  const char *problem;
} Case;

static const Case cases[] = {
  { "unknown-step", "\"preparation\": \"t:years\"", "\"preparation\": \"t:days\"",
    "roles[0].preparation: expected an id that this file defines, found “t:days”" },
  { "step-twice", "\"id\": \"t:none\"", "\"id\": \"t:years\"",
    "preparations[1].id: the id “t:years” stands twice in this file" },
  { "nameless", ", \"name\": \"None\"", "", "preparations[1].name: this key is missing" },
  { "no-text", "{\"text\": \"Sweep.\"}", "{\"kind\": \"Core\"}",
    "roles[0].tasks[0].text: this key is missing" },
  { "control", "Sweep.", "Sweep\\u0007",
    "roles[0].tasks[0].text: expected a text without control characters" },
  { "importance", "4.5", "\"much\"", "roles[0].tasks[1].importance: expected a number, found “much”" },
  { "twice", "Sweep.", "Bake.", "roles[0].tasks[1]: " },
};

static void
test_refused (Fixture *self, gconstpointer data)
{
  const Case *row = data;
  const char *text = HEAD STEPS ROLES;
  const char *place = strstr (text, row->old);
  g_autofree char *changed
      = g_strdup_printf ("%.*s%s%s", (int) (place - text), text, row->replacement, place + strlen (row->old));
  g_autofree char *problem = g_strconcat ("t.json: ", row->problem, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (import (self, changed, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, problem));
  g_assert_false (g_file_test (self->pack, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/formats/pack-json-work/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/formats/pack-json-work/older", Fixture, NULL, set_up, test_older, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/pack-json-work/refused/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_refused, tear_down);
    }
  return g_test_run ();
}
