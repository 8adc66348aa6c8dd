/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-skill.h"

#include "fixture.h"

typedef struct {
  const char *kind;
  gboolean counted;
} KindCase;

static const KindCase kind_cases[] = {
  { "competence", TRUE }, { "core", TRUE }, { "groups", TRUE }, { "group", FALSE }, { "answer", FALSE },
};

static void
test_counted (gconstpointer data)
{
  const KindCase *kind_case = data;
  g_autoptr (MetierSkill) skill = metier_skill_new ();

  skill->kind = g_strdup (kind_case->kind);

  g_assert_true (metier_skill_is_counted (skill) == kind_case->counted);
}

static void
test_without_kind (void)
{
  g_autoptr (MetierSkill) skill = metier_skill_new ();

  g_assert_true (metier_skill_is_counted (skill));
  g_assert_cmpint (skill->core, ==, METIER_CORE_SKILL_NONE);
  g_assert_null (skill->tools);
}

static void
test_tools (void)
{
  g_autoptr (MetierSkill) skill = metier_skill_new ();
  const MetierTool *tool;

  metier_skill_add_tool (skill, "Python", "language");
  metier_skill_add_tool (skill, "NumPy", "library");

  g_assert_cmpuint (skill->tools->len, ==, 2);
  tool = g_ptr_array_index (skill->tools, 1);
  g_assert_cmpstr (tool->name, ==, "NumPy");
  g_assert_cmpstr (tool->kind, ==, "library");
}

static void
test_keeps_source (void)
{
  MetierSource *source = fixture_source_new ("edison", NULL);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "edison:DSDA01", METIER_CORE_SKILL_ML);
  g_autoptr (MetierSkill) other = metier_skill_ref (skill);

  metier_source_unref (source);

  g_assert_true (other == skill);
  g_assert_cmpstr (skill->source->id, ==, "edison");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kind_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/skill/counted/", kind_cases[i].kind, NULL);

      g_test_add_data_func (path, &kind_cases[i], test_counted);
    }
  g_test_add_func ("/skill/without-kind", test_without_kind);
  g_test_add_func ("/skill/tools", test_tools);
  g_test_add_func ("/skill/keeps-source", test_keeps_source);

  return g_test_run ();
}
