/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#define SKILLS_HEAD                                                                                          \
  "name,description,slug,competency,tools_languages_methodologies,learning_resources,related_skills,rank\n"
#define SKILLS                                                                                               \
  SKILLS_HEAD                                                                                                \
  "Kneading ,Ability to knead.  ,kneading,baking-bread,dough-hook||scale,on-dough|on-flour,,10\n"            \
  "Talking,,talking,,,on-dough,kneading,20\n"
#define LEVELS                                                                                               \
  "name,description,level,short_description,focus\nExpert,x,2,y,z\nNone or N/A,x,0,y,z\nWorking,x,1,y,z\n"
#define RESOURCES_HEAD "name,slug,language,url,provider,description\n"
#define RESOURCES                                                                                            \
  RESOURCES_HEAD                                                                                             \
  "On  dough,on-dough,en|es,https://example.org/dough,mill,\nOn air,on-air,,http://example.org/air,,\n"

#define SOURCE "direct|DIRECT|undated|||\n"

static const ImportCase cases[] = {
  { "whole",
    { { "direct_skill.csv", SKILLS },
      { "direct_skill_level.csv", LEVELS },
      { "direct_learning_resource.csv", RESOURCES } },
    { METIER_SOURCE_ANY },
    SOURCE "skill direct:kneading|Kneading|Baking bread|skill|Ability to knead.\n"
           "skill direct:talking|Talking||skill|\n"
           "link direct:on-dough|On dough|https://example.org/dough|en|direct:kneading,direct:talking\n"
           "link direct:on-air|On air|http://example.org/air|unknown|\n",
    "direct_skill.csv:2: learning_resources: there is no learning resource “on-flour” in this source.\n" },
  { "skills-alone",
    { { "direct_skill.csv", SKILLS } },
    { METIER_SOURCE_ANY },
    SOURCE "skill direct:kneading|Kneading|Baking bread|skill|Ability to knead.\n"
           "skill direct:talking|Talking||skill|\n" },
  { "broken",
    { { "skills.csv",
        SKILLS_HEAD "A,,a,x,,,,\nA,,a,x,,,,\n,,b,x,,,,\nC,,,x,,,,\nD,,d d,x,,,,\nE,,e,x y,,,,\n" },
      { "levels.csv",
        "name,level,short_description,focus\nOne,1,,\nAgain,1,,\nHalf,1.5,,\nFar,1e308,,\n,2,,\nLow,-1,,\n" },
      { "links.csv",
        RESOURCES_HEAD "A,a,en,javascript:alert(1),,\nB,b,not a tag,https://example.org/,,\n" } },
    { METIER_SOURCE_ANY },
    SOURCE "skill direct:a|A|X|skill|\n",
    "levels.csv:3: level: it is there twice.\n"
    "levels.csv:4: level: this is not the number of a level.\n"
    "levels.csv:5: level: this is not the number of a level.\n"
    "levels.csv:6: name: it has no name.\n"
    "levels.csv:7: level: this is not the number of a level.\n"
    "skills.csv:3: slug: The id “direct:a” is there twice.\n"
    "skills.csv:4: slug: “direct:b” lacks “name”.\n"
    "skills.csv:5: slug: it has no slug.\n"
    "skills.csv:6: slug: The id “direct:d d” must be 1 to 200 printable characters without spaces.\n"
    "skills.csv:7: slug: The id “direct:x y” must be 1 to 200 printable characters without spaces.\n"
    "links.csv:2: slug: The resource “direct:a” is wrong: A web address must begin with http:// or "
    "https:// and a host, as https://example.org/ does.\n"
    "links.csv:3: slug: The resource “direct:b” is wrong: “language” must be a language tag such as en, and "
    "not “not a tag”.\n" },
  /* As in a pack in JSON, both are there and the second is told. */
  { "same-address",
    { { "links.csv", RESOURCES "On dough again,again,en,https://EXAMPLE.org/dough,mill,\n" } },
    { METIER_SOURCE_ANY },
    SOURCE "link direct:on-dough|On dough|https://example.org/dough|en|\n"
           "link direct:on-air|On air|http://example.org/air|unknown|\n"
           "link direct:again|On dough again|https://EXAMPLE.org/dough|en|\n",
    "links.csv:4: url: “direct:on-dough” has the same address\n" },
  { "missing-column",
    { { "skills.csv", "slug,competency,learning_resources\na,b,c\n" } },
    { METIER_SOURCE_ANY },
    .error = "“skills.csv” lacks the column “name”." },
  { "missing-table",
    { { "levels.csv", LEVELS } },
    { METIER_SOURCE_DIRECT },
    .error = "“files” has no table of skills or learning resources of the DIRECT framework." },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_case_add_all ("/formats/import-direct", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
