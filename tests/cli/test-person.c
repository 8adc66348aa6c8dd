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

/* Of hours that come with a library only those since the level was said are not to be spent again. */
static void
test_plan_with_hours_spent (Cli *self, gconstpointer data)
{
  g_autofree char *file = cli_write (
      self, "library.json",
      "{\"format\": \"metier-library\", \"version\": 1, \"bookmarks\": [{\"id\": \"mine:design\","
      " \"url\": \"https://example.org/design\", \"title\": \"Design\", \"kind\": \"book\","
      " \"level\": \"unknown\", \"cost\": \"free\", \"language\": \"unknown\","
      " \"skills\": [\"engineering\"], \"status\": \"in-progress\", \"hours\": 32.5,"
      " \"added\": 1780000000, \"changed\": 1790000001}],"
      " \"hours_spent\": [{\"bookmark\": \"mine:design\", \"hours\": 20, \"at\": 1785000000},"
      " {\"bookmark\": \"mine:design\", \"hours\": 12.5, \"at\": 1790000001}],"
      " \"levels\": [{\"skill\": \"engineering\", \"title\": \"Engineering\", \"level\": 1,"
      " \"at\": 1790000000}]}");
  JsonObject *plan;
  JsonArray *hours;

  cli_assert_json (self, "import", "library", file, NULL);
  plan = json_node_get_object (cli_assert_json (self, "plan", "edison:DSP07", "--hours-per-week", "8",
                                                "--hours-per-level", "40-70", "--start", "2026-11-22", NULL));
  hours = json_object_get_array_member (get_row (plan, "engineering"), "hours");
  g_assert_cmpfloat (json_array_get_double_element (hours, 0), ==, 2 * 40 - 12.5);
  g_assert_cmpfloat (json_array_get_double_element (hours, 1), ==, 2 * 70 - 12.5);
  cli_assert_text (self, "plan", "edison:DSP07", "--hours-per-week", "8", "--hours-per-level", "40-70", NULL);
  g_assert_nonnull (strstr (self->output, "68–128"));
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

static void
test_text (Cli *self, gconstpointer data)
{
  assess_core (self);
  cli_assert_text (self, "gap", "edison:DSP07", NULL);
  g_assert_true (
      g_str_has_prefix (self->output, "Application Engineer: fit 47%, 100% of the weight is assessed.\n"));
  cli_assert_text (self, "plan", "edison:DSP07", "--hours-per-week", "8", "--hours-per-level", "40-70",
                   "--start", "2026-11-22", NULL);
  g_assert_true (g_str_has_prefix (
      self->output, "Application Engineer: between 2027-08-29 and 2028-03-26, likely 2027-12-12.\n"));
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
  g_assert_true (g_str_has_prefix (written,
                                   "# Application Engineer\n\nApplication Engineer: between 2027-08-29 and "
                                   "2028-03-26, likely 2027-12-12.\n\n| Skill | From | To |"));
  g_assert_nonnull (strstr (written, "| 1 awareness | 3 practitioner | 80–140 h | 2027-01-31 | 2027-03-"));
  g_assert_nonnull (strstr (written, "- [ ] [One \\*star\\*](<https://example.org/one>)\n"));
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
  CLI_ADD ("person/plan-with-hours-spent", test_plan_with_hours_spent);
  CLI_ADD ("person/plan-drawn", test_plan_drawn);
  CLI_ADD ("person/plan-written", test_plan_written);
  CLI_ADD ("person/plan-refused", test_plan_refused);
  CLI_ADD ("person/text", test_text);

  return g_test_run ();
}
