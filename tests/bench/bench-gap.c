/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/me/metier-nearest.h"
#include "core/me/metier-plan.h"
#include "fixture.h"

/* What is calculated anew when somebody changes one level: the gap to a role, the plan, and how near the
 * roles of a source are. As many roles and skills as the largest publication has. */

#define N_ROLES 1000
#define N_SKILLS 120
#define N_ROUNDS 400

static MetierComparison *
make_role (GRand *random, const MetierScale *scale)
{
  g_autoptr (MetierSource) source = fixture_source_new ("onet", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  MetierProfile *profile = fixture_profile_new (source, scale, "onet:any");

  for (guint i = 0; i < N_SKILLS; i++)
    {
      g_autofree char *id = g_strdup_printf ("onet:%u", i);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, (int) (i % METIER_N_CORE_SKILLS));

      fixture_profile_rate (profile, skill, scale, g_rand_double_range (random, scale->min, scale->max));
    }
  g_ptr_array_add (profiles, profile);

  return metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_SOURCE);
}

static MetierMatrix *
make_matrix (GRand *random)
{
  g_autofree double *values = g_new (double, N_ROLES *N_SKILLS);

  for (guint i = 0; i < N_ROLES * N_SKILLS; i++)
    values[i] = g_rand_double_range (random, 0, 100);

  return fixture_matrix_new (N_ROLES, N_SKILLS, values);
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print (const char *what, double *milliseconds)
{
  qsort (milliseconds, N_ROUNDS, sizeof (double), compare_numbers_cb);
  printf ("%-34s median %7.3f ms, 99 of 100 within %7.3f ms, worst %7.3f ms\n", what,
          milliseconds[N_ROUNDS / 2], milliseconds[N_ROUNDS * 99 / 100], milliseconds[N_ROUNDS - 1]);
}

/* What the processor did for this, which does not depend on what else it had to do. */
static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* One level changes; then everything that shows it is there anew. */
static double
measure (const MetierComparison *role, const MetierMatrix *matrix, const MetierScale *scale, MetierPace *pace,
         double *mine, GRand *random)
{
  g_autoptr (MetierLevels) levels = metier_levels_new ();
  double start = get_milliseconds ();
  GDate today;

  mine[g_rand_int_range (random, 0, N_SKILLS)] = g_rand_int_range (random, 0, METIER_LEVEL_MAX + 1);
  for (guint i = 0; i < N_SKILLS; i++)
    {
      const MetierComparisonRow *row = g_ptr_array_index (role->rows, i);

      metier_levels_set (levels, row->skill, mine[i]);
    }
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 22, G_DATE_NOVEMBER, 2026);
  {
    g_autoptr (MetierGap) gap = metier_gap_new (role, levels, METIER_AIM_DEFAULT);
    g_autoptr (MetierPlan) plan = metier_plan_new (gap, pace, &today, NULL);
    g_autoptr (GPtrArray) nearest = metier_nearest_rank (matrix, scale, mine, METIER_AIM_DEFAULT, 0);

    g_assert_cmpuint (nearest->len, ==, N_ROLES);
    g_assert_cmpfloat (plan->hours.min, >=, 0);
  }

  return get_milliseconds () - start;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  g_autoptr (MetierScale) scale = fixture_scale_new_importance ();
  g_autoptr (MetierComparison) role = make_role (random, scale);
  g_autoptr (MetierMatrix) matrix = make_matrix (random);
  g_autoptr (MetierPace) pace = metier_pace_new (8, (MetierHours){ 40, 70 }, NULL);
  double milliseconds[N_ROUNDS];
  double mine[N_SKILLS];

  for (guint i = 0; i < N_SKILLS; i++)
    mine[i] = g_rand_int_range (random, 0, METIER_LEVEL_MAX + 1);
  for (guint i = 0; i < N_ROUNDS; i++)
    milliseconds[i] = measure (role, matrix, scale, pace, mine, random);

  printf ("One level changes; gap and plan of %d skills, and %d roles ranked:\n", N_SKILLS, N_ROLES);
  print ("gap, plan and nearest roles", milliseconds);
  printf ("a frame at 60 Hz                   16.667 ms\n");

  return EXIT_SUCCESS;
}
