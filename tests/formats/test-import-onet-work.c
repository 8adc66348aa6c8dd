/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-fixture.h"

/* What people do in a role, and how much preparation it asks for. */

#define CODE "O*NET-SOC Code"
#define BAKER "51-3011.00"
#define MILLER "51-9021.00"

#define OCCUPATIONS CODE "\tTitle\tDescription\n" BAKER "\tBakers\tBake.\n" MILLER "\tMillers\tn/a\n"
#define SKILLS                                                                                               \
  CODE "\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"               \
       "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n" BAKER                       \
       "\t2.A.1.e\tMathematics\tIM\t3\t8\t0\t3\t3\tN\tN\t08/2023\tAnalyst\n"
#define TASKS_HEAD CODE "\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source\n"
#define TASKS                                                                                                \
  TASKS_HEAD BAKER "\t7\tSweep.\tSupplemental\t9\t08/2023\tIncumbent\n" BAKER                                \
                   "\t8\tBake  bread.\tCore\t9\t08/2023\tIncumbent\n" MILLER                                 \
                   "\t7\tSweep.\tn/a\tn/a\t08/2023\tAnalyst\n"
#define TASK_RATINGS_HEAD                                                                                    \
  CODE "\tTask ID\tScale ID\tCategory\tData Value\tN\tStandard Error\tLower CI Bound\t"                      \
       "Upper CI Bound\tRecommend Suppress\tDate\tDomain Source\n"
#define ZONES CODE "\tJob Zone\tDate\tDomain Source\n" BAKER "\t2\t08/2023\tAnalyst\n"
#define ZONE_NAMES                                                                                           \
  "Job Zone\tName\tExperience\tEducation\tJob Training\tExamples\tSVP Range\n1\tOne\tNone.\tn/a\tDays.\tx\t" \
  "y\n2\tTwo: Some\tSome.\tA diploma.\tMonths.\tx\ty\n"
#define EDITION                                                                                              \
  {                                                                                                          \
    METIER_SOURCE_ONET, "30.1"                                                                               \
  }

#define SOURCE "onet-30.1|O*NET 30.1|30.1||onet:im|\n"
#define BAKER_ROLE SOURCE "role onet:" BAKER "|Bakers||Production||Bake.\n"
#define MILLER_ROLE "  onet:2.A.1.e onet:im 3\nrole onet:" MILLER "|Millers||Production||\n"
#define REST "skill onet:2.A.1.e|Mathematics|Basic skills: content|skill||statistics\n"

static const ImportCase cases[] = {
  { "tasks",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "Task Statements.txt", TASKS },
      { "Job Zones.txt", ZONES },
      { "Job Zone Reference.txt", ZONE_NAMES },
      { "Emerging Tasks.txt",
        CODE "\tTask\tCategory\tOriginal Task ID\tOriginal Task\n" BAKER "\tFly.\tNew\t\t\n" },
      { "Tasks to DWAs.txt", CODE "\tTask ID\tTask\tDWA ID\n" BAKER "\t7\tSweep.\t4.A.1\n" } },
    EDITION,
    BAKER_ROLE "  asks onet:zone-2|Two: Some|A diploma.|Some.|Months.\n"
               "  does Sweep.|Supplemental|\n  does Bake bread.|Core|\n" MILLER_ROLE "  does Sweep.||\n" REST,
    "Emerging Tasks.txt:0: : this file was not used.\nTasks to DWAs.txt:0: : this file was not used.\n" },
  /* Only importance orders tasks, and only where it is to be relied on. */
  { "task-ratings",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "t.txt", TASKS },
      { "u.txt", TASK_RATINGS_HEAD BAKER "\t7\tIM\tn/a\t2.5\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t7\tFT\t3\t80\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t7\tRT\tn/a\t99\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t8\tIM\tn/a\t4.25\t9\t\t\t\tN\t08/2023\tIncumbent\n" MILLER
                                         "\t7\tIM\tn/a\t1.25\t9\t\t\t\tY\t08/2023\tIncumbent\n" } },
    EDITION,
    BAKER_ROLE "  does Bake bread.|Core|4.25\n  does Sweep.|Supplemental|2.5\n" MILLER_ROLE
               "  does Sweep.||\n" REST },
  { "zones-without-names",
    { { "o.txt", OCCUPATIONS }, { "s.txt", SKILLS }, { "z.txt", ZONES MILLER "\t5\t08/2023\tAnalyst\n" } },
    EDITION,
    BAKER_ROLE "  asks onet:zone-2|Job Zone 2|||\n" MILLER_ROLE "  asks onet:zone-5|Job Zone 5|||\n" REST },
  { "broken-tasks",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "t.txt", TASKS BAKER "\t9\tSweep.\tCore\t9\t08/2023\tIncumbent\n" BAKER
                             "\t9\t\tCore\t9\t08/2023\tIncumbent\n99-9999.99"
                             "\t9\tFly.\tCore\t9\t08/2023\tIncumbent\n" },
      { "u.txt", TASK_RATINGS_HEAD BAKER "\t7\tIM\t\t5.5\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t7\tIM\t\tnan\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t7\tIM\t\t1e308\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t8\tIM\t\t4.5\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t8\tIM\t\t4.75\t9\t\t\t\tN\t08/2023\tIncumbent\n" BAKER
                                         "\t7\tIM\t\t3\t9\t\t\t\tPerhaps\t08/2023\tIncumbent\n99-9999.99"
                                         "\t7\tIM\t\t3\t9\t\t\t\tN\t08/2023\tIncumbent\n" } },
    EDITION,
    BAKER_ROLE "  does Bake bread.|Core|4.5\n  does Sweep.|Supplemental|\n" MILLER_ROLE
               "  does Sweep.||\n" REST,
    "u.txt:2: Data Value: expected a number from 1 to 5, found 5.5.\n"
    "u.txt:3: Data Value: this is not a number.\n"
    "u.txt:4: Data Value: expected a number from 1 to 5, found 1e+308.\n"
    "u.txt:6: Task ID: it is there twice.\nu.txt:7: Recommend Suppress: this is neither Y nor N.\n"
    "u.txt:8: " CODE ": there is no such occupation in this source.\n"
    "t.txt:5: Task: The role “onet:" BAKER "” has “Sweep.” twice.\n"
    "t.txt:6: Task: “onet:" BAKER "” lacks “tasks”.\n"
    "t.txt:7: " CODE ": there is no such occupation in this source.\n" },
  /* What other tables say of occupations that are not there. */
  { "nobody",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "a.txt", CODE "\tAlternate Title\tShort Title\n99-9999.99\tAce\tn/a\n" },
      { "r.txt", CODE "\tRelated O*NET-SOC Code\tIndex\n99-9999.99\t" BAKER "\t1\n" },
      { "t.txt", CODE "\tExample\tCommodity Title\tHot Technology\n99-9999.99\tOven\tOvens\tN\n" } },
    EDITION,
    BAKER_ROLE MILLER_ROLE REST,
    "a.txt:2: " CODE ": there is no such occupation in this source.\n"
    "t.txt:2: " CODE ": there is no such occupation in this source.\n"
    "r.txt:2: " CODE ": there is no such occupation in this source.\n" },
  { "broken-zones",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "y.txt", ZONE_NAMES "2\tAgain\t\t\t\t\t\n3\t\t\t\t\t\t\n0\tNone\t\t\t\t\t\n" },
      { "z.txt", ZONES BAKER "\t1\t\t\n" MILLER "\t4\t\t\n" MILLER "\t1.5\t\t\n" MILLER
                             "\t-1\t\t\n99-9999.99\t1\t\t\n" } },
    EDITION,
    BAKER_ROLE "  asks onet:zone-2|Two: Some|A diploma.|Some.|Months.\n" MILLER_ROLE REST,
    "y.txt:4: Job Zone: The id “onet:zone-2” is there twice.\n"
    "y.txt:5: Job Zone: “onet:zone-3” lacks “name”.\n"
    "y.txt:6: Job Zone: this is not a job zone from 1 to 5.\n"
    "z.txt:3: Job Zone: The role “onet:" BAKER "” has “preparation” twice.\n"
    "z.txt:4: Job Zone: there is no such job zone in this source.\n"
    "z.txt:5: Job Zone: this is not a job zone from 1 to 5.\n"
    "z.txt:6: Job Zone: this is not a job zone from 1 to 5.\n"
    "z.txt:7: " CODE ": there is no such occupation in this source.\n" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  import_case_add_all ("/formats/import-onet-work", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
