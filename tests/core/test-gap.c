/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-gap.h"

#include <math.h>

#include "fixture.h"

#define ROUNDS 300

static const double application_engineer[] = { 8, 7, 6, 7, 9 };

static MetierComparison *
compare_core (MetierScale *scale, const double *values)
{
  g_autoptr (MetierScale) owned = scale;
  g_autoptr (MetierSource) source = fixture_source_new ("any", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);

  g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, "any:role", values));

  return metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
}

static MetierLevels *
levels_new_core (const double *values)
{
  MetierLevels *levels = metier_levels_new ();

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      if (!isnan (values[i]))
        metier_levels_set (levels, metier_core_skill_get_id ((MetierCoreSkill) i), values[i]);
    }

  return levels;
}

static const MetierGapRow *
get (const MetierGap *gap, guint i)
{
  return g_ptr_array_index (gap->rows, i);
}

/* The example person of the design: eight levels to go, software engineering first. */
static void
test_example (void)
{
  static const double mine[] = { 2, 2, 1, 1, 1 };
  static const char *const order[] = { "engineering", "ml", "modeling", "programming", "statistics" };
  static const double scores[] = { 18, 14, 12, 8, 7 };
  g_autoptr (MetierComparison) role = compare_core (fixture_scale_new_relevance (), application_engineer);
  g_autoptr (MetierLevels) levels = levels_new_core (mine);
  g_autoptr (MetierGap) gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);

  g_assert_cmpuint (gap->rows->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < gap->rows->len; i++)
    {
      g_assert_cmpstr (get (gap, i)->skill, ==, order[i]);
      g_assert_cmpfloat (get (gap, i)->score, ==, scores[i]);
      g_assert_cmpfloat (get (gap, i)->demand.weight_max, ==, 9);
      g_assert_cmpfloat (get (gap, i)->demand.asked, ==, 3);
      g_assert_false (get (gap, i)->demand.asked_by_source);
    }
  g_assert_cmpfloat (gap->levels, ==, 8);
  g_assert_cmpfloat (gap->coverage, ==, 1);
  g_assert_cmpfloat_with_epsilon (gap->fit, 52.0 / 111, 1e-12);
}

static void
test_level_is_asked (void)
{
  static const double asked[] = { 4, 3, -INFINITY, 2, 1 };
  static const double mine[] = { 3, 4, 2, 2, NAN };
  g_autoptr (MetierComparison) role = compare_core (fixture_scale_new_level (), asked);
  g_autoptr (MetierLevels) levels = levels_new_core (mine);
  g_autoptr (MetierGap) gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);

  g_assert_cmpstr (get (gap, 0)->skill, ==, "programming");
  g_assert_cmpfloat (get (gap, 0)->demand.weight, ==, 1);
  g_assert_cmpfloat (get (gap, 0)->demand.asked, ==, 4);
  g_assert_true (get (gap, 0)->demand.asked_by_source);
  g_assert_cmpfloat (gap->levels, ==, 1);
  g_assert_cmpfloat_with_epsilon (gap->fit, 8.0 / 9, 1e-12);
  g_assert_cmpfloat_with_epsilon (gap->coverage, 0.75, 1e-12);
  g_assert_cmpstr (metier_gap_row_get_status (get (gap, 3)), ==, "not-assessed");
  g_assert_cmpstr (get (gap, 3)->skill, ==, "engineering");
  g_assert_cmpstr (get (gap, 4)->skill, ==, "modeling");
  g_assert_cmpstr (metier_gap_row_get_status (get (gap, 4)), ==, "not-collected");
}

static void
test_nothing_counts (void)
{
  static const double nothing[] = { NAN, NAN, -INFINITY, NAN, NAN };
  static const double mine[] = { 1, 1, 1, 1, 1 };
  g_autoptr (MetierComparison) role = compare_core (fixture_scale_new_relevance (), nothing);
  g_autoptr (MetierLevels) levels = levels_new_core (mine);
  g_autoptr (MetierGap) gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);

  g_assert_true (isnan (gap->fit));
  g_assert_true (isnan (gap->coverage));
  g_assert_cmpfloat (gap->levels, ==, 0);
  for (guint i = 0; i < gap->rows->len; i++)
    g_assert_true (isnan (get (gap, i)->score));
}

static void
test_not_relevant (void)
{
  static const double mine[] = { 2, 2, 1, 1, 1 };
  g_autoptr (MetierComparison) role = compare_core (fixture_scale_new_relevance (), application_engineer);
  g_autoptr (MetierLevels) levels = levels_new_core (mine);
  g_autoptr (MetierGap) gap = NULL;

  metier_levels_set_not_relevant (levels, "engineering");
  gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);

  g_assert_cmpfloat (gap->levels, ==, 6);
  g_assert_cmpstr (get (gap, 4)->skill, ==, "engineering");
  g_assert_cmpstr (metier_gap_row_get_status (get (gap, 4)), ==, "not-relevant");
  g_assert_cmpfloat_with_epsilon (gap->fit, (52.0 - 9) / (111 - 27), 1e-12);
}

static void
fill_randomly (double *values, double max)
{
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    values[i] = g_test_rand_int_range (0, 6) == 0 ? NAN : g_test_rand_int_range (0, (int) max + 1);
}

/* Whoever has what is asked, or more, of every skill has no gap in any: where the source asks for levels, and
 * where the aim is their own. */
static void
test_fully_met (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      gboolean source_asks = round % 2 == 0;
      double values[METIER_N_CORE_SKILLS];
      double mine[METIER_N_CORE_SKILLS];
      double aim = g_test_rand_int_range (0, METIER_LEVEL_MAX + 1);
      g_autoptr (MetierComparison) role = NULL;
      g_autoptr (MetierLevels) levels = NULL;
      g_autoptr (MetierGap) gap = NULL;

      fill_randomly (values, source_asks ? METIER_LEVEL_MAX : 9);
      for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
        {
          double asked = source_asks && !isnan (values[i]) ? values[i] : aim;

          mine[i] = g_test_rand_int_range ((int) asked, METIER_LEVEL_MAX + 1);
        }
      role = compare_core (source_asks ? fixture_scale_new_level () : fixture_scale_new_relevance (), values);
      levels = levels_new_core (mine);
      gap = metier_gap_new (role, levels, aim);

      g_assert_cmpfloat (gap->levels, ==, 0);
      g_assert_true (isnan (gap->fit) || gap->fit == 1.0);
      for (guint i = 0; i < gap->rows->len; i++)
        {
          const MetierGapRow *row = get (gap, i);

          g_assert_true ((row->status == METIER_STATUS_RATED) == (row->gap == 0 && row->score == 0));
        }
    }
}

/* One level more never lowers the fit and never widens the gap. */
static void
test_monotone (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double weights[METIER_N_CORE_SKILLS];
      double mine[METIER_N_CORE_SKILLS];
      guint raised = (guint) g_test_rand_int_range (0, METIER_N_CORE_SKILLS);
      g_autoptr (MetierComparison) role = NULL;
      g_autoptr (MetierLevels) before = NULL;
      g_autoptr (MetierLevels) after = NULL;
      g_autoptr (MetierGap) gap = NULL;
      g_autoptr (MetierGap) smaller = NULL;

      fill_randomly (weights, 9);
      fill_randomly (mine, METIER_LEVEL_MAX);
      mine[raised] = g_test_rand_int_range (0, METIER_LEVEL_MAX);
      role = compare_core (fixture_scale_new_relevance (), weights);
      before = levels_new_core (mine);
      mine[raised] += 1.0;
      after = levels_new_core (mine);
      gap = metier_gap_new (role, before, METIER_AIM_DEFAULT);
      smaller = metier_gap_new (role, after, METIER_AIM_DEFAULT);

      g_assert_cmpfloat (smaller->levels, <=, gap->levels);
      g_assert_true (isnan (gap->fit) || smaller->fit >= gap->fit);
    }
}

/* A role's skills in another order are the same gap. */
static void
test_order (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double weights[METIER_N_CORE_SKILLS];
      double mine[METIER_N_CORE_SKILLS];
      g_autoptr (MetierComparison) role = NULL;
      g_autoptr (MetierLevels) levels = NULL;
      g_autoptr (MetierGap) gap = NULL;
      g_autoptr (MetierGap) again = NULL;

      fill_randomly (weights, 9);
      fill_randomly (mine, METIER_LEVEL_MAX);
      role = compare_core (fixture_scale_new_relevance (), weights);
      levels = levels_new_core (mine);
      gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);
      for (guint i = role->rows->len - 1; i > 0; i--)
        {
          guint other = (guint) g_test_rand_int_range (0, (int) i + 1);
          gpointer row = role->rows->pdata[i];

          role->rows->pdata[i] = role->rows->pdata[other];
          role->rows->pdata[other] = row;
        }
      again = metier_gap_new (role, levels, METIER_AIM_DEFAULT);

      for (guint i = 0; i < gap->rows->len; i++)
        g_assert_cmpstr (get (gap, i)->skill, ==, get (again, i)->skill);
      g_assert_true (isnan (gap->fit) || fabs (gap->fit - again->fit) < 1e-12);
    }
}

/* The sums of the definitions, over what is collected and assessed and over nothing else. */
static void
assert_only_known_counts (const MetierGap *gap, const double *values, const double *mine, double aim)
{
  double weight = 0, assessed = 0, met = 0, wanted = 0, levels = 0;

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      if (isnan (values[i]))
        continue;
      weight += values[i];
      if (isnan (mine[i]))
        continue;
      assessed += values[i];
      met += values[i] * fmin (mine[i], aim);
      wanted += values[i] * aim;
      levels += fmax (0, aim - mine[i]);
    }

  g_assert_cmpfloat (gap->levels, ==, levels);
  g_assert_true (isnan (gap->fit) == (wanted <= 0));
  g_assert_true (isnan (gap->coverage) == (weight <= 0));
  if (wanted > 0)
    g_assert_cmpfloat_with_epsilon (gap->fit, met / wanted, 1e-12);
  if (weight > 0)
    g_assert_cmpfloat_with_epsilon (gap->coverage, assessed / weight, 1e-12);
}

/* What is not collected, or not assessed, has no number anywhere: it does not count as 0. */
static void
test_unknown_is_not_zero (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double values[METIER_N_CORE_SKILLS];
      double mine[METIER_N_CORE_SKILLS];
      g_autoptr (MetierComparison) role = NULL;
      g_autoptr (MetierLevels) levels = NULL;
      g_autoptr (MetierGap) gap = NULL;

      fill_randomly (values, 9);
      fill_randomly (mine, METIER_LEVEL_MAX);
      role = compare_core (fixture_scale_new_relevance (), values);
      levels = levels_new_core (mine);
      gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);

      assert_only_known_counts (gap, values, mine, METIER_AIM_DEFAULT);
      for (guint i = 0; i < gap->rows->len; i++)
        {
          const MetierGapRow *row = get (gap, i);
          MetierCoreSkill core;

          g_assert_true (metier_core_skill_from_id (row->skill, &core));
          g_assert_true (isnan (row->demand.weight) == isnan (values[core]));
          g_assert_true (isnan (row->mine.level) == isnan (mine[core]));
          g_assert_true (isnan (row->gap) == (isnan (values[core]) || isnan (mine[core])));
          g_assert_true (isnan (row->score) == isnan (row->gap));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/gap/example", test_example);
  g_test_add_func ("/gap/level-is-asked", test_level_is_asked);
  g_test_add_func ("/gap/nothing-counts", test_nothing_counts);
  g_test_add_func ("/gap/not-relevant", test_not_relevant);
  g_test_add_func ("/gap/fully-met", test_fully_met);
  g_test_add_func ("/gap/monotone", test_monotone);
  g_test_add_func ("/gap/order", test_order);
  g_test_add_func ("/gap/unknown-is-not-zero", test_unknown_is_not_zero);

  return g_test_run ();
}
