/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <string.h>

static char *
read_file (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The table has the numbers of “compare” in the same order: the same doubles. */
static void
test_same_as_compare (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_path (self, "table.json");
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) table = NULL;
  JsonArray *rows, *compared;

  cli_assert_json (self, "export", "table", "kaggle:machine-learning-engineer", "kaggle:data-scientist",
                   "--all", "--order", "value", "-o", path, NULL);
  text = read_file (path);
  table = json_from_string (text, NULL);
  g_assert_nonnull (table);
  rows = json_object_get_array_member (json_node_get_object (table), "rows");
  compared = json_object_get_array_member (
      json_node_get_object (cli_assert_json (self, "compare", "kaggle:machine-learning-engineer",
                                             "kaggle:data-scientist", "--all", "--sort", "importance", NULL)),
      "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, json_array_get_length (compared));
  g_assert_cmpuint (json_array_get_length (rows), >, 30);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      JsonObject *other = json_array_get_object_element (compared, i);
      JsonArray *values = json_object_get_array_member (row, "values");

      g_assert_cmpstr (json_object_get_string_member (row, "skill"), ==,
                       json_object_get_string_member (other, "skill"));
      for (guint role = 0; role < 2; role++)
        {
          JsonObject *one = json_array_get_object_element (values, role);
          JsonObject *same
              = json_array_get_object_element (json_object_get_array_member (other, "values"), role);

          g_assert_cmpstr (json_object_get_string_member (one, "status"), ==,
                           json_object_get_string_member (same, "status"));
          g_assert_cmpfloat (json_object_get_double_member (one, "raw"), ==,
                             json_object_get_double_member (same, "raw"));
        }
    }
}

static void
test_formats (Cli *self, gconstpointer data)
{
  static const char *const names[] = { "a.csv", "a.md", "A.JSON" };
  static const char *const starts[] = { "skill,name,", "# Data Scientist", "{\"title\":" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = cli_path (self, names[i]);
      g_autofree char *text = NULL;

      cli_assert_text (self, "export", "table", "edison:DSP04", "-o", path, NULL);
      text = read_file (path);
      g_assert_true (g_str_has_prefix (text, starts[i]));
      g_assert_nonnull (strstr (text, "EDISON Community"));
    }
}

static void
test_refused (Cli *self, gconstpointer data)
{
  g_autofree char *old = cli_write (self, "old.csv", "before");
  g_autofree char *missing = cli_path (self, "no/such.csv");
  g_autofree char *text = NULL;

  cli_assert_refused (self, 2, "“-o” is missing", "export", "table", "edison:DSP04", NULL);
  cli_assert_refused (self, 2, ".csv, .md or .json.", "export", "table", "edison:DSP04", "-o", "a.xls", NULL);
  cli_assert_refused (self, 2, "“export chair”", "export", "chair", "edison:DSP04", "-o", old, NULL);
  cli_assert_refused (self, 2, "missing", "export", "table", NULL);
  cli_assert_refused (self, 1, "nobody", "export", "table", "nobody", "-o", old, NULL);
  cli_assert_refused (self, 1, "could not be written", "export", "table", "edison:DSP04", "-o", missing,
                      NULL);
  text = read_file (old);
  g_assert_cmpstr (text, ==, "before");
}

int
main (int argc, char *argv[])
{
  cli_init (&argc, &argv);
  CLI_ADD ("export/same-as-compare", test_same_as_compare);
  CLI_ADD ("export/formats", test_formats);
  CLI_ADD ("export/refused", test_refused);

  return g_test_run ();
}
