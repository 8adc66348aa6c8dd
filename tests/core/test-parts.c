/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-parts.h"
#include "fixture.h"

#include <math.h>

#define ID "demo:role"

/* A role that is asked 6, 3 and 1, and one thing that its source advises against. */
static MetierProfile *
new_profile (const MetierScale *scale)
{
  static const double values[] = { 6, 3, 1, 9 };
  g_autoptr (MetierSource) source = fixture_source_new ("demo", scale->id);
  MetierProfile *profile = fixture_profile_new (source, scale, ID);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *id = g_strdup_printf ("demo:s%u", i);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, (int) (i % 2));
      MetierRating *rating = fixture_profile_rate (profile, skill, scale, values[i]);

      rating->flags = i == 3 ? METIER_RATING_SUPPRESSED : 0;
    }
  fixture_profile_derive_core (profile);

  return profile;
}

static void
test_where_possible (void)
{
  g_autoptr (MetierScale) relevance = fixture_scale_new_relevance ();
  g_autoptr (MetierScale) share = fixture_scale_new_share ();
  g_autoptr (MetierScale) level = fixture_scale_new_level ();
  g_autoptr (MetierScale) importance = fixture_scale_new_importance ();

  g_assert_true (metier_parts_are_possible (relevance));
  g_assert_false (metier_parts_are_possible (share));
  g_assert_false (metier_parts_are_possible (level));
  g_assert_false (metier_parts_are_possible (importance));
}

static void
test_all_skills (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierProfile) profile = new_profile (scale);
  double largest = metier_parts_get_largest (profile, scale, METIER_SCOPE_ALL);
  g_autoptr (MetierScale) parts = metier_parts_new_scale (scale, largest);
  g_autoptr (MetierProfile) part = metier_parts_new_profile (profile, scale, parts, METIER_SCOPE_ALL);
  g_autofree char *text = NULL, *end = NULL;
  double sum = 0;

  g_assert_cmpfloat_with_epsilon (largest, 0.6, 1e-9);
  g_assert_cmpfloat (parts->max, ==, 0.6);
  g_assert_true (metier_profile_get_main_scale (part) == parts);
  g_assert_cmpuint (part->ratings->len, ==, 4);
  for (guint i = 0; i < part->ratings->len; i++)
    {
      const MetierRating *rating = g_ptr_array_index (part->ratings, i);

      if (metier_rating_get_status (rating) == METIER_STATUS_RATED)
        sum += rating->raw;
    }
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  text = metier_scale_format (parts, 0.3333);
  end = metier_scale_format (parts, parts->max);
  g_assert_cmpstr (text, ==, "33.3%");
  g_assert_cmpstr (end, ==, "60%");
}

/* A core skill is the mean of its items: 6 and 1 make 3.5 of 6.5, the other is 3. */
static void
test_core_skills (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierProfile) profile = new_profile (scale);
  double largest = metier_parts_get_largest (profile, scale, METIER_SCOPE_CORE);
  g_autoptr (MetierScale) parts = metier_parts_new_scale (scale, largest);
  g_autoptr (MetierProfile) part = metier_parts_new_profile (profile, scale, parts, METIER_SCOPE_CORE);

  g_assert_cmpfloat_with_epsilon (largest, 6 / 6.5, 1e-9);
  g_assert_cmpfloat (parts->max, ==, 1);
  g_assert_cmpfloat_with_epsilon (part->role->core[0]->raw, 3.5 / 6.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (part->role->core[0]->raw_high, 6 / 6.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (part->role->core[1]->raw, 3 / 6.5, 1e-9);
  g_assert_cmpint (part->role->core[2]->status, ==, profile->role->core[2]->status);
  g_assert_cmpstr (part->role->title, ==, profile->role->title);
}

/* Small parts do not make an axis of all of the sum. */
static void
test_end_of_the_axis (void)
{
  static const double cases[][2]
      = { { 0.004, 0.01 }, { 0.05, 0.05 }, { 0.051, 0.1 }, { 0.81, 1 }, { 0, 0.01 } };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MetierScale) parts = metier_parts_new_scale (scale, cases[i][0]);

      g_assert_cmpfloat (parts->max, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/parts/where-possible", test_where_possible);
  g_test_add_func ("/parts/all-skills", test_all_skills);
  g_test_add_func ("/parts/core-skills", test_core_skills);
  g_test_add_func ("/parts/end-of-the-axis", test_end_of_the_axis);
  return g_test_run ();
}
