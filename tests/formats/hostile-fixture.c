/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hostile-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "core/values/metier-error.h"

#define O "http://data.europa.eu/esco/occupation/"
#define S "http://data.europa.eu/esco/skill/"

const HostileFormat hostile_formats[HOSTILE_N_FORMATS] = {
  { "onet",
    { METIER_SOURCE_ONET, "30.1" },
    { { "Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n51-3011.00\tBakers\tBake.\n51-9021.00\tMillers\tMill.\n",
        "15-1252.00\tSmiths\tForge.\n", "O*NET-SOC Code|Title|Description" },
      { "Skills.txt",
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"
        "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n"
        "51-3011.00\t2.A.1.e\tMathematics\tIM\t3\t8\t0.1\t2.5\t3.5\tN\tN\t08/2023\tAnalyst\n",
        "51-9021.00\t2.A.1.e\tMathematics\tIM\t4\t8\t0.1\t3.5\t4.5\tN\tN\t08/2023\tAnalyst\n",
        "O*NET-SOC Code|Element ID|Scale ID|Data Value" },
      { "Alternate Titles.txt", "O*NET-SOC Code\tAlternate Title\tShort Title\n51-3011.00\tOven Hand\tn/a\n",
        "51-3011.00\tDough Hand\tDH\n", "O*NET-SOC Code|Alternate Title", TRUE },
      { "Task Statements.txt", "O*NET-SOC Code\tTask ID\tTask\tTask Type\n51-3011.00\t1\tBake bread.\tCore\n",
        "51-3011.00\t2\tSweep.\tCore\n", "O*NET-SOC Code|Task ID|Task", TRUE },
      { "Job Zones.txt", "O*NET-SOC Code\tJob Zone\tDate\n51-3011.00\t2\t08/2023\n",
        "51-9021.00\t3\t08/2023\n", "O*NET-SOC Code|Job Zone", TRUE } } },
  { "esco",
    { METIER_SOURCE_ESCO, "1.2.0" },
    { { "occupations_en.csv", "conceptUri,iscoGroup,preferredLabel\n" O "o1,7512,baker\n",
        O "o2,7221,smith\n", "conceptUri|iscoGroup|preferredLabel" },
      { "skills_en.csv", "conceptUri,skillType,preferredLabel\n" S "s1,knowledge,flour\n",
        S "s2,knowledge,iron\n", "conceptUri|skillType|preferredLabel", TRUE },
      { "occupationSkillRelations_en.csv", "occupationUri,relationType,skillUri\n" O "o1,essential," S "s1\n",
        O "o1,optional," S "s2\n", "occupationUri|relationType|skillUri", TRUE } } },
  { "gdad",
    { METIER_SOURCE_GDAD },
    { { "levels.csv",
        "role_family,role,role_level,skill,skill_level,skill_level_num\nFood,Baker,Baker,Kneading,Expert,4\n",
        "Food,Baker,Baker,Selling,Working,2\n", "role|role_level|skill|skill_level" },
      { "skills.csv", "Skill Name,Skill Description,Practitioner\nKneading,By hand.,x\n",
        "Selling,At the counter.,x\n", "Skill Name|Skill Description|Practitioner", TRUE } } },
  { "direct",
    { METIER_SOURCE_DIRECT },
    { { "skills.csv", "name,slug,competency,learning_resources\nKneading,kneading,baking,dough\n",
        "Selling,selling,baking,shop\n", "name|slug|competency|learning_resources", TRUE },
      { "levels.csv", "name,level,short_description,focus\nNone,0,x,y\nSome,1,x,y\n", "Much,2,x,y\n",
        "name|level", TRUE },
      { "links.csv", "name,slug,url,provider\nDough,dough,https://example.org/dough,mill\n",
        "Shop,shop,https://example.org/shop,mill\n", "name|slug|url|provider", TRUE } } },
  { "csv",
    { METIER_SOURCE_CSV, .title = "Trades", .licence = "CC0-1.0", .credit = "The guild",
      .columns = { "role", "skill", "value", NULL, 0, 5 } },
    { { "trades.csv", "role,skill,value\nBaker,Kneading,4\n", "Smith,Forging,5\n", "role|skill|value" } } },
};

void
hostile_write (HostileFixture *self, const HostileFile *file, const char *bytes, gsize length)
{
  import_fixture_write (&self->fixture, &(ImportFile){ file->name, bytes, (gssize) length });
}

static void
write_sound (HostileFixture *self)
{
  for (const HostileFile *file = self->format->files;
       file < self->format->files + HOSTILE_MAX_FILES && file->name != NULL; file++)
    hostile_write (self, file, file->text, strlen (file->text));
}

gboolean
hostile_run (HostileFixture *self, const char *path, GError **error)
{
  g_unlink (self->fixture.pack);
  metier_import_report_free (self->fixture.report);
  self->fixture.report = metier_import_report_new ();
  return import_fixture_run (&self->fixture, path, &self->format->options, NULL, error);
}

char *
hostile_run_well (HostileFixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  hostile_run (self, path, &error);
  g_assert_no_error (error);
  return import_fixture_describe (&self->fixture);
}

void
hostile_set_up (HostileFixture *self, const HostileFormat *format)
{
  import_fixture_set_up (&self->fixture);
  self->format = format;
  write_sound (self);
  self->sound = hostile_run_well (self, self->fixture.folder);
}

void
hostile_tear_down (HostileFixture *self)
{
  g_free (self->sound);
  import_fixture_tear_down (&self->fixture);
}

static gboolean
is_named (const char *message, const HostileFile *file)
{
  return strstr (message, file->name) != NULL || strstr (message, "“files”") != NULL;
}

static gboolean
is_warned_of (HostileFixture *self, const HostileFile *file)
{
  for (guint i = 0; i < self->fixture.report->warnings->len; i++)
    {
      const MetierImportWarning *warning = g_ptr_array_index (self->fixture.report->warnings, i);

      if (g_str_equal (warning->file, file->name))
        return TRUE;
    }

  return FALSE;
}

/* Nothing is imported, and a sentence says from what; or, where there is a pack without the file, a word says
 * that it was not used. */
void
hostile_assert_refused (HostileFixture *self, const HostileFile *file)
{
  g_autoptr (GError) error = NULL;

  if (hostile_run (self, self->fixture.folder, &error))
    {
      g_assert_true (file->optional);
      g_assert_true (is_warned_of (self, file));
      return;
    }

  g_assert_true (error->domain == METIER_ERROR);
  g_assert_true (is_named (error->message, file));
  g_assert_false (g_file_test (self->fixture.pack, G_FILE_TEST_EXISTS));
}

guint
hostile_count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
add_cell (const char *name, GTestDataFunc test, const HostileFormat *format, const HostileFile *file)
{
  g_autofree char *path = g_strdup_printf ("/formats/import-hostile/%s/%s%s%s", name, format->name,
                                           file != NULL ? "/" : "", file != NULL ? file->name : "");
  HostileCell *cell = g_new (HostileCell, 1);

  *cell = (HostileCell){ format, file };
  g_test_add_data_func_full (path, cell, test, g_free);
}

void
hostile_add (const char *name, GTestDataFunc test, gboolean for_each_file)
{
  for (guint i = 0; i < HOSTILE_N_FORMATS; i++)
    {
      const HostileFormat *format = &hostile_formats[i];

      if (!for_each_file)
        add_cell (name, test, format, NULL);
      for (guint j = 0; for_each_file && j < HOSTILE_MAX_FILES && format->files[j].name != NULL; j++)
        add_cell (name, test, format, &format->files[j]);
    }
}
