/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/me/metier-plan.h"

#include <math.h>

#include "core/values/metier-error.h"
#include "fixture.h"

#define ROUNDS 300

static const MetierHours usual_hours = { 40, 70 };

static GDate
make_date (GDateYear year, GDateMonth month, GDateDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return date;
}

static void
assert_date (const GDate *date, const char *expected)
{
  char text[sizeof "0000-00-00"];

  g_assert_true (g_date_valid (date));
  g_date_strftime (text, sizeof text, "%Y-%m-%d", date);
  g_assert_cmpstr (text, ==, expected);
}

static MetierGap *
gap_new (const double *weights, const double *mine)
{
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) role = NULL;
  g_autoptr (MetierLevels) levels = metier_levels_new ();

  g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, "edison:any", weights));
  role = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (!isnan (mine[i]))
      metier_levels_set (levels, metier_core_skill_get_id ((MetierCoreSkill) i), mine[i]);

  return metier_gap_new (role, levels, METIER_AIM_DEFAULT);
}

static MetierGap *
gap_new_example (void)
{
  static const double weights[] = { 8, 7, 6, 7, 9 };
  static const double mine[] = { 2, 2, 1, 1, 1 };

  return gap_new (weights, mine);
}

static MetierPace *
pace_new (double hours_per_week)
{
  g_autoptr (GError) error = NULL;
  MetierPace *pace = metier_pace_new (hours_per_week, usual_hours, &error);

  g_assert_no_error (error);

  return pace;
}

static const MetierPlanStep *
get (const MetierPlan *plan, guint i)
{
  return g_ptr_array_index (plan->steps, i);
}

static void
test_example (void)
{
  static const char *const skills[] = { "engineering", "ml", "modeling", "programming", "statistics" };
  g_autoptr (MetierGap) gap = gap_new_example ();
  g_autoptr (MetierPace) pace = pace_new (8);
  GDate start = make_date (2026, G_DATE_NOVEMBER, 22);
  g_autoptr (MetierPlan) plan = metier_plan_new (gap, pace, &start, NULL);

  g_assert_cmpuint (plan->steps->len, ==, G_N_ELEMENTS (skills));
  for (guint i = 0; i < plan->steps->len; i++)
    g_assert_cmpstr (get (plan, i)->skill, ==, skills[i]);
  g_assert_cmpfloat (get (plan, 0)->hours.min, ==, 80);
  g_assert_cmpfloat (get (plan, 0)->hours.max, ==, 140);
  assert_date (&get (plan, 0)->early, "2027-01-31");
  g_assert_cmpfloat (plan->hours.min, ==, 320);
  g_assert_cmpfloat (plan->hours.max, ==, 560);
  assert_date (&plan->early, "2027-08-29");
  assert_date (&plan->likely, "2027-12-12");
  assert_date (&plan->late, "2028-03-26");
}

static void
test_own_order (void)
{
  static const char *const order[] = { "statistics", "unheard-of", "modeling", "statistics", NULL };
  static const char *const skills[] = { "statistics", "modeling", "engineering", "ml", "programming" };
  g_autoptr (MetierGap) gap = gap_new_example ();
  g_autoptr (MetierPace) pace = pace_new (8);
  GDate start = make_date (2026, G_DATE_NOVEMBER, 22);
  g_autoptr (MetierPlan) plan = metier_plan_new (gap, pace, &start, order);

  g_assert_cmpuint (plan->steps->len, ==, G_N_ELEMENTS (skills));
  for (guint i = 0; i < plan->steps->len; i++)
    g_assert_cmpstr (get (plan, i)->skill, ==, skills[i]);
  assert_date (&plan->late, "2028-03-26");
}

static void
test_hours (void)
{
  g_autoptr (MetierGap) gap = gap_new_example ();
  g_autoptr (MetierPace) pace = pace_new (8);
  g_autoptr (GError) error = NULL;
  GDate start = make_date (2026, G_DATE_NOVEMBER, 22);
  g_autoptr (MetierPlan) plan = NULL;

  g_assert_true (metier_pace_set_hours_per_level (pace, "ml", (MetierHours){ 10, 20 }, &error));
  g_assert_no_error (error);
  metier_pace_add_logged (pace, "engineering", 60);
  metier_pace_add_logged (pace, "engineering", 30);
  plan = metier_plan_new (gap, pace, &start, NULL);

  g_assert_cmpfloat (get (plan, 0)->hours.min, ==, 0);
  g_assert_cmpfloat (get (plan, 0)->hours.max, ==, 50);
  assert_date (&get (plan, 0)->early, "2026-11-22");
  g_assert_cmpfloat (get (plan, 1)->hours.min, ==, 20);
  g_assert_cmpfloat (get (plan, 1)->hours.max, ==, 40);
}

static void
test_weeks_off (void)
{
  g_autoptr (MetierPace) pace = pace_new (8);
  GDate start = make_date (2026, G_DATE_NOVEMBER, 22);
  GDate christmas = make_date (2026, G_DATE_DECEMBER, 21);
  GDate new_year = make_date (2026, G_DATE_DECEMBER, 28);
  GDate half = make_date (2026, G_DATE_DECEMBER, 24);
  GDate over = make_date (2026, G_DATE_NOVEMBER, 18);
  GDate far = make_date (2027, G_DATE_JUNE, 1);
  GDate finish = metier_pace_get_finish (pace, &start, 80);

  assert_date (&finish, "2027-01-31");

  metier_pace_add_week_off (pace, &far);
  metier_pace_add_week_off (pace, &new_year);
  metier_pace_add_week_off (pace, &christmas);
  finish = metier_pace_get_finish (pace, &start, 80);
  assert_date (&finish, "2027-02-14");

  metier_pace_add_week_off (pace, &half);
  finish = metier_pace_get_finish (pace, &start, 80);
  assert_date (&finish, "2027-02-14");

  metier_pace_add_week_off (pace, &over);
  finish = metier_pace_get_finish (pace, &start, 80);
  assert_date (&finish, "2027-02-17");
}

static void
test_nothing_to_do (void)
{
  static const double weights[] = { 8, 7, 6, 7, 9 };
  static const double mine[] = { 3, 3, 4, 3, 3 };
  g_autoptr (MetierGap) gap = gap_new (weights, mine);
  g_autoptr (MetierPace) pace = pace_new (8);
  GDate start = make_date (2026, G_DATE_NOVEMBER, 22);
  g_autoptr (MetierPlan) plan = metier_plan_new (gap, pace, &start, NULL);

  g_assert_cmpuint (plan->steps->len, ==, 0);
  assert_date (&plan->early, "2026-11-22");
  assert_date (&plan->late, "2026-11-22");
}

static void
test_out_of_sight (void)
{
  g_autoptr (MetierPace) pace = pace_new (0.25);
  GDate start = make_date (2026, G_DATE_NOVEMBER, 22);
  GDate finish = metier_pace_get_finish (pace, &start, 1e9);

  g_assert_false (g_date_valid (&finish));
}

static void
test_refused (void)
{
  static const struct {
    double per_week;
    MetierHours per_level;
  } cases[] = {
    { 0, { 40, 70 } },     { -1, { 40, 70 } },        { 169, { 40, 70 } },
    { 1e308, { 40, 70 } }, { G_MAXDOUBLE, { 1, 1 } }, { 8, { 70, 40 } },
    { 8, { 0, 40 } },      { 8, { -1, 40 } },         { 8, { 1, 10001 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (metier_pace_new (cases[i].per_week, cases[i].per_level, &error));
      g_assert_error (error, METIER_ERROR, METIER_ERROR_INVALID);
    }
}

/* Any gap and any hours of one's own, some of them spent already: a step takes the hours of its levels less
 * those, all steps take what the plan takes, and what is not assessed has no step. */
static void
test_hours_add_up (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double weights[METIER_N_CORE_SKILLS], mine[METIER_N_CORE_SKILLS];
      MetierHours own[METIER_N_CORE_SKILLS], sum = { 0, 0 };
      double logged[METIER_N_CORE_SKILLS];
      g_autoptr (MetierPace) pace = pace_new (g_test_rand_double_range (0.25, 60));
      g_autoptr (MetierGap) gap = NULL;
      g_autoptr (MetierPlan) plan = NULL;
      GDate start = make_date (2026, G_DATE_JANUARY, 1);
      guint n_steps = 0;

      for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
        {
          const char *skill = metier_core_skill_get_id ((MetierCoreSkill) i);

          weights[i] = g_test_rand_int_range (1, 10);
          mine[i] = g_test_rand_int_range (0, 4) > 0 ? g_test_rand_int_range (0, METIER_LEVEL_MAX + 1) : NAN;
          own[i].min = g_test_rand_int_range (1, 100);
          own[i].max = own[i].min + g_test_rand_int_range (0, 100);
          logged[i] = g_test_rand_int_range (0, 60);
          g_assert_true (metier_pace_set_hours_per_level (pace, skill, own[i], NULL));
          metier_pace_add_logged (pace, skill, logged[i]);
          n_steps += mine[i] < METIER_AIM_DEFAULT;
        }
      gap = gap_new (weights, mine);
      plan = metier_plan_new (gap, pace, &start, NULL);

      g_assert_cmpuint (plan->steps->len, ==, n_steps);
      for (guint i = 0; i < n_steps; i++)
        {
          const MetierPlanStep *step = get (plan, i);
          MetierCoreSkill core;
          double levels;

          g_assert_true (metier_core_skill_from_id (step->skill, &core));
          levels = METIER_AIM_DEFAULT - mine[core];
          g_assert_cmpfloat (step->to - step->from, ==, levels);
          g_assert_cmpfloat_with_epsilon (step->hours.min, fmax (0, levels * own[core].min - logged[core]),
                                          1e-9);
          g_assert_cmpfloat_with_epsilon (step->hours.max, fmax (0, levels * own[core].max - logged[core]),
                                          1e-9);
          sum.min += step->hours.min;
          sum.max += step->hours.max;
        }
      g_assert_cmpfloat_with_epsilon (sum.min, plan->hours.min, 1e-9);
      g_assert_cmpfloat_with_epsilon (sum.max, plan->hours.max, 1e-9);
    }
}

/* The hours of a plan add up, dates do not go back, and more hours a week never finish later. */
static void
test_properties (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      double weights[METIER_N_CORE_SKILLS];
      double mine[METIER_N_CORE_SKILLS];
      double hours_per_week = g_test_rand_double_range (0.25, 60);
      g_autoptr (MetierPace) slow = pace_new (hours_per_week);
      g_autoptr (MetierPace) fast = pace_new (hours_per_week + g_test_rand_double_range (0, 100));
      g_autoptr (MetierGap) gap = NULL;
      g_autoptr (MetierPlan) plan = NULL;
      g_autoptr (MetierPlan) sooner = NULL;
      GDate start = make_date (2026, G_DATE_JANUARY, 1);
      MetierHours sum = { 0, 0 };

      for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
        {
          weights[i] = g_test_rand_int_range (0, 10);
          mine[i] = g_test_rand_int_range (0, METIER_LEVEL_MAX + 1);
        }
      for (guint i = 0; i < 4; i++)
        {
          GDate off = start;

          g_date_add_days (&off, (guint) g_test_rand_int_range (0, 500));
          metier_pace_add_week_off (slow, &off);
          metier_pace_add_week_off (fast, &off);
        }
      gap = gap_new (weights, mine);
      plan = metier_plan_new (gap, slow, &start, NULL);
      sooner = metier_plan_new (gap, fast, &start, NULL);

      for (guint i = 0; i < plan->steps->len; i++)
        {
          sum.min += get (plan, i)->hours.min;
          sum.max += get (plan, i)->hours.max;
          g_assert_cmpint (g_date_compare (&get (plan, i)->early, &get (plan, i)->late), <=, 0);
        }
      g_assert_cmpfloat_with_epsilon (sum.min, plan->hours.min, 1e-9);
      g_assert_cmpfloat_with_epsilon (sum.max, plan->hours.max, 1e-9);
      g_assert_cmpint (g_date_compare (&plan->early, &plan->likely), <=, 0);
      g_assert_cmpint (g_date_compare (&plan->likely, &plan->late), <=, 0);
      g_assert_cmpint (g_date_compare (&sooner->early, &plan->early), <=, 0);
      g_assert_cmpint (g_date_compare (&sooner->likely, &plan->likely), <=, 0);
      g_assert_cmpint (g_date_compare (&sooner->late, &plan->late), <=, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan/example", test_example);
  g_test_add_func ("/plan/own-order", test_own_order);
  g_test_add_func ("/plan/hours", test_hours);
  g_test_add_func ("/plan/weeks-off", test_weeks_off);
  g_test_add_func ("/plan/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/plan/out-of-sight", test_out_of_sight);
  g_test_add_func ("/plan/refused", test_refused);
  g_test_add_func ("/plan/hours-add-up", test_hours_add_up);
  g_test_add_func ("/plan/properties", test_properties);

  return g_test_run ();
}
