/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* A profile says what was asked for and no more, and gives the same again in an empty folder. */
static void
test_profile (Cli *self, gconstpointer data)
{
  g_autofree char *whole = cli_path (self, "whole.json");
  g_autofree char *part = cli_path (self, "part.json");
  g_autofree char *again = cli_path (self, "again.json");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  cli_assert_json (self, "assess", "statistics", "2", NULL);
  cli_assert_json (self, "target", "edison:DSP07", "--aim", "4", NULL);
  cli_assert_json (self, "bookmark", "add", "https://example.org/secret", NULL);
  cli_assert_json (self, "export", "profile", "-o", whole, NULL);
  cli_assert_json (self, "export", "profile", "--part", "target", "-o", part, NULL);
  first = read_file (whole);
  second = read_file (part);
  g_assert_nonnull (strstr (first, "\"statistics\""));
  g_assert_null (strstr (first, "secret"));
  g_assert_null (strstr (second, "\"statistics\""));
  g_assert_nonnull (strstr (second, "edison:DSP07"));

  g_free (self->data_dir);
  self->data_dir = cli_path (self, "elsewhere");
  cli_assert_json (self, "import", "profile", whole, "--preview", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (cli_assert_json (self, "assess", "list", NULL))), ==, 0);
  cli_assert_json (self, "import", "profile", whole, NULL);
  cli_assert_json (self, "export", "profile", "-o", again, NULL);
  third = read_file (again);
  g_assert_cmpstr (third, ==, first);

  cli_assert_refused (self, 2, "“--part” takes", "export", "profile", "--part", "all", "-o", part, NULL);
  cli_assert_refused (self, 1, "metier-library", "import", "library", whole, NULL);
}

/* Evidence is for those whom it is meant for. */
static void
test_profile_without_evidence (Cli *self, gconstpointer data)
{
  g_autofree char *whole = cli_path (self, "whole.json");
  g_autofree char *levels = cli_path (self, "levels.json");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  JsonNode *kept;

  cli_assert_json (self, "assess", "ml", "2", "--evidence", "https://example.org/thesis", NULL);
  cli_assert_json (self, "export", "profile", "--part", "levels", "--part", "evidence", "-o", whole, NULL);
  cli_assert_json (self, "export", "profile", "--part", "levels", "-o", levels, NULL);
  first = read_file (whole);
  second = read_file (levels);
  g_assert_nonnull (strstr (first, "thesis"));
  g_assert_null (strstr (second, "thesis"));
  g_assert_nonnull (strstr (second, "\"skill\": \"ml\""));

  kept = cli_assert_json (self, "assess", "list", NULL);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (cli_list (kept), 0), "evidence"), ==,
      "https://example.org/thesis");
}

/* All that a person may say of themselves about a source that can go. */
static const char person[]
    = "{\"format\": \"metier-profile\", \"version\": 1,"
      " \"levels\": [{\"skill\": \"t:knead\", \"title\": \"Kneading\", \"level\": 1, \"at\": 1790000000,"
      " \"evidence\": \"A year at the oven\"}],"
      " \"not_relevant\": [{\"skill\": \"t:count\", \"title\": \"Counting\"}],"
      " \"targets\": [{\"place\": 0, \"role\": \"t:baker\", \"title\": \"Baker\", \"source\": \"trades\","
      " \"at\": 1790000000}],"
      " \"plan\": {\"aim\": 3, \"hours_per_week\": 8, \"hours_per_level_min\": 40,"
      " \"hours_per_level_max\": 70,"
      " \"order\": [\"t:knead\"], \"own_hours\": [{\"skill\": \"t:knead\", \"min\": 10, \"max\": 20}],"
      " \"weeks_off\": [{\"first_day\": \"2027-03-08\"}]}}";

/* The pack of a target goes and comes back: not a byte of what was said is another. */
static void
test_survives_a_pack (Cli *self, gconstpointer data)
{
  g_autofree char *file = cli_write (self, "person.json", person);
  g_autofree char *before = cli_path (self, "before.json");
  g_autofree char *without = cli_path (self, "without.json");
  g_autofree char *after = cli_path (self, "after.json");
  g_autofree char *gap = NULL;
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  cli_install_trades (self);
  cli_assert_json (self, "import", "profile", file, NULL);
  cli_assert_json (self, "export", "profile", "-o", before, NULL);
  cli_assert_json (self, "gap", "--all", NULL);
  gap = g_strdup (self->output);

  cli_assert_text (self, "packs", "remove", "trades", NULL);
  cli_assert_refused (self, 1, "“Baker” (t:baker) comes from the source “trades”", "gap", NULL);
  cli_assert_refused (self, 1, "“Baker” (t:baker)", "plan", NULL);
  cli_assert_json (self, "export", "profile", "-o", without, NULL);

  cli_install_trades (self);
  cli_assert_json (self, "export", "profile", "-o", after, NULL);
  cli_assert_json (self, "gap", "--all", NULL);
  g_assert_cmpstr (self->output, ==, gap);
  first = read_file (before);
  second = read_file (without);
  third = read_file (after);
  g_assert_nonnull (strstr (first, "A year at the oven"));
  g_assert_nonnull (strstr (first, "2027-03-08"));
  g_assert_cmpstr (second, ==, first);
  g_assert_cmpstr (third, ==, first);
}

/* Everything that a person may say, each in more than one form. */
static const char everything[]
    = "{\"format\": \"metier-library\", \"version\": 1, \"bookmarks\": [{\"id\": \"mine:oven\","
      " \"url\": \"https://example.org/oven\", \"title\": \"Oven\", \"kind\": \"course\", \"level\": "
      "\"unknown\","
      " \"cost\": \"free\", \"language\": \"unknown\", \"judged\": [\"kind\"], \"skills\": [\"t:knead\"],"
      " \"status\": \"done\", \"progress\": 80, \"hours\": 12.5, \"tags\": [\"evening\"], \"note\": \"Hot\","
      " \"gone\": true, \"added\": 1790000001, \"changed\": 1790000002}],"
      " \"hours_spent\": [{\"bookmark\": \"mine:oven\", \"hours\": 10, \"at\": 1785000000},"
      " {\"bookmark\": \"mine:oven\", \"hours\": 2.5, \"at\": 1790000001}],"
      " \"filters\": [{\"name\": \"Free books\", \"kind\": \"book\", \"cost\": \"free\"}],"
      " \"core_map\": [{\"skill\": \"t:knead\", \"title\": \"Kneading\", \"core\": \"ml\"}],"
      " \"levels\": [{\"skill\": \"t:knead\", \"title\": \"Kneading\", \"level\": 1, \"at\": 1780000000},"
      " {\"skill\": \"t:knead\", \"title\": \"Kneading\", \"level\": 2, \"at\": 1790000000,"
      " \"evidence\": \"A year at the oven\"},"
      " {\"skill\": \"ml\", \"title\": \"ML\", \"level\": 3, \"at\": 1790000003,"
      " \"evidence\": \"https://example.org/thesis\"}],"
      " \"not_relevant\": [{\"skill\": \"t:count\", \"title\": \"Counting\"}],"
      " \"targets\": [{\"place\": 0, \"role\": \"t:baker\", \"title\": \"Baker\", \"source\": \"trades\","
      " \"at\": 1790000004}, {\"place\": 1, \"role\": \"mine:nurse\", \"title\": \"Nurse\", \"source\": "
      "\"mine\","
      " \"at\": 1790000005}],"
      " \"plan\": {\"aim\": 4, \"hours_per_week\": 7.5, \"hours_per_level_min\": 40,"
      " \"hours_per_level_max\": 70.25, \"start\": \"2028-02-29\", \"order\": [\"t:count\", \"t:knead\"],"
      " \"own_hours\": [{\"skill\": \"t:knead\", \"min\": 10, \"max\": 20}],"
      " \"weeks_off\": [{\"first_day\": \"2028-03-06\"}, {\"first_day\": \"2028-12-18\"}]},"
      " \"own_roles\": [{\"id\": \"mine:nurse\", \"title\": \"Nurse\", \"summary\": \"Of machines\","
      " \"copied_from\": \"t:baker\", \"changed\": 1790000006, \"demands\": [{\"skill\": \"t:knead\","
      " \"title\": \"Kneading\", \"core\": \"ml\", \"weight\": 7.5, \"level\": 3},"
      " {\"skill\": \"mine:patience\", \"title\": \"Patience\", \"level\": 2}]}]}";

/* Each value of the above, so that none is lost on the way in. */
static const char *const values[] = {
  "mine:oven",
  "\"done\"",
  "80",
  "12.5",
  "evening",
  "Hot",
  "true",
  "1790000001",
  "1790000002",
  "Free books",
  "1780000000",
  "A year at the oven",
  "https://example.org/thesis",
  "1790000003",
  "Counting",
  "t:baker",
  "1790000004",
  "1790000005",
  "\"aim\": 4",
  "7.5",
  "70.25",
  "2028-02-29",
  "\"min\": 10",
  "\"max\": 20",
  "2028-03-06",
  "2028-12-18",
  "Of machines",
  "copied_from",
  "1790000006",
  "mine:patience",
  "core_map",
  "1785000000",
};

static char *
export_all (Cli *self, const char *name)
{
  g_autofree char *path = cli_path (self, name);

  cli_assert_json (self, "export", "library", "-o", path, NULL);
  return read_file (path);
}

/* All of it survives a pack that goes and comes back, and the way into an empty installation: the same bytes,
 * the same gap and the same plan. */
static void
test_everything_survives (Cli *self, gconstpointer data)
{
  g_autofree char *file = cli_write (self, "everything.json", everything);
  g_autofree char *first_file = cli_path (self, "first.json");
  g_autofree char *gap = NULL, *plan = NULL;
  g_autofree char *first = NULL, *without = NULL, *back = NULL, *elsewhere = NULL;

  cli_install_trades (self);
  cli_assert_json (self, "import", "library", file, NULL);
  first = export_all (self, "first.json");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (strstr (first, values[i]) == NULL)
      g_error ("“%s” is not in %s", values[i], first);
  cli_assert_json (self, "gap", "--all", NULL);
  gap = g_strdup (self->output);
  cli_assert_json (self, "plan", "--all", NULL);
  plan = g_strdup (self->output);

  cli_assert_text (self, "packs", "remove", "trades", NULL);
  without = export_all (self, "without.json");
  cli_install_trades (self);
  back = export_all (self, "back.json");
  g_assert_cmpstr (without, ==, first);
  g_assert_cmpstr (back, ==, first);

  g_free (self->data_dir);
  self->data_dir = cli_path (self, "elsewhere");
  cli_assert_json (self, "import", "library", first_file, NULL);
  elsewhere = export_all (self, "elsewhere.json");
  g_assert_cmpstr (elsewhere, ==, first);
  cli_install_trades (self);
  cli_assert_json (self, "gap", "--all", NULL);
  g_assert_cmpstr (self->output, ==, gap);
  cli_assert_json (self, "plan", "--all", NULL);
  g_assert_cmpstr (self->output, ==, plan);
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("profile/parts", test_profile);
  CLI_ADD ("profile/without-evidence", test_profile_without_evidence);
  CLI_ADD ("profile/survives-a-pack", test_survives_a_pack);
  CLI_ADD ("profile/everything-survives", test_everything_survives);

  return g_test_run ();
}
