/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static void
test_sources (Cli *self, gconstpointer data)
{
  JsonNode *sources;
  JsonObject *trades;

  cli_install_trades (self);
  sources = cli_assert_json (self, "sources", NULL);
  trades = cli_find (sources, "id", "trades");
  cli_assert_keys (trades, "id,title,edition,released,url,licence,credit,roles,skills,ratings");
  g_assert_cmpstr (json_object_get_string_member (trades, "released"), ==, "2024-05");
  g_assert_cmpint (json_object_get_int_member (trades, "roles"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (trades, "skills"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (trades, "ratings"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (cli_find (sources, "id", "edison"), "ratings"), ==, 570);
  cli_assert_text (self, "sources", NULL);
  g_assert_nonnull (strstr (self->output, "Trades 2"));
}

/* What a source does not say is null, not empty. */
static void
test_unknown_date (Cli *self, gconstpointer data)
{
  JsonNode *sources = cli_assert_json (self, "sources", NULL);

  g_assert_true (json_object_get_null_member (cli_find (sources, "id", "gdad"), "released"));
}

static void
test_roles (Cli *self, gconstpointer data)
{
  JsonNode *roles;
  JsonObject *miller;

  cli_install_trades (self);
  roles = cli_assert_json (self, "roles", "--source", "trades", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (roles)), ==, 2);
  miller = cli_find (roles, "id", "t:miller");
  cli_assert_keys (miller, "id,title,source,family,rated");
  g_assert_cmpstr (json_object_get_string_member (miller, "source"), ==, "trades");
  g_assert_true (json_object_get_null_member (miller, "family"));
  g_assert_false (json_object_get_boolean_member (miller, "rated"));
  roles = cli_assert_json (self, "roles", "--family", "Food", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (roles)), ==, 1);
  roles = cli_assert_json (self, "roles", "--family", "Nothing", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (roles)), ==, 0);
}

static void
test_skills (Cli *self, gconstpointer data)
{
  JsonNode *skills;
  JsonObject *count;

  cli_install_trades (self);
  skills = cli_assert_json (self, "skills", "--source", "trades", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (skills)), ==, 2);
  count = cli_find (skills, "id", "t:count");
  cli_assert_keys (count, "id,name,source,core,roles");
  g_assert_cmpstr (json_object_get_string_member (count, "core"), ==, "statistics");
  g_assert_cmpint (json_object_get_int_member (count, "roles"), ==, 1);
  g_assert_true (json_object_get_null_member (cli_find (skills, "id", "t:knead"), "core"));
  cli_assert_refused (self, 1, "“nowhere”", "skills", "--source", "nowhere", NULL);
}

static void
assert_core (JsonObject *role, const char *core, double value, const char *item)
{
  JsonObject *entry = cli_find (json_object_get_member (role, "core"), "core", core);
  JsonArray *items = json_object_get_array_member (entry, "items");

  cli_assert_keys (entry, "core,scale,value,low,high,items,left_out,status,recipe,evidence");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (entry, "value"), value, 1e-9);
  g_assert_cmpstr (json_object_get_string_member (entry, "status"), ==, "rated");
  g_assert_cmpstr (json_array_get_string_element (items, 0), ==, item);
  g_assert_cmpstr (json_object_get_string_member (entry, "recipe"), !=, "");
}

static void
test_show_core (Cli *self, gconstpointer data)
{
  JsonObject *role = json_node_get_object (cli_assert_json (self, "show", "edison:DSP04", NULL));

  cli_assert_keys (
      role,
      "id,title,full_title,family,source,summary,aliases,facts,preparation,tasks,core,ratings,technologies,related,"
      "also_in");
  cli_assert_keys (json_object_get_object_member (role, "source"),
                   "id,title,edition,released,url,licence,credit");
  assert_core (role, "programming", 7 / 9.0 * 100, "edison:DSENG02");
  assert_core (role, "statistics", 100, "edison:DSDA02");
  assert_core (role, "modeling", 7 / 9.0 * 100, "edison:DSDA04");
  assert_core (role, "ml", 100, "edison:DSDA01");
  assert_core (role, "engineering", 6 / 9.0 * 100, "edison:DSENG01");
}

/* Every number is the double that stands in the file. */
static void
test_show_rating (Cli *self, gconstpointer data)
{
  JsonObject *role, *rating;

  cli_install_trades (self);
  role = json_node_get_object (cli_assert_json (self, "show", "t:baker", NULL));
  rating = cli_entry (json_object_get_member (role, "ratings"), 0);
  cli_assert_keys (rating, "skill,name,core,scale,raw,min,max,value,n,se,lo,hi,flags,date,method,status,evidence");
  g_assert_cmpstr (json_object_get_string_member (rating, "skill"), ==, "t:knead");
  g_assert_cmpfloat (json_object_get_double_member (rating, "raw"), ==, 0.30000000000000004);
  g_assert_cmpfloat (json_object_get_double_member (rating, "min"), ==, 0);
  g_assert_cmpfloat (json_object_get_double_member (rating, "max"), ==, 9);
  g_assert_cmpfloat (json_object_get_double_member (rating, "value"), ==, 0.30000000000000004 / 9 * 100);
  g_assert_cmpint (json_object_get_int_member (rating, "n"), ==, 12);
  g_assert_cmpfloat (json_object_get_double_member (rating, "se"), ==, 0.5);
  g_assert_cmpfloat (json_object_get_double_member (rating, "hi"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (rating, "flags")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (rating, "date"), ==, "2024-02-29");
  g_assert_cmpstr (json_object_get_string_member (rating, "status"), ==, "not-relevant");
}

static void
test_show_scale (Cli *self, gconstpointer data)
{
  JsonNode *ratings;

  cli_install_trades (self);
  ratings = json_object_get_member (
      json_node_get_object (cli_assert_json (self, "show", "t:baker", "--scale", "t:step", NULL)), "ratings");
  g_assert_cmpuint (json_array_get_length (cli_list (ratings)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (cli_entry (ratings, 0), "scale"), ==, "t:step");
  g_assert_true (json_object_get_null_member (cli_entry (ratings, 0), "n"));
  g_assert_true (json_object_get_null_member (cli_entry (ratings, 0), "se"));
  cli_assert_refused (self, 1, "Trades has no scale “t:no”; it has: t:use, t:step.", "show", "t:baker",
                      "--scale", "t:no", NULL);
}

/* A skill that the source rates for others, but not for this role, has a row and no number. */
static void
test_show_not_scored (Cli *self, gconstpointer data)
{
  JsonObject *role = json_node_get_object (cli_assert_json (self, "show", "edison:DSP11", NULL));
  JsonObject *rating = cli_find (json_object_get_member (role, "ratings"), "skill", "edison:DSDA01");
  JsonObject *core = cli_entry (json_object_get_member (role, "core"), 0);

  g_assert_true (json_object_get_null_member (rating, "raw"));
  g_assert_true (json_object_get_null_member (rating, "value"));
  g_assert_cmpstr (json_object_get_string_member (rating, "status"), ==, "not-scored");
  g_assert_true (json_object_get_null_member (core, "value"));
  g_assert_cmpstr (json_object_get_string_member (core, "status"), ==, "not-scored");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (core, "items")), ==, 0);
}

static void
test_show_rest (Cli *self, gconstpointer data)
{
  JsonObject *role, *facts, *technology, *related;

  cli_install_trades (self);
  role = json_node_get_object (cli_assert_json (self, "show", "Baker", NULL));
  facts = json_object_get_object_member (role, "facts");
  cli_assert_keys (facts, "goal,output,audience,decided_by,example,systems");
  g_assert_cmpstr (json_object_get_string_member (facts, "decided_by"), ==, "The baker");
  technology = cli_entry (json_object_get_member (role, "technologies"), 0);
  cli_assert_keys (technology, "name,category,hot,in_demand");
  related = cli_entry (json_object_get_member (role, "related"), 0);
  cli_assert_keys (related, "id,title,tier,rank");
  role = json_node_get_object (cli_assert_json (self, "show", "t:miller", NULL));
  g_assert_true (json_object_get_null_member (role, "facts"));
  g_assert_true (json_object_get_null_member (role, "summary"));
}

static void
test_show_page (Cli *self, gconstpointer data)
{
  cli_install_trades (self);
  cli_assert_text (self, "show", "t:baker", NULL);
  g_assert_true (g_str_has_prefix (self->output, "Baker\nt:baker · Trades 2 · Food\n\nBakes bread.\n"));
  g_assert_nonnull (strstr (self->output, "Also called: Bread maker\n"));
  g_assert_nonnull (strstr (self->output, "  Statistics   ████████████████████  9\n"));
  g_assert_nonnull (strstr (self->output, "  By hand\n    Kneading"));
  g_assert_nonnull (strstr (self->output, "Also rated by Step: --scale t:step\n"));
  g_assert_nonnull (strstr (self->output, "  Who decides: The baker\n"));
  g_assert_nonnull (strstr (self->output, "Technologies: Oven (hot)\n"));
  g_assert_nonnull (strstr (self->output, "  Programming                        not collected\n"));
  cli_assert_text (self, "show", "t:miller", NULL);
  g_assert_null (strstr (self->output, "Core skills"));
  g_assert_nonnull (strstr (self->output, "This source has no ratings of the role.\n"));
}

/* Without a terminal a page is 80 columns wide. */
static void
test_show_width (Cli *self, gconstpointer data)
{
  g_auto (GStrv) lines = NULL;

  cli_assert_text (self, "show", "kaggle:machine-learning-engineer", NULL);
  lines = g_strsplit (self->output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

static void
test_find_role (Cli *self, gconstpointer data)
{
  cli_assert_refused (self, 1, "edison:DSP04", "show", "data scientist", NULL);
  g_assert_nonnull (strstr (self->errors, "kaggle:data-scientist"));
  cli_assert_refused (self, 1, "near it: “Data Scientist", "show", "Data Scientits", NULL);
  cli_assert_refused (self, 1, "“Machine Learning Engineer”", "show", "machine learning engin", NULL);
  cli_assert_refused (self, 1, "“zzz”", "show", "zzz", NULL);
  g_assert_null (strstr (self->errors, "near it"));
  cli_assert_refused (self, 1, "edison:DSP99", "show", "edison:DSP99", NULL);
  cli_assert_refused (self, 1, "“”", "show", "", NULL);
  g_assert_null (strstr (self->errors, "near it"));
}

static void
test_pack_option (Cli *self, gconstpointer data)
{
  g_autofree char *json = g_test_build_filename (G_TEST_DIST, "formats", "trades.json", NULL);
  g_autofree char *pack = cli_path (self, "extra.pack");
  g_autofree char *text = cli_write (self, "text.pack", "This is no pack.");

  cli_assert_text (self, "import", "pack", json, "-o", pack, NULL);
  cli_assert_refused (self, 1, "“trades”", "roles", "--source", "trades", NULL);
  cli_assert_text (self, "--pack", pack, "roles", "--source", "trades", NULL);
  cli_assert_refused (self, 1, "text.pack", "--pack", text, "roles", NULL);
  cli_assert_refused (self, 1, "no.pack", "--pack", "no.pack", "roles", NULL);
}

static void
test_compare (Cli *self, gconstpointer data)
{
  JsonObject *answer
      = json_node_get_object (cli_assert_json (self, "compare", "edison:DSP04", "edison:DSP08", NULL));
  JsonNode *rows = json_object_get_member (answer, "rows");
  JsonObject *row = cli_entry (rows, 0);
  JsonNode *values = json_object_get_member (row, "values");

  cli_assert_keys (answer, "roles,sources,rows,sentence");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (answer, "sources"), 1), ==,
                   "edison");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (answer, "roles"), 1), ==,
                   "edison:DSP08");
  g_assert_cmpuint (json_array_get_length (cli_list (rows)), ==, 5);
  cli_assert_keys (row, "skill,name,scale,values,spread,difference");
  g_assert_cmpstr (json_object_get_string_member (row, "scale"), ==, "edison:relevance");
  g_assert_cmpuint (json_array_get_length (cli_list (values)), ==, 2);
  cli_assert_keys (cli_entry (values, 0), "value,raw,scale,status");
  row = cli_find (rows, "skill", "ml");
  values = json_object_get_member (row, "values");
  g_assert_cmpfloat (json_object_get_double_member (cli_entry (values, 0), "raw"), ==, 9);
  g_assert_cmpfloat (json_object_get_double_member (cli_entry (values, 1), "raw"), ==, 7);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (row, "spread"), 2 / 9.0 * 100, 1e-9);
  g_assert_cmpstr (json_object_get_string_member (answer, "sentence"), !=, "");
}

/* Both values, their difference with its interval, and whether the errors support it. */
static void
test_compare_difference (Cli *self, gconstpointer data)
{
  static const struct {
    const char *skill;
    gboolean is_clear;
  } cases[] = { { "kaggle:Q16/xgboost", TRUE }, { "kaggle:Q14/d3-js", FALSE } };
  JsonNode *rows = json_object_get_member (
      json_node_get_object (
          cli_assert_json (self, "compare", "kaggle:data-scientist", "kaggle:data-analyst", "--all", NULL)),
      "rows");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *difference
          = json_object_get_object_member (cli_find (rows, "skill", cases[i].skill), "difference");
      JsonObject *highest = json_object_get_object_member (difference, "highest");
      JsonObject *lowest = json_object_get_object_member (difference, "lowest");
      double raw = json_object_get_double_member (difference, "raw");
      double lo = json_object_get_double_member (difference, "lo");

      cli_assert_keys (difference, "headline,sentence,raw,lo,hi,clear,highest,lowest,url,rows");
      cli_assert_keys (highest, "title,status,raw,lo,hi");
      g_assert_cmpstr (json_object_get_string_member (highest, "title"), ==, "Data Scientist");
      g_assert_cmpstr (json_object_get_string_member (lowest, "title"), ==, "Data Analyst");
      g_assert_cmpfloat_with_epsilon (json_object_get_double_member (highest, "raw")
                                          - json_object_get_double_member (lowest, "raw"),
                                      raw, 1e-12);
      g_assert_cmpfloat (lo, <, raw);
      g_assert_cmpfloat (raw, <, json_object_get_double_member (difference, "hi"));
      g_assert_cmpint (lo > 0, ==, cases[i].is_clear);
      g_assert_cmpint (json_object_get_boolean_member (difference, "clear"), ==, cases[i].is_clear);
      g_assert_nonnull (strstr (json_object_get_string_member (difference, "sentence"),
                                "The highest value less the lowest:"));
    }
}

/* For people a distance is in the points of the numbers beside it. */
static void
test_compare_text (Cli *self, gconstpointer data)
{
  cli_assert_text (self, "compare", "edison:DSP04", "edison:DSP08", NULL);
  g_assert_true (g_regex_match_simple ("\nApplying ML algorithms +9 +7 +2\n", self->output, 0, 0));
  g_assert_true (g_regex_match_simple ("\nSoftware engineering +6 +6 +0\n", self->output, 0, 0));
  cli_assert_text (self, "compare", "kaggle:data-scientist", "kaggle:data-analyst", NULL);
  g_assert_true (g_regex_match_simple ("\nModeling and evaluation +44% +14% +30\n", self->output, 0, 0));
  cli_assert_text (self, "compare", "onet:15-2051.00", "onet:15-1252.00", NULL);
  g_assert_true (
      g_regex_match_simple ("\nProbability and statistics +4\\.5 +3\\.2 +1\\.3\n", self->output, 0, 0));
}

static void
test_compare_all (Cli *self, gconstpointer data)
{
  JsonObject *answer = json_node_get_object (cli_assert_json (self, "compare", "edison:DSP04", "edison:DSP08",
                                                              "--all", "--sort", "difference", NULL));
  JsonNode *rows = json_object_get_member (answer, "rows");
  double last = 100;

  g_assert_cmpuint (json_array_get_length (cli_list (rows)), ==, 30);
  for (guint i = 0; i < 30; i++)
    {
      JsonNode *spread = json_object_get_member (cli_entry (rows, i), "spread");

      if (JSON_NODE_HOLDS_NULL (spread))
        continue;
      g_assert_cmpfloat (json_node_get_double (spread), <=, last + 1e-9);
      last = json_node_get_double (spread);
    }
}

/* Sources stand side by side: each value on its own scale, none averaged. */
static void
test_compare_sources (Cli *self, gconstpointer data)
{
  JsonObject *answer = json_node_get_object (
      cli_assert_json (self, "compare", "edison:DSP04", "kaggle:data-scientist", NULL));
  JsonObject *row = cli_find (json_object_get_member (answer, "rows"), "skill", "programming");
  JsonNode *values = json_object_get_member (row, "values");

  g_assert_true (json_object_get_null_member (row, "scale"));
  g_assert_true (json_object_get_null_member (row, "difference"));
  g_assert_cmpstr (json_object_get_string_member (cli_entry (values, 0), "scale"), ==, "edison:relevance");
  g_assert_cmpstr (json_object_get_string_member (cli_entry (values, 1), "status"), ==, "not-collected");
  g_assert_true (json_object_get_null_member (cli_entry (values, 1), "raw"));
  cli_assert_text (self, "compare", "edison:DSP04", "kaggle:data-scientist", NULL);
  g_assert_nonnull (strstr (self->output, "Data Scientist (Kaggle 2021)"));
}

static void
test_similar (Cli *self, gconstpointer data)
{
  JsonNode *similar = cli_assert_json (self, "similar", "edison:DSP04", "--limit", "3", NULL);
  JsonObject *first = cli_entry (similar, 0);
  double last = 1;

  g_assert_cmpuint (json_array_get_length (cli_list (similar)), ==, 3);
  cli_assert_keys (first, "id,title,similarity,to,back,shared");
  for (guint i = 0; i < 3; i++)
    {
      double similarity = json_object_get_double_member (cli_entry (similar, i), "similarity");
      double to = json_object_get_double_member (cli_entry (similar, i), "to");
      double back = json_object_get_double_member (cli_entry (similar, i), "back");

      g_assert_cmpfloat (similarity, <=, last);
      g_assert_cmpfloat_with_epsilon (similarity, 1 - (to + back) / 100, 1e-9);
      last = similarity;
    }
  cli_install_trades (self);
  g_assert_cmpuint (json_array_get_length (cli_list (cli_assert_json (self, "similar", "t:baker", NULL))), ==,
                    0);
}

static void
test_search (Cli *self, gconstpointer data)
{
  JsonObject *answer, *hit;

  cli_install_trades (self);
  answer = json_node_get_object (cli_assert_json (self, "search", "bread mak", NULL));
  cli_assert_keys (answer, "roles,skills,resources");
  hit = cli_entry (json_object_get_member (answer, "roles"), 0);
  cli_assert_keys (hit, "id,title,source,matched");
  g_assert_cmpstr (json_object_get_string_member (hit, "id"), ==, "t:baker");
  g_assert_cmpstr (json_object_get_string_member (hit, "matched"), ==, "Bread maker");
  answer = json_node_get_object (cli_assert_json (self, "search", "loaf", NULL));
  hit = cli_entry (json_object_get_member (answer, "resources"), 0);
  g_assert_cmpstr (json_object_get_string_member (hit, "id"), ==, "t:book");
  answer = json_node_get_object (cli_assert_json (self, "search", "data", "--limit", "2", NULL));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer, "roles")), ==, 2);
  cli_assert_text (self, "search", "knead", NULL);
  g_assert_true (g_str_has_prefix (self->output, "Skill"));
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("sources", test_sources);
  CLI_ADD ("sources/unknown-date", test_unknown_date);
  CLI_ADD ("roles", test_roles);
  CLI_ADD ("skills", test_skills);
  CLI_ADD ("show/core", test_show_core);
  CLI_ADD ("show/rating", test_show_rating);
  CLI_ADD ("show/scale", test_show_scale);
  CLI_ADD ("show/not-scored", test_show_not_scored);
  CLI_ADD ("show/rest", test_show_rest);
  CLI_ADD ("show/page", test_show_page);
  CLI_ADD ("show/width", test_show_width);
  CLI_ADD ("show/find-role", test_find_role);
  CLI_ADD ("show/pack-option", test_pack_option);
  CLI_ADD ("compare", test_compare);
  CLI_ADD ("compare-difference", test_compare_difference);
  CLI_ADD ("compare/text", test_compare_text);
  CLI_ADD ("compare/all", test_compare_all);
  CLI_ADD ("compare/sources", test_compare_sources);
  CLI_ADD ("similar", test_similar);
  CLI_ADD ("search", test_search);
  return g_test_run ();
}
