/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison.h"

#include <math.h>

#include "fixture.h"

static const char *const ids[] = { "e:a", "e:b", "e:c", "e:d", "e:e", NULL };

/* Two groups of skills, taken in turn: a, c and e are alike, b and d are alike. */
static MetierComparison *
make_comparison (void)
{
  static const double values[][2] = { { 9, 8 }, { 1, 7 }, { 8, 8 }, { 2, 7 }, { 9, NAN } };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("e", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  for (guint role = 0; role < 2; role++)
    {
      g_autofree char *id = g_strdup_printf ("e:%u", role);
      MetierProfile *profile = fixture_profile_new (source, scale, id);

      g_ptr_array_add (profiles, profile);
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        {
          g_autoptr (MetierSkill) skill = fixture_skill_new (source, ids[i], METIER_CORE_SKILL_NONE);

          if (isfinite (values[i][role]))
            fixture_profile_rate (profile, skill, scale, values[i][role]);
        }
    }

  return metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
}

static void
assert_rows (const MetierComparison *comparison, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < comparison->rows->len; i++)
    g_string_append (found,
                     ((const MetierComparisonRow *) g_ptr_array_index (comparison->rows, i))->skill + 2);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_drop_skills (void)
{
  static const char *const hidden[] = { "e:c", "e:nothing", "e:a", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (MetierComparison) all = make_comparison ();
  g_autoptr (MetierComparison) rest = metier_comparison_drop_skills (all, hidden);
  g_autoptr (MetierComparison) same = metier_comparison_drop_skills (all, none);
  g_autoptr (MetierComparison) empty = metier_comparison_drop_skills (all, ids);

  assert_rows (rest, "bde");
  assert_rows (same, "abcde");
  assert_rows (empty, "");
}

/* A row at the very threshold stays; one that only one role answers goes even at 0. */
static void
test_differences (void)
{
  g_autoptr (MetierComparison) all = make_comparison ();
  g_autoptr (MetierComparison) some = metier_comparison_keep_differences (all, 100.0 / 9);
  g_autoptr (MetierComparison) large = metier_comparison_keep_differences (all, 5 * 100.0 / 9);
  g_autoptr (MetierComparison) any = metier_comparison_keep_differences (all, 0);
  g_autoptr (MetierComparison) none = metier_comparison_keep_differences (all, 100);

  assert_rows (some, "abd");
  assert_rows (large, "bd");
  assert_rows (any, "abcd");
  assert_rows (none, "");
}

/* Begins with the skill that is asked for most and brings likes together. */
static void
test_similarity (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (MetierComparison) all = make_comparison ();
  g_autoptr (MetierComparison) ordered = metier_comparison_order_by_similarity (all);
  g_autoptr (MetierComparison) empty = metier_comparison_drop_skills (all, ids);
  g_autoptr (MetierComparison) still_empty = metier_comparison_order_by_similarity (empty);
  g_autoptr (MetierComparison) copy = metier_comparison_drop_skills (ordered, none);

  assert_rows (ordered, "eacdb");
  assert_rows (copy, "eacdb");
  assert_rows (still_empty, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/comparison-choice/drop-skills", test_drop_skills);
  g_test_add_func ("/comparison-choice/differences", test_differences);
  g_test_add_func ("/comparison-choice/similarity", test_similarity);

  return g_test_run ();
}
