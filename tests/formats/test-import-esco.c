/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

#define O "http://data.europa.eu/esco/occupation/"
#define S "http://data.europa.eu/esco/skill/"
#define I "http://data.europa.eu/esco/isco/"

#define OCCUPATIONS_HEAD                                                                                     \
  "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"              \
  "regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n"
#define OCCUPATIONS                                                                                          \
  OCCUPATIONS_HEAD                                                                                           \
  "Occupation," O                                                                                            \
  "o1,7512,village baker,\"bread maker\nbread maker\r\n  oven keeper \n\",,released,2024,,,,x,"              \
  "\"Bakes bread, rolls\nand cakes.\",7512.1\n"                                                              \
  "Occupation," O "o2,0110,iOS pilot,,,released,2024,,,,x,,0110.1\n"

#define SKILLS                                                                                               \
  "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"   \
  "scopeNote,definition,inScheme,description\n"                                                              \
  "KnowledgeSkillCompetence," S                                                                              \
  "s1,skill/competence,cross-sector,knead dough,,,released,2024,,,x,By hand.\n"                              \
  "KnowledgeSkillCompetence," S "k1,knowledge,cross-sector,flour,,,released,2024,,,x,\n"

#define RELATIONS                                                                                            \
  "occupationUri,relationType,skillType,skillUri\n" O "o1,essential,skill/competence," S "s1\n" O            \
  "o1,optional,knowledge," S "k1\n"

#define GROUPS                                                                                               \
  "conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description\n"                       \
  "ISCOGroup," I "C75,75,Food processing workers,,,x,\n"                                                     \
  "ISCOGroup," I "C7512,7512,Bakers,,,x,\n"
#define SKILL_GROUPS                                                                                         \
  "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,"     \
  "description,code\n"                                                                                       \
  "SkillGroup," S "S,skills,,,released,,,x,,S\nSkillGroup," S "S8,handling things,,,released,,,x,,S8\n"      \
  "SkillGroup," S "S1,talking,,,released,,,x,,S1\n"
#define BROADER                                                                                              \
  "conceptType,conceptUri,broaderType,broaderUri\n"                                                          \
  "SkillGroup," S "S8,SkillGroup," S "S\nSkillGroup," S "S8.1,SkillGroup," S "S8\n"                          \
  "SkillGroup," S "S1,SkillGroup," S "S\n"                                                                   \
  "KnowledgeSkillCompetence," S "s1,SkillGroup," S "S8.1\nKnowledgeSkillCompetence," S "k1,SkillGroup," S    \
  "S1\n"
#define BROADER_OCCUPATIONS                                                                                  \
  "conceptType,conceptUri,broaderType,broaderUri\nOccupation," O "o1,ISCOGroup," I "C7512\n"
#define HIERARCHY                                                                                            \
  "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Description\n" S "S,skills,,,\n" S  \
  "S,skills," S "S8,handling things,\n"

#define WHOLE                                                                                                \
  "esco-1.2.0-pt|ESCO 1.2.0 (pt)|1.2.0|2024-05||\n"                                                          \
  "role esco:o1|Village baker||Food processing workers|bread maker;oven keeper|Bakes bread, rolls and "      \
  "cakes.\n"                                                                                                 \
  "  esco:k1 esco:relation 0\n  esco:s1 esco:relation 1\n"                                                   \
  "role esco:o2|iOS pilot||ISCO-08 01||\n"                                                                   \
  "skill esco:k1|Flour|Talking|knowledge|\n"                                                                 \
  "skill esco:s1|Knead dough|Handling things|skill|By hand.\n"

static const ImportCase cases[] = {
  { "whole",
    { { "occupations_pt.csv", OCCUPATIONS },
      { "skills_pt.csv", SKILLS },
      { "occupationSkillRelations_pt.csv", RELATIONS },
      { "ISCOGroups_pt.csv", GROUPS },
      { "skillGroups_pt.csv", SKILL_GROUPS },
      { "broaderRelationsSkillPillar_pt.csv", BROADER },
      { "broaderRelationsOccPillar_pt.csv", BROADER_OCCUPATIONS } },
    { METIER_SOURCE_ANY, "1.2.0" },
    WHOLE },
  { "hierarchy-names-groups",
    { { "occupations_pt.csv", OCCUPATIONS },
      { "skills_pt.csv", "\xef\xbb\xbf" SKILLS },
      { "occupationSkillRelations_en.csv", RELATIONS },
      { "ISCOGroups_pt.csv", GROUPS },
      { "skillsHierarchy_pt.csv", HIERARCHY },
      { "broaderRelationsSkillPillar_pt.csv", BROADER } },
    { METIER_SOURCE_ESCO, "1.2.0" },
    "esco-1.2.0-pt|ESCO 1.2.0 (pt)|1.2.0|2024-05||\n"
    "role esco:o1|Village baker||Food processing workers|bread maker;oven keeper|Bakes bread, rolls and "
    "cakes.\n"
    "  esco:s1 esco:relation 1\n  esco:k1 esco:relation 0\n"
    "role esco:o2|iOS pilot||ISCO-08 01||\n"
    "skill esco:s1|Knead dough|Handling things|skill|By hand.\n"
    "skill esco:k1|Flour||knowledge|\n" },
  { "occupations-alone",
    { { "occupations_en.csv", OCCUPATIONS } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\n"
    "role esco:o1|Village baker||ISCO-08 75|bread maker;oven keeper|Bakes bread, rolls and cakes.\n"
    "role esco:o2|iOS pilot||ISCO-08 01||\n" },
  { "relations-with-names",
    { { "part.csv", "occupation_uri,occupation,relation,skill_type,skill_uri,skill\n" O
                    "o1,baker,essential,skill/competence," S "s1,knead dough\n" O
                    "o1,baker,optional,knowledge," S "k1,flour\n" } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\nrole esco:o1|Baker||||\n  esco:s1 esco:relation 1\n  esco:k1 esco:relation 0\n"
    "skill esco:s1|Knead dough||skill|\nskill esco:k1|Flour||knowledge|\n" },
  { "broken-relations",
    { { "occupations.csv", OCCUPATIONS },
      { "relations.csv", RELATIONS O "o1,vital,x," S "s1\n" O "o9,essential,x," S "s1\n" O "o1,optional,x," S
                                     "s9\n" O "o1,optional,x," S "s1\n" O "o1,optional,x\n" },
      { "skills.csv", SKILLS },
      { "notes.txt", "Thanks for downloading.\n" } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\n"
    "role esco:o1|Village baker||ISCO-08 75|bread maker;oven keeper|Bakes bread, rolls and cakes.\n"
    "  esco:s1 esco:relation 1\n  esco:k1 esco:relation 0\n"
    "role esco:o2|iOS pilot||ISCO-08 01||\n"
    "skill esco:s1|Knead dough||skill|By hand.\nskill esco:k1|Flour||knowledge|\n",
    "relations.csv:4: relationType: this is neither “essential” nor “optional”.\n"
    "relations.csv:5: occupationUri: no table has this occupation.\n"
    "relations.csv:6: skillUri: no table has this skill.\n"
    "relations.csv:7: : The rating of “esco:o1” on “esco:s1” by “esco:relation” is wrong: it is there "
    "twice.\n"
    "relations.csv:8: : its number of fields is 3, that of the columns is 4.\n"
    "notes.txt:0: : this file was not used.\n" },
  { "broken-occupations",
    { { "occupations.csv", OCCUPATIONS "Occupation," O "o1,7512,again,,,released,2024,,,,x,,1\n"
                                       "Occupation," O "o3,7512,,,,released,2024,,,,x,,1\n"
                                       "Occupation," O "o4,7512,smith,,,obsolete,2024,,,,x,,1\n"
                                       "Occupation," O "o 5,7512,smith,,,released,2024,,,,x,,1\n"
                                       "Occupation,,7512,smith,,,released,2024,,,,x,,1\n" } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\n"
    "role esco:o1|Village baker||ISCO-08 75|bread maker;oven keeper|Bakes bread, rolls and cakes.\n"
    "role esco:o2|iOS pilot||ISCO-08 01||\n",
    "occupations.csv:8: preferredLabel: The id “esco:o1” is there twice.\n"
    "occupations.csv:9: preferredLabel: “esco:o3” lacks “title”.\n"
    "occupations.csv:10: status: only what is “released” is taken over.\n"
    "occupations.csv:11: preferredLabel: The id “esco:o 5” must be 1 to 200 printable characters without "
    "spaces.\n"
    "occupations.csv:12: conceptUri: it has no address.\n" },
  /* A group that stands below itself is climbed no further than groups go. */
  { "loop",
    { { "occupations.csv", OCCUPATIONS_HEAD "Occupation," O "o1,7512,baker,,,,,,,,x,,\n" },
      { "skills.csv", SKILLS },
      { "groups.csv", SKILL_GROUPS },
      { "broader.csv",
        "conceptUri,broaderUri\n" S "s1," S "S8\n" S "S8," S "S1\n" S "S1," S "S8\n" S "k1," S "k1\n" } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\nrole esco:o1|Baker||ISCO-08 75||\n"
    "skill esco:s1|Knead dough|Handling things|skill|By hand.\nskill esco:k1|Flour||knowledge|\n" },
  { "collections-are-not-used",
    { { "occupations_en.csv", OCCUPATIONS_HEAD "Occupation," O "o1,7512,baker,,,,,,,,x,,\n" },
      { "digitalSkillsCollection_en.csv",
        "conceptType,conceptUri,preferredLabel,status,skillType,broaderConceptUri\nK," S
        "s1,a,released,x,y\n" },
      { "greenShareOcc_en.csv",
        "conceptType,conceptUri,code,preferredLabel,greenShare\nO," O "o1,1,a,0.5\n" } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\nrole esco:o1|Baker||ISCO-08 75||\n",
    "digitalSkillsCollection_en.csv:0: : this file was not used.\n"
    "greenShareOcc_en.csv:0: : this file was not used.\n" },
  { "group-by-address",
    { { "occupations.csv", "conceptUri,iscoGroup,preferredLabel\n" O "o1," I "C7512,baker\n" O "o2,,smith\n" },
      { "ISCOGroups_en.csv", GROUPS } },
    { METIER_SOURCE_ANY },
    "esco|ESCO|undated|||\nrole esco:o1|Baker||Food processing workers||\nrole esco:o2|Smith||||\n" },
  { "missing-column",
    { { "occupations_en.csv", "conceptType,conceptUri,iscoGroup,name\nOccupation," O "o1,7512,baker\n" } },
    { METIER_SOURCE_ANY },
    .error = "“occupations_en.csv” lacks the column “preferredLabel”." },
  { "missing-table",
    { { "skills_en.csv", SKILLS } },
    { METIER_SOURCE_ESCO },
    .error = "“files” has no table of ESCO occupations, such as “occupations_en.csv”." },
  { "wrong-separator",
    { { "occupations_en.csv", "conceptType|conceptUri|iscoGroup|preferredLabel\n" } },
    { METIER_SOURCE_ESCO },
    .error = "“files” has no table of ESCO occupations, such as “occupations_en.csv”." },
  { "wrong-encoding",
    { { "occupations_en.csv",
        "conceptUri,iscoGroup,preferredLabel\n" O "o1,7512,boulang\xe8re\n" O "o2,7512,baker\n" } },
    { METIER_SOURCE_ESCO },
    "esco|ESCO|undated|||\nrole esco:o2|Baker||ISCO-08 75||\n",
    "occupations_en.csv:2: preferredLabel: this is not UTF-8 text, or holds a NUL byte.\n" },
  { "two-languages",
    { { "occupations_de.csv", OCCUPATIONS }, { "skills_fr.csv", SKILLS } },
    { METIER_SOURCE_ANY },
    .error = "“files” has tables in several languages, among them “de” and “fr”; import one at a time." },
  { "two-editions",
    { { "occupations_de.csv", OCCUPATIONS }, { "old_de.csv", OCCUPATIONS } },
    { METIER_SOURCE_ANY },
    .error = "“files” has more than one table of ESCO occupations; import one edition at a time." },
  { "no-edition",
    { { "occupations_de.csv", OCCUPATIONS } },
    { METIER_SOURCE_ANY, "../../etc" },
    .error = "“../../etc” is no edition of ESCO; editions are called like 1.2.0." },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_case_add_all ("/formats/import-esco", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
