/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-skill.h"

static const char *const ids[] = { "programming", "statistics", "modeling", "ml", "engineering" };

static void
test_ids (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (ids), ==, METIER_N_CORE_SKILLS);

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      MetierCoreSkill core = METIER_N_CORE_SKILLS;

      g_assert_cmpstr (metier_core_skill_get_id ((MetierCoreSkill)i), ==, ids[i]);
      g_assert_true (metier_core_skill_from_id (ids[i], &core));
      g_assert_cmpint (core, ==, i);
    }
}

static void
test_unknown (void)
{
  static const char *const others[] = { "", "Programming", "statistic", "statisticss", "edison:DSDA01" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      MetierCoreSkill core = METIER_CORE_SKILL_ML;

      g_assert_false (metier_core_skill_from_id (others[i], &core));
      g_assert_cmpint (core, ==, METIER_CORE_SKILL_ML);
    }
}

static void
test_titles (void)
{
  g_assert_cmpstr (metier_core_skill_get_title (METIER_CORE_SKILL_PROGRAMMING), ==,
                   "Programming and CS basics");
  g_assert_cmpstr (metier_core_skill_get_title (METIER_CORE_SKILL_ENGINEERING), ==, "Software engineering");
  g_assert_cmpstr (metier_core_skill_get_short_title (METIER_CORE_SKILL_STATISTICS), ==, "Statistics");
  g_assert_cmpstr (metier_core_skill_get_short_title (METIER_CORE_SKILL_ML), ==, "Applying ML");
}

static void
test_titles_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      g_assert_true (g_hash_table_add (seen, (char *)metier_core_skill_get_title ((MetierCoreSkill)i)));
      g_assert_true (g_hash_table_add (seen, (char *)metier_core_skill_get_short_title ((MetierCoreSkill)i)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/core-skill/ids", test_ids);
  g_test_add_func ("/core-skill/unknown", test_unknown);
  g_test_add_func ("/core-skill/titles", test_titles);
  g_test_add_func ("/core-skill/titles-differ", test_titles_differ);

  return g_test_run ();
}
