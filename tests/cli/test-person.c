/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static void
assess (Cli *self, const char *skill, const char *level)
{
  cli_assert_json (self, "assess", skill, level, NULL);
}

/* The example person of the design. */
static void
assess_core (Cli *self)
{
  assess (self, "programming", "2");
  assess (self, "statistics", "2");
  assess (self, "modeling", "1");
  assess (self, "ml", "1");
  assess (self, "engineering", "1");
}

static JsonObject *
get_row (JsonObject *answer, const char *skill)
{
  JsonArray *rows = json_object_get_array_member (answer, "rows");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "skill"), skill))
        return row;
    }

  g_assert_not_reached ();
}

static void
test_assess (Cli *self, gconstpointer data)
{
  JsonObject *rating;
  JsonNode *all;

  all = cli_assert_json (self, "assess", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (all)), ==, 0);

  rating = cli_entry (cli_assert_json (self, "assess", "statistics", "2", "--evidence", "A course", NULL), 0);
  cli_assert_keys (rating, "skill,name,level,at,evidence");
  g_assert_cmpstr (json_object_get_string_member (rating, "skill"), ==, "statistics");
  g_assert_cmpint (json_object_get_int_member (rating, "level"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (rating, "evidence"), ==, "A course");
  g_assert_true (g_str_has_suffix (json_object_get_string_member (rating, "at"), "Z"));

  rating = cli_entry (cli_assert_json (self, "assess", "statistics", "1", "--on", "2020-02-29", NULL), 0);
  g_assert_cmpstr (json_object_get_string_member (rating, "at"), ==, "2020-02-29T00:00:00Z");

  all = cli_assert_json (self, "assess", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (all)), ==, 2);
  g_assert_cmpint (json_object_get_int_member (cli_entry (all, 0), "level"), ==, 1);
}

static void
test_assess_refused (Cli *self, gconstpointer data)
{
  cli_assert_refused (self, 1, "“singing”", "assess", "singing", "2", NULL);
  cli_assert_refused (self, 2, "from 0 to 4", "assess", "ml", "5", NULL);
  cli_assert_refused (self, 2, "from 0 to 4", "assess", "ml", "2.5", NULL);
  cli_assert_refused (self, 2, "Something is missing", "assess", "ml", NULL);
  cli_assert_refused (self, 2, "2020-02-30", "assess", "ml", "1", "--on", "2020-02-30", NULL);
  cli_assert_refused (self, 2, "today", "assess", "ml", "1", "--on", "2999-01-01", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (cli_assert_json (self, "assess", "list", NULL))), ==, 0);
}

static void
test_gap (Cli *self, gconstpointer data)
{
  JsonObject *answer;
  JsonObject *row;

  assess_core (self);
  answer = json_node_get_object (cli_assert_json (self, "gap", "edison:DSP07", NULL));
  cli_assert_keys (answer, "role,fit,coverage,rows");
  g_assert_cmpstr (json_object_get_string_member (answer, "role"), ==, "edison:DSP07");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (answer, "fit"), 52.0 / 111, 1e-12);
  g_assert_cmpfloat (json_object_get_double_member (answer, "coverage"), ==, 1);

  row = json_array_get_object_element (json_object_get_array_member (answer, "rows"), 0);
  cli_assert_keys (row, "skill,name,weight,weight_max,asked,asked_by,mine,assumed,gap,score,status");
  g_assert_cmpstr (json_object_get_string_member (row, "skill"), ==, "engineering");
  g_assert_cmpint (json_object_get_int_member (row, "score"), ==, 18);
  g_assert_cmpint (json_object_get_int_member (row, "weight_max"), ==, 9);
  g_assert_cmpstr (json_object_get_string_member (row, "asked_by"), ==, "me");
  g_assert_cmpstr (json_object_get_string_member (row, "status"), ==, "rated");
}

static void
test_gap_unknown (Cli *self, gconstpointer data)
{
  JsonObject *answer;
  JsonObject *row;

  answer = json_node_get_object (cli_assert_json (self, "gap", "kaggle:machine-learning-engineer", NULL));
  g_assert_true (json_object_get_null_member (answer, "fit"));
  g_assert_cmpint (json_object_get_int_member (answer, "coverage"), ==, 0);
  row = get_row (answer, "programming");
  g_assert_cmpstr (json_object_get_string_member (row, "status"), ==, "not-collected");
  g_assert_true (json_object_get_null_member (row, "weight"));
  g_assert_true (json_object_get_null_member (row, "asked_by"));
  row = get_row (answer, "ml");
  g_assert_cmpstr (json_object_get_string_member (row, "status"), ==, "not-assessed");
  g_assert_true (json_object_get_null_member (row, "mine"));
}

/* UK GDAD asks a level, so the person's aim does not count; its skills are known as well as their core skill.
 */
static void
test_gap_of_levels (Cli *self, gconstpointer data)
{
  const char *role = "gdad:machine-learning-engineer/lead-machine-learning-engineer";
  JsonObject *answer;
  JsonObject *row;

  assess_core (self);
  answer = json_node_get_object (cli_assert_json (self, "gap", role, "--all", "--aim", "1", NULL));
  row = get_row (answer, "gdad:data-science-innovation");
  g_assert_cmpint (json_object_get_int_member (row, "asked"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (row, "asked_by"), ==, "source");
  g_assert_cmpint (json_object_get_int_member (row, "weight"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (row, "mine"), ==, 1);
  g_assert_true (json_object_get_boolean_member (row, "assumed"));
}

static void
test_target (Cli *self, gconstpointer data)
{
  JsonObject *target;
  JsonObject *answer;

  cli_assert_refused (self, 2, "No target is chosen", "gap", NULL);
  target = json_node_get_object (cli_assert_json (self, "target", "edison:DSP04", "--aim", "4", NULL));
  cli_assert_keys (target, "role,title,source,aim");
  g_assert_cmpint (json_object_get_int_member (target, "aim"), ==, 4);

  assess_core (self);
  answer = json_node_get_object (cli_assert_json (self, "gap", NULL));
  g_assert_cmpstr (json_object_get_string_member (answer, "role"), ==, "edison:DSP04");
  g_assert_cmpint (json_object_get_int_member (get_row (answer, "ml"), "gap"), ==, 3);

  target = json_node_get_object (cli_assert_json (self, "target", "edison:DSP07", NULL));
  g_assert_cmpint (json_object_get_int_member (target, "aim"), ==, 4);
  cli_assert_refused (self, 1, "“singer”", "target", "singer", NULL);
  cli_assert_refused (self, 2, "--aim", "target", "edison:DSP04", "--aim", "high", NULL);
  answer = json_node_get_object (cli_assert_json (self, "gap", NULL));
  g_assert_cmpstr (json_object_get_string_member (answer, "role"), ==, "edison:DSP07");
}

static void
test_plan (Cli *self, gconstpointer data)
{
  JsonObject *plan;
  JsonObject *finish;
  JsonObject *step;

  assess_core (self);
  plan = json_node_get_object (cli_assert_json (self, "plan", "edison:DSP07", "--hours-per-week", "8",
                                                "--hours-per-level", "40-70", "--start", "2026-11-22", NULL));
  cli_assert_keys (plan, "role,rows,finish,reason");
  finish = json_object_get_object_member (plan, "finish");
  g_assert_cmpstr (json_object_get_string_member (finish, "early"), ==, "2027-08-29");
  g_assert_cmpstr (json_object_get_string_member (finish, "likely"), ==, "2027-12-12");
  g_assert_cmpstr (json_object_get_string_member (finish, "late"), ==, "2028-03-26");

  step = json_array_get_object_element (json_object_get_array_member (plan, "rows"), 0);
  cli_assert_keys (step, "skill,name,from,to,hours,resources");
  g_assert_cmpstr (json_object_get_string_member (step, "skill"), ==, "engineering");
  g_assert_cmpint (json_array_get_int_element (json_object_get_array_member (step, "hours"), 1), ==, 140);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (step, "resources")), >, 0);
}

static void
test_plan_without_pace (Cli *self, gconstpointer data)
{
  JsonObject *plan;

  assess_core (self);
  plan = json_node_get_object (cli_assert_json (self, "plan", "edison:DSP07", "--hours-per-week", "8", NULL));
  g_assert_true (json_object_get_null_member (plan, "finish"));
  g_assert_nonnull (strstr (json_object_get_string_member (plan, "reason"), "hours a level"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (plan, "rows")), ==, 5);
}

/* What was logged on a bookmark of a skill is not to be spent again; mine stands first among the resources.
 */
static void
test_plan_with_logged_hours (Cli *self, gconstpointer data)
{
  JsonObject *plan;
  JsonObject *step;
  const char *id;

  assess_core (self);
  id = json_object_get_string_member (
      json_node_get_object (cli_assert_json (self, "bookmark", "add", "https://example.org/design", "--skill",
                                             "engineering", NULL)),
      "id");
  cli_assert_json (self, "bookmark", "set", id, "--hours", "30", NULL);
  plan = json_node_get_object (cli_assert_json (self, "plan", "edison:DSP07", "--hours-per-week", "8",
                                                "--hours-per-level", "40-70", NULL));
  step = get_row (plan, "engineering");
  g_assert_cmpint (json_array_get_int_element (json_object_get_array_member (step, "hours"), 0), ==, 50);
  g_assert_true (g_str_has_prefix (
      json_array_get_string_element (json_object_get_array_member (step, "resources"), 0), "mine:"));
}

static void
test_plan_refused (Cli *self, gconstpointer data)
{
  static const char *const cases[][3] = {
    { "--hours-per-week", "0", "between 0.25 and 168" },
    { "--hours-per-week", "much", "--hours-per-week" },
    { "--hours-per-level", "70-40", "smaller number first" },
    { "--hours-per-level", "40-", "--hours-per-level" },
    { "--start", "tomorrow", "2026-11-22" },
    { "--aim", "9", "from 0 to 4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_assert_refused (self, 2, cases[i][2], "plan", "edison:DSP07", cases[i][0], cases[i][1], NULL);
  cli_assert_refused (self, 2, "do not go together", "plan", "edison:DSP07", "--core", "--all", NULL);
}

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

  assess_core (self);
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

static void
test_text (Cli *self, gconstpointer data)
{
  assess_core (self);
  cli_assert_text (self, "gap", "edison:DSP07", NULL);
  g_assert_true (
      g_str_has_prefix (self->output, "Application Engineer: fit 47%, 100% of the weight is assessed.\n"));
  cli_assert_text (self, "plan", "edison:DSP07", "--hours-per-week", "8", "--hours-per-level", "40-70",
                   "--start", "2026-11-22", NULL);
  g_assert_true (
      g_str_has_prefix (self->output, "Application Engineer: between 2027-08-29 and 2028-03-26.\n"));
  assess (self, "ml", "4");
  assess (self, "modeling", "4");
  assess (self, "engineering", "3");
  assess (self, "programming", "3");
  assess (self, "statistics", "4");
  cli_assert_text (self, "plan", "edison:DSP07", NULL);
  g_assert_cmpstr (self->output, ==, "Nothing that is assessed is missing for Application Engineer.\n");
}

/* Gap and plan on one sheet. */
static void
test_plan_drawn (Cli *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "plan.pdf", NULL);
  g_autofree char *text = g_build_filename (self->folder, "plan.txt", NULL);
  g_autofree char *written = NULL;
  JsonObject *answer;

  assess_core (self);
  answer = json_node_get_object (cli_assert_json (self, "plan", "edison:DSP07", "--hours-per-week", "8",
                                                  "--hours-per-level", "40-70", "-o", file, NULL));
  cli_assert_keys (answer, "file,width,height,marks");
  g_assert_cmpint (json_object_get_int_member (answer, "marks"), ==, 10);
  g_assert_true (g_file_get_contents (file, &written, NULL, NULL));
  g_assert_true (g_str_has_prefix (written, "%PDF"));
  cli_assert_refused (self, 2, ".pdf", "plan", "edison:DSP07", "-o", text, NULL);
  g_assert_false (g_file_test (text, G_FILE_TEST_EXISTS));
  cli_assert_refused (self, 2, "--paper", "plan", "edison:DSP07", "-o", file, "--paper", "a0", NULL);
}

/* The steps as a table with the dates that the same call prints, and what to learn from. */
static void
test_plan_written (Cli *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->folder, "plan.md", NULL);
  g_autofree char *written = NULL;
  JsonObject *answer;

  assess_core (self);
  cli_assert_json (self, "bookmark", "add", "https://example.org/one", "--title", "One *star*", "--skill",
                   "engineering", NULL);
  answer = json_node_get_object (cli_assert_json (self, "plan", "edison:DSP07", "--hours-per-week", "8",
                                                  "--hours-per-level", "40-70", "--start", "2026-11-22", "-o",
                                                  file, NULL));
  cli_assert_keys (answer, "file,rows");
  g_assert_cmpint (json_object_get_int_member (answer, "rows"), ==, 5);
  g_assert_true (g_file_get_contents (file, &written, NULL, NULL));
  g_assert_true (g_str_has_prefix (written, "# Application Engineer\n\nApplication Engineer: between "
                                            "2027-08-29 and 2028-03-26.\n\n| Skill | From | To |"));
  g_assert_nonnull (strstr (written, "| 1 awareness | 3 practitioner | 80–140 h | 2027-01-31 | 2027-03-"));
  g_assert_nonnull (strstr (written, "- [ ] [One \\*star\\*](<https://example.org/one>)\n"));
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
  CLI_ADD ("person/assess", test_assess);
  CLI_ADD ("person/assess-refused", test_assess_refused);
  CLI_ADD ("person/gap", test_gap);
  CLI_ADD ("person/gap-unknown", test_gap_unknown);
  CLI_ADD ("person/gap-of-levels", test_gap_of_levels);
  CLI_ADD ("person/target", test_target);
  CLI_ADD ("person/plan", test_plan);
  CLI_ADD ("person/plan-without-pace", test_plan_without_pace);
  CLI_ADD ("person/plan-with-logged-hours", test_plan_with_logged_hours);
  CLI_ADD ("person/plan-drawn", test_plan_drawn);
  CLI_ADD ("person/plan-written", test_plan_written);
  CLI_ADD ("person/profile-without-evidence", test_profile_without_evidence);
  CLI_ADD ("person/plan-refused", test_plan_refused);
  CLI_ADD ("person/profile", test_profile);
  CLI_ADD ("person/survives-a-pack", test_survives_a_pack);
  CLI_ADD ("person/everything-survives", test_everything_survives);
  CLI_ADD ("person/text", test_text);

  return g_test_run ();
}
