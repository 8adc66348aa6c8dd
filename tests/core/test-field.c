/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-field.h"

static void
test_field (void)
{
  g_autoptr (MetierField) field = metier_field_new ("finance", "Finance", NULL);

  g_assert_cmpstr (field->id, ==, "finance");
  g_assert_cmpstr (field->name, ==, "Finance");
  g_assert_null (field->summary);
}

static void
test_practice (void)
{
  const char *skills[] = { "programming", "ml", NULL };
  g_autoptr (MetierPractice) practice
      = metier_practice_new ("coding-competitions", "Coding competitions", "Timed puzzles.", skills);

  skills[0] = "changed";

  g_assert_cmpstr (practice->summary, ==, "Timed puzzles.");
  g_assert_cmpstr (practice->skills[0], ==, "programming");
  g_assert_cmpuint (g_strv_length (practice->skills), ==, 2);
}

static void
test_practice_without_skills (void)
{
  g_autoptr (MetierPractice) practice = metier_practice_new ("reading", "Reading", NULL, NULL);

  g_assert_nonnull (practice->skills);
  g_assert_cmpuint (g_strv_length (practice->skills), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/field/texts", test_field);
  g_test_add_func ("/practice/texts", test_practice);
  g_test_add_func ("/practice/without-skills", test_practice_without_skills);

  return g_test_run ();
}
