/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "core/values/metier-error.h"
#include "import-fixture.h"
#include "store/catalogue/metier-catalogue.h"

#define CODE "O*NET-SOC Code"
#define BAKER "51-3011.00"
#define MILLER "51-9021.00"

#define OCCUPATIONS_HEAD CODE "\tTitle\tDescription\n"
#define OCCUPATIONS OCCUPATIONS_HEAD BAKER "\tBakers\tBake.\n" MILLER "\tMillers\tMill.\n"
#define RATINGS_HEAD                                                                                         \
  CODE "\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\t"               \
       "Upper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source\n"
#define SKILLS                                                                                               \
  RATINGS_HEAD BAKER                                                                                         \
      "\t2.B.3.e\tProgramming\tIM\t1.50\t8\t0.1889\t1.12\t1.88\tN\t\t08/2023\tAnalyst\n" BAKER               \
      "\t2.B.3.e\tProgramming\tLV\t0.62\t8\t0.2631\t0\t1.14\tY\tY\t08/2023\tAnalyst\n" BAKER                 \
      "\t2.A.1.e\tMathematics\tIM\t2.88\t8\t0.125\t\t\tN\tn/a\t08/2023\tAnalyst\n" MILLER                    \
      "\t2.A.1.e\tMathematics\tIM\t3\t8\t0\t3\t3\tN\t\t08/2022\tAnalyst\n"
#define KNOWLEDGE                                                                                            \
  RATINGS_HEAD BAKER "\t2.C.4.a\tMathematics\tIM\t2.96\t27\t0.1102\t2.7\t3.2\tN\t\t08/2023\tIncumbent\n"
#define SCALES                                                                                               \
  "Scale ID\tScale Name\tMinimum\tMaximum\nIM\tImportance\t1\t5\nLV\tLevel\t0\t7\nWI\tWork Styles "          \
  "Impact\t-3\t3\n"
#define ELEMENTS                                                                                             \
  "Element ID\tElement Name\tDescription\n"                                                                  \
  "1.D.1\tProactive\tx\n1.D.1.a\tInitiative\tx\n2.A.1.e\tMathematics\tx\n2.B.3.e\tProgramming\tx\n"          \
  "2.C.4.a\tMathematics\tx\n"
#define READ_ME "O*NET 30.1 Database\nDecember 2025 Release\n-----\n"

#define SOURCE "onet-30.1|O*NET 30.1|30.1|2025-12|onet:im|\n"
#define UNDATED "onet-30.1|O*NET 30.1|30.1||onet:im|\n"
#define PROGRAMMING "skill onet:2.B.3.e|Programming|Technical skills|skill||programming\n"
#define MATHEMATICS "skill onet:2.A.1.e|Mathematics|Basic skills: content|skill||statistics\n"
#define MILLER_ROLE(aliases) "role onet:" MILLER "|Millers||Production|" aliases "|Mill.\n"
#define BAKER_ROLE(aliases) "role onet:" BAKER "|Bakers||Production|" aliases "|Bake.\n"
#define BAKER_SKILLS                                                                                         \
  "  onet:2.A.1.e onet:im 2.8799999999999999\n"                                                              \
  "  onet:2.B.3.e onet:im 1.5\n  onet:2.B.3.e onet:lv 0.62\n"
#define MILLER_SKILLS "  onet:2.A.1.e onet:im 3\n  onet:2.B.3.e onet:im\n"
#define SKILLS_PACK                                                                                          \
  BAKER_ROLE ("")                                                                                            \
  BAKER_SKILLS MILLER_ROLE ("") MILLER_SKILLS MATHEMATICS PROGRAMMING
#define ONE_ROW(row)                                                                                         \
  {                                                                                                          \
    { "o.txt", OCCUPATIONS },                                                                                \
    {                                                                                                        \
      "s.txt", RATINGS_HEAD row                                                                              \
    }                                                                                                        \
  }
#define EDITION                                                                                              \
  {                                                                                                          \
    METIER_SOURCE_ONET, "30.1"                                                                               \
  }
#define NOTHING UNDATED BAKER_ROLE ("") MILLER_ROLE ("")

/* A row that is left out with a word: nothing else is in the pack. */
#define REFUSED(name, row, warning)                                                                          \
  {                                                                                                          \
    name, ONE_ROW (row), EDITION, NOTHING, "s.txt:2: " warning "\n"                                          \
  }

static const ImportCase cases[] = {
  { "skills",
    { { "Occupation Data.txt", OCCUPATIONS }, { "Skills.txt", SKILLS }, { "Read Me.txt", READ_ME } },
    { METIER_SOURCE_ANY },
    SOURCE SKILLS_PACK },
  { "whole",
    { { "a", OCCUPATIONS },
      { "b", SKILLS },
      { "c", KNOWLEDGE },
      { "d", SCALES },
      { "e", ELEMENTS },
      { "f", RATINGS_HEAD BAKER "\t1.D.1.a\tInitiative\tWI\t-0.5\t\t\t\t\t\t\t08/2025\tExpert\n" },
      { "g", READ_ME },
      { "h", CODE "\tAlternate Title\tShort Title\tSource(s)\n" BAKER "\tOven Hand\tn/a\t08\n" BAKER
                  "\tDough Expert (DE)\tDE\t04,06\n" BAKER "\tBakers\t\t08\n" BAKER "\tOven Hand\t\t10\n" } },
    { METIER_SOURCE_ONET },
    SOURCE BAKER_ROLE ("Oven Hand;Dough Expert (DE);DE") BAKER_SKILLS
    "  onet:2.C.4.a onet:im 2.96\n  onet:1.D.1.a onet:wi -0.5\n" MILLER_ROLE (
        "") "  onet:2.A.1.e onet:im 3\n  onet:2.B.3.e onet:im\n"
            "  onet:2.C.4.a onet:im\n" MATHEMATICS PROGRAMMING
            "skill onet:2.C.4.a|Mathematics (knowledge)|Knowledge: mathematics and "
            "science|knowledge||statistics\n"
            "skill onet:1.D.1.a|Initiative|Proactive|style|\n" },
  /* Columns stand in another order, further ones are there, and nothing is called as it was. */
  { "spreadsheet",
    { { "1.csv", "\xef\xbb\xbf" CODE ",Title,Description\r\n" BAKER ",Bakers,\"Bake.\"\r\n" MILLER
                 ",Millers,Mill.\r\n" },
      { "2.csv", CODE
        ",Title,Element ID,Element Name,Scale ID,Scale Name,Data Value,N,Standard Error,"
        "Lower CI Bound,Upper CI Bound,Recommend Suppress,Not Relevant,Date,Domain Source\r\n" BAKER
        ",Bakers,2.B.3.e,Programming,IM,Importance,1.5,8,0.1889,1.12,1.88,N,n/a,08/2023,Analyst\r\n" BAKER
        ",Bakers,2.B.3.e,Programming,LV,Level,0.62,8,0.2631,0,1.14,Y,Y,08/2023,Analyst\r\n" BAKER
        ",Bakers,2.A.1.e,Mathematics,IM,Importance,2.88,8,0.125,,,N,,08/2023,Analyst\r\n" MILLER
        ",Millers,2.A.1.e,Mathematics,IM,Importance,3.00,8,0,3,3,N,n/a,08/2022,Analyst" } },
    EDITION,
    UNDATED SKILLS_PACK },
  /* Later editions split the skills: the files are told by their columns. */
  { "split",
    { { "Occupation Data.txt", OCCUPATIONS },
      { "Essential Skills.txt",
        RATINGS_HEAD BAKER "\t2.A.1.e\tMathematics\tIM\t2.88\t8\t0.125\t\t\tN\tn/a\t08/2023\tAnalyst\n" MILLER
                           "\t2.A.1.e\tMathematics\tIM\t3\t8\t0\t3\t3\tN\t\t08/2022\tAnalyst\n" },
      { "Transferable Skills.txt", RATINGS_HEAD BAKER
        "\t2.B.3.e\tProgramming\tIM\t1.50\t8\t0.1889\t1.12\t1.88\tN\t\t08/2023\tAnalyst\n" BAKER
        "\t2.B.3.e\tProgramming\tLV\t0.62\t8\t0.2631\t0\t1.14\tY\tY\t08/2023\tAnalyst\n" } },
    EDITION,
    UNDATED SKILLS_PACK },
  { "unused",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "Interests.txt", RATINGS_HEAD BAKER "\t1.B.1.a\tRealistic\tOI\t5\t\t\t\t\t\t\t08/2023\tAnalyst\n" },
      { "Work Context.txt",
        CODE "\tElement ID\tElement Name\tScale ID\tCategory\tData Value\n" BAKER "\t4.C.1\tx\tCX\t1\t2\n" },
      { "Tools Used.txt", CODE "\tExample\tCommodity Code\tCommodity Title\n" BAKER "\tOven\t1\tOvens\n" },
      { "picture.png", "\x89PNG\r\n", 6 } },
    EDITION,
    UNDATED SKILLS_PACK,
    "Interests.txt:0: : this file was not used.\nTools Used.txt:0: : this file was not used.\n"
    "Work Context.txt:0: : this file was not used.\n"
    "picture.png:0: : “picture.png” does not begin with a line of UTF-8 text that names its columns.\n" },
  { "few-columns",
    { { "o.txt", OCCUPATIONS },
      { "s.txt",
        CODE "\tElement ID\tElement Name\tScale ID\tData Value\n" BAKER "\t2.A.1.e\tMathematics\tIM\t4\n" } },
    EDITION,
    UNDATED BAKER_ROLE ("") "  onet:2.A.1.e onet:im 4\n" MILLER_ROLE ("") MATHEMATICS,
    "s.txt:0: N: the file does not have this column.\ns.txt:0: Standard Error: the file does not have this "
    "column.\n"
    "s.txt:0: Lower CI Bound: the file does not have this column.\n"
    "s.txt:0: Upper CI Bound: the file does not have this column.\n"
    "s.txt:0: Recommend Suppress: the file does not have this column.\n"
    "s.txt:0: Not Relevant: the file does not have this column.\ns.txt:0: Date: the file does not have this "
    "column.\n"
    "s.txt:0: Domain Source: the file does not have this column.\n" },

  REFUSED ("nan", BAKER "\t2.A.1.e\tMathematics\tIM\tnan\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "Data Value: this is not a number."),
  REFUSED ("infinite", BAKER "\t2.A.1.e\tMathematics\tIM\t1e999\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "Data Value: this is not a number."),
  REFUSED ("huge", BAKER "\t2.A.1.e\tMathematics\tIM\t1e308\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "Data Value: expected a number from 1 to 5, found 1e+308."),
  REFUSED ("off-the-scale", BAKER "\t2.A.1.e\tMathematics\tIM\t0.99\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "Data Value: expected a number from 1 to 5, found 0.99."),
  REFUSED ("decimal-comma", BAKER "\t2.A.1.e\tMathematics\tIM\t4,12\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "Data Value: this is not a number."),
  REFUSED ("negative-n", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t-1\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "N: this is not a whole number from 0."),
  REFUSED ("broken-n", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8.5\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "N: this is not a whole number from 0."),
  REFUSED ("negative-error", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8\t-0.1\t\t\tN\t\t08/2023\tAnalyst\n",
           "Standard Error: expected a number from 0 to 1e+15, found -0.1."),
  REFUSED ("huge-error", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8\t1e308\t\t\tN\t\t08/2023\tAnalyst\n",
           "Standard Error: expected a number from 0 to 1e+15, found 1e+308."),
  REFUSED ("crossed-bounds", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8\t0.1\t3.2\t2.8\tN\t\t08/2023\tAnalyst\n",
           "Lower CI Bound: the lower bound is above the upper bound."),
  REFUSED ("bound-off-the-scale",
           BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8\t0.1\t2\t5.1\tN\t\t08/2023\tAnalyst\n",
           "Upper CI Bound: expected a number from 1 to 5, found 5.1."),
  REFUSED ("flag", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8\t\t\t\tMaybe\t\t08/2023\tAnalyst\n",
           "Recommend Suppress: this is neither Y nor N."),
  REFUSED ("date", BAKER "\t2.A.1.e\tMathematics\tIM\t3\t8\t\t\t\tN\t\t13/2023\tAnalyst\n",
           "Date: this is not a month like 12/2025."),
  REFUSED ("scale", BAKER "\t2.A.1.e\tMathematics\tXX\t3\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           "Scale ID: there is no such scale in this source."),
  REFUSED ("role", "99-9999.99\t2.A.1.e\tMathematics\tIM\t3\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           CODE ": there is no such occupation in this source."),
  REFUSED ("few-fields", BAKER "\t2.A.1.e\tMathematics\tIM\t3\n",
           ": its number of fields is 5, that of the columns is 13."),
  REFUSED ("wrong-separator", BAKER ",2.A.1.e,Mathematics,IM,3,8,,,,N,,08/2023,Analyst\n",
           ": its number of fields is 1, that of the columns is 13."),
  { "encoding",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS BAKER "\t2.A.1.f\tMath\xe9matiques\tIM\t3\t8\t\t\t\tN\t\t08/2023\tAnalyst\n" } },
    EDITION,
    UNDATED SKILLS_PACK,
    "s.txt:6: Element Name: this is not UTF-8 text, or holds a NUL byte.\n" },
  REFUSED ("no-name", BAKER "\t2.A.1.e\t\tIM\t3\t8\t\t\t\tN\t\t08/2023\tAnalyst\n",
           ": “onet:2.A.1.e” lacks “name”."),
  { "element",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", RATINGS_HEAD BAKER "\t2.A.9.z\tx\tIM\t3\t8\t\t\t\tN\t\t08/2023\tAnalyst\n" },
      { "t.txt", ELEMENTS } },
    EDITION,
    NOTHING,
    "s.txt:2: Element ID: there is no such skill, knowledge, ability, activity or style in this source.\n" },
  { "twice",
    { { "o.txt", OCCUPATIONS BAKER "\tBakers again\tx\n" },
      { "s.txt", SKILLS BAKER "\t2.B.3.e\tProgramming\tIM\t4.50\t8\t\t\t\tN\t\t08/2023\tAnalyst\n" },
      { "t.txt", SCALES "IM\tImportance\t0\t9\n" } },
    EDITION,
    UNDATED SKILLS_PACK,
    "t.txt:5: Scale ID: it is there twice.\no.txt:4: " CODE ": The id “onet:" BAKER "” is there twice.\n"
    "s.txt:6: : The rating of “onet:" BAKER
    "” on “onet:2.B.3.e” by “onet:im” is wrong: it is there twice.\n" },
  { "upside-down-scale",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", SKILLS },
      { "t.txt",
        "Scale ID\tScale "
        "Name\tMinimum\tMaximum\nIM\tImportance\t5\t1\nLV\tLevel\t0\tx\nIM\tImportance\t1\t1e308\n" } },
    EDITION,
    UNDATED SKILLS_PACK,
    "t.txt:2: Maximum: the scale does not end above where it begins.\nt.txt:3: Maximum: this is not a "
    "number.\nt.txt:4: Maximum: expected a number from -1e+15 to 1e+15, found 1e+308.\n" },

  { "missing-column",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", CODE "\tElement ID\tScale ID\tN\n" BAKER "\t2.A.1.e\tIM\t3\n" },
      { "t.txt", KNOWLEDGE } },
    EDITION,
    .error = "“s.txt” lacks the column “Data Value”." },
  { "missing-title",
    { { "o.txt", CODE "\tDescription\n" BAKER "\tBake.\n" }, { "s.txt", SKILLS } },
    EDITION,
    .error = "“o.txt” lacks the column “Title”." },
  { "column-twice",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", CODE "\tElement ID\tScale ID\tData Value\tData Value\n" BAKER "\t2.A.1.e\tIM\t3\t3\n" } },
    EDITION,
    .error = "“s.txt” has the column “Data Value” twice." },
  { "missing-occupations",
    { { "s.txt", SKILLS } },
    EDITION,
    .error
    = "“files” lacks a table of O*NET occupations (“Occupation Data”), or one of ratings such as “Skills”." },
  { "missing-ratings",
    { { "o.txt", OCCUPATIONS },
      { "i.txt", RATINGS_HEAD BAKER "\t1.B.1.a\tRealistic\tOI\t5\t\t\t\t\t\t\t08/2023\tAnalyst\n" } },
    EDITION,
    .error
    = "“files” lacks a table of O*NET occupations (“Occupation Data”), or one of ratings such as “Skills”." },
  { "two-editions",
    { { "o.txt", OCCUPATIONS }, { "p.txt", OCCUPATIONS }, { "s.txt", SKILLS } },
    EDITION,
    .error = "“files” has more than one table of O*NET occupations; import one edition at a time." },
  { "no-edition",
    { { "o.txt", OCCUPATIONS }, { "s.txt", SKILLS } },
    { METIER_SOURCE_ONET },
    .error = "The files in “files” do not say which edition of O*NET they are; name it, like 30.1.",
    .code = METIER_ERROR_UNTOLD },
  { "wrong-edition",
    { { "o.txt", OCCUPATIONS }, { "s.txt", SKILLS } },
    { METIER_SOURCE_ONET, "../../etc" },
    .error = "“../../etc” is no edition of O*NET; editions are called like 30.1." },
  { "bar-separator",
    { { "o.txt", OCCUPATIONS },
      { "s.txt", CODE "|Element ID|Scale ID|Data Value\n" BAKER "|2.A.1.e|IM|3\n" } },
    { METIER_SOURCE_ONET, "30.1" },
    .error
    = "“files” lacks a table of O*NET occupations (“Occupation Data”), or one of ratings such as “Skills”." },
  { "empty",
    { { "o.txt", "" } },
    { METIER_SOURCE_ANY },
    .error = "“o.txt” does not begin with a line of UTF-8 text that names its columns." },
};

static const MetierRating *
find_rating (const MetierProfile *profile, const char *skill, const char *scale)
{
  for (guint i = 0; i < profile->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (profile->ratings, i);

      if (g_str_equal (rating->skill->id, skill) && g_str_equal (rating->scale->id, scale))
        return rating;
    }

  g_assert_not_reached ();
}

static MetierProfile *
import_bakers (ImportFixture *self, const ImportFile *more, guint n_more)
{
  const ImportFile files[] = { { "o.txt", OCCUPATIONS }, { "s.txt", SKILLS } };
  const MetierImportOptions options = EDITION;
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new ();
  g_autoptr (GError) error = NULL;
  MetierProfile *profile;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    import_fixture_write (self, &files[i]);
  for (guint i = 0; i < n_more; i++)
    import_fixture_write (self, &more[i]);
  import_fixture_run (self, self->folder, &options, NULL, &error);
  g_assert_no_error (error);
  metier_catalogue_add_pack (catalogue, self->pack, FALSE, &error);
  profile = metier_catalogue_load_profile (catalogue, "onet:" BAKER, NULL, &error);
  g_assert_no_error (error);
  return profile;
}

/* All that a row says is kept, and what it does not say is not made up. */
static void
test_row (void)
{
  ImportFixture self;
  g_autoptr (MetierProfile) profile = NULL;
  const MetierRating *rating;

  import_fixture_set_up (&self);
  profile = import_bakers (&self, NULL, 0);
  rating = find_rating (profile, "onet:2.B.3.e", "onet:lv");
  g_assert_cmpfloat (rating->raw, ==, 0.62);
  g_assert_cmpint (rating->n, ==, 8);
  g_assert_cmpfloat (rating->se, ==, 0.2631);
  g_assert_cmpfloat (rating->lo, ==, 0);
  g_assert_cmpfloat (rating->hi, ==, 1.14);
  g_assert_cmpint (rating->flags, ==, METIER_RATING_SUPPRESSED | METIER_RATING_NOT_RELEVANT);
  g_assert_cmpstr (rating->date, ==, "2023-08");
  g_assert_cmpstr (rating->method, ==, "Analyst");
  rating = find_rating (profile, "onet:2.A.1.e", "onet:im");
  g_assert_cmpint (rating->flags, ==, 0);
  g_assert_true (isnan (rating->lo) && isnan (rating->hi));
  g_assert_cmpfloat (rating->scale->min, ==, 1);
  g_assert_cmpstr (rating->scale->unit, ==, "importance, 1–5");
  g_assert_cmpuint (rating->scale->levels->len, ==, 5);
  import_fixture_tear_down (&self);
}

/* Both layouts of related occupations, and technologies; what names nothing is told. */
static void
test_lists (void)
{
  static const ImportFile files[]
      = { { "t.txt", CODE "\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n" BAKER
                          "\tPython\t1\tLanguages\tY\tN\n" BAKER "\tPython\t1\tLanguages\tY\tN\n" BAKER
                          "\tOvenware\t2\tOven software\tN\tN\n" },
          { "r.txt", CODE "\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n" BAKER "\t" MILLER
                          "\tPrimary-Short\t1\n" BAKER "\t99-9999.99\tPrimary-Short\t2\n" BAKER "\t" MILLER
                          "\tPrimary-Short\tx\n" },
          { "z.txt", CODE "\tTitle\tRelated O*NET-SOC Code\tRelated Title\tRelated Index\n" BAKER
                          "\tBakers\t" MILLER "\tMillers\t1\n" } };
  ImportFixture self;
  g_autoptr (MetierProfile) profile = NULL;
  g_autofree char *warnings = NULL;
  const MetierTechnology *technology;
  const MetierRelatedRole *related;

  import_fixture_set_up (&self);
  profile = import_bakers (&self, files, G_N_ELEMENTS (files));
  g_assert_cmpuint (profile->technologies->len, ==, 2);
  technology = g_ptr_array_index (profile->technologies, 0);
  g_assert_cmpstr (technology->name, ==, "Python");
  g_assert_cmpstr (technology->category, ==, "Languages");
  g_assert_true (technology->hot && !technology->in_demand);
  g_assert_cmpuint (profile->related->len, ==, 1);
  related = g_ptr_array_index (profile->related, 0);
  g_assert_cmpstr (related->role, ==, "onet:" MILLER);
  g_assert_cmpstr (related->title, ==, "Millers");
  g_assert_cmpstr (related->tier, ==, "Primary-Short");
  warnings = import_fixture_dup_warnings (&self);
  g_assert_cmpstr (
      warnings, ==,
      "t.txt:3: Example: The role “onet:" BAKER "” has “Python” twice.\n"
      "r.txt:3: Related O*NET-SOC Code: there is no such occupation in this source.\n"
      "r.txt:4: Index: this is not a whole number from 1.\nz.txt:0: : this file was not used.\n");
  g_assert_cmpuint (self.report->n_skipped, ==, 3);
  import_fixture_tear_down (&self);
}

/* The older layout alone has no tiers. */
static void
test_older_related (void)
{
  static const ImportFile file
      = { "z.txt", CODE "\tTitle\tRelated O*NET-SOC Code\tRelated Title\tRelated Index\n" BAKER
                        "\tBakers\t" MILLER "\tMillers\t4\n" };
  ImportFixture self;
  g_autoptr (MetierProfile) profile = NULL;
  const MetierRelatedRole *related;

  import_fixture_set_up (&self);
  profile = import_bakers (&self, &file, 1);
  g_assert_cmpuint (profile->related->len, ==, 1);
  related = g_ptr_array_index (profile->related, 0);
  g_assert_cmpuint (related->rank, ==, 4);
  g_assert_null (related->tier);
  import_fixture_tear_down (&self);
}

/* The folder, like the archive as published, may be all that says the edition. */
static void
test_edition_from_name (void)
{
  static const struct {
    const char *name;
    const char *id;
  } names[] = { { "db_30_1_text", "onet-30.1" },
                { "onet-29.0", "onet-29.0" },
                { "db_24_3_excel (2)", "onet-24.3" } };
  static const ImportFile files[] = { { "o.txt", OCCUPATIONS }, { "s.txt", SKILLS } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const MetierImportOptions options = { METIER_SOURCE_ANY };
      g_autoptr (MetierSourceFiles) source = NULL;
      g_autoptr (MetierImport) import = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      ImportFixture self;

      import_fixture_set_up (&self);
      for (guint j = 0; j < G_N_ELEMENTS (files); j++)
        import_fixture_write (&self, &files[j]);
      path = g_build_filename (self.top, names[i].name, NULL);
      g_assert_no_errno (g_rename (self.folder, path));
      source = metier_source_files_open (path, &error);
      g_assert_no_error (error);
      import = metier_import_new (source, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (metier_import_get_format (import), ==, METIER_SOURCE_ONET);
      g_assert_cmpstr (metier_import_get_source (import)->id, ==, names[i].id);
      g_assert_no_errno (g_rename (path, self.folder));
      import_fixture_tear_down (&self);
    }
}

/* A line of two gigabytes, most of it a hole: it ends with a sentence before it is read. */
static void
test_endless_line (void)
{
  static const ImportFile files[] = { { "o.txt", OCCUPATIONS }, { "s.txt", RATINGS_HEAD BAKER "\t" } };
  const MetierImportOptions options = EDITION;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  ImportFixture self;
  int file;

  import_fixture_set_up (&self);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    import_fixture_write (&self, &files[i]);
  path = g_build_filename (self.folder, "s.txt", NULL);
  file = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  g_assert_cmpint (ftruncate (file, (off_t) 2 << 30), ==, 0);
  close (file);
  g_assert_false (import_fixture_run (&self, self.folder, &options, NULL, &error));
  g_assert_nonnull (strstr (error->message, "“s.txt”, line 2"));
  g_assert_false (g_file_test (self.pack, G_FILE_TEST_EXISTS));
  import_fixture_tear_down (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  import_case_add_all ("/formats/import-onet", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/formats/import-onet/row", test_row);
  g_test_add_func ("/formats/import-onet/lists", test_lists);
  g_test_add_func ("/formats/import-onet/older-related", test_older_related);
  g_test_add_func ("/formats/import-onet/edition-from-name", test_edition_from_name);
  g_test_add_func ("/formats/import-onet/endless-line", test_endless_line);
  return g_test_run ();
}
