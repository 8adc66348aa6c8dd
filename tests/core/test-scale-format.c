/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-scale.h"

#include <math.h>

#include "fixture.h"

static MetierScale *
scale_new_membership (void)
{
  MetierScale *scale = fixture_scale_new ("esco:relation", METIER_SCALE_MEMBERSHIP, 0, 1);

  metier_scale_add_level (scale, 0, "optional", NULL);
  metier_scale_add_level (scale, 1, "essential", NULL);

  return scale;
}

static MetierScale *
scale_new_around_zero (void)
{
  return fixture_scale_new ("any", METIER_SCALE_INTERVAL, -3, 3);
}

static MetierScale *
scale_new_vast (void)
{
  return fixture_scale_new ("any", METIER_SCALE_INTERVAL, -METIER_SCALE_MOST, METIER_SCALE_MOST);
}

static MetierScale *
scale_new_wide (void)
{
  return fixture_scale_new ("any", METIER_SCALE_INTERVAL, 0, 100);
}

typedef struct {
  const char *name;
  MetierScale *(*make_scale) (void);
  double raw;
  const char *text;
  const char *precise;
} FormatCase;

static const FormatCase format_cases[] = {
  { "share", fixture_scale_new_share, 0.4388, "44%", "43.9%" },
  { "share/half-away-from-zero", fixture_scale_new_share, 0.125, "13%", "12.5%" },
  { "share/decimal-half", fixture_scale_new_share, 0.285, "29%", "28.5%" },
  { "share/decimal-half-of-a-tenth", fixture_scale_new_share, 0.3845, "38%", "38.5%" },
  { "share/below-half", fixture_scale_new_share, 0.2849, "28%", "28.5%" },
  { "share/zero", fixture_scale_new_share, 0, "0%", "0.0%" },
  { "share/below-half-a-unit", fixture_scale_new_share, 0.0049, "< 1%", "0.5%" },
  { "share/half-a-unit", fixture_scale_new_share, 0.005, "1%", "0.5%" },
  { "share/tiny", fixture_scale_new_share, 0.0004, "< 1%", "< 0.1%" },
  { "share/all", fixture_scale_new_share, 1, "100%", "100.0%" },
  { "relevance", fixture_scale_new_relevance, 7, "7", "7" },
  { "relevance/zero", fixture_scale_new_relevance, 0, "0", "0" },
  { "relevance/mean", fixture_scale_new_relevance, 19.0 / 3.0, "6.3", "6.33" },
  { "relevance/mean-half", fixture_scale_new_relevance, 6.5, "6.5", "6.50" },
  { "importance", fixture_scale_new_importance, 4.12, "4.1", "4.12" },
  { "importance/whole", fixture_scale_new_importance, 4, "4.0", "4.00" },
  { "importance/half-away-from-zero", fixture_scale_new_importance, 4.25, "4.3", "4.25" },
  { "vast/most", scale_new_vast, METIER_SCALE_MOST, "1000000000000000", "1000000000000000" },
  { "vast/least", scale_new_vast, -METIER_SCALE_MOST, "−1000000000000000", "−1000000000000000" },
  { "vast/half", scale_new_vast, 100000000000000.5, "100000000000000.5", "100000000000000.50" },
  { "level", fixture_scale_new_level, 3, "practitioner", "3 · practitioner" },
  { "level/not-asked", fixture_scale_new_level, 0, "not asked", "0 · not asked" },
  { "level/mean", fixture_scale_new_level, 2.5, "2.5", "2.50" },
  { "level/without-name", fixture_scale_new_level, 5, "5", "5" },
  { "membership", scale_new_membership, 1, "essential", "essential" },
  { "wide", scale_new_wide, 62, "62", "62" },
  { "below-zero", scale_new_around_zero, -1.25, "−1.3", "−1.25" },
  { "just-below-zero", scale_new_around_zero, -0.01, "< 0.1", "−0.01" },
  { "negative-zero", scale_new_around_zero, -0.0, "0.0", "0.00" },
  { "no-number", fixture_scale_new_share, NAN, "–", "–" },
  { "endless", fixture_scale_new_relevance, INFINITY, "–", "–" },
};

static void
test_format (gconstpointer data)
{
  const FormatCase *format_case = data;
  g_autoptr (MetierScale) scale = format_case->make_scale ();
  g_autofree char *text = metier_scale_format (scale, format_case->raw);
  g_autofree char *precise = metier_scale_format_precise (scale, format_case->raw);

  g_assert_cmpstr (text, ==, format_case->text);
  g_assert_cmpstr (precise, ==, format_case->precise);
}

typedef struct {
  const char *name;
  MetierScale *(*make_scale) (void);
  double raw;
  const char *text;
} DifferenceCase;

static const DifferenceCase difference_cases[] = {
  { "share/more", fixture_scale_new_share, 0.2912, "+29" },
  { "share/less", fixture_scale_new_share, -0.3, "−30" },
  { "share/hardly", fixture_scale_new_share, 0.003, "< 1" },
  { "share/hardly-less", fixture_scale_new_share, -0.003, "< 1" },
  { "share/half-away-from-zero", fixture_scale_new_share, -0.125, "−13" },
  { "relevance/more", fixture_scale_new_relevance, 5, "+5" },
  { "relevance/less", fixture_scale_new_relevance, -2, "−2" },
  { "relevance/mean", fixture_scale_new_relevance, -1.5, "−1.5" },
  { "relevance/none", fixture_scale_new_relevance, 0, "0" },
  { "relevance/negative-zero", fixture_scale_new_relevance, -0.0, "0" },
  { "importance/more", fixture_scale_new_importance, 0.25, "+0.3" },
  { "importance/none", fixture_scale_new_importance, 0, "0.0" },
  { "level/steps", fixture_scale_new_level, -2, "−2" },
  { "no-number", fixture_scale_new_share, NAN, "–" },
};

static void
test_difference (gconstpointer data)
{
  const DifferenceCase *difference_case = data;
  g_autoptr (MetierScale) scale = difference_case->make_scale ();
  g_autofree char *text = metier_scale_format_difference (scale, difference_case->raw);

  g_assert_cmpstr (text, ==, difference_case->text);
}

/* Every share that a source gives with four decimals comes out as decimal arithmetic has it. */
static void
test_shares_round_as_decimals (void)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_share ();

  for (guint i = 50; i <= 10000; i++)
    {
      g_autofree char *text = metier_scale_format (scale, i / 10000.0);
      g_autofree char *precise = metier_scale_format_precise (scale, i / 10000.0);
      g_autofree char *bound = metier_scale_format_bound (scale, i / 10000.0);
      guint tenths = (i + 5) / 10;
      g_autofree char *expected = g_strdup_printf ("%u%%", (i + 50) / 100);
      g_autofree char *expected_bound = g_strdup_printf ("%u.%u", tenths / 10, tenths % 10);
      g_autofree char *expected_precise = g_strconcat (expected_bound, "%", NULL);

      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpstr (precise, ==, expected_precise);
      g_assert_cmpstr (bound, ==, expected_bound);
    }
}

static void
test_bound (void)
{
  g_autoptr (MetierScale) share = fixture_scale_new_share ();
  g_autoptr (MetierScale) importance = fixture_scale_new_importance ();
  g_autofree char *tiny = metier_scale_format_bound (share, 0.0001);
  g_autofree char *none = metier_scale_format_bound (share, NAN);
  g_autofree char *own_units = metier_scale_format_bound (importance, 3.456);

  g_assert_cmpstr (tiny, ==, "0.0");
  g_assert_cmpstr (none, ==, "–");
  g_assert_cmpstr (own_units, ==, "3.46");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scale/format/", format_cases[i].name, NULL);

      g_test_add_data_func (path, &format_cases[i], test_format);
    }
  for (guint i = 0; i < G_N_ELEMENTS (difference_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scale/difference/", difference_cases[i].name, NULL);

      g_test_add_data_func (path, &difference_cases[i], test_difference);
    }
  g_test_add_func ("/scale/shares-round-as-decimals", test_shares_round_as_decimals);
  g_test_add_func ("/scale/bound", test_bound);

  return g_test_run ();
}
