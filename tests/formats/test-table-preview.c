/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/tables/metier-table-preview.h"

#include "import-fixture.h"

typedef struct {
  const char *name;
  const char *titles;
  const char *role;
  const char *skill;
  const char *value;
  const char *scale;
} Guess;

static const Guess guesses[] = {
  { "plain", "Role,Skill,Value,Scale", "Role", "Skill", "Value", "Scale" },
  { "order", "value,skill,role", "role", "skill", "value", NULL },
  { "parts-of-names", "profile_id,competence_text,relevance_0_9", "profile_id", "competence_text",
    "relevance_0_9", NULL },
  { "whole-names-first", "role_code,role,skill_code,skill,score", "role", "skill", "score", NULL },
  { "one-column-one-meaning", "role_skill,skill_value,other", "role_skill", NULL, NULL, NULL },
  { "wide", "Occupation,Kneading,Selling", "Occupation", NULL, NULL, NULL },
  { "nothing", "a,b,c", NULL, NULL, NULL, NULL },
};

static void
test_guess (gconstpointer data)
{
  const Guess *expected = data;
  g_auto (GStrv) titles = g_strsplit (expected->titles, ",", -1);
  MetierImportColumns columns = { NULL };

  metier_table_guess ((const char *const *) titles, &columns);
  g_assert_cmpstr (columns.role, ==, expected->role);
  g_assert_cmpstr (columns.skill, ==, expected->skill);
  g_assert_cmpstr (columns.value, ==, expected->value);
  g_assert_cmpstr (columns.scale, ==, expected->scale);
}

/* What a person named stays as it is. */
static void
test_named (void)
{
  static const char *const titles[] = { "role", "skill", "value", "worth", NULL };
  MetierImportColumns columns = { .value = "worth" };

  metier_table_guess (titles, &columns);
  g_assert_cmpstr (columns.value, ==, "worth");
  g_assert_cmpstr (columns.skill, ==, "skill");
}

static void
test_preview (void)
{
  g_autoptr (MetierSourceFiles) files = NULL;
  g_autoptr (MetierTablePreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  GStrv row;
  ImportFixture self;

  import_fixture_set_up (&self);
  import_fixture_write (&self,
                        &(ImportFile){ "t.csv", "Role;Skill;Score\na;b;1\nbroken\nc;\"d;e\";2\nf;g;3\n" });
  files = metier_source_files_open (self.folder, &error);
  preview = metier_table_preview_new (files, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (preview->name, ==, "t.csv");
  g_assert_cmpint (preview->separator, ==, ';');
  g_assert_cmpuint (g_strv_length (preview->titles), ==, 3);
  g_assert_cmpuint (preview->rows->len, ==, 2);
  row = g_ptr_array_index (preview->rows, 1);
  g_assert_cmpstr (row[1], ==, "d;e");
  g_assert_cmpstr (preview->guess.value, ==, "Score");
  import_fixture_tear_down (&self);
}

static void
test_refused (void)
{
  g_autoptr (MetierSourceFiles) files = NULL;
  g_autoptr (MetierTablePreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  ImportFixture self;

  import_fixture_set_up (&self);
  files = metier_source_files_open (self.folder, &error);
  preview = metier_table_preview_new (files, 2, NULL, &error);
  g_assert_null (preview);
  g_assert_cmpstr (error->message, ==, "“files” must hold one table; import one file of it at a time.");
  import_fixture_tear_down (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/table-preview/guess/", guesses[i].name, NULL);

      g_test_add_data_func (path, &guesses[i], test_guess);
    }
  g_test_add_func ("/formats/table-preview/named", test_named);
  g_test_add_func ("/formats/table-preview/preview", test_preview);
  g_test_add_func ("/formats/table-preview/refused", test_refused);

  return g_test_run ();
}
