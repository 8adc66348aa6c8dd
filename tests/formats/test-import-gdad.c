/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#define LEVELS_HEAD "role_family,role,role_level,skill,skill_level,skill_level_num,role_type\n"
#define LEVELS                                                                                               \
  LEVELS_HEAD "Data,Data analyst,Data analyst,Data modelling,Working,2,\n"                                   \
              "Data,Data analyst,Head of data - analysis and insight,Data modelling,Expert,4,\n"             \
              "Data,Data analyst,Data analyst,Talking (to people),Awareness,1,\n"
#define ROLES_HEAD                                                                                           \
  "Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,"        \
  "Skill Level,Skill Level Description,Role Type\n"
#define ROLES                                                                                                \
  ROLES_HEAD                                                                                                 \
  "Data,Data analyst,Long.,Data analyst,\"Looks at data.\n\nYou will:\n- look\",Data modelling,Draws.,"      \
  "Working,You can,\n"                                                                                       \
  "Data,Data officer,Long.,NOT IN USE,NOT IN USE,Data modelling,Draws.,NOT IN USE,NOT IN USE,\n"
#define SKILLS                                                                                               \
  "Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill\n"            \
  "Data modelling,Drawing models of data.,a,b,c,d,Data analyst\n"

#define SOURCE "gdad|UK government|undated||gdad:level|"
#define BASELINE "gdad:data-analyst/data-analyst\n"
#define HEAD "gdad:data-analyst/head-of-data-analysis-and-insight"

static const ImportCase cases[] = {
  { "levels",
    { { "role_level_skill_level.csv", LEVELS } },
    { METIER_SOURCE_ANY },
    SOURCE BASELINE "role gdad:data-analyst/data-analyst|Data Analyst|Data analyst|Data||\n"
                    "  gdad:data-modelling gdad:level 2\n  gdad:talking-to-people- gdad:level 1\n"
                    "role " HEAD
                    "|Head of Data – Analysis and Insight|Head of data - analysis and insight|Data||\n"
                    "  gdad:data-modelling gdad:level 4\n"
                    "skill gdad:data-modelling|Data modelling||skill||modeling\n"
                    "skill gdad:talking-to-people-|Talking (to people)||skill|\n" },
  { "as-published",
    { { "roles.csv", ROLES }, { "skills.csv", SKILLS } },
    { METIER_SOURCE_GDAD, "2026" },
    "gdad|UK government|2026||gdad:level|" BASELINE
    "role gdad:data-analyst/data-analyst|Data Analyst|Data analyst|Data||Looks at data. You will: - look\n"
    "  gdad:data-modelling gdad:level 2\n"
    "skill gdad:data-modelling|Data modelling||skill|Drawing models of data.|modeling\n",
    "roles.csv:6: Skill Level: the framework says that this is not in use.\n" },
  /* The levels come from one of the two tables, and what is not in use is told once. */
  { "both",
    { { "roles.csv", ROLES },
      { "levels.csv", LEVELS_HEAD "Data,Data analyst,Data analyst,Data modelling,Expert,4,\n"
                                  "Data,Data officer,NOT IN USE,Data modelling,NOT IN USE,,\n" } },
    { METIER_SOURCE_ANY },
    SOURCE BASELINE
    "role gdad:data-analyst/data-analyst|Data Analyst|Data analyst|Data||Looks at data. You will: - look\n"
    "  gdad:data-modelling gdad:level 4\n"
    "skill gdad:data-modelling|Data modelling||skill|Draws.|modeling\n",
    "levels.csv:3: skill_level: the framework says that this is not in use.\n" },
  /* Where the one table says the levels, nothing is wrong with those of the other. */
  { "descriptions-alone",
    { { "roles.csv", ROLES_HEAD "Data,Baker,x,Baker,Bakes.,Kneading,By hand.,Master,x,\n" },
      { "levels.csv", LEVELS_HEAD "Data,Baker,Baker,Kneading,Expert,4,\n" } },
    { METIER_SOURCE_ANY },
    SOURCE "\nrole gdad:baker/baker|Baker||Data||Bakes.\n  gdad:kneading gdad:level 4\n"
           "skill gdad:kneading|Kneading||skill|By hand.\n" },
  { "without-the-baseline",
    { { "levels.csv", LEVELS_HEAD "Data,Baker,Baker,Kneading,Expert,4.00,\n" } },
    { METIER_SOURCE_ANY },
    SOURCE "\nrole gdad:baker/baker|Baker||Data||\n  gdad:kneading gdad:level 4\n"
           "skill gdad:kneading|Kneading||skill|\n" },
  { "broken",
    { { "levels.csv",
        LEVELS_HEAD "Data,Baker,Baker,Kneading,Expert,4,\nData,Baker,Baker,Kneading,Working,2,\n"
                    "Data,Baker,Baker,Rolling,Master,5,\nData,Baker,Baker,Rolling,Expert,3,\n"
                    "Data,Baker,Baker,Rolling,Expert,1e308,\nData,Baker,Baker,Rolling,Expert,nan,\n"
                    "Data,Baker,,Rolling,Expert,4,\nData,,Baker,Rolling,Expert,4,\n" } },
    { METIER_SOURCE_ANY },
    SOURCE "\nrole gdad:baker/baker|Baker||Data||\n  gdad:kneading gdad:level 4\n"
           "skill gdad:kneading|Kneading||skill|\n",
    "levels.csv:3: : The rating of “gdad:baker/baker” on “gdad:kneading” by “gdad:level” is wrong: it is "
    "there "
    "twice.\n"
    "levels.csv:4: skill_level: this is no level of the framework.\n"
    "levels.csv:5: skill_level_num: this is not the number of the level.\n"
    "levels.csv:6: skill_level_num: this is not the number of the level.\n"
    "levels.csv:7: skill_level_num: this is not the number of the level.\n"
    "levels.csv:8: : “gdad:baker/” lacks “title”.\nlevels.csv:9: role: it has no role.\n" },
  { "missing-column",
    { { "levels.csv", "role_level,skill,skill_level\nBaker,Kneading,Expert\n" } },
    { METIER_SOURCE_ANY },
    .error = "“levels.csv” lacks the column “Role”." },
  { "missing-table",
    { { "skills.csv", SKILLS } },
    { METIER_SOURCE_GDAD },
    .error
    = "“files” has no table of the levels that the framework asks of each role, such as “roles.csv”." },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_case_add_all ("/formats/import-gdad", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
