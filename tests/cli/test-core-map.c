/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static double
get_statistics (Cli *self, const char **recipe)
{
  JsonObject *role = json_node_get_object (cli_assert_json (self, "show", "edison:DSP04", NULL));
  JsonObject *core = cli_find (json_object_get_member (role, "core"), "core", "statistics");

  *recipe = json_object_get_string_member (core, "recipe");
  return json_object_get_double_member (core, "value");
}

/* What somebody says of a skill changes the core value, and the recipe says whose map it is. */
static void
test_set (Cli *self, gconstpointer data)
{
  const char *recipe;
  double before = get_statistics (self, &recipe);
  JsonObject *entry;

  g_assert_null (strstr (recipe, "Your map."));
  entry
      = json_node_get_object (cli_assert_json (self, "core-map", "set", "edison:DSDA03", "statistics", NULL));
  cli_assert_keys (entry, "skill,name,core");
  g_assert_cmpstr (json_object_get_string_member (entry, "core"), ==, "statistics");
  g_assert_cmpfloat (get_statistics (self, &recipe), !=, before);
  g_assert_nonnull (strstr (recipe, "Your map."));
  cli_assert_text (self, "core-map", "list", NULL);
  g_assert_nonnull (strstr (self->output, "edison:DSDA03"));

  cli_assert_text (self, "core-map", "set", "edison:DSDA02", "none", NULL);
  cli_assert_text (self, "core-map", "unset", "edison:DSDA03", NULL);
  entry = cli_entry (cli_assert_json (self, "core-map", "list", NULL), 0);
  g_assert_cmpstr (json_object_get_string_member (entry, "skill"), ==, "edison:DSDA02");
  g_assert_true (json_object_get_null_member (entry, "core"));
  cli_assert_text (self, "core-map", "unset", "edison:DSDA02", NULL);
  g_assert_cmpfloat (get_statistics (self, &recipe), ==, before);
  g_assert_null (strstr (recipe, "Your map."));
}

static void
test_suggest (Cli *self, gconstpointer data)
{
  JsonNode *list = cli_assert_json (self, "core-map", "suggest", "gdad", NULL);

  g_assert_cmpuint (json_array_get_length (cli_list (list)), >, 0);
  cli_assert_keys (cli_entry (list, 0), "skill,name,core");
  /* Nothing is taken for granted. */
  list = cli_assert_json (self, "core-map", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_list (list)), ==, 0);
}

static void
test_refused (Cli *self, gconstpointer data)
{
  cli_assert_refused (self, 2, "no core skill “luck”", "core-map", "set", "edison:DSDA03", "luck", NULL);
  cli_assert_refused (self, 2, "is used otherwise", "core-map", "set", "edison:DSDA03", NULL);
  cli_assert_refused (self, 2, "it can be list, suggest, set or unset", "core-map", "get", NULL);
  cli_assert_refused (self, 1, "edison:DSDA03", "core-map", "unset", "edison:DSDA03", NULL);
  cli_assert_refused (self, 1, "none:such", "core-map", "set", "none:such", "ml", NULL);
  cli_assert_refused (self, 1, "no:source", "core-map", "suggest", "no:source", NULL);
}

/* A library that cannot be read is told of once, and what can be answered without it is. */
static void
test_damaged_library (Cli *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->data_dir, "library.db", NULL);

  cli_assert_text (self, "core-map", "list", NULL);
  g_assert_cmpint (g_mkdir_with_parents (self->data_dir, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "no library", -1, NULL));
  cli_call (self, "search", "statistics", NULL);
  g_assert_cmpint (self->status, ==, 0);
  g_assert_cmpstr (strchr (self->errors, '\n'), ==, "\n");
  cli_assert_refused (self, 1, path, "target", "edison:DSP04", NULL);
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);

  CLI_ADD ("core-map/set", test_set);
  CLI_ADD ("core-map/suggest", test_suggest);
  CLI_ADD ("core-map/refused", test_refused);
  CLI_ADD ("core-map/damaged-library", test_damaged_library);

  return g_test_run ();
}
