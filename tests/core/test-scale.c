/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-scale.h"

#include <math.h>

#include "fixture.h"

typedef struct {
  const char *name;
  MetierScaleKind kind;
  double min;
  double max;
  double raw;
  double value;
} NormaliseCase;

static const NormaliseCase normalise_cases[] = {
  { "smallest", METIER_SCALE_INTERVAL, 0, 9, 0, 0 },
  { "largest", METIER_SCALE_INTERVAL, 0, 9, 9, 100 },
  { "importance-from-one", METIER_SCALE_INTERVAL, 1, 5, 1, 0 },
  { "importance", METIER_SCALE_INTERVAL, 1, 5, 4.12, 78 },
  { "share", METIER_SCALE_SHARE, 0, 1, 0.25, 25 },
  { "step", METIER_SCALE_ORDINAL, 0, 4, 3, 75 },
  { "below-zero", METIER_SCALE_INTERVAL, -2, 2, -1, 25 },
  { "membership", METIER_SCALE_MEMBERSHIP, 0, 1, 1, NAN },
  { "no-number", METIER_SCALE_INTERVAL, 0, 9, NAN, NAN },
  { "endless", METIER_SCALE_INTERVAL, 0, 9, INFINITY, NAN },
  { "no-range", METIER_SCALE_INTERVAL, 3, 3, 3, NAN },
  { "reversed-range", METIER_SCALE_INTERVAL, 5, 1, 3, NAN },
};

static void
test_normalise (gconstpointer data)
{
  const NormaliseCase *normalise_case = data;
  g_autoptr (MetierScale) scale
      = fixture_scale_new ("any", normalise_case->kind, normalise_case->min, normalise_case->max);
  double value = metier_scale_normalise (scale, normalise_case->raw);

  if (isnan (normalise_case->value))
    g_assert_true (isnan (value));
  else
    g_assert_cmpfloat_with_epsilon (value, normalise_case->value, 1e-12);
}

/* Whatever the range, the ends are 0 and 100 and a larger value never comes out smaller. */
static void
test_normalise_is_monotonic (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      double min = g_test_rand_double_range (-100, 100);
      double max = min + g_test_rand_double_range (0.1, 100);
      double a = g_test_rand_double_range (min, max);
      double b = g_test_rand_double_range (min, max);
      g_autoptr (MetierScale) scale = fixture_scale_new ("any", METIER_SCALE_INTERVAL, min, max);

      g_assert_cmpfloat (metier_scale_normalise (scale, min), ==, 0.0);
      g_assert_cmpfloat (metier_scale_normalise (scale, max), ==, 100.0);
      g_assert_cmpfloat (metier_scale_normalise (scale, MIN (a, b)), <=,
                         metier_scale_normalise (scale, MAX (a, b)));
    }
}

static void
test_levels (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new ("any", METIER_SCALE_ORDINAL, 0, 4);
  const MetierScaleLevel *level;

  metier_scale_add_level (scale, 3, "practitioner", "Works alone.");
  metier_scale_add_level (scale, 1, "awareness", NULL);
  metier_scale_add_level (scale, 2, "working", NULL);

  g_assert_cmpuint (scale->levels->len, ==, 3);
  for (guint i = 0; i < scale->levels->len; i++)
    {
      level = g_ptr_array_index (scale->levels, i);
      g_assert_cmpfloat (level->value, ==, i + 1);
    }

  level = metier_scale_get_level (scale, 3);
  g_assert_nonnull (level);
  g_assert_cmpstr (level->name, ==, "practitioner");
  g_assert_cmpstr (level->meaning, ==, "Works alone.");
  g_assert_null (metier_scale_get_level (scale, 2.5));
  g_assert_null (metier_scale_get_level (scale, 4));
  g_assert_null (metier_scale_get_level (scale, NAN));
}

static void
test_kinds (void)
{
  static const char *const words[] = { "interval", "ordinal", "share", "membership" };
  MetierScaleKind kind = METIER_SCALE_SHARE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_cmpstr (metier_scale_kind_to_string ((MetierScaleKind)i), ==, words[i]);
      g_assert_true (metier_scale_kind_from_string (words[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }

  g_assert_false (metier_scale_kind_from_string ("Interval", &kind));
  g_assert_false (metier_scale_kind_from_string ("", &kind));
  g_assert_cmpint (kind, ==, METIER_SCALE_MEMBERSHIP);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (normalise_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scale/normalise/", normalise_cases[i].name, NULL);

      g_test_add_data_func (path, &normalise_cases[i], test_normalise);
    }
  g_test_add_func ("/scale/normalise-is-monotonic", test_normalise_is_monotonic);
  g_test_add_func ("/scale/levels", test_levels);
  g_test_add_func ("/scale/kinds", test_kinds);

  return g_test_run ();
}
