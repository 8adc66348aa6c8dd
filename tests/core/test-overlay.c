/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-overlay.h"

#include <math.h>

#include "fixture.h"

#define ROUNDS 200

static MetierComparison *
compare (const double *values)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("any", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, "any:role", values));

  return metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
}

static MetierLevels *
make_levels (void)
{
  MetierLevels *levels = metier_levels_new ();

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (g_test_rand_int_range (0, 4) > 0)
      metier_levels_set (levels, metier_core_skill_get_id ((MetierCoreSkill) i),
                         g_test_rand_int_range (0, 5));

  return levels;
}

/* Whoever is before whatever role: each keeps their own numbers, and a row of one is of the same skill as
 * that of the other. */
static void
test_any_two (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double values[METIER_N_CORE_SKILLS];
      g_autoptr (MetierComparison) role = NULL;
      g_autoptr (MetierLevels) my_levels = make_levels (), their_levels = make_levels ();
      g_autoptr (MetierGap) mine = NULL, theirs = NULL;
      g_autoptr (MetierOverlay) overlay = NULL;

      for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
        values[i] = g_test_rand_int_range (0, 10);
      role = compare (values);
      mine = metier_gap_new (role, my_levels, 3);
      theirs = metier_gap_new (role, their_levels, 3);
      overlay = metier_overlay_new (mine, theirs, "anna.json");

      g_assert_true (overlay->mine == mine && overlay->theirs == theirs);
      g_assert_cmpuint (overlay->rows->len, ==, mine->rows->len);
      for (guint i = 0; i < mine->rows->len; i++)
        {
          const MetierGapRow *one = g_ptr_array_index (mine->rows, i);
          const MetierGapRow *other = g_ptr_array_index (overlay->rows, i);
          double level = metier_levels_get (their_levels, one->skill);

          g_assert_cmpstr (one->skill, ==, other->skill);
          g_assert_true (other->mine.level == level || (isnan (other->mine.level) && isnan (level)));
        }
    }
}

static void
test_another_role (void)
{
  static const double values[] = { 8, 7, 6, 7, 9 };
  g_autoptr (MetierComparison) role = compare (values);
  g_autoptr (MetierLevels) levels = make_levels ();
  g_autoptr (MetierGap) gap = metier_gap_new (role, levels, 3);
  g_autoptr (MetierGap) shorter = metier_gap_new_head (gap, 2);

  g_assert_null (metier_overlay_new (gap, shorter, "anna.json"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/overlay/any-two", test_any_two);
  g_test_add_func ("/overlay/another-role", test_another_role);

  return g_test_run ();
}
