/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison.h"

#include <math.h>

#include "fixture.h"

typedef struct {
  const char *skill;
  double a;
  double b;
  MetierRatingFlags flags_a;
} RowSpec;

typedef struct {
  const char *name;
  MetierSort sort;
  RowSpec rows[6];
  const char *expected;
} SortCase;

static const SortCase sort_cases[] = {
  { "importance",
    METIER_SORT_IMPORTANCE,
    { { "low", 1, 2 }, { "high", 3, 9 }, { "mid", 5, 0 } },
    "high mid low" },
  { "importance/ties",
    METIER_SORT_IMPORTANCE,
    { { "pear", 5, 1 }, { "apple", 0, 5 }, { "fig", 5, 5 } },
    "apple fig pear" },
  { "importance/unknown-last",
    METIER_SORT_IMPORTANCE,
    { { "z-unknown", NAN, NAN }, { "zero", 0, NAN }, { "a-unknown", NAN, NAN } },
    "zero a-unknown z-unknown" },
  { "importance/unreliable-last",
    METIER_SORT_IMPORTANCE,
    { { "doubtful", 9, NAN, METIER_RATING_SUPPRESSED },
      { "sure", 1, NAN },
      { "beside-the-point", 9, NAN, METIER_RATING_NOT_RELEVANT } },
    "sure beside-the-point doubtful" },
  { "difference",
    METIER_SORT_DIFFERENCE,
    { { "same", 9, 9 }, { "apart", 0, 9 }, { "near", 4, 5 } },
    "apart near same" },
  { "difference/unknown-last",
    METIER_SORT_DIFFERENCE,
    { { "half-known", 9, NAN }, { "same", 5, 5 }, { "doubtful", 9, 0, METIER_RATING_SUPPRESSED } },
    "same doubtful half-known" },
  { "difference/ties", METIER_SORT_DIFFERENCE, { { "b", 9, 8 }, { "a", 1, 2 }, { "c", 5, 6 } }, "a b c" },
  { "name",
    METIER_SORT_NAME,
    { { "pear", 9, 9 }, { "fig", 1, 1 }, { "apple", NAN, NAN } },
    "apple fig pear" },
  { "source",
    METIER_SORT_SOURCE,
    { { "pear", 1, 1 }, { "fig", 9, 9 }, { "apple", NAN, NAN } },
    "pear fig apple" },
};

static GPtrArray *
profiles_new (const RowSpec *rows)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  GPtrArray *profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_profile_unref);
  MetierProfile *a = fixture_profile_new (source, scale, "edison:a");
  MetierProfile *b = fixture_profile_new (source, scale, "edison:b");

  for (guint i = 0; rows[i].skill != NULL; i++)
    {
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, rows[i].skill, METIER_CORE_SKILL_NONE);

      fixture_profile_rate (a, skill, scale, rows[i].a)->flags = rows[i].flags_a;
      fixture_profile_rate (b, skill, scale, rows[i].b);
    }

  g_ptr_array_add (profiles, a);
  g_ptr_array_add (profiles, b);

  return profiles;
}

static char *
describe_order (const MetierComparison *comparison)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      g_string_append_printf (text, i > 0 ? " %s" : "%s", row->skill);
    }

  return g_string_free (text, FALSE);
}

static void
test_order (gconstpointer data)
{
  const SortCase *sort_case = data;
  g_autoptr (GPtrArray) profiles = profiles_new (sort_case->rows);
  g_autoptr (MetierComparison) comparison
      = metier_comparison_new (profiles, METIER_SCOPE_ALL, sort_case->sort);
  g_autofree char *order = describe_order (comparison);

  g_assert_cmpstr (order, ==, sort_case->expected);
}

static void
test_equal_names_go_by_id (void)
{
  static const RowSpec rows[] = { { "b:same", 5, 5 }, { "a:same", 5, 5 }, { NULL } };
  g_autoptr (GPtrArray) profiles = profiles_new (rows);
  g_autoptr (MetierComparison) comparison
      = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_NAME);
  g_autofree char *order = describe_order (comparison);

  g_assert_cmpstr (order, ==, "a:same b:same");
}

/* The same rows in any order of arrival come out in one order. */
static void
test_order_does_not_depend_on_arrival (void)
{
  for (guint i = 0; i < 50; i++)
    {
      RowSpec rows[9] = { 0 };
      g_autofree char *expected = NULL;

      for (guint j = 0; j < 8; j++)
        rows[j] = (RowSpec){ &"a\0b\0c\0d\0e\0f\0g\0h"[2 * j], g_test_rand_int_range (0, 3), 1 };

      for (guint j = 0; j < 8; j++)
        {
          g_autoptr (GPtrArray) profiles = profiles_new (rows);
          g_autoptr (MetierComparison) comparison
              = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
          g_autofree char *order = describe_order (comparison);
          RowSpec first = rows[0];
          guint other = (guint)g_test_rand_int_range (0, 8);

          if (expected != NULL)
            g_assert_cmpstr (order, ==, expected);
          g_free (expected);
          expected = g_steal_pointer (&order);
          rows[0] = rows[other];
          rows[other] = first;
        }
    }
}

static void
test_core_rows (void)
{
  static const double values[] = { 1, 9, NAN, 9, 5 };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autofree char *order = NULL;

  g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, "edison:a", values));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_IMPORTANCE);
  order = describe_order (comparison);

  g_assert_cmpstr (order, ==, "ml statistics engineering programming modeling");
}

static void
test_words (void)
{
  static const char *const words[] = { "importance", "difference", "name", "source" };
  MetierSort sort = METIER_SORT_IMPORTANCE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (metier_sort_to_string ((MetierSort)i), ==, words[i]);
      g_assert_true (metier_sort_from_string (words[i], &sort));
      g_assert_cmpint (sort, ==, i);
    }

  g_assert_false (metier_sort_from_string ("Name", &sort));
  g_assert_cmpint (sort, ==, METIER_SORT_SOURCE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sort_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/comparison/sort/", sort_cases[i].name, NULL);

      g_test_add_data_func (path, &sort_cases[i], test_order);
    }
  g_test_add_func ("/comparison/sort/equal-names-go-by-id", test_equal_names_go_by_id);
  g_test_add_func ("/comparison/sort/does-not-depend-on-arrival", test_order_does_not_depend_on_arrival);
  g_test_add_func ("/comparison/sort/core-rows", test_core_rows);
  g_test_add_func ("/comparison/sort/words", test_words);

  return g_test_run ();
}
