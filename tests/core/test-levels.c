/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-levels.h"

#include <math.h>

#include "fixture.h"

static MetierComparison *
compare_details (MetierScope scope)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  MetierProfile *profile = fixture_profile_new (source, scale, "edison:any");
  static const struct {
    const char *id;
    int core;
  } skills[] = {
    { "edison:a", METIER_CORE_SKILL_STATISTICS },
    { "edison:b", METIER_CORE_SKILL_STATISTICS },
    { "edison:c", METIER_CORE_SKILL_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (skills); i++)
    {
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, skills[i].id, skills[i].core);

      fixture_profile_rate (profile, skill, scale, 5);
    }
  fixture_profile_derive_core (profile);
  g_ptr_array_add (profiles, profile);

  return metier_comparison_new (profiles, scope, METIER_SORT_SOURCE);
}

static const MetierComparisonRow *
get_row (const MetierComparison *comparison, const char *skill)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      if (g_str_equal (row->skill, skill))
        return row;
    }

  g_assert_not_reached ();
}

static void
assert_concluded (const MetierLevels *levels, const MetierComparison *comparison, const char *skill,
                  double level, gboolean assumed)
{
  MetierMyLevel mine = metier_levels_conclude (levels, get_row (comparison, skill));

  if (isnan (level))
    g_assert_true (isnan (mine.level));
  else
    g_assert_cmpfloat (mine.level, ==, level);
  g_assert_cmpint (mine.assumed, ==, assumed);
}

static void
test_names (void)
{
  for (guint i = 0; i <= METIER_LEVEL_MAX; i++)
    {
      g_assert_cmpuint (strlen (metier_level_get_name (i)), >, 0);
      g_assert_true (g_str_has_suffix (metier_level_get_meaning (i), "."));
      for (guint j = 0; j < i; j++)
        {
          g_assert_cmpstr (metier_level_get_name (i), !=, metier_level_get_name (j));
          g_assert_cmpstr (metier_level_get_meaning (i), !=, metier_level_get_meaning (j));
        }
    }
  g_assert_cmpstr (metier_level_get_name (3), ==, "practitioner");
}

static void
test_said (void)
{
  g_autoptr (MetierLevels) levels = metier_levels_new ();

  g_assert_true (isnan (metier_levels_get (levels, "ml")));
  metier_levels_set (levels, "ml", 1);
  metier_levels_set (levels, "ml", 0);
  metier_levels_set_not_relevant (levels, "kaggle:q7/r");

  g_assert_cmpfloat (metier_levels_get (levels, "ml"), ==, 0);
  g_assert_true (metier_levels_is_relevant (levels, "ml"));
  g_assert_false (metier_levels_is_relevant (levels, "kaggle:q7/r"));
}

static void
test_detail_from_core (void)
{
  g_autoptr (MetierComparison) all = compare_details (METIER_SCOPE_ALL);
  g_autoptr (MetierLevels) levels = metier_levels_new ();

  metier_levels_set (levels, "statistics", 2);
  metier_levels_set (levels, "edison:b", 4);

  assert_concluded (levels, all, "edison:a", 2, TRUE);
  assert_concluded (levels, all, "edison:b", 4, FALSE);
  assert_concluded (levels, all, "edison:c", NAN, FALSE);
}

static void
test_core_from_details (void)
{
  g_autoptr (MetierComparison) core = compare_details (METIER_SCOPE_CORE);
  g_autoptr (MetierLevels) levels = metier_levels_new ();

  assert_concluded (levels, core, "statistics", NAN, FALSE);
  metier_levels_set (levels, "edison:a", 1);
  assert_concluded (levels, core, "statistics", 1, TRUE);
  metier_levels_set (levels, "edison:b", 4);
  assert_concluded (levels, core, "statistics", 2.5, TRUE);
  metier_levels_set (levels, "statistics", 3);
  assert_concluded (levels, core, "statistics", 3, FALSE);
  assert_concluded (levels, core, "ml", NAN, FALSE);
}

/* Of all that was ever said, what was said last until then counts. */
static void
test_at (void)
{
  static const struct {
    guint level;
    gint64 at;
  } said[] = { { 1, 100 }, { 3, 300 }, { 2, 200 }, { 4, 200 } };
  static const struct {
    gint64 at;
    double level;
  } cases[] = { { 100, 1 }, { 199, 1 }, { 200, 4 }, { 299, 4 }, { 300, 3 }, { G_MAXINT64, 3 } };
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_self_rating_unref);
  g_autoptr (MetierLevels) never = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      MetierSelfRating *rating = metier_self_rating_new ("ml", "Applying ML", said[i].level);

      rating->at = said[i].at;
      g_ptr_array_add (ratings, rating);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MetierLevels) levels = metier_levels_new_at (ratings, cases[i].at);

      g_assert_cmpfloat (metier_levels_get (levels, "ml"), ==, cases[i].level);
    }
  never = metier_levels_new_at (ratings, 99);
  g_assert_true (isnan (metier_levels_get (never, "ml")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/levels/names", test_names);
  g_test_add_func ("/levels/said", test_said);
  g_test_add_func ("/levels/detail-from-core", test_detail_from_core);
  g_test_add_func ("/levels/at", test_at);
  g_test_add_func ("/levels/core-from-details", test_core_from_details);

  return g_test_run ();
}
