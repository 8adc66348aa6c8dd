/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-override.h"

typedef struct {
  const char *name;
  int core;
} Case;

static const Case cases[] = {
  { "Programming", METIER_CORE_SKILL_PROGRAMMING },
  { "Computers and Electronics", METIER_CORE_SKILL_NONE },
  { "Programming and build (software engineering)", METIER_CORE_SKILL_PROGRAMMING },
  { "Python", METIER_CORE_SKILL_PROGRAMMING },
  { "Pythonesque humour", METIER_CORE_SKILL_NONE },
  { "Mathematics", METIER_CORE_SKILL_STATISTICS },
  { "Applied maths, statistics and scientific practices", METIER_CORE_SKILL_STATISTICS },
  { "STATISTICAL-ANALYSIS", METIER_CORE_SKILL_STATISTICS },
  { "Data modelling", METIER_CORE_SKILL_MODELING },
  { "Machine learning engineering", METIER_CORE_SKILL_ML },
  { "utilise machine learning", METIER_CORE_SKILL_ML },
  { "HTML", METIER_CORE_SKILL_NONE },
  { "Apply ML to new areas", METIER_CORE_SKILL_ML },
  { "Systems design", METIER_CORE_SKILL_ENGINEERING },
  { "Public speaking", METIER_CORE_SKILL_NONE },
  { "", METIER_CORE_SKILL_NONE },
  { "日本語", METIER_CORE_SKILL_NONE },
};

static void
test_name (gconstpointer data)
{
  const Case *c = data;

  g_assert_cmpint (metier_core_skill_suggest (c->name), ==, c->core);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core-suggest/%u", i);

      g_test_add_data_func (path, &cases[i], test_name);
    }

  return g_test_run ();
}
