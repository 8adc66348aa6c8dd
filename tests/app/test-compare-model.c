/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/compare/metier-compare-model.h"

#define SCIENTIST "edison:DSP04"
#define ENGINEER "kaggle:machine-learning-engineer"
#define ARCHITECT "edison:DSP06"
#define GOVERNMENT "gdad:data-scientist/data-scientist"
#define ANALYST "edison:DSP08"

static MetierCompareModel *
load (const char *const *roles)
{
  g_autoptr (MetierCatalogue) catalogue = metier_catalogue_new_default (NULL, NULL, NULL, NULL);
  g_autoptr (MetierCompareSet) set = metier_compare_set_new ();
  g_autoptr (GError) error = NULL;
  MetierCompareRequest *request;
  MetierCompareModel *model;

  for (guint i = 0; roles[i] != NULL; i++)
    metier_compare_set_add (set, roles[i]);
  request = metier_compare_request_new (set);
  model = metier_compare_model_load (catalogue, NULL, request, NULL, &error);
  g_assert_no_error (error);
  metier_compare_request_free (request);

  return model;
}

/* In the order in which they were chosen, whatever source they are of. */
static void
test_every_role_has_a_sign_of_its_own (void)
{
  static const char *const roles[] = { SCIENTIST, ENGINEER, ARCHITECT, GOVERNMENT, NULL };
  g_autoptr (MetierCompareModel) model = load (roles);

  g_assert_cmpuint (model->groups->len, ==, 3);
  for (guint i = 0; roles[i] != NULL; i++)
    g_assert_cmpint (metier_compare_model_get_sign (model, roles[i]), ==, (int) i);
}

static void
test_a_baseline_takes_no_sign (void)
{
  static const char *const roles[] = { SCIENTIST, ANALYST, ENGINEER, NULL };
  g_autoptr (MetierCompareModel) model = load (roles);

  g_assert_cmpint (metier_compare_model_get_sign (model, SCIENTIST), ==, 0);
  g_assert_cmpint (metier_compare_model_get_sign (model, ENGINEER), ==, 1);
  g_assert_cmpint (metier_compare_model_get_sign (model, ANALYST), ==, METIER_SERIES_BASELINE);
  g_assert_cmpint (metier_compare_model_get_sign (model, "kaggle:data-analyst"), ==, METIER_SERIES_BASELINE);
}

/* A source's baseline that nothing of the source is held against is a role like any. */
static void
test_a_lone_baseline_has_a_sign (void)
{
  static const char *const roles[] = { ENGINEER, ANALYST, NULL };
  g_autoptr (MetierCompareModel) model = load (roles);

  g_assert_cmpint (metier_compare_model_get_sign (model, ENGINEER), ==, 0);
  g_assert_cmpint (metier_compare_model_get_sign (model, ANALYST), ==, 1);
}

/* Each chart of the comparison draws the signs that the chips have. */
static void
test_charts_have_the_signs (void)
{
  static const char *const roles[] = { SCIENTIST, ENGINEER, ARCHITECT, NULL };
  g_autoptr (MetierCompareModel) model = load (roles);
  guint n = 0;

  for (guint i = 0; i < model->groups->len; i++)
    {
      const MetierCompareGroup *group = g_ptr_array_index (model->groups, i);
      g_autoptr (MetierComparison) comparison
          = metier_compare_group_compare (group, METIER_COMPARE_SECTION_CORE, METIER_SORT_SOURCE);
      g_autoptr (MetierChartData) data = metier_chart_data_new (comparison, group->baseline, NULL);

      metier_compare_model_sign_chart (model, data);
      for (guint j = 0; j < metier_chart_data_get_n_series (data); j++, n++)
        {
          const MetierChartSeries *series = metier_chart_data_get_series (data, j);

          g_assert_cmpstr (series->role, ==, roles[series->sign]);
        }
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (roles) - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-model/every-role-has-a-sign-of-its-own", test_every_role_has_a_sign_of_its_own);
  g_test_add_func ("/compare-model/a-baseline-takes-no-sign", test_a_baseline_takes_no_sign);
  g_test_add_func ("/compare-model/a-lone-baseline-has-a-sign", test_a_lone_baseline_has_a_sign);
  g_test_add_func ("/compare-model/charts-have-the-signs", test_charts_have_the_signs);

  return g_test_run ();
}
