/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-transition.h"

#include <math.h>

#include "core/comparison/metier-similarity.h"
#include "fixture.h"

static MetierTransition *
transition_new (MetierScale *from_scale, const double *from, MetierScale *to_scale, const double *to)
{
  g_autoptr (MetierScale) first_scale = from_scale;
  g_autoptr (MetierScale) second_scale = to_scale;
  g_autoptr (MetierSource) first = fixture_source_new ("first", from_scale->id);
  g_autoptr (MetierSource) second = fixture_source_new ("second", to_scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) pair = NULL;

  g_ptr_array_add (profiles, fixture_profile_new_core (first, from_scale, "first:role", from));
  g_ptr_array_add (profiles, fixture_profile_new_core (second, to_scale, "second:role", to));
  pair = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  return metier_transition_new (pair);
}

static void
test_both_ways (void)
{
  static const double analyst[] = { 0, 9, NAN, 5, 6 };
  static const double engineer[] = { 9, 9, 7, -INFINITY, 3 };
  static const char *const skills[] = { "programming", "engineering", "statistics" };
  static const double steps[] = { 100, -100.0 / 3, 0 };
  g_autoptr (MetierTransition) transition
      = transition_new (fixture_scale_new_relevance (), analyst, fixture_scale_new_relevance (), engineer);

  g_assert_cmpuint (transition->skills->len, ==, G_N_ELEMENTS (skills));
  for (guint i = 0; i < transition->skills->len; i++)
    {
      const MetierTransitionSkill *skill = g_ptr_array_index (transition->skills, i);

      g_assert_cmpstr (skill->skill, ==, skills[i]);
      g_assert_cmpfloat_with_epsilon (skill->step, steps[i], 1e-12);
    }
  g_assert_cmpfloat_with_epsilon (transition->to, 100.0 / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (transition->back, 100.0 / 9, 1e-12);
}

static void
test_scales_never_mix (void)
{
  static const double relevance[] = { 9, 9, 9, 9, 9 };
  static const double share[] = { 0.1, 0.1, 0.1, 0.1, 0.1 };
  g_autoptr (MetierTransition) transition
      = transition_new (fixture_scale_new_relevance (), relevance, fixture_scale_new_share (), share);

  g_assert_cmpuint (transition->skills->len, ==, 0);
  g_assert_true (isnan (transition->to));
  g_assert_true (isnan (transition->back));
}

static MetierMatrix *
matrix_new_of_ways (void)
{
  static const double values[][2] = { { 0, 0 }, { 80, 80 }, { 40, 40 }, { 90, 10 }, { 85, 85 }, { NAN, 40 } };

  return fixture_matrix_new (G_N_ELEMENTS (values), 2, &values[0][0]);
}

static void
test_waypoints (void)
{
  static const struct {
    const char *id;
    double there;
    double on;
  } expected[] = { { "any:02", 40, 40 }, { "any:05", 40, 40 }, { "any:03", 50, 35 } };
  g_autoptr (MetierMatrix) matrix = matrix_new_of_ways ();
  g_autoptr (GPtrArray) found = metier_similarity_find_waypoints (matrix, "any:00", "any:01", 0);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    {
      const MetierWaypoint *waypoint = g_ptr_array_index (found, i);

      g_assert_cmpstr (waypoint->id, ==, expected[i].id);
      g_assert_cmpfloat (waypoint->there, ==, expected[i].there);
      g_assert_cmpfloat (waypoint->on, ==, expected[i].on);
    }
}

static void
test_no_waypoints (void)
{
  g_autoptr (MetierMatrix) matrix = matrix_new_of_ways ();
  g_autoptr (GPtrArray) unknown = metier_similarity_find_waypoints (matrix, "any:00", "any:09", 0);
  g_autoptr (GPtrArray) itself = metier_similarity_find_waypoints (matrix, "any:01", "any:01", 0);
  g_autoptr (GPtrArray) down = metier_similarity_find_waypoints (matrix, "any:01", "any:00", 0);
  g_autoptr (GPtrArray) limited = metier_similarity_find_waypoints (matrix, "any:00", "any:01", 1);

  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_cmpuint (itself->len, ==, 0);
  g_assert_cmpuint (down->len, ==, 0);
  g_assert_cmpuint (limited->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/transition/both-ways", test_both_ways);
  g_test_add_func ("/transition/scales-never-mix", test_scales_never_mix);
  g_test_add_func ("/transition/waypoints", test_waypoints);
  g_test_add_func ("/transition/no-waypoints", test_no_waypoints);

  return g_test_run ();
}
