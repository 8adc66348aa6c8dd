/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/values/metier-error.h"
#include "import-fixture.h"

#define ASKED .licence = "CC0-1.0", .credit = "The guild"
#define SOURCE "table-trades|Trades|undated||table-trades:value|\n"
#define FAR "this is further from zero than a scale may reach, a quadrillion (10¹⁵).\n"
#define ENDS(what, from, to)                                                                                 \
  "“" what "” was taken to be from " from " to " to ", as its values are; nobody said so.\n"

static const ImportCase cases[] = {
  { "long",
    { { "trades.csv", "Role,Skill,Value\nBaker,Kneading,4.5\nBaker,Selling,2\nSmith,Selling,\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED, .columns = { .min = 1, .max = 5 } },
    SOURCE "role table-trades:baker|Baker||||\n"
           "  table-trades:kneading table-trades:value 4.5\n  table-trades:selling table-trades:value 2\n"
           "role table-trades:smith|Smith||||\n"
           "skill table-trades:kneading|Kneading||skill|\nskill table-trades:selling|Selling||skill|\n" },
  { "columns-that-are-named",
    { { "trades.csv", "who;what;how much;of\nBaker;Kneading;0,5;Need\nBaker;Kneading;3;Use\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED,
      .columns = { .role = "Who", .skill = "what", .value = "how much", .scale = "of" } },
    "table-trades|Trades|undated|||\nrole table-trades:baker|Baker||||\n"
    "  table-trades:kneading table-trades:need 0.5\n  table-trades:kneading table-trades:use 3\n"
    "skill table-trades:kneading|Kneading||skill|\n",
    "trades.csv:0: how much: " ENDS ("Need", "0", "0.5") "trades.csv:0: how much: " ENDS ("Use", "0", "3") },
  { "wide",
    { { "Trades.csv", "Occupation\tKneading\tSelling\tRemark\nBaker\t9\t-"
                      "2\tgood\nSmith\t\t7\t1\nCook\tx\t3\tfair\nMason\t5\t\tfair\n" } },
    { METIER_SOURCE_CSV, ASKED },
    SOURCE "role table-trades:baker|Baker||||\n"
           "  table-trades:kneading table-trades:value 9\n  table-trades:selling table-trades:value -2\n"
           "role table-trades:smith|Smith||||\n"
           "  table-trades:kneading table-trades:value\n  table-trades:selling table-trades:value 7\n"
           "role table-trades:cook|Cook||||\n"
           "  table-trades:kneading table-trades:value\n  table-trades:selling table-trades:value 3\n"
           "role table-trades:mason|Mason||||\n"
           "  table-trades:kneading table-trades:value 5\n  table-trades:selling table-trades:value\n"
           "skill table-trades:kneading|Kneading||skill|\nskill table-trades:selling|Selling||skill|\n",
    "Trades.csv:0: : " ENDS ("Trades", "-2",
                             "9") "Trades.csv:0: Remark: this column holds no numbers and was not used.\n"
                                  "Trades.csv:4: Kneading: this is not a number.\n" },
  { "broken",
    { { "trades.csv",
        "role,skill,value\nBaker,Kneading,4\nbaker,Kneading,5\nBaker,,1\n,Selling,1\nSmith,Selling,nan\n"
        "Smith,Selling,1e309\nSmith,Selling,1e308\nSmith,Selling,0x10\nSmith,Selling,-1\nSmith,Selling\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED, .columns = { .min = 0, .max = 5 } },
    SOURCE "role table-trades:baker|Baker||||\n  table-trades:kneading table-trades:value 4\n"
           "skill table-trades:kneading|Kneading||skill|\n",
    "trades.csv:3: value: The rating of “table-trades:baker” on “table-trades:kneading” by "
    "“table-trades:value” is "
    "wrong: it is there twice.\n"
    "trades.csv:4: skill: this is to be the name of a skill, and is empty.\n"
    "trades.csv:5: role: this is to be the name of a role, and is empty.\n"
    "trades.csv:6: value: this is not a number.\ntrades.csv:7: value: this is not a number.\n"
    "trades.csv:8: value: " FAR "trades.csv:9: value: this is not a number.\n"
    "trades.csv:10: value: this lies outside the scale.\n"
    "trades.csv:11: : its number of fields is 2, that of the columns is 3.\n" },
  /* Names that would make the same id, or none, are told apart by a sum over them. */
  { "ids",
    { { "t.csv", "role,skill,value\nC,C++,1\nC,C--,1\nПекарь,C++,1\n" } },
    { METIER_SOURCE_CSV, .title = "T", ASKED, .columns = { .min = 0, .max = 1 } },
    "table-t|T|undated||table-t:value|\nrole table-t:c|C||||\n"
    "  table-t:c--cedb1bac table-t:value 1\n  table-t:c--29abb69c table-t:value 1\n"
    "role table-t:--3cdef8a9|Пекарь||||\n  table-t:c--cedb1bac table-t:value 1\n  table-t:c--29abb69c "
    "table-t:value\n"
    "skill table-t:c--cedb1bac|C++||skill|\nskill table-t:c--29abb69c|C--||skill|\n" },
  { "no-licence",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,4\n" } },
    { METIER_SOURCE_CSV, .credit = "The guild" },
    .error = "It has to be said under which licence “trades.csv” is." },
  { "no-credit",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,4\n" } },
    { METIER_SOURCE_CSV, .licence = "CC0-1.0" },
    .error = "It has to be said whom “trades.csv” is from, so that they get the credit." },
  { "no-role",
    { { "trades.csv", "a,b,c\n1,2,3\n" } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "It has to be said which column of “trades.csv” has the roles." },
  { "half-named",
    { { "trades.csv", "role,a,b\nBaker,2,3\n" } },
    { METIER_SOURCE_CSV, ASKED, .columns = { .value = "a" } },
    .error
    = "It has to be said which columns of “trades.csv” have the skills and the values, or neither of them." },
  { "missing-column",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,4\n" } },
    { METIER_SOURCE_CSV, ASKED, .columns = { .value = "worth" } },
    .error = "“trades.csv” lacks the column “worth”." },
  { "no-number",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,much\n" } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "“trades.csv” has no number in the column “value” that a scale could hold." },
  { "other-encoding",
    { { "trades.csv", "role,skill,value\nB\xe4"
                      "cker,Kneten,4\nM\xfcller,Mahlen,3\n" } },
    { METIER_SOURCE_CSV, ASKED },
    .error
    = "“trades.csv”, line 2: UTF-8 text was expected here, and none of the lines can be used; save the "
      "table as UTF-8." },
  { "utf-16",
    { { "trades.csv", "r\0,\0s\0,\0v\0\n\0", 12 } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "“trades.csv”, line 1: UTF-8 text was expected, and this is UTF-16; save the table as UTF-8." },
  { "utf-16-unasked",
    { { "trades.csv", "\xff\xfer\0,\0s\0,\0v\0\n\0", 14 } },
    { METIER_SOURCE_ANY, ASKED },
    .error = "“trades.csv”, line 1: UTF-8 text was expected, and this is UTF-16; save the table as UTF-8." },
  /* A number that no scale reaches does not make one that nothing can be seen on. */
  { "far",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,4\nSmith,Kneading,1e308\nCook,Kneading,-1e308\n"
                      "Mason,Kneading,1000000000000001\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED },
    SOURCE "role table-trades:baker|Baker||||\n  table-trades:kneading table-trades:value 4\n"
           "skill table-trades:kneading|Kneading||skill|\n",
    "trades.csv:0: value: " ENDS ("Value", "0", "4") "trades.csv:3: value: " FAR "trades.csv:4: value: " FAR
                                                     "trades.csv:5: value: " FAR },
  { "as-far-as-may-be",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,-1e15\nSmith,Kneading,1000000000000000\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED },
    SOURCE "role table-trades:baker|Baker||||\n  table-trades:kneading table-trades:value -1000000000000000\n"
           "role table-trades:smith|Smith||||\n  table-trades:kneading table-trades:value 1000000000000000\n"
           "skill table-trades:kneading|Kneading||skill|\n",
    "trades.csv:0: value: " ENDS ("Value", "-1e+15", "1e+15") },
  { "far-in-wide",
    { { "trades.csv", "role,Kneading,Selling\nBaker,3,1e300\nSmith,1e300,-1e300\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED },
    SOURCE "role table-trades:baker|Baker||||\n  table-trades:kneading table-trades:value 3\n"
           "skill table-trades:kneading|Kneading||skill|\n",
    "trades.csv:0: : " ENDS ("Trades", "0", "3") "trades.csv:2: Selling: " FAR "trades.csv:3: Kneading: " FAR
                                                 "trades.csv:3: Selling: " FAR },
  { "only-far",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,1e300\n" } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "“trades.csv” has no number in the column “value” that a scale could hold." },
  { "far-ends",
    { { "trades.csv", "role,skill,value\nBaker,Kneading,4\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED, .columns = { .min = 0, .max = 1e308 } },
    .error = "The scale “table-trades:value” must lie within a quadrillion (10¹⁵) of zero." },
  { "no-column-of-numbers",
    { { "trades.csv", "role,a\nBaker,much\n" } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "“trades.csv” has no column of numbers that a scale could hold." },
  { "two-tables",
    { { "a.csv", "role,skill,value\n" }, { "b.csv", "role,skill,value\n" } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "“files” must hold one table; import one file of it at a time." },
  { "no-table",
    { { "a.csv", "\x89PNG\r\n\0\0", 8 } },
    { METIER_SOURCE_CSV, ASKED },
    .error = "“a.csv” does not begin with a line of UTF-8 text that names its columns." },
  { "never-recognised",
    { { "a.csv", "role,skill,value\nBaker,Kneading,4\n" } },
    { METIER_SOURCE_ANY, ASKED },
    .error = "“files” has no file with the columns of a source that can be imported.",
    .code = METIER_ERROR_UNRECOGNISED },
  { "settled",
    { { "trades.csv", "role,skill,value,scale\nBaker,Kneading,4,2\n" } },
    { METIER_SOURCE_CSV, .title = "Trades", ASKED,
      .columns = { .role = "role", .min = 0, .max = 5, .settled = TRUE } },
    SOURCE "role table-trades:baker|Baker||||\n"
           "  table-trades:value table-trades:value 4\n  table-trades:scale table-trades:value 2\n"
           "skill table-trades:value|value||skill|\nskill table-trades:scale|scale||skill|\n",
    "trades.csv:0: skill: this column holds no numbers and was not used.\n" },
};

static void
test_many_scales (void)
{
  const MetierImportOptions options = { METIER_SOURCE_CSV, ASKED };
  g_autoptr (GString) text = g_string_new ("role,skill,value,scale\n");
  g_autoptr (GError) error = NULL;
  ImportFixture self;

  for (guint i = 0; i < 33; i++)
    g_string_append_printf (text, "Baker,Kneading,1,s%u\n", i);
  import_fixture_set_up (&self);
  import_fixture_write (&self, &(ImportFile){ "t.csv", text->str });
  g_assert_false (import_fixture_run (&self, self.folder, &options, NULL, &error));
  g_assert_cmpstr (error->message, ==, "“t.csv” has more than 32 scales; another column must be meant.");
  import_fixture_tear_down (&self);
}

typedef struct {
  ImportFixture fixture;
  guint n_steps;
} Changing;

/* Another table takes the place of the one that is being read for the first time. */
static void
change_table (guint done, guint total, gpointer data)
{
  Changing *self = data;

  if (self->n_steps++ == 0)
    import_fixture_write (&self->fixture, &(ImportFile){ "t.csv", "role,value\nBaker,1\n" });
}

static void
test_changed (void)
{
  const MetierImportOptions options = { METIER_SOURCE_CSV, ASKED };
  g_autoptr (GError) error = NULL;
  Changing self = { .n_steps = 0 };
  const MetierProgress progress = { change_table, &self, NULL };

  import_fixture_set_up (&self.fixture);
  import_fixture_write (&self.fixture, &(ImportFile){ "t.csv", "role,skill,value\nBaker,Kneading,1\n" });
  g_assert_false (import_fixture_run (&self.fixture, self.fixture.folder, &options, &progress, &error));
  g_assert_cmpstr (error->message, ==, "“t.csv” was changed while it was read.");
  g_assert_cmpuint (self.n_steps, >, 0);
  import_fixture_tear_down (&self.fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_case_add_all ("/formats/import-csv", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/formats/import-csv/many-scales", test_many_scales);
  g_test_add_func ("/formats/import-csv/changed", test_changed);
  return g_test_run ();
}
