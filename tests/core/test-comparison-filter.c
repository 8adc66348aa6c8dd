/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/comparison/metier-comparison.h"

#include <math.h>

#include "fixture.h"

/* One skill as up to three roles have it. */
typedef struct {
  const char *name;
  MetierScaleKind kind;
  guint n_roles;
  double values[3];
  int n;          /* people asked, 0 for none */
  double se;      /* NaN for none */
  guint flags[3]; /* MetierRatingFlags */
  gboolean shared;
} SharedCase;

static const SharedCase shared_cases[] = {
  { "same", METIER_SCALE_INTERVAL, 3, { 5, 5, 5 }, 0, NAN, { 0 }, TRUE },
  { "less-than-a-tenth", METIER_SCALE_INTERVAL, 2, { 5, 5.8 }, 0, NAN, { 0 }, TRUE },
  { "a-tenth", METIER_SCALE_INTERVAL, 2, { 5, 5.9 }, 0, NAN, { 0 }, FALSE },
  { "one-apart", METIER_SCALE_INTERVAL, 3, { 5, 5, 7 }, 0, NAN, { 0 }, FALSE },
  { "not-scored", METIER_SCALE_INTERVAL, 3, { 5, 5, NAN }, 0, NAN, { 0 }, FALSE },
  { "unreliable", METIER_SCALE_INTERVAL, 2, { 5, 5 }, 0, NAN, { 0, METIER_RATING_SUPPRESSED }, FALSE },
  { "not-relevant", METIER_SCALE_INTERVAL, 2, { 5, 5 }, 0, NAN, { METIER_RATING_NOT_RELEVANT }, FALSE },
  { "within-errors", METIER_SCALE_INTERVAL, 2, { 5, 7 }, 0, 1.0, { 0 }, TRUE },
  { "beyond-errors", METIER_SCALE_INTERVAL, 2, { 5, 5.5 }, 0, 0.1, { 0 }, FALSE },
  { "few-people", METIER_SCALE_SHARE, 2, { 0.5, 0.6 }, 20, NAN, { 0 }, TRUE },
  { "many-people", METIER_SCALE_SHARE, 2, { 0.5, 0.6 }, 2000, NAN, { 0 }, FALSE },
  { "levels", METIER_SCALE_ORDINAL, 2, { 3, 4 }, 0, NAN, { 0 }, FALSE },
  { "alone", METIER_SCALE_INTERVAL, 1, { 5 }, 0, NAN, { 0 }, FALSE },
};

static void
add_role (GPtrArray *profiles, const MetierSource *source, const MetierScale *scale, const MetierSkill *skill,
          const SharedCase *c, guint i)
{
  g_autofree char *id = g_strdup_printf ("trades:role%u", i);
  MetierProfile *profile = fixture_profile_new (source, scale, id);
  MetierRating *rating = fixture_profile_rate (profile, skill, scale, c->values[i]);

  rating->n = c->n > 0 ? c->n : METIER_RATING_NO_N;
  rating->se = c->se;
  rating->flags = c->flags[i];
  g_ptr_array_add (profiles, profile);
}

static void
test_shared (gconstpointer data)
{
  const SharedCase *c = data;
  double max = c->kind == METIER_SCALE_SHARE ? 1 : c->kind == METIER_SCALE_ORDINAL ? 4 : 9;
  g_autoptr (MetierSource) source = fixture_source_new ("trades", "trades:scale");
  g_autoptr (MetierScale) scale = fixture_scale_new ("trades:scale", c->kind, 0, max);
  g_autoptr (MetierSkill) skill = fixture_skill_new (source, "trades:skill", METIER_CORE_SKILL_NONE);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierComparison) rest = NULL;

  for (guint i = 0; i < c->n_roles; i++)
    add_role (profiles, source, scale, skill, c, i);
  comparison = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_NAME);
  rest = metier_comparison_drop_shared (comparison);

  g_assert_cmpint (metier_comparison_row_is_shared (g_ptr_array_index (comparison->rows, 0), c->n_roles), ==,
                   c->shared);
  g_assert_cmpuint (comparison->rows->len, ==, 1);
  g_assert_cmpuint (rest->rows->len, ==, c->shared ? 0 : 1);
}

/* Roles of two sources never share a core skill: no two questions are one. */
static void
test_scales_are_not_shared (void)
{
  static const double values[METIER_N_CORE_SKILLS] = { 1, 1, 1, 1, 1 };
  g_autoptr (MetierScale) relevance = fixture_scale_new_relevance ();
  g_autoptr (MetierScale) share = fixture_scale_new_share ();
  g_autoptr (MetierSource) edison = fixture_source_new ("edison", relevance->id);
  g_autoptr (MetierSource) kaggle = fixture_source_new ("kaggle", share->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *row;

  g_ptr_array_add (profiles, fixture_profile_new_core (edison, relevance, "edison:one", values));
  g_ptr_array_add (profiles, fixture_profile_new_core (kaggle, share, "kaggle:one", values));
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  row = g_ptr_array_index (comparison->rows, 0);

  g_assert_false (metier_cell_differs (&row->cells[0], &row->cells[1]));
  g_assert_false (metier_comparison_row_is_shared (row, 2));
}

/* The mean of two items has no error, however many people were asked for each. */
static void
test_means_need_a_tenth (void)
{
  g_autoptr (MetierScale) share = fixture_scale_new_share ();
  g_autoptr (MetierSource) source = fixture_source_new ("kaggle", share->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  const MetierComparisonRow *row;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("kaggle:role%u", i);
      MetierProfile *profile = fixture_profile_new (source, share, id);

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (MetierSkill) skill
              = fixture_skill_new (source, j == 0 ? "kaggle:a" : "kaggle:b", METIER_CORE_SKILL_ML);

          fixture_profile_rate (profile, skill, share, 0.5 + 0.06 * i)->n = 100000;
        }
      fixture_profile_derive_core (profile);
      g_ptr_array_add (profiles, profile);
    }
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  row = g_ptr_array_index (comparison->rows, METIER_CORE_SKILL_ML);

  g_assert_false (metier_cell_differs (&row->cells[0], &row->cells[1]));
  g_assert_true (metier_cell_differs (&row->cells[0], &row->cells[2]));
}

static void
test_keeps_a_section (void)
{
  static const char *const sections[] = { "work", "tools", "work", NULL };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierComparison) work = NULL;
  g_autoptr (MetierComparison) nothing = NULL;
  MetierProfile *profile = fixture_profile_new (source, scale, "edison:one");

  g_ptr_array_add (profiles, profile);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *id = g_strdup_printf ("edison:skill%u", i);
      g_autoptr (MetierSkill) skill = fixture_skill_new (source, id, METIER_CORE_SKILL_NONE);

      g_free (skill->section);
      skill->section = g_strdup (sections[i]);
      fixture_profile_rate (profile, skill, scale, 5 + i);
    }
  comparison = metier_comparison_new (profiles, METIER_SCOPE_ALL, METIER_SORT_IMPORTANCE);
  work = metier_comparison_keep_section (comparison, "work");
  nothing = metier_comparison_keep_section (comparison, "elsewhere");

  g_assert_cmpuint (work->rows->len, ==, 2);
  g_assert_cmpstr (((MetierComparisonRow *) g_ptr_array_index (work->rows, 0))->skill, ==, "edison:skill2");
  g_assert_cmpfloat (((MetierComparisonRow *) g_ptr_array_index (work->rows, 0))->cells[0].raw, ==, 7);
  g_assert_cmpstr (((MetierComparisonRow *) g_ptr_array_index (work->rows, 1))->skill, ==, "edison:skill0");
  g_assert_cmpuint (nothing->rows->len, ==, 0);
}

static void
test_drops_a_role (void)
{
  static const double values[][METIER_N_CORE_SKILLS]
      = { { 1, 1, 1, 1, 1 }, { 9, 9, 9, 9, 9 }, { 3, 3, 3, 3, 3 } };
  g_autoptr (MetierScale) scale = fixture_scale_new_relevance ();
  g_autoptr (MetierSource) source = fixture_source_new ("edison", scale->id);
  g_autoptr (GPtrArray) profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_profile_unref);
  g_autoptr (MetierComparison) comparison = NULL;
  g_autoptr (MetierComparison) rest = NULL;
  g_autoptr (MetierComparison) same = NULL;
  const MetierComparisonRow *row;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *id = g_strdup_printf ("edison:%u", i);

      g_ptr_array_add (profiles, fixture_profile_new_core (source, scale, id, values[i]));
    }
  comparison = metier_comparison_new (profiles, METIER_SCOPE_CORE, METIER_SORT_SOURCE);
  rest = metier_comparison_drop_role (comparison, "edison:1");
  same = metier_comparison_drop_role (comparison, "edison:nobody");
  row = g_ptr_array_index (rest->rows, 0);

  g_assert_cmpuint (rest->profiles->len, ==, 2);
  g_assert_cmpuint (rest->rows->len, ==, METIER_N_CORE_SKILLS);
  g_assert_cmpfloat (row->cells[0].raw, ==, 1);
  g_assert_cmpfloat (row->cells[1].raw, ==, 3);
  g_assert_cmpfloat_with_epsilon (row->spread, 200.0 / 9, 1e-12);
  g_assert_true (same == comparison);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shared_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/comparison/shared/", shared_cases[i].name, NULL);

      g_test_add_data_func (path, &shared_cases[i], test_shared);
    }
  g_test_add_func ("/comparison/shared/scales", test_scales_are_not_shared);
  g_test_add_func ("/comparison/shared/means", test_means_need_a_tenth);
  g_test_add_func ("/comparison/section", test_keeps_a_section);
  g_test_add_func ("/comparison/role", test_drops_a_role);

  return g_test_run ();
}
