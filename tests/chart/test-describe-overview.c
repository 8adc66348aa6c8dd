/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include "chart/describe/metier-describe.h"

static void
test_overview (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  const MetierRole *analyst = ((MetierProfile *) g_ptr_array_index (fixture->profiles, 5))->role;
  g_autofree char *all = NULL, *some = NULL, *one = NULL, *none = NULL, *without = NULL;

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (roles, ((MetierProfile *) g_ptr_array_index (fixture->profiles, i))->role);
  all = metier_describe_overview (roles, analyst, METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (
      all, ==,
      "Next to Data Analyst, Application Engineer is asked for 3 points more software engineering, "
      "Data Scientist for 2 more statistics and machine learning.");
  some = metier_describe_overview (roles, analyst,
                                   METIER_ALL_CORE_SKILLS & ~(1u << METIER_CORE_SKILL_ENGINEERING));
  g_assert_true (g_str_has_prefix (some, "Next to Data Analyst, Data Scientist is asked for 2 points more "));
  g_assert_null (strstr (some, "software engineering"));
  g_ptr_array_set_size (roles, 1);
  one = metier_describe_overview (roles, analyst, METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (
      one, ==,
      "Next to Data Analyst, Data Scientist is asked for 2 points more statistics and machine learning.");
  g_ptr_array_set_size (roles, 0);
  none = metier_describe_overview (roles, analyst, METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (none, ==, "Nothing that was rated can be held against Data Analyst.");
  without = metier_describe_overview (roles, NULL, METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (without, ==, "This source names no role that the others could be held against.");
}

/* Roles that are asked for the same stand together, however many they are. */
static void
test_overview_ties (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  const MetierRole *analyst = ((MetierProfile *) g_ptr_array_index (fixture->profiles, 5))->role;
  g_autofree char *two = NULL, *four = NULL;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (roles, ((MetierProfile *) g_ptr_array_index (fixture->profiles, 0))->role);
  two = metier_describe_overview (roles, analyst, METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (two, ==,
                   "Next to Data Analyst, Data Scientist and Data Scientist are asked for 2 points more "
                   "statistics and machine learning.");
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (roles, g_ptr_array_index (roles, 0));
  four = metier_describe_overview (roles, analyst, METIER_ALL_CORE_SKILLS);
  g_assert_cmpstr (
      four, ==,
      "Next to Data Analyst, Data Scientist, Data Scientist and others are asked for 2 points more "
      "statistics and machine learning.");
}

static void
test_core (void)
{
  g_autoptr (ChartFixture) fixture = chart_fixture_new_edison ();
  MetierRole *analyst = ((MetierProfile *) g_ptr_array_index (fixture->profiles, 5))->role;
  g_autofree char *all = metier_describe_core (analyst);
  g_autofree char *gap = NULL;

  g_assert_cmpstr (all, ==,
                   "programming 6, statistics 7, modeling 6, machine learning 7 and software engineering 6");
  g_clear_pointer (&analyst->core[METIER_CORE_SKILL_MODELING], metier_core_value_unref);
  gap = metier_describe_core (analyst);
  g_assert_cmpstr (
      gap, ==,
      "programming 6, statistics 7, modeling unknown, machine learning 7 and software engineering 6");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/describe/overview", test_overview);
  g_test_add_func ("/describe/overview/ties", test_overview_ties);
  g_test_add_func ("/describe/core", test_core);

  return g_test_run ();
}
