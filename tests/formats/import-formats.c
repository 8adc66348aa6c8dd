/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-formats.h"

#include <glib/gstdio.h>

#include "formats/packs/metier-pack-json.h"
#include "store/catalogue/metier-user-packs.h"

#define N_SKILLS 24
#define O "http://data.europa.eu/esco/occupation/"
#define S "http://data.europa.eu/esco/skill/"

static void
put (ImportFixture *self, const char *name, GString *text)
{
  import_fixture_write (self, &(ImportFile){ name, text->str });
}

static void
write_onet (ImportFixture *self, guint n)
{
  g_autoptr (GString) roles = g_string_new ("O*NET-SOC Code\tTitle\tDescription\n");
  g_autoptr (GString) tasks = g_string_new ("O*NET-SOC Code\tTask ID\tTask\tTask Type\n");
  g_autoptr (GString) ratings = g_string_new (
      "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"
      "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n");

  for (guint role = 0; role < n; role++)
    {
      g_string_append_printf (roles, "11-%04u.00\tRole number %u\tx\n", role, role);
      g_string_append_printf (tasks, "11-%04u.00\t%u\tDo what role %u does.\tCore\n", role, role, role);
      for (guint skill = 0; skill < N_SKILLS; skill++)
        g_string_append_printf (
            ratings,
            "11-%04u.00\t2.A.1.%u\tSkill number %u\tIM\t%u.5\t8\t0.1\t1\t5\tN\tN\t08/2023\tAnalyst\n", role,
            skill, skill, 1 + (role + skill) % 4);
    }
  put (self, "Occupation Data.txt", roles);
  put (self, "Task Statements.txt", tasks);
  put (self, "Skills.txt", ratings);
}

static void
write_esco (ImportFixture *self, guint n)
{
  g_autoptr (GString) roles = g_string_new ("conceptUri,iscoGroup,preferredLabel,altLabels\n");
  g_autoptr (GString) skills = g_string_new ("conceptUri,skillType,preferredLabel\n");
  g_autoptr (GString) relations = g_string_new ("occupationUri,relationType,skillUri\n");

  for (guint skill = 0; skill < N_SKILLS; skill++)
    g_string_append_printf (skills, S "s%u,knowledge,skill number %u\n", skill, skill);
  for (guint role = 0; role < n; role++)
    {
      g_string_append_printf (roles, O "o%u,7512,role number %u,\"one name\nanother name %u\"\n", role, role,
                              role);
      for (guint skill = 0; skill < N_SKILLS; skill++)
        g_string_append_printf (relations, O "o%u,%s," S "s%u\n", role, skill % 2 ? "optional" : "essential",
                                skill);
    }
  put (self, "occupations_en.csv", roles);
  put (self, "skills_en.csv", skills);
  put (self, "occupationSkillRelations_en.csv", relations);
}

static void
write_gdad (ImportFixture *self, guint n)
{
  g_autoptr (GString) text = g_string_new ("role_family,role,role_level,skill,skill_level,skill_level_num\n");

  for (guint role = 0; role < n; role++)
    for (guint skill = 0; skill < N_SKILLS; skill++)
      g_string_append_printf (text, "Family,Role %u,Senior role %u,Skill number %u,Expert,4\n", role, role,
                              skill);
  put (self, "levels.csv", text);
}

static void
write_direct (ImportFixture *self, guint n)
{
  g_autoptr (GString) skills = g_string_new ("name,slug,competency,learning_resources\n");
  g_autoptr (GString) links = g_string_new ("name,slug,url,provider\n");

  for (guint i = 0; i < n * 6; i++)
    {
      g_string_append_printf (skills, "Skill number %u,skill-%u,group-%u,link-%u\n", i, i, i % 9, i);
      g_string_append_printf (links, "Link number %u,link-%u,https://example.org/%u,mill\n", i, i, i);
    }
  put (self, "skills.csv", skills);
  put (self, "links.csv", links);
}

static void
write_csv (ImportFixture *self, guint n)
{
  g_autoptr (GString) text = g_string_new ("role,skill,value\n");

  for (guint role = 0; role < n; role++)
    for (guint skill = 0; skill < N_SKILLS; skill++)
      g_string_append_printf (text, "Role %u,Skill %u,%u\n", role, skill, (role + skill) % 6);
  put (self, "trades.csv", text);
}

static void
write_pack (ImportFixture *self, guint n)
{
  g_autoptr (GString) text = g_string_new (
      "{\"format\": \"metier-pack\", \"version\": 2, \"pack\": {\"id\": \"trades\", \"title\": \"Trades\","
      " \"edition\": \"1\", \"released\": \"\", \"licence\": \"CC0-1.0\", \"credit\": \"Nobody\"},"
      " \"scales\": [{\"id\": \"t:use\", \"name\": \"Use\", \"meaning\": \"How much\", \"unit\": \"use\","
      " \"min\": 0, \"max\": 9, \"kind\": \"interval\"}], \"skills\": [");

  for (guint skill = 0; skill < N_SKILLS; skill++)
    g_string_append_printf (text, "%s{\"id\": \"t:s%u\", \"name\": \"Skill %u\"}", skill > 0 ? "," : "",
                            skill, skill);
  g_string_append (text, "], \"roles\": [");
  for (guint role = 0; role < n; role++)
    {
      g_string_append_printf (text, "%s{\"id\": \"t:r%u\", \"title\": \"Role %u\", \"ratings\": [",
                              role > 0 ? "," : "", role, role);
      for (guint skill = 0; skill < N_SKILLS; skill++)
        g_string_append_printf (text, "%s{\"skill\": \"t:s%u\", \"scale\": \"t:use\", \"value\": %u}",
                                skill > 0 ? "," : "", skill, (role + skill) % 10);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
  put (self, "trades.json", text);
}

const ImportFormat import_formats[IMPORT_N_FORMATS] = {
  { "onet", "onet-30.1", { METIER_SOURCE_ONET, "30.1" }, write_onet },
  { "esco", "esco-1.2.0", { METIER_SOURCE_ESCO, "1.2.0" }, write_esco },
  { "gdad", "gdad", { METIER_SOURCE_GDAD }, write_gdad },
  { "direct", "direct", { METIER_SOURCE_DIRECT }, write_direct },
  { "csv",
    "table-trades",
    { METIER_SOURCE_CSV, .title = "Trades", .licence = "CC0-1.0", .credit = "The guild",
      .columns = { .min = 0, .max = 5 } },
    write_csv },
  { "pack", "trades", { METIER_SOURCE_ANY }, write_pack },
};

static gboolean
build_json (ImportFixture *fixture, const char *stage, const MetierProgress *progress, GError **error)
{
  GCancellable *cancellable = progress != NULL ? progress->cancellable : NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "trades.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MetierPackJson) json = metier_pack_json_load (file, cancellable, error);
  g_autoptr (MetierPackWriter) writer = json != NULL ? metier_pack_writer_new (stage, error) : NULL;

  return writer != NULL && metier_pack_json_import (json, writer, fixture->report, cancellable, error)
         && metier_pack_writer_finish (writer, progress, error);
}

static gboolean
build (const ImportFormat *self, ImportFixture *fixture, const char *stage, const MetierProgress *progress,
       GError **error)
{
  if (self->options.format == METIER_SOURCE_ANY)
    return build_json (fixture, stage, progress, error);

  g_free (fixture->pack);
  fixture->pack = g_strdup (stage);
  return import_fixture_run (fixture, fixture->folder, &self->options, progress, error);
}

/* Installs the pack that the files of the folder make below the folder of the fixture, as every program does
 * it. Returns: where it is, or NULL with the error set. */
char *
import_format_install (const ImportFormat *self, ImportFixture *fixture, const MetierProgress *progress,
                       GError **error)
{
  g_autofree char *stage = metier_user_packs_make_stage (fixture->top, error);
  char *place;

  if (stage == NULL || !build (self, fixture, stage, progress, error))
    return NULL;

  place = metier_user_packs_install (NULL, fixture->top, stage, error);
  if (place == NULL)
    g_unlink (stage);
  return place;
}

/* Where the pack is once it is installed. */
char *
import_format_dup_place (const ImportFormat *self, ImportFixture *fixture)
{
  g_autofree char *name = g_strconcat (self->source, ".pack", NULL);

  return g_build_filename (fixture->top, "packs", name, NULL);
}
