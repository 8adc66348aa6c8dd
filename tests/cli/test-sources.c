/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>

#define O "http://data.europa.eu/esco/occupation/"
#define TABLE "role;skill;score\nBaker;Kneading;4,5\nBaker;Selling;x\n"

static void
test_esco (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_write (self, "occupations_fr.csv",
                                     "conceptUri,iscoGroup,preferredLabel\n" O "o1,7512,boulanger\n");
  g_autofree char *installed = g_build_filename (self->data_dir, "packs", "esco-1.2.0-fr.pack", NULL);
  JsonObject *report
      = json_node_get_object (cli_assert_json (self, "import", "any", path, "--edition", "1.2.0", NULL));

  g_assert_cmpstr (json_object_get_string_member (report, "file"), ==, installed);
  g_assert_cmpint (json_object_get_int_member (report, "roles"), ==, 1);
  cli_assert_text (self, "show", "Boulanger", NULL);
  g_assert_nonnull (strstr (self->output, "European Commission"));
}

/* All of an edition takes the place of the part of it that is bundled, under the same ids. */
static void
test_onet (Cli *self, gconstpointer data)
{
  g_autofree char *folder = cli_path (self, "onet-30.1");
  g_autofree char *installed = g_build_filename (self->data_dir, "packs", "onet-30.1.pack", NULL);
  g_autofree char *roles = NULL;
  g_autofree char *skills = NULL;
  JsonObject *report;

  g_assert_no_errno (g_mkdir (folder, 0700));
  roles = cli_write (
      self, "onet-30.1/a.txt",
      "O*NET-SOC Code\tTitle\tDescription\n15-1243.00\tDatabase Architects\tx\n51-3011.00\tBakers\tx\n");
  skills = cli_write (
      self, "onet-30.1/b.txt",
      "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"
      "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n"
      "51-3011.00\t2.B.3.e\tProgramming\tIM\t1.5\t8\t0.18\t1.1\t1.8\tN\tn/a\t08/2023\tAnalyst\n"
      "51-3011.00\t2.B.3.e\tProgramming\tLV\tx\t8\t\t\t\tN\tN\t08/2023\tAnalyst\n");
  report = json_node_get_object (cli_assert_json (self, "import", "onet", folder, NULL));
  g_assert_cmpstr (json_object_get_string_member (report, "file"), ==, installed);
  g_assert_cmpint (json_object_get_int_member (report, "ratings"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (report, "skipped"), ==, 1);
  g_assert_cmpuint (
      json_array_get_length (cli_list (cli_assert_json (self, "roles", "--source", "onet-30.1", NULL))), ==,
      2);
  cli_assert_text (self, "show", "onet:51-3011.00", NULL);
  g_assert_nonnull (strstr (self->output, "O*NET 30.1 Database"));
  cli_assert_refused (self, 1, "no edition of O*NET", "import", "onet", folder, "--edition", "new", NULL);
}

/* The description, what people do in the role and what it takes stand in the answer; what no file says is
 * null. */
static void
test_onet_work (Cli *self, gconstpointer data)
{
  static const char *const files[][2] = {
    { "onet-30.1/a.txt",
      "O*NET-SOC Code\tTitle\tDescription\n51-3011.00\tBakers\tMix and bake.\n51-9021.00\tMillers\tn/a\n" },
    { "onet-30.1/b.txt", "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n"
                         "51-3011.00\t2.B.3.e\tProgramming\tIM\t1.5\n" },
    { "onet-30.1/c.txt", "O*NET-SOC Code\tTask ID\tTask\tTask Type\n51-3011.00\t1\tSweep.\tSupplemental\n"
                         "51-3011.00\t2\tBake bread.\tCore\n" },
    { "onet-30.1/d.txt", "O*NET-SOC Code\tTask ID\tScale ID\tData Value\n51-3011.00\t2\tIM\t4.5\n" },
    { "onet-30.1/e.txt", "O*NET-SOC Code\tJob Zone\n51-3011.00\t2\n" },
    { "onet-30.1/f.txt",
      "Job Zone\tName\tExperience\tEducation\tJob Training\n2\tTwo: Some\tSome.\tA diploma.\tn/a\n" },
  };
  g_autofree char *folder = cli_path (self, "onet-30.1");
  JsonObject *role, *preparation, *task;

  g_assert_no_errno (g_mkdir (folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_free (cli_write (self, files[i][0], files[i][1]));
  cli_assert_json (self, "import", "onet", folder, NULL);

  role = json_node_get_object (cli_assert_json (self, "show", "onet:51-3011.00", NULL));
  g_assert_cmpstr (json_object_get_string_member (role, "summary"), ==, "Mix and bake.");
  preparation = json_object_get_object_member (role, "preparation");
  cli_assert_keys (preparation, "id,name,education,experience,training");
  g_assert_cmpstr (json_object_get_string_member (preparation, "id"), ==, "onet:zone-2");
  g_assert_cmpstr (json_object_get_string_member (preparation, "education"), ==, "A diploma.");
  g_assert_true (json_object_get_null_member (preparation, "training"));
  task = cli_entry (json_object_get_member (role, "tasks"), 0);
  cli_assert_keys (task, "text,kind,importance");
  g_assert_cmpstr (json_object_get_string_member (task, "text"), ==, "Bake bread.");
  g_assert_cmpfloat (json_object_get_double_member (task, "importance"), ==, 4.5);
  task = cli_entry (json_object_get_member (role, "tasks"), 1);
  g_assert_cmpstr (json_object_get_string_member (task, "kind"), ==, "Supplemental");
  g_assert_true (json_object_get_null_member (task, "importance"));
  cli_assert_text (self, "show", "onet:51-3011.00", NULL);
  g_assert_nonnull (strstr (self->output, "Two: Some\n  Education: A diploma.\n  Experience: Some.\n"));
  g_assert_nonnull (strstr (self->output, "  • Bake bread.\n  • Sweep.\n"));

  role = json_node_get_object (cli_assert_json (self, "show", "onet:51-9021.00", NULL));
  g_assert_true (json_object_get_null_member (role, "summary"));
  g_assert_true (json_object_get_null_member (role, "preparation"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (role, "tasks")), ==, 0);
}

static void
test_preview (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_write (self, "t.csv", TABLE);
  JsonObject *preview
      = json_node_get_object (cli_assert_json (self, "import", "csv", path, "--preview", NULL));
  JsonObject *columns = json_object_get_object_member (preview, "columns");

  cli_assert_keys (preview, "file,separator,titles,rows,columns");
  g_assert_cmpstr (json_object_get_string_member (preview, "separator"), ==, ";");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (preview, "rows")), ==, 2);
  cli_assert_keys (columns, "role,skill,value,scale");
  g_assert_cmpstr (json_object_get_string_member (columns, "value"), ==, "score");
  g_assert_true (json_object_get_null_member (columns, "scale"));
  cli_assert_text (self, "import", "csv", path, "--preview", NULL);
  g_assert_nonnull (strstr (self->output, "Roles: role; skills: skill; values: score; scales: –."));
}

static void
test_table (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_write (self, "t.csv", TABLE);
  JsonObject *warning;
  JsonObject *report;

  report = json_node_get_object (cli_assert_json (self, "import", "csv", path, "--title", "Our trades",
                                                  "--licence", "CC0-1.0", "--credit", "The guild",
                                                  "--scale-max", "5", NULL));
  g_assert_cmpint (json_object_get_int_member (report, "ratings"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (report, "skipped"), ==, 1);
  warning = json_array_get_object_element (json_object_get_array_member (report, "warnings"), 0);
  g_assert_cmpstr (json_object_get_string_member (warning, "file"), ==, "t.csv");
  g_assert_cmpint (json_object_get_int_member (warning, "line"), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (warning, "field"), ==, "score");
  cli_assert_text (self, "show", "table-our-trades:baker", NULL);
  g_assert_nonnull (strstr (self->output, "The guild"));
}

static void
test_refused (Cli *self, gconstpointer data)
{
  g_autofree char *path = cli_write (self, "t.csv", TABLE);

  cli_assert_refused (self, 1, "under which licence", "import", "csv", path, NULL);
  cli_assert_refused (self, 1, "a table of your own is read by “import csv”", "import", "any", path, NULL);
  cli_assert_refused (self, 1, "no table of ESCO occupations", "import", "esco", path, NULL);
  cli_assert_refused (self, 2, "does not go with --title", "import", "esco", path, "--title", "x", NULL);
  cli_assert_refused (self, 2, "does not go with --scale-min", "import", "pack", path, "--scale-min", "1",
                      NULL);
  cli_assert_refused (self, 2, "does not go with --preview", "import", "gdad", path, "--preview", NULL);
  cli_assert_refused (self, 2, "must be below", "import", "csv", path, "--scale-min", "1", NULL);
  cli_assert_refused (self, 2, "with a number", "import", "csv", path, "--scale-max", "inf", NULL);
}

int
main (int argc, char **argv)
{
  cli_init (&argc, &argv);

  CLI_ADD ("sources/esco", test_esco);
  CLI_ADD ("sources/onet", test_onet);
  CLI_ADD ("sources/onet-work", test_onet_work);
  CLI_ADD ("sources/preview", test_preview);
  CLI_ADD ("sources/table", test_table);
  CLI_ADD ("sources/refused", test_refused);

  return g_test_run ();
}
