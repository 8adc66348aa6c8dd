/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/packs/metier-pack-json.h"

#include <string.h>

#include "core/values/metier-error.h"
#include "store/catalogue/metier-catalogue.h"

/* Every case starts from trades.json, a pack with every key that there is. */
typedef struct {
  char *text;
  char *folder;
  char *json;
  char *pack;
  MetierImportReport *report;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &self->text, NULL, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("metier-XXXXXX", &error);
  g_assert_no_error (error);
  self->json = g_build_filename (self->folder, "trades.json", NULL);
  self->pack = g_build_filename (self->folder, "trades.pack", NULL);
  self->report = metier_import_report_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GFile) json = g_file_new_for_path (self->json);
  g_autoptr (GFile) made = g_file_new_for_path (self->pack);
  g_autoptr (GError) error = NULL;

  g_file_delete (json, NULL, NULL);
  g_file_delete (made, NULL, NULL);
  /* Only an empty folder can be deleted, so this shows that nothing else was left in it. */
  g_file_delete (folder, NULL, &error);
  g_assert_no_error (error);
  g_free (self->text);
  g_free (self->folder);
  g_free (self->json);
  g_free (self->pack);
  metier_import_report_free (self->report);
}

static gboolean
import (Fixture *self, const char *text, gssize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->json);
  g_autoptr (MetierPackJson) json = NULL;
  g_autoptr (MetierPackWriter) writer = NULL;

  g_assert_true (g_file_set_contents (self->json, text, length, NULL));
  json = metier_pack_json_load (file, NULL, error);
  if (json == NULL)
    return FALSE;
  writer = metier_pack_writer_new (self->pack, error);
  g_assert_nonnull (writer);
  return metier_pack_json_import (json, writer, self->report, cancellable, error)
         && metier_pack_writer_finish (writer, &(MetierProgress){ .cancellable = cancellable }, error);
}

static void
assert_imported (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = import (self, text, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_true (g_file_test (self->pack, G_FILE_TEST_IS_REGULAR));
}

static void
assert_refused (Fixture *self, const char *text, gssize length, int code, const char *problem)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("trades.json: %s.", problem);

  g_assert_false (import (self, text, length, NULL, &error));
  g_assert_error (error, METIER_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_false (g_file_test (self->pack, G_FILE_TEST_EXISTS));
}

/* @text with the first @old in it replaced. */
static char *
change (const char *text, const char *old, const char *replacement)
{
  const char *place = strstr (text, old);

  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, replacement, place + strlen (old));
}

static void
test_report (Fixture *self, gconstpointer data)
{
  assert_imported (self, self->text);
  g_assert_cmpuint (self->report->n_roles, ==, 2);
  g_assert_cmpuint (self->report->n_skills, ==, 2);
  g_assert_cmpuint (self->report->n_ratings, ==, 3);
  g_assert_cmpuint (self->report->n_resources, ==, 1);
  g_assert_cmpuint (self->report->n_skipped, ==, 0);
  g_assert_cmpuint (self->report->warnings->len, ==, 0);
}

static MetierCatalogue *
open_pack (Fixture *self)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;

  metier_catalogue_add_pack (catalogue, self->pack, FALSE, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&catalogue);
}

/* What was asked for and has no answer is said to have none, and is no rating among those that are counted.
 */
static void
test_no_value (Fixture *self, gconstpointer data)
{
  g_autofree char *text = change (self->text, "\"scale\": \"t:use\", \"value\": 9}", "\"scale\": \"t:use\"}");
  g_autoptr (MetierCatalogue) catalogue = NULL;

  assert_imported (self, text);
  g_assert_cmpuint (self->report->n_ratings, ==, 2);
  catalogue = open_pack (self);
  g_assert_cmpuint (metier_catalogue_get_source (catalogue, "trades")->n_ratings, ==, 2);
}

/* What the file said of a role is what the pack says, to the last bit of a number. */
static void
test_role (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierCatalogue) catalogue = NULL;
  g_autoptr (MetierProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  const MetierRating *rating;
  const MetierTechnology *technology;
  const MetierRelatedRole *related;

  assert_imported (self, self->text);
  catalogue = open_pack (self);
  profile = metier_catalogue_load_profile (catalogue, "t:baker", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (profile->role->title, ==, "Baker");
  g_assert_cmpstr (profile->role->family, ==, "Food");
  g_assert_cmpstr (profile->role->full_title, ==, "Master baker");
  g_assert_cmpstr (profile->role->summary, ==, "Bakes bread.");
  g_assert_cmpstr (profile->aliases[0], ==, "Bread maker");
  rating = metier_profile_get_rating (profile, "t:knead", "t:use");
  g_assert_cmpfloat (rating->raw, ==, 0.30000000000000004);
  g_assert_cmpint (rating->n, ==, 12);
  g_assert_cmpfloat (rating->se, ==, 0.5);
  g_assert_cmpfloat (rating->lo, ==, 0);
  g_assert_cmpfloat (rating->hi, ==, 1);
  g_assert_cmpint (rating->flags, ==, METIER_RATING_SUPPRESSED | METIER_RATING_NOT_RELEVANT);
  g_assert_cmpstr (rating->date, ==, "2024-02-29");
  g_assert_cmpstr (rating->method, ==, "Asked");
  technology = g_ptr_array_index (profile->technologies, 0);
  g_assert_cmpstr (technology->name, ==, "Oven");
  g_assert_cmpstr (technology->category, ==, "Heat");
  g_assert_true (technology->hot);
  g_assert_false (technology->in_demand);
  related = g_ptr_array_index (profile->related, 0);
  g_assert_cmpstr (related->role, ==, "t:miller");
  g_assert_cmpuint (related->rank, ==, 1);
  g_assert_cmpstr (related->tier, ==, "near");
  g_assert_cmpstr (profile->facts->goal, ==, "Bread");
  g_assert_cmpstr (profile->facts->example, ==, "A roll");
  g_assert_cmpstr (profile->facts->systems[0], ==, "Till");
}

static void
test_source_and_skill (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierCatalogue) catalogue = NULL;
  g_autoptr (MetierSkill) skill = NULL;
  g_autoptr (GError) error = NULL;
  const MetierSource *source;
  const MetierTool *tool;

  assert_imported (self, self->text);
  catalogue = open_pack (self);
  source = metier_catalogue_get_source (catalogue, "trades");
  g_assert_cmpstr (source->title, ==, "Trades");
  g_assert_cmpstr (source->edition, ==, "2");
  g_assert_cmpstr (source->released, ==, "2024-05");
  g_assert_cmpstr (source->url, ==, "https://example.org/trades");
  g_assert_cmpstr (source->baseline_role, ==, "t:baker");
  g_assert_cmpstr (source->core_scale, ==, "t:use");
  g_assert_cmpstr (source->note, ==, "Invented.");
  skill = metier_catalogue_load_skill (catalogue, "t:knead", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (skill->full_name, ==, "Kneading dough");
  g_assert_cmpstr (skill->section_title, ==, "By hand");
  g_assert_cmpstr (skill->topics[0], ==, "Yeast");
  tool = g_ptr_array_index (skill->tools, 0);
  g_assert_cmpstr (tool->name, ==, "Python");
  g_assert_cmpstr (tool->kind, ==, "language");
}

static void
test_others (Fixture *self, gconstpointer data)
{
  g_autoptr (MetierCatalogue) catalogue = NULL;
  g_autoptr (MetierResource) resource = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) practices = NULL;
  g_autoptr (GError) error = NULL;

  assert_imported (self, self->text);
  catalogue = open_pack (self);
  resource = metier_catalogue_find_resource (catalogue, "t:book", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (resource->url, ==, "https://example.org/book");
  g_assert_cmpstr (resource->kind, ==, "book");
  g_assert_cmpstr (resource->language, ==, "en-GB");
  g_assert_cmpstr (resource->judged[0], ==, "cost");
  g_assert_cmpstr (resource->skills[0], ==, "t:knead");
  fields = metier_catalogue_list_fields (catalogue, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((MetierField *) g_ptr_array_index (fields, 0))->summary, ==, "What we eat.");
  practices = metier_catalogue_list_practices (catalogue, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((MetierPractice *) g_ptr_array_index (practices, 0))->name, ==, "Fair");
}

/* Another form of the same file is the same pack. */
static void
test_forms (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) lines = g_strsplit (self->text, "\n", -1);
  g_autofree char *dos = g_strjoinv ("\r\n", lines);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", dos, NULL);

  assert_imported (self, marked);
  g_assert_cmpuint (self->report->n_ratings, ==, 3);
}

static void
test_nothing_but_the_pack (Fixture *self, gconstpointer data)
{
  const char *end = strstr (self->text, "  \"scales\"");
  g_autofree char *head = g_strndup (self->text, (gsize) (end - self->text));
  g_autofree char *plain = change (head, " \"baseline_role\": \"t:baker\", \"core_scale\": \"t:use\",", "");
  g_autofree char *text = change (plain, "\"Made up.\"\n  },", "\"Made up.\"\n  }}");

  assert_imported (self, text);
  g_assert_cmpuint (self->report->n_roles, ==, 0);
}

static void
test_same_address (Fixture *self, gconstpointer data)
{
  const MetierImportWarning *warning;
  g_autofree char *text = change (self->text, "\"judged\": [\"cost\"]}",
                                  "\"judged\": [\"cost\"]},\n"
                                  "{\"id\": \"t:book2\", \"url\": \"https://EXAMPLE.org/book\", \"title\": "
                                  "\"The Loaf\", \"kind\": \"book\","
                                  "\"level\": \"unknown\", \"cost\": \"free\", \"language\": \"unknown\", "
                                  "\"credit\": \"-\", \"skills\": []}");

  assert_imported (self, text);
  g_assert_cmpuint (self->report->n_resources, ==, 2);
  g_assert_cmpuint (self->report->warnings->len, ==, 1);
  warning = g_ptr_array_index (self->report->warnings, 0);
  g_assert_cmpstr (warning->file, ==, "trades.json");
  g_assert_cmpuint (warning->line, ==, 0);
  g_assert_cmpstr (warning->field, ==, "resources[1].url");
  g_assert_cmpstr (warning->message, ==, "“t:book” has the same address");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (import (self, self->text, -1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (self->pack, G_FILE_TEST_EXISTS));
}

static void
test_missing_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->json);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (metier_pack_json_load (file, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
  g_assert_true (g_str_has_prefix (error->message, "trades.json cannot be read: "));
  g_clear_error (&error);
  g_assert_null (metier_pack_json_load (folder, NULL, &error));
  g_assert_error (error, METIER_ERROR, METIER_ERROR_STORAGE);
}

static void
test_nul (Fixture *self, gconstpointer data)
{
  gsize length = strlen (self->text);

  *strstr (self->text, "Kneading") = '\0';
  assert_refused (self, self->text, (gssize) length, METIER_ERROR_INVALID,
                  "line 16, column 32: expected text, found a NUL byte");
}

static void
test_brackets (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (100000, '[');

  assert_refused (self, text, -1, METIER_ERROR_TOO_LARGE,
                  "line 1, column 66: lists and objects are nested too deep");
}

typedef struct {
  const char *name;
  const char *old;
  const char *replacement;
  const char *problem;
  int code;
} Case;

#define VALUE "\"scale\": \"t:use\", \"value\": 9}"

static const Case cases[] = {
  { "format", "metier-pack", "other", "format: expected one of: metier-pack; found “other”" },
  { "no-format", "\"format\": \"metier-pack\",", "", "format: this key is missing" },
  { "newer", "\"version\": 2", "\"version\": 3, \"more\": {}",
    "version: this pack has version 3 of the format, this Métier knows versions up to 2",
    METIER_ERROR_NEWER },
  { "version-zero", "\"version\": 2", "\"version\": 0",
    "version: expected a number from 1 to 2147483647, found 0" },
  { "no-pack", "\"pack\": {", "\"pack\": [{", "line 9, column 11: expected a comma or the end of the list" },
  { "comment", "\"version\"", "/* */ \"version\"", "line 3, column 3: expected a key in double quotes" },
  { "too-large", "\"value\": 9", "\"value\": 1e400", "line 28, column 56: the number is too large" },
  { "twice", "\"title\": \"Trades\"", "\"id\": \"b\"",
    "line 5, column 25: the same key stands twice in one object" },
  { "unknown", "\"version\"", "\"more\": 1, \"version\"", "unknown key “more”" },
  { "unknown-deep", "\"n\": 12", "\"m\": 12", "roles[0].ratings[0]: unknown key “m”" },
  { "pack-id", "\"id\": \"trades\"", "\"id\": \"../trades\"",
    "pack.id: expected an id of lower-case letters, digits, dots and hyphens, found “../trades”" },
  { "pack-title", "\"title\": \"Trades\", ", "", "pack.title: this key is missing" },
  { "released", "\"2024-05\"", "\"May\"",
    "pack.released: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found “May”" },
  { "baseline", "\"baseline_role\": \"t:baker\"", "\"baseline_role\": \"t:smith\"",
    "pack.baseline_role: expected an id that this file defines, found “t:smith”" },
  { "core-scale", "\"core_scale\": \"t:use\"", "\"core_scale\": \"t:other\"",
    "pack.core_scale: expected an id that this file defines, found “t:other”" },
  { "scale-range", "\"min\": 0, \"max\": 9", "\"min\": 9, \"max\": 9",
    "scales[0].max: expected a number that is greater than “min”" },
  { "scale-far", "\"min\": 0, \"max\": 9", "\"min\": 0, \"max\": 1e308",
    "scales[0].max: expected a number from -1e+15 to 1e+15, found 1e+308" },
  { "scale-kind", "\"interval\"", "\"range\"",
    "scales[0].kind: expected one of: interval, ordinal, share, membership; found “range”" },
  { "scale-twice", "\"id\": \"t:step\"", "\"id\": \"t:use\"",
    "scales[1].id: the id “t:use” stands twice in this file" },
  { "level-off-scale", "\"value\": 2, \"name\"", "\"value\": 3, \"name\"",
    "scales[1].levels[1].value: expected a number from 0 to 2, found 3" },
  { "level-twice", "\"value\": 2, \"name\"", "\"value\": 0, \"name\"",
    "scales[1].levels[1].value: another level of the scale has this value" },
  { "section", "\"section\": \"t:hand\"", "\"section\": \"t:foot\"",
    "skills[0].section: expected an id that this file defines, found “t:foot”" },
  { "skill-twice", "\"id\": \"t:count\"", "\"id\": \"t:knead\"",
    "skills[1].id: the id “t:knead” stands twice in this file" },
  { "tool-kind", "\"kind\": \"language\"", "\"kind\": \"oven\"",
    "skills[0].tools[0].kind: expected one of: language, library, platform; found “oven”" },
  { "core", "\"core\": \"statistics\"", "\"core\": \"luck\"",
    "core_map[0].core: expected one of: programming, statistics, modeling, ml, engineering; found “luck”" },
  { "core-skill", "{\"skill\": \"t:count\", \"core\"", "{\"skill\": \"t:sing\", \"core\"",
    "core_map[0].skill: expected an id that this file defines, found “t:sing”" },
  { "role-type", "{\"id\": \"t:miller\", \"title\": \"Miller\"}", "\"t:miller\"",
    "roles[1]: expected an object, found “t:miller”" },
  { "role-title", "{\"id\": \"t:miller\", \"title\": \"Miller\"}", "{\"id\": \"t:miller\"}",
    "roles[1].title: this key is missing" },
  { "role-twice", "{\"id\": \"t:miller\", \"title\"", "{\"id\": \"t:baker\", \"title\"",
    "roles[1].id: the id “t:baker” stands twice in this file" },
  { "alias", "\"Bread maker\"", "\"\"", "roles[0].aliases[0]: expected a text that is not empty" },
  { "off-scale", VALUE, "\"scale\": \"t:use\", \"value\": 12}",
    "roles[0].ratings[2].value: expected a number from 0 to 9, found 12" },
  { "off-other-scale", VALUE, "\"scale\": \"t:step\", \"value\": 9}",
    "roles[0].ratings[2].value: expected a number from 0 to 2, found 9" },
  { "value-text", VALUE, "\"scale\": \"t:use\", \"value\": \"9\"}",
    "roles[0].ratings[2].value: expected a number, found “9”" },
  { "value-null", VALUE, "\"scale\": \"t:use\", \"value\": null}",
    "roles[0].ratings[2].value: expected a number, found null" },
  { "rating-scale", VALUE, "\"scale\": \"t:no\", \"value\": 9}",
    "roles[0].ratings[2].scale: expected an id that this file defines, found “t:no”" },
  { "rating-skill", "{\"skill\": \"t:count\", \"scale\"", "{\"skill\": \"t:no\", \"scale\"",
    "roles[0].ratings[2].skill: expected an id that this file defines, found “t:no”" },
  { "n-negative", "\"n\": 12", "\"n\": -1",
    "roles[0].ratings[0].n: expected a number from 0 to 2147483647, found -1" },
  { "n-fraction", "\"n\": 12", "\"n\": 1.5", "roles[0].ratings[0].n: expected a whole number, found 1.5" },
  { "se-negative", "\"se\": 0.5", "\"se\": -0.5",
    "roles[0].ratings[0].se: expected a number from 0 to 1e+15, found -0.5" },
  { "se-huge", "\"se\": 0.5", "\"se\": 1e308",
    "roles[0].ratings[0].se: expected a number from 0 to 1e+15, found 1e+308" },
  { "bounds-crossed", "\"lo\": 0, \"hi\": 1", "\"lo\": 1, \"hi\": 0.5",
    "roles[0].ratings[0].hi: expected a number that is not less than “lo”" },
  { "bound-off-scale", "\"hi\": 1", "\"hi\": 9.5",
    "roles[0].ratings[0].hi: expected a number from 0 to 9, found 9.5" },
  { "flag", "\"not-relevant\"", "\"bad\"",
    "roles[0].ratings[0].flags[1]: expected one of: suppressed, not-relevant; found “bad”" },
  { "date", "\"2024-02-29\"", "\"2023-02-29\"",
    "roles[0].ratings[0].date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found “2023-02-29”" },
  { "hot", "\"hot\": true", "\"hot\": 1", "roles[0].technologies[0].hot: expected true or false, found 1" },
  { "rank", "\"rank\": 1", "\"rank\": 0",
    "roles[0].related[0].rank: expected a number from 1 to 2147483647, found 0" },
  { "facts", "\"goal\": \"Bread\", ", "", "facts[0].goal: this key is missing" },
  { "practice-id", "\"id\": \"fair\"", "\"id\": \"fair day\"",
    "practices[0].id: expected an id of 1 to 200 printable characters without spaces, found “fair day”" },
  { "resource-kind", "\"kind\": \"book\"", "\"kind\": \"Book\"",
    "resources[0].kind: expected one of: course, book, video, article, practice, competition, tool, unknown; "
    "found “Book”" },
  { "resource-language", "\"en-GB\"", "\"en_GB\"",
    "resources[0].language: expected a language as a BCP 47 tag or “unknown”, found “en_GB”" },
  { "resource-judged", "[\"cost\"]", "[\"title\"]",
    "resources[0].judged[0]: expected one of: kind, level, cost, language, skills; found “title”" },
};

static void
test_refused (Fixture *self, gconstpointer data)
{
  const Case *row = data;
  g_autofree char *text = change (self->text, row->old, row->replacement);

  assert_refused (self, text, -1, row->code, row->problem);
}

/* The words are those of the layer below; here counts that they come with the place. */
static void
test_refused_below (Fixture *self, gconstpointer data)
{
  static const Case rows[] = {
    { "javascript", "https://example.org/book", "javascript:alert(1)", "trades.json: resources[0].url: " },
    { "pack-address", "https://example.org/trades", "file:///etc/passwd", "trades.json: pack.url: " },
    { "rated-twice", "\"scale\": \"t:step\", \"value\": 2", "\"scale\": \"t:use\", \"value\": 2",
      "trades.json: roles[0].ratings[1]: " },
    { "mapped-twice", "\"note\": \"Near enough.\"}",
      "\"note\": \"Near enough.\"}, {\"skill\": \"t:count\", \"core\": \"ml\"}",
      "trades.json: core_map[1]: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = change (self->text, rows[i].old, rows[i].replacement);
      g_autoptr (GError) error = NULL;

      g_assert_false (import (self, text, -1, NULL, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, rows[i].problem));
      g_assert_false (g_file_test (self->pack, G_FILE_TEST_EXISTS));
    }
}

#define ADD(name, func) g_test_add ("/formats/pack-json/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("report", test_report);
  ADD ("no-value", test_no_value);
  ADD ("role", test_role);
  ADD ("source-and-skill", test_source_and_skill);
  ADD ("others", test_others);
  ADD ("forms", test_forms);
  ADD ("nothing-but-the-pack", test_nothing_but_the_pack);
  ADD ("same-address", test_same_address);
  ADD ("cancelled", test_cancelled);
  ADD ("missing-file", test_missing_file);
  ADD ("nul", test_nul);
  ADD ("brackets", test_brackets);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/pack-json/refused/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_refused, tear_down);
    }
  ADD ("refused-below", test_refused_below);
  return g_test_run ();
}
