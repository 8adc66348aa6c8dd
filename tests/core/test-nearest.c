/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-nearest.h"

#include <math.h>

#include "core/me/metier-gap.h"
#include "fixture.h"

#define N_ROLES 40

static const MetierNearRole *
get (GPtrArray *ranked, guint i)
{
  return g_ptr_array_index (ranked, i);
}

static void
test_order (void)
{
  static const double values[][2] = { { 100, 0 }, { 0, 100 }, { 50, 50 }, { NAN, NAN }, { NAN, 20 } };
  static const double mine[] = { 3, 0 };
  static const char *const expected[] = { "any:00", "any:02", "any:01", "any:04" };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierMatrix) matrix = fixture_matrix_new (G_N_ELEMENTS (values), 2, &values[0][0]);
  g_autoptr (GPtrArray) ranked = metier_nearest_rank (matrix, scale, mine, METIER_AIM_DEFAULT, 0);

  g_assert_cmpuint (ranked->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < ranked->len; i++)
    g_assert_cmpstr (get (ranked, i)->id, ==, expected[i]);
  g_assert_cmpfloat (get (ranked, 0)->fit, ==, 1);
  g_assert_cmpfloat (get (ranked, 1)->fit, ==, 0.5);
  g_assert_cmpfloat (get (ranked, 1)->levels, ==, 3);
}

static void
test_little_assessed (void)
{
  static const double values[] = { 90, 10 };
  static const double much[] = { 1, NAN };
  static const double little[] = { NAN, 1 };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierMatrix) matrix = fixture_matrix_new (1, 2, values);
  g_autoptr (GPtrArray) ranked = metier_nearest_rank (matrix, scale, much, METIER_AIM_DEFAULT, 0);
  g_autoptr (GPtrArray) nothing = metier_nearest_rank (matrix, scale, little, METIER_AIM_DEFAULT, 0);

  g_assert_cmpuint (ranked->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get (ranked, 0)->coverage, 0.9, 1e-12);
  g_assert_cmpuint (nothing->len, ==, 0);
}

static MetierGap *
gap_of_row (const MetierMatrix *matrix, guint row, const MetierScale *scale, const double *mine)
{
  g_autoptr (MetierSource) source = fixture_source_new ("any", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) role = NULL;
  g_autoptr (MetierLevels) levels = metier_levels_new ();
  double raw[METIER_N_CORE_SKILLS];

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      double value = matrix->values[row * METIER_N_CORE_SKILLS + i];

      raw[i] = scale->min + value / 100.0 * (scale->max - scale->min);
      if (!isnan (mine[i]))
        metier_levels_set (levels, metier_core_skill_get_id ((MetierCoreSkill) i), mine[i]);
    }
  g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, matrix->roles[row], raw));
  role = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);

  return metier_gap_new (role, levels, METIER_AIM_DEFAULT);
}

/* The ranking says of each role what its gap says. */
static void
assert_agrees_with_gap (MetierScale *owned)
{
  g_autoptr (MetierScale) scale = owned;
  g_autoptr (MetierMatrix) matrix = NULL;
  g_autoptr (GPtrArray) ranked = NULL;
  double values[N_ROLES * METIER_N_CORE_SKILLS];
  double mine[METIER_N_CORE_SKILLS];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = g_test_rand_int_range (0, 5) * 25.0;
  matrix = fixture_matrix_new (N_ROLES, METIER_N_CORE_SKILLS, values);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    mine[i] = i == 2 ? NAN : g_test_rand_int_range (0, METIER_LEVEL_MAX + 1);
  ranked = metier_nearest_rank (matrix, scale, mine, METIER_AIM_DEFAULT, 0);

  g_assert_cmpuint (ranked->len, >, N_ROLES / 2);
  for (guint i = 0; i < ranked->len; i++)
    {
      const MetierNearRole *role = get (ranked, i);
      g_autoptr (MetierGap) gap = gap_of_row (matrix, (guint) atoi (role->id + strlen ("any:")), scale, mine);

      g_assert_cmpfloat_with_epsilon (role->fit, gap->fit, 1e-9);
      g_assert_cmpfloat_with_epsilon (role->coverage, gap->coverage, 1e-9);
      g_assert_cmpfloat_with_epsilon (role->levels, gap->levels, 1e-9);
      g_assert_true (i == 0 || get (ranked, i - 1)->fit >= role->fit);
    }
}

static void
test_agrees_with_gap (void)
{
  assert_agrees_with_gap (fixture_scale_new_relevance ());
  assert_agrees_with_gap (fixture_scale_new_importance ());
  assert_agrees_with_gap (fixture_scale_new_level ());
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/nearest/order", test_order);
  g_test_add_func ("/nearest/little-assessed", test_little_assessed);
  g_test_add_func ("/nearest/agrees-with-gap", test_agrees_with_gap);

  return g_test_run ();
}
