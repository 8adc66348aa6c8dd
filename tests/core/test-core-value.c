/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/roles/metier-core-value.h"

#include <math.h>

#include "fixture.h"

typedef struct {
  MetierScale *scale;
  MetierSource *source;
  GPtrArray *ratings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scale = fixture_scale_new_share ();
  fixture->source = fixture_source_new ("kaggle", fixture->scale->id);
  fixture->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify)metier_rating_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  metier_scale_unref (fixture->scale);
  metier_source_unref (fixture->source);
  g_ptr_array_unref (fixture->ratings);
}

static MetierRating *
add_rating (Fixture *fixture, const char *skill_id, const MetierScale *scale, double raw,
            MetierRatingFlags flags)
{
  g_autoptr (MetierSkill) skill
      = fixture_skill_new (fixture->source, skill_id, METIER_CORE_SKILL_ENGINEERING);
  MetierRating *rating = metier_rating_new (skill, scale);

  rating->raw = raw;
  rating->flags = flags;
  g_ptr_array_add (fixture->ratings, rating);

  return rating;
}

static MetierCoreValue *
derive (Fixture *fixture, guint n_mapped)
{
  return metier_core_value_derive (METIER_CORE_SKILL_ENGINEERING, fixture->scale, fixture->ratings, n_mapped);
}

static void
assert_unrated (const MetierCoreValue *value, MetierStatus status)
{
  g_assert_cmpint (value->status, ==, status);
  g_assert_cmpuint (value->items->len, ==, 0);
  g_assert_true (isnan (value->raw));
  g_assert_true (isnan (value->raw_low));
  g_assert_true (isnan (value->raw_high));
  g_assert_true (isnan (metier_core_value_get_value (value)));
  g_assert_true (isnan (metier_core_value_get_low (value)));
  g_assert_true (isnan (metier_core_value_get_high (value)));
}

/* The published shares of Machine Learning Engineers who name the two items of engineering. */
static void
test_mean (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierCoreValue) value = NULL;

  add_rating (fixture, "kaggle:service", fixture->scale, 0.4388, 0);
  add_rating (fixture, "kaggle:infrastructure", fixture->scale, 0.3299, 0);
  value = derive (fixture, 2);

  g_assert_cmpint (value->core, ==, METIER_CORE_SKILL_ENGINEERING);
  g_assert_cmpint (value->status, ==, METIER_STATUS_RATED);
  g_assert_true (value->scale == fixture->scale);
  g_assert_cmpfloat (value->raw, ==, (0.4388 + 0.3299) / 2);
  g_assert_cmpfloat_with_epsilon (metier_core_value_get_value (value), 38.4, 0.05);
  g_assert_cmpfloat (metier_core_value_get_low (value), ==, 0.3299 * 100);
  g_assert_cmpfloat (metier_core_value_get_high (value), ==, 0.4388 * 100);
  g_assert_cmpuint (value->items->len, ==, 2);
  g_assert_cmpuint (value->left_out->len, ==, 0);
}

static void
test_single_item_is_exact (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 1000; i++)
    {
      double raw = g_test_rand_double ();
      g_autoptr (MetierCoreValue) value = NULL;

      g_ptr_array_set_size (fixture->ratings, 0);
      add_rating (fixture, "kaggle:service", fixture->scale, raw, 0);
      value = derive (fixture, 1);

      g_assert_cmpfloat (value->raw, ==, raw);
      g_assert_cmpfloat (value->raw_low, ==, raw);
      g_assert_cmpfloat (value->raw_high, ==, raw);
    }
}

static void
test_mean_lies_between (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (MetierCoreValue) value = NULL;
      guint n = (guint)g_test_rand_int_range (1, 8);

      g_ptr_array_set_size (fixture->ratings, 0);
      for (guint j = 0; j < n; j++)
        add_rating (fixture, "kaggle:item", fixture->scale, g_test_rand_double (), 0);
      value = derive (fixture, n);

      g_assert_cmpfloat (value->raw_low, <=, value->raw + 1e-12);
      g_assert_cmpfloat (value->raw, <=, value->raw_high + 1e-12);
    }
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierCoreValue) value = NULL;

  add_rating (fixture, "kaggle:a", fixture->scale, 0.2, 0);
  add_rating (fixture, "kaggle:b", fixture->scale, 0.9, METIER_RATING_SUPPRESSED);
  add_rating (fixture, "kaggle:c", fixture->scale, 0.4, 0);
  add_rating (fixture, "kaggle:d", fixture->scale, 0.9, METIER_RATING_NOT_RELEVANT);
  add_rating (fixture, "kaggle:e", fixture->scale, NAN, 0);
  value = derive (fixture, 5);

  g_assert_cmpint (value->status, ==, METIER_STATUS_RATED);
  g_assert_cmpfloat_with_epsilon (value->raw, 0.3, 1e-15);
  g_assert_cmpfloat (value->raw_high, ==, 0.4);
  g_assert_cmpuint (value->items->len, ==, 2);
  g_assert_cmpuint (value->left_out->len, ==, 2);
  g_assert_true (g_ptr_array_index (value->left_out, 0) == g_ptr_array_index (fixture->ratings, 1));
}

static void
test_all_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierCoreValue) value = NULL;

  add_rating (fixture, "kaggle:a", fixture->scale, 0.9, METIER_RATING_SUPPRESSED);
  value = derive (fixture, 1);

  assert_unrated (value, METIER_STATUS_NOT_SCORED);
  g_assert_cmpuint (value->left_out->len, ==, 1);
}

static void
test_other_scale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierScale) other = fixture_scale_new_level ();
  g_autoptr (MetierCoreValue) value = NULL;

  add_rating (fixture, "kaggle:a", other, 3, 0);
  value = derive (fixture, 1);

  assert_unrated (value, METIER_STATUS_NOT_SCORED);
  g_assert_cmpuint (value->left_out->len, ==, 0);
}

static void
test_not_scored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierCoreValue) value = derive (fixture, 2);

  assert_unrated (value, METIER_STATUS_NOT_SCORED);
  g_assert_true (value->scale == fixture->scale);
}

static void
test_not_collected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierCoreValue) value = derive (fixture, 0);
  g_autofree char *recipe = metier_core_value_get_recipe (value, fixture->source);

  assert_unrated (value, METIER_STATUS_NOT_COLLECTED);
  g_assert_true (value->scale == fixture->scale);
  g_assert_null (recipe);
}

static void
test_without_scale (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MetierCoreValue) value = NULL;

  add_rating (fixture, "kaggle:a", fixture->scale, 0.9, 0);
  value = metier_core_value_derive (METIER_CORE_SKILL_ML, NULL, fixture->ratings, 1);

  assert_unrated (value, METIER_STATUS_NOT_COLLECTED);
  g_assert_null (value->scale);
}

static void
assert_recipe (Fixture *fixture, const char *expected)
{
  g_autoptr (MetierCoreValue) value = derive (fixture, 3);
  g_autofree char *recipe = metier_core_value_get_recipe (value, fixture->source);

  g_assert_cmpstr (recipe, ==, expected);
}

static void
test_recipe_of_several (Fixture *fixture, gconstpointer data)
{
  add_rating (fixture, "kaggle:service", fixture->scale, 0.4388, 0);
  add_rating (fixture, "kaggle:infrastructure", fixture->scale, 0.3299, 0);

  assert_recipe (fixture, "Mean of 2 items from Kaggle: Service 43.9%, Infrastructure 33.0%.");
}

static void
test_recipe_of_one (Fixture *fixture, gconstpointer data)
{
  add_rating (fixture, "kaggle:service", fixture->scale, 0.4388, 0);

  assert_recipe (fixture, "One item from Kaggle: Service 43.9%.");
}

static void
test_recipe_names_left_out (Fixture *fixture, gconstpointer data)
{
  add_rating (fixture, "kaggle:service", fixture->scale, 0.4388, 0);
  add_rating (fixture, "kaggle:design", fixture->scale, 0.5, METIER_RATING_SUPPRESSED);
  add_rating (fixture, "kaggle:drawing", fixture->scale, 0.5, METIER_RATING_NOT_RELEVANT);

  assert_recipe (fixture, "One item from Kaggle: Service 43.9%. "
                          "Left out: Design (unreliable), Drawing (not relevant).");
}

static void
test_recipe_of_none (Fixture *fixture, gconstpointer data)
{
  assert_recipe (fixture, "No item from Kaggle that stands for this has a usable value.");
}

#define ADD(path, test) g_test_add ("/core-value/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("mean", test_mean);
  ADD ("single-item-is-exact", test_single_item_is_exact);
  ADD ("mean-lies-between", test_mean_lies_between);
  ADD ("left-out", test_left_out);
  ADD ("all-left-out", test_all_left_out);
  ADD ("other-scale", test_other_scale);
  ADD ("not-scored", test_not_scored);
  ADD ("not-collected", test_not_collected);
  ADD ("without-scale", test_without_scale);
  ADD ("recipe/several", test_recipe_of_several);
  ADD ("recipe/one", test_recipe_of_one);
  ADD ("recipe/left-out", test_recipe_names_left_out);
  ADD ("recipe/none", test_recipe_of_none);

  return g_test_run ();
}
