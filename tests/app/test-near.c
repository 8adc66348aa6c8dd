/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/me/metier-near-model.h"

#include <math.h>

#include "core/me/metier-gap.h"
#include "core/me/metier-nearest.h"

#define ROUNDS 5
#define AIM 3

static MetierCatalogue *
open_catalogue (void)
{
  return metier_catalogue_new_default (NULL, NULL, NULL, NULL);
}

static MetierNearModel *
load (MetierCatalogue *catalogue, const char *source)
{
  g_autoptr (GError) error = NULL;
  MetierNearModel *model = metier_near_model_load (catalogue, NULL, source, NULL, &error);

  g_assert_no_error (error);
  return model;
}

static void
test_sources_with_roles (void)
{
  g_autoptr (MetierCatalogue) catalogue = open_catalogue ();
  g_autoptr (MetierNearModel) model = load (catalogue, "");

  g_assert_null (model->roles);
  g_assert_cmpuint (model->sources->len, >=, 3);
  for (guint i = 0; i < model->sources->len; i++)
    g_assert_cmpuint (((const MetierSource *) g_ptr_array_index (model->sources, i))->n_roles, >, 0);
}

static void
test_source_that_is_gone (void)
{
  g_autoptr (MetierCatalogue) catalogue = open_catalogue ();
  g_autoptr (MetierNearModel) model = load (catalogue, "nowhere");

  g_assert_null (model->roles);
}

static MetierGap *
measure (MetierCatalogue *catalogue, const char *role, const double *mine)
{
  g_autoptr (MetierProfile) profile = metier_catalogue_load_profile (catalogue, role, NULL, NULL);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new ();
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierLevels) levels = metier_levels_new ();

  g_ptr_array_add (profiles, profile);
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    metier_levels_set (levels, metier_core_skill_get_id ((MetierCoreSkill) i), mine[i]);

  return metier_gap_new (comparison, levels, AIM);
}

/* What is said of why a role is as near as it is has the numbers that it was ranked by. */
static void
check_demands (const MetierNearModel *model, const MetierNearRole *near, const double *mine)
{
  MetierDemand demands[METIER_N_CORE_SKILLS];
  double met = 0, wanted = 0;

  metier_me_roles_find_demands (model->roles, near->id, AIM, demands);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (!isnan (demands[i].weight))
      {
        met += demands[i].weight * MIN (mine[i], demands[i].asked);
        wanted += demands[i].weight * demands[i].asked;
      }
  g_assert_cmpfloat_with_epsilon (met / wanted, near->fit, 1e-9);
}

/* Whatever source, each role is ranked by the fit and the levels that its own gap has, the best first. */
static void
check_source (MetierCatalogue *catalogue, const char *source)
{
  g_autoptr (MetierNearModel) model = load (catalogue, source);

  for (guint round = 0; round < ROUNDS; round++)
    {
      double mine[METIER_N_CORE_SKILLS];
      g_autoptr (GPtrArray) ranked = NULL;
      double before = 1;

      for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
        mine[i] = g_test_rand_int_range (0, 5);
      ranked = metier_me_roles_rank (model->roles, mine, AIM);
      for (guint i = 0; i < ranked->len; i++)
        {
          const MetierNearRole *near = g_ptr_array_index (ranked, i);
          g_autoptr (MetierGap) gap = measure (catalogue, near->id, mine);

          g_assert_cmpfloat_with_epsilon (near->fit, gap->fit, 1e-9);
          g_assert_cmpfloat_with_epsilon (near->levels, gap->levels, 1e-9);
          check_demands (model, near, mine);
          g_assert_cmpfloat (near->fit, <=, before + 1e-9);
          before = near->fit;
        }
    }
}

static void
test_every_source (void)
{
  g_autoptr (MetierCatalogue) catalogue = open_catalogue ();
  g_autoptr (MetierNearModel) all = load (catalogue, "");

  for (guint i = 0; i < all->sources->len; i++)
    check_source (catalogue, ((const MetierSource *) g_ptr_array_index (all->sources, i))->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/near/sources-with-roles", test_sources_with_roles);
  g_test_add_func ("/near/source-that-is-gone", test_source_that_is_gone);
  g_test_add_func ("/near/every-source", test_every_source);

  return g_test_run ();
}
